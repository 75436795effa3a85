/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-catalogue.c: plans made from catalogues of any shape, and the sample on any day. */

#include "trends-catalogue.h"
#include "trends-date.h"
#include "trends-months.h"
#include "trends-sample.h"
#include "trends-test-exchange.h"

#include <glib/gstdio.h>
#include <string.h>

static guint
count (TrendsPlan *plan,
       TrendsKind  kind)
{
  return g_list_model_get_n_items (trends_plan_get_list (plan, kind));
}

/* Whatever edition comes with Trends makes a plan that comes out in each format and back again. */
static void
test_all_shipped (void)
{
  g_auto (GStrv) ids = trends_catalogue_list_ids ();

  g_assert_cmpuint (g_strv_length (ids), >=, 2);
  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (*id, &error);
      g_autoptr (TrendsPlan) plan = NULL, again = NULL;
      g_autofree char *text = NULL, *text_again = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (trends_catalogue_get_id (catalogue), ==, *id);
      plan = trends_catalogue_new_plan (catalogue, NULL, NULL, "cy", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count (plan, TRENDS_KIND_TREND), >=, 5);
      text = export_json (plan, TRENDS_PROFILE_FULL);
      again = import_plan (text);
      text_again = export_json (again, TRENDS_PROFILE_FULL);
      assert_same (text, text_again);
    }
}

static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (TRENDS_CATALOGUE_DEFAULT, &error);
  g_auto (GStrv) ids = trends_catalogue_list_ids ();
  g_autofree char *title = NULL;
  g_autoptr (TrendsPlan) plan = NULL;

  g_assert_no_error (error);
  g_assert_true (g_strv_contains ((const char * const *) ids, TRENDS_CATALOGUE_DEFAULT));
  title = trends_catalogue_dup_title (catalogue, NULL);
  g_assert_nonnull (strstr (title, "2024"));
  plan = trends_catalogue_new_plan (catalogue, "Ours", "Town", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (plan, TRENDS_KIND_GROUP), ==, 2);
  g_assert_cmpuint (count (plan, TRENDS_KIND_TREND), ==, 10);
  g_assert_cmpuint (count (plan, TRENDS_KIND_TREND_LINK), >=, 10);
  g_assert_cmpstr (trends_entity_get_name (trends_plan_get_info (plan)), ==, "Ours");
  g_assert_cmpstr (trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CATALOGUE), ==,
                   TRENDS_CATALOGUE_DEFAULT);
  g_assert_null (trends_plan_get_undo_label (plan));
}

static void
assert_called (const char *title,
               const char *organisation,
               const char *kept_title,
               const char *kept_organisation)
{
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (TRENDS_CATALOGUE_DEFAULT, NULL);
  g_autoptr (TrendsPlan) plan
    = trends_catalogue_new_plan (catalogue, title, organisation, NULL, NULL);
  TrendsEntity *info = trends_plan_get_info (plan);

  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_TITLE), ==, kept_title);
  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION), ==, kept_organisation);
}

/* As a script or somebody who pastes has it. */
static void
test_called (void)
{
  assert_called ("  Harbour\n2027 ", "\u00a0Millbrook ", "Harbour 2027", "Millbrook");
  assert_called (NULL, " Millbrook\u2003", "Millbrook digital plan", "Millbrook");
  assert_called (NULL, " \n", "New plan", "");
}

/* Two plans of one edition agree on what a trend is, and are two plans. */
static void
test_ids (void)
{
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (TRENDS_CATALOGUE_DEFAULT, NULL);
  g_autoptr (TrendsPlan) first = trends_catalogue_new_plan (catalogue, "A", NULL, NULL, NULL);
  g_autoptr (TrendsPlan) second = trends_catalogue_new_plan (catalogue, NULL, "B", NULL, NULL);
  GListModel *trends = trends_plan_get_list (first, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      g_assert_nonnull (trends_plan_lookup (second, trends_entity_get_id (trend)));
    }
  g_assert_cmpstr (trends_entity_get_id (trends_plan_get_info (first)), !=,
                   trends_entity_get_id (trends_plan_get_info (second)));
  g_assert_cmpstr (trends_entity_get_name (trends_plan_get_info (second)), ==, "B digital plan");
}

