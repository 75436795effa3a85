/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-findings.c: see trends-findings.h.
 *
 * After an edit what it touched is tested again: the entities that it changed, and those
 * whose findings depend on these. What is no longer found, or has another place, is taken
 * out before anything is put in, so that the lists are in order whenever something is looked
 * for in them.
 *
 * What touches very much is looked for anew instead, and where a view follows by way of a feed,
 * a part at a time while nothing else is to be done (trends-findings-search.h): until that is over
 * what was found is as it was. An edit meanwhile begins it anew.
 */

#include "trends-findings.h"

#include "trends-findings-search.h"
#include "trends-later.h"
#include "trends-order.h"
#include "trends-refs.h"

/* From so many touched entities on, the lists report once. */
#define MANY_TOUCHED 32
/* From so many on it is looked for anew, by who follows a feed. */
#define VERY_MANY 1000
#define SLICE 4000 /* microseconds of that at a time */
/* After what draws, and what views do by themselves, so that no turn has both */
#define SEARCH_PRIORITY (G_PRIORITY_DEFAULT_IDLE + 10)

struct _TrendsFindings
{
  GObject parent_instance;

  TrendsPlan *plan;
  TrendsFindingIndex *index;
  TrendsFindingList *found;
  TrendsFindingList *aside; /* the same of what is set aside */
  gint64 today;
  TrendsFeed *feed;             /* (nullable) */
  TrendsFindingsSearch *search; /* (nullable): while all is looked for anew */
  gboolean is_outdated;         /* it has to be, but the feed hasn't said yet what was edited */
  guint idle;
};

static guint counted_signal;

/* What an edit may have changed the findings of. */
typedef struct
{
  TrendsKind kind;
  gboolean moved;
} Touched;

static GType
get_item_type (GListModel *model)
{
  return TRENDS_TYPE_FINDING;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (TRENDS_FINDINGS (model)->found));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (TRENDS_FINDINGS (model)->found), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsFindings,
                               trends_findings,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ------------------------------------------------------- coming and going */

static gboolean
is_found (TrendsFindings    *self,
          TrendsFindingType  type,
          TrendsEntity      *entity)
{
  return entity != NULL && trends_finding_kind_get (type)->test (entity, self->index);
}

static TrendsFinding *
lookup_any (TrendsFindings    *self,
            TrendsFindingType  type,
            const char        *id)
{
  TrendsFinding *finding = trends_finding_list_lookup (self->found, type, id);

  return finding != NULL ? finding : trends_finding_list_lookup (self->aside, type, id);
}

/* In its place, among those where it is, with what sets it aside */
static gboolean
is_as_it_was (TrendsFindings *self,
              TrendsFinding  *finding,
              TrendsEntity   *entity)
{
  TrendsFindingType type = trends_finding_get_type_of (finding);
  const char *id = trends_finding_get_entity_id (finding);

  return trends_finding_get_entity (finding) == entity && is_found (self, type, entity)
         && trends_finding_get_set_aside (finding)
                == trends_finding_index_get_set_aside (self->index, type, id)
         && trends_finding_get_severity (finding)
                == trends_finding_kind_weigh (trends_finding_kind_get (type), entity);
}

static void
take_out_of (TrendsFindings *self,
             const char     *id,
             const Touched  *touched)
{
  TrendsEntity *entity = trends_plan_lookup_kind (self->plan, touched->kind, id);

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    {
      TrendsFinding *finding = lookup_any (self, type, id);

      if (finding != NULL && (touched->moved || !is_as_it_was (self, finding, entity)))
        trends_finding_list_remove (trends_finding_get_set_aside (finding) != NULL ? self->aside
                                                                                   : self->found,
                                    finding);
    }
}

static TrendsFound
describe (TrendsFindings    *self,
          TrendsFindingType  type,
          TrendsEntity      *entity)
{
  return (TrendsFound) {
    .type = type,
    .severity = trends_finding_kind_weigh (trends_finding_kind_get (type), entity),
    .entity = entity,
    .set_aside = trends_finding_index_get_set_aside (self->index, type,
                                                     trends_entity_get_id (entity)),
  };
}

