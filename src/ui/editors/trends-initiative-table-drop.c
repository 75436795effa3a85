/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-table-drop.c: where something that is dragged over a trend's table would go. */

#include "trends-initiative-table-private.h"

#include "trends-unmatched.h"

/* Rows have places only where they stand as in the plan. */
static gboolean
is_in_order (TrendsInitiativeTable *self)
{
  GListModel *list = self->list;
  guint n_items = g_list_model_get_n_items (list), n_seen = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) there = g_list_model_get_item (list, i);
      g_autoptr (TrendsEntity) here = g_list_model_get_item (G_LIST_MODEL (self->sorted), n_seen);

      if (trends_unmatched_hides (trends_unmatched_of (self->session), there))
        continue;
      n_seen++;
      if (here != there)
        return FALSE;
    }

  return TRUE;
}

/**
 * trends_initiative_table_find_drop:
 * @y: in the coordinates of the table
 * @index: (out): the place among the trend’s initiatives
 *
 * Returns: whether something may be dropped there: not where the table is sorted by something else
 */
gboolean
trends_initiative_table_find_drop (TrendsInitiativeTable *self,
                              double            y,
                              guint            *index)
{
  GListModel *list = self->list;
  guint n_items = g_list_model_get_n_items (list);

  if (!is_in_order (self))
    return FALSE;

  *index = G_MAXUINT;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      GtkWidget *row = trends_initiative_table_find_row (self, initiative);
      graphene_rect_t bounds;

      if (row != NULL && gtk_widget_get_mapped (row)
          && gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds)
          && y < bounds.origin.y + bounds.size.height / 2)
        {
          *index = i;
          break;
        }
    }

  return TRUE;
}

/* `index`: -1 for no mark */
void
trends_initiative_table_mark_drop (TrendsInitiativeTable *self,
                              gint64            index)
{
  GListModel *list = self->list;
  guint n_items = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) initiative = NULL;

  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (self->marked, "drop-before");
      gtk_widget_remove_css_class (self->marked, "drop-after");
    }
  g_clear_weak_pointer (&self->marked);
  if (index < 0 || n_items == 0)
    return;

  initiative = g_list_model_get_item (list, (guint) MIN (index, n_items - 1));
  g_set_weak_pointer (&self->marked, trends_initiative_table_find_row (self, initiative));
  if (self->marked != NULL)
    gtk_widget_add_css_class (self->marked, index < n_items ? "drop-before" : "drop-after");
}