static const char odd[] =
  "{\"format\": \"org.socitm.Trends.catalogue\", \"version\": 1, \"id\": \"odd\","
  " \"title\": {\"en\": \"Odd\", \"cy\": \"Od\"}, \"groups\": ["
  "{\"id\": \"11111111-1111-4111-8111-111111111111\", \"title\": {\"en\": \"One\", \"cy\": \"Un\"}},"
  "{\"id\": \"11111111-1111-4111-8111-111111111112\", \"title\": {\"en\": \"Two\"}},"
  "{\"id\": \"11111111-1111-4111-8111-111111111113\", \"title\": {\"en\": \"Three\"}}],"
  " \"trends\": [{\"id\": \"22222222-2222-4222-8222-222222222222\", \"number\": 7,"
  " \"group\": \"11111111-1111-4111-8111-111111111113\", \"title\": {\"en\": \"Only\", \"cy\": \"Unig\"},"
  " \"themes\": {\"en\": [\"a\"], \"cy\": [\"â\", \"b\"]}}], \"links\": []}";

static char *
write_file (const char *text)
{
  char *path = NULL;
  int fd = g_file_open_tmp ("catalogue-XXXXXX.json", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static const char *
first_name (TrendsPlan *plan,
            TrendsKind  kind)
{
  g_autoptr (TrendsEntity) entity = g_list_model_get_item (trends_plan_get_list (plan, kind), 0);

  return trends_entity_get_name (entity);
}

/* Three groups, one trend, another language. */
static void
test_odd (void)
{
  g_autofree char *path = write_file (odd);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (path, &error);
  const struct { const char *language, *group, *trend; } cases[] = {
    { NULL, "One", "Only" }, { "en", "One", "Only" }, { "cy", "Un", "Unig" },
    { "cy-GB", "Un", "Unig" }, { "fr", "One", "Only" },
  };

  g_assert_no_error (error);
  g_unlink (path);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrendsPlan) plan = trends_catalogue_new_plan (catalogue, "T", NULL,
                                                               cases[i].language, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (count (plan, TRENDS_KIND_GROUP), ==, 3);
      g_assert_cmpuint (count (plan, TRENDS_KIND_TREND), ==, 1);
      g_assert_cmpstr (first_name (plan, TRENDS_KIND_GROUP), ==, cases[i].group);
      g_assert_cmpstr (first_name (plan, TRENDS_KIND_TREND), ==, cases[i].trend);
    }
}

/* (transfer full): why no plan can be made of it */
static char *
refuse_text (const char *text)
{
  g_autofree char *path = write_file (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (path, &error);
  g_autoptr (TrendsPlan) plan
    = catalogue ? trends_catalogue_new_plan (catalogue, "T", NULL, NULL, &error) : NULL;

  g_unlink (path);
  g_assert_null (plan);
  g_assert_nonnull (error);
  return g_strdup (error->message);
}

/* Takes a part of a good catalogue away: it says what is wrong, or does without. */
static void
test_broken (void)
{
  static const struct { const char *from, *to; } cases[] = {
    { "{\"format\"", "\"format\"" },
    { "Trends.catalogue", "Trends.plan" },
    { "\"version\": 1", "\"version\": 2" },
    { "\"version\": 1", "\"version\": \"1\"" },
    { "\"version\": 1", "\"version\": 1.5" },
    { "\"version\": 1", "\"version\": 18446744073709551617" },
    { "\"number\": 7", "\"number\": 7.5" },
    { "\"number\": 7", "\"number\": 1e400" },
    { "\"number\": 7", "\"number\": 18446744073709551623" },
    { "\"id\": \"odd\",", "" },
    { "\"groups\"", "\"group\"" },
    { "\"trends\": [", "\"trends\": {}, \"x\": [" },
    { "22222222-2222-4222-8222-222222222222", "trend-1" },
    { "\"group\": \"11111111-1111-4111-8111-111111111113\"",
      "\"group\": \"11111111-1111-4111-8111-111111111119\"" },
    { "11111111-1111-4111-8111-111111111112", "11111111-1111-4111-8111-111111111111" },
    { "\"number\": 7", "\"number\": 0" },
    { "\"title\": {\"en\": \"Two\"}", "\"title\": {}" },
    { "\"title\": {\"en\": \"Two\"}", "\"title\": 5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = with (odd, cases[i].from, cases[i].to);
      g_autofree char *path = write_file (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (path, &error);
      g_autoptr (TrendsPlan) plan = NULL;

      if (catalogue)
        plan = trends_catalogue_new_plan (catalogue, "T", NULL, NULL, &error);
      g_assert_null (plan);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, path));
      g_unlink (path);
    }
}

/* Where something is wrong is said, and nothing is made of what nobody could work with. */
static void
test_place (void)
{
  static const struct { const char *from, *to, *words; } cases[] = {
    { "22222222-2222-4222-8222-222222222222", "trend-1", "trends[0]: every group" },
    { "\"title\": {\"en\": \"Two\"}", "\"title\": {}", "groups[1]: Title" },
    { "\"number\": 7", "\"number\": 0", "trends[0]: Number" },
    { "\"links\": []", "\"links\": [5]", "links[0]: every group" },
    { "\"trends\": [", "\"trends\": [], \"x\": [", "no trends" },
  };
  g_autoptr (GString) many = g_string_new ("\"links\": [0");
  g_autofree char *large = NULL, *too_many = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = with (odd, cases[i].from, cases[i].to);
      g_autofree char *message = refuse_text (text);

      g_assert_nonnull (strstr (message, cases[i].words));
    }
  for (guint i = 0; i < 1000; i++)
    g_string_append (many, ", 0");
  g_string_append_c (many, ']');
  large = with (odd, "\"links\": []", many->str);
  too_many = refuse_text (large);
  g_assert_nonnull (strstr (too_many, "“links” has more than"));
}

static void
test_not_there (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_catalogue_load ("socitm-1924", &error));
  g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, TRENDS_CATALOGUE_DEFAULT));
  g_clear_error (&error);
  g_assert_null (trends_catalogue_load ("/nowhere/at/all.json", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* ---------------------------------------------------------------- the sample */

static gint64
date_of (TrendsEntity *entity,
         guint         field)
{
  return trends_entity_get_integer (entity, field);
}

/* What is done has ended, what is under way has begun, what is planned hasn't. */
static void
check_sample_on (gint64 day)
{
  g_autofree char *epoch = g_strdup_printf ("%" G_GINT64_FORMAT, (day - 719163) * 86400 + 43200);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = NULL;
  GListModel *list;

  g_setenv ("SOURCE_DATE_EPOCH", epoch, TRUE);
  g_assert_cmpint (trends_date_today (), ==, day);
  plan = trends_sample_new_plan (&error);
  g_assert_no_error (error);
  list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      gint64 start = date_of (initiative, TRENDS_INITIATIVE_START);
      gint64 end = date_of (initiative, TRENDS_INITIATIVE_END);

      switch (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS))
        {
        case TRENDS_STATUS_DONE:
          g_assert_cmpint (end, <, day);
          break;
        case TRENDS_STATUS_UNDER_WAY:
          g_assert_cmpint (start, <, day);
          g_assert_cmpint (end, >=, day);
          break;
        case TRENDS_STATUS_PLANNED:
          g_assert_cmpint (start, >, day);
          break;
        default:
          break;
        }
    }
  list = trends_plan_get_list (plan, TRENDS_KIND_MILESTONE);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) milestone = g_list_model_get_item (list, i);

      if (trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE))
        g_assert_cmpint (date_of (milestone, TRENDS_MILESTONE_DATE), <, day);
    }
}

