/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json-keys.c: members of objects by their keys. */

#include "trends-json-keys.h"
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-keys/merge", test_merge);
  return g_test_run ();
}
