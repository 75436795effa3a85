/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-keys.c: see trends-json-keys.h. */

#include "trends-json-keys.h"

#include "trends-json-text.h"

#include <string.h>

/* --------------------------------------------------------- repeated keys */

static int
compare_spellings (const char *a,
                   const char *b)
{
  TrendsJsonCursor x = { a }, y = { b };
  g_autofree char *first = trends_json_take_string (&x);
  g_autofree char *second = trends_json_take_string (&y);

  return strcmp (first, second);
}

/* What the keys say whose opening quotes these are. */
static int
compare_words (const char *first,
               const char *second)
{
  gsize length = strcspn (first + 1, "\"\\"), other = strcspn (second + 1, "\"\\");
  int order;

  if (first[1 + length] == '\\' || second[1 + other] == '\\')
    return compare_spellings (first, second);
  /* There may be millions, and few of them are spelt with escapes. */
  order = memcmp (first + 1, second + 1, MIN (length, other));
  return order != 0 ? order : (length > other) - (length < other);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      object)
{
  return compare_words ((const char *) object + *(const guint32 *) a,
                        (const char *) object + *(const guint32 *) b);
}

/* Moves on to the next member's value, and notes where its key is, from the start of its
 * object. An object may have very many, and copies of them would take far more room than the
 * text. */
static gboolean
note_key (GArray           *keys,
          const char       *object,
          TrendsJsonCursor *cursor)
{
  const char *key = trends_json_next_key (cursor);
  guint32 place;

  if (!key)
    return FALSE;
  place = (guint32) (key - object);
  g_array_append_val (keys, place);
  return TRUE;
}

/* (transfer full) (nullable): one that is there twice. They get into their order. */
static char *
find_repeated (GArray     *keys,
               const char *object)
{
  g_array_sort_with_data (keys, compare_keys, (gpointer) object);
  for (guint i = 1; i < keys->len; i++)
    {
      guint32 *pair = &g_array_index (keys, guint32, i - 1);
      TrendsJsonCursor repeated = { object + pair[1] };

      if (compare_keys (&pair[0], &pair[1], (gpointer) object) == 0)
        return trends_json_take_string (&repeated);
    }
  return NULL;
}

/**
 * trends_json_dup_repeated_key:
 * @cursor: at an object; it stays there
 *
 * Returns: (transfer full) (nullable): a key that the object itself has twice
 */
char *
trends_json_dup_repeated_key (TrendsJsonCursor *cursor)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  TrendsJsonCursor walk = *cursor;
  const char *object;

  trends_json_peek (&walk);
  object = walk.at;
  trends_json_enter (&walk);
  while (note_key (keys, object, &walk))
    trends_json_skip (&walk);
  return find_repeated (keys, object);
}

static char *take_repeated (TrendsJsonCursor *cursor);

static char *
take_repeated_of_object (TrendsJsonCursor *cursor)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *object = cursor->at;

  trends_json_enter (cursor);
  while (note_key (keys, object, cursor))
    {
      char *repeated = take_repeated (cursor);

      if (repeated)
        return repeated;
    }
  return find_repeated (keys, object);
}

static char *
take_repeated_of_array (TrendsJsonCursor *cursor)
{
  trends_json_enter (cursor);
  while (trends_json_next_item (cursor))
    {
      char *repeated = take_repeated (cursor);

      if (repeated)
        return repeated;
    }
  return NULL;
}

/* No deeper than the fence lets a text be. */
static char *
take_repeated (TrendsJsonCursor *cursor)
{
  TrendsJsonType type = trends_json_peek (cursor);

  if (type == TRENDS_JSON_OBJECT)
    return take_repeated_of_object (cursor);
  if (type == TRENDS_JSON_ARRAY)
    return take_repeated_of_array (cursor);
  trends_json_skip (cursor);
  return NULL;
}

/**
 * trends_json_dup_repeated_key_within:
 * @cursor: at a value; it stays there
 *
 * Returns: (transfer full) (nullable): a key that any object in the value has twice,
 *   however deep, in a time that grows with the text
 */
char *
trends_json_dup_repeated_key_within (TrendsJsonCursor *cursor)
{
  TrendsJsonCursor walk = *cursor;

  return take_repeated (&walk);
}

/* ----------------------------------------------------------------- members */

/**
 * trends_json_dup_member:
 * @object: an object
 * @name: a key
 *
 * Returns: (transfer full) (nullable): the compact text of that member's value
 */
