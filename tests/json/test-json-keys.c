/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json-keys.c: members of objects by their keys. */

#include "trends-json-keys.h"
#include "trends-json-three.h"
#include "trends-json-fence.h"

#include <string.h>

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

static void
test_without (void)
{
  static const char * const cases[][2] = {
    { "{}", NULL },
    { "{\"a\": 1}", NULL },
    { "{\"b\": {\"a\": 1}}", "{\"b\":{\"a\":1}}" },
    { "{\"b\": 2, \"a\": [1], \"c\": \"é\"}", "{\"b\":2,\"c\":\"é\"}" },
    { "{\"\\u0061\": 1, \"c\": 3}", "{\"c\":3}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *left = trends_json_dup_without (cases[i][0], "a");

      g_assert_cmpstr (left, ==, cases[i][1]);
    }
}

static void
assert_three (const char *ancestor,
              const char *mine,
              const char *theirs,
              const char *expected)
{
  g_autofree char *merged = trends_json_merge_three (ancestor, mine, theirs);
  g_autofree char *other_way = trends_json_merge_three (ancestor, theirs, mine);

  g_assert_cmpstr (merged, ==, expected);
  g_assert_cmpstr (other_way, ==, expected);
}

/* Each member by itself, and the same whichever side is called mine */
static void
test_merge_three (void)
{
  assert_three ("{\"a\":1}", "{\"a\":1,\"m\":2}", "{\"a\":1,\"b\":[3, 4]}",
                "{\"a\":1,\"b\":[3,4],\"m\":2}");
  assert_three ("{\"a\":1,\"b\":2}", "{\"b\":2}", "{\"a\":1,\"b\":3}", "{\"b\":3}");
  assert_three ("", "{\"a\":1}", "{\"b\":2}", "{\"a\":1,\"b\":2}");
  assert_three ("{\"a\":1}", "{\"a\":2}", "{\"a\":2}", "{\"a\":2}");
  assert_three ("{\"a\":1}", "{\"a\":2}", "{\"a\":3}", NULL);
  assert_three ("{\"a\":1}", "{}", "{\"a\":3}", NULL);
  assert_three ("{}", "[1]", "{\"a\":3}", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-keys/merge", test_merge);
  g_test_add_func ("/json-keys/without", test_without);
  g_test_add_func ("/json-keys/merge-three", test_merge_three);
  return g_test_run ();
}
