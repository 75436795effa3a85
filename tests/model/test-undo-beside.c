/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-undo-beside.c: undo beside another writer. Two plans follow each other edit
 * by edit, as two processes on one file do: whatever is undone or redone, nobody's
 * later value goes, and redo gives back what undo took. And one edit taken back
 * by itself, however many came after.
 */

#include "trends-big-plan.h"
#include "trends-random-plan.h"

#include "trends-money.h"

#include <string.h>

typedef struct
{
  TrendsPlan *plans[2];
  GHashTable *setters; /* "id/field" -> the plan whose user set it last */
  guint n_steps;       /* undone or redone */
} Pair;

static TrendsPlan *
other (Pair       *pair,
       TrendsPlan *plan)
{
  return plan == pair->plans[0] ? pair->plans[1] : pair->plans[0];
}

static char *
place_of (const TrendsChange *change,
          guint               field)
{
  return g_strdup_printf ("%s/%u", change->id, field);
}

static void
check_own (Pair               *pair,
           TrendsPlan         *plan,
           const TrendsChange *change,
           guint               field)
{
  g_autofree char *place = place_of (change, field);

  g_assert_true (g_hash_table_lookup (pair->setters, place) != other (pair, plan));
}

/* Whether an amount keeps its figure, and is only in units of another currency. */
static gboolean
is_restated (TrendsEdit         *edit,
             const TrendsChange *change)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *currency = trends_edit_get_change (edit, i);
      gint64 minor;

      if (change->kind == TRENDS_KIND_INITIATIVE && change->field == TRENDS_INITIATIVE_COST
          && currency->kind == TRENDS_KIND_PLAN && currency->field == TRENDS_PLAN_CURRENCY)
        return trends_money_convert (change->before.integer,
                                     trends_value_get_text (&currency->before),
                                     trends_value_get_text (&currency->after), &minor)
               && minor == change->after.integer;
    }

  return FALSE;
}

/* Nothing that the other has set last is changed, nor removed. */
static void
check_step (Pair       *pair,
            TrendsPlan *plan,
            TrendsEdit *edit)
{
  pair->n_steps++;
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_SET && !is_restated (edit, change))
        check_own (pair, plan, change, change->field);
      for (guint f = 0; change->type == TRENDS_CHANGE_REMOVE
                        && f < trends_kind_get_info (change->kind)->n_fields; f++)
        check_own (pair, plan, change, f);
    }
}

static void
note_setters (Pair       *pair,
              TrendsPlan *plan,
              TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_SET && !is_restated (edit, change))
        g_hash_table_replace (pair->setters, place_of (change, change->field), plan);
      for (guint f = 0; change->type == TRENDS_CHANGE_REMOVE
                        && f < trends_kind_get_info (change->kind)->n_fields; f++)
        {
          g_autofree char *place = place_of (change, f);

          g_hash_table_remove (pair->setters, place);
        }
    }
}

static void
hand_over (TrendsPlan *plan,
           TrendsEdit *edit)
{
  g_autoptr (GPtrArray) theirs = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) ours = NULL;

  g_ptr_array_add (theirs, edit);
  ours = trends_plan_rebase (plan, theirs, none);
  g_assert_cmpuint (ours->len, ==, 0);
}

static void
edited_cb (TrendsPlan *plan,
           TrendsEdit *edit,
           Pair       *pair)
{
  TrendsOrigin origin = trends_edit_get_origin (edit);

  if (origin == TRENDS_ORIGIN_UNDO || origin == TRENDS_ORIGIN_REDO)
    check_step (pair, plan, edit);
  note_setters (pair, plan, edit);
  hand_over (other (pair, plan), edit);
}

static void
pair_init (Pair   *pair,
           guint32 seed)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

      pair->plans[i] = trends_random_plan_new (rand, 12);
      g_signal_connect (pair->plans[i], "edited", G_CALLBACK (edited_cb), pair);
    }
  pair->setters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  pair->n_steps = 0;
}

static void
pair_clear (Pair *pair)
{
  for (guint i = 0; i < 2; i++)
    {
      trends_plan_seal (pair->plans[i]);
      g_signal_handlers_disconnect_by_data (pair->plans[i], pair);
      g_object_unref (pair->plans[i]);
    }
  g_hash_table_unref (pair->setters);
}

