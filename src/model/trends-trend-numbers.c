/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-numbers.c: see trends-trend-numbers.h. */

#include "trends-trend-numbers.h"

#include <glib/gi18n-lib.h>

#define MOST_NUMBER 99999

/* Returns: 0 where it is none */
static guint
read_number (char *text)
{
  guint64 number;

  return g_ascii_string_to_unsigned (g_strstrip (text), 10, 1, MOST_NUMBER, &number, NULL)
           ? (guint) number
           : 0;
}

/**
 * trends_numbers_read:
 * @text: "1,3", or "1, 3" as people type it
 *
 * Returns: (transfer full) (element-type guint) (nullable): the numbers, from 1, at least one; or
 *   %NULL where it is something else
 */
GArray *
trends_numbers_read (const char *text)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (text != NULL, NULL);

  parts = g_strsplit (text, ",", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      guint number = read_number (*part);

      if (number == 0)
        return NULL;
      g_array_append_val (numbers, number);
    }
  return numbers->len > 0 ? g_steal_pointer (&numbers) : NULL;
}

/**
 * trends_trend_find_by_number:
 * @number: any
 *
 * Returns: (transfer none) (nullable): the trend of @plan that has it as its running number
 */
TrendsEntity *
trends_trend_find_by_number (TrendsPlan *plan, guint number)
{
  g_autoptr (TrendsEntity) trend = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  if (number > 0)
    trend = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), number - 1);
  return trend; /* the plan holds it */
}

/**
 * trends_trend_ids_from_numbers:
 * @text: "1,4"; "" is none
 * @error: names what is no number of a trend of @plan
 *
 * Returns: (transfer full) (array zero-terminated=1) (nullable): the ids of these trends, in the
 *   order in which they were said
 */
char **
trends_trend_ids_from_numbers (TrendsPlan *plan, const char *text, GError **error)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  parts = g_strsplit (text, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      TrendsEntity *trend = trends_trend_find_by_number (plan, read_number (parts[i]));

      if (trend == NULL)
        {
          g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                       /* Translators: what was typed in place of a trend's number */
                       _("“%s” is no number of a trend of this plan"), parts[i]);
          return NULL;
        }
      g_strv_builder_add (ids, trends_entity_get_id (trend));
    }
  return g_strv_builder_end (ids);
}
