/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board.c: the plan as a board of lanes: of groups of trends; or of groups by something else
 * than trends, which all are in one lane, or in lanes of a second such thing. */

#include "trends-board-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-board-links.h"
#include "trends-board-look.h"
#include "trends-container.h"
#include "trends-hidden-bar.h"
#include "trends-later.h"
#include "trends-palette.h"
#include "trends-unmatched.h"

struct _TrendsBoard
{
  GtkWidget parent_instance;

  GtkWidget *all;
  GtkWidget *scroller;
  GtkWidget *lanes;
  GtkWidget *hidden;
  GtkWidget *links;

  TrendsSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *groups_signals;
  GSignalGroup *look_signals;
  TrendsInitiativeGroups *groups; /* NULL where cards are of trends */
  GtkSliceListModel *slice; /* of their lanes, those that are there by now; NULL with them */
  guint fill_id; /* while what was there has gone, and what comes hasn't come yet */
};

/* Of more lanes, and of more groups in the first, than these, a few come in a frame. */
#define LANES_AT_ONCE 3
#define CARDS_AT_ONCE 4
#define CARDS_BESIDE_LANES 3

typedef enum
{
  PROP_SESSION = 1,
} TrendsBoardProperty;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsBoard, trends_board, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_VIEW, trends_board_view_init))

/* ----------------------------------------------------------------- lanes */

TrendsLane *
trends_board_get_lane (TrendsBoard *self,
                       guint        index)
{
  GtkWidget *lane = gtk_widget_get_first_child (self->lanes);

  while (lane != NULL && index-- > 0)
    lane = gtk_widget_get_next_sibling (lane);

  return lane != NULL ? TRENDS_LANE (lane) : NULL;
}

/* To free many rows at once would be felt. */
static void
drop_lane (TrendsBoard *self,
           GtkWidget   *lane)
{
  g_object_ref (lane);
  gtk_box_remove (GTK_BOX (self->lanes), lane);
  trends_lane_take_down (TRENDS_LANE (lane));
  trends_later_unref (lane);
}

static GtkWidget *
make_lane (TrendsBoard *self,
           GObject     *of)
{
  GtkWidget *lane
    = TRENDS_IS_INITIATIVE_LANE (of)
        ? trends_lane_new_for_groups (self->session, self->groups, TRENDS_INITIATIVE_LANE (of))
        : trends_lane_new (self->session, TRENDS_ENTITY (of));

  g_signal_connect_object (lane, "card-leaves", G_CALLBACK (trends_board_keep_focus), self,
                           G_CONNECT_SWAPPED);
  return lane;
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
    {
      GtkWidget *lane = GTK_WIDGET (trends_board_get_lane (self, position));

      trends_board_keep_focus (self, lane);
      drop_lane (self, lane);
    }

  if (position > 0)
    before = GTK_WIDGET (trends_board_get_lane (self, position - 1));

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GObject) of = g_list_model_get_item (groups, position + i);
      GtkWidget *lane = make_lane (self, of);

      gtk_box_insert_child_after (GTK_BOX (self->lanes), lane, before);
      before = lane;
    }
  trends_board_queue_growth (self);
}

static void
update_match (TrendsBoard *self)
{
  for (TrendsCard *card = trends_board_get_card (self, 0); card != NULL;
       card = trends_board_get_next_card (self, card))
    trends_card_update_match (card);
  for (guint i = 0; trends_board_get_lane (self, i) != NULL; i++)
    trends_lane_update_count (trends_board_get_lane (self, i));
}

static void
unmatched_cb (TrendsBoard *self)
{
  update_match (self);
  trends_board_leave_hidden (self);
}

/* ------------------------------------------------------------------- look */

static const char *const density_classes[TRENDS_N_DENSITIES] = { "comfortable", "compact", "titles" };

static void
update_density (TrendsBoard *self)
{
  TrendsDensity density = trends_board_look_get_density (trends_board_look_of (self->session));

  for (guint i = 0; i < TRENDS_N_DENSITIES; i++)
    if (i == density)
      gtk_widget_add_css_class (GTK_WIDGET (self), density_classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), density_classes[i]);
}

