/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board.c: the plan as a board of lanes. */

#include "trends-board-private.h"

#include <glib/gi18n-lib.h>

#include "trends-container.h"
#include "trends-palette.h"

struct _TrendsBoard
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *lanes;
  GtkWidget *popover;

  TrendsSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *plan_signals;
  GSignalGroup *filter_signals;
  GSignalGroup *groups_signals;
  TrendsEntity *pointed;
};

typedef enum
{
  PROP_SESSION = 1,
} TrendsBoardProperty;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (TrendsBoard, trends_board, GTK_TYPE_WIDGET)

/* ----------------------------------------------------------------- lanes */

static TrendsLane *
get_lane (TrendsBoard *self,
          guint        index)
{
  GtkWidget *lane = gtk_widget_get_first_child (self->lanes);

  while (lane != NULL && index-- > 0)
    lane = gtk_widget_get_next_sibling (lane);

  return lane != NULL ? TRENDS_LANE (lane) : NULL;
}

static void
groups_changed_cb (TrendsBoard *self,
                   guint        position,
                   guint        n_removed,
                   guint        n_added,
                   GListModel  *groups)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < n_removed; i++)
    gtk_box_remove (GTK_BOX (self->lanes), GTK_WIDGET (get_lane (self, position)));

  if (position > 0)
    before = GTK_WIDGET (get_lane (self, position - 1));

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, position + i);
      GtkWidget *lane = trends_lane_new (self->session, group);

      gtk_box_insert_child_after (GTK_BOX (self->lanes), lane, before);
      before = lane;
    }
}

static void
filter_changed_cb (TrendsBoard *self)
{
  TrendsCard *card;

  for (guint i = 0; (card = trends_board_get_card (self, i)) != NULL; i++)
    trends_card_update_match (card);
}

static void
clear (TrendsBoard *self)
{
  GtkWidget *lane;

  while ((lane = gtk_widget_get_first_child (self->lanes)) != NULL)
    gtk_box_remove (GTK_BOX (self->lanes), lane);
}

static void
fill (TrendsBoard *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  GListModel *groups = trends_plan_get_list (plan, TRENDS_KIND_GROUP);

  g_signal_group_set_target (self->plan_signals, plan);
  g_signal_group_set_target (self->groups_signals, groups);
  g_signal_group_set_target (self->filter_signals, trends_session_get_filter (self->session));
  groups_changed_cb (self, 0, 0, g_list_model_get_n_items (groups), groups);
  trends_board_update_actions (self);
}

/* --------------------------------------------------------------- looking up */

TrendsCard *
trends_board_get_card (TrendsBoard *self,
                       guint        index)
{
  TrendsLane *lane;

  for (guint l = 0; (lane = get_lane (self, l)) != NULL; l++)
    {
      guint n_cards = g_list_model_get_n_items (
          trends_group_get_trends (trends_lane_get_group (lane)));

      if (index < n_cards)
        return trends_lane_get_card (lane, index);
      index -= n_cards;
    }

  return NULL;
}

TrendsCard *
trends_board_find_card (TrendsBoard  *self,
                        TrendsEntity *trend)
{
  TrendsCard *card;

  for (guint i = 0; (card = trends_board_get_card (self, i)) != NULL; i++)
    if (trends_card_get_trend (card) == trend)
      return card;

  return NULL;
}

gboolean
trends_board_get_card_index (TrendsBoard *self,
                             TrendsCard  *card,
                             guint       *index)
{
  TrendsCard *other;

  for (*index = 0; (other = trends_board_get_card (self, *index)) != NULL; (*index)++)
    if (other == card)
      return TRUE;

  return FALSE;
}

static GtkWidget *
get_ancestor (TrendsBoard *self,
              GtkWidget   *widget,
              GType        type)
{
  GtkWidget *found = widget != NULL ? gtk_widget_get_ancestor (widget, type) : NULL;

  return found != NULL && gtk_widget_is_ancestor (found, GTK_WIDGET (self)) ? found : NULL;
}

TrendsCard *
trends_board_get_card_of (TrendsBoard *self,
                          GtkWidget   *widget)
{
  GtkWidget *card = get_ancestor (self, widget, TRENDS_TYPE_CARD);

  return card != NULL ? TRENDS_CARD (card) : NULL;
}

