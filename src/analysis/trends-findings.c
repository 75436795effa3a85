/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-findings.c: see trends-findings.h. Findings are in a balanced tree, in their order;
 * a table for each kind of finding leads from an entity's id to its place there.
 *
 * After an edit what it touched is tested again: the entities that it changed, and those
 * whose findings depend on these. What is no longer found, or has another place, is taken
 * out before anything is put in, so that the tree is in order whenever something is looked
 * for in it.
 */

#include "trends-findings.h"

#include "trends-order.h"
#include "trends-refs.h"

/* From so many touched entities on, the list reports once. */
#define MANY_TOUCHED 32

struct _TrendsFindings
{
  GObject parent_instance;

  TrendsPlan *plan;
  gint64 today;
  GSequence *sequence;
  GHashTable *places[TRENDS_N_FINDING_KINDS]; /* id of an entity -> GSequenceIter */

  /* of one report for many changes: how much at either end hasn't changed */
  gboolean holds_back;
  guint n_before, n_after, n_reported;
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
  return g_sequence_get_length (TRENDS_FINDINGS (model)->sequence);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GSequence *sequence = TRENDS_FINDINGS (model)->sequence;

  if (position >= (guint) g_sequence_get_length (sequence))
    return NULL;
  return g_object_ref (g_sequence_get (g_sequence_get_iter_at_pos (sequence, position)));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsFindings, trends_findings, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* -------------------------------------------------------------- reporting */

static void
hold_back (TrendsFindings *self)
{
  self->holds_back = TRUE;
  self->n_reported = get_n_items (G_LIST_MODEL (self));
  self->n_before = self->n_after = self->n_reported;
}

/* One report of the least stretch that has all the changes. */
static void
report_held_back (TrendsFindings *self)
{
  guint n_same = self->n_before + self->n_after;

  self->holds_back = FALSE;
  if (n_same <= self->n_reported)
    g_list_model_items_changed (G_LIST_MODEL (self), self->n_before, self->n_reported - n_same,
                                get_n_items (G_LIST_MODEL (self)) - n_same);
}

/* @n_others: how many there are besides the one that comes or goes */
static void
report (TrendsFindings *self,
        guint           position,
        guint           n_others,
        gboolean        comes)
{
  if (self->holds_back)
    {
      self->n_before = MIN (self->n_before, position);
      self->n_after = MIN (self->n_after, n_others - position);
    }
  else
    g_list_model_items_changed (G_LIST_MODEL (self), position, !comes, comes);
}

/* ------------------------------------------------------- coming and going */

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  return trends_finding_compare ((TrendsFinding *) a, (TrendsFinding *) b);
}

static void
add (TrendsFindings    *self,
     TrendsFindingType  type,
     TrendsEntity      *entity,
     gboolean           at_end)
{
  TrendsFinding *finding = trends_finding_new (type, entity);
  GSequenceIter *place = at_end
                           ? g_sequence_append (self->sequence, finding)
                           : g_sequence_insert_sorted (self->sequence, finding, compare_cb, NULL);

  g_hash_table_insert (self->places[type], (gpointer) trends_finding_get_entity_id (finding),
                       place);
  if (!at_end)
    report (self, g_sequence_iter_get_position (place),
            g_sequence_get_length (self->sequence) - 1, TRUE);
}

static void
take_out (TrendsFindings    *self,
          TrendsFindingType  type,
          GSequenceIter     *place)
{
  TrendsFinding *finding = g_sequence_get (place);
  guint position = g_sequence_iter_get_position (place);

  g_hash_table_remove (self->places[type], trends_finding_get_entity_id (finding));
  g_sequence_remove (place);
  report (self, position, g_sequence_get_length (self->sequence), FALSE);
}

static gboolean
is_found (TrendsFindings    *self,
          TrendsFindingType  type,
          TrendsEntity      *entity)
{
  return entity != NULL && trends_finding_kind_get (type)->test (entity, self->today);
}

static void
take_out_of (TrendsFindings *self,
             const char     *id,
             const Touched  *touched)
{
  TrendsEntity *entity = trends_plan_lookup_kind (self->plan, touched->kind, id);

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    {
      GSequenceIter *place = g_hash_table_lookup (self->places[type], id);

      if (place != NULL
          && (touched->moved || trends_finding_get_entity (g_sequence_get (place)) != entity
              || !is_found (self, type, entity)))
        take_out (self, type, place);
    }
}

