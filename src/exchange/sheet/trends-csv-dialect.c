/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-dialect.c: see trends-csv-dialect.h. Rows of one table have as many separators
 * each; what also stands in texts is now more, now less.
 */

#include "trends-csv-dialect.h"

#include <string.h>

static const char separators[] = { '\t', ';', ',', '|' };

#define N_SEPARATORS G_N_ELEMENTS (separators)
#define MAX_ROWS 200

typedef struct
{
  guint counts[N_SEPARATORS][MAX_ROWS];
  guint n_rows;
} Counts;

/* Counts separators outside quotes. A quotation mark opens only where a value may begin. */
static void
count (const char *text,
       gsize       length,
       Counts     *counts)
{
  gboolean is_quoted = FALSE, is_fresh = TRUE, is_empty = TRUE;

  for (gsize i = 0; i < length && counts->n_rows < MAX_ROWS; i++)
    {
      const char *separator = text[i] != '\0' ? memchr (separators, text[i], N_SEPARATORS) : NULL;

      if (text[i] == '"' && (is_quoted || is_fresh))
        is_quoted = !is_quoted;
      else if (is_quoted)
        continue;
      else if (separator)
        counts->counts[separator - separators][counts->n_rows]++;
      else if ((text[i] == '\n' || text[i] == '\r') && !is_empty)
        counts->n_rows++;
      is_fresh = separator || text[i] == '\n' || text[i] == '\r' || (is_fresh && text[i] == ' ')
                 || (text[i] == '"' && !is_quoted);
      is_empty = text[i] == '\n' || text[i] == '\r';
    }
  if (!is_empty && counts->n_rows < MAX_ROWS)
    counts->n_rows++;
}

/* How many rows have as many separators as most, and how many those are. */
static guint
count_alike (const guint *counts,
             guint        n_rows,
             guint       *n_each)
{
  guint best = 0;

  *n_each = 0;
  for (guint i = 0; i < n_rows; i++)
    {
      guint n = 0;

      for (guint j = 0; counts[i] > 0 && j < n_rows; j++)
        n += counts[j] == counts[i];
      if (n > best || (n == best && n > 0 && counts[i] > *n_each))
        {
          best = n;
          *n_each = counts[i];
        }
    }
  return best;
}

/**
 * trends_csv_find_separator:
 * @text: the beginning of a text file; any bytes
 * @length: how much of it there is
 * @n_alike: (out) (optional): how many rows have as many of it as most have
 *
 * Returns: what most rows have the same number of: a tab, semicolon, comma or bar; a comma
 *   where there is none of them
 */
char
trends_csv_find_separator (const char *text,
                           gsize       length,
                           guint      *n_alike)
{
  g_autofree Counts *counts = g_new0 (Counts, 1);
  guint best = 0, best_each = 0;
  char separator = ',';

  count (text, length, counts);
  for (guint i = 0; i < N_SEPARATORS; i++)
    {
      guint n_each;
      guint n = count_alike (counts->counts[i], counts->n_rows, &n_each);

      if (n > best || (n == best && n_each > best_each))
        {
          best = n;
          best_each = n_each;
          separator = separators[i];
        }
    }
  if (n_alike)
    *n_alike = best;
  return separator;
}

/**
 * trends_csv_take_sep_line:
 * @text: the beginning of a text file
 * @length: how much of it there is
 * @separator: (out): what it says that values are separated by
 * @n_line: (out): how long that line is, with its end
 *
 * Excel takes a first line "sep=;" for a word about the file and not for a row of it.
 *
 * Returns: whether there is one
 */
gboolean
trends_csv_take_sep_line (const char *text,
                          gsize       length,
                          char       *separator,
                          gsize      *n_line)
{
  gsize n = strlen ("sep=;");

  if (length < n || g_ascii_strncasecmp (text, "sep=", strlen ("sep=")) != 0
      || strchr ("\r\n\"", text[n - 1]) != NULL)
    return FALSE;
  if (length > n && text[n] != '\r' && text[n] != '\n')
    return FALSE;

  *separator = text[n - 1];
  if (n < length && text[n] == '\r')
    n++;
  if (n < length && text[n] == '\n')
    n++;
  *n_line = n;
  return TRUE;
}
