/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-id-hash.h: a hash of ids for tables that have ten thousand of them looked for: it takes
 * eight characters at a time where g_str_hash() takes one. Such a table compares by
 * g_str_equal(), and no order follows from it.
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

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

G_END_DECLS