static void
assert_same (Pair *pair)
{
  g_autofree char *first = trends_plan_dump (pair->plans[0]);
  g_autofree char *second = trends_plan_dump (pair->plans[1]);

  g_assert_cmpstr (first, ==, second);
}

static void
do_something (GRand *rand,
              Pair  *pair)
{
  TrendsPlan *plan = pair->plans[g_rand_int_range (rand, 0, 2)];

  trends_random_edit (rand, plan);
  trends_plan_seal (plan);
}

/* Some steps back and as many forward, with nobody else at it. */
static void
go_back_and_forth (GRand *rand,
                   Pair  *pair)
{
  TrendsPlan *plan = pair->plans[g_rand_int_range (rand, 0, 2)];
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;
  int n = 0;

  for (int i = g_rand_int_range (rand, 1, 12); i > 0; i--)
    n += trends_plan_undo (plan, NULL);
  for (; n > 0; n--)
    g_assert_true (trends_plan_redo (plan, NULL));

  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

static void
test_random_pairs (void)
{
  guint n_steps = 0;

  for (guint32 seed = 1; seed <= 12; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + 1000);
      Pair pair;

      pair_init (&pair, seed);
      for (int i = 0; i < 120; i++)
        {
          do_something (rand, &pair);
          if (i % 10 == 0)
            go_back_and_forth (rand, &pair);
          if (i % 20 == 0)
            assert_same (&pair);
        }
      assert_same (&pair);
      n_steps += pair.n_steps;
      pair_clear (&pair);
    }
  g_assert_cmpuint (n_steps, >, 500);
}

/* ---------------------------------------------------- what it is like to use */

static TrendsEntity *
get_initiative (TrendsPlan *plan,
                guint       index)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, index);

  return initiative; /* the list keeps it */
}

static void
set_title (Pair       *pair,
           guint       plan,
           const char *id,
           const char *title)
{
  TrendsEntity *initiative = trends_plan_lookup (pair->plans[plan], id);

  g_assert_true (trends_plan_set_text (pair->plans[plan], initiative, TRENDS_INITIATIVE_TITLE,
                                       title, TRENDS_SET_ONCE, NULL));
}

/* Refused with words, and no longer in the way of what was done before. */
static void
test_later_value_stays (void)
{
  Pair pair;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  TrendsEntity *initiative;
  gint64 status;

  pair_init (&pair, 3);
  initiative = get_initiative (pair.plans[0], 1);
  id = g_strdup (trends_entity_get_id (initiative));
  status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);
  g_assert_true (trends_plan_set_integer (pair.plans[0], initiative, TRENDS_INITIATIVE_STATUS,
                                          status == 1 ? 2 : 1, NULL));
  set_title (&pair, 0, id, "Beta by me");
  set_title (&pair, 1, id, "Beta, agreed wording");

  g_assert_false (trends_plan_undo (pair.plans[0], &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "renamed"));
  g_assert_cmpstr (trends_entity_get_name (initiative), ==, "Beta, agreed wording");
  g_assert_false (trends_plan_redo (pair.plans[0], NULL));
  g_assert_cmpstr (trends_entity_get_name (initiative), ==, "Beta, agreed wording");

  g_assert_true (trends_plan_undo (pair.plans[0], NULL));
  g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS), ==, status);
  pair_clear (&pair);
}

/* The same value, set by somebody else, is theirs as well. */
static void
test_same_value_is_theirs (void)
{
  Pair pair;
  g_autofree char *id = NULL;

  pair_init (&pair, 4);
  id = g_strdup (trends_entity_get_id (get_initiative (pair.plans[0], 0)));
  set_title (&pair, 0, id, "agreed");
  set_title (&pair, 1, id, "something else");
  set_title (&pair, 1, id, "agreed");
  g_assert_false (trends_plan_undo (pair.plans[0], NULL));
  g_assert_cmpstr (trends_entity_get_name (trends_plan_lookup (pair.plans[0], id)), ==, "agreed");
  pair_clear (&pair);
}

