/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-lines.c: see trends-idea-lines.h. */

#include "trends-idea-lines.h"

#include <string.h>

#include "trends-fold.h"
#include "trends-one-line.h"

/**
 * trends_idea_lines_split:
 * @text: what was typed, of one line or several
 * @n_twice: (out): how many lines say what one before them does, but for capitals and accents
 *
 * Returns: (transfer full) (array zero-terminated=1): what each line says, without bullets and numbers of a list, and
 *   what is said twice once; none where there is nothing
 */
char **
trends_idea_lines_split (const char *text,
                         guint      *n_twice)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) ideas = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (n_twice != NULL, NULL);

  *n_twice = 0;
  /* What a room says doesn’t begin with a bullet, though it be alone. */
  lines = trends_split_list (text);
  for (char **line = lines; *line != NULL; line++)
    if (g_hash_table_add (said, trends_fold (*line)))
      g_strv_builder_add (ideas, *line);
    else
      *n_twice += 1;
  return g_strv_builder_end (ideas);
}
