/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-menu.c: pointing at things on the board: a click selects, two
 * open, and one context menu serves all rows and cards, made when asked for.
 */

#include "trends-board-private.h"

#include <glib/gi18n-lib.h>

#include "trends-keys.h"
#include "trends-scroll.h"

/* Where on the board a menu of an entity belongs, once that can be seen. */
gboolean
trends_board_get_place (TrendsBoard  *self,
                        TrendsEntity *entity,
                        GdkRectangle *place)
{
  GtkWidget *shown;
  graphene_rect_t bounds;

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    shown = GTK_WIDGET (trends_board_find_row (self, entity));
  else
    shown = GTK_WIDGET (trends_board_find_card (self, entity));

  if (shown == NULL)
    return FALSE;

  trends_scroll_to (shown);
  if (!gtk_widget_compute_bounds (shown, GTK_WIDGET (self), &bounds))
    return FALSE;

  *place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                            (int) bounds.size.width, (int) MIN (bounds.size.height, 48) };

  return TRUE;
}

/* ------------------------------------------------------------------ items */

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);
  g_autofree char *accelerator = trends_keys_dup_accelerator (TRENDS_KEYS_BOARD, action);

  if (accelerator != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

/* `from_last`: the weightiest first, where the table has it last. */
static GMenuModel *
make_choices (const TrendsChoices *choices,
              const char          *action,
              gboolean             from_last)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < choices->n_items; i++)
    {
      gint64 choice = from_last ? choices->n_items - 1 - i : i;
      g_autoptr (GMenuItem) item
          = g_menu_item_new (trends_choices_get_label (choices, choice), NULL);

      g_menu_item_set_action_and_target (item, action, "s",
                                         trends_choices_get_nick (choices, choice));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
append_choices (GMenu               *menu,
                const char          *label,
                const TrendsChoices *choices,
                const char          *action,
                gboolean             from_last)
{
  g_autoptr (GMenuModel) submenu = make_choices (choices, action, from_last);

  g_menu_append_submenu (menu, label, submenu);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenuModel *
make_initiative_menu (TrendsPlan *plan)
{
  GMenu *menu = g_menu_new ();
  GMenu *first = g_menu_new ();
  GMenu *choices = g_menu_new ();
  GMenu *last = g_menu_new ();

  append_item (first, _("_Open"), "initiative.open");
  append_item (first, _("_Rename"), "initiative.rename");
  append_item (first, _("_Move to…"), "initiative.move-to");
  append_choices (choices, _("_Priority"), trends_plan_get_priority_choices (plan),
                  "context.priority", TRUE);
  append_choices (choices, _("_Status"), &trends_status_choices, "context.status", FALSE);
  append_item (last, _("_Delete"), "initiative.delete");

  append_section (menu, first);
  append_section (menu, choices);
  append_section (menu, last);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_trend_menu (TrendsPlan *plan)
{
  GMenu *menu = g_menu_new ();
  GMenu *first = g_menu_new ();
  GMenu *choices = g_menu_new ();

  append_item (first, _("_Open"), "initiative.open");
  append_item (first, _("_Add initiative"), "board.add-initiative");
  append_choices (choices, _("_Stance"), &trends_stance_choices, "context.stance", TRUE);
  append_choices (choices, _("_Priority"), trends_plan_get_priority_choices (plan),
                  "context.priority", TRUE);

  append_section (menu, first);
  append_section (menu, choices);

  return G_MENU_MODEL (menu);
}

/* ---------------------------------------------------------------- choices */

/* The board's own actions have no state; these show what is chosen now. */
static void
choice_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  const char *name = g_action_get_name (G_ACTION (action));
  const char *kind = g_str_equal (name, "stance") ? "trend" : "initiative";
  g_autofree char *full_name = g_strconcat (kind, ".", name, NULL);

  gtk_widget_activate_action_variant (GTK_WIDGET (user_data), full_name, parameter);
}

static void
add_choice (TrendsBoard        *self,
            GSimpleActionGroup *group,
            const char         *name,
            TrendsEntity       *entity,
            guint               field_index)
{
  const TrendsField *field = trends_kind_get_field (trends_entity_get_kind (entity), field_index);
  gint64 choice = trends_entity_get_integer (entity, field_index);
  GVariant *state = g_variant_new_string (trends_choices_get_nick (field->choices, choice));
  g_autoptr (GSimpleAction) action
      = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, state);

  g_simple_action_set_enabled (action,
                               !trends_session_get_read_only (trends_board_get_session (self)));
  g_signal_connect_object (action, "activate", G_CALLBACK (choice_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
insert_choices (TrendsBoard  *self,
                TrendsEntity *entity)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    {
      add_choice (self, group, "priority", entity, TRENDS_INITIATIVE_PRIORITY);
      add_choice (self, group, "status", entity, TRENDS_INITIATIVE_STATUS);
    }
  else
    {
      add_choice (self, group, "priority", entity, TRENDS_TREND_PRIORITY);
      add_choice (self, group, "stance", entity, TRENDS_TREND_STANCE);
    }

  gtk_widget_insert_action_group (GTK_WIDGET (self), "context", G_ACTION_GROUP (group));
}

void
trends_board_popup_menu (TrendsBoard        *self,
                         TrendsEntity       *entity,
                         const GdkRectangle *place)
{
  TrendsPlan *plan = trends_session_get_plan (trends_board_get_session (self));
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *popover;

  menu = trends_entity_is (entity, TRENDS_KIND_INITIATIVE) ? make_initiative_menu (plan)
                                                           : make_trend_menu (plan);
  insert_choices (self, entity);

  popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  trends_board_show_popover (self, GTK_POPOVER (popover), place);
  trends_board_set_pointed (self, entity);
}

/* ---------------------------------------------------------------- pointing */

static void
point_at (TrendsBoard         *self,
          TrendsInitiativeRow *row,
          TrendsCard          *card,
          double               x,
          double               y)
{
  TrendsSession *session = trends_board_get_session (self);
  TrendsEntity *entity = row != NULL ? trends_initiative_row_get_initiative (row)
                                     : trends_card_get_trend (card);
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  trends_session_select (session, entity);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    trends_card_focus_header (card);

  trends_board_popup_menu (self, entity, &place);
}

static void
select_trend (TrendsBoard *self,
              TrendsCard  *card,
              int          n_presses)
{
  TrendsSession *session = trends_board_get_session (self);

  trends_card_focus_header (card);
  if (n_presses > 1)
    trends_session_open_details (session, trends_card_get_trend (card));
  else
    trends_session_select (session, trends_card_get_trend (card));
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
  TrendsInitiativeRow *row = trends_board_get_row_of (self, picked);
  GdkEvent *event
      = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  TrendsCardPart part;

  if (card == NULL || event == NULL)
    return;

  part = trends_card_get_part (card, picked);
  if (part == TRENDS_CARD_ENTRY)
    return;

  if (gdk_event_triggers_context_menu (event))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      point_at (self, row, card, x, y);
    }
  else if (row == NULL
           && gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture))
                  == GDK_BUTTON_PRIMARY)
    {
      select_trend (self, card, n_presses);
    }
}

void
trends_board_setup_menu (TrendsBoard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
