/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-rank.c: between any two places there is another, however often one asks. */

#include "trends-rank.h"

#include <string.h>

static void
test_between (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < 3000; i++)
    {
      guint at = g_rand_int_range (rand, 0, ranks->len + 1);
      const char *before = at > 0 ? ranks->pdata[at - 1] : NULL;
      const char *after = at < ranks->len ? ranks->pdata[at] : NULL;
      char *rank = trends_rank_between (before, after);

      g_assert_true (trends_rank_is_valid (rank));
      g_assert_true (before == NULL || strcmp (before, rank) < 0);
      g_assert_true (after == NULL || strcmp (rank, after) < 0);
      g_ptr_array_insert (ranks, at, rank);
    }
}

static void
check_short (gboolean at_end)
{
  g_autofree char *rank = trends_rank_between (NULL, NULL);

  for (int i = 0; i < 20000; i++)
    {
      char *next = at_end ? trends_rank_between (rank, NULL) : trends_rank_between (NULL, rank);

      g_assert_cmpint (at_end ? strcmp (rank, next) : strcmp (next, rank), <, 0);
      g_assert_cmpuint (strlen (next), <=, 6);
      g_free (rank);
      rank = next;
    }
}

static void
test_ends_stay_short (void)
{
  check_short (TRUE);
  check_short (FALSE);
}

static void
test_same_place (void)
{
  g_autofree char *rank = trends_rank_between ("V", "V");

  g_assert_cmpstr (rank, >, "V");
}

static void
test_valid (void)
{
  g_assert_true (trends_rank_is_valid ("V0001"));
  g_assert_false (trends_rank_is_valid (""));
  g_assert_false (trends_rank_is_valid ("V0"));
  g_assert_false (trends_rank_is_valid ("é"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank/between", test_between);
  g_test_add_func ("/rank/ends-stay-short", test_ends_stay_short);
  g_test_add_func ("/rank/same-place", test_same_place);
  g_test_add_func ("/rank/valid", test_valid);
  return g_test_run ();
}
