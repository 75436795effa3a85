/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-bar-fit.c: which buttons of the wall's bar are seen where it is too narrow for all, and what is in menus. */

#include "trends-bar-fit.h"
#include "trends-wall-bar-verbs.h"

#include <string.h>

/* “abc”: those that are shown, each a letter */
static char *
dup_shown (const TrendsBarPart *parts,
           guint                n_parts)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].is_shown)
      g_string_append_c (shown, (char) ('a' + i));
  return g_string_free (shown, FALSE);
}

static void
test_all_fit (void)
{
  TrendsBarPart parts[] = { { 50, 2, FALSE }, { 30, 0, FALSE }, { 20, 1, FALSE } };
  g_autofree char *shown = NULL;

  g_assert_true (trends_bar_fit (parts, G_N_ELEMENTS (parts), 108, 4, 40));
  shown = dup_shown (parts, G_N_ELEMENTS (parts));
  g_assert_cmpstr (shown, ==, "abc");
}

/* Those of the highest rank go first, with room for what leads to them; and nothing passes what is needed more. */
static void
test_by_rank (void)
{
  static const char *const at[] = { "", "", "b", "b", "bc", "bc" };
  TrendsBarPart parts[] = { { 50, 2, FALSE }, { 30, 0, FALSE }, { 20, 1, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    {
      g_autofree char *shown = NULL;

      g_assert_false (trends_bar_fit (parts, G_N_ELEMENTS (parts), 40 + (int) i * 13, 4, 30));
      shown = dup_shown (parts, G_N_ELEMENTS (parts));
      g_assert_cmpstr (shown, ==, at[i]);
    }
}

static void
test_nothing (void)
{
  g_assert_true (trends_bar_fit (NULL, 0, 0, 4, 30));
  g_assert_cmpuint (trends_bar_fit_page (NULL, 0, 0, 4, 30, 3), ==, 0);
}

/* Whatever the widths, those that are shown have room, and each part is on one page. */
static void
test_pages (void)
{
  TrendsBarPart parts[12];

  for (guint round = 0; round < 500; round++)
    {
      guint n_parts = (guint) g_test_rand_int_range (1, 12), n_pages, n_shown = 0;
      int room = g_test_rand_int_range (100, 900);

      for (guint i = 0; i < n_parts; i++)
        parts[i] = (TrendsBarPart) { g_test_rand_int_range (20, 60), 0, FALSE };
      n_pages = trends_bar_fit_page (parts, n_parts, room, 4, 30, 0);
      for (guint page = 0; page < n_pages; page++)
        {
          int width = n_pages > 1 ? 30 : -4;

          g_assert_cmpuint (trends_bar_fit_page (parts, n_parts, room, 4, 30, page + n_pages), ==, n_pages);
          for (guint i = 0; i < n_parts; i++)
            if (parts[i].is_shown)
              {
                n_shown++;
                width += parts[i].width + 4;
              }
          g_assert_cmpint (width, <=, room);
        }
      g_assert_cmpuint (n_shown, ==, n_parts);
    }
}

/* In the first line no two that may be there together have the same rank: which goes first is said, and by nothing else. */
static void
test_ranks (void)
{
  guint n_verbs;
  const TrendsBarVerb *verbs = trends_bar_verbs_list (&n_verbs);
  const char *order[20] = { NULL };

  for (guint i = 0; i < n_verbs; i++)
    {
      const char *name = verbs[i].action != NULL ? verbs[i].action : verbs[i].label;

      if (verbs[i].menu != TRENDS_BAR_NONE || verbs[i].opens == TRENDS_BAR_MORE)
        continue;
      g_assert_cmpuint (verbs[i].rank, <, G_N_ELEMENTS (order));
      /* No two kinds of slide are on the wall at once. */
      if (verbs[i].opens != TRENDS_BAR_NONE && verbs[i].when != TRENDS_BAR_ALWAYS)
        name = "of the slide";
      g_assert_true (order[verbs[i].rank] == NULL || g_str_equal (order[verbs[i].rank], name));
      order[verbs[i].rank] = name;
    }
  g_assert_cmpstr (order[0], ==, "retry-save");
  g_assert_cmpstr (order[1], ==, "end");
  g_assert_cmpstr (order[2], ==, "step(1)");
  g_assert_cmpstr (order[3], ==, "vote-close");
  g_assert_cmpstr (order[4], ==, "step(-1)");
  g_assert_cmpstr (order[5], ==, "of the slide");
  g_assert_cmpstr (order[6], ==, "Agenda");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bar-fit/all-fit", test_all_fit);
  g_test_add_func ("/bar-fit/by-rank", test_by_rank);
  g_test_add_func ("/bar-fit/nothing", test_nothing);
  g_test_add_func ("/bar-fit/pages", test_pages);
  g_test_add_func ("/bar-fit/ranks", test_ranks);

  return g_test_run ();
}
