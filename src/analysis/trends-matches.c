/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matches.c: see trends-matches.h. Where nothing is asked for, nothing is kept. */

#include "trends-matches.h"

#include "trends-refs.h"

struct _TrendsMatches
{
  GObject parent_instance;

  TrendsPlan *plan;
  TrendsFilter *filter;
  GHashTable *homes;  /* id of an initiative that matches -> id of its trend */
  gboolean is_known;  /* what matched before the filter changes: it was active */
  GHashTable *counts; /* id of a trend -> how many of its initiatives match, if any */
  GHashTable *names;  /* (nullable): folded, of what matches; made when it is first asked for */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TrendsMatches, trends_matches, G_TYPE_OBJECT)

static void
count (TrendsMatches    *self,
       TrendsSharedText *trend,
       int               more)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, trend)) + more;

  if (n == 0)
    g_hash_table_remove (self->counts, trend);
  else
    g_hash_table_insert (self->counts, trends_shared_text_ref (trend), GUINT_TO_POINTER (n));
}

static void
forget (TrendsMatches *self,
        const char    *id)
{
  TrendsSharedText *home = g_hash_table_lookup (self->homes, id);

  if (home == NULL)
    return;
  count (self, home, -1);
  g_hash_table_remove (self->homes, id);
}

static void
add (TrendsMatches *self,
     TrendsEntity  *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  TrendsSharedText *home;

  if (trend == NULL)
    return;
  home = trends_entity_share_id (trend);
  count (self, home, 1);
  g_hash_table_insert (self->homes, trends_entity_share_id (initiative), home);
}

static void
forget_all (TrendsMatches *self)
{
  g_hash_table_remove_all (self->homes);
  g_hash_table_remove_all (self->counts);
}

static void
ask_all (TrendsMatches *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);

  forget_all (self);
  self->is_known = trends_filter_is_active (self->filter);
  if (!self->is_known)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (trends_filter_matches (self->filter, initiative))
        add (self, initiative);
    }
}

/* Those that matched: no others do. */
static void
ask_matches (TrendsMatches *self)
{
  GHashTableIter iter;
  const char *id;
  TrendsSharedText *home;

  g_hash_table_iter_init (&iter, self->homes);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, (gpointer *) &home))
    if (!trends_filter_matches (self->filter, trends_plan_lookup (self->plan, id)))
      {
        count (self, home, -1);
        g_hash_table_iter_remove (&iter);
      }
}

static void
filter_changed_cb (TrendsMatches     *self,
                   TrendsFilterChange change)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
  if (change == TRENDS_FILTER_CHANGE_MORE_STRICT && self->is_known)
    ask_matches (self);
  else
    ask_all (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
ask_again (TrendsMatches *self,
           const char    *id)
{
  TrendsEntity *initiative = trends_plan_lookup_kind (self->plan, TRENDS_KIND_INITIATIVE, id);

  forget (self, id);
  if (initiative != NULL && trends_filter_matches (self->filter, initiative))
    add (self, initiative);
}

/* What is found in an initiative may be another though only what it refers to has changed:
 * its lead's name. */
static void
ask_referrers (TrendsMatches *self,
               const char    *id)
{
  g_autoptr (GPtrArray) referrers =
    trends_refs_dup_referrers (trends_plan_get_refs (self->plan), id);

  for (guint i = 0; i < referrers->len; i++)
    if (trends_entity_is (referrers->pdata[i], TRENDS_KIND_INITIATIVE))
      ask_again (self, trends_entity_get_id (referrers->pdata[i]));
}

static void
ask_of_edit (TrendsMatches *self,
             TrendsEdit    *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->kind == TRENDS_KIND_INITIATIVE)
        ask_again (self, change->id);
      else if (change->type == TRENDS_CHANGE_SET)
        ask_referrers (self, change->id);
    }
}

static void
applied_cb (TrendsMatches *self,
            TrendsEdit    *edit)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
  if (trends_filter_is_active (self->filter))
    ask_of_edit (self, edit);
}

/* Who hears of it shows a layout anew, which has to have followed the edit by then: what has gone
 * would be shown once more. */
static void
all_applied_cb (TrendsMatches *self)
{
  if (trends_filter_is_active (self->filter))
    g_signal_emit (self, changed_signal, 0);
}

static void
trends_matches_finalize (GObject *object)
{
  TrendsMatches *self = TRENDS_MATCHES (object);

  g_hash_table_unref (self->homes);
  g_hash_table_unref (self->counts);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_object (&self->filter);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_matches_parent_class)->finalize (object);
}

static void
trends_matches_class_init (TrendsMatchesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_matches_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_matches_init (TrendsMatches *self)
{
  GDestroyNotify unref = (GDestroyNotify) trends_shared_text_unref;

  self->homes = g_hash_table_new_full (g_str_hash, g_str_equal, unref, unref);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, unref, NULL);
}

/**
 * trends_matches_new:
 * @plan: a plan
 * @filter: what is looked for in it
 *
 * Returns: (transfer full): what matches, from now on
 */
