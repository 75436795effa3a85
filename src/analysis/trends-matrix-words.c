/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix-words.c: see trends-matrix-words.h. */

#include "trends-matrix-words.h"

#include <glib/gi18n-lib.h>

/**
 * trends_quadrant_get_label:
 *
 * Returns: (transfer none): what that part of the matrix is called, translated
 */
const char *
trends_quadrant_get_label (TrendsQuadrant quadrant)
{
  /* Translators: parts of a matrix of value against effort */
  static const char *const labels[]
      = { N_ ("Quick wins"), N_ ("Major projects"), N_ ("Fill-ins"), N_ ("Think again") };

  g_return_val_if_fail (quadrant < TRENDS_N_QUADRANTS, NULL);

  return _ (labels[quadrant]);
}

/**
 * trends_matrix_words_dup_letter:
 * @plan: whose words priorities have
 * @priority: a priority
 *
 * Returns: (transfer full): the letter that stands for it; "" for none
 */
char *
trends_matrix_words_dup_letter (TrendsPlan *plan, TrendsPriority priority)
{
  const char *word;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  if (priority == TRENDS_PRIORITY_UNSET)
    return g_strdup ("");
  word = trends_choices_get_label (trends_plan_get_priority_choices (plan), priority);
  return g_utf8_substring (word, 0, 1);
}

static char *
dup_one_rating (TrendsEntity *initiative, guint field, const char *rated, const char *unrated)
{
  gint64 rating = trends_entity_get_integer (initiative, field);

  return rating == TRENDS_UNSET ? g_strdup (unrated)
                                : g_strdup_printf ("%s %" G_GINT64_FORMAT, rated, rating);
}

/**
 * trends_matrix_words_dup_rating:
 *
 * Returns: (transfer full): "value 4, effort 2"
 */
char *
trends_matrix_words_dup_rating (TrendsEntity *initiative)
{
  /* Translators: before a number from 1 to 5, within a sentence */
  g_autofree char *value
      = dup_one_rating (initiative, TRENDS_INITIATIVE_VALUE, _ ("value"), _ ("no value"));
  g_autofree char *effort
      = dup_one_rating (initiative, TRENDS_INITIATIVE_EFFORT, _ ("effort"), _ ("no effort"));

  return g_strdup_printf ("%s, %s", value, effort);
}

/* To one figure, as people say it */
static gint64
round_cost (gint64 cost)
{
  gint64 unit = 1;

  while (cost / unit >= 10)
    unit *= 10;
  return cost / unit * unit;
}

/**
 * trends_matrix_words_get_sizes:
 * @sizes: (out): amounts in minor units: nothing, a quarter of the most and so half as wide, and
 *   the most
 *
 * Returns: whether there is anything to explain about the sizes of bubbles
 */
gboolean
trends_matrix_words_get_sizes (TrendsMatrixLayout *layout, gint64 sizes[TRENDS_MATRIX_N_SIZES])
{
  gint64 most;

  g_return_val_if_fail (TRENDS_IS_MATRIX_LAYOUT (layout), FALSE);

  most = trends_matrix_layout_get_most_cost (layout);
  sizes[0] = 0;
  sizes[1] = round_cost (most / 4);
  sizes[2] = most;
  return most > 0;
}
