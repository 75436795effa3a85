/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-likeness.c: whichever of two texts comes first, however it is cased and spelt and whatever the
 * order of its words, they are as alike; and what people would take for the same idea is found, and
 * what they wouldn't is not.
 */

#include "trends-likeness.h"

static const char * const words[] = { "Records", "of", "planning", "decisions", "that", "résidents",
                                      "can", "search", "ymddiriedolaeth", "数字化", "AI", "-", "…" };

#define N_TEXTS 200

/* (transfer full) (element-type utf8) */
static GPtrArray *
make_words (GRand *rand)
{
  GPtrArray *made = g_ptr_array_new ();
  guint n = (guint) g_rand_int_range (rand, 0, 7);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (made, (gpointer) words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return made;
}

static char *
join (GPtrArray  *parts,
      const char *separator,
      gboolean    backwards)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? separator : "",
                            (char *) parts->pdata[backwards ? parts->len - 1 - i : i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_letters (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GPtrArray) one = make_words (rand), other = make_words (rand);
      g_autofree char *a = join (one, " ", FALSE), *b = join (other, " ", FALSE);
      g_autofree char *turned = join (one, ", ", TRUE);
      g_autofree char *upper = g_utf8_strup (a, -1);
      double likeness = trends_likeness_measure (a, b);

      g_assert_cmpfloat (likeness, >=, 0);
      g_assert_cmpfloat (likeness, <=, 1);
      g_assert_cmpfloat (trends_likeness_measure (b, a), ==, likeness);
      g_assert_cmpfloat (trends_likeness_measure (upper, b), ==, likeness);
      g_assert_cmpfloat (trends_likeness_measure (a, turned), ==, has_letters (a) ? 1 : 0);
    }
}

/* One letter typed wrongly, or forgotten, in a word that is long enough */
static void
test_slips (void)
{
  static const char text[] = "Call summarisation for housing repairs";

  for (guint i = 0; text[i] != '\0'; i++)
    {
      g_autoptr (GString) slip = g_string_new (text);

      g_string_erase (slip, i, 1);
      g_assert_true (trends_likeness_is_enough (trends_likeness_measure (text, slip->str)));
      g_string_insert_c (slip, i, 'x');
      g_assert_true (trends_likeness_is_enough (trends_likeness_measure (text, slip->str)));
    }
}

typedef struct
{
  const char *one, *other;
  gboolean alike;
} Pair;

static const Pair pairs[] = {
  { "Call summarisation", "Call summarization", TRUE },
  { "Call summarisation", "Summarise calls", TRUE },
  { "AI use policy", "A policy for the use of AI", TRUE },
  { "Algorithm register", "Register of algorithms", TRUE },
  { "Data ethics board", "Data ethics panel", TRUE },
  { "Gwasanaethau digidol dwyieithog", "Gwasanaethau dwyieithog digidol", TRUE },
  { "数字化公共服务规划", "数字化公共服务计划", TRUE },
  { "Digital inclusion", "Digital records", FALSE },
  { "Training for staff", "Training for councillors", FALSE },
  { "Fraud pattern trial", "Translation at front desks", FALSE },
  { "AI", "IT", FALSE },
  { "Chatbots", "", FALSE },
};

static void
test_examples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      double likeness = trends_likeness_measure (pairs[i].one, pairs[i].other);

      g_test_message ("%.2f “%s” “%s”", likeness, pairs[i].one, pairs[i].other);
      g_assert_true (trends_likeness_is_enough (likeness) == pairs[i].alike);
    }
}

/* What somebody has pasted may be as long as a book. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (100000, 'a');

  g_assert_cmpfloat (trends_likeness_measure (text, text), ==, 1);
  g_assert_cmpfloat (trends_likeness_measure (text, "b"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/likeness/any", test_any);
  g_test_add_func ("/likeness/slips", test_slips);
  g_test_add_func ("/likeness/examples", test_examples);
  g_test_add_func ("/likeness/long", test_long);

  return g_test_run ();
}
