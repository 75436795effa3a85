/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json-filter.c: what src/json makes of texts, for a reader that we didn't write.
 *
 * json-filter MODE: reads texts, each with a NUL byte after it, and writes as many. One that
 * is refused comes out empty. MODE is compact or pretty, for what comes from outside, sound
 * for what is kept, or tree for what goes by json-glib.
 */

#include "trends-json-fence.h"
#include "trends-json-text.h"
#include "trends-json-tree.h"

#include <stdio.h>
#include <string.h>

static gboolean
passes (const char *mode,
        const char *text)
{
  if (g_str_equal (mode, "sound"))
    return trends_json_is_sound (text, 0);
  return trends_json_check (text, strlen (text), NULL);
}

static char *
filter_tree (const char *text)
{
  g_autoptr (JsonNode) node = trends_json_parse (text, strlen (text), NULL);

  return node ? trends_json_print (node) : g_strdup ("");
}

static char *
filter (const char *mode,
        const char *text)
{
  GString *out = g_string_new (NULL);
  TrendsJsonCursor cursor;

  if (!passes (mode, text))
    return g_string_free (out, FALSE);

  trends_json_cursor_init (&cursor, text);
  if (g_str_equal (mode, "pretty"))
    trends_json_pretty (&cursor, out, 0);
  else
    trends_json_compact (&cursor, out);
  return g_string_free (out, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GString) in = g_string_new (NULL);
  int c;

  g_assert (argc == 2);
  while ((c = getchar ()) != EOF)
    g_string_append_c (in, (char) c);
  for (const char *text = in->str; text < in->str + in->len; text += strlen (text) + 1)
    {
      g_autofree char *out = g_str_equal (argv[1], "tree") ? filter_tree (text)
                                                           : filter (argv[1], text);

      fwrite (out, 1, strlen (out) + 1, stdout);
    }
  return 0;
}
