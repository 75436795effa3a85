/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-three.c: see trends-json-three.h. */

#include "trends-json-three.h"

#include <string.h>

#include "trends-json-fence.h"
#include "trends-json-text.h"

/* An object: what each member is, as compact text, and in which order they are */
typedef struct
{
  GHashTable *values; /* key -> text */
  GPtrArray *keys;    /* the same keys */
} Members;

static void
members_init (Members *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->keys = g_ptr_array_new ();
}

static void
members_clear (Members *self)
{
  g_ptr_array_unref (self->keys);
  g_hash_table_unref (self->values);
}

/* FALSE: it is no object. `text`: "" for one without members */
static gboolean
members_read (Members    *self,
              const char *text)
{
  TrendsJsonCursor cursor;
  char *key;

  if (*text == '\0')
    return TRUE;
  if (!trends_json_check (text, strlen (text), NULL))
    return FALSE;
  trends_json_cursor_init (&cursor, text);
  if (trends_json_peek (&cursor) != TRENDS_JSON_OBJECT)
    return FALSE;
  trends_json_enter (&cursor);
  while (trends_json_next_member (&cursor, &key))
    {
      GString *value = g_string_new (NULL);

      trends_json_compact (&cursor, value);
      if (!g_hash_table_contains (self->values, key))
        g_ptr_array_add (self->keys, key);
      /* A key that is there twice stays the one that is in the list. */
      g_hash_table_insert (self->values, key, g_string_free (value, FALSE));
    }
  return TRUE;
}

static void
append (GString    *out,
        const char *key,
        const char *value)
{
  if (out->len > 1)
    g_string_append_c (out, ',');
  trends_json_quote (out, key);
  g_string_append_c (out, ':');
  g_string_append (out, value);
}

/* The rule of three; FALSE: both have changed it, and differently */
static gboolean
append_merged (GString    *out,
               Members    *sides,
               const char *key)
{
  const char *ancestor = g_hash_table_lookup (sides[0].values, key);
  const char *mine = g_hash_table_lookup (sides[1].values, key);
  const char *theirs = g_hash_table_lookup (sides[2].values, key);
  const char *merged = g_strcmp0 (ancestor, mine) == 0 ? theirs : mine;

  if (g_strcmp0 (mine, theirs) != 0 && g_strcmp0 (ancestor, mine) != 0
      && g_strcmp0 (ancestor, theirs) != 0)
    return FALSE;
  if (merged != NULL)
    append (out, key, merged);
  return TRUE;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (transfer full): each key once: those of the ancestor as it has them, then those that are new, in an
 * order that is the same whichever side is called mine. Valid as long as @sides is. */
static GPtrArray *
list_keys (Members *sides)
{
  GPtrArray *keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sides[0].keys->len; i++)
    g_ptr_array_add (keys, sides[0].keys->pdata[i]);
  for (guint side = 1; side < 3; side++)
    for (guint i = 0; i < sides[side].keys->len; i++)
      if (!g_hash_table_contains (sides[0].values, sides[side].keys->pdata[i])
          && g_hash_table_add (known, sides[side].keys->pdata[i]))
        g_ptr_array_add (added, sides[side].keys->pdata[i]);
  g_ptr_array_sort (added, compare_keys);
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (keys, added->pdata[i]);
  return keys;
}

static char *
merge (Members *sides)
{
  g_autoptr (GString) out = g_string_new ("{");
  g_autoptr (GPtrArray) keys = list_keys (sides);

  for (guint i = 0; i < keys->len; i++)
    if (!append_merged (out, sides, keys->pdata[i]))
      return NULL;
  g_string_append_c (out, '}');
  return g_strdup (out->str);
}

/**
 * trends_json_merge_three:
 * @ancestor: an object, or ""
 * @mine: what one has made of it
 * @theirs: what another has made of it
 *
 * Brings both together: each member is as whoever has changed it has it, and gone where somebody has
 * taken it away.
 *
 * Returns: (transfer full) (nullable): the object, in compact text; %NULL where both have changed a member,
 *   and differently, or one of the three is no object
 */
char *
trends_json_merge_three (const char *ancestor,
                         const char *mine,
                         const char *theirs)
{
  const char *texts[] = { ancestor, mine, theirs };
  Members sides[G_N_ELEMENTS (texts)];
  gboolean are_objects = TRUE;
  char *merged;

  g_return_val_if_fail (ancestor != NULL && mine != NULL && theirs != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      members_init (&sides[i]);
      are_objects = are_objects && members_read (&sides[i], texts[i]);
    }
  merged = are_objects ? merge (sides) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    members_clear (&sides[i]);
  return merged;
}