static TrendsFindingList *
get_list_for (TrendsFindings    *self,
              const TrendsFound *found)
{
  return found->set_aside != NULL ? self->aside : self->found;
}

static void
add_to (TrendsFindings *self,
        const char     *id,
        const Touched  *touched)
{
  TrendsEntity *entity = trends_plan_lookup_kind (self->plan, touched->kind, id);

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    if (trends_finding_kind_get (type)->kind == touched->kind && lookup_any (self, type, id) == NULL
        && is_found (self, type, entity))
      {
        TrendsFound found = describe (self, type, entity);

        trends_finding_list_add (get_list_for (self, &found), &found);
      }
}

/* ---------------------------------------------------------- what is touched */

static void
touch (GHashTable *all,
       const char *id,
       TrendsKind  kind,
       gboolean    moved)
{
  Touched *touched = g_hash_table_lookup (all, id);

  if (touched == NULL)
    {
      touched = g_new0 (Touched, 1);
      touched->kind = kind;
      g_hash_table_insert (all, g_strdup (id), touched);
    }
  touched->moved |= moved;
}

static void
touch_cb (const char *id,
          TrendsKind  kind,
          gpointer    all)
{
  touch (all, id, kind, FALSE);
}

static void
touch_all (TrendsFindings *self,
           GHashTable     *all,
           TrendsKind      kind)
{
  GListModel *list = trends_plan_get_list (self->plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      touch (all, trends_entity_get_id (entity), kind, FALSE);
    }
}

static void
touch_home (GHashTable        *all,
            const TrendsValue *trend)
{
  if (trends_value_is_set (trend))
    touch (all, trends_value_get_text (trend), TRENDS_KIND_TREND, FALSE);
}

static void
touch_home_of (TrendsFindings *self,
               GHashTable     *all,
               const char     *id)
{
  TrendsEntity *initiative = trends_plan_lookup (self->plan, id);

  if (initiative != NULL)
    touch_home (all, trends_entity_get_value (initiative, TRENDS_INITIATIVE_TREND));
}

/* A trend may have nothing now that there is to do for it, or something again. */
static void
touch_by_initiative (TrendsFindings     *self,
                     GHashTable         *all,
                     const TrendsChange *change)
{
  if (change->type != TRENDS_CHANGE_SET)
    touch_home (all, trends_record_get_value (change->record, TRENDS_INITIATIVE_TREND));
  else if (change->field == TRENDS_INITIATIVE_TREND)
    {
      touch_home (all, &change->before);
      touch_home (all, &change->after);
    }
  else if (change->field == TRENDS_INITIATIVE_STATUS)
    touch_home_of (self, all, change->id);
}

/* The limit of a lead, what a quarter is, and how far ahead the plan looks */
static void
touch_by_plan (TrendsFindings     *self,
               GHashTable         *all,
               const TrendsChange *change)
{
  if (change->field == TRENDS_PLAN_YEAR_START)
    trends_finding_index_update_quarters (self->index);
  if (change->field == TRENDS_PLAN_YEAR_START || change->field == TRENDS_PLAN_LEAD_LIMIT)
    touch_all (self, all, TRENDS_KIND_OWNER);
  if (change->field == TRENDS_PLAN_ENDS)
    touch_all (self, all, TRENDS_KIND_INITIATIVE);
}

/* @asides: (element-type utf8): a set of those that were looked at: the plan has all of the edit
 * already */
static void
touch_entry (TrendsFindings    *self,
             GHashTable        *all,
             GHashTable        *asides,
             const TrendsValue *value)
{
  const char *id = trends_value_get_text (value);
  TrendsEntity *entry = trends_plan_lookup (self->plan, id);

  if (!g_hash_table_add (asides, g_strdup (id)))
    return;
  trends_finding_index_update_aside (self->index, id);
  if (entry != NULL)
    touch (all, id, trends_entity_get_kind (entry), FALSE);
}

