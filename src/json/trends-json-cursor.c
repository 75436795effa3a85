/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-cursor.c: see trends-json-cursor.h. */

#include "trends-json-cursor.h"

#include <string.h>

static void
skip_space (TrendsJsonCursor *cursor)
{
  while (*cursor->at == ' ' || *cursor->at == '\t' || *cursor->at == '\r' || *cursor->at == '\n')
    cursor->at++;
}

/**
 * trends_json_cursor_init:
 * @cursor: (out caller-allocated): put before the first value
 * @text: checked JSON, with or without a byte order mark; to outlive the cursor
 */
void
trends_json_cursor_init (TrendsJsonCursor *cursor,
                         const char       *text)
{
  cursor->at = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
}

/**
 * trends_json_peek:
 * @cursor: before a value, or the end of an object, an array or the text
 *
 * Returns: what comes next; the cursor stays where it is but for white space
 */
TrendsJsonType
trends_json_peek (TrendsJsonCursor *cursor)
{
  skip_space (cursor);
  switch (*cursor->at)
    {
    case '{': return TRENDS_JSON_OBJECT;
    case '[': return TRENDS_JSON_ARRAY;
    case '"': return TRENDS_JSON_STRING;
    case 't': return TRENDS_JSON_TRUE;
    case 'f': return TRENDS_JSON_FALSE;
    case 'n': return TRENDS_JSON_NULL;
    case '}':
    case ']':
    case '\0': return TRENDS_JSON_END;
    default: return TRENDS_JSON_NUMBER;
    }
}

/**
 * trends_json_enter:
 * @cursor: before an object or an array
 *
 * Steps into it.
 */
void
trends_json_enter (TrendsJsonCursor *cursor)
{
  skip_space (cursor);
  g_assert (*cursor->at == '{' || *cursor->at == '[');
  cursor->at++;
}

/**
 * trends_json_try_enter:
 * @cursor: before a value
 * @type: object or array
 *
 * Returns: whether one comes, in which case @cursor is in it; otherwise it stays
 */
gboolean
trends_json_try_enter (TrendsJsonCursor *cursor,
                       TrendsJsonType    type)
{
  if (trends_json_peek (cursor) != type)
    return FALSE;

  cursor->at++;
  return TRUE;
}

/**
 * trends_json_next_item:
 * @cursor: inside an array, before an item or the end
 *
 * Returns: whether an item comes, which has to be taken or skipped; at the end %FALSE, and
 *   the cursor is behind the array
 */
gboolean
trends_json_next_item (TrendsJsonCursor *cursor)
{
  skip_space (cursor);
  if (*cursor->at == ',')
    cursor->at++;
  if (trends_json_peek (cursor) != TRENDS_JSON_END)
    return TRUE;
  if (*cursor->at)
    cursor->at++;
  return FALSE;
}

static void skip_string (TrendsJsonCursor *cursor);

static void
skip_colon (TrendsJsonCursor *cursor)
{
  skip_space (cursor);
  g_assert (*cursor->at == ':');
  cursor->at++;
}

/**
 * trends_json_next_key:
 * @cursor: inside an object, before a member or the end
 *
 * Moves the cursor before the value of the next member, which has to be taken or skipped.
 *
 * Returns: (nullable): where the member's key begins, with its quote; at the end %NULL, and
 *   the cursor is behind the object
 */
const char *
trends_json_next_key (TrendsJsonCursor *cursor)
{
  const char *key;

  if (!trends_json_next_item (cursor))
    return NULL;

  key = cursor->at;
  skip_string (cursor);
  skip_colon (cursor);
  return key;
}

/**
 * trends_json_next_member:
 * @cursor: inside an object, before a member or the end
 * @key: (out) (transfer full): what the member's key says; left alone at the end
 *
 * Moves the cursor before the value of the next member, which has to be taken or skipped.
 *
 * Returns: whether there is one; at the end %FALSE, and the cursor is behind the object
 */
gboolean
trends_json_next_member (TrendsJsonCursor  *cursor,
                         char             **key)
{
  if (!trends_json_next_item (cursor))
    return FALSE;
  *key = trends_json_take_string (cursor);
  skip_colon (cursor);
  return TRUE;
}

static guint
take_hex (TrendsJsonCursor *cursor)
{
  guint code = 0;

  for (int i = 0; i < 4; i++)
    code = code * 16 + (guint) g_ascii_xdigit_value (*cursor->at++);
  return code;
}

static void
take_unicode (TrendsJsonCursor *cursor,
              GString          *out)
{
  gunichar code = take_hex (cursor);

  if (code >= 0xd800 && code <= 0xdbff)
    {
      cursor->at += 2;
      code = 0x10000 + ((code - 0xd800) << 10) + (take_hex (cursor) - 0xdc00);
    }
  g_string_append_unichar (out, code);
}

static void
take_escape (TrendsJsonCursor *cursor,
             GString          *out)
{
  char c = cursor->at[1];

  cursor->at += 2;
  switch (c)
    {
    case 'b': g_string_append_c (out, '\b'); break;
    case 'f': g_string_append_c (out, '\f'); break;
    case 'n': g_string_append_c (out, '\n'); break;
    case 'r': g_string_append_c (out, '\r'); break;
    case 't': g_string_append_c (out, '\t'); break;
    case 'u': take_unicode (cursor, out); break;
    default: g_string_append_c (out, c); break;
    }
}

