/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-printable.c: see trends-printable.h. */

#include "trends-printable.h"

#include <string.h>

#define REPLACEMENT 0xfffd
#define FIRST_STRONG_ISOLATE "\342\201\250" /* U+2068 */
#define POP_ISOLATE "\342\201\251"          /* U+2069 */
#define LEFT_TO_RIGHT "\342\200\216" /* U+200E: a mark that isn't seen */

/* Of what Unicode calls format characters. Joiners shape what is seen, as in Persian and in
 * families of emoji; some Arabic and Syriac ones are to be seen; and those beyond the first
 * plane are the tags in emoji of flags, and signs of scripts that few have. */
static gboolean
is_seen (gunichar character)
{
  return character == 0x200c || character == 0x200d
         || (character >= 0x0600 && character <= 0x0605) || character == 0x06dd
         || character == 0x070f || character == 0x0890 || character == 0x0891 || character == 0x08e2
         || character > 0xffff;
}

/**
 * trends_is_printable:
 * @character: any character
 *
 * Controls of C0 and C1, separators of lines and paragraphs, whatever marks, embeds,
 * overrides or isolates a direction, and what is there without being seen aren't.
 * Letters, marks and joiners of all scripts are, those that run from right to left too.
 * Any thread.
 *
 * Returns: whether it may be shown as it is
 */
gboolean
trends_is_printable (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  if (type == G_UNICODE_FORMAT)
    return is_seen (character);
  return type != G_UNICODE_CONTROL && type != G_UNICODE_LINE_SEPARATOR
         && type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

static char *
make_printable (const char *text,
                gboolean    keep_lines)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (trends_is_printable (c) || (keep_lines && c == '\n'))
        g_string_append_unichar (out, c);
      else
        g_string_append_unichar (out, REPLACEMENT);
    }
  return g_string_free (out, FALSE);
}

/**
 * trends_make_printable:
 * @text: any bytes
 *
 * Returns: (transfer full): the text on one line, with U+FFFD for each character
 *   that may not be shown, and for what is no UTF-8
 */
char *
trends_make_printable (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return make_printable (text, FALSE);
}

/**
 * trends_make_printable_lines:
 * @lines: any bytes
 *
 * Returns: (transfer full): the same as trends_make_printable(), with its line
 *   feeds as they are
 */
char *
trends_make_printable_lines (const char *lines)
{
  g_return_val_if_fail (lines != NULL, NULL);

  return make_printable (lines, TRUE);
}

/* In blocks whose letters do: Hebrew, Arabic, Syriac, Thaana and their like */
static gboolean
runs_from_right (gunichar character)
{
  return (character >= 0x0590 && character <= 0x08ff)
         || (character >= 0xfb1d && character <= 0xfdff)
         || (character >= 0xfe70 && character <= 0xfefe)
         || (character >= 0x10800 && character <= 0x10fff)
         || (character >= 0x1e800 && character <= 0x1efff);
}

/**
 * trends_isolate:
 * @name: what somebody called something
 *
 * A number or a mark beside a name that runs from right to left would otherwise be drawn into it.
 *
 * Returns: (transfer full): what to show of @name within words of ours: with U+FFFD for each
 *   character that may not be shown, and apart from what is beside it where it runs from right
 *   to left
 */
char *
trends_isolate (const char *name)
{
  g_autofree char *printable = trends_make_printable (name);

  for (const char *p = printable; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (runs_from_right (g_utf8_get_char (p)))
      return g_strconcat (FIRST_STRONG_ISOLATE, printable, POP_ISOLATE, NULL);
  return g_steal_pointer (&printable);
}

/**
 * trends_make_sentence:
 * @sentence: a sentence of ours, with titles in it that may hold anything
 *
 * A title that runs from right to left would otherwise turn about the sentence that begins
 * with it, and an override of the direction all that follows. What has been through this once may
 * come again, but not as a part of another sentence.
 *
 * Returns: (transfer full): what to show: it runs from left to right as all our words do,
 *   with U+FFFD for each character that may not be shown; lines stay
 */
char *
trends_make_sentence (const char *sentence)
{
  g_autofree char *printable = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  if (g_str_has_prefix (sentence, LEFT_TO_RIGHT))
    sentence += strlen (LEFT_TO_RIGHT);
  printable = trends_make_printable_lines (sentence);
  for (const char *p = printable; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (runs_from_right (g_utf8_get_char (p)))
      return g_strconcat (LEFT_TO_RIGHT, printable, NULL);
  return g_steal_pointer (&printable);
}
