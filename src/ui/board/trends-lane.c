/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-lane.c: one group of trends as a lane of cards. */

#include "trends-lane.h"

#include "trends-container.h"
#include "trends-grid-layout.h"

/* Five cards fit 1024 pixels at the usual text size. */
#define CARD_CHARS 22
#define SPACING 10

struct _TrendsLane
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *summary;
  GtkWidget *cards;

  TrendsSession *session;
  TrendsEntity *group;
};

G_DEFINE_FINAL_TYPE (TrendsLane, trends_lane, GTK_TYPE_WIDGET)

static void
update_titles (TrendsLane *self)
{
  const char *summary = trends_entity_get_text (self->group, TRENDS_GROUP_SUMMARY);

  gtk_label_set_label (GTK_LABEL (self->title), trends_entity_get_name (self->group));
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  gtk_widget_set_visible (self->summary, *summary != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_entity_get_name (self->group), -1);
}

static void
items_changed_cb (GListModel *trends,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  gpointer    user_data)
{
  TrendsLane *self = TRENDS_LANE (user_data);
  GtkWidget *before = NULL;

  for (guint i = 0; i < n_removed; i++)
    gtk_widget_unparent (GTK_WIDGET (trends_lane_get_card (self, position)));

  if (position > 0)
    before = GTK_WIDGET (trends_lane_get_card (self, position - 1));

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, position + i);
      GtkWidget *card = trends_card_new (self->session, trend);

      gtk_widget_insert_after (card, self->cards, before);
      before = card;
    }
}

static void
trends_lane_dispose (GObject *object)
{
  TrendsLane *self = TRENDS_LANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->group);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_lane_parent_class)->dispose (object);
}

static void
trends_lane_class_init (TrendsLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_lane_dispose;
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

  self->title = add_label (self, "title");
  self->summary = add_label (self, "secondary");
  self->cards = trends_container_new (trends_grid_layout_new (CARD_CHARS, SPACING));
  gtk_widget_add_css_class (self->cards, "cards");
  gtk_widget_set_vexpand (self->cards, TRUE);
  gtk_widget_set_parent (self->cards, GTK_WIDGET (self));
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
  GListModel *trends;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);
  g_return_val_if_fail (trends_entity_is (group, TRENDS_KIND_GROUP), NULL);

  self = g_object_new (TRENDS_TYPE_LANE, NULL);
  self->session = g_object_ref (session);
  self->group = g_object_ref (group);

  trends = trends_group_get_trends (group);
  g_signal_connect_object (trends, "items-changed", G_CALLBACK (items_changed_cb), self, 0);
  g_signal_connect_object (group, "notify", G_CALLBACK (update_titles), self, G_CONNECT_SWAPPED);
  items_changed_cb (trends, 0, 0, g_list_model_get_n_items (trends), self);
  update_titles (self);

  return GTK_WIDGET (self);
}

/**
 * trends_lane_get_group:
 *
 * Returns: (transfer none): what it shows
 */
TrendsEntity *
trends_lane_get_group (TrendsLane *self)
{
  g_return_val_if_fail (TRENDS_IS_LANE (self), NULL);

  return self->group;
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

  card = gtk_widget_get_first_child (self->cards);
  while (card != NULL && index-- > 0)
    card = gtk_widget_get_next_sibling (card);

  return card != NULL ? TRENDS_CARD (card) : NULL;
}
