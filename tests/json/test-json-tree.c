/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json-tree.c: json-glib behind its fence: what it reads is what is written, and what
 * would do it harm, or what it couldn't hold, doesn't get to it.
 */

#include "json-texts.h"
#include "trends-json-fence.h"
#include "trends-json-tree.h"
#include "trends-printable.h"

#include <string.h>

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = trends_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_true (json_node_is_immutable (node));
  return node;
}

static void
assert_refused (const char *text,
                int         code)
{
  g_autoptr (GError) error = NULL;

  if (trends_json_parse (text, strlen (text), &error))
    g_error ("This was let through: %.80s", text);
  g_assert_error (error, TRENDS_JSON_ERROR, code);
}

static void
check_printed (const char *text)
{
  g_autoptr (JsonNode) node = parse (text);
  g_autofree char *printed = trends_json_print (node);
  g_autoptr (JsonNode) again = parse (printed);

  g_assert_true (json_node_equal (node, again));
  for (const char *p = printed; *p; p = g_utf8_next_char (p))
    g_assert_true (*p == '\n' || trends_is_printable (g_utf8_get_char (p)));
}

/* What was parsed is printed as the same, whatever a terminal would have made of it. */
static void
test_printed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_json); i++)
    if (!strstr (good_json[i], "1e400") && strlen (good_json[i]) < 30)
      check_printed (good_json[i]);
  check_printed ("{\"\\u001f\":\"\\u001f\"}");
  check_printed ("{\"a\":\"\\u001b]0;x\\u0007 \\u202e\",\"\\u009b\":[1,-2.5,true,null]}");
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_json); i++)
    assert_refused (bad_json[i], TRENDS_JSON_ERROR_SYNTAX);
}

/* As many brackets as it takes for json-glib 1.6 to overflow the stack. */
static void
test_deep (void)
{
  g_autofree char *open = g_strnfill (200000, '[');
  g_autofree char *closed = g_strnfill (200000, ']');
  g_autofree char *deep = g_strconcat (open, closed, NULL);
  g_autofree char *most_open = g_strnfill (TRENDS_JSON_MAX_DEPTH, '[');
  g_autofree char *most_closed = g_strnfill (TRENDS_JSON_MAX_DEPTH, ']');
  g_autofree char *most = g_strconcat (most_open, most_closed, NULL);
  g_autofree char *more = g_strconcat ("[", most, "]", NULL);

  assert_refused (open, TRENDS_JSON_ERROR_TOO_BIG);
  assert_refused (deep, TRENDS_JSON_ERROR_TOO_BIG);
  assert_refused (more, TRENDS_JSON_ERROR_TOO_BIG);
  check_printed (most);
}

/* Of two members of a name it would take the last without a word. */
static void
test_repeated (void)
{
  assert_refused ("{\"a\":1,\"a\":1}", TRENDS_JSON_ERROR_SYNTAX);
  assert_refused ("[{\"b\":{\"\\u00e9\":1,\"é\":2}}]", TRENDS_JSON_ERROR_SYNTAX);
  check_printed ("[{\"a\":1},{\"a\":1}]");
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    gint64 integer;
  } whole[] = {
    { "0", 0 }, { "-0", 0 }, { "-7", -7 }, { "9223372036854775807", G_MAXINT64 },
    { "-9223372036854775808", G_MININT64 },
  };
  static const char * const too_large[] = {
    "9223372036854775808", "-9223372036854775809", "123456789012345678901234567890", "1e400",
    "-1e400", "[1.5e999]", "{\"a\":[{\"b\":18446744073709551616}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autoptr (JsonNode) node = parse (whole[i].text);

      g_assert_cmpint (json_node_get_int (node), ==, whole[i].integer);
    }
  for (guint i = 0; i < G_N_ELEMENTS (too_large); i++)
    assert_refused (too_large[i], TRENDS_JSON_ERROR_TOO_BIG);
}

/* What isn't of the type that is asked for isn't there. */
static void
test_members (void)
{
  g_autoptr (JsonNode) node = parse ("{\"a\":[1],\"o\":{\"x\":1},\"t\":\"text\",\"i\":5,\"d\":5.0,"
                                     "\"n\":null,\"b\":true}");
  JsonObject *object = json_node_get_object (node);
  static const char * const keys[] = { "a", "o", "t", "i", "d", "n", "b", "nowhere" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gint64 integer = -1;

      g_assert_cmpint (trends_json_get_array (object, keys[i]) != NULL, ==, *keys[i] == 'a');
      g_assert_cmpint (trends_json_get_object (object, keys[i]) != NULL, ==, *keys[i] == 'o');
      g_assert_cmpint (trends_json_get_text (object, keys[i]) != NULL, ==, *keys[i] == 't');
      g_assert_cmpint (trends_json_get_integer (object, keys[i], &integer), ==, *keys[i] == 'i');
      g_assert_cmpint (integer, ==, *keys[i] == 'i' ? 5 : -1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-tree/printed", test_printed);
  g_test_add_func ("/json-tree/refused", test_refused);
  g_test_add_func ("/json-tree/deep", test_deep);
  g_test_add_func ("/json-tree/repeated", test_repeated);
  g_test_add_func ("/json-tree/numbers", test_numbers);
  g_test_add_func ("/json-tree/members", test_members);
  return g_test_run ();
}
