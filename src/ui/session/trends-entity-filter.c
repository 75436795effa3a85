/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity-filter.c: see trends-entity-filter.h. A list model of GTK's asks about a row
 * again when its filter has changed, or when the row comes: after an edit that changes what
 * matches, whoever shows the list calls gtk_filter_changed().
 */

#include "trends-entity-filter.h"

struct _TrendsEntityFilter
{
  GtkFilter parent_instance;

  TrendsFilter *filter;
};

G_DEFINE_FINAL_TYPE (TrendsEntityFilter, trends_entity_filter, GTK_TYPE_FILTER)

static gboolean
trends_entity_filter_match (GtkFilter *filter,
                            gpointer   item)
{
  return trends_filter_matches (TRENDS_ENTITY_FILTER (filter)->filter, item);
}

static GtkFilterMatch
trends_entity_filter_get_strictness (GtkFilter *filter)
{
  return trends_filter_is_active (TRENDS_ENTITY_FILTER (filter)->filter) ? GTK_FILTER_MATCH_SOME
                                                                         : GTK_FILTER_MATCH_ALL;
}

static void
changed_cb (GtkFilter          *self,
            TrendsFilterChange  change)
{
  static const GtkFilterChange changes[] = {
    [TRENDS_FILTER_CHANGE_DIFFERENT] = GTK_FILTER_CHANGE_DIFFERENT,
    [TRENDS_FILTER_CHANGE_LESS_STRICT] = GTK_FILTER_CHANGE_LESS_STRICT,
    [TRENDS_FILTER_CHANGE_MORE_STRICT] = GTK_FILTER_CHANGE_MORE_STRICT,
  };

  gtk_filter_changed (self, changes[change]);
}

static void
trends_entity_filter_dispose (GObject *object)
{
  g_clear_object (&TRENDS_ENTITY_FILTER (object)->filter);

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
 * @filter: what is looked for
 *
 * Returns: (transfer full): the same for a GtkFilterListModel of initiatives
 */
GtkFilter *
trends_entity_filter_new (TrendsFilter *filter)
{
  TrendsEntityFilter *self = g_object_new (TRENDS_TYPE_ENTITY_FILTER, NULL);

  self->filter = g_object_ref (filter);
  g_signal_connect_object (filter, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_FILTER (self);
}
