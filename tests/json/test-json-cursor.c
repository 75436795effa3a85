/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json-cursor.c: numbers as they are written, and as numbers. */

#include "trends-json-text.h"

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-cursor/numbers-keep-digits", test_numbers_keep_digits);
  g_test_add_func ("/json-cursor/integers", test_integers);
  return g_test_run ();
}