static void
test_sample_on_any_day (void)
{
  gint64 day = trends_date_from_iso ("2026-01-01");

  for (int i = 0; i < 800; i += 13)
    check_sample_on (day + i);
  check_sample_on (trends_date_from_iso ("2024-02-29"));
  check_sample_on (trends_date_from_iso ("2031-12-31"));
  check_sample_on (trends_date_from_iso ("2026-11-23"));
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

/* How many initiatives end with a quarter */
static guint
count_whole_on (const char *iso)
{
  gint64 today = trends_date_from_iso (iso);
  g_autofree char *epoch = g_strdup_printf ("%" G_GINT64_FORMAT, (today - 719163) * 86400 + 43200);
  g_autoptr (TrendsPlan) plan = NULL;
  GListModel *list;
  guint n = 0;

  g_setenv ("SOURCE_DATE_EPOCH", epoch, TRUE);
  plan = trends_sample_new_plan (NULL);
  list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      gint64 end = date_of (initiative, TRENDS_INITIATIVE_END);

      n += end != TRENDS_UNSET && trends_period_of_quarter_at (end, 1).end == end + 1;
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
  return n;
}

/* The last of September, a quarter on, isn't the day before the last of December. */
static void
test_sample_whole_quarters (void)
{
  guint n = count_whole_on ("2026-11-23");

  g_assert_cmpuint (n, >, 3);
  for (int year = 2024; year < 2029; year++)
    for (int month = 2; month < 12; month += 3)
      {
        g_autofree char *iso = g_strdup_printf ("%d-%02d-14", year, month);

        g_assert_cmpuint (count_whole_on (iso), ==, n);
      }
}

/* The sample isn't a group's copy of another plan, and no workshop is going on in it. */
static gboolean
is_of_a_moment (const TrendsField *field)
{
  return (field->kind == TRENDS_KIND_PLAN && field->index == TRENDS_PLAN_GROUP_COPY)
         || (field->kind == TRENDS_KIND_WORKSHOP_STEP && field->index == TRENDS_WORKSHOP_STEP_CLOCK);
}

static void
test_sample_holds_everything (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  guint n_empty = 0;

  g_assert_nonnull (strstr (trends_entity_get_text (trends_plan_get_info (plan),
                                                    TRENDS_PLAN_ORGANISATION),
                            "fictional"));
  g_assert_cmpuint (count (plan, TRENDS_KIND_OWNER), ==, 10);
  g_assert_cmpuint (count (plan, TRENDS_KIND_BASELINE), ==, 2);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      n_empty += g_list_model_get_n_items (trends_trend_get_initiatives (trend)) == 0;
    }
  g_assert_cmpuint (n_empty, ==, 1);
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint field = 0; field < trends_kind_get_info (kind)->n_fields; field++)
      {
        const TrendsField *info = trends_kind_get_field (kind, field);
        GListModel *list = trends_plan_get_list (plan, kind);
        gboolean used = g_str_has_suffix (info->key, "extra") || is_of_a_moment (info);

        for (guint i = 0; i < g_list_model_get_n_items (list) && !used; i++)
          {
            g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

            used = trends_value_is_set (trends_entity_get_value (entity, field));
          }
        if (!used)
          g_error ("The sample has no %s.%s", trends_kind_get_info (kind)->nick, info->key);
      }
}

