/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-quick-complete.c: what is offered for a part of a line means just that when it is taken,
 * what was pasted is completed by nothing, and a search by steps finds what looking at every name
 * at once would, the best first.
 */

#include "trends-date.h"
#include "trends-fold.h"
#include "trends-name-search.h"
#include "trends-quick-complete.h"
#include "trends-random-plan.h"

#define N_LINES 300

typedef struct
{
  TrendsPlan *plan;
  gint64 today;
} Fixture;

static void
add_trend (Fixture *self, const char *group, guint number, const char *title)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND, NULL);
  g_autoptr (GError) error = NULL;
  TrendsEntity *trend;
  const char *titles[] = { "Bus stops", "Data sharing agreements", NULL };

  trends_record_set (record, TRENDS_TREND_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_TREND_GROUP, trends_value_text (group));
  trends_record_set (record, TRENDS_TREND_NUMBER, trends_value_integer (number));
  trend = trends_plan_add (self->plan, record, &error);
  g_assert_no_error (error);
  if (number == 2)
    {
      const char *tags[] = { "road safety", "roads", NULL };
      g_auto (TrendsValue) value = trends_value_strings (tags);
      TrendsEntity *last = trends_plan_add_initiatives (self->plan, trend, titles, &error);

      g_assert_no_error (error);
      g_assert_true (trends_plan_set (self->plan, last, TRENDS_INITIATIVE_TAGS, &value,
                                      TRENDS_SET_ONCE, &error));
    }
}