static TrendsEntity *
add_milestone (TrendsPlan *plan,
               const char *initiative)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_MILESTONE, NULL);

  trends_record_set (record, TRENDS_MILESTONE_INITIATIVE, trends_value_text (initiative));
  trends_record_set (record, TRENDS_MILESTONE_TITLE, trends_value_text ("Theirs"));
  return trends_plan_add (plan, record, NULL);
}

/* What I added stays as soon as others work on it. */
static void
test_addition_in_use_stays (void)
{
  Pair pair;
  TrendsEntity *trend, *added;
  g_autoptr (GError) error = NULL;

  pair_init (&pair, 5);
  trend = trends_entity_get_ref (get_initiative (pair.plans[0], 0), TRENDS_INITIATIVE_TREND);
  added = trends_plan_add_initiative (pair.plans[0], trend, "Mine", 0, NULL);
  g_assert_nonnull (add_milestone (pair.plans[1], trends_entity_get_id (added)));

  g_assert_false (trends_plan_undo (pair.plans[0], &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_CHANGED);
  g_assert_true (trends_entity_get_plan (added) == pair.plans[0]);
  pair_clear (&pair);
}

/* A deleted initiative comes back, without the lead whom somebody has deleted. */
static void
test_comes_back_without_what_went (void)
{
  Pair pair;
  g_autoptr (TrendsEdit) edit = NULL;
  g_autofree char *id = NULL;
  g_autofree char *owner = NULL;
  TrendsEntity *initiative;
  guint n_left = 0;

  pair_init (&pair, 6);
  initiative = get_initiative (pair.plans[0], 0);
  id = g_strdup (trends_entity_get_id (initiative));
  g_assert_true (trends_plan_set_owner_name (pair.plans[0], initiative, TRENDS_INITIATIVE_LEAD,
                                             "Soon Gone", NULL));
  owner = g_strdup (trends_entity_get_id (trends_plan_find_owner (pair.plans[0], "Soon Gone")));
  g_assert_true (trends_plan_remove (pair.plans[0], initiative, NULL));
  g_assert_true (trends_plan_remove (pair.plans[1], trends_plan_lookup (pair.plans[1], owner),
                                     NULL));

  edit = trends_plan_step (pair.plans[0], TRENDS_ORIGIN_UNDO, &n_left, NULL);
  g_assert_nonnull (edit);
  g_assert_cmpuint (n_left, ==, 1);
  initiative = trends_plan_lookup (pair.plans[0], id);
  g_assert_nonnull (initiative);
  g_assert_null (trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD));
  assert_same (&pair);
  pair_clear (&pair);
}

static TrendsRecord *
copy_as (TrendsEntity *entity,
         const char   *id)
{
  TrendsKind kind = trends_entity_get_kind (entity);
  TrendsRecord *copy = trends_record_new (kind, id);

  for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
    trends_record_set (copy, i, trends_value_copy (trends_entity_get_value (entity, i)));

  return copy;
}

static void
take_edit (TrendsPlan        *plan,
           TrendsEditBuilder *builder)
{
  g_autoptr (GPtrArray) theirs = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
  g_autoptr (GPtrArray) ours = g_ptr_array_new ();

  g_ptr_array_add (theirs, trends_edit_builder_end (builder));
  g_ptr_array_unref (trends_plan_rebase (plan, theirs, ours));
}

/* Another's log may say that what had an id has gone, and that something with more
 * fields has come by it, of which the last one is set. */
