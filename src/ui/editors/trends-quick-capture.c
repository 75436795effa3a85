/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-capture.c: see trends-quick-capture.h. */

#include "trends-quick-capture.h"

#include <glib/gi18n-lib.h>

#include "trends-one-line.h"
#include "trends-plan-verbs.h"

/**
 * trends_quick_capture_dup_titles:
 * @line: (nullable): as the chips read it
 * @text: what is typed
 *
 * Returns: (transfer full) (array zero-terminated=1): the titles that would be added
 */
char **
trends_quick_capture_dup_titles (TrendsQuickLine *line,
                                 const char      *text)
{
  return trends_split_titles (line != NULL ? trends_quick_line_get_title (line) : text);
}

/**
 * trends_quick_capture_add:
 * @trend: where they go unless the line says otherwise
 * @line: (nullable): as the chips read it; %NULL where there are several titles
 * @titles: (array zero-terminated=1): as trends_quick_capture_dup_titles() has them
 * @values: (array length=n_values): what they have unless the line says otherwise
 *
 * One edit, whatever it is.
 *
 * Returns: (transfer none) (nullable): the last that was added
 */
TrendsEntity *
trends_quick_capture_add (TrendsSession    *session,
                          TrendsEntity     *trend,
                          TrendsQuickLine  *line,
                          char            **titles,
                          const TrendsFieldValue *values,
                          guint             n_values,
                          GError          **error)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);

  if (line != NULL)
    return trends_quick_line_add_with (line, trend, values, n_values, error);
  return trends_plan_add_initiatives_with (trends_session_get_plan (session), trend,
                                           (const char * const *) titles, G_MAXUINT, values,
                                           n_values, error);
}

/**
 * trends_quick_capture_dup_result:
 * @initiative: the last that was added
 * @line: (nullable): what was read for it
 * @n: how many were added
 *
 * Returns: (transfer full): what was done, to be seen or heard
 */
char *
trends_quick_capture_dup_result (TrendsEntity    *initiative,
                                 TrendsQuickLine *line,
                                 guint            n)
{
  g_autofree char *parts = line != NULL ? trends_quick_chips_dup_words (line) : NULL;
  g_autofree char *added = NULL;

  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), NULL);

  if (n > 1)
    /* Translators: several lines were pasted and added */
    return g_strdup_printf (ngettext ("%u initiative added", "%u initiatives added", n), n);
  /* Translators: said when it is done; an initiative and a trend */
  added = g_strdup_printf (_("“%s” added to %s"), trends_entity_get_name (initiative),
                           trends_entity_get_name (trends_entity_get_ref (
                             initiative, TRENDS_INITIATIVE_TREND)));
  if (parts == NULL || *parts == '\0')
    return g_steal_pointer (&added);
  return g_strjoin (", ", added, parts, NULL);
}
