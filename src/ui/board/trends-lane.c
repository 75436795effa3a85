/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-lane.c: one group of trends as a lane of cards; or, where the board is grouped by something
 * else, all of these groups, or those of one lane. Where several trends come at once, each card is made in a
 * turn of its own, before the next frame and the next key: all together would be felt. */

#include "trends-lane.h"

#include <glib/gi18n-lib.h>

#include "trends-board-look.h"
#include "trends-card-width.h"
#include "trends-closures.h"
#include "trends-container.h"
#include "trends-grid-layout.h"
#include "trends-lane-heading.h"
#include "trends-later.h"
#include "trends-own-trends.h"

/* Five cards fit 1024 pixels at the usual text size. */
#define CARD_CHARS 22
/* Rows of groups say of which trend they are, besides. */
#define GROUP_CHARS 27
/* In a lane of many these are to be below each other. */
#define CELL_CHARS 18
#define SPACING 10

struct _TrendsLane
{
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *summary;
  GtkWidget *cards;

  TrendsSession *session;
  TrendsEntity *group; /* of trends, or NULL */
  GListModel *shown;   /* what there are cards for */
  GListModel *all;     /* not owned: what there are, or will be */
  GPtrArray *made;     /* (element-type TrendsCard), not owned: for each that is shown its card; NULL: not yet */
  guint n_missing;     /* of these */
  gboolean is_leaving; /* while cards go, and who is told of that may look at others */
  TrendsInitiativeLane *of; /* where it is of groups by something else, or NULL; */
  const char *label;   /* what these are by, where there is one lane of them */
  char *key;           /* by which it is kept whether it is folded */
  guint count_id;
};

/* Those with cards to be made, and the source that makes them */
static GQueue waiting = G_QUEUE_INIT;
static guint source_id;

static guint card_leaves_signal;

G_DEFINE_FINAL_TYPE (TrendsLane, trends_lane, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------- what is in it */

static GListModel *
get_initiatives (gpointer item)
{
  return TRENDS_IS_INITIATIVE_GROUP (item) ? trends_initiative_group_get_initiatives (item)
                                           : trends_trend_get_initiatives (item);
}

static guint
count_matches (TrendsLane *self,
               gpointer    item)
{
  TrendsMatches *matches = trends_session_get_matches (self->session);
  GListModel *list = get_initiatives (item);
  guint n = 0;

  if (!TRENDS_IS_INITIATIVE_GROUP (item))
    return trends_matches_count_in (matches, item);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      n += trends_matches_has (matches, initiative);
    }
  return n;
}

/* (transfer full): “5 trends, 19 initiatives”, or how many of these match */
static char *
dup_count (TrendsLane *self)
{
  gboolean is_active = trends_filter_is_active (trends_session_get_filter (self->session));
  guint n_cards = g_list_model_get_n_items (self->all), n = 0, n_matches = 0;
  g_autofree char *initiatives = NULL;
  g_autofree char *trends = NULL;

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->all, i);

      n += g_list_model_get_n_items (get_initiatives (item));
      n_matches += is_active ? count_matches (self, item) : 0;
    }
  initiatives = is_active ? trends_closure_match_count (self, n_matches, n)
                          : trends_closure_initiative_count (self, n);
  if (self->group == NULL)
    return g_steal_pointer (&initiatives);
  trends = g_strdup_printf (ngettext ("%u trend", "%u trends", n_cards), n_cards);
  /* Translators: how much is in a lane of the board: “5 trends, 19 initiatives” */
  return g_strdup_printf (_("%s, %s"), trends, initiatives);
}

static gboolean
count_idle_cb (gpointer user_data)
{
  TrendsLane *self = user_data;

  self->count_id = 0;
  trends_lane_update_count (self);
  return G_SOURCE_REMOVE;
}

static void
queue_count (TrendsLane *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, count_idle_cb, self, NULL);
}

/* --------------------------------------------------------------------- folding */