TrendsMatches *
trends_matches_new (TrendsPlan   *plan,
                    TrendsFilter *filter)
{
  TrendsMatches *self = g_object_new (TRENDS_TYPE_MATCHES, NULL);

  self->plan = g_object_ref (plan);
  self->filter = g_object_ref (filter);
  ask_all (self);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "applied", G_CALLBACK (all_applied_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_matches_has:
 *
 * Returns: whether @initiative matches
 */
gboolean
trends_matches_has (TrendsMatches *self,
                    TrendsEntity  *initiative)
{
  g_return_val_if_fail (TRENDS_IS_MATCHES (self), FALSE);

  return !trends_filter_is_active (self->filter)
         || g_hash_table_contains (self->homes, trends_entity_get_id (initiative));
}

/**
 * trends_matches_count:
 *
 * Returns: how many match
 */
guint
trends_matches_count (TrendsMatches *self)
{
  g_return_val_if_fail (TRENDS_IS_MATCHES (self), 0);

  return trends_filter_is_active (self->filter)
           ? g_hash_table_size (self->homes)
           : g_list_model_get_n_items (trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE));
}

/**
 * trends_matches_count_in:
 * @trend: a trend of the plan
 *
 * Returns: how many of the trend's own initiatives match
 */
guint
trends_matches_count_in (TrendsMatches *self,
                         TrendsEntity  *trend)
{
  g_return_val_if_fail (TRENDS_IS_MATCHES (self), 0);

  return trends_filter_is_active (self->filter)
           ? GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, trends_entity_get_id (trend)))
           : g_list_model_get_n_items (trends_trend_get_initiatives (trend));
}

/* Whether any matches that refers to an entity by a field */
static gboolean
has_referring (TrendsMatches *self,
               TrendsEntity  *entity,
               guint          field)
{
  g_autoptr (GPtrArray) referring = trends_refs_dup_referring (
    trends_plan_get_refs (trends_entity_get_plan (entity)), trends_entity_get_id (entity),
    trends_kind_get_field (TRENDS_KIND_INITIATIVE, field));

  for (guint i = 0; i < referring->len; i++)
    if (trends_matches_has (self, referring->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
make_names (TrendsMatches *self)
{
  GHashTableIter iter;
  const char *id;

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, self->homes);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    g_hash_table_add (self->names, g_strdup (trends_entity_get_folded_name (
                                     trends_plan_lookup (self->plan, id))));
}

/* One that is called the same stands for all of these. */
static gboolean
has_namesake (TrendsMatches *self,
              TrendsEntity  *initiative)
{
  if (self->names == NULL)
    make_names (self);
  return g_hash_table_contains (self->names, trends_entity_get_folded_name (initiative));
}

static gboolean
has_end (TrendsMatches *self,
         TrendsEntity  *dependency,
         guint          field)
{
  TrendsEntity *initiative = trends_entity_get_ref (dependency, field);

  return initiative != NULL && trends_matches_has (self, initiative);
}

static gboolean
has_part_of (TrendsMatches *self,
             TrendsEntity  *trend)
{
  return trend != NULL && trends_matches_count_in (self, trend) > 0;
}

/**
 * trends_matches_has_finding:
 * @finding: what is found in the plan
 *
 * Returns: whether that is of anything that matches: in an initiative, in what waits for one, in
 *   whoever leads one, or in a trend that has one
 */
gboolean
trends_matches_has_finding (TrendsMatches *self,
                            TrendsFinding *finding)
{
  TrendsEntity *entity;

  g_return_val_if_fail (TRENDS_IS_MATCHES (self), FALSE);
  g_return_val_if_fail (TRENDS_IS_FINDING (finding), FALSE);

  entity = trends_finding_get_entity (finding);
  if (trends_entity_get_plan (entity) == NULL)
    return FALSE;
  if (trends_entity_is (entity, TRENDS_KIND_DEPENDENCY))
    return has_end (self, entity, TRENDS_DEPENDENCY_INITIATIVE)
           || has_end (self, entity, TRENDS_DEPENDENCY_NEEDS);
  if (trends_entity_is (entity, TRENDS_KIND_OWNER))
    return has_referring (self, entity, TRENDS_INITIATIVE_LEAD);
  if (trends_entity_is (entity, TRENDS_KIND_TREND_LINK))
    return has_part_of (self, trends_entity_get_ref (entity, TRENDS_TREND_LINK_FROM))
           || has_part_of (self, trends_entity_get_ref (entity, TRENDS_TREND_LINK_TO));
  if (trends_entity_is (entity, TRENDS_KIND_TREND))
    return has_part_of (self, entity);
  return trends_matches_has (self, entity)
         || (trends_finding_get_type_of (finding) == TRENDS_FINDING_SAME_TITLE
             && has_namesake (self, entity));
}

/**
 * trends_matches_dup_findings:
 * @plan: a plan
 * @filter: (nullable): what is looked for in it, %NULL for all
 * @findings: (element-type TrendsFinding): what is found in it
 *
 * Returns: (transfer full) (element-type TrendsFinding): those of what matches, in their order, as
 *   they are now
 */
GListModel *
trends_matches_dup_findings (TrendsPlan   *plan,
                             TrendsFilter *filter,
                             GListModel   *findings)
{
  g_autoptr (TrendsMatches) matches = NULL;
  GListStore *found = g_list_store_new (TRENDS_TYPE_FINDING);
  guint n_items = g_list_model_get_n_items (findings);

  if (filter != NULL)
    matches = trends_matches_new (plan, filter);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (findings, i);

      if (matches == NULL || trends_matches_has_finding (matches, finding))
        g_list_store_append (found, finding);
    }
  return G_LIST_MODEL (found);
}
