/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-table-unmatched.c: which rows a table has, where what doesn't match is hidden;
 * where the focus goes from one that is; and what is said where there is none.
 */

#include "trends-initiative-table-private.h"

#include <glib/gi18n-lib.h>

#include "trends-container.h"
#include "trends-entity-filter.h"
#include "trends-order.h"

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
                has_any           ? _("Nothing here matches.")
                : self->is_of_all ? _("No initiatives yet. Add them on the board, below their trend.")
                                  : _("No initiatives yet."),
                NULL);
  gtk_widget_set_visible (self->empty, !has_rows);
  if (trends_container_set_shown (self->scroller, has_rows) && self->is_of_all)
    gtk_widget_grab_focus (self->empty);
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
    near = trends_unmatched_dup_near (trends_unmatched_of (self->session),
                                      G_LIST_MODEL (self->sorted),
                                      trends_order_find_in (G_LIST_MODEL (self->sorted), focused));
  self->syncing = TRUE;
  trends_entity_filter_update (self->filtered);
  self->syncing = FALSE;
  trends_initiative_table_update_empty (self);
  if (near != NULL && trends_session_select (self->session, near))
    trends_initiative_table_reveal (self, near);
}