/* These are as high as what is in them. */
static gboolean
is_one_of_several (TrendsLane *self)
{
  return self->of != NULL && trends_initiative_lane_get_key (self->of) != NULL;
}

/* Who is in it goes to what it is called. */
static void
folded_cb (TrendsLane *self)
{
  gboolean is_folded = trends_lane_is_folded (self);

  trends_lane_heading_set_folded (TRENDS_LANE_HEADING (self->heading), is_folded);
  gtk_widget_set_vexpand (GTK_WIDGET (self), !is_folded && !is_one_of_several (self));
  gtk_widget_set_visible (self->summary,
                          !is_folded && *gtk_label_get_label (GTK_LABEL (self->summary)) != '\0');
  if (gtk_widget_get_visible (self->cards) != is_folded)
    return;
  if (trends_container_set_shown (self->cards, !is_folded))
    gtk_widget_grab_focus (self->heading);
}

static void
clicked_cb (TrendsLane *self)
{
  gtk_widget_grab_focus (self->heading);
  trends_lane_set_folded (self, !trends_lane_is_folded (self));
}

static void
wide_cb (TrendsLane *self)
{
  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    trends_card_update_width (TRENDS_CARD (card), self->session);
}

static void
follow (TrendsLane *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);

  g_signal_connect_object (trends_board_look_of (self->session), "notify::folded",
                           G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_board_look_of (self->session), "notify::wide",
                           G_CALLBACK (wide_cb), self, G_CONNECT_SWAPPED);
  /* From the end of one trend to the beginning of the next nothing moves in the plan's list. */
  g_signal_connect_object (plan, "edited", G_CALLBACK (queue_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (queue_count), self,
                           G_CONNECT_SWAPPED);
  trends_lane_update_count (self);
  folded_cb (self);
}

static void
update_titles (TrendsLane *self)
{
  const char *summary = trends_entity_get_text (self->group, TRENDS_GROUP_SUMMARY);

  trends_lane_update_count (self);
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  gtk_widget_set_visible (self->summary, *summary != '\0' && !trends_lane_is_folded (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_entity_get_name (self->group), -1);
}

/* ------------------------------------------------------------------------- cards */

/* To free all rows of many at once would be felt. */
static void
drop_card (GtkWidget *card)
{
  trends_later_unref (g_object_ref (card));
  gtk_widget_unparent (card);
}

static GtkWidget *
make_card (TrendsLane *self,
           gpointer    item)
{
  return TRENDS_IS_INITIATIVE_GROUP (item)
           ? trends_card_new_for_group (self->session, TRENDS_INITIATIVE_GROUP (item))
           : trends_card_new (self->session, TRENDS_ENTITY (item));
}

/* (nullable): the last there is before a place */
static GtkWidget *
find_before (TrendsLane *self,
             guint       position)
{
  while (position > 0 && self->made->pdata[position - 1] == NULL)
    position--;
  return position > 0 ? self->made->pdata[position - 1] : NULL;
}

static void
add_card (TrendsLane *self,
          guint       position)
{
  g_autoptr (GObject) item = g_list_model_get_item (self->shown, position);
  GtkWidget *card = make_card (self, item);

  self->made->pdata[position] = card;
  self->n_missing--;
  gtk_widget_insert_after (card, self->cards, find_before (self, position));
  trends_card_update_width (TRENDS_CARD (card), self->session);
}

static void
add_next (TrendsLane *self)
{
  for (guint i = 0; i < self->made->len; i++)
    if (self->made->pdata[i] == NULL)
      {
        add_card (self, i);
        return;
      }
}

/* For who looks at its cards and can't wait */
static void
add_missing (TrendsLane *self)
{
  if (self->is_leaving)
    return;
  while (self->n_missing > 0)
    add_next (self);
  g_queue_remove (&waiting, self);
}

static gboolean
add_cb (gpointer user_data)
{
  TrendsLane *lane = g_queue_peek_head (&waiting);

  if (lane != NULL && lane->n_missing > 0)
    add_next (lane);
  if (lane != NULL && lane->n_missing == 0)
    g_queue_pop_head (&waiting);
  if (!g_queue_is_empty (&waiting))
    return G_SOURCE_CONTINUE;
  source_id = 0;
  return G_SOURCE_REMOVE;
}

static void
wait (TrendsLane *self)
{
  if (g_queue_find (&waiting, self) == NULL)
    g_queue_push_tail (&waiting, self);
  if (source_id == 0)
    source_id = g_idle_add_full (G_PRIORITY_HIGH, add_cb, NULL, NULL);
}

static void
remove_card (TrendsLane *self,
             guint       position)
{
  GtkWidget *card = self->made->pdata[position];

  if (card != NULL)
    {
      g_signal_emit (self, card_leaves_signal, 0, card);
      drop_card (card);
    }
  else
    {
      self->n_missing--;
    }
  g_ptr_array_remove_index (self->made, position);
}

/* Of groups by something else, who has the lane grow says how many may come together. */
static void
items_changed_cb (GListModel *trends,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  gpointer    user_data)
{
  TrendsLane *self = TRENDS_LANE (user_data);

  self->is_leaving = TRUE;
  for (guint i = 0; i < n_removed; i++)
    remove_card (self, position);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->made, (int) (position + i), NULL);
  self->n_missing += n_added;
  self->is_leaving = FALSE;
  if (self->n_missing > 1 && self->group != NULL)
    wait (self);
  else
    add_missing (self);
}

