/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-record.c: records, which keep few of their values and share the others, against plain
 * arrays of all values. A record that has been made from another leaves that as it was, and one
 * that changes leaves those as they were that were made from it.
 */

#include "trends-random-plan.h"
#include "trends-record-private.h"

#define N_STEPS 200

typedef struct
{
  TrendsRecord *record;
  TrendsValue *values; /* of all fields */
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;
  guint n = trends_kind_get_info (trends_record_get_kind (pair->record))->n_fields;

  for (guint i = 0; i < n; i++)
    trends_value_clear (&pair->values[i]);
  g_free (pair->values);
  trends_record_unref (pair->record);
  g_free (pair);
}

static void
check (Pair *pair)
{
  guint n = trends_kind_get_info (trends_record_get_kind (pair->record))->n_fields;

  for (guint i = 0; i < n; i++)
    g_assert_true (trends_value_equal (trends_record_get_value (pair->record, i),
                                       &pair->values[i]));
}

/* What a field holds that nobody has set, said otherwise: choices and yes or no have their
 * first, required fields what they begin with, and nothing else has anything. */
static void
check_initial (const TrendsField *field,
               const TrendsValue *value)
{
  if (field->type == TRENDS_FIELD_CHOICE || field->type == TRENDS_FIELD_BOOLEAN)
    {
      g_assert_true (trends_value_is_set (value));
      g_assert_cmpint (trends_value_get_integer (value), ==, 0);
    }
  else if (field->initial_text != NULL)
    g_assert_cmpstr (trends_value_get_text (value), ==, field->initial_text);
  else if ((field->flags & TRENDS_FIELD_REQUIRED) != 0 && field->type == TRENDS_FIELD_INTEGER)
    g_assert_cmpint (trends_value_get_integer (value), ==, field->initial);
  else if (field->type != TRENDS_FIELD_RANK)
    g_assert_false (trends_value_is_set (value));
}

static Pair *
pair_new (TrendsKind kind)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  Pair *pair = g_new0 (Pair, 1);

  pair->record = trends_record_new (kind, NULL);
  pair->values = g_new0 (TrendsValue, info->n_fields);
  for (guint i = 0; i < info->n_fields; i++)
    {
      check_initial (&info->fields[i], trends_record_get_value (pair->record, i));
      pair->values[i] = trends_value_copy (trends_record_get_value (pair->record, i));
    }
  return pair;
}

/* Another that differs in one field, made in one of the ways that there are. */
static Pair *
pair_derive (Pair              *pair,
             guint              field,
             const TrendsValue *value,
             gboolean           is_upon)
{
  TrendsKind kind = trends_record_get_kind (pair->record);
  guint n = trends_kind_get_info (kind)->n_fields;
  Pair *other = g_new0 (Pair, 1);

  other->record = is_upon
                    ? trends_record_upon (pair->record, field, value)
                    : trends_record_change (trends_record_ref (pair->record), field, value);
  other->values = g_new0 (TrendsValue, n);
  for (guint i = 0; i < n; i++)
    other->values[i] = trends_value_copy (i == field ? value : &pair->values[i]);
  return other;
}

/* The same with another value in one field: those that stand on it must not notice. */
static void
pair_change (Pair              *pair,
             guint              field,
             const TrendsValue *value)
{
  pair->record = trends_record_change (pair->record, field, value);
  trends_value_clear (&pair->values[field]);
  pair->values[field] = trends_value_copy (value);
}

static void
test_against_arrays (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (pair_free);
      const TrendsKindInfo *info = trends_kind_get_info (kind);

      g_ptr_array_add (pairs, pair_new (kind));
      for (guint i = 0; i < N_STEPS; i++)
        {
          const TrendsField *field = &info->fields[g_rand_int_range (rand, 0, info->n_fields)];
          g_auto (TrendsValue) value = trends_random_value (rand, plan, field);
          Pair *from = pairs->pdata[g_rand_int_range (rand, 0, pairs->len)];

          g_ptr_array_add (pairs, pair_derive (from, field->index, &value, g_rand_boolean (rand)));
          check (pairs->pdata[pairs->len - 1]);
          pair_change (pairs->pdata[g_rand_int_range (rand, 0, pairs->len)], field->index, &value);
        }
      for (guint i = 0; i < pairs->len; i++)
        check (pairs->pdata[i]);
    }
}

/* One that is being made holds the last that was put into each field. */
static void
test_making (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      const TrendsKindInfo *info = trends_kind_get_info (kind);
      Pair *pair = pair_new (kind);

      for (guint i = 0; i < N_STEPS; i++)
        {
          const TrendsField *field = &info->fields[g_rand_int_range (rand, 0, info->n_fields)];
          TrendsValue value = trends_random_value (rand, plan, field);

          trends_value_clear (&pair->values[field->index]);
          pair->values[field->index] = trends_value_copy (&value);
          trends_record_set (pair->record, field->index, value);
          check (pair);
        }
      pair_free (pair);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/against-arrays", test_against_arrays);
  g_test_add_func ("/record/making", test_making);
  return g_test_run ();
}