static void
density_cb (TrendsBoard *self)
{
  TrendsDensity density = trends_board_look_get_density (trends_board_look_of (self->session));

  update_density (self);
  if (trends_view_is_shown (TRENDS_VIEW (self)))
    trends_announce (GTK_WIDGET (self), trends_density_get_label (density));
}

static void
clear (TrendsBoard *self)
{
  GtkWidget *lane;

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_signal_group_set_target (self->groups_signals, NULL);
  while ((lane = gtk_widget_get_first_child (self->lanes)) != NULL)
    drop_lane (self, lane);
  g_clear_object (&self->slice);
  g_clear_object (&self->groups);
}

/* To free all of its cards in one turn would be felt in other windows, too. What they are of, which the
 * plan tells farewell when it goes, is there until the last has gone. */
static void
take_down (TrendsBoard *self)
{
  clear (self);
  if (self->session != NULL)
    trends_later_unref (g_object_ref (self->session));
}

static void
fill_by_trend (TrendsBoard *self)
{
  GListModel *groups = trends_plan_get_list (trends_session_get_plan (self->session),
                                             TRENDS_KIND_GROUP);

  g_signal_group_set_target (self->groups_signals, groups);
  groups_changed_cb (self, 0, 0, g_list_model_get_n_items (groups), groups);
}

/* What is seen first; the rest comes when it is near (trends-board-growth.c). */
static void
fill_first_cards (TrendsBoard *self)
{
  TrendsLane *first = trends_board_get_lane (self, 0);

  if (first != NULL && !trends_lane_is_folded (first))
    trends_lane_grow (first, trends_board_has_lanes_by (self) ? CARDS_BESIDE_LANES : CARDS_AT_ONCE);
}

static void
fill_by (TrendsBoard           *self,
         TrendsRoadmapGrouping  grouping,
         TrendsRoadmapGrouping  lanes)
{
  TrendsToday *today = trends_session_get_today (self->session);
  GListModel *all;

  self->groups = trends_initiative_groups_new (trends_session_get_plan (self->session), grouping,
                                               lanes, trends_today_get_day (today));
  trends_initiative_groups_set_feed (self->groups, trends_view_get_feed (TRENDS_VIEW (self)));
  all = trends_initiative_groups_get_lanes (self->groups);
  self->slice = gtk_slice_list_model_new (g_object_ref (all), 0, LANES_AT_ONCE);
  g_signal_group_set_target (self->groups_signals, self->slice);
  groups_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->slice)),
                     G_LIST_MODEL (self->slice));
  fill_first_cards (self);
}

/**
 * trends_board_add_lanes:
 * @n_lanes: how many are to be there at least, of all that there are to be
 *
 * Returns: whether there are more of them now
 */
gboolean
trends_board_add_lanes (TrendsBoard *self,
                        guint        n_lanes)
{
  guint before;

  if (self->slice == NULL)
    return FALSE;
  before = g_list_model_get_n_items (G_LIST_MODEL (self->slice));
  gtk_slice_list_model_set_size (self->slice,
                                 MAX (gtk_slice_list_model_get_size (self->slice), n_lanes));
  return g_list_model_get_n_items (G_LIST_MODEL (self->slice)) > before;
}

static void
fill_lanes (TrendsBoard *self)
{
  TrendsBoardLook *look = trends_board_look_of (self->session);
  TrendsRoadmapGrouping grouping = trends_board_look_get_grouping (look);
  TrendsRoadmapGrouping lanes = trends_board_look_get_lanes (look);

  if (grouping == TRENDS_ROADMAP_BY_TREND && lanes == TRENDS_NO_LANES)
    fill_by_trend (self);
  else
    fill_by (self, grouping, lanes);
}

