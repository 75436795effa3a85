/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json-text.c: what is JSON and what isn't, held against another parser; what
 * is kept of it; and texts that are made to do harm.
 */

#include "trends-json-fence.h"
#include "trends-json-keys.h"
#include "trends-json-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char * const good[] = {
  "{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "1", "-12", "1.5", "1e5", "1E+5", "-1.25e-7",
  "\"\"", "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9\"", "\"\\ud83c\\udf31\"", "\"🌱\"",
  "[1,2,[3,{\"a\":[]}]]", "{\"a\":1,\"b\":{\"c\":null}}", "\t{\r\n\"a\" : 1 }\n",
  "123456789012345678901234567890", "1e400", "\xef\xbb\xbf{}",
};

static const char * const bad[] = {
  "", " ", "{", "}", "[", "]", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
  "{'a':1}", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"",
  "\"\\ud800\\u0041\"", "\"\\u0000\"", "\"a\nb\"", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10",
  "NaN", "Infinity", "nul", "nulll", "True", "{} {}", "[1]x", "{\"a\":1 \"b\":2}", "\"\xff\"",
  "// no\n{}", "{\"a\":1}}", "[}", "{]",
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;

      trends_json_check (good[i], strlen (good[i]), &error);
      g_assert_no_error (error);
    }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      if (trends_json_check (bad[i], strlen (bad[i]), &error))
        g_error ("This was let through: %s", bad[i]);
      g_assert_error (error, TRENDS_JSON_ERROR, TRENDS_JSON_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, "line "));
    }
}

static void
test_embedded_nul (void)
{
  const char text[] = "{\"a\":\0 1}";

  g_assert_false (trends_json_check (text, sizeof text - 1, NULL));
}

static void
test_place (void)
{
  const char *text = "{\n  \"é\": 1,\n  \"ü\" 2\n}";
  g_autoptr (GError) error = NULL;

  g_assert_false (trends_json_check (text, strlen (text), &error));
  g_assert_nonnull (strstr (error->message, "line 3, column 7"));
}

static void
check_deep (char open)
{
  const guint depths[] = { TRENDS_JSON_MAX_DEPTH + 1, 1000, 1000000 };

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < depths[i]; j++)
        g_string_append (text, open == '[' ? "[" : "{\"a\":");
      g_assert_false (trends_json_check (text->str, text->len, &error));
      g_assert_error (error, TRENDS_JSON_ERROR, TRENDS_JSON_ERROR_TOO_BIG);
    }
}

static void
test_deep (void)
{
  check_deep ('[');
  check_deep ('{');
}

static void
test_deep_enough (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  TrendsJsonCursor cursor;

  for (guint i = 0; i < TRENDS_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < TRENDS_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, ']');
  trends_json_check (text->str, text->len, &error);
  g_assert_no_error (error);
  trends_json_cursor_init (&cursor, text->str);
  trends_json_compact (&cursor, out);
  g_assert_cmpstr (out->str, ==, text->str);
}

static void
test_size (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (trends_json_check ("{}", (gsize) TRENDS_JSON_MAX_BYTES + 1, &error));
  g_assert_error (error, TRENDS_JSON_ERROR, TRENDS_JSON_ERROR_TOO_BIG);
}

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
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *once = compact (good[i]);
      g_autofree char *long_form = pretty (once);
      g_autofree char *again = compact (long_form);
      g_autofree char *long_again = pretty (long_form);

      g_assert_cmpstr (once, ==, again);
      g_assert_cmpstr (long_form, ==, long_again);
      g_assert_true (trends_json_check (once, strlen (once), NULL));
      g_assert_true (trends_json_check (long_form, strlen (long_form), NULL));
    }
}

/* Digits that no machine number holds are kept. */
static void
test_numbers_keep_digits (void)
{
  g_autofree char *text = compact ("[ 123456789012345678901234567890, 1e400, -0, 1.10, 1E5 ]");

  g_assert_cmpstr (text, ==, "[123456789012345678901234567890,1e400,-0,1.10,1E5]");
}

static void
test_integers (void)
{
  static const struct
  {
    const char *text;
    gboolean whole;
    gint64 integer;
  } cases[] = {
    { "0", TRUE, 0 }, { "-0", TRUE, 0 }, { "5.0", TRUE, 5 }, { "1e3", TRUE, 1000 },
    { "-7", TRUE, -7 }, { "9223372036854775807", TRUE, G_MAXINT64 },
    { "-9223372036854775808", TRUE, G_MININT64 }, { "9223372036854775808", FALSE, 0 },
    { "1.5", FALSE, 0 }, { "1e400", FALSE, 0 }, { "123456789012345678901234567890", FALSE, 0 },
    /* What a double would make whole, or out of range, or something else */
    { "4.9999999999999999999", FALSE, 0 }, { "5.0000000000000000001", FALSE, 0 },
    { "1e18", TRUE, G_GINT64_CONSTANT (1000000000000000000) }, { "1e19", FALSE, 0 },
    { "9007199254740993.0", TRUE, G_GINT64_CONSTANT (9007199254740993) },
    { "9223372036854775807.0", TRUE, G_MAXINT64 }, { "922337203685477580.8e1", FALSE, 0 },
    { "-0.0", TRUE, 0 }, { "-0e-5", TRUE, 0 }, { "0e99999999999999999999", TRUE, 0 },
    { "1e-400", FALSE, 0 }, { "1e99999999999999999999", FALSE, 0 },
    { "1e-99999999999999999999", FALSE, 0 }, { "0.05e2", TRUE, 5 }, { "-1200e-2", TRUE, -12 },
    { "1e-0", TRUE, 1 }, { "100E+2", TRUE, 10000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrendsJsonCursor cursor;
      gint64 integer = 0;

      trends_json_cursor_init (&cursor, cases[i].text);
      g_assert_cmpint (trends_json_take_integer (&cursor, &integer), ==, cases[i].whole);
      if (cases[i].whole)
        g_assert_cmpint (integer, ==, cases[i].integer);
    }
}

static void
test_merge (void)
{
  static const char * const cases[][3] = {
    { "{}", "{}", "{}" },
    { "{\"a\":1}", "{}", "{\"a\":1}" },
    { "{}", "{\"a\":1}", "{\"a\":1}" },
    { "{\"a\":1,\"b\":2}", "{\"c\":3,\"a\":[4]}", "{\"a\":[4],\"b\":2,\"c\":3}" },
    { "{\"\\u00e9\":1}", "{\"é\":2}", "{\"é\":2}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *merged = trends_json_merge (cases[i][0], cases[i][1]);

      g_assert_cmpstr (merged, ==, cases[i][2]);
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
  g_test_add_func ("/json-text/good", test_good);
  g_test_add_func ("/json-text/bad", test_bad);
  g_test_add_func ("/json-text/embedded-nul", test_embedded_nul);
  g_test_add_func ("/json-text/place", test_place);
  g_test_add_func ("/json-text/deep", test_deep);
  g_test_add_func ("/json-text/deep-enough", test_deep_enough);
  g_test_add_func ("/json-text/size", test_size);
  g_test_add_func ("/json-text/forms", test_forms);
  g_test_add_func ("/json-text/numbers-keep-digits", test_numbers_keep_digits);
  g_test_add_func ("/json-text/integers", test_integers);
  g_test_add_func ("/json-text/merge", test_merge);
  g_test_add_func ("/json-text/quotes", test_quotes);
  g_test_add_func ("/json-text/damage", test_damage);
  return g_test_run ();
}
