/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-condition.c: what conditions match, how they are written and read, and what they say. */

#include "trends-condition.h"
#include "trends-date.h"
#include "trends-horizon.h"
#include "trends-random-plan.h"

#include <string.h>

#define TODAY 740000

static const TrendsConditionContext context = { .today = TODAY };

static char *
format_day (gint64   day,
            gpointer user_data)
{
  return trends_date_to_iso (day);
}

static TrendsCondition *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  TrendsCondition *condition = trends_condition_parse (TRENDS_KIND_INITIATIVE, text, &error);

  g_assert_no_error (error);
  return condition;
}

static TrendsCondition *
new_one (TrendsConditionType type,
         TrendsKind          kind,
         guint               field,
         const char         *value)
{
  const char *values[] = { value, NULL };

  return trends_condition_new (type, kind, (int) field, values);
}

static gboolean
asks (TrendsConditionType type,
      TrendsEntity       *entity,
      guint               field,
      const char         *value)
{
  g_autoptr (TrendsCondition) condition =
    new_one (type, trends_entity_get_kind (entity), field, value);

  g_assert_nonnull (condition);
  return trends_condition_matches (condition, entity, &context);
}

/* --------------------------------------------------------- what is matched */

/* A choice is exactly one of its choices, and one of those that a mask names. */
/* A horizon is the one that people see. */
static guint
get_choice (TrendsEntity      *entity,
            const TrendsField *field)
{
  return field->choices == &trends_horizon_choices
           ? trends_horizon_of (entity, TODAY)
           : (guint) trends_entity_get_integer (entity, field->index);
}

static void
check_choice (TrendsEntity      *entity,
              const TrendsField *field)
{
  guint choice = get_choice (entity, field);
  guint mask = g_test_rand_int_range (1, 1 << field->choices->n_items);
  g_autoptr (TrendsCondition) some =
    trends_condition_new_choices (field->kind, field->index, mask);

  for (guint i = 0; i < field->choices->n_items; i++)
    g_assert_true (asks (TRENDS_CONDITION_IS, entity, field->index, field->choices->items[i].nick)
                   == (i == choice));
  g_assert_true (trends_condition_matches (some, entity, &context) == ((mask & (1u << choice)) != 0));
  g_assert_cmpuint (trends_condition_get_mask (some), ==, mask);
}

/* A day that there is comes before, on or after another; one that isn't there does nothing. */
static void
check_day (TrendsEntity      *entity,
           const TrendsField *field)
{
  gint64 day = trends_entity_get_integer (entity, field->index);
  gint64 other = (day != TRENDS_UNSET ? day : TODAY) + g_test_rand_int_range (-2, 3);
  g_autofree char *iso = trends_date_to_iso (other);
  g_autofree char *relative = g_strdup_printf ("today%+d", (int) (other - TODAY));
  gboolean before = asks (TRENDS_CONDITION_BEFORE, entity, field->index, iso);
  gboolean after = asks (TRENDS_CONDITION_AFTER, entity, field->index, iso);
  gboolean is = asks (TRENDS_CONDITION_IS, entity, field->index, iso);

  g_assert_cmpint (before + after + is, ==, day != TRENDS_UNSET);
  g_assert_true (!before || day < other);
  g_assert_true (!after || day > other);
  g_assert_true (before == asks (TRENDS_CONDITION_BEFORE, entity, field->index, relative));
  g_assert_true (after == asks (TRENDS_CONDITION_AFTER, entity, field->index, relative));
}

static void
check_one_of_several (TrendsEntity      *entity,
                      const TrendsField *field)
{
  g_auto (GStrv) items = trends_entity_dup_strings (entity, field->index);

  for (char **item = items; *item != NULL; item++)
    g_assert_true (asks (TRENDS_CONDITION_IS, entity, field->index, *item));
  g_assert_false (asks (TRENDS_CONDITION_IS, entity, field->index, "this is nowhere"));
}

static void
check_missing (TrendsEntity      *entity,
               const TrendsField *field)
{
  g_autoptr (TrendsCondition) missing =
    new_one (TRENDS_CONDITION_MISSING, field->kind, field->index, NULL);
  gboolean is_set = trends_value_is_set (trends_entity_get_value (entity, field->index));

  if (missing == NULL)
    return;
  if (field->type == TRENDS_FIELD_CHOICE)
    is_set = trends_choices_find (field->choices, "unset") < 0
             || get_choice (entity, field) != 0;
  g_assert_true (trends_condition_matches (missing, entity, &context) == !is_set);
}