static void
stop_waiting (TrendsLane *self)
{
  g_queue_remove (&waiting, self);
  self->n_missing = 0;
}

static void
trends_lane_dispose (GObject *object)
{
  TrendsLane *self = TRENDS_LANE (object);
  GtkWidget *child;

  stop_waiting (self);
  g_clear_handle_id (&self->count_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  /* It may be the last that holds the plan, which says farewell to what is in it. */
  if (self->group != NULL)
    g_signal_handlers_disconnect_by_data (self->group, self);
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);
  g_clear_object (&self->group);
  g_clear_object (&self->of);
  g_clear_object (&self->shown);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_lane_parent_class)->dispose (object);
}

static void
trends_lane_finalize (GObject *object)
{
  g_free (TRENDS_LANE (object)->key);
  g_ptr_array_unref (TRENDS_LANE (object)->made);

  G_OBJECT_CLASS (trends_lane_parent_class)->finalize (object);
}

/* Tab stops at its cards and, where these aren't seen, at what it is called; arrows lead there in
 * any case. */
static gboolean
trends_lane_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  TrendsLane *self = TRENDS_LANE (widget);
  gboolean is_inside = gtk_widget_get_focus_child (widget) == self->heading;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (trends_lane_parent_class)->focus (widget, direction);
  if (trends_lane_is_folded (self))
    return !is_inside && gtk_widget_grab_focus (self->heading);
  return !(is_inside && direction == GTK_DIR_TAB_BACKWARD)
         && gtk_widget_child_focus (self->cards, direction);
}

static void
trends_lane_class_init (TrendsLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_lane_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_lane_finalize;
  widget_class->focus = trends_lane_focus;

  card_leaves_signal = g_signal_new ("card-leaves", TRENDS_TYPE_LANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, TRENDS_TYPE_CARD);

  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "trends-lane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_label (TrendsLane *self,
           const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "css-classes", (const char *[]) { style, NULL },
                                   NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
trends_lane_init (TrendsLane *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  self->made = g_ptr_array_new ();

  self->heading = trends_lane_heading_new ();
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  g_signal_connect_swapped (self->heading, "clicked", G_CALLBACK (clicked_cb), self);
  self->summary = add_label (self, "secondary");
  self->cards = trends_container_new (trends_grid_layout_new (CARD_CHARS, SPACING));
  gtk_widget_add_css_class (self->cards, "cards");
  gtk_widget_set_vexpand (self->cards, TRUE);
  gtk_widget_set_parent (self->cards, GTK_WIDGET (self));
}

static void
show (TrendsLane *self,
      GListModel *list)
{
  self->shown = g_object_ref (list);
  self->all = GTK_IS_SLICE_LIST_MODEL (list) ? gtk_slice_list_model_get_model (GTK_SLICE_LIST_MODEL (list))
                                             : list;
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, 0);
  items_changed_cb (list, 0, 0, g_list_model_get_n_items (list), self);
}

