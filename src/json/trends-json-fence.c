/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-fence.c: decides whether a text is JSON that can be believed. It
 * is the only code that reads JSON byte by byte without trusting it.
 */

#include "trends-json-fence.h"

#include "trends-json-keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint depth, max_depth;
  GError **error;
} Check;

static gboolean check_value (Check *self);

/* Line and column count from 1, columns in characters. */
static void
find_place (Check *self,
            guint *line,
            guint *column)
{
  const char *line_start = self->start;

  *line = 1;
  for (const char *p = self->start; p < self->at; p++)
    if (*p == '\n')
      {
        (*line)++;
        line_start = p + 1;
      }
  *column = (guint) g_utf8_strlen (line_start, self->at - line_start) + 1;
}

static gboolean
refuse (Check      *self,
        const char *what)
{
  guint line, column;

  find_place (self, &line, &column);
  g_set_error (self->error, TRENDS_JSON_ERROR, TRENDS_JSON_ERROR_SYNTAX,
               /* Translators: then what is wrong there, like "a comma is missing". */
               _("This is not JSON: line %u, column %u: %s"), line, column, what);
  return FALSE;
}

static gboolean
refuse_depth (guint    max_depth,
              GError **error)
{
  g_set_error (error, TRENDS_JSON_ERROR, TRENDS_JSON_ERROR_TOO_BIG,
               _("This is nested more than %u levels deep, which no plan is"), max_depth);
  return FALSE;
}

static int
peek (Check *self)
{
  return self->at < self->end ? (guchar) *self->at : -1;
}

static void
skip_space (Check *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) && *self->at)
    self->at++;
}

static gboolean
check_word (Check      *self,
            const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return refuse (self, _("a value was expected (a text needs double quotes)"));
  self->at += length;
  return TRUE;
}

/* Four hexadecimal digits, or -1 */
static int
read_hex (Check *self)
{
  int code = 0;

  for (int i = 0; i < 4; i++)
    {
      int digit = self->at < self->end ? g_ascii_xdigit_value (*self->at) : -1;

      if (digit < 0)
        return -1;
      code = code * 16 + digit;
      self->at++;
    }
  return code;
}

static gboolean
check_low_surrogate (Check *self)
{
  int low;

  if (self->end - self->at < 2 || self->at[0] != '\\' || self->at[1] != 'u')
    return FALSE;
  self->at += 2;
  low = read_hex (self);
  return low >= 0xdc00 && low <= 0xdfff;
}

static gboolean
check_unicode_escape (Check *self)
{
  int code = read_hex (self);

  if (code < 0)
    return refuse (self, _("“\\u” needs four hexadecimal digits"));
  if (code == 0)
    return refuse (self, _("the character U+0000 is not allowed in a text"));
  if (code >= 0xdc00 && code <= 0xdfff)
    return refuse (self, _("half of a surrogate pair is no character"));
  if (code >= 0xd800 && code <= 0xdbff && !check_low_surrogate (self))
    return refuse (self, _("half of a surrogate pair is no character"));
  return TRUE;
}

static gboolean
check_escape (Check *self)
{
  int c;

  self->at++;
  c = peek (self);
  if (c < 0 || c == 0 || !strchr ("\"\\/bfnrtu", c))
    return refuse (self, _("this is no escape that JSON knows"));
  self->at++;
  return c != 'u' || check_unicode_escape (self);
}

static gboolean
check_string (Check *self)
{
  self->at++;
  for (;;)
    {
      int c = peek (self);

      if (c < 0)
        return refuse (self, _("a text has no closing quote"));
      if (c == '"')
        break;
      if (c < 0x20)
        return refuse (self, _("a control character stands in a text without being escaped"));
      if (c != '\\')
        self->at++;
      else if (!check_escape (self))
        return FALSE;
    }
  self->at++;
  return TRUE;
}

static guint
skip_digits (Check *self)
{
  guint n = 0;

  for (; self->at < self->end && g_ascii_isdigit (*self->at); n++)
    self->at++;
  return n;
}

static gboolean
check_number (Check *self)
{
  if (peek (self) == '-')
    self->at++;
  if (peek (self) == '0')
    self->at++;
  else if (skip_digits (self) == 0)
    return refuse (self, _("a number has no digits"));
  if (peek (self) == '.')
    {
      self->at++;
      if (skip_digits (self) == 0)
        return refuse (self, _("a number has no digits after its point"));
    }
  if (peek (self) == 'e' || peek (self) == 'E')
    {
      self->at++;
      if (peek (self) == '+' || peek (self) == '-')
        self->at++;
      if (skip_digits (self) == 0)
        return refuse (self, _("a number has no digits in its exponent"));
    }
  if (g_ascii_isdigit (peek (self)))
    return refuse (self, _("a number may not start with 0"));
  return TRUE;
}

static gboolean
check_key (Check *self)
{
  skip_space (self);
  if (peek (self) != '"')
    return refuse (self, _("a key in double quotes was expected"));
  if (!check_string (self))
    return FALSE;
  skip_space (self);
  if (peek (self) != ':')
    return refuse (self, _("a colon is missing after a key"));
  self->at++;
  return TRUE;
}

