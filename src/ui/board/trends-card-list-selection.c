/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-list-selection.c: one or several rows selected. GTK's own selection
 * would end at the card's edge and at the rows that there are by now; here what is
 * selected is the session's, and rows show it.
 */

#include "trends-card-list-private.h"

#include "trends-view-actions.h"

/* The rows show what the session has selected, on this card and on all others; not in a view
 * that is behind another, for a screen reader would tell of what changes there. */
void
trends_card_list_sync_selected (TrendsCardList *self)
{
  GtkListBox *box = GTK_LIST_BOX (self->box);
  guint n_rows = trends_card_list_get_n_rows (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->syncing = TRUE;
  for (guint i = 0; i < n_rows; i++)
    {
      TrendsInitiativeRow *row = trends_card_list_get_row (self, i);

      if (row == NULL)
        continue;
      if (trends_session_is_selected (self->session, trends_initiative_row_get_initiative (row)))
        gtk_list_box_select_row (box, GTK_LIST_BOX_ROW (row));
      else
        gtk_list_box_unselect_row (box, GTK_LIST_BOX_ROW (row));
    }
  self->syncing = FALSE;
}

/* A plain click or arrow key. */
static void
row_selected_cb (TrendsCardList      *self,
                 TrendsInitiativeRow *row)
{
  if (row == NULL || self->syncing)
    return;
  trends_session_select (self->session, trends_initiative_row_get_initiative (row));
  trends_card_list_sync_selected (self);
}

/* The view that the list is a part of: what is selected there is said there. */
static TrendsView *
get_view (TrendsCardList *self)
{
  return TRENDS_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), TRENDS_TYPE_VIEW));
}

/* From the anchor, which may be on another card. */
static void
select_by (TrendsCardList  *self,
           TrendsEntity    *initiative,
           GdkModifierType  modifiers)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);

  /* Of a group, to its ends: what is between in the plan may be anywhere on the board. */
  trends_view_select (get_view (self), initiative, modifiers,
                      self->group != NULL ? trends_card_list_get_all (self)
                                          : trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE));
}

/* GTK's own would know the rows of this card alone, and of these only those that
 * there are now. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_presses,
            double           x,
            double           y,
            TrendsCardList  *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->box), (int) y);
  GtkWidget *picked = gtk_widget_pick (self->box, x, y, GTK_PICK_DEFAULT);
  TrendsEntity *initiative;

  if (row == NULL || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0
      || (picked != NULL && gtk_widget_get_ancestor (picked, GTK_TYPE_EDITABLE) != NULL))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  initiative = trends_initiative_row_get_initiative (TRENDS_INITIATIVE_ROW (row));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  select_by (self, initiative, state);
}

static TrendsInitiativeRow *
get_focused_row (TrendsCardList *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (self->box);

  return TRENDS_IS_INITIATIVE_ROW (focused) ? TRENDS_INITIATIVE_ROW (focused) : NULL;
}

/* Ctrl+Space */
static void
toggle_cursor_row_cb (GtkListBox     *box,
                      TrendsCardList *self)
{
  TrendsInitiativeRow *row = get_focused_row (self);

  g_signal_stop_emission_by_name (box, "toggle-cursor-row");
  if (row != NULL)
    select_by (self, trends_initiative_row_get_initiative (row), GDK_CONTROL_MASK);
}

/* Ctrl+A: all of the trend or, where something is looked for, those that match. */
static void
select_all_cb (GtkListBox     *box,
               TrendsCardList *self)
{
  TrendsInitiativeRow *row = get_focused_row (self);

  g_signal_stop_emission_by_name (box, "select-all");
  trends_view_select_all (get_view (self), trends_card_list_get_all (self),
                          row != NULL ? trends_initiative_row_get_initiative (row) : NULL);
}

/* Ctrl+Shift+A: no more than one. */
static void
unselect_all_cb (GtkListBox     *box,
                 TrendsCardList *self)
{
  g_signal_stop_emission_by_name (box, "unselect-all");
  trends_session_select (self->session, trends_session_get_selected (self->session));
}

/* Where the focus is to go by a key; NULL where the list box does that itself. */
static TrendsEntity *
find_step (TrendsCardList  *self,
           GtkMovementStep  step,
           int              count,
           gboolean         extended)
{
  guint n_items = g_list_model_get_n_items (self->shown);
  TrendsInitiativeRow *row = get_focused_row (self);
  gint64 index;

  if (n_items == 0)
    return NULL;
  /* Home and End mean those of all, not of the rows that are there. */
  if (step == GTK_MOVEMENT_BUFFER_ENDS)
    return g_list_model_get_item (self->shown, count < 0 ? 0 : n_items - 1);
  if (!extended || row == NULL || step != GTK_MOVEMENT_DISPLAY_LINES)
    return NULL;

  index = (gint64) trends_sliding_model_get_offset (self->window)
          + gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + count;
  return g_list_model_get_item (self->shown, (guint) CLAMP (index, 0, (gint64) n_items - 1));
}

static void
move_cursor_cb (GtkListBox      *box,
                GtkMovementStep  step,
                int              count,
                gboolean         extended,
                gboolean         modified,
                TrendsCardList  *self)
{
  g_autoptr (TrendsEntity) target = find_step (self, step, count, extended);

  if (target == NULL)
    return;

  g_signal_stop_emission_by_name (box, "move-cursor");
  if (extended)
    select_by (self, target, GDK_SHIFT_MASK);
  else
    trends_session_select (self->session, target);
  trends_card_list_reveal (self, target, TRUE);
}

static void
add_click (TrendsCardList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->box, GTK_EVENT_CONTROLLER (click));
}

/* Before the list has a session. */
void
trends_card_list_set_up_selection (TrendsCardList *self)
{
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->box), GTK_SELECTION_MULTIPLE);
  g_signal_connect_swapped (self->box, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect (self->box, "move-cursor", G_CALLBACK (move_cursor_cb), self);
  g_signal_connect (self->box, "toggle-cursor-row", G_CALLBACK (toggle_cursor_row_cb), self);
  g_signal_connect (self->box, "select-all", G_CALLBACK (select_all_cb), self);
  g_signal_connect (self->box, "unselect-all", G_CALLBACK (unselect_all_cb), self);
  add_click (self);
}

GtkListBoxRow *
trends_card_list_find_selected (TrendsCardList *self)
{
  TrendsEntity *lead = trends_session_get_selected (self->session);
  TrendsInitiativeRow *row = lead != NULL ? trends_card_list_find_row (self, lead) : NULL;

  return row != NULL ? GTK_LIST_BOX_ROW (row) : NULL;
}
