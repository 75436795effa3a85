/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-actions.c: what can be done on the board, for keys, menus and
 * other windows' parts alike. Each is for what has the focus.
 */

#include "trends-board-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-move-popover.h"
#include "trends-plan-verbs.h"

static TrendsPlan *
get_plan (TrendsBoard *self)
{
  return trends_session_get_plan (trends_board_get_session (self));
}

static GtkWidget *
get_focus (TrendsBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* The context menu's entity, else that of the row or header that has the focus,
 * else the selected one. Nothing while text is typed. */
TrendsEntity *
trends_board_get_current (TrendsBoard *self)
{
  TrendsEntity *pointed = trends_board_get_pointed (self);
  GtkWidget *focus = get_focus (self);
  TrendsInitiativeRow *row;
  TrendsCard *card;

  if (trends_board_get_session (self) == NULL)
    return NULL;
  if (pointed != NULL)
    return trends_entity_get_plan (pointed) != NULL ? pointed : NULL;

  row = trends_board_get_row_of (self, focus);
  card = trends_board_get_card_of (self, focus);
  if (card != NULL && GTK_IS_EDITABLE (focus))
    return NULL;
  if (row != NULL)
    return trends_initiative_row_get_initiative (row);
  if (card != NULL)
    return trends_card_get_trend (card);

  return trends_session_get_selected (trends_board_get_session (self));
}

static TrendsEntity *
get_current_initiative (TrendsBoard *self)
{
  TrendsEntity *current = trends_board_get_current (self);

  return current != NULL && trends_entity_is (current, TRENDS_KIND_INITIATIVE) ? current : NULL;
}

static void
report (TrendsBoard  *self,
        const GError *error)
{
  trends_session_report (trends_board_get_session (self), error);
}

static gboolean
get_position (GListModel   *list,
              TrendsEntity *entity,
              guint        *position)
{
  guint n_items = g_list_model_get_n_items (list);

  for (*position = 0; *position < n_items; (*position)++)
    {
      g_autoptr (TrendsEntity) item = g_list_model_get_item (list, *position);

      if (item == entity)
        return TRUE;
    }

  return FALSE;
}

/* ---------------------------------------------------------------- moving */

static void
announce_place (TrendsBoard  *self,
                TrendsEntity *initiative,
                TrendsEntity *trend)
{
  g_autofree char *text = NULL;
  guint position;

  if (!get_position (trends_trend_get_initiatives (trend), initiative, &position))
    return;

  /* Translators: said after a move: trend and place, "Moved to AI application, place 2" */
  text = g_strdup_printf (_("Moved to %s, place %u"), trends_entity_get_name (trend), position + 1);
  trends_announce (GTK_WIDGET (self), text);
}

/* `index`: as the list stands before the move, as the plan's verb has it. A move
 * to its own place is none. The focus stays on what was moved. */
void
trends_board_move (TrendsBoard  *self,
                   TrendsEntity *initiative,
                   TrendsEntity *trend,
                   guint         index)
{
  TrendsEntity *home = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  guint n_items = g_list_model_get_n_items (trends_trend_get_initiatives (trend));
  G_GNUC_UNUSED g_autoptr (TrendsEntity) held = g_object_ref (initiative);
  g_autoptr (GError) error = NULL;
  guint position;

  if (home == trend
      && get_position (trends_trend_get_initiatives (home), initiative, &position)
      && (index == position || index == position + 1
          || (index >= n_items && position + 1 == n_items)))
    return;

  if (!trends_session_commit (trends_board_get_session (self)))
    return;
  if (!trends_plan_move_initiative (get_plan (self), initiative, trend, index, &error))
    {
      report (self, error);
      return;
    }

  trends_session_reveal (trends_board_get_session (self), initiative);
  announce_place (self, initiative, trend);
}

/* One place up or down among its trend's. */
static void
move_vertically (TrendsBoard *self,
                 int          step)
{
  TrendsEntity *initiative = get_current_initiative (self);
  TrendsEntity *trend;
  guint position, n_items;

  if (initiative == NULL)
    return;

  trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  n_items = g_list_model_get_n_items (trends_trend_get_initiatives (trend));
  if (!get_position (trends_trend_get_initiatives (trend), initiative, &position))
    return;

  if (step < 0 && position > 0)
    trends_board_move (self, initiative, trend, position - 1);
  else if (step > 0 && position + 1 < n_items)
    trends_board_move (self, initiative, trend, position + 2);
}

/* To the trend before or after, at the same height where it can be. */
static void
move_sideways (TrendsBoard *self,
               int          step)
{
  TrendsEntity *initiative = get_current_initiative (self);
  TrendsEntity *home;
  TrendsCard *card;
  guint index, position;

  if (initiative == NULL)
    return;

  home = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  card = trends_board_find_card (self, home);
  if (card == NULL || !trends_board_get_card_index (self, card, &index)
      || (step < 0 && index == 0)
      || !get_position (trends_trend_get_initiatives (home), initiative, &position))
    return;

  card = trends_board_get_card (self, index + (guint) step);
  if (card != NULL)
    {
      GListModel *there = trends_trend_get_initiatives (trends_card_get_trend (card));

      trends_board_move (self, initiative, trends_card_get_trend (card),
                         MIN (position, g_list_model_get_n_items (there)));
    }
}

static void
move_up_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  move_vertically (TRENDS_BOARD (widget), -1);
}