TrendsInitiativeRow *
trends_board_get_row_of (TrendsBoard *self,
                         GtkWidget   *widget)
{
  GtkWidget *row = get_ancestor (self, widget, TRENDS_TYPE_INITIATIVE_ROW);

  return row != NULL ? TRENDS_INITIATIVE_ROW (row) : NULL;
}

TrendsInitiativeRow *
trends_board_find_row (TrendsBoard  *self,
                       TrendsEntity *initiative)
{
  TrendsCard *card = trends_board_find_card (
      self, trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND));

  return card != NULL ? trends_card_list_find_row (trends_card_get_list (card), initiative) : NULL;
}

GtkAdjustment *
trends_board_get_adjustment (TrendsBoard *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

void
trends_board_reveal (TrendsBoard  *self,
                     TrendsEntity *entity)
{
  gboolean is_trend = trends_entity_is (entity, TRENDS_KIND_TREND);
  TrendsEntity *trend = entity;
  TrendsCard *card;

  if (!is_trend && !trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return;

  if (!is_trend)
    trend = trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND);

  card = trends_board_find_card (self, trend);
  if (card == NULL)
    return;

  if (is_trend)
    trends_card_focus_header (card);
  else
    trends_card_list_reveal (trends_card_get_list (card), entity, TRUE);
}

static void
reveal_adder_cb (TrendsBoard  *self,
                 TrendsEntity *trend)
{
  TrendsCard *card = trends_board_find_card (self, trend);

  if (card != NULL && !trends_card_focus_entry (card))
    trends_card_focus_header (card);
}

/* -------------------------------------------------------------- popovers */

TrendsEntity *
trends_board_get_pointed (TrendsBoard *self)
{
  return self->pointed;
}

void
trends_board_set_pointed (TrendsBoard  *self,
                          TrendsEntity *entity)
{
  g_set_object (&self->pointed, entity);
}

/* Whether something else than the board's rows and what a popover leaves has the focus. */
static gboolean
is_taken (TrendsBoard *self,
          GtkWidget   *focus)
{
  if (focus == NULL || (self->popover != NULL && gtk_widget_is_ancestor (focus, self->popover)))
    return FALSE;

  return GTK_IS_EDITABLE (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* What had the focus before a menu may have gone by what the menu did, and the window
 * gives the focus of a menu that goes to its first widget. It belongs to what the menu
 * was for or, where that has gone, to what is selected now; unless something else has
 * asked for it. `pointed`: NULL where there was no menu */
static void
settle_focus (TrendsBoard  *self,
              TrendsEntity *pointed)
{
  TrendsEntity *entity = self->session ? trends_session_get_selected (self->session) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (pointed != NULL && trends_entity_get_plan (pointed) != NULL)
    entity = pointed;
  if (entity != NULL && !is_taken (self, focus))
    trends_board_reveal (self, entity);
}

static gboolean
moves_selected (TrendsBoard *self,
                TrendsEdit  *edit)
{
  TrendsEntity *selected = trends_session_get_selected (self->session);

  for (guint i = 0; selected != NULL && i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_SET && change->kind == TRENDS_KIND_INITIATIVE
          && g_strcmp0 (change->id, trends_entity_get_id (selected)) == 0
          && (change->field == TRENDS_INITIATIVE_TREND
              || change->field == TRENDS_INITIATIVE_POSITION))
        return TRUE;
    }

  return FALSE;
}

static gboolean
settle_focus_cb (gpointer data)
{
  TrendsBoard *self = TRENDS_BOARD (data);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    settle_focus (self, NULL);

  return G_SOURCE_REMOVE;
}

/* An edit may change what matches; rows know for themselves, counts don't. And
 * undoing a move takes away the row that has the focus, which the window then
 * gives to its first widget, a frame later. */
static void
edited_cb (TrendsBoard *self,
           TrendsEdit  *edit)
{
  TrendsOrigin origin = trends_edit_get_origin (edit);

  if (trends_filter_is_active (trends_session_get_filter (self->session)))
    filter_changed_cb (self);

  if ((origin == TRENDS_ORIGIN_UNDO || origin == TRENDS_ORIGIN_REDO)
      && moves_selected (self, edit))
    g_timeout_add_full (G_PRIORITY_LOW, 50, settle_focus_cb, g_object_ref (self),
                        g_object_unref);
}

static gboolean
drop_popover_cb (gpointer data)
{
  GtkWidget *popover = GTK_WIDGET (data);
  TrendsBoard *self = g_object_get_data (G_OBJECT (popover), "board");

  if (self->popover == popover)
    {
      g_autoptr (TrendsEntity) pointed = g_steal_pointer (&self->pointed);

      settle_focus (self, pointed); /* first: what goes with the focus in it takes it along */
      g_clear_pointer (&self->popover, gtk_widget_unparent);
    }

  return G_SOURCE_REMOVE;
}

/* A menu's item acts after the menu has closed, and needs it until then. */
static void
popover_closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_popover_cb, g_object_ref (popover),
                   g_object_unref);
}

