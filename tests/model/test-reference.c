/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-reference.c: a plan against a naive one, which knows nothing but the edits that the
 * real one says were applied: a table of values by id. Whatever is done (edits, typing, undo,
 * redo, taking back, others' edits below ours), the edits have said all of it: each value
 * was what they say it was before, and is what they say it is now; and lists, children and
 * lookups are what one would make of the table by sorting all of it.
 *
 * What is kept beside a plan (the file, lists of findings, indexes) stands on this.
 */

#include "trends-name-order.h"
#include "trends-plan.h"
#include "trends-random-plan.h"

#include <string.h>

#define N_EDITS 120

/* Id -> TrendsRecord */
typedef struct
{
  TrendsPlan *plan;
  GHashTable *records;
  guint n_applied;
} Reference;

/* ------------------------------------------------------- the naive plan */

static TrendsRecord *
with_value (TrendsRecord      *record,
            guint              field,
            const TrendsValue *value)
{
  TrendsKind kind = trends_record_get_kind (record);
  TrendsRecord *copy = trends_record_new (kind, trends_record_get_id (record));

  for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
    trends_record_set (copy, i, trends_value_copy (i == field ? value
                                                              : trends_record_get_value (record, i)));
  return copy;
}

static void
assert_same_record (TrendsRecord *a,
                    TrendsRecord *b)
{
  TrendsKind kind = trends_record_get_kind (a);

  g_assert_cmpint (kind, ==, trends_record_get_kind (b));
  g_assert_cmpstr (trends_record_get_id (a), ==, trends_record_get_id (b));
  for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
    g_assert_true (trends_value_equal (trends_record_get_value (a, i),
                                       trends_record_get_value (b, i)));
}

static void
apply_naively (Reference          *self,
               const TrendsChange *change)
{
  TrendsRecord *record = g_hash_table_lookup (self->records, change->id);

  switch (change->type)
    {
    case TRENDS_CHANGE_ADD:
      g_assert_null (record);
      g_hash_table_insert (self->records, g_strdup (change->id),
                           trends_record_ref (change->record));
      break;
    case TRENDS_CHANGE_REMOVE:
      g_assert_nonnull (record);
      assert_same_record (record, change->record);
      g_hash_table_remove (self->records, change->id);
      break;
    case TRENDS_CHANGE_SET:
    default:
      g_assert_nonnull (record);
      g_assert_true (trends_value_equal (trends_record_get_value (record, change->field),
                                         &change->before));
      g_hash_table_insert (self->records, g_strdup (change->id),
                           with_value (record, change->field, &change->after));
    }
}

static void
applied_cb (TrendsPlan *plan,
            TrendsEdit *edit,
            Reference  *self)
{
  self->n_applied++;
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    apply_naively (self, trends_edit_get_change (edit, i));
}

static void
reference_init (Reference  *self,
                TrendsPlan *plan)
{
  self->plan = plan;
  self->n_applied = 0;
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) trends_record_unref);
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          g_hash_table_insert (self->records, g_strdup (trends_entity_get_id (entity)),
                               trends_entity_dup_record (entity));
        }
    }
  g_signal_connect (plan, "applied", G_CALLBACK (applied_cb), self);
}

static void
reference_clear (Reference *self)
{
  g_signal_handlers_disconnect_by_data (self->plan, self);
  g_hash_table_unref (self->records);
}

/* ---------------------------------------------------------- its own order */

static const char *
text_of (TrendsRecord *record,
         guint         field)
{
  return trends_value_get_text (trends_record_get_value (record, field));
}

static int
compare_integers (TrendsRecord *a,
                  TrendsRecord *b,
                  guint         field)
{
  gint64 x = trends_value_get_integer (trends_record_get_value (a, field));
  gint64 y = trends_value_get_integer (trends_record_get_value (b, field));

  x = x == TRENDS_UNSET ? G_MAXINT64 : x;
  y = y == TRENDS_UNSET ? G_MAXINT64 : y;
  return (x > y) - (x < y);
}

static int
compare_names (TrendsRecord *a,
               TrendsRecord *b,
               guint         field)
{
  g_autofree char *x = trends_name_order_key (text_of (a, field));
  g_autofree char *y = trends_name_order_key (text_of (b, field));
  int order = strcmp (x, y);

  return order != 0 ? order : strcmp (text_of (a, field), text_of (b, field));
}

static int compare (Reference *self, TrendsRecord *a, TrendsRecord *b);

static int
compare_homes (Reference    *self,
               TrendsRecord *a,
               TrendsRecord *b,
               guint         field)
{
  return strcmp (text_of (a, field), text_of (b, field)) == 0
           ? 0
           : compare (self, g_hash_table_lookup (self->records, text_of (a, field)),
                      g_hash_table_lookup (self->records, text_of (b, field)));
}