static void
test_id_of_another_kind (void)
{
  const guint n_fields = trends_kind_get_info (TRENDS_KIND_INITIATIVE)->n_fields;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
  g_auto (TrendsValue) one = trends_value_text ("One");
  g_auto (TrendsValue) two = trends_value_text ("Two");
  g_auto (TrendsValue) extra = trends_value_text ("{\"a\":7}");
  const char *id = "c0ffee00-0000-4000-8000-000000000001";
  g_autoptr (TrendsRecord) date = trends_record_new (TRENDS_KIND_GOVERNANCE_DATE, id);
  g_autoptr (TrendsRecord) initiative = copy_as (get_initiative (plan, 0), id);
  TrendsEditBuilder *builder;

  /* Without anything to undo, nothing is kept of what others do. */
  g_assert_nonnull (trends_plan_add_owner (plan, "Mine", TRENDS_OWNER_TEAM, NULL));
  trends_record_set (date, TRENDS_GOVERNANCE_DATE_TITLE, trends_value_copy (&one));
  builder = trends_edit_builder_new ("Theirs", TRENDS_ORIGIN_FOREIGN);
  trends_edit_builder_add (builder, date);
  take_edit (plan, builder);
  builder = trends_edit_builder_new ("Theirs", TRENDS_ORIGIN_FOREIGN);
  trends_edit_builder_set (builder, TRENDS_KIND_GOVERNANCE_DATE, id, TRENDS_GOVERNANCE_DATE_TITLE,
                           &one, &two);
  take_edit (plan, builder);
  builder = trends_edit_builder_new ("Theirs", TRENDS_ORIGIN_FOREIGN);
  trends_edit_builder_remove (builder, date);
  take_edit (plan, builder);
  builder = trends_edit_builder_new ("Theirs", TRENDS_ORIGIN_FOREIGN);
  trends_edit_builder_add (builder, initiative);
  take_edit (plan, builder);
  builder = trends_edit_builder_new ("Theirs", TRENDS_ORIGIN_FOREIGN);
  trends_edit_builder_set (builder, TRENDS_KIND_INITIATIVE, id, n_fields - 1,
                           trends_record_get_value (initiative, n_fields - 1), &extra);
  take_edit (plan, builder);

  g_assert_cmpstr (trends_entity_get_text (trends_plan_lookup_kind (plan, TRENDS_KIND_INITIATIVE, id),
                                           n_fields - 1),
                   ==, "{\"a\":7}");
}

/* (element-type utf8): the ids of all that is in the plan */
static GHashTable *
dup_ids (TrendsPlan *plan)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < g_list_model_get_n_items (trends_plan_get_list (plan, kind)); i++)
      {
        g_autoptr (TrendsEntity) entity =
          g_list_model_get_item (trends_plan_get_list (plan, kind), i);

        g_hash_table_add (ids, g_strdup (trends_entity_get_id (entity)));
      }

  return ids;
}

/* Adds what a thing refers to, and what that refers to in its turn. */
static void
add_needed (TrendsPlan *plan,
            const char *id,
            GHashTable *needed)
{
  TrendsEntity *entity = trends_plan_lookup (plan, id);
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  if (!g_hash_table_add (needed, g_strdup (id)))
    return;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsValue *value = trends_entity_get_value (entity, i);
      g_auto (GStrv) ids = NULL;

      if (info->fields[i].type == TRENDS_FIELD_REF && trends_value_is_set (value))
        add_needed (plan, trends_value_get_text (value), needed);
      if (info->fields[i].type == TRENDS_FIELD_REFS && trends_value_is_set (value))
        ids = trends_value_dup_strings (value);
      for (char **ref = ids; ref != NULL && *ref != NULL; ref++)
        add_needed (plan, *ref, needed);
    }
}

/* Somebody else has one initiative need others here and there. Returns: what others
 * made, and what that needs. */
static GHashTable *
depend_on_some (TrendsPlan *plan,
                guint       n_dependencies)
{
  GHashTable *needed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint step = g_list_model_get_n_items (list) / (n_dependencies + 1);

  for (guint i = 1; i <= n_dependencies; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_DEPENDENCY, id);
      TrendsEditBuilder *builder = trends_edit_builder_new ("theirs", TRENDS_ORIGIN_FOREIGN);
      g_autoptr (TrendsEdit) edit = NULL;

      trends_record_set (record, TRENDS_DEPENDENCY_INITIATIVE,
                         trends_value_text (trends_entity_get_id (get_initiative (plan, 0))));
      trends_record_set (record, TRENDS_DEPENDENCY_NEEDS,
                         trends_value_text (trends_entity_get_id (get_initiative (plan, i * step))));
      trends_edit_builder_add (builder, record);
      edit = trends_edit_builder_end (builder);
      hand_over (plan, edit);
      if (trends_plan_lookup (plan, id) != NULL)
        add_needed (plan, id, needed);
    }

  return needed;
}

