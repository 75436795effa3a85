/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-foreign-json.c: see trends-foreign-json.h. */

#include "trends-foreign-json.h"

#include <math.h>
#include <string.h>

/**
 * trends_foreign_has_key:
 * @data: a file, which may be anything
 * @length: how long it is
 * @key: a key, of which nothing needs an escape
 *
 * Doesn't read the document, so that it says of a large one at once what it looks like.
 *
 * Returns: whether an object in it seems to have the key
 */
gboolean
trends_foreign_has_key (const char *data,
                        gsize       length,
                        const char *key)
{
  g_autofree char *quoted = g_strconcat ("\"", key, "\"", NULL);
  gsize n = strlen (quoted);
  const char *end = data + length;

  for (const char *at = data; (at = g_strstr_len (at, end - at, quoted)) != NULL;)
    {
      at += n;
      while (at < end && g_ascii_isspace (*at))
        at++;
      if (at < end && *at == ':')
        return TRUE;
    }
  return FALSE;
}

/**
 * trends_foreign_get_number:
 * @object: an object
 * @key: a key
 * @otherwise: what is returned where there is no number
 *
 * Returns: the number that the member is
 */
double
trends_foreign_get_number (JsonObject *object,
                           const char *key,
                           double      otherwise)
{
  JsonNode *node = json_object_get_member (object, key);
  GType type = node && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  return type == G_TYPE_DOUBLE || type == G_TYPE_INT64 ? json_node_get_double (node) : otherwise;
}

/**
 * trends_foreign_get_boolean:
 * @object: an object
 * @key: a key
 *
 * Returns: whether the member is there and true
 */
gboolean
trends_foreign_get_boolean (JsonObject *object,
                            const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN
         && json_node_get_boolean (node);
}

/**
 * trends_foreign_read_number:
 * @text: a number as JSON would have it, which a tool has put between quotes
 * @number: (out): what it says
 *
 * Returns: whether all of it is a number
 */
gboolean
trends_foreign_read_number (const char *text,
                            double     *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);
  return end > text && *end == '\0' && isfinite (*number);
}