static gboolean
is_on_board_cb (gpointer trend,
                gpointer user_data)
{
  return !trends_trend_is_hidden (trend);
}

static void
applied_cb (TrendsLane *self,
            TrendsEdit *edit)
{
  GtkFilterListModel *shown = GTK_FILTER_LIST_MODEL (self->shown);

  if (trends_edit_hides_trends (edit))
    gtk_filter_changed (gtk_filter_list_model_get_filter (shown), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
show_trends (TrendsLane *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_on_board_cb, NULL, NULL));
  GListModel *trends = trends_group_get_trends (self->group);
  g_autoptr (GtkFilterListModel) shown
    = gtk_filter_list_model_new (g_object_ref (trends), filter);

  show (self, G_LIST_MODEL (shown));
  g_signal_connect_object (trends_session_get_plan (self->session), "applied",
                           G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
}

/**
 * trends_lane_new:
 * @group: a group of the session's plan
 */
GtkWidget *
trends_lane_new (TrendsSession *session,
                 TrendsEntity  *group)
{
  TrendsLane *self;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);
  g_return_val_if_fail (trends_entity_is (group, TRENDS_KIND_GROUP), NULL);

  self = g_object_new (TRENDS_TYPE_LANE, NULL);
  self->session = g_object_ref (session);
  self->group = g_object_ref (group);
  self->key = g_strdup (trends_entity_get_id (group));

  show_trends (self);
  g_signal_connect_object (group, "notify", G_CALLBACK (update_titles), self, G_CONNECT_SWAPPED);
  update_titles (self);
  follow (self);

  return GTK_WIDGET (self);
}

/* (nullable): what it is of, where it is one of several */
static const TrendsRoadmapKey *
get_key (TrendsLane *self)
{
  return self->of != NULL ? trends_initiative_lane_get_key (self->of) : NULL;
}

static void
update_words (TrendsLane *self)
{
  g_autofree char *words = NULL;

  if (trends_roadmap_key_has_gone (get_key (self)))
    return;
  words = trends_roadmap_key_dup_words (get_key (self), trends_session_get_plan (self->session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  trends_lane_update_count (self);
}

static void
set_up_one (TrendsLane *self)
{
  const TrendsRoadmapKey *key = get_key (self);

  gtk_widget_set_layout_manager (self->cards, trends_grid_layout_new (CELL_CHARS, SPACING));
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE);
  trends_lane_heading_set_counting (TRENDS_LANE_HEADING (self->heading), TRUE);
  self->key = trends_roadmap_key_dup_id (key);
  if (key->entity != NULL)
    g_signal_connect_object (key->entity, "notify", G_CALLBACK (update_words), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_plan_get_info (trends_session_get_plan (self->session)),
                           "notify::priority-words", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
}

static void
set_up_only (TrendsLane            *self,
             TrendsRoadmapGrouping  grouping)
{
  gtk_widget_set_layout_manager (self->cards, trends_grid_layout_new (GROUP_CHARS, SPACING));
  self->key = g_strdup (trends_roadmap_grouping_get_nick (grouping));
  self->label = trends_roadmap_grouping_get_label (grouping);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->label, -1);
}

/**
 * trends_lane_new_for_groups:
 * @groups: of the session's plan
 * @of: one of their lanes
 *
 * Returns: (transfer floating): the groups of that lane beside each other, under what it is of or,
 *   where it is the only one, what they are by; none is there before trends_lane_grow() or
 *   trends_lane_show()
 */
GtkWidget *
trends_lane_new_for_groups (TrendsSession          *session,
                            TrendsInitiativeGroups *groups,
                            TrendsInitiativeLane   *of)
{
  TrendsLane *self;
  g_autoptr (GtkSliceListModel) slice = NULL;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_LANE (of), NULL);

  self = g_object_new (TRENDS_TYPE_LANE, NULL);
  self->session = g_object_ref (session);
  self->of = g_object_ref (of);
  if (get_key (self) != NULL)
    set_up_one (self);
  else
    set_up_only (self, trends_initiative_groups_get_grouping (groups));
  gtk_widget_set_visible (self->summary, FALSE);
  slice = gtk_slice_list_model_new (g_object_ref (trends_initiative_lane_get_groups (of)), 0, 0);
  show (self, G_LIST_MODEL (slice));
  follow (self);
  if (get_key (self) != NULL)
    update_words (self);

  return GTK_WIDGET (self);
}

