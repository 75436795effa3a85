/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-value-text.c: whatever a field holds, people read names and words of it, and nothing
 * of how it is stored.
 */

#include "trends-value-text.h"

#include "trends-date.h"
#include "trends-random-plan.h"

#include <string.h>

#define N_ROUNDS 40

static gboolean
has_id (const char *text)
{
  return g_regex_match_simple ("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", text,
                               0, 0);
}

static gboolean
is_housekeeping (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_TIME || field->type == TRENDS_FIELD_RANK
         || field->type == TRENDS_FIELD_JSON;
}

static void
check_value (TrendsPlan        *plan,
             const TrendsField *field,
             const TrendsValue *value)
{
  const TrendsLanguage *english = trends_language_find ("en-GB");
  g_autofree char *full = trends_value_to_text (value, field, plan, TRENDS_VALUE_IN_FULL, NULL);
  g_autofree char *brief = trends_value_to_text (value, field, plan, TRENDS_VALUE_IN_SHORT, NULL);
  g_autofree char *paper = trends_value_to_text (value, field, plan, TRENDS_VALUE_IN_FULL, english);

  if (!trends_value_is_set (value) || is_housekeeping (field))
    {
      g_assert_null (full);
      g_assert_null (brief);
      g_assert_null (paper);
      return;
    }

  g_assert_nonnull (full);
  g_assert_nonnull (brief);
  g_assert_nonnull (paper);
  g_assert_true (g_utf8_validate (full, -1, NULL));
  if (field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS)
    g_assert_false (has_id (full));
  if (field->type == TRENDS_FIELD_CHOICE)
    {
      const char *word = trends_value_get_choice_word (value, field, plan);

      g_assert_true (*word == '\0' || strcmp (word, full) == 0);
    }
  if (field->type == TRENDS_FIELD_TEXT || field->type == TRENDS_FIELD_STRING)
    g_assert_cmpstr (full, ==, trends_value_get_text (value));
  /* The day of the month, in the digits of English */
  if (field->type == TRENDS_FIELD_DATE)
    {
      g_autofree char *iso = trends_date_to_iso (trends_value_get_integer (value));

      g_assert_nonnull (strstr (paper, iso[8] == '0' ? iso + 9 : iso + 8));
      g_assert_true (g_str_has_suffix (paper, "") && strstr (paper, "-") == NULL);
    }
}

static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (151);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);

  for (int round = 0; round < N_ROUNDS; round++)
    for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
      for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
        {
          const TrendsField *field = trends_kind_get_field (kind, i);
          g_auto (TrendsValue) value = trends_random_value (rand, plan, field);

          check_value (plan, field, &value);
        }
}

/* The plan says which words it uses for priorities, and which currency. */
static void
test_of_plan (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  const TrendsField *priority = trends_kind_get_field (TRENDS_KIND_INITIATIVE,
                                                       TRENDS_INITIATIVE_PRIORITY);
  TrendsValue critical = trends_value_integer (TRENDS_PRIORITY_CRITICAL);
  TrendsValue unset = trends_value_integer (TRENDS_PRIORITY_UNSET);
  g_autofree char *plain = trends_value_to_text (&critical, priority, plan, TRENDS_VALUE_IN_FULL,
                                                 NULL);
  g_autofree char *moscow = NULL;

  g_assert_cmpstr (trends_value_get_choice_word (&unset, priority, plan), ==, "");
  g_assert_true (trends_plan_set_integer (plan, trends_plan_get_info (plan),
                                          TRENDS_PLAN_PRIORITY_WORDS, TRENDS_PRIORITY_WORDS_MOSCOW,
                                          NULL));
  moscow = trends_value_to_text (&critical, priority, plan, TRENDS_VALUE_IN_FULL, NULL);
  g_assert_cmpstr (plain, !=, moscow);
  g_assert_cmpstr (moscow, ==, trends_choices_get_label (&trends_priority_moscow_choices,
                                                         TRENDS_PRIORITY_CRITICAL));
}

/* What has gone has no name any more, and its id is nothing for people. */
static void
test_gone (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  const TrendsField *lead = trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_LEAD);
  g_autofree char *id = g_uuid_string_random ();
  g_auto (TrendsValue) value = trends_value_text (id);

  g_assert_null (trends_value_to_text (&value, lead, plan, TRENDS_VALUE_IN_FULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value-text/any", test_any);
  g_test_add_func ("/value-text/of-plan", test_of_plan);
  g_test_add_func ("/value-text/gone", test_gone);
  return g_test_run ();
}
