/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-splice.c: see trends-splice.h. */

#include "trends-splice.h"

/**
 * trends_splice:
 * @sentence: with “%s” once or twice, or not at all
 * @first: (nullable): what stands in place of the first
 * @second: (nullable): and of the other
 *
 * Returns: (transfer full): the sentence with both in it
 */
char *
trends_splice (const char *sentence,
               const char *first,
               const char *second)
{
  const char *const values[] = { first, second };
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", G_N_ELEMENTS (values) + 1);
  GString *whole = g_string_new (parts[0]);

  for (guint i = 1; parts[0] && parts[i]; i++)
    {
      g_string_append (whole, values[i - 1] ? values[i - 1] : "");
      g_string_append (whole, parts[i]);
    }
  return g_string_free (whole, FALSE);
}
