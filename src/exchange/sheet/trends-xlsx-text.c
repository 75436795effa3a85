/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-text.c: see trends-xlsx-text.h. */

#include "trends-xlsx-text.h"

#include <string.h>

#define ESCAPE (sizeof "_xHHHH_" - 1)

/* "_x000D_": the UTF-16 unit that it stands for, or -1 */
static int
take_escape (const char *text)
{
  int unit = 0;

  if (text[0] != '_' || text[1] != 'x')
    return -1;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return text[6] == '_' ? unit : -1;
}

static gsize
take_pair (const char *text,
           int         first,
           gunichar   *c)
{
  int second = first >= 0xd800 && first <= 0xdbff ? take_escape (text + ESCAPE) : -1;

  if (second < 0xdc00 || second > 0xdfff)
    return 0;
  *c = 0x10000 + ((gunichar) (first - 0xd800) << 10) + (gunichar) (second - 0xdc00);
  return 2 * ESCAPE;
}

/* How long the escape at `text` is, and what it stands for; 0 for what only looks like one. What
 * could have been written as it is, was: "_x0041_" is no escape, "_x005F_" is. */
static gsize
decode_one (const char *text,
            gunichar   *c)
{
  int unit = take_escape (text);

  if (unit < 0)
    return 0;
  if (unit < 0x20 || unit == '_')
    {
      *c = (gunichar) unit;
      return ESCAPE;
    }
  return take_pair (text, unit, c);
}

/**
 * trends_xlsx_text_decode:
 * @text: a text as a workbook has it
 *
 * Makes of it the text that people see: escapes are characters, lines end with a LF, and what
 * no text has is left out.
 */
void
trends_xlsx_text_decode (GString *text)
{
  g_autoptr (GString) out = NULL;

  if (!strstr (text->str, "_x") && !strchr (text->str, '\r'))
    return;
  out = g_string_sized_new (text->len);
  for (gsize i = 0; i < text->len;)
    {
      gunichar c = (guchar) text->str[i];
      gsize n = decode_one (text->str + i, &c);

      i += n > 0 ? n : 1;
      if (n == 0 && c != '\r')
        g_string_append_c (out, (char) c);
      else if (c == '\r' && text->str[i] == '\n')
        continue;
      else if (c == '\r')
        g_string_append_c (out, '\n');
      else if (c >= 0x20 || c == '\n' || c == '\t')
        g_string_append_unichar (out, c);
    }
  g_string_assign (text, out->str);
}

/**
 * trends_xlsx_texts_init:
 * @self: (out caller-allocates): no texts, to be cleared by trends_xlsx_texts_clear()
 */
void
trends_xlsx_texts_init (TrendsXlsxTexts *self)
{
  self->pool = g_byte_array_new ();
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * trends_xlsx_texts_clear:
 * @self: texts, which are freed with all that trends_xlsx_texts_get() has given; may be cleared
 *   twice
 */
void
trends_xlsx_texts_clear (TrendsXlsxTexts *self)
{
  g_clear_pointer (&self->pool, g_byte_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
}

/**
 * trends_xlsx_texts_add:
 * @self: texts
 * @text: the next one
 */
void
trends_xlsx_texts_add (TrendsXlsxTexts *self,
                       const GString   *text)
{
  guint32 start = self->pool->len;

  g_byte_array_append (self->pool, (const guint8 *) text->str, (guint) text->len + 1);
  g_array_append_val (self->starts, start);
}

/**
 * trends_xlsx_texts_get:
 * @self: texts
 * @index: of one, from 0
 * @length: (out): how long it is
 *
 * Returns: (nullable) (transfer none): the text; %NULL where there aren't so many
 */
const char *
trends_xlsx_texts_get (const TrendsXlsxTexts *self,
                       guint64                index,
                       gsize                 *length)
{
  const char *text;

  if (index >= self->starts->len)
    return NULL;
  text = (const char *) self->pool->data + g_array_index (self->starts, guint32, (guint) index);
  *length = strlen (text);
  return text;
}
