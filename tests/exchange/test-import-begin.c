/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-import-begin.c: what an entry begins with of which a document says nothing: its place,
 * after what comes before it in the document, and its sensitivity.
 */

#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-test-exchange.h"

#include <string.h>

#define GROUP "11111111-1111-4111-8111-111111111111"
#define TREND "22222222-2222-4222-8222-222222222222"
#define FIRST "33333333-3333-4333-8333-333333333331"
#define SECOND "33333333-3333-4333-8333-333333333332"
#define THIRD "33333333-3333-4333-8333-333333333333"
#define FOURTH "33333333-3333-4333-8333-333333333334"
#define WORKSHOP "55555555-5555-4555-8555-555555555555"
#define N_ENTRIES 5

static TrendsPlan *
make_plan (void)
{
  g_autofree char *document = make_document (
    "\"groups\": [{\"id\": \"" GROUP "\", \"title\": \"Group\"}],"
    "\"trends\": [{\"id\": \"" TREND "\", \"group\": \"" GROUP "\", \"title\": \"Trend\"}],"
    "\"workshops\": [{\"id\": \"" WORKSHOP "\", \"title\": \"Workshop\"}],"
    "\"initiatives\": ["
    "{\"id\": \"" FIRST "\", \"title\": \"First\", \"trend\": \"" TREND "\"},"
    "{\"id\": \"" SECOND "\", \"title\": \"Second\", \"trend\": \"" TREND "\"}]");

  return import_plan (document);
}

/* What is new goes to the end of its card. */
static void
test_place (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;
  GListModel *list = trends_trend_get_initiatives (trends_plan_lookup (plan, TREND));
  const char * const order[] = { FIRST, SECOND, THIRD };

  report = import_members (plan,
                           "\"initiatives\": [{\"id\": \"" THIRD
                           "\", \"title\": \"A\", \"trend\": \"" TREND "\"}]",
                           TRENDS_IMPORT_DEFAULT);
  assert_report (report, 1, 0, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      g_assert_cmpstr (trends_entity_get_id (entity), ==, order[i]);
    }
}