static void
check_field (TrendsEntity      *entity,
             const TrendsField *field)
{
  const TrendsStorage storage = trends_field_get_storage (field);

  if ((field->flags & TRENDS_FIELD_INTERNAL) != 0)
    return;
  check_missing (entity, field);
  if (field->type == TRENDS_FIELD_CHOICE)
    check_choice (entity, field);
  else if (field->type == TRENDS_FIELD_DATE)
    check_day (entity, field);
  else if (field->type == TRENDS_FIELD_BOOLEAN)
    g_assert_true (asks (TRENDS_CONDITION_IS, entity, field->index, "true")
                   != asks (TRENDS_CONDITION_IS, entity, field->index, "false"));
  else if (storage == TRENDS_STORAGE_LIST && field->type != TRENDS_FIELD_LINKS)
    check_one_of_several (entity, field);
  else if (field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_STRING)
    g_assert_true (asks (TRENDS_CONDITION_IS, entity, field->index,
                         trends_entity_get_text (entity, field->index)));
}

static void
test_every_field (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          for (guint field = 0; field < trends_kind_get_info (kind)->n_fields; field++)
            check_field (entity, trends_kind_get_field (kind, field));
        }
    }
}

/* What a condition can't ask isn't made. */
static void
test_senseless (void)
{
  static const struct { TrendsConditionType type; guint field; const char *value; } cases[] = {
    { TRENDS_CONDITION_BEFORE, TRENDS_INITIATIVE_STATUS, "2027-01-01" },
    { TRENDS_CONDITION_BEFORE, TRENDS_INITIATIVE_END, "2027-02-29" },
    { TRENDS_CONDITION_AFTER, TRENDS_INITIATIVE_END, "today+" },
    { TRENDS_CONDITION_AFTER, TRENDS_INITIATIVE_END, "today+1x" },
    { TRENDS_CONDITION_AFTER, TRENDS_INITIATIVE_END, "today+-1" },
    { TRENDS_CONDITION_AFTER, TRENDS_INITIATIVE_END, "today+99999999999999999999" },
    { TRENDS_CONDITION_IS, TRENDS_INITIATIVE_STATUS, "splendid" },
    { TRENDS_CONDITION_IS, TRENDS_INITIATIVE_STATUS, NULL },
    { TRENDS_CONDITION_IS, TRENDS_INITIATIVE_VALUE, "6" },
    { TRENDS_CONDITION_IS, TRENDS_INITIATIVE_FUNDED, "perhaps" },
    { TRENDS_CONDITION_IS, TRENDS_INITIATIVE_POSITION, "a" },
    { TRENDS_CONDITION_MISSING, TRENDS_INITIATIVE_FUNDED, NULL },
    { TRENDS_CONDITION_MISSING, TRENDS_INITIATIVE_LEAD, "x" },
    { TRENDS_CONDITION_TEXT, TRENDS_INITIATIVE_COST, "100" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_null (new_one (cases[i].type, TRENDS_KIND_INITIATIVE, cases[i].field,
                            cases[i].value));
}

static gint64
get_changed (TrendsEntity *entity,
             gpointer      user_data)
{
  return *(gint64 *) user_data;
}

static void
test_changed_since (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (TrendsEntity) entity =
    g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);
  g_autoptr (TrendsCondition) condition = parse ("changed_since(2027-04-02)");
  gint64 changed = TRENDS_UNSET;
  TrendsConditionContext known = { TODAY, get_changed, &changed };

  g_assert_false (trends_condition_matches (condition, entity, &context));
  g_assert_false (trends_condition_matches (condition, entity, &known));
  changed = trends_time_from_iso ("2027-04-01T23:59:59Z");
  g_assert_false (trends_condition_matches (condition, entity, &known));
  changed++;
  g_assert_true (trends_condition_matches (condition, entity, &known));
}

/* ------------------------------------------------------ writing and reading */

static const char * const atoms[] = {
  "is(status, planned, under_way)", "missing(lead)", "text(\"data centre\")",
  "text(title, \"a \\\"b\\\" \\\\ c\")", "before(end_date, today+30)", "after(start_date, 2026-04-01)",
  "changed_since(today-7)", "is(funded, true)", "is(tags, \"two words\", one)", "is(value, 3, 4)",
  "text(\"\")", "missing(cost)",
};

/* (transfer full): a random condition as text, without the version */
static char *
random_text (guint depth)
{
  guint n = g_test_rand_int_range (0, 4);
  GString *text;

  if (depth == 0 || g_test_rand_bit ())
    return g_strdup (atoms[g_test_rand_int_range (0, G_N_ELEMENTS (atoms))]);

  text = g_string_new (g_test_rand_bit () ? "all(" : "any(");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *part = random_text (depth - 1);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", part);
    }
  g_string_append_c (text, ')');
  return g_string_free (text, FALSE);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 20);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = random_text (3);
      g_autofree char *expected = g_strconcat ("1 ", text, NULL);
      g_autoptr (TrendsCondition) condition = parse (text);
      g_autofree char *written = trends_condition_to_text (condition);
      g_autoptr (TrendsCondition) again = parse (written);

      g_assert_cmpstr (written, ==, expected);
      g_assert_true (trends_condition_equal (condition, again));
      g_assert_null (trends_condition_find_unknown (condition));
      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, j);

          g_assert_true (trends_condition_matches (condition, entity, &context)
                         == trends_condition_matches (again, entity, &context));
        }
    }
}

