/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-span.c: see trends-date-span.h. What each of the two means is read as any date
 * is; here it is only found where one ends and the other begins.
 */

#include "trends-date-span.h"

#include "trends-one-line.h"

#include <string.h>

/* A dash is for no date; a hyphen and a word only with blanks beside them. */
static const char *const separators[] = { "–", "—", " - ", " to ", ".." };

/* Whether both halves are dates; where several signs could part them, one where they are */
static gboolean
read_halves (const char              *text,
             const char              *separator,
             const TrendsDateContext *context,
             TrendsDateReading       *first,
             TrendsDateReading       *last,
             guint                   *n_first,
             guint                   *n_last)
{
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS] = { { 0 } };
  TrendsDateContext edge = *context;

  for (const char *at = strstr (text, separator); at != NULL; at = strstr (at + 1, separator))
    {
      g_autofree char *before = g_strndup (text, (gsize) (at - text));

      edge.edge = TRENDS_DATE_FIRST;
      *n_first = trends_date_read (before, &edge, readings);
      *first = readings[0];
      edge.edge = TRENDS_DATE_LAST;
      *n_last = *n_first > 0 ? trends_date_read (at + strlen (separator), &edge, readings) : 0;
      *last = readings[0];
      if (*n_last > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * trends_date_read_span:
 * @text: what somebody typed
 * @context: where it is typed; which edge is meant doesn't count
 * @first: (out): the first date, of what is longer than a day its first
 * @last: (out): the last date, of what is longer than a day its last
 *
 * Returns: whether it is two dates; @first and @last are only to be used where it is
 *   %TRENDS_DATE_SPAN_READ
 */
TrendsDateSpanResult
trends_date_read_span (const char              *text,
                       const TrendsDateContext *context,
                       TrendsDateReading       *first,
                       TrendsDateReading       *last)
{
  guint n_first = 0, n_last = 0;

  if (strlen (text) > 2 * TRENDS_TYPED_MAX)
    return TRENDS_DATE_SPAN_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (read_halves (text, separators[i], context, first, last, &n_first, &n_last))
      return n_first > 1 || n_last > 1   ? TRENDS_DATE_SPAN_EITHER
             : last->day < first->day    ? TRENDS_DATE_SPAN_BACKWARDS
                                         : TRENDS_DATE_SPAN_READ;
  return TRENDS_DATE_SPAN_NONE;
}
