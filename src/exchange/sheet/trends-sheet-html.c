/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-html.c: see trends-sheet-html.h. A description of Azure DevOps or of a radar has
 * a few elements; nothing of them is followed, fetched or shown.
 */

#include "trends-sheet-html.h"

#include <string.h>

#define ELEMENT "</?(div|p|br|b|i|em|strong|a|span|ul|ol|li|h[1-6]|u|table|tr|td|th|tbody|code|pre|font)" \
                "(\\s[^<>]*)?/?>"

static const struct
{
  const char *name;
  gunichar c;
} entities[] = { { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' },
                 { "nbsp", ' ' }, { "pound", 0xa3 }, { "euro", 0x20ac }, { "ndash", 0x2013 },
                 { "mdash", 0x2014 }, { "rsquo", 0x2019 }, { "lsquo", 0x2018 } };

static GRegex *
get_element (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) g_regex_new (ELEMENT, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0,
                                                   NULL));
  return (GRegex *) once;
}

/* The character that "&name;" at `text` stands for, and how long that is; 0 for none. */
static gunichar
take_entity (const char *text,
             gsize      *length)
{
  const char *end = memchr (text, ';', strnlen (text, 12));
  gsize n = end ? (gsize) (end - text) - 1 : 0;
  guint64 code = 0;

  *length = n + 2;
  if (n > 1 && text[1] == '#')
    code = text[2] == 'x' || text[2] == 'X' ? g_ascii_strtoull (text + 3, NULL, 16)
                                            : g_ascii_strtoull (text + 2, NULL, 10);
  if (code >= ' ' && code <= 0x10ffff && g_unichar_validate ((gunichar) code))
    return (gunichar) code;
  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (entities); i++)
    if (strlen (entities[i].name) == n && strncmp (text + 1, entities[i].name, n) == 0)
      return entities[i].c;
  return 0;
}

static void
append_text (GString    *out,
             const char *text,
             gsize       length)
{
  for (gsize i = 0, n; i < length; i += n)
    {
      gunichar c = text[i] == '&' ? take_entity (text + i, &n) : 0;

      if (c != 0)
        {
          g_string_append_unichar (out, c);
          continue;
        }
      n = 1;
      g_string_append_c (out, text[i]);
    }
}

/* What begins another line: the end of a paragraph, or a line break */
static gboolean
breaks (const char *element)
{
  static const char *const starts[] = { "<br", "</div", "</p", "</li", "</tr", "</h" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_ascii_strncasecmp (element, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * trends_sheet_html_to_text:
 * @text: a text that may be HTML
 *
 * Returns: (transfer full): the text without elements and entities; as it is where it has none
 *   of the elements that such texts have
 */
char *
trends_sheet_html_to_text (const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  GString *out;
  int at = 0, start, end;

  if (!g_regex_match (get_element (), text, 0, &match))
    return g_strdup (text);
  out = g_string_new (NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_match_info_fetch_pos (match, 0, &start, &end);
      append_text (out, text + at, (gsize) (start - at));
      if (breaks (text + start) && out->len > 0 && out->str[out->len - 1] != '\n')
        g_string_append_c (out, '\n');
      at = end;
    }
  append_text (out, text + at, strlen (text + at));
  return g_strchomp (g_string_free (out, FALSE));
}
