/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-click.c: what a click on the board does: it selects, and what looks like something
 * to press is that: the ring of who leads or owns something, and where one stands on a trend.
 */

#include "trends-board-private.h"

#include "trends-view-actions.h"

/* Pixels: what is smaller on the screen is as large to the pointer. */
#define SMALLEST 24

static gboolean
is_on (GtkWidget *part,
       GtkWidget *widget,
       double     x,
       double     y)
{
  graphene_rect_t bounds;
  float more_width, more_height;

  if (!gtk_widget_get_mapped (part) || !gtk_widget_compute_bounds (part, widget, &bounds))
    return FALSE;
  more_width = MAX (SMALLEST - bounds.size.width, 0) / 2;
  more_height = MAX (SMALLEST - bounds.size.height, 0) / 2;
  graphene_rect_inset (&bounds, -more_width, -more_height);
  return graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static const char *
find_action (TrendsBoard *self,
             GtkWidget   *picked,
             double       x,
             double       y)
{
  GtkWidget *board = GTK_WIDGET (self);
  TrendsInitiativeRow *row = trends_board_get_row_of (self, picked);
  TrendsCard *card = trends_board_get_card_of (self, picked);

  if (row != NULL)
    return is_on (trends_initiative_row_get_ring (row), board, x, y) ? "initiative.lead" : NULL;
  if (card == NULL || trends_card_get_trend (card) == NULL
      || trends_card_get_part (card, picked) != TRENDS_CARD_HEADER)
    return NULL;
  if (is_on (trends_card_get_ring (card), board, x, y))
    return "initiative.lead";
  return is_on (trends_card_get_pill (card), board, x, y) ? "trend.choose-stance" : NULL;
}

/* ---------------------------------------------------------------- selecting */

static void
select_trend (TrendsBoard     *self,
              TrendsCard      *card,
              int              n_presses,
              GdkModifierType  modifiers)
{
  TrendsSession *session = trends_board_get_session (self);
  TrendsEntity *trend = trends_card_get_trend (card);
  g_autoptr (GListModel) trends = trends_board_dup_trends (self);

  trends_card_focus_header (card);
  if (trend == NULL)
    {
      if (n_presses == 2)
        trends_view_select_all (TRENDS_VIEW (self), trends_card_get_initiatives (card), NULL);
      return;
    }
  if (n_presses == 2)
    trends_session_open_trend (session, trend);
  else if (n_presses == 1)
    trends_view_select (TRENDS_VIEW (self), trend, modifiers, trends);
}

static gboolean
is_for_menu (GtkGestureClick *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event != NULL && gdk_event_triggers_context_menu (event);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_presses,
            double           x,
            double           y,
            gpointer         user_data)
{
  TrendsBoard *self = TRENDS_BOARD (user_data);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  TrendsCard *card = trends_board_get_card_of (self, picked);

  /* Rows do what a press does to them by themselves. */
  if (card == NULL || trends_board_get_row_of (self, picked) != NULL
      || trends_card_get_part (card, picked) == TRENDS_CARD_ENTRY || is_for_menu (gesture))
    return;

  select_trend (self, card, n_presses,
                gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
}

/* ------------------------------------------------------------------ pressing */

/* The list would only do so afterwards. */
static void
focus_row (TrendsBoard         *self,
           TrendsInitiativeRow *row)
{
  TrendsSession *session = trends_board_get_session (self);
  TrendsEntity *initiative = trends_initiative_row_get_initiative (row);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  if (!trends_session_is_selected (session, initiative))
    trends_session_select (session, initiative);
}

/* What is selected among others is asked for all of them, as by its key. */
static void
released_cb (GtkGestureClick *gesture,
             int              n_presses,
             double           x,
             double           y,
             gpointer         user_data)
{
  TrendsBoard *self = TRENDS_BOARD (user_data);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  const char *action = find_action (self, picked, x, y);

  if (action == NULL || n_presses != 1 || is_for_menu (gesture)
      || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0
      || !trends_session_can_change (trends_board_get_session (self)))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (trends_board_get_row_of (self, picked) != NULL)
    focus_row (self, trends_board_get_row_of (self, picked));
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

void
trends_board_add_click (TrendsBoard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  /* Lists claim what is pressed on their rows: this one hears of it before. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
