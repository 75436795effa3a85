/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-one-line.c: several lines where one is wanted: folded, or as many titles,
 * and never anything lost; and verbs that take such text.
 */

#include "trends-one-line.h"
#include "trends-random-plan.h"

#include <string.h>

static void
test_fold (void)
{
  static const char *const cases[][2] = {
    { "First\nSecond\nThird", "First Second Third" },
    { "First\r\nSecond", "First Second" },
    { "First  \n\n\t Second", "First Second" },
    { "\nFirst\n", "First" },
    { "First\xe2\x80\xa8Second\xe2\x80\xa9Third", "First Second Third" },
    { "  as  it\tis ", "  as  it\tis " },
    { "", "" },
    { "\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = trends_one_line (cases[i][0]);

      g_assert_cmpstr (line, ==, cases[i][1]);
      g_assert_false (trends_has_line_breaks (line));
    }
}

static char *
without_space (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    /* Neither the vertical tab nor the next line is white space to GLib. */
    if (!g_unichar_isspace (g_utf8_get_char (p)) && g_utf8_get_char (p) != 0x0B
        && g_utf8_get_char (p) != 0x85)
      g_string_append_unichar (kept, g_utf8_get_char (p));

  return g_string_free (kept, FALSE);
}

/* Whatever it is, only white space goes, and once is enough. */
static void
test_fold_random (void)
{
  static const char *const pieces[] = { "a", "é", "😀", " ", "\t", "\n", "\r", "\r\n", "\xc2\x85",
                                        "\u2028", "\u2029", "\u00a0", "\v", "\f", "-", "•" };

  for (guint32 seed = 1; seed <= 500; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *line = NULL;
      g_autofree char *again = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      for (int i = g_rand_int_range (rand, 0, 30); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      line = trends_one_line (text->str);
      again = trends_one_line (line);
      before = without_space (text->str);
      after = without_space (line);
      g_assert_false (trends_has_line_breaks (line));
      g_assert_cmpstr (line, ==, again);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
assert_titles (const char *text,
               const char *expected)
{
  g_auto (GStrv) titles = trends_split_titles (text);
  g_autofree char *joined = g_strjoinv ("|", titles);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_split (void)
{
  assert_titles ("First\nSecond\n\n  \nThird\n", "First|Second|Third");
  assert_titles ("- First\n– Second\n\t• Third", "First|Second|Third");
  assert_titles ("* [ ] First\n* [x] Second", "First|Second");
  assert_titles ("1. First\n2) Second\n10. Third", "First|Second|Third");
  assert_titles ("1. First\nSecond", "First|Second");
  assert_titles ("1. First\n  - Below\n2. Second\n  ◦ Below", "First|Below|Second|Below");
  assert_titles ("3. Third\n4. Fourth\nLast", "Third|Fourth|Last");
  assert_titles ("(1) First\n(2) Second", "First|Second");
  assert_titles ("1. [ ] First\n2. [x] Second", "First|Second");
  assert_titles ("o\tFirst\no\tSecond", "First|Second");
  /* What belongs to the title */
  assert_titles ("2026 budget\n5G rollout\n3.5 million homes",
                 "2026 budget|5G rollout|3.5 million homes");
  assert_titles ("2026. A year\n2027. Another", "2026. A year|2027. Another");
  assert_titles ("4. Floor\nLift", "4. Floor|Lift");
  assert_titles ("7. Sea\n3. Third way", "Sea|Third way");
  assert_titles ("7. Sea\nX\n3. Third way", "7. Sea|X|3. Third way");
  assert_titles ("3. Alone", "3. Alone");
  assert_titles ("o clock\n-5 % energy", "o clock|-5 % energy");
  assert_titles ("-5 % energy\n+10 trees\n2027 budget", "-5 % energy|+10 trees|2027 budget");
  assert_titles ("Portal\tAsha\nLedger\tBo", "Portal Asha|Ledger Bo");
  assert_titles ("- only one", "- only one");
  assert_titles ("\n \n", "");
}

/* A line that is only a mark is a blank one, wherever it stands, and alone too. */
static void
test_split_marks_alone (void)
{
  static const char *const marks[] = { "-", "–", "*", "•", "+", "o\t", "1.", "12)", "(3)", "[ ]",
                                       "- [x]", "1. ☐", "---", "* * *", "=====", "—", " \t-  ",
                                       "- \v" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *around = g_strdup_printf ("%s\n- One\n%s\r\n- Two\n%s", marks[i], marks[i],
                                                 marks[i]);
      g_autofree char *ended = g_strconcat (marks[i], "\n", NULL);

      assert_titles (around, "One|Two");
      assert_titles (ended, "");
      assert_titles (marks[i], "");
    }
  assert_titles ("-\n•\nA", "A");
  assert_titles ("1. One\n2.\n3. Three", "One|Three");
  /* What says something */
  assert_titles ("o\n2026.\n42\n?\n🌱\n-5", "o|2026.|42|?|🌱|-5");
}

/* ------------------------------------------------------------------ verbs */

static TrendsEntity *
get_trend (TrendsPlan *plan)
{
  g_autoptr (TrendsEntity) trend =
    g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 0);

  return trend; /* the list keeps it */
}

static void
test_add_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 6);
  GListModel *list = trends_trend_get_initiatives (get_trend (plan));
  guint before = g_list_model_get_n_items (list);
  g_autofree char *first = trends_plan_dump (plan);
  g_autofree char *second = NULL;
  const char *titles[] = { "One", "Two", "Three", NULL };
  TrendsEntity *added = trends_plan_add_initiatives (plan, get_trend (plan), titles, NULL);

  g_assert_nonnull (added);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, before + 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, before + i);

      g_assert_cmpstr (trends_entity_get_name (initiative), ==, titles[i]);
      g_assert_true ((i == 2) == (initiative == added));
    }

  g_assert_true (trends_plan_undo (plan, NULL));
  second = trends_plan_dump (plan);
  g_assert_cmpstr (first, ==, second);
}

