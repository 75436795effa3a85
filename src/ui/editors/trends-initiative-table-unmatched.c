/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-table-unmatched.c: which rows a table has, where what doesn't match is hidden;
 * where the focus goes from one that is; and what is said where there is none.
 */

#include "trends-initiative-table-private.h"

#include <glib/gi18n-lib.h>

#include "trends-container.h"
#include "trends-entity-filter.h"

/*
 * trends_initiative_table_update_empty:
 *
 * Says that there is nothing, or nothing that matches, where that is so.
 */
void
trends_initiative_table_update_empty (TrendsInitiativeTable *self)
{
  gboolean has_any = g_list_model_get_n_items (self->list) > 0;
  /* What rests is as it was. */
  gboolean has_rows = has_any
                      && (g_list_model_get_n_items (self->filtered) > 0
                          || !trends_unmatched_is_hiding (trends_unmatched_of (self->session)));

  g_object_set (self->empty, "label",
                has_any ? _("Nothing here matches.") : _("No initiatives yet."), NULL);
  gtk_widget_set_visible (self->empty, !has_rows);
  if (trends_container_set_shown (self->scroller, has_rows) && self->is_of_all)
    gtk_widget_grab_focus (self->empty);
}

static TrendsEntity *
dup_shown (TrendsInitiativeTable *self,
           GListModel            *list,
           guint                  place)
{
  g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, place);

  return initiative != NULL
             && !trends_unmatched_hides (trends_unmatched_of (self->session), initiative)
           ? g_steal_pointer (&initiative) : NULL;
}

/*
 * trends_initiative_table_dup_near:
 * @list: initiatives in any order
 * @place: in that; beyond the last, the last is meant
 *
 * Returns: (transfer full) (nullable): the one there or, where it is hidden, the next that isn't,
 *   or else the last before it
 */
TrendsEntity *
trends_initiative_table_dup_near (TrendsInitiativeTable *self,
                                  GListModel            *list,
                                  guint                  place)
{
  guint n_items = g_list_model_get_n_items (list);
  TrendsEntity *near = NULL;

  if (n_items == 0)
    return NULL;
  place = MIN (place, n_items - 1);
  for (guint i = place; near == NULL && i < n_items; i++)
    near = dup_shown (self, list, i);
  for (guint i = place; near == NULL && i > 0; i--)
    near = dup_shown (self, list, i - 1);
  return near;
}

static guint
find_sorted (TrendsInitiativeTable *self,
             TrendsEntity          *initiative)
{
  GListModel *sorted = G_LIST_MODEL (self->sorted);
  guint n_items = g_list_model_get_n_items (sorted);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) item = g_list_model_get_item (sorted, i);

      if (item == initiative)
        return i;
    }
  return n_items;
}

/*
 * trends_initiative_table_filter:
 * @focused: (nullable): whose row has the focus
 *
 * Has rows for what is shown now. The focus stays in no row that has gone.
 */
void
trends_initiative_table_filter (TrendsInitiativeTable *self,
                                TrendsEntity          *focused)
{
  g_autoptr (TrendsEntity) near = NULL;

  if (focused != NULL && trends_unmatched_hides (trends_unmatched_of (self->session), focused))
    near = trends_initiative_table_dup_near (self, G_LIST_MODEL (self->sorted),
                                             find_sorted (self, focused));
  self->syncing = TRUE;
  trends_entity_filter_update (self->filtered);
  self->syncing = FALSE;
  trends_initiative_table_update_empty (self);
  if (near != NULL && trends_session_select (self->session, near))
    trends_initiative_table_reveal (self, near);
}