/**
 * trends_json_take_string:
 * @cursor: before a value
 *
 * Returns: (transfer full) (nullable): what the string that comes says; %NULL, and @cursor
 *   stays, where something else comes
 */
char *
trends_json_take_string (TrendsJsonCursor *cursor)
{
  GString *out;

  skip_space (cursor);
  if (*cursor->at != '"')
    return NULL;

  out = g_string_new (NULL);
  cursor->at++;
  while (*cursor->at != '"')
    {
      gsize plain = strcspn (cursor->at, "\"\\");

      g_string_append_len (out, cursor->at, (gssize) plain);
      cursor->at += plain;
      if (*cursor->at == '\\')
        take_escape (cursor, out);
    }
  cursor->at++;
  return g_string_free (out, FALSE);
}

static gsize
number_length (const char *at)
{
  return strspn (at, "+-.0123456789eE");
}

/* The digits of a number without its point, its zeros at either end cut off, and
 * `exponent` so that the number is they times ten to that power. */
static GString *
take_digits (const char *number,
             gint64     *exponent)
{
  GString *digits = g_string_new (NULL);
  gboolean is_fraction = FALSE;

  *exponent = 0;
  for (; *number != '\0' && *number != 'e' && *number != 'E'; number++)
    {
      is_fraction = is_fraction || *number == '.';
      if (!g_ascii_isdigit (*number))
        continue;
      *exponent -= is_fraction;
      if (*number != '0' || digits->len > 0)
        g_string_append_c (digits, *number);
    }
  /* What is too large for a gint64 comes out as the largest. */
  if (*number != '\0')
    *exponent += CLAMP (g_ascii_strtoll (number + 1, NULL, 10), -G_MAXINT32, G_MAXINT32);
  while (digits->len > 0 && digits->str[digits->len - 1] == '0')
    {
      g_string_truncate (digits, digits->len - 1);
      *exponent += 1;
    }
  return digits;
}

/* JSON doesn't tell 5 from 5.0 or 5e0, and programs that know only doubles write the
 * latter. Not by way of a double, which would take what is nearly whole for whole. */
static gboolean
read_whole (const char *number,
            gint64     *integer)
{
  gint64 exponent;
  g_autoptr (GString) digits = take_digits (number, &exponent);

  if (digits->len == 0)
    {
      *integer = 0;
      return TRUE;
    }
  if (exponent < 0 || exponent > 18)
    return FALSE;
  for (gint64 i = 0; i < exponent; i++)
    g_string_append_c (digits, '0');
  if (*number == '-')
    g_string_prepend_c (digits, '-');
  return g_ascii_string_to_signed (digits->str, 10, G_MININT64, G_MAXINT64, integer, NULL);
}

/**
 * trends_json_take_integer:
 * @cursor: before a number
 * @integer: (out): the number
 *
 * Returns: whether it is whole, and fits; it has been taken in any case
 */
gboolean
trends_json_take_integer (TrendsJsonCursor *cursor,
                          gint64           *integer)
{
  g_autofree char *number = NULL;

  skip_space (cursor);
  number = g_strndup (cursor->at, number_length (cursor->at));
  cursor->at += strlen (number);
  return read_whole (number, integer);
}

static void
skip_string (TrendsJsonCursor *cursor)
{
  for (cursor->at++; *cursor->at != '"'; cursor->at++)
    if (*cursor->at == '\\')
      cursor->at++;
  cursor->at++;
}

static void
skip_scalar (TrendsJsonCursor *cursor)
{
  if (*cursor->at == '"')
    skip_string (cursor);
  else if (g_ascii_isalpha (*cursor->at))
    cursor->at += strspn (cursor->at, "aeflnrstu");
  else
    cursor->at += number_length (cursor->at);
}

/* Steps over a value, and says how deep it was nested. */
static guint
walk_value (TrendsJsonCursor *cursor)
{
  guint depth = 0, deepest = 0;

  do
    {
      skip_space (cursor);
      switch (*cursor->at)
        {
        case '{':
        case '[':
          depth++;
          deepest = MAX (deepest, depth);
          cursor->at++;
          break;
        case '}':
        case ']':
          depth--;
          cursor->at++;
          break;
        case ',':
        case ':':
          cursor->at++;
          break;
        default:
          skip_scalar (cursor);
        }
    }
  while (depth > 0);
  return deepest;
}

/**
 * trends_json_skip:
 * @cursor: before a value; after it when this returns
 *
 * Steps over a value, with all that is in it.
 */
void
trends_json_skip (TrendsJsonCursor *cursor)
{
  walk_value (cursor);
}

/**
 * trends_json_get_depth:
 * @text: one value
 *
 * Returns: how many objects and arrays stand in each other where it is deepest
 */
guint
trends_json_get_depth (const char *text)
{
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, text);
  return walk_value (&cursor);
}

/**
 * trends_json_take_raw:
 * @cursor: before a value
 *
 * Returns: (transfer full): the value as it is written, byte for byte
 */
char *
trends_json_take_raw (TrendsJsonCursor *cursor)
{
  const char *start;

  skip_space (cursor);
  start = cursor->at;
  walk_value (cursor);
  return g_strndup (start, (gsize) (cursor->at - start));
}