static void
add_to (TrendsFindings *self,
        const char     *id,
        const Touched  *touched)
{
  TrendsEntity *entity = trends_plan_lookup_kind (self->plan, touched->kind, id);

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    if (trends_finding_kind_get (type)->kind == touched->kind
        && !g_hash_table_contains (self->places[type], id) && is_found (self, type, entity))
      add (self, type, entity, FALSE);
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

/* An initiative comes or goes: its trend may be empty now, or not any more. */
static void
touch_home (GHashTable        *all,
            const TrendsValue *trend)
{
  if (trends_value_is_set (trend))
    touch (all, trends_value_get_text (trend), TRENDS_KIND_TREND, FALSE);
}

static void
touch_by_change (GHashTable         *all,
                 const TrendsChange *change)
{
  gboolean is_set = change->type == TRENDS_CHANGE_SET;

  touch (all, change->id, change->kind, is_set && trends_order_depends (change->kind, change->field));
  if (change->kind != TRENDS_KIND_INITIATIVE)
    return;
  if (!is_set)
    touch_home (all, trends_record_get_value (change->record, TRENDS_INITIATIVE_TREND));
  else if (change->field == TRENDS_INITIATIVE_TREND)
    {
      touch_home (all, &change->before);
      touch_home (all, &change->after);
    }
}

static void
touch_links_at (TrendsFindings *self,
                GHashTable     *all,
                const char     *trend,
                guint           end)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_TREND_LINK, end);
  g_autoptr (GPtrArray) links = trends_refs_dup_referring (trends_plan_get_refs (self->plan),
                                                           trend, field);

  for (guint i = 0; i < links->len; i++)
    touch (all, trends_entity_get_id (links->pdata[i]), TRENDS_KIND_TREND_LINK, FALSE);
}

/* What is said of a link depends on the trends at its ends. */
static void
touch_links (TrendsFindings *self,
             GHashTable     *all)
{
  g_autoptr (GPtrArray) trends = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;
  Touched *touched;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &id, (gpointer *) &touched))
    if (touched->kind == TRENDS_KIND_TREND)
      g_ptr_array_add (trends, id);
  for (guint i = 0; i < trends->len; i++)
    {
      touch_links_at (self, all, trends->pdata[i], TRENDS_TREND_LINK_FROM);
      touch_links_at (self, all, trends->pdata[i], TRENDS_TREND_LINK_TO);
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

static void
sort (TrendsFindings *self)
{
  g_sequence_sort (self->sequence, compare_cb, NULL);
  self->n_before = self->n_after = 0;
}

static void
applied_cb (TrendsFindings *self,
            TrendsEdit     *edit)
{
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean anew = sorts_anew (edit);
  gboolean at_once;

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    touch_by_change (all, trends_edit_get_change (edit, i));
  touch_links (self, all);

  at_once = anew || g_hash_table_size (all) > MANY_TOUCHED;
  if (at_once)
    hold_back (self);
  /* Before anything is looked for: places are already others. */
  if (anew)
    sort (self);
  update (self, all);
  if (at_once)
    report_held_back (self);
  g_signal_emit (self, counted_signal, 0);
}

/* ------------------------------------------------------------- the object */

static void
fill (TrendsFindings *self)
{
  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    {
      GListModel *list = trends_plan_get_list (self->plan, trends_finding_kind_get (type)->kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          if (is_found (self, type, entity))
            add (self, type, entity, TRUE);
        }
    }
}

static void
trends_findings_finalize (GObject *object)
{
  TrendsFindings *self = TRENDS_FINDINGS (object);

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    g_hash_table_unref (self->places[type]);
  g_sequence_free (self->sequence);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_findings_parent_class)->finalize (object);
}

static void
trends_findings_class_init (TrendsFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_findings_finalize;

  counted_signal = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_findings_init (TrendsFindings *self)
{
  self->sequence = g_sequence_new (g_object_unref);
  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    self->places[type] = g_hash_table_new (g_str_hash, g_str_equal);
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
  TrendsFindings *self = g_object_new (TRENDS_TYPE_FINDINGS, NULL);

  self->plan = g_object_ref (plan);
  self->today = today;
  fill (self);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
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
  GListModel *initiatives;

  g_return_if_fail (TRENDS_IS_FINDINGS (self));

  if (self->today == today)
    return;

  self->today = today;
  all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  initiatives = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      touch (all, trends_entity_get_id (initiative), TRENDS_KIND_INITIATIVE, FALSE);
    }
  hold_back (self);
  update (self, all);
  report_held_back (self);
  g_signal_emit (self, counted_signal, 0);
}

/**
 * trends_findings_count:
 *
 * Returns: how many there are of that kind, without a look at the plan
 */
guint
trends_findings_count (TrendsFindings    *self,
                       TrendsFindingType  type)
{
  g_return_val_if_fail (TRENDS_IS_FINDINGS (self), 0);
  g_return_val_if_fail (type < TRENDS_N_FINDING_KINDS, 0);

  return g_hash_table_size (self->places[type]);
}

/**
 * trends_findings_lookup:
 * @entity_id: the id of an entity
 *
 * Returns: (transfer none) (nullable): what of that kind is found in it
 */
TrendsFinding *
trends_findings_lookup (TrendsFindings    *self,
                        TrendsFindingType  type,
                        const char        *entity_id)
{
  GSequenceIter *place;

  g_return_val_if_fail (TRENDS_IS_FINDINGS (self), NULL);
  g_return_val_if_fail (type < TRENDS_N_FINDING_KINDS, NULL);

  place = g_hash_table_lookup (self->places[type], entity_id);
  return place != NULL ? g_sequence_get (place) : NULL;
}