static void
move_down_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  move_vertically (TRENDS_BOARD (widget), 1);
}

static void
move_left_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  move_sideways (TRENDS_BOARD (widget), -1);
}

static void
move_right_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  move_sideways (TRENDS_BOARD (widget), 1);
}

static void
chosen_cb (TrendsBoard       *self,
           TrendsEntity      *trend,
           guint              index,
           TrendsMovePopover *popover)
{
  trends_board_move (self, trends_move_popover_get_initiative (popover), trend, index);
}

static void
move_to_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsEntity *initiative = get_current_initiative (self);
  GtkWidget *popover;
  GdkRectangle place;

  if (initiative == NULL || !trends_board_get_place (self, initiative, &place))
    return;

  popover = trends_move_popover_new (initiative);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  trends_board_show_popover (self, GTK_POPOVER (popover), &place);
  trends_board_set_pointed (self, initiative);
}

/* --------------------------------------------------- adding and the rest */

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsEntity *current = trends_board_get_current (self);
  TrendsCard *card = trends_board_get_card_of (self, get_focus (self));

  if (current != NULL && trends_entity_is (current, TRENDS_KIND_INITIATIVE))
    card = trends_board_find_card (self, trends_entity_get_ref (current, TRENDS_INITIATIVE_TREND));
  else if (current != NULL)
    card = trends_board_find_card (self, current);

  if (card == NULL)
    card = trends_board_get_card (self, 0);
  if (card != NULL)
    trends_card_focus_entry (card);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsEntity *current = trends_board_get_current (self);

  if (current != NULL)
    trends_session_open_details (trends_board_get_session (self), current);
}

typedef struct
{
  TrendsBoard *board;
  TrendsEntity *initiative;
} Rename;

static void
rename_free (gpointer data)
{
  Rename *rename_data = data;

  g_object_unref (rename_data->board);
  g_object_unref (rename_data->initiative);
  g_free (rename_data);
}

static gboolean
rename_idle_cb (gpointer data)
{
  Rename *rename_data = data;
  TrendsInitiativeRow *row = trends_board_find_row (rename_data->board, rename_data->initiative);

  if (row != NULL)
    trends_initiative_row_rename (row);

  return G_SOURCE_REMOVE;
}

/* From the menu: once that has closed and given the focus back. */
static void
rename_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsEntity *initiative = get_current_initiative (self);
  Rename *rename_data;

  if (initiative == NULL)
    return;

  rename_data = g_new (Rename, 1);
  rename_data->board = g_object_ref (self);
  rename_data->initiative = g_object_ref (initiative);

  if (trends_board_get_pointed (self) != NULL)
    {
      g_idle_add_full (G_PRIORITY_LOW, rename_idle_cb, rename_data, rename_free);
    }
  else
    {
      rename_idle_cb (rename_data);
      rename_free (rename_data);
    }
}

