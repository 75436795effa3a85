/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-date-words.c: see trends-sheet-date-words.h. */

#include "trends-sheet-date-words.h"

#include "trends-fold.h"
#include "trends-language.h"

#include <string.h>

#define N_MONTHS 12
#define SHORTEST 3 /* letters of a month's name */

/* Of two that mean different months by one word, the first has it; none does. */
static const char *const languages[] = { "en", "cy", "de", "fr", "es", "it", "nl" };

static void
add_month (GHashTable *months,
           const char *name,
           const char *english)
{
  g_autofree char *folded = name ? trends_fold (name) : NULL;
  gsize n = folded ? strlen (folded) : 0;

  if (n > 0 && folded[n - 1] == '.')
    folded[--n] = '\0';
  if (n >= SHORTEST && !g_hash_table_contains (months, folded))
    g_hash_table_insert (months, g_steal_pointer (&folded), (gpointer) english);
}

static gpointer
make_months (gpointer data)
{
  GHashTable *months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const TrendsLanguage *english = trends_language_find ("en");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (int month = 1; month <= N_MONTHS; month++)
      for (int form = 0; form < TRENDS_N_MONTH_FORMS; form++)
        add_month (months, trends_language_get_month (trends_language_find (languages[i]), month, form),
                   trends_language_get_month (english, month, TRENDS_MONTH_LONG));
  return months;
}

/* Folded names of months to English ones */
static GHashTable *
get_months (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_months, NULL);
}

/* A half of a year as the quarter that it begins or ends with: behind its digit, or `end` where it is
 * none */
static const char *
take_half (const char *word,
           const char *end,
           gboolean    is_last,
           GString    *out)
{
  const char *digit = end + (*end == ' ');
  guint half;

  if ((strcmp (word, "h") != 0 && strcmp (word, "half") != 0) || (*digit != '1' && *digit != '2')
      || g_ascii_isalnum (digit[1]))
    return end;
  half = (guint) (*digit - '0');
  g_string_append_printf (out, "Q%u", is_last ? 2 * half : 2 * half - 1);
  return digit + 1;
}

static const char *
take_word (const char *start,
           gboolean    is_behind_digit,
           gboolean    is_last,
           GString    *out)
{
  const char *end = start, *behind;
  g_autofree char *word = NULL;
  g_autofree char *folded = NULL;
  const char *english;

  while (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  word = g_strndup (start, (gsize) (end - start));
  folded = trends_fold (word);
  english = g_hash_table_lookup (get_months (), folded);
  behind = take_half (folded, end, is_last, out);
  if (behind > end)
    return behind;
  /* “1er avril” */
  if (is_behind_digit && (strcmp (folded, "er") == 0 || strcmp (folded, "ere") == 0))
    return end;
  g_string_append (out, english ? english : word);
  return end;
}

/**
 * trends_sheet_date_translate:
 * @text: what stands in a cell for a date
 * @is_last: whether the last day is asked for of what is longer than one
 *
 * Returns: (transfer full): the same with English months, and with quarters in place of halves of a
 *   year
 */
char *
trends_sheet_date_translate (const char *text,
                             gboolean    is_last)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      gboolean is_behind_digit = at > text && g_ascii_isdigit (at[-1]);
      const char *next = g_utf8_next_char (at);

      if (g_unichar_isalpha (g_utf8_get_char (at)))
        next = take_word (at, is_behind_digit, is_last, out);
      else
        g_string_append_len (out, at, (gssize) (next - at));
      at = next;
    }
  return g_string_free (out, FALSE);
}
