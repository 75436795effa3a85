/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-words.c: what a word of the command line may be where it is neither
 * a subcommand nor a file, and which subcommand was meant by it.
 */

#include "trends-cli-private.h"

#include <string.h>

#define MOST_LETTERS 16

/* How many letters have to be added, dropped, changed or swapped with their
 * neighbour to make one word of the other. */
static guint
measure_distance (const char *a,
                  const char *b)
{
  gsize n_a = strlen (a), n_b = strlen (b);
  guint cost[MOST_LETTERS + 1][MOST_LETTERS + 1];

  if (n_a > MOST_LETTERS || n_b > MOST_LETTERS)
    return G_MAXUINT;
  for (guint i = 0; i <= n_a; i++)
    for (guint j = 0; j <= n_b; j++)
      {
        if (i == 0 || j == 0)
          {
            cost[i][j] = i + j;
            continue;
          }
        cost[i][j] = MIN (cost[i - 1][j], cost[i][j - 1]) + 1;
        cost[i][j] = MIN (cost[i][j], cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          cost[i][j] = MIN (cost[i][j], cost[i - 2][j - 2] + 1);
      }
  return cost[n_a][n_b];
}

/**
 * trends_cli_find_nearest:
 * @word: what was typed
 * @words: (array length=n_words): what it could have been
 *
 * Returns: (nullable): the nearest of @words, or %NULL where none is near: more
 *   than half of its letters would have to change
 */
const char *
trends_cli_find_nearest (const char        *word,
                         const char *const *words,
                         guint              n_words)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < n_words; i++)
    {
      guint distance = measure_distance (lower, words[i]);

      if (distance < least && distance * 2 <= strlen (words[i]))
        {
          least = distance;
          nearest = words[i];
        }
    }
  return nearest;
}

/**
 * trends_cli_may_be_file:
 * @word: an argument
 *
 * What is there is a file; so is what is written as one, with a folder before it
 * or the ending of a plan behind it, whether it is there or not: whoever opens it
 * says that it isn't.
 *
 * Returns: whether @word is to be taken for a file's name or address
 */
gboolean
trends_cli_may_be_file (const char *word)
{
  if (*word == '\0')
    return FALSE;
  return strchr (word, '/') != NULL || g_str_has_suffix (word, ".trends")
         || g_file_test (word, G_FILE_TEST_EXISTS) || g_file_test (word, G_FILE_TEST_IS_SYMLINK);
}
