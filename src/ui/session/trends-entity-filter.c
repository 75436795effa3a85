/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity-filter.c: see trends-entity-filter.h. A list model of GTK's asks about a row
 * again when its filter has changed, or when the row comes.
 */

#include "trends-entity-filter.h"

#include "trends-order.h"

struct _TrendsEntityFilter
{
  GtkFilter parent_instance;

  TrendsUnmatched *unmatched;
  gboolean was_hiding;
};

G_DEFINE_FINAL_TYPE (TrendsEntityFilter, trends_entity_filter, GTK_TYPE_FILTER)

static gboolean
trends_entity_filter_match (GtkFilter *filter,
                            gpointer   item)
{
  return !trends_unmatched_hides (TRENDS_ENTITY_FILTER (filter)->unmatched, item);
}

static GtkFilterMatch
trends_entity_filter_get_strictness (GtkFilter *filter)
{
  return trends_unmatched_is_hiding (TRENDS_ENTITY_FILTER (filter)->unmatched)
           ? GTK_FILTER_MATCH_SOME
           : GTK_FILTER_MATCH_ALL;
}

static void
trends_entity_filter_dispose (GObject *object)
{
  g_clear_object (&TRENDS_ENTITY_FILTER (object)->unmatched);

  G_OBJECT_CLASS (trends_entity_filter_parent_class)->dispose (object);
}

static void
trends_entity_filter_class_init (TrendsEntityFilterClass *klass)
{
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_entity_filter_dispose;
  filter_class->match = trends_entity_filter_match;
  filter_class->get_strictness = trends_entity_filter_get_strictness;
}

static void
trends_entity_filter_init (TrendsEntityFilter *self)
{
}

/**
 * trends_entity_filter_new:
 * @unmatched: of a window
 *
 * Returns: (transfer full): what it shows, for a GtkFilterListModel of initiatives
 */
GtkFilter *
trends_entity_filter_new (TrendsUnmatched *unmatched)
{
  TrendsEntityFilter *self = g_object_new (TRENDS_TYPE_ENTITY_FILTER, NULL);

  self->unmatched = g_object_ref (unmatched);
  self->was_hiding = trends_unmatched_is_hiding (unmatched);
  return GTK_FILTER (self);
}

/**
 * trends_entity_filter_new_list:
 * @list: (element-type TrendsEntity): initiatives
 *
 * Returns: (transfer full): those of them that a window shows
 */
GListModel *
trends_entity_filter_new_list (TrendsUnmatched *unmatched,
                               GListModel      *list)
{
  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (list),
                                                  trends_entity_filter_new (unmatched)));
}

/**
 * trends_entity_filter_update:
 * @list: made by trends_entity_filter_new_list()
 *
 * To be called when what is shown is something else; for nothing where all is, as before.
 */
void
trends_entity_filter_update (GListModel *list)
{
  GtkFilter *filter = gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (list));
  TrendsEntityFilter *self = TRENDS_ENTITY_FILTER (filter);
  gboolean is_hiding = trends_unmatched_is_hiding (self->unmatched);

  if (is_hiding || self->was_hiding)
    gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->was_hiding = is_hiding;
}

/**
 * trends_entity_filter_dup_near:
 * @list: made by trends_entity_filter_new_list()
 * @hidden: one that isn't shown
 *
 * Returns: (transfer full) (nullable): the next that is shown or, behind the last, the last before
 *   it: where the focus goes from it
 */
TrendsEntity *
trends_entity_filter_dup_near (GListModel   *list,
                               TrendsEntity *hidden)
{
  GtkFilterListModel *filtered = GTK_FILTER_LIST_MODEL (list);
  TrendsEntityFilter *self = TRENDS_ENTITY_FILTER (gtk_filter_list_model_get_filter (filtered));
  GListModel *all = gtk_filter_list_model_get_model (filtered);

  return trends_unmatched_dup_near (self->unmatched, all, trends_order_find_in (all, hidden));
}
