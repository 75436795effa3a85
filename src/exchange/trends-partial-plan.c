/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-partial-plan.c: see trends-partial-plan.h. What an export says stays among the plan's
 * unknown data, as it came: so it is kept by every version of the program, and no field is needed.
 */

#include "trends-partial-plan.h"

#include "trends-json-cursor.h"
#include "trends-json-fence.h"
#include "trends-json-keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_text (TrendsPlan *plan, guint field)
{
  return trends_entity_get_text (trends_plan_get_info (plan), field);
}

/**
 * trends_partial_plan_dup_profile:
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): of which profile the export was that the plan was made from:
 *   “public”, or anything that the file has there; %NULL where that was no part of a plan
 */
char *
trends_partial_plan_dup_profile (TrendsPlan *plan)
{
  const char *text;
  g_autofree char *member = NULL;
  TrendsJsonCursor cursor;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  text = get_text (plan, TRENDS_PLAN_DOCUMENT_EXTRA);
  if (text[0] == '{' && trends_json_check (text, strlen (text), NULL))
    member = trends_json_dup_member (text, TRENDS_PARTIAL_PLAN_KEY);
  if (member == NULL)
    return NULL;
  trends_json_cursor_init (&cursor, member);
  return trends_json_peek (&cursor) == TRENDS_JSON_STRING ? trends_json_take_string (&cursor)
                                                          : NULL;
}

/* (transfer full): what there is in a plan; the same of two that can be compared */
static char *
dup_mark (TrendsPlan *plan)
{
  g_autofree char *profile = trends_partial_plan_dup_profile (plan);

  return g_strconcat (get_text (plan, TRENDS_PLAN_GROUP_COPY), "\n", profile, NULL);
}

static void
say_why (TrendsPlan *plan, GError **error)
{
  g_autofree char *profile = trends_partial_plan_dup_profile (plan);

  if (*get_text (plan, TRENDS_PLAN_GROUP_COPY) != '\0')
    g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                         /* Translators: keep the command as it is, but for PLAN and COPY. */
                         _("This is a copy for a group, which doesn’t have all of the plan: what "
                           "was kept back from it would be taken for removed. Bring it back "
                           "instead: socitm-trends bring-back PLAN COPY"));
  else
    g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                 /* Translators: %s is a profile, such as “public”. Keep the command as it is, but
                  * for PLAN and COPY. */
                 _("This was made from an export with the profile “%s”, which doesn’t have all of "
                   "the plan: what was kept back from it would be taken for removed. Copies for "
                   "groups can be given to others and taken back: socitm-trends bring-back PLAN COPY"),
                 profile);
}

/**
 * trends_partial_plan_find:
 * @ancestor: what both are said to have begun as
 * @mine: a plan
 * @theirs: another
 * @error: why that plan can't be compared with the others, and what can be done instead
 *
 * Three versions of one copy can be compared, and so can three whole plans.
 *
 * Returns: (transfer none) (nullable): which of them lacks what another has, and nobody has removed
 */
TrendsPlan *
trends_partial_plan_find (TrendsPlan *ancestor, TrendsPlan *mine, TrendsPlan *theirs,
                          GError **error)
{
  TrendsPlan *plans[] = { theirs, mine, ancestor };
  g_autofree char *first = NULL;
  gboolean is_alike = TRUE;
  TrendsPlan *found = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (ancestor), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (mine), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (theirs), NULL);

  first = dup_mark (theirs);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *mark = dup_mark (plans[i]);

      is_alike = is_alike && g_str_equal (mark, first);
      if (found == NULL && !g_str_equal (mark, "\n"))
        found = plans[i];
    }
  if (is_alike)
    return NULL;
  say_why (found, error);
  return found;
}
