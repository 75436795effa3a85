/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-menu.c: the context menu of a view, which serves all that the view
 * shows and is made when it is asked for.
 */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-date.h"
#include "trends-hold.h"
#include "trends-horizon.h"
#include "trends-keys.h"
#include "trends-one-line.h"
#include "trends-roadmap-links.h"

#define MOST_NEEDS 20 /* of what it needs; the details have the rest */
#define LONGEST    40 /* characters of a title */

/* ------------------------------------------------------------------ items */

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action)
{
  trends_keys_append_item (menu, label, action, TRENDS_KEYS_VIEW, NULL);
}

/* Keys are for the view's own actions, which what stands in menus is for. */
static void
add_choice_key (GMenuItem  *item,
                const char *action,
                const char *nick)
{
  g_autofree char *own = g_strdup_printf ("initiative%s::%s", strchr (action, '.'), nick);

  trends_keys_set_on_item (item, TRENDS_KEYS_VIEW, own);
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
      add_choice_key (item, action, trends_choices_get_nick (choices, choice));
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

/* What it needs itself, each to be needed no longer */
static void
append_needs (GMenu        *menu,
              TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) needs = trends_initiative_dup_needs (initiative);
  g_autoptr (GMenu) submenu = g_menu_new ();

  for (guint i = 0; i < MIN (needs->len, MOST_NEEDS); i++)
    {
      g_autofree char *title = trends_excerpt (trends_entity_get_name (needs->pdata[i]), LONGEST);
      g_auto (GStrv) parts = g_strsplit (title, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "initiative.needs-no-more", "s",
                                         trends_entity_get_id (needs->pdata[i]));
      g_menu_append_item (submenu, item);
    }
  if (needs->len > 0)
    g_menu_append_submenu (menu, _("No lon_ger needs"), G_MENU_MODEL (submenu));
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/* Keys are how this is done: in the menu it takes one line, and not four. */
static void
append_copies (GMenu *menu)
{
  g_autoptr (GMenu) submenu = g_menu_new ();

  append_item (submenu, _("Cu_t"), "win.cut");
  append_item (submenu, _("_Copy"), "win.copy");
  append_item (submenu, _("_Paste below"), "win.paste");
  append_item (submenu, _("_Duplicate"), "initiative.duplicate");
  g_menu_append_submenu (menu, _("Cop_y and paste"), G_MENU_MODEL (submenu));
}

static GMenuModel *
make_initiative_menu (TrendsSession *session,
                      TrendsEntity  *initiative,
                      guint          n)
{
  TrendsPlan *plan = trends_session_get_plan (session);
  GMenu *menu = g_menu_new ();
  GMenu *first = g_menu_new ();
  GMenu *choices = g_menu_new ();
  GMenu *needs = g_menu_new ();
  GMenu *last = g_menu_new ();
  g_autofree char *words = n > 1 ? trends_session_dup_selection_words (session) : NULL;

  if (n == 1)
    {
      append_item (first, _("_Open"), "initiative.open");
      append_item (first, _("_Rename"), "initiative.rename");
    }
  append_item (first, _("_Move to…"), "initiative.move-to");
  append_choices (choices, _("_Priority"), trends_plan_get_priority_choices (plan),
                  "context.priority", TRUE);
  append_choices (choices, _("_Status"), &trends_status_choices, "context.status", FALSE);
  append_choices (choices, _("Hori_zon"), &trends_horizon_choices, "context.horizon", FALSE);
  append_item (choices, _("_Lead…"), "initiative.lead");
  append_item (choices, _("D_ates…"), "initiative.dates");
  append_item (choices, _("_Cost…"), "initiative.cost");
  append_item (needs, _("_Needs…"), "initiative.needs");
  append_needs (needs, initiative);
  if (n == 1)
    append_item (needs, _("Relates _to…"), "initiative.relates-to");
  if (n > 1 || trends_initiative_is_early (initiative))
    append_item (needs, _("Mo_ve after what it needs"), "initiative.move-after");
  if (n == 1)
    append_item (needs, _("Add m_ilestone…"), "initiative.add-milestone");
  if (n == 1)
    append_item (needs, _("Comm_ent…"), "initiative.comment");
  append_copies (last);
  append_item (last, _("_Delete"), "initiative.delete");

  /* How many it is for: nothing else says so in a menu. */
  g_menu_append_section (menu, words, G_MENU_MODEL (first));
  g_object_unref (first);
  append_section (menu, choices);
  append_section (menu, needs);
  append_section (menu, last);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_trend_menu (TrendsSession *session,
                 guint          n)
{
  TrendsPlan *plan = trends_session_get_plan (session);
  GMenu *menu = g_menu_new ();
  GMenu *first = g_menu_new ();
  GMenu *choices = g_menu_new ();
  g_autofree char *words = n > 1 ? trends_session_dup_selection_words (session) : NULL;

  if (n == 1)
    {
      append_item (first, _("_Open"), "trend.open");
      append_item (first, _("_Details"), "initiative.open");
      append_item (first, _("_Add initiative"), "board.add-initiative");
      append_item (first, _("Pas_te"), "win.paste");
      append_item (first, _("Comm_ent…"), "initiative.comment");
    }
  append_choices (choices, _("_Stance"), &trends_stance_choices, "context.stance", TRUE);
  append_choices (choices, _("_Priority"), trends_plan_get_priority_choices (plan),
                  "context.priority", TRUE);
  append_item (choices, _("O_wner…"), "initiative.lead");

  g_menu_append_section (menu, words, G_MENU_MODEL (first));
  g_object_unref (first);
  append_section (menu, choices);

  return G_MENU_MODEL (menu);
}

/* ---------------------------------------------------------------- choices */

/* The view's own actions have no state; these show what is chosen now. */
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
add_choice (TrendsView        *self,
            GSimpleActionGroup *group,
            const char         *name,
            TrendsEntity       *entity,
            guint               field_index)
{
  const TrendsField *field = trends_kind_get_field (trends_entity_get_kind (entity), field_index);
  /* A horizon may follow from other fields. */
  gint64 choice = field->choices == &trends_horizon_choices
                    ? (gint64) trends_horizon_of (entity, trends_date_today ())
                    : trends_entity_get_integer (entity, field_index);
  GVariant *state = g_variant_new_string (trends_choices_get_nick (field->choices, choice));
  g_autoptr (GSimpleAction) action
      = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, state);

  g_simple_action_set_enabled (action,
                               !trends_session_get_read_only (trends_view_get_session (self)));
  g_signal_connect_object (action, "activate", G_CALLBACK (choice_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
insert_choices (TrendsView  *self,
                TrendsEntity *entity)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    {
      add_choice (self, group, "priority", entity, TRENDS_INITIATIVE_PRIORITY);
      add_choice (self, group, "status", entity, TRENDS_INITIATIVE_STATUS);
      add_choice (self, group, "horizon", entity, TRENDS_INITIATIVE_HORIZON);
    }
  else
    {
      add_choice (self, group, "priority", entity, TRENDS_TREND_PRIORITY);
      add_choice (self, group, "stance", entity, TRENDS_TREND_STANCE);
    }

  gtk_widget_insert_action_group (GTK_WIDGET (self), "context", G_ACTION_GROUP (group));
}

/* What only this view does */
static void
append_own (TrendsView   *self,
            TrendsEntity *entity,
            GMenu        *menu)
{
  GMenu *own = g_menu_new ();

  if (TRENDS_VIEW_GET_IFACE (self)->fill_menu != NULL)
    TRENDS_VIEW_GET_IFACE (self)->fill_menu (self, entity, own);
  append_section (menu, own);
}

/**
 * trends_view_make_menu:
 * @entity: what is current in the view
 *
 * Returns: (transfer full): what can be done to it, and to what is selected with it; its actions
 *   are the view's, and some only since this was called. It is empty where that is neither a trend
 *   nor an initiative, but somebody, say, who is in the details.
 */
GMenuModel *
trends_view_make_menu (TrendsView   *self,
                       TrendsEntity *entity)
{
  TrendsSession *session = trends_view_get_session (self);
  guint n = trends_session_is_selected (session, entity) ? trends_session_get_n_selected (session)
                                                         : 1;
  GMenuModel *menu;

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    menu = make_initiative_menu (session, entity, n);
  else if (trends_entity_is (entity, TRENDS_KIND_TREND))
    menu = make_trend_menu (session, n);
  else
    return G_MENU_MODEL (g_menu_new ());

  append_own (self, entity, G_MENU (menu));
  insert_choices (self, entity);
  return menu;
}

/* @entity: (nullable): what it is for; %NULL where that is none */
static void
popup_model (TrendsView         *self,
             GMenuModel         *menu,
             TrendsEntity       *entity,
             const GdkRectangle *place)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  trends_view_show_popover (self, GTK_POPOVER (popover), place, entity);
}

static void
popup_menu (TrendsView         *self,
            TrendsEntity       *entity,
            const GdkRectangle *place)
{
  g_autoptr (GMenuModel) menu = trends_view_make_menu (self, entity);

  if (g_menu_model_get_n_items (menu) > 0)
    popup_model (self, menu, entity, place);
}

/* Of the column that a widget is of, where a view has such; the focus comes back to where it was. */
static gboolean
popup_column_menu (TrendsView         *self,
                   GtkWidget          *widget,
                   const GdkRectangle *place)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);
  GObject *column = iface->fill_column_menu != NULL ? iface->find_column (self, widget) : NULL;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GMenu) menu = g_menu_new ();

  if (column == NULL)
    return FALSE;
  iface->fill_column_menu (self, column, menu);
  popup_model (self, G_MENU_MODEL (menu), NULL, place);
  if (focus != NULL)
    trends_view_return_to (self, focus);
  return TRUE;
}

