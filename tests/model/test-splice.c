/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-splice.c: words in a sentence, wherever its language has them. */

#include "trends-splice.h"

static void
test_splice (void)
{
  static const struct
  {
    const char *sentence, *first, *second, *whole;
  } cases[] = {
    { "“%s” and “%s”.", "Quays", "Ports", "“Quays” and “Ports”." },
    { "%s%s", "Quays", "Ports", "QuaysPorts" },
    { "The sheet “%s”.", "Quays", NULL, "The sheet “Quays”." },
    { "The sheet “%s”.", "Quays", "Ports", "The sheet “Quays”." },
    { "“%s” and “%s”.", "%s", "100%", "“%s” and “100%”." },
    { "“%s” and “%s”.", NULL, "Ports", "“” and “Ports”." },
    { "Nothing.", "Quays", NULL, "Nothing." },
    { "", "Quays", NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whole = trends_splice (cases[i].sentence, cases[i].first, cases[i].second);

      g_assert_cmpstr (whole, ==, cases[i].whole);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/splice/sentences", test_splice);
  return g_test_run ();
}