/* What is set aside, or taken back */
static void
touch_by_set_aside (TrendsFindings     *self,
                    GHashTable         *all,
                    GHashTable         *asides,
                    const TrendsChange *change)
{
  TrendsEntity *set_aside = trends_plan_lookup (self->plan, change->id);

  if (change->type != TRENDS_CHANGE_SET)
    touch_entry (self, all, asides, trends_record_get_value (change->record, TRENDS_SET_ASIDE_ENTRY));
  else if (change->field == TRENDS_SET_ASIDE_ENTRY)
    {
      touch_entry (self, all, asides, &change->before);
      touch_entry (self, all, asides, &change->after);
    }
  else if (set_aside != NULL)
    touch_entry (self, all, asides, trends_entity_get_value (set_aside, TRENDS_SET_ASIDE_ENTRY));
}

static void
touch_by_change (TrendsFindings     *self,
                 GHashTable         *all,
                 GHashTable         *asides,
                 const TrendsChange *change)
{
  touch (all,
         change->id,
         change->kind,
         change->type == TRENDS_CHANGE_SET && trends_order_depends (change->kind, change->field));
  if (change->kind == TRENDS_KIND_INITIATIVE)
    touch_by_initiative (self, all, change);
  else if (change->kind == TRENDS_KIND_PLAN)
    touch_by_plan (self, all, change);
  else if (change->kind == TRENDS_KIND_SET_ASIDE)
    touch_by_set_aside (self, all, asides, change);
}

/* (transfer full) (element-type utf8): those of a kind that are touched; the ids are of @all */
static GPtrArray *
list_touched (GHashTable *all,
              TrendsKind  kind)
{
  GPtrArray *ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;
  Touched *touched;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &id, (gpointer *) &touched))
    if (touched->kind == kind)
      g_ptr_array_add (ids, id);
  return ids;
}

static void
touch_referring (TrendsFindings *self,
                 GHashTable     *all,
                 const char     *id,
                 TrendsKind      kind,
                 guint           field)
{
  g_autoptr (GPtrArray) found = trends_refs_dup_referring (trends_plan_get_refs (self->plan),
                                                           id,
                                                           trends_kind_get_field (kind, field));

  for (guint i = 0; i < found->len; i++)
    touch (all, trends_entity_get_id (found->pdata[i]), kind, FALSE);
}

/* What several initiatives have to do with each other, and what waits for what */
static void
touch_by_initiatives (TrendsFindings *self,
                      GHashTable     *all)
{
  g_autoptr (GPtrArray) initiatives = list_touched (all, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < initiatives->len; i++)
    {
      const char *id = initiatives->pdata[i];

      trends_finding_index_update (self->index, id, touch_cb, all);
      touch_referring (self, all, id, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE);
      touch_referring (self, all, id, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_NEEDS);
    }
}

/* What is said of a link depends on the trends at its ends. */
static void
touch_links (TrendsFindings *self,
             GHashTable     *all)
{
  g_autoptr (GPtrArray) trends = list_touched (all, TRENDS_KIND_TREND);

  for (guint i = 0; i < trends->len; i++)
    {
      const char *id = trends->pdata[i];

      touch_referring (self, all, id, TRENDS_KIND_TREND_LINK, TRENDS_TREND_LINK_FROM);
      touch_referring (self, all, id, TRENDS_KIND_TREND_LINK, TRENDS_TREND_LINK_TO);
    }
}

static void
update (TrendsFindings *self,
        GHashTable     *all)
{
  GHashTableIter iter;
  const char *id;
  Touched *touched;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, (gpointer *) &touched))
    take_out_of (self, id, touched);
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, (gpointer *) &touched))
    add_to (self, id, touched);
}

/* Where a group or a trend has another place, so has all that belongs to it. */
static gboolean
sorts_anew (TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_SET
          && (change->kind == TRENDS_KIND_GROUP || change->kind == TRENDS_KIND_TREND)
          && trends_order_depends (change->kind, change->field))
        return TRUE;
    }
  return FALSE;
}

/* ------------------------------------------------------------ looking anew */

/* What may be set anew by one change, of a large plan */
static gboolean
changes_all (const TrendsChange *change)
{
  return change->kind == TRENDS_KIND_PLAN && change->type == TRENDS_CHANGE_SET
         && (change->field == TRENDS_PLAN_YEAR_START || change->field == TRENDS_PLAN_ENDS);
}