static void
set_up (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const titles[] = { "AI application", "Harnessing data", "Assistive work" };
  static const char *const owners[] = { "Nia Rees", "Asha Merrow", "Asha Patel" };
  g_autoptr (TrendsRecord) group = trends_record_new (TRENDS_KIND_GROUP, NULL);

  self->plan = trends_plan_new ();
  self->today = trends_date_from_iso ("2026-11-29");
  trends_record_set (group, TRENDS_GROUP_TITLE, trends_value_text ("Digital trends"));
  trends_plan_add (self->plan, group, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    add_trend (self, trends_record_get_id (group), i + 1, titles[i]);
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    g_assert_nonnull (trends_plan_add_owner (self->plan, owners[i], TRENDS_OWNER_PERSON, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_clear_object (&self->plan);
}

static GPtrArray *
complete (Fixture *self, const char *text, const char *const *as_text)
{
  g_autoptr (TrendsQuickLine) line
      = trends_quick_line_read (self->plan, text, as_text, self->today);

  return trends_quick_complete (self->plan, line, text, strlen (text));
}

/* All that is offered at the end of a text, with | between */
static char *
dup_offered (Fixture *self, const char *text)
{
  g_autoptr (GPtrArray) found = complete (self, text, NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      TrendsQuickCompletion *completion = found->pdata[i];

      g_string_append_printf (words, "%s%s%s", i > 0 ? "|" : "", completion->label,
                              completion->is_new ? " new" : "");
    }
  return g_string_free (words, FALSE);
}

#define assert_offered(text, expected) \
  G_STMT_START { \
    g_autofree char *offered_ = dup_offered (self, text); \
    g_assert_cmpstr (offered_, ==, expected); \
  } G_STMT_END

static void
test_offered (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  assert_offered ("", "");
  assert_offered ("Bus stops", "");
  assert_offered ("nia@rees", "");
  assert_offered ("Bus #", "AI application|Harnessing data|Assistive work");
  assert_offered ("Bus #da", "Harnessing data");
  assert_offered ("Bus #as", "Assistive work");
  assert_offered ("Bus #3", "Assistive work");
  assert_offered ("Bus #zebra", "");
  assert_offered ("#a", "AI application|Assistive work");
  assert_offered ("Bus @asha", "Asha Merrow|Asha Patel");
  assert_offered ("Bus @\"asha p", "Asha Patel");
  assert_offered ("Bus @\"asha p\"", "");
  assert_offered ("Bus @Rhys", "Rhys new");
  assert_offered ("Bus @asha stop", "");
  assert_offered ("Bus !h", "High");
  assert_offered ("Bus !", "Critical|High|Medium|Low");
  assert_offered ("Bus +ro", "road safety|roads|ro new");
  assert_offered ("Bus +safety", "road safety|safety new");
}

static void
test_namesakes (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (trends_plan_add_owner (self->plan, "Rhys Lowe", TRENDS_OWNER_PERSON, NULL));
  assert_offered ("Bus @rhys",
                  "Rhys Lowe (Person · has nothing, 1)|Rhys Lowe (Person · has nothing, 2)");
  found = complete (self, "Bus @rhys", NULL);
  for (guint i = 0; i < found->len; i++)
    {
      TrendsQuickCompletion *completion = found->pdata[i];
      g_autoptr (TrendsQuickLine) line
          = trends_quick_line_read (self->plan, completion->line, NULL, self->today);

      g_assert_true (trends_quick_line_get_part (line, 0)->entity == completion->entity);
    }
}

/* Whatever is offered, the line then says that and nothing else, and typing goes on behind it. */
static void
test_meant (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const lines[] = { "Bus #", "Bus @as", "Bus @Rhys", "Bus +ro", "Bus !", "!2" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GPtrArray) found = complete (self, lines[i], NULL);

      g_assert_cmpuint (found->len, >, 0);
      for (guint j = 0; j < found->len; j++)
        {
          TrendsQuickCompletion *completion = found->pdata[j];
          g_autoptr (TrendsQuickLine) line
              = trends_quick_line_read (self->plan, completion->line, NULL, self->today);
          const TrendsQuickPart *part = trends_quick_line_get_part (line, 0);

          g_test_message ("%s", completion->line);
          g_assert_cmpuint (trends_quick_line_get_n_parts (line), ==, 1);
          g_assert_cmpint (part->kind, ==, completion->kind);
          g_assert_cmpint (part->sense, ==, completion->is_new && part->kind == TRENDS_QUICK_LEAD
                                              ? TRENDS_QUICK_NEW : TRENDS_QUICK_KNOWN);
          g_assert_true (part->entity == completion->entity);
          g_assert_cmpuint (completion->at, ==, strlen (completion->line));
        }
    }
}

static void
test_as_text (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  const char *as_text[] = { "#da", NULL };
  g_autoptr (GPtrArray) found = complete (self, "Bus #da", as_text);

  g_assert_cmpuint (found->len, ==, 0);
}

/* In the middle of a line, too */
static void
test_inside (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  const char *text = "Bus @as stop";
  g_autoptr (TrendsQuickLine) line = trends_quick_line_read (self->plan, text, NULL, self->today);
  g_autoptr (GPtrArray) found = trends_quick_complete (self->plan, line, text, strlen ("Bus @as"));
  TrendsQuickCompletion *completion = found->pdata[0];

  g_assert_cmpstr (completion->line, ==, "Bus @\"Asha Merrow\" stop");
  g_assert_cmpuint (completion->at, ==, strlen ("Bus @\"Asha Merrow\" "));
}

/* Nothing that is typed does harm, wherever the caret is. */
static void
test_any_line (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const bits[] = { "#", "+", "@", "!", "\"", " ", "as", "é", "1", "nia", "ro" };

  for (guint i = 0; i < N_LINES; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (TrendsQuickLine) line = NULL;

      for (guint n = (guint) g_test_rand_int_range (0, 9); n > 0; n--)
        g_string_append (text, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      line = trends_quick_line_read (self->plan, text->str, NULL, self->today);
      for (const char *at = text->str;; at = g_utf8_next_char (at))
        {
          g_autoptr (GPtrArray) found
              = trends_quick_complete (self->plan, line, text->str, (gsize) (at - text->str));

          for (guint j = 0; j < found->len; j++)
            {
              TrendsQuickCompletion *completion = found->pdata[j];

              g_assert_true (g_utf8_validate (completion->line, -1, NULL));
              g_assert_cmpuint (completion->at, <=, strlen (completion->line));
            }
          if (*at == '\0')
            break;
        }
    }
}

/* -------------------------------------------------------------- searching */

static void
test_fit (void)
{
  g_assert_cmpint (trends_name_fit ("nia rees", "nia rees"), ==, TRENDS_FIT_NAME_IS);
  g_assert_cmpint (trends_name_fit ("nia rees", "nia r"), ==, TRENDS_FIT_NAME_BEGINS);
  g_assert_cmpint (trends_name_fit ("nia rees", "rees"), ==, TRENDS_FIT_WORD_IS);
  g_assert_cmpint (trends_name_fit ("nia rees", "re"), ==, TRENDS_FIT_WORD_BEGINS);
  g_assert_cmpint (trends_name_fit ("nia rees", "ees"), ==, TRENDS_FIT_NONE);
  g_assert_cmpint (trends_name_fit_loosely ("nia rees", "ni"), ==, TRENDS_FIT_NAME_BEGINS);
  g_assert_cmpint (trends_name_fit_loosely ("share a view", "view hare"), ==, TRENDS_FIT_HOLDS);
  g_assert_cmpint (trends_name_fit_loosely ("share a view", "vi sha"), ==, TRENDS_FIT_WORD_BEGINS);
  g_assert_cmpint (trends_name_fit_loosely ("nia rees", "zebra"), ==, TRENDS_FIT_NONE);
}

static void
test_search (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TrendsNameSearch) search = trends_name_search_new (self->plan, " DATA ");
  guint steps = 1;

  while (trends_name_search_step (search, 1))
    steps++;
  g_assert_cmpuint (steps, >, 5);
  g_assert_cmpuint (trends_name_search_count (search, TRENDS_KIND_TREND), ==, 1);
  g_assert_cmpuint (trends_name_search_count (search, TRENDS_KIND_OWNER), ==, 0);
  g_assert_cmpuint (trends_name_search_count (search, TRENDS_KIND_INITIATIVE), ==, 1);
  g_assert_cmpint (trends_name_search_get (search, TRENDS_KIND_TREND, 0)->fit, ==,
                   TRENDS_FIT_WORD_IS);
}

/* The best fit of all is the first, and no worse one is before a better. */
static void
test_any_search (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 400);
  GListModel *all = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (all); i += 7)
    {
      g_autoptr (TrendsEntity) one = g_list_model_get_item (all, i);
      g_autofree char *typed = g_utf8_substring (trends_entity_get_name (one), 0,
                                                 MIN (4, g_utf8_strlen (trends_entity_get_name (one), -1)));
      g_autofree char *folded = trends_fold (typed);
      g_autoptr (TrendsNameSearch) search = trends_name_search_new (plan, typed);
      TrendsFit best = TRENDS_FIT_NONE, before = TRENDS_FIT_NAME_IS;

      g_strstrip (folded);
      if (*folded == '\0')
        continue;
      while (trends_name_search_step (search, (guint) g_test_rand_int_range (1, 50)))
        ;
      for (guint j = 0; j < g_list_model_get_n_items (all); j++)
        {
          g_autoptr (TrendsEntity) other = g_list_model_get_item (all, j);

          best = MAX (best, trends_name_fit_loosely (trends_entity_get_folded_name (other), folded));
        }
      for (guint j = 0; j < trends_name_search_count (search, TRENDS_KIND_INITIATIVE); j++)
        {
          TrendsFit fit = trends_name_search_get (search, TRENDS_KIND_INITIATIVE, j)->fit;

          g_assert_cmpint (fit, <=, before);
          if (j == 0)
            g_assert_cmpint (fit, ==, best);
          before = fit;
        }
    }
}

#define add(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/quick-complete/offered", test_offered);
  add ("/quick-complete/namesakes", test_namesakes);
  add ("/quick-complete/meant", test_meant);
  add ("/quick-complete/as-text", test_as_text);
  add ("/quick-complete/inside", test_inside);
  add ("/quick-complete/any-line", test_any_line);
  g_test_add_func ("/name-search/fit", test_fit);
  add ("/name-search/search", test_search);
  g_test_add_func ("/name-search/any", test_any_search);
  return g_test_run ();
}