static gboolean
check_container (Check *self,
                 char   close)
{
  if (++self->depth > self->max_depth)
    return refuse_depth (self->max_depth, self->error);
  self->at++;
  skip_space (self);
  for (gboolean first = TRUE; peek (self) != close || !first; first = FALSE)
    {
      if (close == '}' && !check_key (self))
        return FALSE;
      if (!check_value (self))
        return FALSE;
      skip_space (self);
      if (peek (self) == close)
        break;
      if (peek (self) < 0)
        return refuse (self, _("it ends in the middle; part of it seems to be missing"));
      if (peek (self) != ',')
        return refuse (self, _("a comma or a closing bracket is missing"));
      self->at++;
    }
  self->at++;
  self->depth--;
  return TRUE;
}

static gboolean
check_value (Check *self)
{
  int c;

  skip_space (self);
  c = peek (self);
  if (c < 0)
    return refuse (self, _("it ends in the middle; part of it seems to be missing"));
  if (c == '{')
    return check_container (self, '}');
  if (c == '[')
    return check_container (self, ']');
  if (c == '"')
    return check_string (self);
  if (c == '-' || g_ascii_isdigit (c))
    return check_number (self);
  return check_word (self, c == 't' ? "true" : c == 'f' ? "false" : "null");
}

static gboolean
check_utf8 (Check *self)
{
  const char *bad;

  if (g_utf8_validate_len (self->start, self->end - self->start, &bad))
    return TRUE;
  self->at = bad;
  /* What begins like this is no other sort of file. */
  if (*bad == '\0' && *self->start == '{')
    return refuse (self, _("this has a character that no text has, NUL; take it out"));
  return refuse (self, _("this is not text in UTF-8; save the file in that encoding"));
}

/* Needs no more stack for a hostile text than for a good one. */
static gboolean
check_all (Check *self)
{
  if (!check_value (self))
    return FALSE;

  skip_space (self);
  return self->at == self->end || refuse (self, _("something follows after the end"));
}

static gboolean
check_size (gsize    length,
            GError **error)
{
  g_autofree char *limit = NULL;

  if (length <= TRENDS_JSON_MAX_BYTES)
    return TRUE;

  limit = g_format_size_full (TRENDS_JSON_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, TRENDS_JSON_ERROR, TRENDS_JSON_ERROR_TOO_BIG,
               _("This is larger than %s, which no plan is"), limit);
  return FALSE;
}

/**
 * trends_json_check:
 * @text: bytes from outside
 * @length: how many
 * @error: return location for an error
 *
 * Checks that all of @text is one JSON value (RFC 8259) in UTF-8, with or without a byte
 * order mark, within the limits, whose texts can be kept: no lone surrogates and no U+0000.
 * Any thread.
 *
 * Returns: whether it is; otherwise @error, of %TRENDS_JSON_ERROR, says where it is not, or
 *   that it is too big
 */
gboolean
trends_json_check (const char  *text,
                   gsize        length,
                   GError     **error)
{
  Check check = { text, text, text + length, 0, TRENDS_JSON_MAX_DEPTH, error };

  g_return_val_if_fail (text != NULL, FALSE);

  if (!check_size (length, error) || !check_utf8 (&check))
    return FALSE;

  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    check.at += strlen (BYTE_ORDER_MARK);
  return check_all (&check);
}

/**
 * trends_json_check_depth:
 * @text: one value, which trends_json_check() let through
 * @error: return location for an error
 *
 * What is refused here on its way in can't be what no export could write. Any thread.
 *
 * Returns: whether the value may stand within a document, by how deep it is nested
 */
gboolean
trends_json_check_depth (const char  *text,
                         GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return trends_json_get_depth (text) <= TRENDS_JSON_MAX_DEPTH_WITHIN
         || refuse_depth (TRENDS_JSON_MAX_DEPTH_WITHIN, error);
}

/**
 * trends_json_is_sound:
 * @text: what a plan file has, or a text that was kept beside it
 * @levels_around: how deep what was kept stands in @text; 0 where it is all of it
 *
 * What is kept as JSON is handed on as it is, so others have to be able to read it, and to
 * tell which of two members was meant. Any thread.
 *
 * Returns: whether @text is one JSON value to the letter, as for trends_json_check() but for
 *   the limits and without a byte order mark; and no object in it has a key twice
 */
gboolean
trends_json_is_sound (const char *text,
                      guint       levels_around)
{
  Check check = { text, text, NULL, 0, TRENDS_JSON_MAX_DEPTH_KEPT + levels_around, NULL };
  g_autofree char *repeated = NULL;
  TrendsJsonCursor cursor;

  g_return_val_if_fail (text != NULL, FALSE);

  check.end = text + strlen (text);
  if (!check_utf8 (&check) || !check_all (&check))
    return FALSE;

  trends_json_cursor_init (&cursor, text);
  repeated = trends_json_dup_repeated_key_within (&cursor);
  return !repeated;
}
