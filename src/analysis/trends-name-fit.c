/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-fit.c: see trends-name-fit.h. */

#include "trends-name-fit.h"

#include "trends-search.h"

#include <string.h>

static TrendsFit
fit_words (const char *name, const char *typed)
{
  TrendsFit best = TRENDS_FIT_NONE;
  gsize length = strlen (typed);

  for (const char *word = name; word != NULL; word = strchr (word, ' '))
    {
      TrendsFit fit;

      word += *word == ' ' ? 1 : 0;
      if (!g_str_has_prefix (word, typed))
        continue;
      fit = word[length] == ' ' || word[length] == '\0' ? TRENDS_FIT_WORD_IS
                                                        : TRENDS_FIT_WORD_BEGINS;
      best = MAX (best, fit);
    }
  return best;
}

/**
 * trends_name_fit:
 * @name: a name, folded
 * @typed: what somebody typed to mean it, folded
 *
 * Several words begin a name; one is a first name or a last one, so that whoever types a first
 * name that two have is asked which.
 *
 * Returns: how well it fits; never %TRENDS_FIT_HOLDS
 */
TrendsFit
trends_name_fit (const char *name, const char *typed)
{
  g_return_val_if_fail (name != NULL && typed != NULL, TRENDS_FIT_NONE);

  if (strcmp (name, typed) == 0)
    return TRENDS_FIT_NAME_IS;
  if (strchr (typed, ' ') != NULL && g_str_has_prefix (name, typed))
    return TRENDS_FIT_NAME_BEGINS;
  return fit_words (name, typed);
}

static gboolean
begins_word (const char *name, const char *typed, gsize length)
{
  for (const char *at = name; *at != '\0'; at++)
    if ((at == name || ((guchar) at[-1] < 0x80 && !g_ascii_isalnum (at[-1])))
        && strncmp (at, typed, length) == 0)
      return TRUE;
  return FALSE;
}

/* “status pau” of “status: paused” */
static gboolean
all_begin_words (const char *name, const char *typed)
{
  while (*typed != '\0')
    {
      gsize length = strcspn (typed, " ");

      if (!begins_word (name, typed, length))
        return FALSE;
      typed += length;
      typed += strspn (typed, " ");
    }
  return TRUE;
}

/**
 * trends_name_fit_loosely:
 * @name: a name, folded
 * @typed: what somebody looks for, folded
 *
 * Returns: how well it fits, for who looks at what is found before choosing
 */
TrendsFit
trends_name_fit_loosely (const char *name, const char *typed)
{
  TrendsFit fit;

  g_return_val_if_fail (name != NULL && typed != NULL, TRENDS_FIT_NONE);

  /* What most names don't have is found out first. */
  if (!trends_search_finds (name, typed))
    return TRENDS_FIT_NONE;
  fit = trends_name_fit (name, typed);
  if (fit < TRENDS_FIT_NAME_BEGINS && g_str_has_prefix (name, typed))
    return TRENDS_FIT_NAME_BEGINS;
  if (fit == TRENDS_FIT_NONE)
    return all_begin_words (name, typed) ? TRENDS_FIT_WORD_BEGINS : TRENDS_FIT_HOLDS;
  return fit;
}