/* “and” and “or” are those of logic. */
static void
test_joined (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 20);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *x = random_text (2);
      g_autofree char *y = random_text (2);
      g_autofree char *both = g_strdup_printf ("all(%s, %s)", x, y);
      g_autofree char *either = g_strdup_printf ("any(%s, %s)", x, y);
      g_autoptr (TrendsCondition) a = parse (x);
      g_autoptr (TrendsCondition) b = parse (y);
      g_autoptr (TrendsCondition) all = parse (both);
      g_autoptr (TrendsCondition) any = parse (either);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, j);
          gboolean is_a = trends_condition_matches (a, entity, &context);
          gboolean is_b = trends_condition_matches (b, entity, &context);

          g_assert_true (trends_condition_matches (all, entity, &context) == (is_a && is_b));
          g_assert_true (trends_condition_matches (any, entity, &context) == (is_a || is_b));
        }
    }
}

/* What a later version says is kept, byte for byte, and hides nothing. */
static void
test_unknown (void)
{
  static const char * const strange[] = {
    "is(colour_of_the_sky, blue)", "near( \"12 High  Street\",3 )", "is(status, splendid)",
    "not(missing(lead))", "is(missing(lead))", "missing(lead, 1)", "before(end_date, noon)",
    "is(status, planned, splendid, idea)", "before(title, today)", "all(planned)", "is(status)",
    "text(colour_of_the_sky, blue)", "changed_since(\"last week\")",
  };
  /* What to tell whoever wrote it. */
  static const char * const words_unknown[] = {
    "colour_of_the_sky", "near", "splendid", "not", "is", "1", "noon",
    "splendid", "title", "planned", "is",
    "colour_of_the_sky", "last week",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (TrendsEntity) entity =
    g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);

  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autofree char *text = g_strdup_printf ("1 all(text(\"\"), %s)", strange[i]);
      g_autoptr (TrendsCondition) condition = parse (text);
      g_autofree char *written = NULL;
      g_autofree char *words = NULL;

      g_assert_cmpstr (trends_condition_find_unknown (condition), ==, words_unknown[i]);
      g_assert_true (trends_condition_matches (condition, entity, &context));
      written = trends_condition_to_text (condition);
      g_assert_cmpstr (written, ==, text);
      words = trends_condition_describe (condition, plan, TODAY, format_day, NULL);
      g_assert_nonnull (strstr (words, strange[i]));
    }
}