/* Whatever has a place: ids that would sort the other way round come as they are written. */
static void
test_order (void)
{
  static const struct
  {
    TrendsKind kind;
    const char *members;
  } ranked[] = {
    { TRENDS_KIND_GROUP, "\"title\": \"G\"" },
    { TRENDS_KIND_INITIATIVE, "\"title\": \"I\", \"trend\": \"" TREND "\"" },
    { TRENDS_KIND_CRITERION, "\"title\": \"C\"" },
    { TRENDS_KIND_SAVED_FILTER, "\"name\": \"F\"" },
    { TRENDS_KIND_WORKSHOP_STEP, "\"title\": \"S\", \"workshop\": \"" WORKSHOP "\"" },
    { TRENDS_KIND_IDEA, "\"text\": \"I\", \"workshop\": \"" WORKSHOP "\"" },
    { TRENDS_KIND_DECISION, "\"text\": \"D\", \"workshop\": \"" WORKSHOP "\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranked); i++)
    {
      g_autoptr (TrendsPlan) plan = make_plan ();
      GListModel *list = trends_plan_get_list (plan, ranked[i].kind);
      guint n = g_list_model_get_n_items (list);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (TrendsImportReport) report = NULL;

      g_string_append_printf (text, "\"%s\": [", trends_kind_get_info (ranked[i].kind)->plural);
      for (guint j = 0; j < N_ENTRIES; j++)
        g_string_append_printf (text, "%s{\"id\": \"a0000000-0000-4000-8000-%012x\", %s}",
                                j > 0 ? "," : "", N_ENTRIES - j, ranked[i].members);
      g_string_append_c (text, ']');
      report = import_members (plan, text->str, TRENDS_IMPORT_DEFAULT);
      assert_report (report, N_ENTRIES, 0, 0, 0);

      for (guint j = 0; j < N_ENTRIES; j++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, n + j);
          g_autofree char *id
            = g_strdup_printf ("a0000000-0000-4000-8000-%012x", N_ENTRIES - j);

          g_assert_cmpstr (trends_entity_get_id (entity), ==, id);
        }
    }
}

/* And there are no others that have one. */
static void
test_all_ranked (void)
{
  guint n = 0;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
      n += trends_kind_get_field (kind, i)->type == TRENDS_FIELD_RANK;
  g_assert_cmpuint (n, ==, 7);
}

/* What a document doesn't say is as the plan has it for all that is new. */
static void
test_sensitivity (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;

  g_assert_true (trends_plan_set_integer (plan, trends_plan_get_info (plan),
                                          TRENDS_PLAN_DEFAULT_SENSITIVITY,
                                          TRENDS_SENSITIVITY_EXEMPT, NULL));
  report = import_members (plan,
                           "\"initiatives\": [{\"id\": \"" FIRST "\", \"title\": \"A\"},"
                           "{\"id\": \"" THIRD "\", \"title\": \"B\", \"trend\": \"" TREND "\"},"
                           "{\"id\": \"" FOURTH "\", \"title\": \"C\", \"trend\": \"" TREND
                           "\", \"sensitivity\": \"internal\"}]",
                           TRENDS_IMPORT_DEFAULT);
  assert_report (report, 2, 1, 0, 0);
  g_assert_cmpint (trends_entity_get_integer (trends_plan_lookup (plan, FIRST),
                                              TRENDS_INITIATIVE_SENSITIVITY),
                   ==, TRENDS_SENSITIVITY_PUBLIC);
  g_assert_cmpint (trends_entity_get_integer (trends_plan_lookup (plan, THIRD),
                                              TRENDS_INITIATIVE_SENSITIVITY),
                   ==, TRENDS_SENSITIVITY_EXEMPT);
  g_assert_cmpint (trends_entity_get_integer (trends_plan_lookup (plan, FOURTH),
                                              TRENDS_INITIATIVE_SENSITIVITY),
                   ==, TRENDS_SENSITIVITY_INTERNAL);
}

static gboolean
is_line (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_STRING || field->type == TRENDS_FIELD_ADDRESS;
}

/* What the field makes of two lines: one, where it has no more. */
static void
check_lines (TrendsPlan        *plan,
             TrendsEntity      *entity,
             const TrendsField *field)
{
  const TrendsKindInfo *info = trends_kind_get_info (field->kind);
  gboolean is_plan = field->kind == TRENDS_KIND_PLAN;
  g_autofree char *members
    = g_strdup_printf ("\"%s\": %s{\"id\": \"%s\", \"%s\": \"a\\nb\"}%s", info->plural,
                       is_plan ? "" : "[", trends_entity_get_id (entity), field->key,
                       is_plan ? "" : "]");
  g_autoptr (TrendsImportReport) report = import_members (plan, members, 0);

  assert_report (report, 0, 1, 0, 0);
  g_assert_cmpstr (trends_entity_get_text (entity, field->index), ==,
                   is_line (field) ? "a b" : "a\nb");
}

/* One line is made of several where there is one, and nowhere else: whatever the field. */
static void
test_lines (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 3);
  guint n_texts = 0;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
      {
        const TrendsField *field = trends_kind_get_field (kind, i);
        g_autoptr (TrendsEntity) entity = g_list_model_get_item (trends_plan_get_list (plan, kind),
                                                                 0);

        if (!is_line (field) && field->type != TRENDS_FIELD_TEXT)
          continue;
        check_lines (plan, entity, field);
        n_texts += field->type == TRENDS_FIELD_TEXT;
      }
  g_assert_cmpuint (n_texts, >, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-begin/place", test_place);
  g_test_add_func ("/import-begin/order", test_order);
  g_test_add_func ("/import-begin/all-ranked", test_all_ranked);
  g_test_add_func ("/import-begin/sensitivity", test_sensitivity);
  g_test_add_func ("/import/lines", test_lines);
  return g_test_run ();
}
