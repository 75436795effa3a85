/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json-text.c: the forms that a value takes, and texts in their quotes, held against
 * another parser.
 */

#include "json-texts.h"
#include "trends-json-fence.h"
#include "trends-json-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char *
compact (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, text);
  trends_json_compact (&cursor, out);
  g_assert_cmpint (trends_json_peek (&cursor), ==, TRENDS_JSON_END);
  return g_strdup (out->str);
}

static char *
pretty (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, text);
  trends_json_pretty (&cursor, out, 0);
  return g_strdup (out->str);
}

/* Whatever form a value takes, it stays the same value. */
static void
test_forms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_json); i++)
    {
      g_autofree char *once = compact (good_json[i]);
      g_autofree char *long_form = pretty (once);
      g_autofree char *again = compact (long_form);
      g_autofree char *long_again = pretty (long_form);

      g_assert_cmpstr (once, ==, again);
      g_assert_cmpstr (long_form, ==, long_again);
      g_assert_true (trends_json_check (once, strlen (once), NULL));
      g_assert_true (trends_json_check (long_form, strlen (long_form), NULL));
    }
}

/* Any text comes back from its quotes, and another parser reads the same. */
static void
test_quotes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) quoted = g_string_new (NULL);
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *back = NULL;
      TrendsJsonCursor cursor;

      for (int n = g_rand_int_range (rand, 0, 20); n > 0; n--)
        {
          gunichar c = (gunichar) g_rand_int_range (rand, 1, g_rand_boolean (rand) ? 0x80 : 0x20000);

          if (g_unichar_validate (c))
            g_string_append_unichar (text, c);
        }
      trends_json_quote (quoted, text->str);
      g_assert_true (trends_json_check (quoted->str, quoted->len, NULL));
      trends_json_cursor_init (&cursor, quoted->str);
      back = trends_json_take_string (&cursor);
      g_assert_cmpstr (back, ==, text->str);
      node = json_from_string (quoted->str, NULL);
      g_assert_cmpstr (json_node_get_string (node), ==, text->str);
    }
}

/* Damage a good document anywhere: it is refused, or still JSON for others too. */
static void
test_damage (void)
{
  const char *document = "{\"a\": [1, -2.5e3, \"t\\u00e9\\n\", {\"b\": null}], \"c\": {\"d\": true}}";
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup (document);
      gsize length = strlen (text);
      g_autoptr (JsonNode) node = NULL;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        text[g_rand_int_range (rand, 0, (int) length)] = "{}[]\",:\\u09ae-+. tfn"[g_rand_int_range (rand, 0, 20)];
      if (!trends_json_check (text, length, NULL))
        continue;
      g_free (compact (text));
      node = json_from_string (text, NULL);
      g_assert_nonnull (node);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-text/forms", test_forms);
  g_test_add_func ("/json-text/quotes", test_quotes);
  g_test_add_func ("/json-text/damage", test_damage);
  return g_test_run ();
}