/* However much was done at once, just what others use stays of it. */
static void
test_much_in_use_stays (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (GHashTable) before = dup_ids (plan);
  g_autoptr (GHashTable) filled = NULL;
  g_autoptr (GHashTable) needed = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  GHashTableIter iter;
  const char *id;
  guint n_left, n_stayed = 0;

  trends_big_plan_fill (plan, 1000);
  filled = dup_ids (plan);
  needed = depend_on_some (plan, 20);
  g_assert_false (trends_plan_can_revert (plan, trends_plan_get_undo_id (plan)));

  edit = trends_plan_step (plan, TRENDS_ORIGIN_UNDO, &n_left, NULL);
  g_assert_nonnull (edit);
  g_hash_table_iter_init (&iter, filled);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    if (!g_hash_table_contains (before, id))
      {
        gboolean stayed = trends_plan_lookup (plan, id) != NULL;

        g_assert_true (stayed == g_hash_table_contains (needed, id));
        n_stayed += stayed;
      }
  g_assert_cmpuint (n_stayed, >, 15);
  g_assert_cmpuint (n_left, ==, n_stayed);
  g_assert_true (trends_plan_redo (plan, NULL));
  g_assert_cmpuint (g_hash_table_size (filled), <=, g_hash_table_size (before) + 2000);
}

static void
remove_dependencies (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);
  TrendsEditBuilder *builder = trends_edit_builder_new ("ours", TRENDS_ORIGIN_USER);
  g_autoptr (TrendsEdit) edit = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);
      g_autoptr (TrendsRecord) record = trends_entity_dup_record (dependency);

      trends_edit_builder_remove (builder, record);
    }
  edit = trends_edit_builder_end (builder);
  g_assert_true (trends_plan_apply (plan, edit, NULL));
}

static guint
count_dependencies (TrendsPlan *plan)
{
  return g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY));
}

/* What comes back doesn't close a circle that somebody else has begun meanwhile, nor is
 * a dependency there twice; all else comes back. */
static void
test_dependencies_beside (void)
{
  for (guint round = 0; round < 2; round++)
    {
      Pair pair;
      TrendsPlan *ours, *theirs;
      g_autoptr (TrendsEdit) edit = NULL;
      TrendsEntity *a, *b;
      guint n_left = 0;

      pair_init (&pair, 21);
      ours = pair.plans[0];
      theirs = pair.plans[1];
      if (count_dependencies (ours) > 0)
        remove_dependencies (ours);
      a = get_initiative (ours, 0);
      b = get_initiative (ours, 1);
      g_assert_nonnull (trends_plan_add_dependency (ours, a, b, NULL));
      g_assert_nonnull (trends_plan_add_dependency (ours, a, get_initiative (ours, 2), NULL));
      g_assert_nonnull (trends_plan_add_dependency (ours, b, get_initiative (ours, 3), NULL));
      remove_dependencies (ours);

      a = trends_plan_lookup (theirs, trends_entity_get_id (a));
      b = trends_plan_lookup (theirs, trends_entity_get_id (b));
      g_assert_nonnull (trends_plan_add_dependency (theirs, round == 0 ? a : b,
                                                    round == 0 ? b : a, NULL));
      edit = trends_plan_step (ours, TRENDS_ORIGIN_UNDO, &n_left, NULL);
      g_assert_nonnull (edit);
      g_assert_cmpuint (n_left, ==, 1);
      g_assert_cmpuint (count_dependencies (ours), ==, 3);
      assert_same (&pair);
      pair_clear (&pair);
    }
}

/* ------------------------------------------------- one edit, taken back alone */

static void
test_revert (void)
{
  guint n_taken = 0, n_refused = 0;

  for (guint32 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
      g_autoptr (TrendsEdit) edit = NULL;
      g_autofree char *id = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gboolean can;

      while (id == NULL)
        {
          trends_random_edit (rand, plan);
          id = g_strdup (trends_plan_get_undo_id (plan));
        }
      for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
        {
          trends_random_edit (rand, plan);
          if (g_rand_boolean (rand))
            trends_plan_can_revert (plan, id);
        }
      trends_plan_seal (plan);

      before = trends_plan_dump (plan);
      can = trends_plan_can_revert (plan, id);
      edit = trends_plan_revert (plan, id, NULL);
      g_assert_true (can == (edit != NULL));
      n_taken += can;
      n_refused += !can;
      if (edit != NULL && strcmp (trends_edit_get_id (edit), id) != 0
          && g_strcmp0 (trends_plan_get_undo_id (plan), trends_edit_get_id (edit)) == 0)
        g_assert_true (trends_plan_undo (plan, NULL));
      else if (edit != NULL)
        g_assert_true (trends_plan_redo (plan, NULL));
      after = trends_plan_dump (plan);
      g_assert_cmpstr (before, ==, after);
    }

  g_assert_cmpuint (n_taken, >, 10);
  g_assert_cmpuint (n_refused, >, 1);
}