/* Whether that is how it is grouped already: both may have been exchanged at once. */
static gboolean
is_grouped_so (TrendsBoard *self)
{
  TrendsBoardLook *look = trends_board_look_of (self->session);
  TrendsRoadmapGrouping grouping = TRENDS_ROADMAP_BY_TREND, lanes = TRENDS_NO_LANES;

  if (self->groups != NULL)
    {
      grouping = trends_initiative_groups_get_grouping (self->groups);
      lanes = trends_initiative_groups_get_lanes_by (self->groups);
    }
  return grouping == trends_board_look_get_grouping (look)
         && lanes == trends_board_look_get_lanes (look);
}

static void
day_cb (TrendsBoard *self)
{
  if (self->groups != NULL)
    trends_initiative_groups_set_today (
      self->groups, trends_today_get_day (trends_session_get_today (self->session)));
}

/* (transfer full) */
static char *
dup_grouping_words (TrendsBoard *self)
{
  TrendsBoardLook *look = trends_board_look_of (self->session);
  const char *grouping = trends_roadmap_grouping_get_label (trends_board_look_get_grouping (look));

  if (trends_board_look_get_lanes (look) == TRENDS_NO_LANES)
    /* Translators: said when the board has other columns; %s is “Trend”, “Owner”, “Status” … */
    return g_strdup_printf (_("Grouped by %s"), grouping);
  /* Translators: said when the board has other columns or lanes; both are one of “Trend”, “Owner”,
   * “Status” … */
  return g_strdup_printf (_("Grouped by %s, in lanes by %s"), grouping,
                          trends_roadmap_grouping_get_label (trends_board_look_get_lanes (look)));
}

static gboolean
announce_grouping_cb (gpointer user_data)
{
  TrendsBoard *self = user_data;
  g_autofree char *words = NULL;

  self->fill_id = 0;
  trends_board_restore_focus (self);
  words = dup_grouping_words (self);
  trends_announce (GTK_WIDGET (self), words);
  return G_SOURCE_REMOVE;
}

static gboolean
fill_anew_cb (gpointer user_data)
{
  TrendsBoard *self = user_data;

  self->fill_id = 0;
  fill_lanes (self);
  trends_palette_flush ();
  if (trends_view_is_shown (TRENDS_VIEW (self)))
    self->fill_id = g_idle_add_full (G_PRIORITY_HIGH, announce_grouping_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* To take many cards away, to make others and to go to one of them would be felt: each has a turn of its
 * own before the next frame. */
static void
group_cb (TrendsBoard *self)
{
  if (is_grouped_so (self))
    return;
  clear (self);
  self->fill_id = g_idle_add_full (G_PRIORITY_HIGH, fill_anew_cb, self, NULL);
}

static void
fill (TrendsBoard *self)
{
  g_signal_group_set_target (self->look_signals, trends_board_look_of (self->session));
  trends_view_follow (TRENDS_VIEW (self), trends_board_look_of (self->session), "notify::group",
                      G_CALLBACK (group_cb), self);
  trends_view_follow (TRENDS_VIEW (self), trends_board_look_of (self->session), "notify::lanes",
                      G_CALLBACK (group_cb), self);
  trends_view_follow (TRENDS_VIEW (self), trends_unmatched_of (self->session), "changed",
                      G_CALLBACK (unmatched_cb), self);
  update_density (self);
  g_signal_connect_object (trends_session_get_today (self->session), "notify::day",
                           G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  fill_lanes (self);
  trends_view_update_actions (TRENDS_VIEW (self));
}

/* --------------------------------------------------------------- looking up */

TrendsCard *
trends_board_get_card (TrendsBoard *self,
                       guint        index)
{
  TrendsLane *lane;

  for (guint l = 0; (lane = trends_board_get_lane (self, l)) != NULL; l++)
    {
      guint n_cards = trends_lane_get_n_cards (lane);

      if (index < n_cards)
        return trends_lane_get_card (lane, index);
      index -= n_cards;
    }

  return NULL;
}

/**
 * trends_board_get_next_card:
 *
 * Returns: (transfer none) (nullable): the card after @card, in whatever lane; %NULL after the last
 */
TrendsCard *
trends_board_get_next_card (TrendsBoard *self,
                            TrendsCard  *card)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (card));
  GtkWidget *lane = gtk_widget_get_ancestor (GTK_WIDGET (card), TRENDS_TYPE_LANE);

  while (next == NULL && lane != NULL && (lane = gtk_widget_get_next_sibling (lane)) != NULL)
    next = (GtkWidget *) trends_lane_get_card (TRENDS_LANE (lane), 0);

  return next != NULL ? TRENDS_CARD (next) : NULL;
}

/* (transfer full): those that have a card, in their order: what is hidden isn't selected with others */
GListModel *
trends_board_dup_trends (TrendsBoard *self)
{
  GListStore *trends = g_list_store_new (TRENDS_TYPE_ENTITY);
  TrendsCard *card;

  for (card = trends_board_get_card (self, 0); card != NULL;
       card = trends_board_get_next_card (self, card))
    if (trends_card_get_trend (card) != NULL && trends_board_is_card_seen (card))
      g_list_store_append (trends, trends_card_get_trend (card));
  return G_LIST_MODEL (trends);
}

/**
 * trends_board_find_card:
 *
 * Returns: (transfer none) (nullable): the card of @trend; %NULL where it has none
 */
TrendsCard *
trends_board_find_card (TrendsBoard  *self,
                        TrendsEntity *trend)
{
  TrendsCard *card;

  for (card = trends_board_get_card (self, 0); card != NULL;
       card = trends_board_get_next_card (self, card))
    if (trends_card_get_trend (card) == trend)
      return card;

  return NULL;
}

/* Which of all lanes that is; G_MAXUINT: none */
static guint
find_lane (TrendsBoard            *self,
           const TrendsRoadmapKey *key)
{
  GListModel *lanes = trends_initiative_groups_get_lanes (self->groups);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (TrendsInitiativeLane) lane = g_list_model_get_item (lanes, i);
      const TrendsRoadmapKey *other = trends_initiative_lane_get_key (lane);

      if (key == other || (key != NULL && other != NULL && trends_roadmap_key_equal (key, other)))
        return i;
    }

  return G_MAXUINT;
}

