/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-field.c: what holds for every field of the table, and which values are
 * refused.
 */

#include "trends-audience.h"
#include "trends-error.h"
#include "trends-kind.h"
#include "trends-random-plan.h"

#include <string.h>

static void
test_table (void)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      const TrendsKindInfo *info = trends_kind_get_info (kind);
      g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
      TrendsKind found;

      g_assert_true (trends_kind_from_nick (info->nick, &found));
      g_assert_cmpint (found, ==, kind);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const TrendsField *field = &info->fields[i];

          g_assert_cmpint (field->index, ==, i);
          g_assert_cmpint (field->kind, ==, kind);
          g_assert_true (g_hash_table_add (keys, (gpointer) field->key));
          g_assert_true (trends_kind_find_field (kind, field->key) == field);
          g_assert_cmpint (strlen (trends_field_get_label (field)), >, 0);
          g_assert_true ((field->type == TRENDS_FIELD_CHOICE) == (field->choices != NULL));
        }
    }
}

static void
test_initial_values_are_allowed (void)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
      {
        const TrendsField *field = trends_kind_get_field (kind, i);
        g_auto (TrendsValue) value = trends_field_get_initial (field);
        g_autoptr (GError) error = NULL;

        if (!trends_field_validate (field, &value, &error))
          g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_REQUIRED);
      }
}

static void
test_random_values_are_allowed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 20);

  for (int round = 0; round < 50; round++)
    for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
      for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
        {
          const TrendsField *field = trends_kind_get_field (kind, i);
          g_auto (TrendsValue) value = trends_random_value (rand, plan, field);
          g_autoptr (GError) error = NULL;

          trends_field_validate (field, &value, &error);
          g_assert_no_error (error);
        }
}

/* Whoever follows these, as all do who ask who may see an entity, comes to an end. */
static void
test_owners_come_first (void)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
      {
        const TrendsField *field = trends_kind_get_field (kind, i);

        if ((field->flags & TRENDS_FIELD_OWNING) == 0)
          continue;
        /* What belongs to anything at all may go round, and is in no public paper. */
        if (field->target == TRENDS_KIND_ANY)
          g_assert_false (trends_audience_sees_kind (TRENDS_PROFILE_PUBLIC, kind));
        else
          g_assert_cmpint (field->target, <, kind);
      }
}

static void
refuse_text (guint       field,
             const char *text)
{
  g_auto (TrendsValue) value = trends_value_text (text);
  g_autoptr (GError) error = NULL;

  g_assert_false (trends_field_validate (trends_kind_get_field (TRENDS_KIND_PLAN, field),
                                         &value, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_refused_texts (void)
{
  g_autofree char *endless = g_strnfill (501, 'x');

  refuse_text (TRENDS_PLAN_TITLE, "two\nlines");
  refuse_text (TRENDS_PLAN_TITLE, endless);
  refuse_text (TRENDS_PLAN_TITLE, "\xff");
  refuse_text (TRENDS_PLAN_CURRENCY, "pounds");
  refuse_text (TRENDS_PLAN_CURRENCY, "gbp");
  refuse_text (TRENDS_PLAN_LANGUAGE, "-");
  refuse_text (TRENDS_PLAN_LANGUAGE, "e");
  refuse_text (TRENDS_PLAN_LANGUAGE, "en_GB");
  refuse_text (TRENDS_PLAN_LANGUAGE, "Welsh");
  refuse_text (TRENDS_PLAN_LANGUAGE, "english");
}

/* Whatever the model lets through can be saved: see the CHECKs of the tables. */
static void
test_json_objects (void)
{
  static const char *const refused[] = { "null", "[1]", "\"text\"", "{", "}", "}{", "{\"a\": 1} x",
                                         "x {}", "[{}]", " ", "{\"\xff\": 1}" };
  static const char *const allowed[] = { "{}", "{\"a\":[1]}", " {\n\"a\" : {}\t}\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    refuse_text (TRENDS_PLAN_EXTRA, refused[i]);

  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      g_auto (TrendsValue) value = trends_value_text (allowed[i]);
      g_autoptr (GError) error = NULL;

      trends_field_validate (trends_kind_get_field (TRENDS_KIND_PLAN, TRENDS_PLAN_EXTRA), &value,
                             &error);
      g_assert_no_error (error);
    }
}

static void
refuse_integer (guint  field,
                gint64 integer)
{
  TrendsValue value = trends_value_integer (integer);
  g_autoptr (GError) error = NULL;

  g_assert_false (trends_field_validate (trends_kind_get_field (TRENDS_KIND_INITIATIVE, field),
                                         &value, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
}

static void
test_refused_integers (void)
{
  refuse_integer (TRENDS_INITIATIVE_VALUE, 0);
  refuse_integer (TRENDS_INITIATIVE_VALUE, 6);
  refuse_integer (TRENDS_INITIATIVE_COST, -2);
  refuse_integer (TRENDS_INITIATIVE_COST, G_MAXINT64);
  refuse_integer (TRENDS_INITIATIVE_PRIORITY, TRENDS_N_PRIORITIES);
  refuse_integer (TRENDS_INITIATIVE_FUNDED, 2);
  refuse_integer (TRENDS_INITIATIVE_START, 0);
  refuse_integer (TRENDS_INITIATIVE_TITLE, 1);
}

static void
test_refused_lists (void)
{
  static const char *const twice[] = { "cost", "cost", NULL };
  static const char *const unknown[] = { "title", NULL };
  const TrendsField *field =
    trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_EXEMPT_FIELDS);
  g_auto (TrendsValue) first = trends_value_strings (twice);
  g_auto (TrendsValue) second = trends_value_strings (unknown);

  g_assert_false (trends_field_validate (field, &first, NULL));
  g_assert_false (trends_field_validate (field, &second, NULL));
}

static void
test_choices (void)
{
  g_assert_cmpint (trends_choices_find (&trends_status_choices, "under_way"), ==,
                   TRENDS_STATUS_UNDER_WAY);
  g_assert_cmpint (trends_choices_find (&trends_status_choices, "lost"), ==, -1);
  g_assert_cmpstr (trends_choices_get_label (&trends_priority_moscow_choices,
                                             TRENDS_PRIORITY_CRITICAL), ==, "Must");
  g_assert_cmpuint (trends_priority_choices.n_items, ==, trends_priority_moscow_choices.n_items);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/table", test_table);
  g_test_add_func ("/field/initial-values", test_initial_values_are_allowed);
  g_test_add_func ("/field/random-values", test_random_values_are_allowed);
  g_test_add_func ("/field/refused-texts", test_refused_texts);
  g_test_add_func ("/field/json-objects", test_json_objects);
  g_test_add_func ("/field/refused-integers", test_refused_integers);
  g_test_add_func ("/field/refused-lists", test_refused_lists);
  g_test_add_func ("/field/choices", test_choices);
  g_test_add_func ("/field/owners-come-first", test_owners_come_first);
  return g_test_run ();
}
