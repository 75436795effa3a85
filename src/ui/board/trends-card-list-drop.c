/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-list-drop.c: where something that is dragged over a card's list would go, and the
 * mark that says so.
 */

#include "trends-card-list-private.h"

#include "trends-style-class.h"

/**
 * trends_card_list_get_drop_index:
 * @y: in the coordinates of this widget
 */
guint
trends_card_list_get_drop_index (TrendsCardList *self,
                                 double          y)
{
  guint n_rows, offset;

  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), G_MAXUINT);

  offset = trends_sliding_model_get_offset (self->window);
  n_rows = trends_card_list_get_n_rows (self);
  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = GTK_WIDGET (trends_card_list_get_row (self, i));
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds)
          && y < bounds.origin.y + bounds.size.height / 2)
        return trends_card_list_get_place_in_all (self, offset + i);
    }

  return trends_sliding_model_has_more (self->window)
           ? trends_card_list_get_place_in_all (self, offset + n_rows)
           : G_MAXUINT;
}

/**
 * trends_card_list_mark_drop:
 * @index: as trends_card_list_get_drop_index() has it, or -1 for no mark
 */
void
trends_card_list_mark_drop (TrendsCardList *self,
                            gint64          index)
{
  guint n_rows;

  g_return_if_fail (TRENDS_IS_CARD_LIST (self));

  n_rows = trends_card_list_get_n_rows (self);
  if (index >= 0)
    index = (gint64) trends_card_list_get_place_shown (self, (guint) index)
            - trends_sliding_model_get_offset (self->window);

  for (guint i = 0; i < n_rows; i++)
    {
      TrendsDropMark mark = TRENDS_DROP_NONE;

      if (index == i)
        mark = TRENDS_DROP_BEFORE;
      else if (i == n_rows - 1 && index >= n_rows)
        mark = TRENDS_DROP_AFTER;

      trends_initiative_row_set_drop_mark (trends_card_list_get_row (self, i), mark);
    }

  trends_style_class_set (self->empty, "drop-here", index >= 0 && n_rows == 0);
}