/* What is refused says which, and adds nothing. */
static void
test_add_many_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 3);
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;
  g_autofree char *longer = g_strnfill (TRENDS_STRING_MAX + 1, 'x');
  const char *too_long[] = { "One", longer, NULL };
  g_autofree const char **too_many = g_new0 (const char *, TRENDS_ADD_MAX + 2);
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_plan_add_initiatives (plan, get_trend (plan), too_long, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "2"));
  g_clear_error (&error);

  for (guint i = 0; i <= TRENDS_ADD_MAX; i++)
    too_many[i] = "One of many";
  g_assert_null (trends_plan_add_initiatives (plan, get_trend (plan), too_many, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "501"));

  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

/* The same fold for every field that is a single line, whoever sets it. */
static void
test_verbs_fold (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 3);
  TrendsEntity *added;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
      {
        g_autoptr (TrendsEntity) entity = g_list_model_get_item (
          trends_plan_get_list (plan, kind), 0);
        const TrendsField *field = trends_kind_get_field (kind, i);
        gboolean several = field->type == TRENDS_FIELD_TEXT;

        if (!several && field->type != TRENDS_FIELD_STRING && field->type != TRENDS_FIELD_ADDRESS)
          continue;
        /* Nobody here can have found anything else than there is. */
        if (kind == TRENDS_KIND_SET_ASIDE && i == TRENDS_SET_ASIDE_FINDING)
          continue;
        g_assert_true (trends_plan_set_text (plan, entity, i, " a\nb\n", TRENDS_SET_ONCE, NULL));
        g_assert_cmpstr (trends_entity_get_text (entity, i), ==, several ? " a\nb\n" : "a b");
      }

  added = trends_plan_add_initiative (plan, get_trend (plan), "New\n one\n", 0, NULL);
  g_assert_cmpstr (trends_entity_get_name (added), ==, "New one");
  added = trends_plan_add_owner (plan, "Asha\nMann", TRENDS_OWNER_PERSON, NULL);
  g_assert_cmpstr (trends_entity_get_name (added), ==, "Asha Mann");
  g_assert_true (trends_plan_find_owner (plan, "asha\r\nmann") == added);
}

/* Whatever it is cut from, it is a line of that many characters at most, and begins as
 * the text does. */
static void
test_excerpt (void)
{
  static const char *const texts[] = { "", " ", "a", "Warm spaces", "é\nè\nê", "a  b\n",
                                       "👩‍💻👩‍💻👩‍💻👩‍💻", "a\xe2\x80\xa8" "bcdefghijklmnop" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint most = 2; most < 20; most++)
      {
        g_autofree char *excerpt = trends_excerpt (texts[i], most);
        g_autofree char *line = g_strstrip (trends_one_line (texts[i]));

        g_assert_true (g_utf8_validate (excerpt, -1, NULL));
        g_assert_cmpint (g_utf8_strlen (excerpt, -1), <=, most);
        if (g_utf8_strlen (line, -1) <= most)
          g_assert_cmpstr (excerpt, ==, line);
        else
          g_assert_true (g_str_has_suffix (excerpt, "…"));
      }
}

static void
test_long_value_is_quoted_short (void)
{
  g_autofree char *place = g_strnfill (100000, 'V');
  g_auto (TrendsValue) value = trends_value_text (place);
  g_autoptr (GError) error = NULL;
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE,
                                                    TRENDS_INITIATIVE_POSITION);

  g_assert_false (trends_field_validate (field, &value, &error));
  g_assert_cmpint (strlen (error->message), <, 200);
}

static void
test_rows (void)
{
  g_assert_true (trends_lines_are_rows ("Title\tStatus\nOne\tDone\n"));
  g_assert_true (trends_lines_are_rows ("Zeta\tBob\t31/03/2027\r\n"));
  g_assert_false (trends_lines_are_rows ("Warm spaces\nKiosks\n"));
  g_assert_false (trends_lines_are_rows ("1.\tWarm spaces"));
  g_assert_false (trends_lines_are_rows ("a)\tWarm spaces\n"));
  g_assert_false (trends_lines_are_rows ("\tWarm spaces"));
  g_assert_false (trends_lines_are_rows ("Warm spaces\t\n"));
  g_assert_false (trends_lines_are_rows ("Warm spaces"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/one-line/fold", test_fold);
  g_test_add_func ("/one-line/fold-random", test_fold_random);
  g_test_add_func ("/one-line/excerpt", test_excerpt);
  g_test_add_func ("/one-line/long-value", test_long_value_is_quoted_short);
  g_test_add_func ("/one-line/split", test_split);
  g_test_add_func ("/one-line/split-marks-alone", test_split_marks_alone);
  g_test_add_func ("/one-line/add-many", test_add_many);
  g_test_add_func ("/one-line/add-many-refused", test_add_many_refused);
  g_test_add_func ("/one-line/verbs-fold", test_verbs_fold);
  g_test_add_func ("/one-line/rows", test_rows);
  return g_test_run ();
}