/* Whether an edit has to do with so much that a person would wait for it */
static gboolean
is_large (TrendsFindings *self,
          TrendsEdit     *edit)
{
  GListModel *initiatives = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  guint n = trends_edit_get_n_changes (edit);

  if (n >= VERY_MANY)
    return TRUE;
  if (g_list_model_get_n_items (initiatives) < VERY_MANY)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (changes_all (trends_edit_get_change (edit, i)))
      return TRUE;
  return sorts_anew (edit);
}

/* Freed a little at a time, it is out of the way. */
static void
stop_searching (TrendsFindings *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->search != NULL)
    trends_later_free (g_steal_pointer (&self->search),
                       (GDestroyNotify) trends_findings_search_free);
}

static void
take_found (TrendsFindings *self)
{
  TrendsFindingList *found, *aside;
  TrendsFindingIndex *index;

  trends_findings_search_end (g_steal_pointer (&self->search), &index, &found, &aside);
  trends_later_free (self->index, (GDestroyNotify) trends_finding_index_free);
  self->index = index;
  trends_finding_list_replace (self->aside, aside);
  trends_finding_list_replace (self->found, found);
  g_signal_emit (self, counted_signal, 0);
}

static gboolean
search_cb (gpointer user_data)
{
  TrendsFindings *self = user_data;

  if (!trends_findings_search_step (self->search, g_get_monotonic_time () + SLICE))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  take_found (self);
  return G_SOURCE_REMOVE;
}

static void
search_anew (TrendsFindings *self)
{
  stop_searching (self);
  self->is_outdated = FALSE;
  self->search = trends_findings_search_new (self->plan, self->today);
  self->idle = g_idle_add_full (SEARCH_PRIORITY, search_cb, self, NULL);
}

/* While the feed waits it doesn't say that the plan isn't any more what is searched. */
static void
edited_cb (TrendsFindings *self)
{
  if (self->search == NULL || !trends_feed_is_paused (self->feed))
    return;
  stop_searching (self);
  self->is_outdated = TRUE;
}

static void
hold_back (TrendsFindings *self)
{
  trends_finding_list_hold_back (self->found);
  trends_finding_list_hold_back (self->aside);
}

static void
report_held_back (TrendsFindings *self)
{
  trends_finding_list_report_held_back (self->found);
  trends_finding_list_report_held_back (self->aside);
}

static GHashTable *
touched_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
applied_cb (TrendsFindings *self,
            TrendsEdit     *edit)
{
  g_autoptr (GHashTable) all = touched_new ();
  g_autoptr (GHashTable) asides
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean anew = sorts_anew (edit);
  gboolean at_once;

  if (self->feed != NULL && (trends_findings_is_searching (self) || is_large (self, edit)))
    {
      search_anew (self);
      return;
    }
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    touch_by_change (self, all, asides, trends_edit_get_change (edit, i));
  touch_by_initiatives (self, all);
  touch_links (self, all);

  at_once = anew || g_hash_table_size (all) > MANY_TOUCHED;
  if (at_once)
    hold_back (self);
  /* Before anything is looked for: places are already others. */
  if (anew)
    {
      trends_finding_list_sort (self->found);
      trends_finding_list_sort (self->aside);
    }
  update (self, all);
  if (at_once)
    report_held_back (self);
  g_signal_emit (self, counted_signal, 0);
}

/* ------------------------------------------------------------- the object */

static void
trends_findings_finalize (GObject *object)
{
  TrendsFindings *self = TRENDS_FINDINGS (object);

  stop_searching (self);
  g_clear_object (&self->feed);
  g_clear_object (&self->found);
  g_clear_object (&self->aside);
  g_clear_pointer (&self->index, trends_finding_index_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_findings_parent_class)->finalize (object);
}

