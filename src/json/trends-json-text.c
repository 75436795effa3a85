/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-text.c: see trends-json-text.h. */

#include "trends-json-text.h"

#include "trends-printable.h"

static void
append_escape (GString *out,
               gunichar c)
{
  switch (c)
    {
    case '"': g_string_append (out, "\\\""); break;
    case '\\': g_string_append (out, "\\\\"); break;
    case '\b': g_string_append (out, "\\b"); break;
    case '\f': g_string_append (out, "\\f"); break;
    case '\n': g_string_append (out, "\\n"); break;
    case '\r': g_string_append (out, "\\r"); break;
    case '\t': g_string_append (out, "\\t"); break;
    default: g_string_append_printf (out, "\\u%04x", c); break;
    }
}

/* Bytes that a text between quotes can't hold as they are, and those with which
 * characters begin that are escaped because a terminal would act on them. */
static const guint8 is_special[256] = {
  [0 ... 0x1f] = TRUE, ['"'] = TRUE, ['\\'] = TRUE, [0x7f] = TRUE, [0xc2] = TRUE, [0xd8] = TRUE,
  [0xe1 ... 0xe2] = TRUE, [0xef] = TRUE,
};

static gboolean
needs_escape (const char *p)
{
  return (guint8) *p < 0x7f || !trends_is_printable (g_utf8_get_char (p));
}

/**
 * trends_json_quote:
 * @out: what it is appended to
 * @text: UTF-8
 *
 * Appends the string that says the text, in its quotes, with nothing in it that a terminal
 * would act on.
 */
void
trends_json_quote (GString    *out,
                   const char *text)
{
  const char *from = text, *p = text;

  g_string_append_c (out, '"');
  for (;; p++)
    {
      if (!is_special[(guint8) *p] || !needs_escape (p))
        continue;
      g_string_append_len (out, from, p - from);
      if (!*p)
        break;
      append_escape (out, g_utf8_get_char (p));
      from = g_utf8_next_char (p);
      p = from - 1;
    }
  g_string_append_c (out, '"');
}

static void
append_line (GString *out,
             guint    depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/* In what follows, a depth of -1 asks for one line without spaces. */
static void append_value (TrendsJsonCursor *cursor,
                          GString          *out,
                          int               depth);

static void
append_member_start (GString  *out,
                     char     *key,
                     int       depth,
                     gboolean  first)
{
  if (!first)
    g_string_append_c (out, ',');
  if (depth >= 0)
    append_line (out, (guint) depth);
  if (!key)
    return;
  trends_json_quote (out, key);
  g_string_append (out, depth >= 0 ? ": " : ":");
  g_free (key);
}

static void
append_container (TrendsJsonCursor *cursor,
                  GString          *out,
                  int               depth)
{
  gboolean is_object = trends_json_peek (cursor) == TRENDS_JSON_OBJECT;
  int inner = depth < 0 ? depth : depth + 1;
  gboolean first = TRUE;
  char *key = NULL;

  g_string_append_c (out, is_object ? '{' : '[');
  trends_json_enter (cursor);
  while (is_object ? trends_json_next_member (cursor, &key) : trends_json_next_item (cursor))
    {
      append_member_start (out, g_steal_pointer (&key), inner, first);
      append_value (cursor, out, inner);
      first = FALSE;
    }
  if (!first && depth >= 0)
    append_line (out, (guint) depth);
  g_string_append_c (out, is_object ? '}' : ']');
}

static void
append_value (TrendsJsonCursor *cursor,
              GString          *out,
              int               depth)
{
  TrendsJsonType type = trends_json_peek (cursor);
  const char *start = cursor->at;

  if (type == TRENDS_JSON_OBJECT || type == TRENDS_JSON_ARRAY)
    append_container (cursor, out, depth);
  else if (type == TRENDS_JSON_STRING)
    {
      g_autofree char *text = trends_json_take_string (cursor);

      trends_json_quote (out, text);
    }
  else
    {
      trends_json_skip (cursor);
      g_string_append_len (out, start, cursor->at - start);
    }
}

/**
 * trends_json_compact:
 * @cursor: before a value; after it when this returns
 * @out: what it is appended to
 *
 * Appends the value on one line without spaces, members in the order they have, numbers
 * digit by digit as they are.
 */
void
trends_json_compact (TrendsJsonCursor *cursor,
                     GString          *out)
{
  append_value (cursor, out, -1);
}

/**
 * trends_json_pretty:
 * @cursor: before a value; after it when this returns
 * @out: what it is appended to
 * @depth: how deep the value itself stands
 *
 * Does the same over lines, two spaces a level.
 */
void
trends_json_pretty (TrendsJsonCursor *cursor,
                    GString          *out,
                    guint             depth)
{
  append_value (cursor, out, (int) depth);
}
