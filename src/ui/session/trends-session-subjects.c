/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-session-subjects.c: what an action is for, where several are selected, and how many that are, in
 * words.
 */

#include "trends-session.h"

#include <glib/gi18n.h>

#include "trends-order.h"

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      list)
{
  guint x = trends_order_find (list, *(TrendsEntity **) a);
  guint y = trends_order_find (list, *(TrendsEntity **) b);

  return x < y ? -1 : x > y;
}

/**
 * trends_session_dup_subjects:
 * @entity: an entity of the session's plan, which somebody points at
 *
 * Returns: (transfer full) (element-type TrendsEntity): what an action is for: all
 *   that is selected, in the plan's order, where the entity is among it; else the
 *   entity alone
 */
GPtrArray *
trends_session_dup_subjects (TrendsSession *self,
                             TrendsEntity  *entity)
{
  TrendsPlan *plan;
  GPtrArray *subjects;

  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);
  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), NULL);

  if (trends_session_is_selected (self, entity))
    {
      plan = trends_session_get_plan (self);
      subjects = trends_selection_dup (trends_session_get_selection (self));
      g_ptr_array_sort_with_data (subjects, compare_places,
                                  trends_plan_get_list (plan, trends_entity_get_kind (entity)));
      return subjects;
    }

  subjects = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (subjects, g_object_ref (entity));
  return subjects;
}

/**
 * trends_session_dup_selection_words:
 *
 * Returns: (transfer full) (nullable): “3 initiatives selected”; NULL where it isn't
 *   several
 */
char *
trends_session_dup_selection_words (TrendsSession *self)
{
  TrendsEntity *lead;
  guint n;

  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  lead = trends_session_get_selected (self);
  n = trends_session_get_n_selected (self);
  if (n < 2)
    return NULL;
  if (trends_entity_is (lead, TRENDS_KIND_INITIATIVE))
    /* Translators: how many are selected, always more than one */
    return g_strdup_printf (ngettext ("%u initiative selected", "%u initiatives selected", n), n);
  if (trends_entity_is (lead, TRENDS_KIND_TREND))
    /* Translators: how many are selected, always more than one */
    return g_strdup_printf (ngettext ("%u trend selected", "%u trends selected", n), n);

  /* Translators: how many are selected, always more than one */
  return g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);
}