static int
compare_texts (TrendsRecord *a,
               TrendsRecord *b,
               guint         field)
{
  return strcmp (text_of (a, field), text_of (b, field));
}

/* Those of a workshop are beside each other, in their order. */
static int
compare_within (TrendsRecord *a,
                TrendsRecord *b,
                guint         workshop,
                guint         position)
{
  int order = compare_texts (a, b, workshop);

  return order != 0 ? order : compare_texts (a, b, position);
}

static int
compare_others (TrendsRecord *a,
                TrendsRecord *b,
                TrendsKind    kind)
{
  if (kind == TRENDS_KIND_CRITERION)
    return compare_texts (a, b, TRENDS_CRITERION_POSITION);
  if (kind == TRENDS_KIND_SAVED_FILTER)
    return compare_texts (a, b, TRENDS_SAVED_FILTER_POSITION);
  if (kind == TRENDS_KIND_WORKSHOP_STEP)
    return compare_within (a, b, TRENDS_WORKSHOP_STEP_WORKSHOP, TRENDS_WORKSHOP_STEP_POSITION);
  if (kind == TRENDS_KIND_IDEA)
    return compare_within (a, b, TRENDS_IDEA_WORKSHOP, TRENDS_IDEA_POSITION);
  if (kind == TRENDS_KIND_DECISION)
    return compare_within (a, b, TRENDS_DECISION_WORKSHOP, TRENDS_DECISION_POSITION);
  if (kind == TRENDS_KIND_SET_ASIDE)
    return compare_integers (a, b, TRENDS_SET_ASIDE_TIME);
  if (kind == TRENDS_KIND_COMMENT)
    return compare_integers (a, b, TRENDS_COMMENT_TIME);
  return 0;
}

/* As trends-plan.h says that each kind is sorted. */
static int
compare_keys (Reference    *self,
              TrendsRecord *a,
              TrendsRecord *b)
{
  TrendsKind kind = trends_record_get_kind (a);
  int order;

  if (kind == TRENDS_KIND_GROUP)
    return strcmp (text_of (a, TRENDS_GROUP_POSITION), text_of (b, TRENDS_GROUP_POSITION));
  if (kind == TRENDS_KIND_OWNER)
    return compare_names (a, b, TRENDS_OWNER_NAME);
  if (kind == TRENDS_KIND_TREND)
    {
      order = compare_homes (self, a, b, TRENDS_TREND_GROUP);
      return order != 0 ? order : compare_integers (a, b, TRENDS_TREND_NUMBER);
    }
  if (kind == TRENDS_KIND_INITIATIVE)
    {
      order = compare_homes (self, a, b, TRENDS_INITIATIVE_TREND);
      return order != 0 ? order
                        : strcmp (text_of (a, TRENDS_INITIATIVE_POSITION),
                                  text_of (b, TRENDS_INITIATIVE_POSITION));
    }
  if (kind == TRENDS_KIND_MILESTONE)
    {
      order = compare_integers (a, b, TRENDS_MILESTONE_DATE);
      return order != 0 ? order : compare_names (a, b, TRENDS_MILESTONE_TITLE);
    }
  if (kind == TRENDS_KIND_GOVERNANCE_DATE)
    {
      order = compare_integers (a, b, TRENDS_GOVERNANCE_DATE_DATE);
      return order != 0 ? order : compare_names (a, b, TRENDS_GOVERNANCE_DATE_TITLE);
    }
  return compare_others (a, b, kind);
}

static int
compare (Reference    *self,
         TrendsRecord *a,
         TrendsRecord *b)
{
  int order = compare_keys (self, a, b);

  return order != 0 ? order : strcmp (trends_record_get_id (a), trends_record_get_id (b));
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  return compare (user_data, *(TrendsRecord **) a, *(TrendsRecord **) b);
}

/* (transfer full): of a kind, sorted */
static GPtrArray *
list_records (Reference  *self,
              TrendsKind  kind)
{
  GPtrArray *found = g_ptr_array_new ();
  GHashTableIter iter;
  TrendsRecord *record;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &record))
    if (trends_record_get_kind (record) == kind)
      g_ptr_array_add (found, record);
  g_ptr_array_sort_with_data (found, compare_cb, self);
  return found;
}

/* -------------------------------------------------------------- comparing */

static gboolean
has_known_order (TrendsKind kind)
{
  return kind != TRENDS_KIND_BASELINE && kind != TRENDS_KIND_WORKSHOP;
}