/* The one thing, and not what was last. */
static void
test_revert_is_its_own (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 4);
  g_autofree char *gone = g_strdup (trends_entity_get_id (get_initiative (plan, 0)));
  g_autofree char *id = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsEntity *left;

  g_assert_true (trends_plan_remove (plan, get_initiative (plan, 0), NULL));
  id = g_strdup (trends_plan_get_undo_id (plan));
  left = get_initiative (plan, 0);
  g_assert_true (trends_plan_set_text (plan, left, TRENDS_INITIATIVE_TITLE, "Later",
                                       TRENDS_SET_ONCE, NULL));
  edit = trends_plan_revert (plan, id, NULL);
  g_assert_nonnull (edit);
  g_assert_nonnull (trends_plan_lookup (plan, gone));
  g_assert_cmpstr (trends_entity_get_name (left), ==, "Later");
  g_assert_false (trends_plan_can_revert (plan, id));
}

/* ------------------------------------------------------------- the currency */

static void
set_currency (TrendsPlan *plan,
              const char *currency)
{
  g_assert_true (trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY,
                                       currency, TRENDS_SET_ONCE, NULL));
}

static void
set_cost (TrendsPlan *plan,
          guint       index,
          gint64      cost)
{
  g_assert_true (trends_plan_set_integer (plan, get_initiative (plan, index),
                                          TRENDS_INITIATIVE_COST, cost, NULL));
}

static void
assert_cost (TrendsPlan *plan,
             guint       index,
             gint64      cost)
{
  g_assert_cmpint (trends_entity_get_integer (get_initiative (plan, index), TRENDS_INITIATIVE_COST),
                   ==, cost);
}

static void
pair_init_in_pounds (Pair *pair)
{
  pair_init (pair, 3);
  set_currency (pair->plans[0], "GBP");
  /* A cost may be anything, as long as nothing of it is known to be capital. */
  for (guint i = 0; i < 3; i++)
    g_assert_true (trends_plan_set_integer (pair->plans[0], get_initiative (pair->plans[0], i),
                                            TRENDS_INITIATIVE_COST_CAPITAL, TRENDS_UNSET, NULL));
  set_cost (pair->plans[0], 0, 8600050);
  set_cost (pair->plans[0], 1, TRENDS_UNSET);
  set_cost (pair->plans[0], 2, 100);
}

/* What was entered since, here or there, keeps its figure when the currency goes back. */
static void
test_currency_goes_back (void)
{
  for (int who = 0; who < 3; who++)
    {
      Pair pair;
      g_autofree char *id = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (TrendsEdit) taken = NULL;

      pair_init_in_pounds (&pair);
      set_currency (pair.plans[0], "JPY");
      id = g_strdup (trends_plan_get_undo_id (pair.plans[0]));
      assert_cost (pair.plans[0], 0, 86001);
      set_cost (pair.plans[who == 1 ? 1 : 0], 1, 50000);
      set_cost (pair.plans[who == 2 ? 1 : 0], 2, 700);
      before = trends_plan_dump (pair.plans[0]);
      if (who == 0)
        taken = trends_plan_revert (pair.plans[0], id, NULL);
      else
        while (strcmp (trends_entity_get_text (trends_plan_get_info (pair.plans[0]),
                                               TRENDS_PLAN_CURRENCY), "GBP") != 0)
          g_assert_true (trends_plan_undo (pair.plans[0], NULL));
      assert_cost (pair.plans[0], 0, 8600050);
      if (who != 2)
        assert_cost (pair.plans[0], 1, 5000000);
      if (who != 1)
        assert_cost (pair.plans[0], 2, 70000);
      assert_same (&pair);
      if (who == 0)
        {
          g_assert_true (trends_plan_undo (pair.plans[0], NULL));
          after = trends_plan_dump (pair.plans[0]);
          g_assert_cmpstr (before, ==, after);
        }
      pair_clear (&pair);
    }
}

