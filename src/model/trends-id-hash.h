/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-id-hash.h: tables of ids that have ten thousand of them looked for: the hash takes
 * eight characters at a time where g_str_hash() takes one, and the comparison needn't read an id
 * that is the same text in the same place, as it mostly is, for ids are shared. No order follows
 * from such a table.
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * trends_id_hash:
 * @id: the text of an id
 *
 * Returns: its hash, for a #GHashTable; it is another one in a program of another byte order
 */
static inline guint
trends_id_hash (gconstpointer id)
{
  const char *text = id;
  gsize left = strlen (text);
  guint64 hash = left;

  for (; left > 0; left -= MIN (left, sizeof (guint64)))
    {
      guint64 part = 0;

      memcpy (&part, text, MIN (left, sizeof part));
      text += MIN (left, sizeof part);
      hash = (hash ^ part) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 32;
    }
  return (guint) hash;
}

/**
 * trends_id_equal:
 * @a: the text of an id
 * @b: the text of another
 *
 * Returns: whether they are the same text
 */
static inline gboolean
trends_id_equal (gconstpointer a,
                 gconstpointer b)
{
  return a == b || strcmp (a, b) == 0;
}

G_END_DECLS