static void
check_list (Reference  *self,
            TrendsKind  kind)
{
  g_autoptr (GPtrArray) records = list_records (self, kind);
  GListModel *list = trends_plan_get_list (self->plan, kind);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      TrendsEntity *entity = trends_plan_lookup_kind (self->plan, kind,
                                                      trends_record_get_id (records->pdata[i]));
      g_autoptr (TrendsEntity) at = g_list_model_get_item (list, i);
      g_autoptr (TrendsRecord) record = NULL;

      g_assert_nonnull (entity);
      g_assert_true (trends_entity_get_plan (entity) == self->plan);
      record = trends_entity_dup_record (entity);
      assert_same_record (record, records->pdata[i]);
      if (has_known_order (kind))
        g_assert_true (at == entity);
    }
}

/* The children of each are those of all that say so, in the same order. */
static void
check_children (Reference    *self,
                TrendsKind    kind,
                guint         field,
                TrendsEntity *parent,
                GListModel   *children)
{
  g_autoptr (GPtrArray) records = list_records (self, kind);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (TrendsEntity) child = NULL;

      if (strcmp (text_of (records->pdata[i], field), trends_entity_get_id (parent)) != 0)
        continue;
      child = g_list_model_get_item (children, n++);
      g_assert_nonnull (child);
      g_assert_cmpstr (trends_entity_get_id (child), ==, trends_record_get_id (records->pdata[i]));
    }
  g_assert_cmpuint (g_list_model_get_n_items (children), ==, n);
}

static void
check (Reference *self)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  GListModel *groups = trends_plan_get_list (self->plan, TRENDS_KIND_GROUP);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    check_list (self, kind);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      check_children (self, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_TREND, trend,
                      trends_trend_get_initiatives (trend));
    }
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);

      check_children (self, TRENDS_KIND_TREND, TRENDS_TREND_GROUP, group,
                      trends_group_get_trends (group));
    }
}

/* ------------------------------------------------------------------ tests */

static void
do_something (GRand      *rand,
              TrendsPlan *plan)
{
  g_autoptr (TrendsEdit) taken = NULL;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      trends_plan_undo (plan, NULL);
      break;
    case 1:
      trends_plan_redo (plan, NULL);
      break;
    case 2:
      if (trends_plan_get_undo_id (plan) != NULL)
        taken = trends_plan_revert (plan, trends_plan_get_undo_id (plan), NULL);
      break;
    case 3:
      trends_plan_seal (plan);
      break;
    default:
      trends_random_edit (rand, plan);
    }
}

static void
test_alone (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 20);
  Reference reference;

  reference_init (&reference, plan);
  for (guint i = 0; i < N_EDITS; i++)
    {
      do_something (rand, plan);
      check (&reference);
    }
  g_assert_cmpuint (reference.n_applied, >, N_EDITS / 4);
  reference_clear (&reference);
}

static void
collect_cb (TrendsPlan *plan,
            TrendsEdit *edit,
            GPtrArray  *edits)
{
  g_ptr_array_add (edits, trends_edit_ref (edit));
}

/* (transfer full): what somebody does before hearing of the other */
static GPtrArray *
work (GRand      *rand,
      TrendsPlan *plan)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
  gulong handler = g_signal_connect (plan, "edited", G_CALLBACK (collect_cb), edits);

  for (int i = g_rand_int_range (rand, 0, 5); i > 0; i--)
    do_something (rand, plan);
  trends_plan_seal (plan);
  g_signal_handler_disconnect (plan, handler);
  return edits;
}

/* Two people work apart, again and again; the second to save goes on top of the first. Then
 * both have the same plan, and each has heard of every change. */
static void
test_beside (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint32 seed = g_rand_int (rand);
  g_autoptr (GRand) same = g_rand_new_with_seed (seed);
  g_autoptr (GRand) again = g_rand_new_with_seed (seed);
  g_autoptr (TrendsPlan) first = trends_random_plan_new (same, 15);
  g_autoptr (TrendsPlan) second = trends_random_plan_new (again, 15);
  Reference references[2];

  reference_init (&references[0], first);
  reference_init (&references[1], second);
  for (guint i = 0; i < N_EDITS / 4; i++)
    {
      g_autoptr (GPtrArray) theirs = work (rand, first);
      g_autoptr (GPtrArray) ours = work (rand, second);
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      g_autoptr (GPtrArray) on_top = trends_plan_rebase (second, theirs, ours);
      g_autoptr (GPtrArray) nothing = trends_plan_rebase (first, on_top, none);
      g_autofree char *a = trends_plan_dump (first);
      g_autofree char *b = trends_plan_dump (second);

      g_assert_cmpuint (nothing->len, ==, 0);
      g_assert_cmpstr (a, ==, b);
      check (&references[0]);
      check (&references[1]);
    }
  reference_clear (&references[0]);
  reference_clear (&references[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/alone", test_alone);
  g_test_add_func ("/reference/beside", test_beside);
  return g_test_run ();
}