/* Where the focus goes when an initiative goes: to the one after it, or before, or
 * to where the next is added. */
static void
focus_near (TrendsBoard  *self,
            TrendsEntity *trend,
            guint         position)
{
  TrendsCard *card = trends_board_find_card (self, trend);

  if (card != NULL && !trends_card_list_focus_row (trends_card_get_list (card), position)
      && !trends_card_focus_entry (card))
    trends_card_focus_header (card);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsEntity *initiative = get_current_initiative (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEntity) trend = NULL;
  g_autofree char *text = NULL;
  guint position;

  if (initiative == NULL)
    return;

  /* Translators: %s is an initiative's title */
  text = g_strdup_printf (_("“%s” deleted"), trends_entity_get_name (initiative));
  trend = g_object_ref (trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND));
  if (!get_position (trends_trend_get_initiatives (trend), initiative, &position))
    position = 0;

  if (!trends_plan_remove (get_plan (self), initiative, &error))
    {
      report (self, error);
      return;
    }

  trends_board_set_pointed (self, NULL);
  focus_near (self, trend, position);
  trends_session_toast (trends_board_get_session (self), text,
                        trends_plan_get_undo_id (get_plan (self)));
}

/* --------------------------------------------------------------- choices */

static void
announce_choice (TrendsBoard       *self,
                 const TrendsField *field,
                 gint64             choice)
{
  const TrendsChoices *choices = field->choices == &trends_priority_choices
                                     ? trends_plan_get_priority_choices (get_plan (self))
                                     : field->choices;
  /* Translators: what was set and to what: “Priority: High” */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), trends_field_get_label (field),
                                           trends_choices_get_label (choices, choice));

  trends_announce (GTK_WIDGET (self), text);
}

static void
set_choice (TrendsBoard   *self,
            TrendsEntity  *entity,
            guint          field_index,
            GVariant      *nick)
{
  const TrendsField *field = trends_kind_get_field (trends_entity_get_kind (entity), field_index);
  gint64 choice = trends_choices_find (field->choices, g_variant_get_string (nick, NULL));
  g_autoptr (GError) error = NULL;

  if (choice < 0)
    return;
  if (trends_plan_set_integer (get_plan (self), entity, field_index, choice, &error))
    announce_choice (self, field, choice);
  else
    report (self, error);
}

static void
priority_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsEntity *current = trends_board_get_current (self);

  if (current == NULL)
    return;

  set_choice (self, current,
              trends_entity_is (current, TRENDS_KIND_TREND) ? TRENDS_TREND_PRIORITY
                                                            : TRENDS_INITIATIVE_PRIORITY,
              parameter);
}

static void
status_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsEntity *initiative = get_current_initiative (self);

  if (initiative != NULL)
    set_choice (self, initiative, TRENDS_INITIATIVE_STATUS, parameter);
}

static void
stance_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsEntity *current = trends_board_get_current (self);

  if (current != NULL && trends_entity_is (current, TRENDS_KIND_TREND))
    set_choice (self, current, TRENDS_TREND_STANCE, parameter);
}

/* --------------------------------------------------------------- on the class */

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean edits;
} actions[] = {
  { "board.add-initiative", NULL, add_cb, TRUE },
  { "initiative.open", NULL, open_cb, FALSE },
  { "initiative.rename", NULL, rename_cb, TRUE },
  { "initiative.delete", NULL, delete_cb, TRUE },
  { "initiative.move-to", NULL, move_to_cb, TRUE },
  { "initiative.move-up", NULL, move_up_cb, TRUE },
  { "initiative.move-down", NULL, move_down_cb, TRUE },
  { "initiative.move-left", NULL, move_left_cb, TRUE },
  { "initiative.move-right", NULL, move_right_cb, TRUE },
  { "initiative.priority", "s", priority_cb, TRUE },
  { "initiative.status", "s", status_cb, TRUE },
  { "trend.stance", "s", stance_cb, TRUE },
};

void
trends_board_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

void
trends_board_update_actions (TrendsBoard *self)
{
  gboolean read_only = trends_session_get_read_only (trends_board_get_session (self));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].edits)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, !read_only);
}