/**
 * trends_lane_get_of:
 *
 * Returns: (transfer none) (nullable): whose groups it has; %NULL where it is of trends
 */
TrendsInitiativeLane *
trends_lane_get_of (TrendsLane *self)
{
  g_return_val_if_fail (TRENDS_IS_LANE (self), NULL);

  return self->of;
}

/**
 * trends_lane_is_whole:
 *
 * Returns: whether there is a card for all that there is to be one for
 */
gboolean
trends_lane_is_whole (TrendsLane *self)
{
  g_return_val_if_fail (TRENDS_IS_LANE (self), TRUE);

  return g_list_model_get_n_items (self->shown) == g_list_model_get_n_items (self->all);
}

/**
 * trends_lane_grow:
 * @n_cards: how many are made more, at most: all of many at once would be felt
 */
void
trends_lane_grow (TrendsLane *self,
                  guint       n_cards)
{
  g_return_if_fail (TRENDS_IS_LANE (self));

  if (n_cards > 0 && !trends_lane_is_whole (self))
    trends_lane_show (self, g_list_model_get_n_items (self->shown) + n_cards - 1);
}

/**
 * trends_lane_take_down:
 * @self: a lane that has been taken out of the board
 *
 * Has its cards be freed one after the other, each in a turn of its own.
 */
void
trends_lane_take_down (TrendsLane *self)
{
  GtkWidget *card;

  g_return_if_fail (TRENDS_IS_LANE (self));

  g_signal_handlers_disconnect_by_func (self->shown, items_changed_cb, self);
  stop_waiting (self);
  while ((card = gtk_widget_get_first_child (self->cards)) != NULL)
    drop_card (card);
}

/**
 * trends_lane_show:
 * @index: a place
 *
 * Has the card at that place be there at once.
 */
void
trends_lane_show (TrendsLane *self,
                  guint       index)
{
  g_return_if_fail (TRENDS_IS_LANE (self));

  if (GTK_IS_SLICE_LIST_MODEL (self->shown))
    {
      GtkSliceListModel *slice = GTK_SLICE_LIST_MODEL (self->shown);

      gtk_slice_list_model_set_size (slice, MAX (gtk_slice_list_model_get_size (slice), index + 1));
    }
}

/**
 * trends_lane_get_n_cards:
 *
 * Returns: how many cards there are by now
 */
guint
trends_lane_get_n_cards (TrendsLane *self)
{
  g_return_val_if_fail (TRENDS_IS_LANE (self), 0);

  add_missing (self);
  return g_list_model_get_n_items (self->shown);
}

/**
 * trends_lane_get_card:
 *
 * Returns: (transfer none) (nullable): the card at a place
 */
