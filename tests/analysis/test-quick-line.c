/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-quick-line.c: a line that somebody types becomes the initiative that they mean; what isn't
 * certain is asked and not guessed, whatever a title has in it stays in it, and all that is added
 * is taken back by one undo.
 */

#include "trends-date.h"
#include "trends-error.h"
#include "trends-labels.h"
#include "trends-plan-verbs.h"
#include "trends-quick-line.h"
#include "trends-random-plan.h"

#define N_LINES 1000

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *trend;
  gint64 today;
} Fixture;

static void
add_owner (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (trends_plan_add_owner (self->plan, name, TRENDS_OWNER_PERSON, &error));
}

static void
add_trend (Fixture *self, const char *group, guint number, const char *title)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND, NULL);
  g_autoptr (GError) error = NULL;

  trends_record_set (record, TRENDS_TREND_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_TREND_GROUP, trends_value_text (group));
  trends_record_set (record, TRENDS_TREND_NUMBER, trends_value_integer (number));
  self->trend = trends_plan_add (self->plan, record, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const titles[] = { "AI application", "Harnessing data", "Assistive work" };
  g_autoptr (TrendsRecord) group = trends_record_new (TRENDS_KIND_GROUP, NULL);

  self->plan = trends_plan_new ();
  self->today = trends_date_from_iso ("2026-11-29");
  trends_record_set (group, TRENDS_GROUP_TITLE, trends_value_text ("Digital trends"));
  trends_plan_add (self->plan, group, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    add_trend (self, trends_record_get_id (group), i + 1, titles[i]);
  add_owner (self, "Nia Rees");
  add_owner (self, "Asha Merrow");
  add_owner (self, "Asha Patel");
}

static void
tear_down (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_clear_object (&self->plan);
}

static char *
dup_value (const TrendsQuickPart *part)
{
  g_autofree char *first = NULL, *last = NULL;

  if (part->entity != NULL)
    return g_strdup (trends_entity_get_name (part->entity));
  if (part->kind != TRENDS_QUICK_DATES)
    return part->number != TRENDS_UNSET ? g_strdup_printf ("%" G_GINT64_FORMAT, part->number)
                                        : g_strdup (part->name);
  last = trends_date_to_iso (part->number);
  if (part->first == TRENDS_UNSET)
    return g_steal_pointer (&last);
  first = trends_date_to_iso (part->first);
  return g_strdup_printf ("%s/%s", first, last);
}

/* The title, then each part, in no language */
static char *
dup_read (Fixture *self, const char *text, const char *const *as_text)
{
  static const char *const kinds[] = { "trend", "tag", "lead", "priority", "dates", "cost" };
  static const char *const senses[] = { "", " new", " either", " backwards", " twice",
                                         " unknown" };
  g_autoptr (TrendsQuickLine) line
      = trends_quick_line_read (self->plan, text, as_text, self->today);
  GString *words = g_string_new (trends_quick_line_get_title (line));

  for (guint i = 0; i < trends_quick_line_get_n_parts (line); i++)
    {
      const TrendsQuickPart *part = trends_quick_line_get_part (line, i);
      g_autofree char *value = dup_value (part);

      g_string_append_printf (words, " | %s: %s%s", kinds[part->kind],
                              part->sense == TRENDS_QUICK_EITHER ? part->name : value,
                              senses[part->sense]);
    }
  return g_string_free (words, FALSE);
}

#define assert_read(text, expected) \
  G_STMT_START { \
    g_autofree char *read_ = dup_read (self, text, NULL); \
    g_assert_cmpstr (read_, ==, expected); \
  } G_STMT_END

static void
test_parts (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  assert_read ("Data sharing agreements", "Data sharing agreements");
  assert_read ("Data sharing agreements #2 @nia !high Q3 27/28 £40k",
               "Data sharing agreements | trend: Harnessing data | lead: Nia Rees | priority: 3"
               " | dates: 2027-12-31 | cost: 4000000");
  assert_read ("£40k #data Bus stops", "£40k Bus stops | trend: Harnessing data");
  /* Another currency is said, and isn't in the way of what is understood. */
  assert_read ("Meeting #data €40k",
               "Meeting €40k | trend: Harnessing data | cost: €40k unknown");
  assert_read ("Meeting 40k USD", "Meeting 40k USD | cost: 40k USD unknown");
  assert_read ("Meeting £30k €40k Q3 27/28",
               "Meeting €40k | cost: 3000000 | cost: €40k unknown | dates: 2027-12-31");
  assert_read ("Laptops for all 40", "Laptops for all 40");
  assert_read ("Bus stops #zzz #data", "Bus stops #zzz | trend: zzz unknown | trend: Harnessing data");
  assert_read ("Bus stops @Nia Rees", "Bus stops | lead: Nia Rees");
  assert_read ("Bus stops @\"asha p\"", "Bus stops | lead: Asha Patel");
  assert_read ("Bus stops @Rhys", "Bus stops | lead: Rhys new");
  assert_read ("Bus stops @\"Rhys ap Owain\" +roads", "Bus stops | lead: Rhys ap Owain new"
                                                     " | tag: roads");
  assert_read ("Bus stops !1", "Bus stops | priority: 4");
  assert_read ("Bus stops Q1 27/28 – Q3 27/28", "Bus stops | dates: 2027-04-01/2027-12-31");
  assert_read ("Bus stops 31 March 2027", "Bus stops | dates: 2027-03-31");
}

static void
test_titles (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  /* What stands in a title stays there. */
  assert_read ("Review of 2027", "Review of 2027");
  assert_read ("Launch in May", "Launch in May");
  assert_read ("C# for R&D, nia@millbrook.example", "C# for R&D, nia@millbrook.example");
  assert_read ("Meet @ noon + talk", "Meet @ noon + talk");
  assert_read ("12 buses, 3 stops", "12 buses, 3 stops");
  assert_read ("Save 40k", "Save 40k");
  assert_read ("Q3 27/28 review", "Q3 27/28 review");
  assert_read ("Audit 24/7", "Audit 24/7");
  assert_read ("Audit 24/7 !high", "Audit 24/7 | priority: 3");
  assert_read ("Phase 2/3", "Phase 2/3");
  assert_read ("Bus stops 27/28", "Bus stops | dates: 2028-03-31");
  assert_read ("Launch !high 3/7/27", "Launch | priority: 3 | dates: 2027-07-03");
  assert_read ("Issue #45", "Issue #45 | trend: 45 unknown");
  assert_read ("So!important !wow", "So!important !wow | priority: wow unknown");
  /* With a mark before it there is no doubt. */
  assert_read ("Launch !high May 2027", "Launch | priority: 3 | dates: 2027-05-31");
}

static void
test_undecided (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const struct { const char *text, *shown; } lines[] = {
    { "Bus stops @asha", "Bus stops | lead: asha either" },
    { "Bus stops Q3 27", "Bus stops | dates: Q3 27 either" },
    { "Bus stops Q3 27/28 – Q1 27/28", "Bus stops | dates: 2027-10-01/2027-06-30 backwards" },
    { "Bus stops @nia @rhys", "Bus stops | lead: Nia Rees | lead: rhys twice" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (TrendsQuickLine) line
          = trends_quick_line_read (self->plan, lines[i].text, NULL, self->today);
      g_autoptr (GError) error = NULL;

      assert_read (lines[i].text, lines[i].shown);
      g_assert_null (trends_quick_line_add (line, self->trend, &error));
      g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
      g_assert_cmpuint (g_list_model_get_n_items (trends_trend_get_initiatives (self->trend)), ==,
                        0);
    }
}

/* Whatever could be meant can be chosen by typing it as it is offered. */
static void
test_choices (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const lines[] = { "Bus @asha", "Bus Q3 27", "Bus #a" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (TrendsQuickLine) line
          = trends_quick_line_read (self->plan, lines[i], NULL, self->today);
      const TrendsQuickPart *part = trends_quick_line_get_part (line, 0);

      g_assert_cmpint (part->sense, ==, TRENDS_QUICK_EITHER);
      for (char **choice = part->choices; *choice != NULL; choice++)
        {
          gboolean has_mark = strchr ("#@", lines[i][part->begin]) != NULL;
          g_autofree char *chosen
              = g_strdup_printf ("Bus %.*s%s", has_mark ? 1 : 0, lines[i] + part->begin, *choice);
          g_autoptr (TrendsQuickLine) again
              = trends_quick_line_read (self->plan, chosen, NULL, self->today);

          g_assert_cmpuint (trends_quick_line_get_n_parts (again), ==, 1);
          g_assert_cmpint (trends_quick_line_get_part (again, 0)->sense, ==, TRENDS_QUICK_KNOWN);
        }
    }
}

/* One of those who are called the same can be chosen, too, and each of them. */
static void
test_namesakes (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const lines[] = { "Bus @rhys", "Bus @Rhys Lowe", "Bus #harn" };

  add_owner (self, "Rhys Lowe");
  add_owner (self, "Rhys Lowe");
  trends_plan_set_text (self->plan, self->trend, TRENDS_TREND_TITLE, "Harnessing data",
                        TRENDS_SET_ONCE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (TrendsQuickLine) line
          = trends_quick_line_read (self->plan, lines[i], NULL, self->today);
      const TrendsQuickPart *part = trends_quick_line_get_part (line, 0);
      TrendsEntity *before = NULL;

      g_assert_cmpint (part->sense, ==, TRENDS_QUICK_EITHER);
      g_assert_cmpuint (g_strv_length (part->choices), ==, 2);
      for (char **choice = part->choices; *choice != NULL; choice++)
        {
          g_autofree char *chosen = g_strdup_printf ("Bus %c%s", lines[i][part->begin], *choice);
          g_autoptr (TrendsQuickLine) again
              = trends_quick_line_read (self->plan, chosen, NULL, self->today);

          g_assert_cmpint (trends_quick_line_get_part (again, 0)->sense, ==, TRENDS_QUICK_KNOWN);
          g_assert_true (trends_quick_line_get_part (again, 0)->entity != before);
          before = trends_quick_line_get_part (again, 0)->entity;
        }
    }
}

static void
test_as_text (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const as_text[] = { "#2", "£40k", NULL };
  g_autofree char *read = dup_read (self, "Fix #2 @nia £40k", as_text);

  g_assert_cmpstr (read, ==, "Fix #2 £40k | lead: Nia Rees");
}

/* No part of what was made text is a date by itself. */
static void
test_dates_as_text (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *line;
    const char *as_text[2];
  } tried[] = {
    { "Zeta Q3 27/28", { "Q3 27/28" } },
    { "Zeta Q1 27/28 - Q3 27/28", { "Q1 27/28 - Q3 27/28" } },
    { "Zeta 31 March 2027", { "31 March 2027" } },
    { "Zeta Q3 27/28", { "27/28" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (TrendsQuickLine) line
          = trends_quick_line_read (self->plan, tried[i].line, tried[i].as_text, self->today);

      g_assert_cmpuint (trends_quick_line_get_n_parts (line), ==, 0);
      g_assert_cmpstr (trends_quick_line_get_title (line), ==, tried[i].line);
    }
}

static void
test_add (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TrendsQuickLine) line = trends_quick_line_read (
      self->plan, "Data sharing #2 @Rhys !high +one +two Q1 27/28 – Q3 27/28 £40k", NULL,
      self->today);
  g_autoptr (GError) error = NULL;
  TrendsEntity *added = trends_quick_line_add (line, self->trend, &error);
  g_auto (GStrv) tags = NULL;

  g_assert_no_error (error);
  tags = trends_entity_dup_strings (added, TRENDS_INITIATIVE_TAGS);
  g_assert_cmpstr (trends_entity_get_name (added), ==, "Data sharing");
  g_assert_cmpstr (trends_entity_get_name (trends_entity_get_ref (added, TRENDS_INITIATIVE_TREND)),
                   ==, "Harnessing data");
  g_assert_cmpstr (trends_entity_get_name (trends_entity_get_ref (added, TRENDS_INITIATIVE_LEAD)),
                   ==, "Rhys");
  g_assert_cmpint (trends_entity_get_integer (added, TRENDS_INITIATIVE_PRIORITY), ==,
                   TRENDS_PRIORITY_HIGH);
  g_assert_cmpint (trends_entity_get_integer (added, TRENDS_INITIATIVE_COST), ==, 4000000);
  g_assert_cmpint (trends_entity_get_integer (added, TRENDS_INITIATIVE_START), ==,
                   trends_date_from_iso ("2027-04-01"));
  g_assert_cmpint (trends_entity_get_integer (added, TRENDS_INITIATIVE_END), ==,
                   trends_date_from_iso ("2027-12-31"));
  g_assert_cmpuint (g_strv_length (tags), ==, 2);

  /* With whom it brought */
  g_assert_true (trends_plan_undo (self->plan, &error));
  g_assert_null (trends_plan_find_owner (self->plan, "Rhys"));
}

/* Whatever is typed: nothing of it is lost, and each part is where it says. */
static void
test_any_line (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const words[] = {
    "Bus",  "stops", "#2",   "#",    "#data", "@nia",  "@",   "@\"x y\"", "@\"x", "!high", "!",
    "+tag", "Q3",    "27/28", "2027", "£40k", "£",     "–",   "to",       "May",  "1",     "\"",
    "é",    "漢字",  "🚌",   "@🚌",  "+é",    "31/3/27", "#99", "!1",      "-",    "tomorrow",
  };

  for (guint i = 0; i < N_LINES; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (TrendsQuickLine) line = NULL;
      gsize before = 0;
      int n = g_test_rand_int_range (0, 9);

      for (int word = 0; word < n; word++)
        g_string_append_printf (text, "%s%s", word > 0 ? g_test_rand_bit () ? " " : "  " : "",
                                words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      line = trends_quick_line_read (self->plan, text->str, NULL, self->today);
      g_assert_true (g_utf8_validate (trends_quick_line_get_title (line), -1, NULL));
      for (guint part = 0; part < trends_quick_line_get_n_parts (line); part++)
        {
          const TrendsQuickPart *found = trends_quick_line_get_part (line, part);
          g_autofree char *shown = trends_quick_line_dup_words (line, part);

          g_assert_cmpuint (found->begin, >=, before);
          g_assert_cmpuint (found->begin, <, found->end);
          g_assert_cmpuint (found->end, <=, text->len);
          g_assert_cmpstr (shown, !=, "");
          before = found->end;
        }
    }
}

#define add(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/quick-line/parts", test_parts);
  add ("/quick-line/titles", test_titles);
  add ("/quick-line/undecided", test_undecided);
  add ("/quick-line/choices", test_choices);
  add ("/quick-line/namesakes", test_namesakes);
  add ("/quick-line/as-text", test_as_text);
  add ("/quick-line/dates-as-text", test_dates_as_text);
  add ("/quick-line/add", test_add);
  add ("/quick-line/any-line", test_any_line);
  return g_test_run ();
}
