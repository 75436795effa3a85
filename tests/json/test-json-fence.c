/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json-fence.c: what is JSON and what isn't, and texts that are made to do harm. */

#include "json-texts.h"
#include "trends-json-fence.h"
#include "trends-json-text.h"

#include <string.h>

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_json); i++)
    {
      g_autoptr (GError) error = NULL;

      trends_json_check (good_json[i], strlen (good_json[i]), &error);
      g_assert_no_error (error);
    }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_json); i++)
    {
      g_autoptr (GError) error = NULL;

      if (trends_json_check (bad_json[i], strlen (bad_json[i]), &error))
        g_error ("This was let through: %s", bad_json[i]);
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-fence/good", test_good);
  g_test_add_func ("/json-fence/bad", test_bad);
  g_test_add_func ("/json-fence/embedded-nul", test_embedded_nul);
  g_test_add_func ("/json-fence/place", test_place);
  g_test_add_func ("/json-fence/deep", test_deep);
  g_test_add_func ("/json-fence/deep-enough", test_deep_enough);
  g_test_add_func ("/json-fence/size", test_size);
  return g_test_run ();
}
