/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-titles.c: whether lines that were typed or pasted can each become something in a
 * plan, and which of them can't, see trends-plan-verbs.h.
 */

#include "trends-plan-verbs.h"

#include "trends-error.h"
#include "trends-one-line.h"

#include <glib/gi18n-lib.h>

#define QUOTED 40 /* letters of a line that is refused */

/**
 * trends_plan_check_lines:
 * @kind: what each of them is to become
 * @field: in which it is to be
 * @lines: (array zero-terminated=1): as trends_split_titles() has them
 * @error: (nullable): which of them can't be taken, and why
 *
 * Returns: whether each of them may stand in that field
 */
gboolean
trends_plan_check_lines (TrendsKind          kind,
                         guint               field,
                         const char * const *lines,
                         GError            **error)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = trends_tidy_line (lines[i]);
      g_auto (TrendsValue) value = trends_value_text (line);
      g_autofree char *quoted = NULL;
      g_autoptr (GError) why = NULL;

      if (trends_field_validate (trends_kind_get_field (kind, field), &value, &why))
        continue;
      quoted = trends_excerpt (line, QUOTED);
      if (lines[1] == NULL)
        g_propagate_error (error, g_steal_pointer (&why));
      else
        g_set_error (error, why->domain, why->code,
                     /* Translators: the number of a line, how it begins, then what is wrong with it */
                     _("Line %u, “%s”: %s"), i + 1, quoted, why->message);
      return FALSE;
    }

  return TRUE;
}

/**
 * trends_plan_check_titles:
 * @titles: (array zero-terminated=1): as trends_plan_add_initiatives() takes them
 * @error: (nullable): which of them can't be taken, and why
 *
 * Returns: whether each of them may be the title of an initiative, and they aren't
 *   too many to be added at once
 */
gboolean
trends_plan_check_titles (const char * const *titles,
                          GError            **error)
{
  guint n = g_strv_length ((char **) titles);

  if (n > TRENDS_ADD_MAX)
    {
      g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                   /* Translators: %u are numbers of initiatives, one a line */
                   _("These are %u lines: at most %u initiatives can be added at once."), n,
                   TRENDS_ADD_MAX);
      return FALSE;
    }

  return trends_plan_check_lines (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_TITLE, titles, error);
}
