/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-keys.c: moving about on the board and selecting on it, and what its keys do (which they are, is
 * in trends-keys-table.c). Keys that type text never come this far while text is typed.
 */

#include "trends-board-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-keys.h"
#include "trends-view-keys.h"

static GtkWidget *
get_focus (TrendsBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* The part of a card that has the focus. */
static TrendsCardPart
get_focused_part (TrendsBoard  *self,
                  TrendsCard  **card)
{
  GtkWidget *focus = get_focus (self);

  *card = trends_board_get_card_of (self, focus);
  if (*card == NULL || GTK_IS_EDITABLE (focus))
    return TRENDS_CARD_NOWHERE;

  return trends_card_get_part (*card, focus);
}

static guint
get_focused_index (TrendsBoard *self)
{
  TrendsInitiativeRow *row = trends_board_get_row_of (self, get_focus (self));

  return row != NULL ? (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : 0;
}

/* Left and right: the card beside, at the same height; what a lane is called folds it. */
static gboolean
step_card (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  int step = g_variant_get_int32 (args);
  TrendsLane *headed = trends_board_get_headed (self, get_focus (self));
  TrendsCard *card;
  TrendsCardPart part = get_focused_part (self, &card);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  if (headed != NULL)
    return trends_board_step_heading (self, headed, step);
  if (part == TRENDS_CARD_NOWHERE)
    return FALSE;

  card = trends_board_get_seen (self, card, step);
  if (card == NULL)
    return gtk_widget_keynav_failed (widget, step < 0 ? GTK_DIR_LEFT : GTK_DIR_RIGHT);

  if (part != TRENDS_CARD_LIST_PART
      || !trends_card_list_focus_row (trends_card_get_list (card), get_focused_index (self)))
    trends_card_focus_header (card);

  return TRUE;
}

/* The next card wherever one is on this; while an initiative is typed, where one is typed there.
 * What was typed here stays. */
static gboolean
step_adder (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  int step = g_variant_get_int32 (args);
  TrendsCard *card = trends_board_get_card_of (self, get_focus (self));

  if (card == NULL || trends_card_get_part (card, get_focus (self)) != TRENDS_CARD_ENTRY)
    return step_card (widget, args, user_data);
  card = trends_board_get_seen (self, card, step);
  return card != NULL ? trends_card_focus_entry (card)
                      : gtk_widget_keynav_failed (widget, step < 0 ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
}

/* From where something is added to a group: up to the rows above it, down to the next lane. */
static gboolean
step_from_add (TrendsBoard *self,
               TrendsCard  *card,
               int          step)
{
  TrendsCard *below = step > 0 ? trends_board_get_below (self, card, step) : NULL;

  if (step < 0)
    return trends_card_list_focus_row (trends_card_get_list (card), G_MAXUINT)
           || trends_card_focus_header (card);
  return below != NULL && trends_card_focus_header (below);
}

/* Up from a header: to what its lane is called, to the lane above, or to the card before */
static gboolean
step_up (TrendsBoard *self,
         TrendsCard  *card)
{
  TrendsCard *above;

  if (trends_board_enter_heading (card))
    return TRUE;
  above = trends_board_has_lanes_by (self) ? trends_board_get_below (self, card, -1)
                                           : trends_board_get_seen (self, card, -1);
  return above != NULL && trends_card_focus_header (above);
}

/* Up and down from a header; from row to row is the list's own business. */
static gboolean
step_part (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsLane *headed = trends_board_get_headed (self, get_focus (self));
  TrendsCard *card;
  TrendsCardPart part = get_focused_part (self, &card);
  int step = g_variant_get_int32 (args);

  if (headed != NULL)
    return trends_board_leave_heading (self, headed, step);
  if (part == TRENDS_CARD_ENTRY && trends_card_get_group (card) != NULL)
    return step_from_add (self, card, step);
  if (part != TRENDS_CARD_HEADER)
    return FALSE;

  if (step < 0)
    return step_up (self, card);
  return trends_card_list_focus_row (trends_card_get_list (card), 0)
         || trends_card_focus_entry (card) || step_from_add (self, card, step);
}

/* Home and End on a header: the first and the last card, in lanes of groups those of the lane. */
static gboolean
jump_card (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  TrendsBoard *self = TRENDS_BOARD (user_data);
  TrendsCard *card, *last = NULL;

  if (get_focused_part (self, &card) != TRENDS_CARD_HEADER)
    return FALSE;
  if (trends_card_get_group (card) != NULL)
    return trends_card_focus_header (
      trends_board_get_outmost (self, card, g_variant_get_int32 (args)));

  for (card = trends_board_get_card (self, 0); card != NULL;
       card = trends_board_get_next_card (self, card))
    {
      if (!trends_board_is_card_seen (card))
        continue;
      last = card;
      if (g_variant_get_int32 (args) < 0)
        break;
    }

  return trends_card_focus_header (last);
}

/* On the heading of a group: all that is in it, so that one key can be for all. */
static gboolean
select_group (TrendsBoard *self,
              TrendsCard  *card)
{
  GListModel *list = trends_card_get_initiatives (card);
  g_autoptr (TrendsEntity) first = g_list_model_get_item (list, 0);

  if (first == NULL)
    trends_announce (GTK_WIDGET (self), _("Nothing here"));
  else
    trends_view_select_all (TRENDS_VIEW (self), list, NULL);
  return TRUE;
}

/* Space selects a trend, as a click on its header does; with Control, besides others. */
static gboolean
select_trend (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  GdkModifierType modifiers = g_variant_get_int32 (args) != 0 ? GDK_CONTROL_MASK : 0;
  g_autoptr (GListModel) trends = trends_board_dup_trends (self);
  TrendsCard *card;

  if (get_focused_part (self, &card) != TRENDS_CARD_HEADER)
    return FALSE;
  if (trends_card_get_trend (card) == NULL)
    return select_group (self, card);

  trends_view_select (TRENDS_VIEW (self), trends_card_get_trend (card), modifiers, trends);

  return TRUE;
}

/* Shift+Left and Shift+Right on a header: all trends from where that began. */
static gboolean
extend_trends (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  g_autoptr (GListModel) trends = trends_board_dup_trends (self);
  TrendsCard *card;

  if (get_focused_part (self, &card) != TRENDS_CARD_HEADER || trends_card_get_trend (card) == NULL)
    return FALSE;
  if (!trends_session_is_selected (trends_board_get_session (self), trends_card_get_trend (card)))
    trends_session_select (trends_board_get_session (self), trends_card_get_trend (card));
  step_card (widget, args, user_data);
  if (get_focused_part (self, &card) == TRENDS_CARD_HEADER)
    trends_view_select (TRENDS_VIEW (self), trends_card_get_trend (card), GDK_SHIFT_MASK, trends);

  return TRUE;
}

/* Ctrl+A on a header: all trends. */
static gboolean
select_trends (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  g_autoptr (GListModel) trends = trends_board_dup_trends (self);
  TrendsCard *card;

  if (get_focused_part (self, &card) != TRENDS_CARD_HEADER)
    return FALSE;
  if (trends_card_get_trend (card) == NULL)
    return select_group (self, card);

  trends_view_select_all (TRENDS_VIEW (self), trends, trends_card_get_trend (card));

  return TRUE;
}

/* Enter on a header opens the trend's page, on a row the details. */
static gboolean
open_current (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsCard *card;

  switch (get_focused_part (self, &card))
    {
    case TRENDS_CARD_HEADER:
      if (trends_card_get_trend (card) == NULL)
        return select_group (self, card);
      return gtk_widget_activate_action (widget, "trend.open", NULL);
    case TRENDS_CARD_LIST_PART:
      return gtk_widget_activate_action (widget, "initiative.open", NULL);
    case TRENDS_CARD_ENTRY:
    case TRENDS_CARD_NOWHERE:
    default:
      return FALSE;
    }
}

/* @scrolled: what is scrolled on it, to be called once */
void
trends_board_add_keys (TrendsBoard *self,
                       GtkWidget   *scrolled)
{
  static const TrendsKeyHandler handlers[] = { { "jump-card", jump_card } };

  trends_keys_listen (scrolled, TRENDS_KEYS_BOARD_ENDS, GTK_PHASE_BUBBLE, handlers,
                      G_N_ELEMENTS (handlers), self);
}

void
trends_board_install_keys (GtkWidgetClass *widget_class)
{
  static const TrendsKeyHandler handlers[] = {
    { "step-card", step_card },         { "step-adder", step_adder },
    { "step-part", step_part },
    { "select-trend", select_trend },
    { "extend-trends", extend_trends }, { "select-trends", select_trends },
    { "open-current", open_current },
  };

  trends_keys_bind (widget_class, TRENDS_KEYS_BOARD, handlers, G_N_ELEMENTS (handlers));
  trends_view_bind_keys (widget_class);
  trends_view_bind_place_keys (widget_class);
}
