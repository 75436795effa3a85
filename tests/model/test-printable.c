/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-printable.c: what is shown of sentences with titles of all sorts in them. */

#include "trends-printable.h"

static void
assert_sentence (const char *sentence,
                 const char *expected)
{
  g_autofree char *made = trends_make_sentence (sentence);

  g_assert_cmpstr (made, ==, expected);
}

/* What runs from left to right stays as it is, marks, joiners and lines too. */
static void
test_as_it_is (void)
{
  static const char *const sentences[]
    = { "", "“Café” has no lead yet", "⚠ One\nTwo", "“Ελληνικά” – 中文 👩\u200d💻", "e\u0301\u0301" };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    assert_sentence (sentences[i], sentences[i]);
}

/* Wherever the title stands, the sentence begins with its own direction, once. */
static void
test_from_right (void)
{
  assert_sentence ("“مشروع” has no lead", "\u200e“مشروع” has no lead");
  assert_sentence ("Needs “תוכנית”", "\u200eNeeds “תוכנית”");
  assert_sentence ("“ﻢ” has", "\u200e“ﻢ” has");
  assert_sentence ("\u200e“ﻢ” has", "\u200e“ﻢ” has");
}

/* An override reaches as far as the title. */
static void
test_overrides (void)
{
  assert_sentence ("“a\u202eb” has no lead", "“a\ufffdb” has no lead");
  assert_sentence ("“\u2067a” x\x1b", "“\ufffda” x\ufffd");
}

/* What stands beside a name is no part of it. */
static void
test_isolated (void)
{
  static const char *const names[][2] = {
    { "Café", "Café" },
    { "", "" },
    { "8خطة", "\u20688خطة\u2069" },
    { "a\u202eb", "a\ufffdb" },
    { "\u2069שלום", "\u2068\ufffdשלום\u2069" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *isolated = trends_isolate (names[i][0]);

      g_assert_cmpstr (isolated, ==, names[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/printable/as-it-is", test_as_it_is);
  g_test_add_func ("/model/printable/isolated", test_isolated);
  g_test_add_func ("/model/printable/from-right", test_from_right);
  g_test_add_func ("/model/printable/overrides", test_overrides);
  return g_test_run ();
}