/* Each baseline is a plan, and an earlier one than what there is now. */
static void
test_sample_baselines (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_BASELINE);
  guint before = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) baseline = g_list_model_get_item (list, i);
      g_autoptr (TrendsPlan) then = import_plan (trends_entity_get_text (baseline,
                                                                         TRENDS_BASELINE_STATE));

      g_assert_cmpuint (count (then, TRENDS_KIND_INITIATIVE), >, before);
      before = count (then, TRENDS_KIND_INITIATIVE);
      g_assert_cmpuint (before, <, count (plan, TRENDS_KIND_INITIATIVE));
      g_assert_cmpuint (count (then, TRENDS_KIND_TREND), ==, 10);
    }
}

static void
test_sample_is_the_same (void)
{
  g_autoptr (TrendsPlan) first = trends_sample_new_plan (NULL);
  g_autoptr (TrendsPlan) second = trends_sample_new_plan (NULL);
  g_autofree char *one = export_json (first, TRENDS_PROFILE_FULL);
  g_autofree char *other = export_json (second, TRENDS_PROFILE_FULL);

  assert_same (one, other);
}

/* GLib takes long to register this one, for it has to copy it first. */
static guint8 slow_data[64 * 1024 * 1024 + 1];
static GStaticResource slow = { slow_data + 1, sizeof slow_data - 1, NULL, NULL, NULL };

static gpointer
register_all (gpointer data)
{
  return g_resources_enumerate_children ("/org/none/", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* What is built in is found by one thread while another is the first to look for any. */
static void
test_threads (void)
{
  GThread *thread;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }
  g_static_resource_init (&slow);
  thread = g_thread_new ("register", register_all, NULL);
  g_usleep (5000);
  test_shipped ();
  g_strfreev (g_thread_join (thread));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/shipped", test_shipped);
  g_test_add_func ("/catalogue/all-shipped", test_all_shipped);
  g_test_add_func ("/catalogue/threads", test_threads);
  g_test_add_func ("/catalogue/called", test_called);
  g_test_add_func ("/catalogue/ids", test_ids);
  g_test_add_func ("/catalogue/odd", test_odd);
  g_test_add_func ("/catalogue/broken", test_broken);
  g_test_add_func ("/catalogue/place", test_place);
  g_test_add_func ("/catalogue/not-there", test_not_there);
  g_test_add_func ("/sample/on-any-day", test_sample_on_any_day);
  g_test_add_func ("/sample/whole-quarters", test_sample_whole_quarters);
  g_test_add_func ("/sample/holds-everything", test_sample_holds_everything);
  g_test_add_func ("/sample/baselines", test_sample_baselines);
  g_test_add_func ("/sample/is-the-same", test_sample_is_the_same);
  return g_test_run ();
}
