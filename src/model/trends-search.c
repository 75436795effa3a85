/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-search.c: see trends-search.h. Nothing is allocated, so that a keystroke costs no
 * more than a look through the texts of a whole plan.
 */

#include "trends-search.h"

#include <string.h>

/* Folded texts have no other spaces, hyphens and quotes than these. */
static gboolean
is_gap (char c)
{
  return c == ' ' || c == '\t' || c == '-' || c == '/' || c == '_';
}

static gboolean
is_quote (char c)
{
  return c == '\'' || c == '"';
}

static gboolean
is_between_words (char c)
{
  return c == ' ' || c == '\t' || c == '\n';
}

/* The next that counts of a word that was typed: of “co-design” the d after the o. */
static const char *
skip_ignored (const char *word)
{
  while (!is_between_words (*word) && (is_gap (*word) || is_quote (*word)))
    word++;
  return word;
}

static gboolean
is_at_end (const char *word)
{
  return *word == '\0' || is_between_words (*word);
}

/* Whether a word begins at `at`, but for quotes before it. */
static gboolean
is_start (const char *text,
          const char *at)
{
  while (at > text && is_quote (at[-1]))
    at--;
  return at == text || ((guchar) at[-1] < 0x80 && !g_ascii_isalnum (at[-1]));
}

/* Gaps are passed over from the start of a word alone: “tas” isn't in “data set”. */
static gboolean
is_here (const char *at,
         gboolean    may_pass_gaps,
         const char *word)
{
  for (word = skip_ignored (word); !is_at_end (word); word = skip_ignored (word + 1))
    {
      while (is_quote (*at) || (may_pass_gaps && is_gap (*at)))
        at++;
      if (*at++ != *word)
        return FALSE;
    }
  return TRUE;
}

static gboolean
finds_word (const char *text,
            const char *word)
{
  word = skip_ignored (word);
  if (is_at_end (word))
    return TRUE;

  for (const char *at = strchr (text, *word); at != NULL; at = strchr (at + 1, *word))
    if (is_here (at, is_start (text, at), word))
      return TRUE;
  return FALSE;
}

/**
 * trends_search_finds:
 * @text: as trends_fold() makes it
 * @typed: what somebody looks for, as trends_fold() makes it
 *
 * Words that run over a line's end aren't found; nothing at all is found anywhere.
 *
 * Returns: whether @text has all the words of @typed, in any order
 */
gboolean
trends_search_finds (const char *text,
                     const char *typed)
{
  while (*typed != '\0')
    {
      if (!finds_word (text, typed))
        return FALSE;
      while (!is_at_end (typed))
        typed++;
      while (is_between_words (*typed))
        typed++;
    }
  return TRUE;
}
