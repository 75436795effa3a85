/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-tree.c: see trends-json-tree.h. */

#include "trends-json-tree.h"

#include "trends-json-fence.h"
#include "trends-json-keys.h"
#include "trends-json-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* ---------------------------------------------------------------- parsing */

/* As json-glib has it: 64 bits without point and exponent, and a double with one. */
static gboolean
fits (const char *number)
{
  if (strpbrk (number, ".eE"))
    return isfinite (g_ascii_strtod (number, NULL));
  return g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, NULL, NULL);
}

static gboolean
check_number (TrendsJsonCursor  *cursor,
              GError           **error)
{
  g_autofree char *number = trends_json_take_raw (cursor);

  if (fits (number))
    return TRUE;

  g_set_error (error, TRENDS_JSON_ERROR, TRENDS_JSON_ERROR_TOO_BIG,
               _("The number %s is too large"), number);
  return FALSE;
}

/* No deeper than the fence lets a text be. */
static gboolean
check_numbers (TrendsJsonCursor  *cursor,
               GError           **error)
{
  TrendsJsonType type = trends_json_peek (cursor);

  if (type == TRENDS_JSON_NUMBER)
    return check_number (cursor, error);
  if (type != TRENDS_JSON_OBJECT && type != TRENDS_JSON_ARRAY)
    {
      trends_json_skip (cursor);
      return TRUE;
    }

  trends_json_enter (cursor);
  while (type == TRENDS_JSON_OBJECT ? trends_json_next_key (cursor) != NULL
                                    : trends_json_next_item (cursor))
    if (!check_numbers (cursor, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_keys (TrendsJsonCursor  *cursor,
            GError           **error)
{
  g_autofree char *repeated = trends_json_dup_repeated_key_within (cursor);

  if (!repeated)
    return TRUE;

  g_set_error (error, TRENDS_JSON_ERROR, TRENDS_JSON_ERROR_SYNTAX,
               _("%s: the key is there twice"), repeated);
  return FALSE;
}

/**
 * trends_json_parse:
 * @text: bytes from anywhere, with a NUL byte after them
 * @length: how many
 * @error: return location for an error, of %TRENDS_JSON_ERROR
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): what they say, which can't be changed; %NULL where
 *   they are no JSON, or say what a tree couldn't hold
 */
JsonNode *
trends_json_parse (const char  *text,
                   gsize        length,
                   GError     **error)
{
  g_autoptr (JsonParser) parser = NULL;
  TrendsJsonCursor cursor, start;

  g_return_val_if_fail (text != NULL, NULL);

  if (!trends_json_check (text, length, error))
    return NULL;

  trends_json_cursor_init (&cursor, text);
  start = cursor;
  if (!check_keys (&cursor, error) || !check_numbers (&cursor, error))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, start.at, (gssize) (text + length - start.at), error))
    return NULL;

  return json_parser_steal_root (parser);
}

/* --------------------------------------------------------------- printing */

/**
 * trends_json_print:
 * @node: a tree
 *
 * Has the form in which plans are exported, in which no text does anything to a terminal.
 *
 * Returns: (transfer full): the tree over lines, the last of which ends, too
 */
char *
trends_json_print (JsonNode *node)
{
  g_autofree char *generated = NULL;
  GString *out;
  TrendsJsonCursor cursor;

  g_return_val_if_fail (node != NULL, NULL);

  generated = json_to_string (node, FALSE);
  out = g_string_sized_new (strlen (generated));
  trends_json_cursor_init (&cursor, generated);
  trends_json_pretty (&cursor, out, 0);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

/* ---------------------------------------------------------------- members */

/**
 * trends_json_get_array:
 * @object: an object
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the array that the member is, if it is one
 */
JsonArray *
trends_json_get_array (JsonObject *object,
                       const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * trends_json_get_object:
 * @object: an object
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the object that the member is, if it is one
 */
JsonObject *
trends_json_get_object (JsonObject *object,
                        const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * trends_json_get_object_at:
 * @array: an array
 * @index: of one of its elements
 *
 * Returns: (transfer none) (nullable): the object that the element is, if it is one
 */
JsonObject *
trends_json_get_object_at (JsonArray *array,
                           guint      index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * trends_json_get_text:
 * @object: an object
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the text that the member is, if it is one
 */
const char *
trends_json_get_text (JsonObject *object,
                      const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                  : NULL;
}

/**
 * trends_json_get_integer:
 * @object: an object
 * @key: a key
 * @integer: (out): the number that the member is; left alone where it is none
 *
 * Returns: whether the member is a number without point and exponent
 */
gboolean
trends_json_get_integer (JsonObject *object,
                         const char *key,
                         gint64     *integer)
{
  JsonNode *node = json_object_get_member (object, key);

  if (!node || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  *integer = json_node_get_int (node);
  return TRUE;
}