char *
trends_json_dup_member (const char *object,
                        const char *name)
{
  TrendsJsonCursor cursor;
  char *next;

  trends_json_cursor_init (&cursor, object);
  trends_json_enter (&cursor);
  while (trends_json_next_member (&cursor, &next))
    {
      g_autofree char *key = next;

      if (strcmp (key, name) == 0)
        {
          GString *out = g_string_new (NULL);

          trends_json_compact (&cursor, out);
          return g_string_free (out, FALSE);
        }
      trends_json_skip (&cursor);
    }
  return NULL;
}

/**
 * trends_json_dup_without:
 * @object: an object
 * @name: a key
 *
 * Returns: (transfer full) (nullable): the compact text of the object without that member; %NULL where
 *   there is no other
 */
char *
trends_json_dup_without (const char *object,
                         const char *name)
{
  g_autoptr (GString) out = g_string_new (NULL);
  TrendsJsonCursor cursor;
  char *next;

  trends_json_cursor_init (&cursor, object);
  trends_json_enter (&cursor);
  while (trends_json_next_member (&cursor, &next))
    {
      g_autofree char *key = next;

      if (strcmp (key, name) == 0)
        {
          trends_json_skip (&cursor);
          continue;
        }
      g_string_append_c (out, out->len > 0 ? ',' : '{');
      trends_json_quote (out, key);
      g_string_append_c (out, ':');
      trends_json_compact (&cursor, out);
    }
  if (out->len == 0)
    return NULL;
  g_string_append_c (out, '}');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* (transfer full) (element-type guint32): where each key of the object is, in their order */
static GArray *
sort_keys (const char *object)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  TrendsJsonCursor cursor = { object };

  trends_json_enter (&cursor);
  while (note_key (keys, object, &cursor))
    trends_json_skip (&cursor);
  g_array_sort_with_data (keys, compare_keys, (gpointer) object);
  return keys;
}

/* (nullable): where the object has a key that says what `word` does */
static const char *
find_key (GArray     *keys,
          const char *object,
          const char *word)
{
  guint from = 0, to = keys->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      const char *key = object + g_array_index (keys, guint32, middle);
      int order = compare_words (word, key);

      if (order == 0)
        return key;
      if (order < 0)
        to = middle;
      else
        from = middle + 1;
    }
  return NULL;
}

static void
append_member (GString    *out,
               const char *at)
{
  TrendsJsonCursor cursor = { at };
  g_autofree char *key = NULL;

  /* As if it had just been come to. */
  trends_json_next_member (&cursor, &key);
  if (out->len > 1)
    g_string_append_c (out, ',');
  trends_json_quote (out, key);
  g_string_append_c (out, ':');
  trends_json_compact (&cursor, out);
}

/* Each member of `object`, in its order: with the value that `other` gives it where
 * `is_under`, and otherwise only what `other` doesn't have. */
static void
append_members (GString    *out,
                const char *object,
                GArray     *other_keys,
                const char *other,
                gboolean    is_under)
{
  TrendsJsonCursor cursor = { object };
  const char *at;

  trends_json_enter (&cursor);
  while ((at = trends_json_next_key (&cursor)))
    {
      const char *found = find_key (other_keys, other, at);

      if (is_under || !found)
        append_member (out, found ? found : at);
      trends_json_skip (&cursor);
    }
}

/**
 * trends_json_merge:
 * @under: an object, checked, that has no key twice
 * @over: another
 *
 * Needs little more room than what it returns, however many members there are.
 *
 * Returns: (transfer full): an object with the members of both, @under's first,
 *   each with the value that @over gives it where it does, as compact text
 */
char *
trends_json_merge (const char *under,
                   const char *over)
{
  GString *out = g_string_sized_new (strlen (under) + strlen (over));
  g_autoptr (GArray) under_keys = NULL;
  g_autoptr (GArray) over_keys = NULL;
  TrendsJsonCursor first, second;

  trends_json_cursor_init (&first, under);
  trends_json_cursor_init (&second, over);
  trends_json_peek (&first);
  trends_json_peek (&second);
  under_keys = sort_keys (first.at);
  over_keys = sort_keys (second.at);
  g_string_append_c (out, '{');
  append_members (out, first.at, over_keys, second.at, TRUE);
  append_members (out, second.at, under_keys, first.at, FALSE);
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}