void
trends_board_show_popover (TrendsBoard        *self,
                           GtkPopover         *popover,
                           const GdkRectangle *place)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);

  self->popover = GTK_WIDGET (popover);
  g_object_set_data (G_OBJECT (popover), "board", self);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (popover, place);
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
  gtk_popover_popup (popover);
}

/* ----------------------------------------------------------------- class */

static void
trends_board_dispose (GObject *object)
{
  TrendsBoard *self = TRENDS_BOARD (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->filter_signals);
  g_clear_object (&self->groups_signals);
  g_clear_object (&self->pointed);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_board_parent_class)->dispose (object);
}

static void
trends_board_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    g_value_set_object (value, TRENDS_BOARD (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
trends_board_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (property_id == PROP_SESSION)
    trends_board_set_session (TRENDS_BOARD (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static gboolean
trends_board_grab_focus (GtkWidget *widget)
{
  TrendsCard *first = trends_board_get_card (TRENDS_BOARD (widget), 0);

  /* GTK asks on Shift+Tab, too, to let the focus out. */
  if (trends_container_has_focus (widget))
    return FALSE;

  return first != NULL && trends_card_focus_header (first);
}

static void
trends_board_class_init (TrendsBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trends_board_dispose;
  object_class->get_property = trends_board_get_property;
  object_class->set_property = trends_board_set_property;
  widget_class->grab_focus = trends_board_grab_focus;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, TRENDS_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "trends-board");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  trends_board_install_actions (widget_class);
  trends_board_install_keys (widget_class);
}

static void
setup_signals (TrendsBoard *self)
{
  self->session_signals = g_signal_group_new (TRENDS_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "reveal",
                                  G_CALLBACK (trends_board_reveal), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal-adder",
                                  G_CALLBACK (reveal_adder_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::read-only",
                                  G_CALLBACK (trends_board_update_actions), self);

  self->plan_signals = g_signal_group_new (TRENDS_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "edited", G_CALLBACK (edited_cb), self);

  self->filter_signals = g_signal_group_new (TRENDS_TYPE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed",
                                  G_CALLBACK (filter_changed_cb), self);

  self->groups_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->groups_signals, "items-changed",
                                  G_CALLBACK (groups_changed_cb), self);
}

static void
trends_board_init (TrendsBoard *self)
{
  trends_palette_install ();

  self->lanes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "child", self->lanes,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Board"), -1);

  setup_signals (self);
  trends_board_setup_menu (self);
  trends_board_setup_dnd (self);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_board_new:
 * @session: (nullable): whose plan to show
 */
GtkWidget *
trends_board_new (TrendsSession *session)
{
  return g_object_new (TRENDS_TYPE_BOARD, "session", session, NULL);
}

/**
 * trends_board_get_session:
 *
 * Returns: (transfer none) (nullable): whose plan it shows
 */
TrendsSession *
trends_board_get_session (TrendsBoard *self)
{
  g_return_val_if_fail (TRENDS_IS_BOARD (self), NULL);

  return self->session;
}

/**
 * trends_board_set_session:
 * @session: (nullable): whose plan to show
 */
void
trends_board_set_session (TrendsBoard   *self,
                          TrendsSession *session)
{
  g_return_if_fail (TRENDS_IS_BOARD (self));

  if (self->session == session)
    return;

  clear (self);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);

  if (session != NULL)
    fill (self);
  trends_palette_flush ();

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