TrendsCard *
trends_lane_get_card (TrendsLane *self,
                      guint       index)
{
  GtkWidget *card;

  g_return_val_if_fail (TRENDS_IS_LANE (self), NULL);

  add_missing (self);
  card = gtk_widget_get_first_child (self->cards);
  while (card != NULL && index-- > 0)
    card = gtk_widget_get_next_sibling (card);

  return card != NULL ? TRENDS_CARD (card) : NULL;
}

/* As far as the words of a label go, which may be wider itself */
static gboolean
find_words (GtkWidget       *label,
            GtkWidget       *within,
            graphene_rect_t *words)
{
  int x, y, width, height;

  if (!gtk_widget_get_mapped (label) || !gtk_widget_compute_bounds (label, within, words))
    return FALSE;
  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, &y);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), &width, &height);
  words->origin.x += (float) x;
  words->size.width = (float) width;
  return TRUE;
}

/**
 * trends_lane_get_words:
 * @within: what the place is given in
 * @words: (out): where what the lane is called, and what is said of that, can be read; of no width
 *   where nothing can
 */
void
trends_lane_get_words (TrendsLane      *self,
                       GtkWidget       *within,
                       graphene_rect_t *words)
{
  graphene_rect_t summary;

  g_return_if_fail (TRENDS_IS_LANE (self));

  if (!gtk_widget_compute_bounds (self->heading, within, words))
    *words = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  if (find_words (self->summary, within, &summary))
    graphene_rect_union (words, &summary, words);
}

/**
 * trends_lane_get_summary_place:
 * @within: what the place is given in
 * @place: (out): where what is said of it below what it is called can be read
 *
 * Returns: whether it can
 */
gboolean
trends_lane_get_summary_place (TrendsLane      *self,
                               GtkWidget       *within,
                               graphene_rect_t *place)
{
  g_return_val_if_fail (TRENDS_IS_LANE (self), FALSE);

  return find_words (self->summary, within, place);
}

/**
 * trends_lane_get_heading:
 *
 * Returns: (transfer none): what it is called, which folds it
 */
GtkWidget *
trends_lane_get_heading (TrendsLane *self)
{
  g_return_val_if_fail (TRENDS_IS_LANE (self), NULL);

  return self->heading;
}

/**
 * trends_lane_is_folded:
 *
 * Returns: whether only its heading is seen
 */
gboolean
trends_lane_is_folded (TrendsLane *self)
{
  g_return_val_if_fail (TRENDS_IS_LANE (self), FALSE);

  return trends_board_look_is_folded (trends_board_look_of (self->session), self->key);
}

/**
 * trends_lane_set_folded:
 * @is_folded: whether only its heading is to be seen, in the next window, too
 */
void
trends_lane_set_folded (TrendsLane *self,
                        gboolean    is_folded)
{
  g_return_if_fail (TRENDS_IS_LANE (self));

  if (trends_lane_is_folded (self) != is_folded)
    trends_board_look_set_folded (trends_board_look_of (self->session), self->key, is_folded);
}

/**
 * trends_lane_update_count:
 *
 * Says how much is in it, and how much of that matches.
 */
void
trends_lane_update_count (TrendsLane *self)
{
  g_autofree char *count = NULL;
  g_autofree char *spoken = NULL;
  const TrendsRoadmapKey *key = get_key (self);
  TrendsPlan *plan = trends_session_get_plan (self->session);
  const char *title;

  g_return_if_fail (TRENDS_IS_LANE (self));

  if (trends_roadmap_key_has_gone (key))
    return;
  count = dup_count (self);
  title = self->group != NULL ? trends_entity_get_name (self->group)
          : key != NULL       ? trends_roadmap_key_get_label (key, plan)
                              : self->label;
  spoken = key != NULL ? trends_roadmap_key_dup_words (key, plan) : g_strdup (title);
  trends_lane_heading_set_words (TRENDS_LANE_HEADING (self->heading), title, spoken, count);
}