/* What was undone or deleted in one currency comes back in another with its figure. */
static void
test_comes_back_in_currency (void)
{
  for (int who = 0; who < 2; who++)
    {
      Pair pair;
      TrendsPlan *plan;
      g_autofree char *gone = NULL;
      g_autofree char *id = NULL;
      g_autoptr (TrendsEdit) taken = NULL;

      pair_init_in_pounds (&pair);
      plan = pair.plans[0];
      gone = g_strdup (trends_entity_get_id (get_initiative (plan, 0)));
      g_assert_true (trends_plan_remove (plan, get_initiative (plan, 0), NULL));
      id = g_strdup (trends_plan_get_undo_id (plan));
      set_currency (pair.plans[who], "JPY");
      taken = trends_plan_revert (plan, id, NULL);
      g_assert_nonnull (taken);
      g_assert_cmpint (trends_entity_get_integer (trends_plan_lookup (plan, gone),
                                                  TRENDS_INITIATIVE_COST), ==, 86001);
      assert_same (&pair);
      pair_clear (&pair);
    }
}

static void
collect_cb (TrendsPlan *plan,
            TrendsEdit *edit,
            GPtrArray  *edits)
{
  g_ptr_array_add (edits, trends_edit_ref (edit));
}

/* Two at once: one sets the currency, the other an amount, and neither is saved; whoever
 * comes later, a figure is what its writer saw. */
static void
test_currency_and_amount (void)
{
  for (int later = 0; later < 2; later++)
    {
      Pair pair;
      GPtrArray *edits[2];
      g_autoptr (GPtrArray) ours = NULL;

      pair_init_in_pounds (&pair);
      for (int i = 0; i < 2; i++)
        {
          g_signal_handlers_disconnect_by_data (pair.plans[i], &pair);
          edits[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
          g_signal_connect (pair.plans[i], "edited", G_CALLBACK (collect_cb), edits[i]);
        }
      set_currency (pair.plans[0], "JPY");
      set_cost (pair.plans[1], 1, 5000000);
      set_cost (pair.plans[1], 2, 70000);

      ours = trends_plan_rebase (pair.plans[later], edits[1 - later], edits[later]);
      g_assert_cmpuint (ours->len, ==, edits[later]->len);
      assert_cost (pair.plans[later], 0, 86001);
      assert_cost (pair.plans[later], 1, 50000);
      assert_cost (pair.plans[later], 2, 700);
      for (int i = 0; i < 2; i++)
        g_signal_handlers_disconnect_by_data (pair.plans[i], edits[i]);
      g_clear_pointer (&edits[0], g_ptr_array_unref);
      g_clear_pointer (&edits[1], g_ptr_array_unref);
      pair_clear (&pair);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo-beside/random-pairs", test_random_pairs);
  g_test_add_func ("/undo-beside/later-value-stays", test_later_value_stays);
  g_test_add_func ("/undo-beside/same-value-is-theirs", test_same_value_is_theirs);
  g_test_add_func ("/undo-beside/addition-in-use-stays", test_addition_in_use_stays);
  g_test_add_func ("/undo-beside/comes-back-without", test_comes_back_without_what_went);
  g_test_add_func ("/undo-beside/id-of-another-kind", test_id_of_another_kind);
  g_test_add_func ("/undo-beside/currency-goes-back", test_currency_goes_back);
  g_test_add_func ("/undo-beside/comes-back-in-currency", test_comes_back_in_currency);
  g_test_add_func ("/undo-beside/currency-and-amount", test_currency_and_amount);
  g_test_add_func ("/undo-beside/much-in-use-stays", test_much_in_use_stays);
  g_test_add_func ("/undo-beside/dependencies", test_dependencies_beside);
  g_test_add_func ("/revert/random", test_revert);
  g_test_add_func ("/revert/its-own", test_revert_is_its_own);
  return g_test_run ();
}
