/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shown-values.c: see trends-shown-values.h. */

#include "trends-shown-values.h"

#include "trends-comparison.h"
#include "trends-date.h"

/* What formats that draw views call these options, as on the command line: pictures are of a view,
 * and some papers are one. */
static const char *const view_options[] = { "view", "report" };
#define LANES_OPTION "group"
#define FROM_OPTION "from"
#define TO_OPTION "to"
#define BASELINE_OPTION "baseline"

/* Only formats of views have such an option; no other may have one of that name. */
static gboolean
set_view (GHashTable         *values,
          const TrendsFormat *format,
          const char         *view)
{
  for (const TrendsFormatOption *o = format->options; o != NULL && o->id != NULL; o++)
    for (guint i = 0; i < G_N_ELEMENTS (view_options); i++)
      if (g_str_equal (o->id, view_options[i]))
        return trends_format_values_set (values, format->options, o->id, view, NULL);
  return FALSE;
}

/* As soon as it is compared with */
static void
set_baseline (GHashTable         *values,
              const TrendsFormat *format,
              TrendsSession      *session)
{
  TrendsComparison *comparison = trends_comparison_of (session);
  TrendsEntity *baseline = trends_comparison_get_baseline (comparison);

  if (trends_comparison_get_frozen (comparison) != NULL)
    trends_format_values_set (values, format->options, BASELINE_OPTION,
                              trends_entity_get_name (baseline), NULL);
}

static void
set_choices (GHashTable         *values,
             const TrendsFormat *format,
             TrendsView         *view)
{
  g_autoptr (GHashTable) choices = trends_view_dup_choices (view);
  GHashTableIter iter;
  gpointer option, choice;

  if (choices == NULL)
    return;
  g_hash_table_iter_init (&iter, choices);
  while (g_hash_table_iter_next (&iter, &option, &choice))
    trends_format_values_set (values, format->options, option, choice, NULL);
}

/**
 * trends_shown_values_set:
 * @values: of the options of @format
 * @view: the view of one window
 *
 * Has the view that is shown be what is drawn, as columns or in its lanes, whichever that window
 * has, beside the baseline that it is shown beside, and with what is tried out in it.
 *
 * Returns: whether the format draws that view; otherwise nothing is set
 */
gboolean
trends_shown_values_set (GHashTable         *values,
                         const TrendsFormat *format,
                         TrendsSession      *session,
                         TrendsView         *view)
{
  g_autofree char *name = NULL;
  const char *drawing, *lanes;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), FALSE);
  g_return_val_if_fail (TRENDS_IS_VIEW (view), FALSE);

  g_object_get (session, "view", &name, NULL);
  drawing = trends_view_get_drawing (view, &lanes);
  if (!set_view (values, format, drawing != NULL ? drawing : name))
    return FALSE;
  if (lanes != NULL)
    trends_format_values_set (values, format->options, LANES_OPTION, lanes, NULL);
  if (drawing != NULL)
    set_baseline (values, format, session);
  set_choices (values, format, view);
  return TRUE;
}

static void
set_day (GHashTable         *values,
         const TrendsFormat *format,
         const char         *id,
         gint64              day)
{
  g_autofree char *iso = trends_date_to_iso (day);

  trends_format_values_set (values, format->options, id, iso, NULL);
}

/**
 * trends_shown_values_set_stretch:
 * @values: of the options of @format, which draws a view along time
 * @stretch: the days that are seen of it
 *
 * Has these be what is drawn.
 */
void
trends_shown_values_set_stretch (GHashTable         *values,
                                 const TrendsFormat *format,
                                 const TrendsPeriod *stretch)
{
  g_return_if_fail (format != NULL && stretch != NULL && stretch->end > stretch->start);

  set_day (values, format, FROM_OPTION, stretch->start);
  set_day (values, format, TO_OPTION, stretch->end - 1);
}

/**
 * trends_shown_dup_filtered:
 * @session: what one window is about
 *
 * Returns: (transfer full) (nullable): the initiatives that are looked for; %NULL where nothing
 *   is
 */
TrendsExtract *
trends_shown_dup_filtered (TrendsSession *session)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);

  return trends_extract_new_matching (trends_session_get_filter (session),
                                      trends_session_get_plan (session));
}

/**
 * trends_shown_dup_selected:
 * @session: what one window is about
 *
 * One that is selected is only where somebody is.
 *
 * Returns: (transfer full) (nullable): the initiatives that are selected; %NULL where these aren't
 *   several
 */
TrendsExtract *
trends_shown_dup_selected (TrendsSession *session)
{
  g_autoptr (GPtrArray) selected = NULL;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);

  selected = trends_selection_dup (trends_session_get_selection (session));
  if (selected->len < 2 || !trends_entity_is (selected->pdata[0], TRENDS_KIND_INITIATIVE))
    return NULL;
  return trends_extract_new_chosen (selected);
}
