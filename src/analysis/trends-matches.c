/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matches.c: see trends-matches.h. Where nothing is asked for, nothing is kept.
 *
 * All of ten thousand aren't asked at one stroke, where that is somebody's at the keyboard, but some a turn,
 * all before the next frame and the next key. Who can't wait has the rest asked then.
 */

#include "trends-matches.h"

#include "trends-id-hash.h"
#include "trends-refs.h"

/* From so many on, those that are patient take several turns, each of as many microseconds. */
#define MANY 1000
#define SLICE 4000
#define STRETCH 100 /* between two looks at the clock */

struct _TrendsMatches
{
  GObject parent_instance;

  TrendsPlan *plan;
  TrendsFilter *filter;
  GHashTable *found;  /* id of an initiative that matches -> Match */
  gboolean is_known;  /* what matched before the filter changes: it was active */
  GHashTable *counts; /* id of a trend -> how many of its initiatives match, if any */
  GHashTable *names;  /* (nullable): folded, of what matches; made when it is first asked for */

  gboolean is_patient;
  guint asking;       /* the source by which the rest is asked; 0: all have been */
  gboolean asks_all;  /* of those in the plan, and not of those that matched */
  GPtrArray *asked;   /* while asking: of whom */
  guint n_asked;
};

/* What matches is asked at each key of a search, and isn't looked up for that. */
typedef struct
{
  TrendsEntity *initiative;
  TrendsSharedText *home; /* id of its trend */
} Match;

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TrendsMatches, trends_matches, G_TYPE_OBJECT)

static void
match_free (gpointer data)
{
  Match *match = data;

  g_object_unref (match->initiative);
  trends_shared_text_unref (match->home);
  g_free (match);
}

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
  Match *match = g_hash_table_lookup (self->found, id);

  if (match == NULL)
    return;
  count (self, match->home, -1);
  g_hash_table_remove (self->found, id);
}

static void
add (TrendsMatches *self,
     TrendsEntity  *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  Match *match;

  if (trend == NULL)
    return;
  match = g_new (Match, 1);
  *match = (Match) { g_object_ref (initiative), trends_entity_share_id (trend) };
  count (self, match->home, 1);
  g_hash_table_insert (self->found, trends_entity_share_id (initiative), match);
}

static void
forget_all (TrendsMatches *self)
{
  g_hash_table_remove_all (self->found);
  g_hash_table_remove_all (self->counts);
}

/* (transfer full): all of them, as they are now */
static GPtrArray *
dup_all (TrendsMatches *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  guint n = g_list_model_get_n_items (list);
  GPtrArray *all = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, g_list_model_get_item (list, i));
  return all;
}

/* (transfer full): those that matched */
static GPtrArray *
dup_found (TrendsMatches *self)
{
  GPtrArray *all = g_ptr_array_new_full (g_hash_table_size (self->found), g_object_unref);
  GHashTableIter iter;
  Match *match;

  g_hash_table_iter_init (&iter, self->found);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &match))
    g_ptr_array_add (all, g_object_ref (match->initiative));
  return all;
}

static void
ask_next (TrendsMatches *self)
{
  TrendsEntity *initiative = self->asked->pdata[self->n_asked++];
  gboolean matches = trends_filter_matches (self->filter, initiative);

  if (matches && self->asks_all)
    add (self, initiative);
  else if (!matches && !self->asks_all)
    forget (self, trends_entity_get_id (initiative));
}

static void
stop_asking (TrendsMatches *self)
{
  g_clear_handle_id (&self->asking, g_source_remove);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
}

static void
ask_rest (TrendsMatches *self)
{
  while (self->n_asked < self->asked->len)
    ask_next (self);
}

/* For who wants to know what isn't known yet; all are told when they would have been. */
static void
catch_up (TrendsMatches *self)
{
  if (self->asking != 0)
    ask_rest (self);
}

static gboolean
ask_cb (gpointer user_data)
{
  TrendsMatches *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (self->n_asked < self->asked->len
         && (self->n_asked % STRETCH != 0 || g_get_monotonic_time () < end))
    ask_next (self);
  if (self->n_asked < self->asked->len)
    return G_SOURCE_CONTINUE;
  self->asking = 0;
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

/* @asks_all: or those that matched alone, for no others do */
static void
ask (TrendsMatches *self,
     gboolean       asks_all)
{
  if (asks_all)
    forget_all (self);
  self->is_known = trends_filter_is_active (self->filter);
  self->asks_all = asks_all;
  self->n_asked = 0;
  if (self->is_known)
    self->asked = asks_all ? dup_all (self) : dup_found (self);
}

/* What is being asked is asked anew. */
static void
filter_changed_cb (TrendsMatches     *self,
                   TrendsFilterChange change)
{
  gboolean is_in_all = self->asking != 0 && self->asks_all;

  g_clear_pointer (&self->names, g_hash_table_unref);
  stop_asking (self);
  ask (self, is_in_all || change != TRENDS_FILTER_CHANGE_MORE_STRICT || !self->is_known);
  if (self->asked != NULL && self->is_patient && self->asked->len > MANY)
    {
      self->asking = g_idle_add_full (G_PRIORITY_HIGH, ask_cb, self, NULL);
      return;
    }
  if (self->asked != NULL)
    ask_rest (self);
  stop_asking (self);
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
ask_all_now (TrendsMatches *self)
{
  stop_asking (self);
  ask (self, TRUE);
  if (self->asked != NULL)
    ask_rest (self);
  stop_asking (self);
}

static void
applied_cb (TrendsMatches *self,
            TrendsEdit    *edit)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
  if (self->asking != 0)
    ask_all_now (self);
  else if (trends_filter_is_active (self->filter))
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

  stop_asking (self);
  g_hash_table_unref (self->found);
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

  self->found = g_hash_table_new_full (trends_id_hash, trends_id_equal, unref, match_free);
  self->counts = g_hash_table_new_full (trends_id_hash, trends_id_equal, unref, NULL);
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
  ask_all_now (self);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "applied", G_CALLBACK (all_applied_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_matches_set_patient:
 * @is_patient: whether it may ask very many in several turns of the main loop, before anything that is
 *   less urgent
 *
 * For what is shown to a person. It is known at once all the same to who asks for it.
 */
void
trends_matches_set_patient (TrendsMatches *self,
                            gboolean       is_patient)
{
  g_return_if_fail (TRENDS_IS_MATCHES (self));

  catch_up (self);
  self->is_patient = is_patient;
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

  catch_up (self);
  return !trends_filter_is_active (self->filter)
         || g_hash_table_contains (self->found, trends_entity_get_id (initiative));
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

  catch_up (self);
  return trends_filter_is_active (self->filter)
           ? g_hash_table_size (self->found)
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

  catch_up (self);
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
  Match *match;

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, self->found);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &match))
    g_hash_table_add (self->names, g_strdup (trends_entity_get_folded_name (match->initiative)));
}

/* One that is called the same stands for all of these. */
static gboolean
has_namesake (TrendsMatches *self,
              TrendsEntity  *initiative)
{
  catch_up (self);
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