/**
 * trends_board_get_lane_of:
 * @key: (nullable): what a lane is of, where cards are of groups in several of them
 *
 * Returns: (transfer none) (nullable): that lane, which is there from now on
 */
TrendsLane *
trends_board_get_lane_of (TrendsBoard            *self,
                          const TrendsRoadmapKey *key)
{
  guint index = find_lane (self, key);

  if (index == G_MAXUINT)
    return NULL;
  trends_board_add_lanes (self, index + 1);
  return trends_board_get_lane (self, index);
}

/**
 * trends_board_get_card_of_group:
 * @group: (nullable): one of those that the board is grouped by
 *
 * Returns: (transfer none) (nullable): its card, which is there from now on
 */
TrendsCard *
trends_board_get_card_of_group (TrendsBoard           *self,
                                TrendsInitiativeGroup *group)
{
  TrendsLane *lane = group != NULL
                       ? trends_board_get_lane_of (self, trends_initiative_group_get_lane (group))
                       : NULL;
  guint place;

  if (lane == NULL
      || !g_list_store_find (G_LIST_STORE (trends_initiative_lane_get_groups (
                               trends_lane_get_of (lane))), group, &place))
    return NULL;
  trends_lane_show (lane, place);
  return trends_lane_get_card (lane, place);
}

/**
 * trends_board_find_card_of:
 * @entity: a trend or an initiative
 *
 * Returns: (transfer none) (nullable): the card that it is, or is on; %NULL where it is on none,
 *   as trends where cards are of something else
 */
TrendsCard *
trends_board_find_card_of (TrendsBoard  *self,
                           TrendsEntity *entity)
{
  gboolean is_initiative = trends_entity_is (entity, TRENDS_KIND_INITIATIVE);

  if (self->groups != NULL)
    return is_initiative
             ? trends_board_get_card_of_group (self,
                                               trends_initiative_groups_find (self->groups, entity))
             : NULL;
  if (is_initiative)
    entity = trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND);

  return entity != NULL && trends_entity_is (entity, TRENDS_KIND_TREND)
           ? trends_board_find_card (self, entity) : NULL;
}

