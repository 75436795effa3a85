/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text from anywhere, as paper can hold it. */

#include "trends-pdf-document.h"

#include <string.h>

static gboolean
is_unprintable (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t')
         || (c >= 0x7f && c <= 0x9f)
         || c == 0x2028 || c == 0x2029
         || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/* Embeds or overrides a direction: what follows would be read from its end, in whatever it is. */
static gboolean
turns_about (gunichar c)
{
  return c >= 0x202a && c <= 0x202e;
}

/* Most texts are: they needn't be looked at letter by letter. */
static gboolean
is_printable_ascii (const char *text)
{
  while ((*text >= 0x20 && *text < 0x7f) || *text == '\n' || *text == '\t')
    text++;

  return *text == '\0';
}

/**
 * trends_pdf_clean_text:
 * @text: (nullable): text from anywhere
 *
 * Returns: (transfer full): @text as valid UTF-8 in which characters that
 *   neither paper nor XML can hold are spaces, and what turns about the letters after it is
 *   U+FFFD, as on the screen
 */
char *
trends_pdf_clean_text (const char *text)
{
  g_autofree char *valid = NULL;
  GString *clean;

  if (text == NULL || is_printable_ascii (text))
    return g_strdup (text != NULL ? text : "");

  valid = g_utf8_make_valid (text, -1);
  clean = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_unprintable (c))
        g_string_append_c (clean, ' ');
      else if (turns_about (c))
        g_string_append_unichar (clean, 0xfffd);
      else
        g_string_append_len (clean, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (clean, FALSE);
}
