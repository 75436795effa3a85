/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-rank.c: a rank is a fraction written in base 62 without trailing
 * zeros, so between any two there is always another. Adding at an end counts
 * up or down in the fifth digit, which keeps ranks short however many
 * initiatives are typed in a row.
 */

#include "trends-rank.h"

#include <string.h>

#define BASE 62
#define COUNTING_DIGITS 5
#define RANK_MAX 1000

static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

static int
digit_at (const char *rank,
          gsize       length,
          gsize       i)
{
  return i < length ? (int) (strchr (digits, rank[i]) - digits) : 0;
}

/**
 * trends_rank_is_valid:
 *
 * Returns: whether @rank is one: base 62 digits, the last of them not 0
 */
gboolean
trends_rank_is_valid (const char *rank)
{
  gsize length = strlen (rank);

  return length > 0 && length <= RANK_MAX && strspn (rank, digits) == length &&
         rank[length - 1] != '0';
}

static void
strip_zeros (GString *rank)
{
  while (rank->len > 0 && rank->str[rank->len - 1] == '0')
    g_string_truncate (rank, rank->len - 1);
}

/* The next rank after, or before, at an end of the list; NULL where the
 * counting digits are used up. */
static char *
count (const char *rank,
       int         step)
{
  gsize length = strlen (rank);
  g_autoptr (GString) next = g_string_sized_new (COUNTING_DIGITS);
  int value[COUNTING_DIGITS];
  int carry = step;

  for (int i = COUNTING_DIGITS - 1; i >= 0; i--)
    {
      value[i] = digit_at (rank, length, i) + carry;
      carry = value[i] < 0 ? -1 : value[i] >= BASE ? 1 : 0;
      value[i] -= carry * BASE;
    }
  if (carry != 0)
    return NULL;

  for (int i = 0; i < COUNTING_DIGITS; i++)
    g_string_append_c (next, digits[value[i]]);
  strip_zeros (next);

  return next->len > 0 ? g_string_free (g_steal_pointer (&next), FALSE) : NULL;
}

static char *
halve (const char *low,
       const char *high)
{
  gsize low_length = strlen (low);
  gsize high_length = high != NULL ? strlen (high) : 0;
  gboolean bounded = high != NULL;
  GString *rank = g_string_new (NULL);

  for (gsize i = 0;; i++)
    {
      int a = digit_at (low, low_length, i);
      int b = bounded ? digit_at (high, high_length, i) : BASE;

      if (b - a > 1)
        {
          g_string_append_c (rank, digits[(a + b) / 2]);
          return g_string_free (rank, FALSE);
        }

      g_string_append_c (rank, digits[a]);
      bounded = bounded && a == b;
    }
}

/**
 * trends_rank_between:
 * @before: (nullable): the rank that the new one follows, %NULL at the start
 * @after: (nullable): the rank that it precedes, %NULL at the end
 *
 * @before must sort before @after. Where it doesn't (two people put something at
 * the same place), the new rank follows @before.
 *
 * Returns: (transfer full): a rank between the two
 */
char *
trends_rank_between (const char *before,
                     const char *after)
{
  char *rank = NULL;

  /* Nothing fits before an entity without a rank, which sorts first. */
  if (after != NULL && *after == '\0')
    after = NULL;
  if (before != NULL && after != NULL && strcmp (before, after) >= 0)
    after = NULL;

  if (before != NULL && after == NULL)
    rank = count (before, 1);
  else if (before == NULL && after != NULL)
    rank = count (after, -1);

  return rank != NULL ? rank : halve (before != NULL ? before : "", after);
}
