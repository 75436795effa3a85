/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-name-order.c: names in files come in one order everywhere, and on screen
 * as people of a locale look them up.
 */

#include "trends-name-order.h"

#include <string.h>

#include "trends-locales.h"
#include "trends-plan-verbs.h"

static const char *const ordered[] = {
  "9 team",       "10 team",  "Ada Byron",   "Élodie Roux",  "ırmak Su",    "Ivy Lane", "Lena Marsh",
  "Łukasz Nowak", "ñandu",    "Œuvre team",  "Oscar Hill",   "Öz",          "Team 2",   "team 2b",
  "Team 10",      "Team 010", "Ward 99999999999999999999", "Ward 100000000000000000000", "Zoe Ash",
};

static int
sign (int order)
{
  return (order > 0) - (order < 0);
}

static void
check_order (const char *locale)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ordered); j++)
      if (strcmp (ordered[i], "Team 010") != 0 && strcmp (ordered[j], "Team 010") != 0)
        {
          int order = trends_name_compare (ordered[i], ordered[j]);

          if (sign (order) != (i > j) - (i < j))
            g_error ("%s: “%s” and “%s” are in the wrong order", locale, ordered[i], ordered[j]);
        }
}

/* Nothing of the locale has a say. */
static void
test_files (void)
{
  trends_for_each_locale (check_order);
  g_assert_cmpint (trends_name_compare ("Team 010", "Team 10"), !=, 0);
  g_assert_cmpint (trends_name_compare ("Team 010", "Team 11"), <, 0);
  g_assert_cmpint (trends_name_compare ("Ann", "ann"), !=, 0);
  g_assert_cmpint (trends_name_compare ("Ann", "Ann"), ==, 0);
}

static void
check_numbers (const char *locale)
{
  for (guint64 n = 1; n < G_GUINT64_CONSTANT (10000000000000000); n *= 7)
    {
      g_autofree char *less = g_strdup_printf ("Ward %" G_GUINT64_FORMAT " north", n);
      g_autofree char *more = g_strdup_printf ("Ward %" G_GUINT64_FORMAT " east", n + 1);
      g_autofree char *a = trends_name_screen_key (less);
      g_autofree char *b = trends_name_screen_key (more);

      g_assert_cmpint (strcmp (a, b), <, 0);
    }
}

static void
test_numbers_on_screen (void)
{
  trends_for_each_locale (check_numbers);
}

static gboolean
comes_before (const char *a,
              const char *b)
{
  g_autofree char *x = trends_name_screen_key (a);
  g_autofree char *y = trends_name_screen_key (b);

  return strcmp (x, y) < 0;
}

/* Everywhere accents don't send a name to the end; where Ö is a letter of its own, it
 * comes after Z. */
static void
check_dictionary (const char *locale)
{
  /* Thai dictionaries, as the system has them, have no place for É. */
  if (!g_str_has_prefix (locale, "th_"))
    g_assert_true (comes_before ("Élodie", "Frank"));
  g_assert_true (comes_before ("Dora", "Élodie"));
  g_assert_true (comes_before ("adam", "Berta"));
  if (g_str_has_prefix (locale, "sv_"))
    g_assert_true (comes_before ("Zoe", "Öz"));
  if (g_str_has_prefix (locale, "de_") || g_str_has_prefix (locale, "en_"))
    g_assert_true (comes_before ("Öz", "Zoe"));
}

static void
test_dictionaries (void)
{
  trends_for_each_locale (check_dictionary);
}

/* Of a plan: its list of owners, which files and exports go by. */
static void
test_owners (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  GListModel *owners = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  guint n = G_N_ELEMENTS (ordered);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      /* 7 and the number of names have no divisor in common */
      trends_plan_add_owner (plan, ordered[i * 7 % n], TRENDS_OWNER_PERSON, &error);
      g_assert_no_error (error);
    }

  g_assert_cmpuint (n % 7, !=, 0);
  for (guint i = 1; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (TrendsEntity) a = g_list_model_get_item (owners, i - 1);
      g_autoptr (TrendsEntity) b = g_list_model_get_item (owners, i);

      g_assert_cmpint (trends_name_compare (trends_entity_get_name (a),
                                            trends_entity_get_name (b)), <, 0);
    }
  g_assert_cmpuint (g_list_model_get_n_items (owners), ==, n);
}

/* Found as it is typed, but never another's in its place. */
static void
test_find (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  TrendsEntity *lukasz = trends_plan_add_owner (plan, "Łukasz O’Neill", TRENDS_OWNER_PERSON, NULL);
  TrendsEntity *jose = trends_plan_add_owner (plan, "José", TRENDS_OWNER_PERSON, NULL);
  TrendsEntity *plain = trends_plan_add_owner (plan, "Jose", TRENDS_OWNER_PERSON, NULL);

  g_assert_true (trends_plan_find_owner (plan, " lukasz o'neill ") == lukasz);
  g_assert_true (trends_plan_find_owner (plan, "josé") == jose);
  g_assert_true (trends_plan_find_owner (plan, "JOSE") == plain);
  g_assert_null (trends_plan_find_owner (plan, "Josè"));
  g_assert_null (trends_plan_find_owner (plan, ""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-order/files", test_files);
  g_test_add_func ("/name-order/numbers-on-screen", test_numbers_on_screen);
  g_test_add_func ("/name-order/dictionaries", test_dictionaries);
  g_test_add_func ("/name-order/owners", test_owners);
  g_test_add_func ("/name-order/find", test_find);
  return g_test_run ();
}
