/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-fold.c: lanes of the board that are folded: by their headings, by keys on these, from
 * the menu of a card. What somebody is led to unfolds its lane.
 */

#include "trends-board-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"

static TrendsLane *
get_lane_of (GtkWidget *widget)
{
  GtkWidget *lane = widget != NULL ? gtk_widget_get_ancestor (widget, TRENDS_TYPE_LANE) : NULL;

  return lane != NULL ? TRENDS_LANE (lane) : NULL;
}

static guint
count_lanes (TrendsBoard *self)
{
  guint n_lanes = 0;

  while (trends_board_get_lane (self, n_lanes) != NULL)
    n_lanes++;
  return n_lanes;
}

static TrendsLane *
get_beside (TrendsBoard *self,
            TrendsLane  *lane,
            int          step)
{
  GtkWidget *beside = step < 0 ? gtk_widget_get_prev_sibling (GTK_WIDGET (lane))
                               : gtk_widget_get_next_sibling (GTK_WIDGET (lane));

  /* It may be one that hasn't been near yet. */
  if (beside == NULL && step > 0 && trends_board_add_lanes (self, count_lanes (self) + 1))
    beside = gtk_widget_get_next_sibling (GTK_WIDGET (lane));
  return beside != NULL ? TRENDS_LANE (beside) : NULL;
}

/* The lane whose heading a widget is */
TrendsLane *
trends_board_get_headed (TrendsBoard *self,
                         GtkWidget   *widget)
{
  TrendsLane *lane = get_lane_of (widget);

  return lane != NULL && gtk_widget_is_ancestor (GTK_WIDGET (lane), GTK_WIDGET (self))
             && trends_lane_get_heading (lane) == widget
           ? lane : NULL;
}

/* Whether a card isn't in a lane that is folded */
gboolean
trends_board_is_card_seen (TrendsCard *card)
{
  return !trends_lane_is_folded (get_lane_of (GTK_WIDGET (card)));
}

/* Of groups, whether they have been made or not */
static TrendsCard *
get_seen_group (TrendsBoard *self,
                TrendsCard  *card,
                int          step)
{
  GListModel *list = trends_initiative_groups_get_list (trends_board_get_groups (self));
  guint place;

  if (!g_list_store_find (G_LIST_STORE (list), trends_card_get_group (card), &place))
    return NULL;
  while (step > 0 ? ++place < g_list_model_get_n_items (list) : place-- > 0)
    {
      g_autoptr (TrendsInitiativeGroup) group = g_list_model_get_item (list, place);
      TrendsLane *lane
        = trends_board_get_lane_of (self, trends_initiative_group_get_lane (group));

      if (lane != NULL && !trends_lane_is_folded (lane))
        return trends_board_get_card_of_group (self, group);
    }

  return NULL;
}

/* The next card that is seen, so many steps of one away: 1 or -1 */
TrendsCard *
trends_board_get_seen (TrendsBoard *self,
                       TrendsCard  *card,
                       int          step)
{
  guint index;

  if (trends_board_get_groups (self) != NULL)
    return get_seen_group (self, card, step);
  if (!trends_board_get_card_index (self, card, &index))
    return NULL;
  do
    {
      if (step < 0 && index == 0)
        return NULL;
      index += (guint) step;
      card = trends_board_get_card (self, index);
    }
  while (card != NULL && !trends_board_is_card_seen (card));

  return card;
}

/* Has a card be seen. */
void
trends_board_unfold (TrendsCard *card)
{
  TrendsLane *lane = get_lane_of (GTK_WIDGET (card));

  if (lane != NULL)
    trends_lane_set_folded (lane, FALSE);
}

static TrendsCard *
get_first (TrendsLane *lane)
{
  trends_lane_show (lane, 0);
  return trends_lane_get_card (lane, 0);
}

/* On a heading: left folds, right unfolds and goes on to the first card. */
gboolean
trends_board_step_heading (TrendsBoard *self,
                           TrendsLane  *lane,
                           int          step)
{
  TrendsCard *first = get_first (lane);

  if (trends_lane_is_folded (lane) != (step < 0))
    trends_lane_set_folded (lane, step < 0);
  else if (step > 0 && first != NULL)
    return trends_card_focus_header (first);
  else
    return gtk_widget_keynav_failed (GTK_WIDGET (self),
                                     step < 0 ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  return TRUE;
}

/* In lanes of groups, where one comes down from the heading */
static TrendsCard *
get_last (TrendsBoard *self,
          TrendsLane  *lane)
{
  guint n_cards = trends_lane_get_n_cards (lane);

  if (trends_board_has_lanes_by (self))
    return get_first (lane);
  return n_cards > 0 ? trends_lane_get_card (lane, n_cards - 1) : NULL;
}

/* Down to its cards or, where these aren't seen, to the next heading; up to what is before. */
gboolean
trends_board_leave_heading (TrendsBoard *self,
                            TrendsLane  *lane,
                            int          step)
{
  TrendsLane *beside = get_beside (self, lane, step);
  TrendsCard *card = NULL;

  if (step > 0 && !trends_lane_is_folded (lane))
    card = get_first (lane);
  else if (step < 0 && beside != NULL && !trends_lane_is_folded (beside))
    card = get_last (self, beside);
  if (card != NULL)
    return trends_card_focus_header (card);
  return beside != NULL && gtk_widget_grab_focus (trends_lane_get_heading (beside));
}

/* From the heading of the first card of a lane to that of the lane */
gboolean
trends_board_enter_heading (TrendsCard *card)
{
  TrendsLane *lane = get_lane_of (GTK_WIDGET (card));

  return trends_lane_get_card (lane, 0) == card
         && gtk_widget_grab_focus (trends_lane_get_heading (lane));
}

/* ---------------------------------------------------------------- the menu */

static void
fold_lane_of (TrendsBoard *self,
              TrendsCard  *card)
{
  TrendsLane *lane = card != NULL ? get_lane_of (GTK_WIDGET (card)) : NULL;

  if (lane == NULL)
    return;
  trends_lane_set_folded (lane, TRUE);
  /* Not to what the menu was for, which would be seen again. */
  trends_view_return_to (TRENDS_VIEW (self), trends_lane_get_heading (lane));
  gtk_widget_grab_focus (trends_lane_get_heading (lane));
  trends_announce (GTK_WIDGET (self), _("Folded"));
}

static void
fold_lane_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsEntity *current = trends_view_get_current (TRENDS_VIEW (self));

  fold_lane_of (self, current != NULL ? trends_board_find_card_of (self, current) : NULL);
}

/* The parameter: which of all groups it is */
static void
fold_column_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);

  fold_lane_of (self, trends_board_get_card_at (self, g_variant_get_uint32 (parameter)));
}

/* Of a group by something else than trends: its heading stands for no entity, which a menu is of
 * otherwise. */
void
trends_board_fill_column_menu (TrendsView *view,
                               GObject    *column,
                               GMenu      *menu)
{
  TrendsBoard *self = TRENDS_BOARD (view);
  GListModel *list = trends_initiative_groups_get_list (trends_board_get_groups (self));
  g_autofree char *fold = NULL;
  guint place;

  if (!g_list_store_find (G_LIST_STORE (list), column, &place))
    return;
  trends_board_append_wide_column (self, place, menu);
  fold = g_strdup_printf ("board.fold-column(uint32 %u)", place);
  g_menu_append (menu, _("_Fold this lane"), fold);
}

void
trends_board_install_fold (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.fold-lane", NULL, fold_lane_action);
  gtk_widget_class_install_action (widget_class, "board.fold-column", "u", fold_column_action);
}
