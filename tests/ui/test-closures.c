/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-closures.c: words, icon names and times that templates bind to. */

#include "trends-closures.h"

#include "trends-date.h"

static void
assert_string (char       *taken,
               const char *expected)
{
  g_assert_cmpstr (taken, ==, expected);
  g_free (taken);
}

static void
test_words (void)
{
  assert_string (trends_closure_priority_word (NULL, TRENDS_PRIORITY_HIGH,
                                               TRENDS_PRIORITY_WORDS_PLAIN),
                 "High");
  assert_string (trends_closure_status_word (NULL, TRENDS_STATUS_UNDER_WAY), "Under way");
  assert_string (trends_closure_stance_word (NULL, TRENDS_STANCE_ACT), "Act");
  assert_string (trends_closure_confidence_word (NULL, TRENDS_CONFIDENCE_AMBER), "Amber");

  /* The same four in other words, never the same word twice. */
  for (int priority = TRENDS_PRIORITY_LOW; priority < TRENDS_N_PRIORITIES; priority++)
    {
      g_autofree char *plain
          = trends_closure_priority_word (NULL, priority, TRENDS_PRIORITY_WORDS_PLAIN);
      g_autofree char *moscow
          = trends_closure_priority_word (NULL, priority, TRENDS_PRIORITY_WORDS_MOSCOW);

      g_assert_cmpstr (plain, !=, "");
      g_assert_cmpstr (moscow, !=, "");
      g_assert_cmpstr (plain, !=, moscow);
    }
}

/* A template may be bound before its entity is there. */
static void
test_out_of_range (void)
{
  assert_string (trends_closure_status_word (NULL, -1), "");
  assert_string (trends_closure_status_word (NULL, 1000), "");
  assert_string (trends_closure_stance_word (NULL, G_MAXINT), "");
  assert_string (trends_closure_number (NULL, TRENDS_UNSET), "");
  assert_string (trends_closure_priority_icon (NULL, -1), "trends-priority-unset-symbolic");
}

/* A misspelt icon shows nothing at all, so each must be among those that come along. */
static void
test_icons_exist (void)
{
  static const struct
  {
    char *(*get_icon) (gpointer self,
                       int      value);
    const TrendsChoices *choices;
  } families[] = {
    { trends_closure_priority_icon, &trends_priority_choices },
    { trends_closure_status_icon, &trends_status_choices },
    { trends_closure_stance_icon, &trends_stance_choices },
    { trends_closure_confidence_icon, &trends_confidence_choices },
    { trends_closure_owner_kind_icon, &trends_owner_kind_choices },
  };

  for (guint f = 0; f < G_N_ELEMENTS (families); f++)
    for (guint i = 0; i < families[f].choices->n_items; i++)
      {
        g_autofree char *name = families[f].get_icon (NULL, (int) i);
        g_autofree char *path
            = g_strdup_printf ("/org/socitm/Trends/icons/scalable/actions/%s.svg", name);

        g_test_message ("%s", path);
        g_assert_true (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL,
                                             NULL));
      }
}

static void
test_when (void)
{
  gint64 november = trends_date_from_iso ("2026-11-23");
  gint64 january = trends_date_from_iso ("2027-01-05");

  assert_string (trends_closure_when (NULL, november, january, TRENDS_HORIZON_NOW, 4), "Q4 26/27");
  assert_string (trends_closure_when (NULL, november, TRENDS_UNSET, TRENDS_HORIZON_UNSET, 1),
                 "from Q4 2026");
  assert_string (trends_closure_when (NULL, november, january, TRENDS_HORIZON_NOW, 0), "");
  assert_string (trends_closure_when_in_full (NULL, november, january, TRENDS_HORIZON_NOW, 4),
                 "23 Nov 2026 to 5 Jan 2027 (Q3 26/27 to Q4 26/27)");
  assert_string (trends_closure_when_in_full (NULL, november, january, TRENDS_HORIZON_NOW, 0), "");
}

static void
test_counts (void)
{
  assert_string (trends_closure_initiative_count (NULL, 0), "0 initiatives");
  assert_string (trends_closure_initiative_count (NULL, 1), "1 initiative");
  assert_string (trends_closure_initiative_count (NULL, 3), "3 initiatives");
  assert_string (trends_closure_match_count (NULL, 2, 5), "2 of 5 match");
  assert_string (trends_closure_match_count (NULL, 1, 5), "1 of 5 matches");
  assert_string (trends_closure_number (NULL, 5), "5");
}

static void
test_truth (void)
{
  g_assert_true (trends_closure_has_text (NULL, "a"));
  g_assert_false (trends_closure_has_text (NULL, ""));
  g_assert_false (trends_closure_has_text (NULL, NULL));
  g_assert_true (trends_closure_not (NULL, FALSE));
  g_assert_false (trends_closure_not (NULL, TRUE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/closures/words", test_words);
  g_test_add_func ("/closures/out-of-range", test_out_of_range);
  g_test_add_func ("/closures/icons-exist", test_icons_exist);
  g_test_add_func ("/closures/when", test_when);
  g_test_add_func ("/closures/counts", test_counts);
  g_test_add_func ("/closures/truth", test_truth);

  return g_test_run ();
}