static void
trends_findings_class_init (TrendsFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_findings_finalize;

  counted_signal = g_signal_new (
      "counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_findings_init (TrendsFindings *self)
{
}

/* @is_found: now, or nothing yet */
static TrendsFindings *
make (TrendsPlan *plan,
      gint64      today,
      gboolean    is_found)
{
  TrendsFindings *self = g_object_new (TRENDS_TYPE_FINDINGS, NULL);
  TrendsFindingsSearch *search = trends_findings_search_new (plan, today);

  self->plan = g_object_ref (plan);
  self->today = today;
  if (is_found)
    trends_findings_search_step (search, G_MAXINT64);
  trends_findings_search_end (search, &self->index, &self->found, &self->aside);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_findings_new:
 * @plan: a plan
 * @today: the day it is, as a Julian day
 *
 * Returns: (transfer full): what is found in it, from now on
 */
TrendsFindings *
trends_findings_new (TrendsPlan *plan,
                     gint64      today)
{
  return make (plan, today, TRUE);
}

/**
 * trends_findings_new_in_parts:
 * @plan: a plan
 * @today: the day it is, as a Julian day
 * @feed: of the plan
 *
 * As trends_findings_new() and trends_findings_set_feed(), but of a large plan nothing is found at
 * first: all of it is looked for while nothing else is to be done.
 *
 * Returns: (transfer full): what is found in it, from now on
 */
TrendsFindings *
trends_findings_new_in_parts (TrendsPlan *plan,
                              gint64      today,
                              TrendsFeed *feed)
{
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  gboolean is_large = g_list_model_get_n_items (initiatives) >= VERY_MANY;
  TrendsFindings *self = make (plan, today, !is_large);

  trends_findings_set_feed (self, feed);
  if (is_large)
    search_anew (self);
  return self;
}

/**
 * trends_findings_set_feed:
 * @feed: of the plan
 *
 * Has it follow the plan by way of @feed from now on: where that is paused, so is this. What is
 * read of it meanwhile is as the plan was, and so it is after an edit of very much until the main
 * loop has had time to look for all of it anew, or trends_findings_finish() is called.
 */
void
trends_findings_set_feed (TrendsFindings *self,
                          TrendsFeed     *feed)
{
  g_return_if_fail (TRENDS_IS_FINDINGS (self));
  g_return_if_fail (self->feed == NULL);

  self->feed = g_object_ref (feed);
  trends_feed_take_over (feed, self, G_CALLBACK (applied_cb));
  g_signal_connect_object (self->plan, "applied", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/**
 * trends_findings_is_searching:
 *
 * Returns: whether all is looked for anew, and what is read meanwhile is as the plan was
 */
gboolean
trends_findings_is_searching (TrendsFindings *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDINGS (self), FALSE);

  return self->search != NULL || self->is_outdated;
}

/**
 * trends_findings_finish:
 *
 * Finds at once what is still looked for, but for what its feed keeps while it is paused.
 */
void
trends_findings_finish (TrendsFindings *self)
{
  g_return_if_fail (TRENDS_IS_FINDINGS (self));

  if (self->search == NULL)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  trends_findings_search_step (self->search, G_MAXINT64);
  take_found (self);
}

/**
 * trends_findings_set_today:
 * @today: the day it is, as a Julian day
 *
 * To be called when another day has begun: looks at all initiatives.
 */
void
trends_findings_set_today (TrendsFindings *self,
                           gint64          today)
{
  g_autoptr (GHashTable) all = NULL;

  g_return_if_fail (TRENDS_IS_FINDINGS (self));

  if (self->today == today)
    return;
  self->today = today;
  if (self->search != NULL)
    search_anew (self);
  if (trends_findings_is_searching (self))
    return;

  all = touched_new ();
  touch_all (self, all, TRENDS_KIND_INITIATIVE);
  if (trends_finding_index_set_today (self->index, today))
    touch_all (self, all, TRENDS_KIND_OWNER);
  hold_back (self);
  update (self, all);
  report_held_back (self);
  g_signal_emit (self, counted_signal, 0);
}

/**
 * trends_findings_count:
 *
 * Returns: how many there are of that kind, without a look at the plan; not those that are
 *   set aside
 */
guint
trends_findings_count (TrendsFindings    *self,
                       TrendsFindingType  type)
{
  g_return_val_if_fail (TRENDS_IS_FINDINGS (self), 0);

  return trends_finding_list_count (self->found, type);
}

/**
 * trends_findings_lookup:
 * @entity_id: the id of an entity
 *
 * Returns: (transfer none) (nullable): what of that kind is found in it, and not set aside
 */
TrendsFinding *
trends_findings_lookup (TrendsFindings    *self,
                        TrendsFindingType  type,
                        const char        *entity_id)
{
  g_return_val_if_fail (TRENDS_IS_FINDINGS (self), NULL);

  return trends_finding_list_lookup (self->found, type, entity_id);
}

static int
compare (TrendsFinding *a,
         TrendsFinding *b)
{
  const TrendsFound x = { trends_finding_get_type_of (a), trends_finding_get_severity (a),
                          trends_finding_get_entity (a), NULL };
  const TrendsFound y = { trends_finding_get_type_of (b), trends_finding_get_severity (b),
                          trends_finding_get_entity (b), NULL };

  return trends_found_compare (&x, &y);
}

/**
 * trends_findings_find_in:
 * @list: (element-type TrendsFinding): findings, or those that are set aside, or some of these
 * @finding: (nullable): any finding, or none
 *
 * Takes a binary search; only what isn't where it would be is looked for everywhere, for while
 * several have other places they may not be in order.
 *
 * Returns: the place of @finding, or %G_MAXUINT where it isn't in the list
 */
guint
trends_findings_find_in (GListModel    *list,
                         TrendsFinding *finding)
{
  guint n_items, low = 0, high;

  g_return_val_if_fail (G_IS_LIST_MODEL (list), G_MAXUINT);

  if (finding == NULL)
    return G_MAXUINT;
  n_items = high = g_list_model_get_n_items (list);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (TrendsFinding) other = g_list_model_get_item (list, middle);

      if (other == finding)
        return middle;
      if (compare (other, finding) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsFinding) other = g_list_model_get_item (list, i);

      if (other == finding)
        return i;
    }
  return G_MAXUINT;
}

/**
 * trends_findings_get_set_aside:
 *
 * Returns: (transfer none): the list of what would be found if it weren't set aside; it
 *   follows edits as the findings themselves do
 */
GListModel *
trends_findings_get_set_aside (TrendsFindings *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDINGS (self), NULL);

  return G_LIST_MODEL (self->aside);
}

/**
 * trends_findings_dup_of_type:
 *
 * Returns: (transfer full) (element-type TrendsFinding): what is found of that kind, and not set
 *   aside, in the order of the entities
 */
GPtrArray *
trends_findings_dup_of_type (TrendsFindings    *self,
                             TrendsFindingType  type)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list;

  g_return_val_if_fail (TRENDS_IS_FINDINGS (self), found);
  g_return_val_if_fail (type < TRENDS_N_FINDING_KINDS, found);

  if (trends_findings_count (self, type) == 0)
    return found;

  list = trends_plan_get_list (self->plan, trends_finding_kind_get (type)->kind);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      TrendsFinding *finding = trends_findings_lookup (self, type, trends_entity_get_id (entity));

      if (finding != NULL)
        g_ptr_array_add (found, g_object_ref (finding));
    }
  return found;
}

/**
 * trends_findings_dup_sentence:
 * @finding: one of these, or one that is set aside
 * @paper: (nullable): the language of a paper, %NULL for what is shown
 *
 * Returns: (transfer full): what is found, and what would help, as a sentence
 */
char *
trends_findings_dup_sentence (TrendsFindings       *self,
                              TrendsFinding        *finding,
                              const TrendsLanguage *paper)
{
  g_return_val_if_fail (TRENDS_IS_FINDINGS (self), NULL);
  g_return_val_if_fail (TRENDS_IS_FINDING (finding), NULL);

  /* Of what isn't there any more, or isn't so, there is nothing to say but what it was. */
  if (trends_findings_is_searching (self)
      && (trends_entity_get_plan (trends_finding_get_entity (finding)) == NULL
          || !is_found (self, trends_finding_get_type_of (finding),
                        trends_finding_get_entity (finding))))
    return g_strdup (trends_finding_kind_get_title (
      trends_finding_kind_get (trends_finding_get_type_of (finding))));
  return trends_finding_dup_sentence (finding, self->index, paper);
}
