/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-bar-fit.c: see trends-bar-fit.h. */

#include "trends-bar-fit.h"

/* (nullable): what is needed most of what isn't shown yet; of two alike the first */
static TrendsBarPart *
find_next (TrendsBarPart *parts,
           guint          n_parts)
{
  TrendsBarPart *next = NULL;

  for (guint i = 0; i < n_parts; i++)
    if (!parts[i].is_shown && (next == NULL || parts[i].rank < next->rank))
      next = &parts[i];
  return next;
}

static int
measure_all (const TrendsBarPart *parts,
             guint                n_parts,
             int                  spacing)
{
  int width = 0;

  for (guint i = 0; i < n_parts; i++)
    width += parts[i].width + (i > 0 ? spacing : 0);
  return width;
}

/**
 * trends_bar_fit:
 * @parts: (array length=n_parts): says of each whether it is shown; they stay in their order
 * @room: pixels that there are for them
 * @spacing: pixels between two
 * @rest: how wide that is which leads to those that aren’t shown; it has its room where there are any
 *
 * Shows those of the lowest ranks, up to the first that has no room: nothing comes before what is needed more.
 *
 * Returns: whether all are
 */
gboolean
trends_bar_fit (TrendsBarPart *parts,
                guint          n_parts,
                int            room,
                int            spacing,
                int            rest)
{
  gboolean fits = measure_all (parts, n_parts, spacing) <= room;
  TrendsBarPart *next;

  g_return_val_if_fail (parts != NULL || n_parts == 0, TRUE);

  for (guint i = 0; i < n_parts; i++)
    parts[i].is_shown = fits;
  for (room -= rest; !fits && (next = find_next (parts, n_parts)) != NULL; room -= next->width + spacing)
    {
      if (next->width + spacing > room)
        break;
      next->is_shown = TRUE;
    }
  return fits;
}

/* From @first on, at least one; returns how many. */
static guint
count_on_page (const TrendsBarPart *parts,
               guint                n_parts,
               guint                first,
               int                  room,
               int                  spacing)
{
  guint i = first + 1;

  room -= parts[first].width;
  while (i < n_parts && parts[i].width + spacing <= room)
    room -= parts[i++].width + spacing;
  return i - first;
}

/**
 * trends_bar_fit_page:
 * @parts: (array length=n_parts): says of each whether it is shown; ranks mean nothing
 * @room: pixels that there are for them
 * @spacing: pixels between two
 * @rest: how wide that is which turns to the next page; it has its room where there are several
 * @page: from 0, over and over
 *
 * Shows those of one page, as many as there is room for.
 *
 * Returns: how many pages there are
 */
guint
trends_bar_fit_page (TrendsBarPart *parts,
                     guint          n_parts,
                     int            room,
                     int            spacing,
                     int            rest,
                     guint          page)
{
  int within = measure_all (parts, n_parts, spacing) <= room ? room : room - rest - spacing;
  g_autofree guint *pages = g_new0 (guint, n_parts + 1);
  guint n_pages = 0;

  g_return_val_if_fail (parts != NULL || n_parts == 0, 0);

  for (guint first = 0, n; first < n_parts; first += n, n_pages++)
    {
      n = count_on_page (parts, n_parts, first, within, spacing);
      for (guint i = first; i < first + n; i++)
        pages[i] = n_pages;
    }
  for (guint i = 0; i < n_parts; i++)
    parts[i].is_shown = pages[i] == page % n_pages;
  return n_pages;
}