static void
test_refused (void)
{
  static const struct { const char *text; const char *says; } cases[] = {
    { "", "name" }, { "1", "name" }, { "2 missing(lead)", "newer" }, { "missing", "opening" },
    { "missing(lead", "closing" }, { "missing(lead) x", "after its end" },
    { "text(\"a)", "quotation" }, { "text(\"a\\", "quotation" }, { "is(status, )", "missing" },
    { "missing(lead))", "after its end" }, { "missing(\xff)", "no text" },
    { "99999999999999999999999 missing(lead)", "newer" },
  };
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autofree char *longest = g_strnfill (200000, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (trends_condition_parse (TRENDS_KIND_INITIATIVE, cases[i].text, &error));
      g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
  for (guint i = 0; i < 10000; i++)
    g_string_append (deep, "all(");
  g_assert_null (trends_condition_parse (TRENDS_KIND_INITIATIVE, deep->str, NULL));
  g_assert_null (trends_condition_parse (TRENDS_KIND_INITIATIVE, longest, NULL));
}

/* Damaged text gives a condition that is written as it was read, or an error. */
static void
test_damaged (void)
{
  static const char pieces[] = "all(,)\"\\ is12today-missing_";

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = random_text (3);
      g_autoptr (TrendsCondition) condition = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = g_test_rand_int_range (1, 4); j > 0; j--)
        text[g_test_rand_int_range (0, strlen (text))] =
          pieces[g_test_rand_int_range (0, strlen (pieces))];
      condition = trends_condition_parse (TRENDS_KIND_INITIATIVE, text, &error);
      g_assert_true ((condition == NULL) == (error != NULL));
      if (condition != NULL)
        {
          g_autofree char *written = trends_condition_to_text (condition);
          g_autoptr (TrendsCondition) again = parse (written);
          g_autofree char *rewritten = trends_condition_to_text (again);

          g_assert_cmpstr (rewritten, ==, written);
        }
    }
}

/* ------------------------------------------------------------------- words */

static void
test_words (void)
{
  static const struct { const char *text; const char *words; } cases[] = {
    { "is(status, planned, under_way)", "Status is Planned or Under way" },
    { "all(is(status, planned), missing(lead))", "Status is Planned, and Lead is missing" },
    { "any(text(\"data\"), text(title, \"app\"))", "“data” is found, or Title has “app”" },
    { "all(text(\"a\"), any(missing(lead), is(funded, false)))",
      "“a” is found, and (Lead is missing, or Funded is no)" },
    { "any(all(text(\"a\")), missing(cost))", "“a” is found, or Cost is missing" },
    { "before(end_date, 2027-03-31)", "End is before 2027-03-31" },
    { "after(end_date, today)", "End is after today (2027-01-22)" },
    { "after(end_date, today+1)", "End is after 1 day from today (2027-01-23)" },
    { "changed_since(today-7)", "changed since 7 days ago (2027-01-15)" },
    { "is(tags, \"two %s\")", "Tags: “two %s”" },
    { "is(lead, nobody)", "Lead is something that isn’t in the plan any more" },
    { "all()", "everything" },
  };
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  gint64 today = trends_date_from_iso ("2027-01-22");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrendsCondition) condition = parse (cases[i].text);
      g_autofree char *words =
        trends_condition_describe (condition, plan, today, format_day, NULL);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What somebody wrote as one condition, and a filter as all of one, is the same. */
static void
test_all_of_one (void)
{
  g_autoptr (TrendsCondition) one = parse ("1 missing(lead)");
  g_autoptr (TrendsCondition) all = parse ("1 all(missing(lead))");
  g_autoptr (TrendsCondition) other = parse ("1 all(missing(start_date))");
  g_autoptr (TrendsCondition) two = parse ("1 all(missing(lead), missing(start_date))");

  g_assert_true (trends_condition_equal (one, all));
  g_assert_true (trends_condition_equal (all, one));
  g_assert_false (trends_condition_equal (one, other));
  g_assert_false (trends_condition_equal (one, two));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/condition/every-field", test_every_field);
  g_test_add_func ("/condition/senseless", test_senseless);
  g_test_add_func ("/condition/all-of-one", test_all_of_one);
  g_test_add_func ("/condition/changed-since", test_changed_since);
  g_test_add_func ("/condition/round-trip", test_round_trip);
  g_test_add_func ("/condition/joined", test_joined);
  g_test_add_func ("/condition/unknown", test_unknown);
  g_test_add_func ("/condition/refused", test_refused);
  g_test_add_func ("/condition/damaged", test_damaged);
  g_test_add_func ("/condition/words", test_words);
  return g_test_run ();
}
