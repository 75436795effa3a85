/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of a plan's entities lead to which, gathered once for the whole report. */

#include "trends-report-index.h"

typedef void (*Visitor) (TrendsReportIndex *self,
                         TrendsEntity       *entity);

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static void
table_add (GHashTable   *table,
           TrendsEntity *key,
           TrendsEntity *value)
{
  GPtrArray *values;

  if (key == NULL || value == NULL)
    return;

  values = g_hash_table_lookup (table, key);
  if (values == NULL)
    {
      values = g_ptr_array_new ();
      g_hash_table_insert (table, key, values);
    }
  g_ptr_array_add (values, value);
}

static void
visit_dependency (TrendsReportIndex *self,
                  TrendsEntity      *dependency)
{
  TrendsEntity *initiative = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
  TrendsEntity *needed = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);

  if (!trends_dependency_waits (dependency))
    return;
  table_add (self->needs, initiative, needed);
  table_add (self->needed_by, needed, initiative);
}

static void
visit_trend_link (TrendsReportIndex *self,
                  TrendsEntity      *link)
{
  table_add (self->relies_on, trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM), link);
  table_add (self->relied_on_by, trends_entity_get_ref (link, TRENDS_TREND_LINK_TO), link);
}

static void
visit_trend (TrendsReportIndex *self,
             TrendsEntity      *trend)
{
  table_add (self->owned_trends, trends_entity_get_ref (trend, TRENDS_TREND_OWNER), trend);
}

static void
visit_initiative (TrendsReportIndex *self,
                  TrendsEntity      *initiative)
{
  g_autoptr (GPtrArray) served = trends_entity_dup_refs (initiative,
                                                         TRENDS_INITIATIVE_ALSO_SERVES);

  table_add (self->led, trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD), initiative);
  for (guint i = 0; served != NULL && i < served->len; i++)
    table_add (self->also_serves, g_ptr_array_index (served, i), initiative);
}

static void
visit_all (TrendsReportIndex *self,
           TrendsPlan        *plan,
           TrendsKind         kind,
           Visitor            visitor)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      visitor (self, entity);
    }
}

/**
 * trends_report_index_new:
 * @plan: a plan
 *
 * Returns: (transfer full): what leads to what in it
 */
TrendsReportIndex *
trends_report_index_new (TrendsPlan *plan)
{
  TrendsReportIndex *self = g_new0 (TrendsReportIndex, 1);

  self->needs = table_new ();
  self->needed_by = table_new ();
  self->relies_on = table_new ();
  self->relied_on_by = table_new ();
  self->also_serves = table_new ();
  self->owned_trends = table_new ();
  self->led = table_new ();

  visit_all (self, plan, TRENDS_KIND_DEPENDENCY, visit_dependency);
  visit_all (self, plan, TRENDS_KIND_TREND_LINK, visit_trend_link);
  visit_all (self, plan, TRENDS_KIND_TREND, visit_trend);
  visit_all (self, plan, TRENDS_KIND_INITIATIVE, visit_initiative);

  return self;
}

/**
 * trends_report_index_free:
 * @self: (transfer full): an index
 */
void
trends_report_index_free (TrendsReportIndex *self)
{
  g_hash_table_unref (self->needs);
  g_hash_table_unref (self->needed_by);
  g_hash_table_unref (self->relies_on);
  g_hash_table_unref (self->relied_on_by);
  g_hash_table_unref (self->also_serves);
  g_hash_table_unref (self->owned_trends);
  g_hash_table_unref (self->led);
  g_free (self);
}

/**
 * trends_report_index_get:
 * @table: (element-type TrendsEntity GPtrArray): one of an index
 * @entity: an entity
 *
 * Returns: (element-type TrendsEntity) (transfer none): what @table has for it, often nothing
 */
const GPtrArray *
trends_report_index_get (GHashTable   *table,
                         TrendsEntity *entity)
{
  static const GPtrArray nothing = { NULL, 0 };
  const GPtrArray *values = g_hash_table_lookup (table, entity);

  return values != NULL ? values : &nothing;
}
