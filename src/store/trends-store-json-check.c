/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-json-check.c: whether a text is JSON to the letter. What is kept as
 * JSON is handed on as it is, so others have to be able to read it.
 */

#include "trends-store-json.h"

#include <string.h>

static gboolean check_value (const char **at,
                             guint        depth);

static void
skip_space (const char **at)
{
  *at += strspn (*at, " \t\r\n");
}

static gboolean
skip_char (const char **at,
           char         c)
{
  skip_space (at);
  if (**at != c)
    return FALSE;

  (*at)++;
  return TRUE;
}

#define ESCAPE_MAX 11 /* bytes after the backslash: a pair of surrogates */

/* By the reader, so that what is let through is what can be read, here and elsewhere. */
static gboolean
check_escape (const char **at)
{
  TrendsJsonReader reader = { *at, *at + strnlen (*at, ESCAPE_MAX) };

  if (!trends_json_read_escape (&reader, NULL))
    return FALSE;

  *at = reader.at;
  return TRUE;
}

static gboolean
check_string (const char **at)
{
  if (!skip_char (at, '"'))
    return FALSE;

  while (**at != '"')
    {
      char c = *(*at)++;

      if ((guchar) c < 0x20 || (c == '\\' && !check_escape (at)))
        return FALSE;
    }
  (*at)++;
  return TRUE;
}

static gboolean
check_digits (const char **at)
{
  const char *start = *at;

  while (g_ascii_isdigit (**at))
    (*at)++;
  return *at > start;
}

static gboolean
check_number (const char **at)
{
  if (**at == '-')
    (*at)++;
  if (**at == '0')
    (*at)++;
  else if (!check_digits (at))
    return FALSE;

  if (**at == '.' && ((*at)++, !check_digits (at)))
    return FALSE;
  if (**at != 'e' && **at != 'E')
    return TRUE;

  (*at)++;
  if (**at == '+' || **at == '-')
    (*at)++;
  return check_digits (at);
}

/* What a key says, for two ways of writing the same are the same key. */
static char *
read_key (const char *start,
          const char *end)
{
  g_autofree char *written = g_strndup (start, (gsize) (end - start));
  TrendsJsonReader reader;
  char *key;

  trends_json_reader_init (&reader, written);
  key = trends_json_read_string (&reader);
  return key != NULL ? key : g_steal_pointer (&written);
}

static gboolean
check_member (const char **at,
              GHashTable  *keys,
              guint        depth)
{
  const char *start;

  skip_space (at);
  start = *at;
  return check_string (at) && g_hash_table_add (keys, read_key (start, *at)) &&
         skip_char (at, ':') && check_value (at, depth);
}

static gboolean
check_object (const char **at,
              guint        depth)
{
  g_autoptr (GHashTable) keys = NULL;

  (*at)++;
  if (skip_char (at, '}'))
    return TRUE;

  keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  do
    if (!check_member (at, keys, depth))
      return FALSE;
  while (skip_char (at, ','));

  return skip_char (at, '}');
}

static gboolean
check_array (const char **at,
             guint        depth)
{
  (*at)++;
  if (skip_char (at, ']'))
    return TRUE;

  do
    if (!check_value (at, depth))
      return FALSE;
  while (skip_char (at, ','));

  return skip_char (at, ']');
}

static gboolean
check_word (const char **at)
{
  static const char *const words[] = { "null", "true", "false" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (*at, words[i]))
      {
        *at += strlen (words[i]);
        return TRUE;
      }
  return FALSE;
}

static gboolean
check_value (const char **at,
             guint        depth)
{
  skip_space (at);
  switch (**at)
    {
    case '{':
      return depth < TRENDS_JSON_DEPTH_MAX && check_object (at, depth + 1);
    case '[':
      return depth < TRENDS_JSON_DEPTH_MAX && check_array (at, depth + 1);
    case '"':
      return check_string (at);
    case 't':
    case 'f':
    case 'n':
      return check_word (at);
    default:
      return check_number (at);
    }
}

/*
 * trends_json_is_valid:
 * @text: what may be JSON
 *
 * Returns: whether @text is one value in JSON, and in UTF-8, no deeper than any plan
 *   goes, and no object in it has a key twice
 */
gboolean
trends_json_is_valid (const char *text)
{
  const char *at = text;

  if (!g_utf8_validate (text, -1, NULL) || !check_value (&at, 0))
    return FALSE;

  skip_space (&at);
  return *at == '\0';
}