/**
 * trends_board_get_groups:
 *
 * Returns: (transfer none) (nullable): what its cards are of, where that isn't trends
 */
TrendsInitiativeGroups *
trends_board_get_groups (TrendsBoard *self)
{
  return self->groups;
}

/**
 * trends_board_get_card_index:
 * @index: (out): its place on the board, from 0
 *
 * Returns: whether @card is on the board
 */
gboolean
trends_board_get_card_index (TrendsBoard *self,
                             TrendsCard  *card,
                             guint       *index)
{
  TrendsCard *other;

  *index = 0;
  for (other = trends_board_get_card (self, 0); other != NULL;
       other = trends_board_get_next_card (self, other), (*index)++)
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
  TrendsCard *card = trends_board_find_card_of (self, initiative);

  return card != NULL ? trends_card_list_find_row (trends_card_get_list (card), initiative) : NULL;
}

/**
 * trends_board_get_adjustment:
 *
 * Returns: (transfer none): how far the board is scrolled down
 */
GtkAdjustment *
trends_board_get_adjustment (TrendsBoard *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* ------------------------------------------------------------- following */

static void
read_only_cb (TrendsBoard *self)
{
  trends_view_update_actions (TRENDS_VIEW (self));
}

/* ----------------------------------------------------------------- class */

static void
trends_board_dispose (GObject *object)
{
  TrendsBoard *self = TRENDS_BOARD (object);

  trends_view_drop (TRENDS_VIEW (self));
  if (self->all != NULL)
    take_down (self);
  g_clear_pointer (&self->all, gtk_widget_unparent);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->groups_signals);
  g_clear_object (&self->look_signals);
  g_clear_object (&self->slice);
  g_clear_object (&self->groups);
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

  if (first != NULL && trends_board_is_card_seen (first))
    return trends_card_focus_header (first);
  return trends_board_get_lane (TRENDS_BOARD (widget), 0) != NULL
         && gtk_widget_grab_focus (trends_lane_get_heading (trends_board_get_lane (TRENDS_BOARD (widget), 0)));
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
  trends_view_install_actions (widget_class);
  trends_board_install_hide (widget_class);
  trends_board_install_fold (widget_class);
  trends_board_install_wide (widget_class);
  trends_board_install_keys (widget_class);
}

static void
setup_signals (TrendsBoard *self)
{
  self->session_signals = g_signal_group_new (TRENDS_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::read-only",
                                  G_CALLBACK (read_only_cb), self);

  self->look_signals = g_signal_group_new (TRENDS_TYPE_BOARD_LOOK);
  g_signal_group_connect_swapped (self->look_signals, "notify::density", G_CALLBACK (density_cb),
                                  self);

  self->groups_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->groups_signals, "items-changed",
                                  G_CALLBACK (groups_changed_cb), self);
}

static void
trends_board_init (TrendsBoard *self)
{
  GtkWidget *overlay;

  trends_palette_install ();

  self->lanes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vexpand", TRUE,
                                 "child", self->lanes,
                                 NULL);
  self->hidden = trends_hidden_bar_new ();
  self->all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->links = trends_board_links_new (self);
  overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->links);
  gtk_box_append (GTK_BOX (self->all), overlay);
  gtk_box_append (GTK_BOX (self->all), self->hidden);
  gtk_widget_set_parent (self->all, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Board"), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);

  setup_signals (self);
  trends_board_add_keys (self, self->lanes);
  trends_board_add_wide (self);
  trends_board_add_growth (self);
  trends_board_add_click (self);
  trends_view_add_menu (TRENDS_VIEW (self));
  trends_view_add_drag (TRENDS_VIEW (self));
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
  trends_view_set_session (TRENDS_VIEW (self), session);
  trends_hidden_bar_set_session (TRENDS_HIDDEN_BAR (self->hidden), session);
  g_signal_group_set_target (self->session_signals, session);

  if (session != NULL)
    fill (self);
  trends_board_links_set_session (TRENDS_BOARD_LINKS (self->links), session);
  trends_palette_flush ();

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
