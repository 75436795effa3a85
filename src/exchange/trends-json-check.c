/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-check.c: decides whether a text is JSON that can be believed. It
 * is the only code that reads foreign JSON byte by byte without trusting it.
 */

#include "trends-json-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint depth;
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
  g_set_error (self->error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_SYNTAX,
               /* Translators: then what is wrong there, like "a comma is missing". */
               _("This is not JSON: line %u, column %u: %s"), line, column, what);
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
  if (++self->depth > TRENDS_JSON_MAX_DEPTH)
    {
      g_set_error (self->error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_TOO_BIG,
                   _("This is nested more than %d levels deep, which no plan is"),
                   TRENDS_JSON_MAX_DEPTH);
      return FALSE;
    }
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

/**
 * trends_json_check:
 * @text: bytes from outside
 * @length: how many
 *
 * Decides whether @text can be walked with a #TrendsJsonCursor. Needs no more
 * stack for a hostile text than for a good one. Any thread.
 *
 * Returns: whether it is JSON; otherwise @error says where it is not, or that it
 *   is too big
 */
gboolean
trends_json_check (const char  *text,
                   gsize        length,
                   GError     **error)
{
  Check check = { text, text, text + length, 0, error };

  g_return_val_if_fail (text != NULL, FALSE);

  if (length > TRENDS_JSON_MAX_BYTES)
    {
      g_autofree char *limit = g_format_size_full (TRENDS_JSON_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_TOO_BIG,
                   _("This is larger than %s, which no plan is"), limit);
      return FALSE;
    }
  if (!check_utf8 (&check))
    return FALSE;
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    check.at += 3;
  if (!check_value (&check))
    return FALSE;
  skip_space (&check);
  return check.at == check.end || refuse (&check, _("something follows after the end"));
}