/* By keys: below what has the focus */
static gboolean
popup_focused_column_menu (TrendsView *self)
{
  GtkWidget *view = GTK_WIDGET (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  graphene_rect_t bounds;
  GdkRectangle place;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, view)
      || !gtk_widget_compute_bounds (focus, view, &bounds))
    return FALSE;
  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  return popup_column_menu (self, focus, &place);
}

gboolean
trends_view_popup_menu (TrendsView *self)
{
  TrendsEntity *current = trends_view_get_current (self);
  GdkRectangle place;

  if (current == NULL)
    return popup_focused_column_menu (self);
  if (!trends_view_get_place (self, current, &place))
    return FALSE;

  popup_menu (self, current, &place);

  return TRUE;
}

/* ---------------------------------------------------------------- pointing */

/* What is among several that are selected leaves them so, for the menu is for all. */
static gboolean
open_menu_at (GtkWidget *widget,
              double     x,
              double     y)
{
  TrendsView *self = TRENDS_VIEW (widget);
  GtkWidget *picked = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  TrendsEntity *entity = trends_view_get_entity_of (self, picked);
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (picked == NULL || gtk_widget_get_ancestor (picked, GTK_TYPE_EDITABLE) != NULL)
    return FALSE;
  if (entity == NULL)
    return popup_column_menu (self, picked, &place);

  if (!trends_session_is_selected (trends_view_get_session (self), entity))
    trends_session_select (trends_view_get_session (self), entity);
  trends_view_reveal (self, entity);
  popup_menu (self, entity, &place);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_presses,
            double           x,
            double           y,
            gpointer         user_data)
{
  GdkEvent *event
      = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event != NULL && gdk_event_triggers_context_menu (event)
      && open_menu_at (GTK_WIDGET (user_data), x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

void
trends_view_add_menu (TrendsView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  trends_hold_add (GTK_WIDGET (self), open_menu_at);
}
