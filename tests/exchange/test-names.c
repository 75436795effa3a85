/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-names.c: a person is found in a text however the name is written there, and
 * nobody is found who isn't there.
 */

#include "trends-name-finder.h"

#include <string.h>

/* (transfer full): `text` with a mark for each name, <0> for the first person */
static char *
mark_names (TrendsNameFinder *finder,
            const char       *text)
{
  g_autoptr (GArray) matches = trends_name_finder_find (finder, text);
  GString *out = g_string_new (NULL);
  gsize from = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const TrendsNameMatch *match = &g_array_index (matches, TrendsNameMatch, i);

      g_assert_cmpuint (match->start, >=, from);
      g_assert_cmpuint (match->end, >, match->start);
      g_string_append_len (out, text + from, (gssize) (match->start - from));
      if (match->person == TRENDS_NAME_SEVERAL)
        g_string_append (out, "<?>");
      else
        g_string_append_printf (out, "<%u>", match->person);
      from = match->end;
    }
  g_string_append (out, text + from);
  return g_string_free (out, FALSE);
}

static TrendsNameFinder *
make_finder (const char *first, ...)
{
  TrendsNameFinder *finder = trends_name_finder_new ();
  guint person = 0;
  va_list names;

  va_start (names, first);
  for (const char *name = first; name; name = va_arg (names, const char *))
    trends_name_finder_add_name (finder, person++, name);
  va_end (names);
  return finder;
}

static void
check (TrendsNameFinder *finder,
       const char       *text,
       const char       *expected)
{
  g_autofree char *marked = mark_names (finder, text);

  g_assert_cmpstr (marked, ==, expected);
}

/* Every way to write a name, between all that may stand around it. */
static const char * const ways[] = {
  "Zebedée Quillfeather", "zebedée quillfeather", "ZEBEDÉE QUILLFEATHER", "Zebedee Quillfeather",
  "Zebede\u0301e Quillfeather", "Zebedée  Quillfeather", "Zebedée\u00a0Quillfeather",
  "Zebedée\u202fQuillfeather", "Zebedée\nQuillfeather", "Zebedée\r\n  Quillfeather",
  "Zebedée\tQuillfeather", "Zebe\u00addée Quill\u00adfeather", "Zebe\u200bdée Quillfeather",
  "Zebedée Quill-\nfeather", "Quillfeather, Zebedée", "QUILLFEATHER, ZEBEDÉE",
  "Quillfeather Zebedée", "Z. Quillfeather", "Z Quillfeather", "Quillfeather, Z.",
  "Quillfeather Z", "Zebedée Q.", "Zebedée", "Quillfeather", "zebedee", "QUILLFEATHER",
  "zebedee.quillfeather", "zebedee_quillfeather", "quillfeather-zebedee", "z.quillfeather",
  "zquillfeather", "zebedeequillfeather", "ZebedeeQuillfeather", "quillfeatherz",
  "Zebed%C3%A9e%20Quillfeather", "zebed%c3%a9e+quillfeather", "Zebed%25C3%25A9e%2520Quillfeather",
  "%5A%65%62%65%64%65%65 Quillfeather", "ｚｅｂｅｄｅｅ Quillfeather", "Zebedée (Quillfeather)",
  "ZQ", "Z.Q.", "Z. Q.", "qz7@x.example", "Dr Zebedée Quillfeather",
};
static const char * const around[][2] = {
  { "", "" }, { "Ask ", " today" }, { "“", "”" }, { "(", ")" }, { "by ", "’s plan" },
  { "by ", "'s plan" }, { "https://x.example/", "/files" }, { "mailto:", "@x.example" },
  { "- ", "\n" }, { "…", "…" }, { "A/", "/B" }, { "2026: ", ", 2027" }, { "¡", "!" },
  { "in\u00a0", "\u00a0here" },
};

static void
test_ways (void)
{
  g_autoptr (TrendsNameFinder) finder = make_finder ("Zebedée Quillfeather", NULL);

  trends_name_finder_add_initials (finder, 0, "ZQ");
  trends_name_finder_add_contact (finder, 0, "qz7@x.example");
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    for (guint j = 0; j < G_N_ELEMENTS (around); j++)
      {
        g_autofree char *text = g_strconcat (around[j][0], ways[i], around[j][1], NULL);
        g_autofree char *marked = mark_names (finder, text);
        g_autofree char *folded = g_utf8_casefold (marked, -1);

        g_test_message ("%s -> %s", text, marked);
        g_assert_nonnull (strstr (marked, "<0>"));
        g_assert_null (strstr (folded, "zebed"));
        g_assert_null (strstr (folded, "quill"));
        g_assert_null (strstr (folded, "feather"));
        g_assert_true (g_str_has_prefix (marked, around[j][0]));
      }
}

/* Folded, and without what isn't a letter: what a reader could still make out. */
static char *
get_letters (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (out, g_ascii_tolower (*p));
  return g_string_free (out, FALSE);
}

/* Whether nothing is left of the words but what is too short to tell. */
static void
check_hidden (TrendsNameFinder   *finder,
              const char * const *words,
              const char         *text)
{
  g_autofree char *marked = mark_names (finder, text);
  g_autofree char *left = get_letters (marked);

  g_test_message ("%s -> %s", text, marked);
  g_assert_nonnull (strstr (marked, "<0>"));
  for (guint i = 0; words[i]; i++)
    if (strlen (words[i]) > 2 && strstr (left, words[i]))
      g_error ("“%s” became “%s”, which shows “%s”", text, marked, words[i]);
}

/* The words with what stands between them, or nothing where the bit is set in `way`. */
static char *
write_name (const char * const *words,
            guint               from,
            guint               way,
            const char         *between,
            gboolean            is_initial,
            gboolean            is_camel)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i]; i++)
    {
      gsize start;

      if (i > 0 && i < from)
        continue;
      if (i > 0 && !(way & (1u << (i - 1))))
        g_string_append (out, between);
      start = out->len;
      g_string_append_len (out, words[i], is_initial && i == 0 ? 1 : (gssize) strlen (words[i]));
      if (is_camel)
        out->str[start] = g_ascii_toupper (out->str[start]);
    }
  return g_string_free (out, FALSE);
}

/* Names of several words, with any of them run together, parted by anything, without those
 * in the middle, and with an initial: all of it goes, not a part. */
static void
test_glued (void)
{
  static const struct
  {
    const char *name;
    guint surname; /* the first word of it */
    const char *words[6];
  } people[] = {
    { "Siân O'Briain-Wyn", 1, { "sian", "o", "briain", "wyn" } },
    { "Siân O’Briain Wyn", 1, { "sian", "o", "briain", "wyn" } },
    { "Ann de la Cruz", 1, { "ann", "de", "la", "cruz" } },
    { "Sarah Jones-Smith", 1, { "sarah", "jones", "smith" } },
    { "Jean-Luc van der Bergen", 2, { "jean", "luc", "van", "der", "bergen" } },
    { "María García López", 1, { "maria", "garcia", "lopez" } },
    { "Ebony-Mae Turner-Okafor", 2, { "ebony", "mae", "turner", "okafor" } },
    { "Mohammed bin Rashid al-Maktoum", 1, { "mohammed", "bin", "rashid", "al", "maktoum" } },
  };
  static const char * const between[] = { ".", "_", "-", " ", "'", "’", "+", "%20" };
  static const char * const behind[] = { "", "@x.example", "’s plan", "/files" };

  for (guint p = 0; p < G_N_ELEMENTS (people); p++)
    {
      g_autoptr (TrendsNameFinder) finder = make_finder (people[p].name, NULL);
      const char * const *words = people[p].words;
      guint n = g_strv_length ((char **) words);

      for (guint way = 0; way < 1u << (n - 1); way++)
        for (guint i = 0; i < G_N_ELEMENTS (between) * G_N_ELEMENTS (behind); i++)
          for (guint form = 0; form < 4; form++)
            {
              const guint from[] = { form & 1 ? people[p].surname : 1, people[p].surname, n - 1 };

              for (guint j = 0; j < G_N_ELEMENTS (from); j++)
                {
                  g_autofree char *name = write_name (words, from[j], way, between[i % 8],
                                                      form & 1, form & 2);
                  g_autofree char *text = g_strconcat (name, behind[i / 8], NULL);

                  check_hidden (finder, words, text);
                }
            }
    }
}

/* Several at once: each by the longest that fits. */
static void
test_several (void)
{
  g_autoptr (TrendsNameFinder) finder = make_finder ("Asha Merrow", "Jane Smithers", "Rob Smithers",
                                                     "Jean-Luc Müller", "王小明", NULL);

  check (finder, "Asha Merrow, Jane Smithers and R. Smithers", "<0>, <1> and <2>");
  check (finder, "Smithers", "<?>");
  check (finder, "jsmithers@x rsmithers@x", "<1>@x <2>@x");
  check (finder, "J-L Müller, J. L. Mueller, Jean Luc, jeanluc.mu\u0308ller", "<3>, <3>, <3>, <3>");
  check (finder, "请王小明看", "请<4>看");
  check (finder, "Asha and Merrow's 3 friends", "<0> and <0>'s 3 friends");
}

static void
test_titles (void)
{
  g_autoptr (TrendsNameFinder) finder = make_finder ("Cllr Asha van der Merrow MBE",
                                                     "Kestle, Rowan (Dr)", "O'Hara", NULL);

  check (finder, "Asha Merrow; A. Merrow; Cllr Merrow; A van der Merrow",
         "<0>; <0>; Cllr <0>; <0>");
  check (finder, "Rowan Kestle, R Kestle, Kestle, Rowan (Dr)", "<1>, <1>, <1>");
  check (finder, "O’Hara, OHARA, o'hara's", "<2>, <2>, <2>'s");
}

/* A half of a double name may have an apostrophe. */
static void
test_halves (void)
{
  g_autoptr (TrendsNameFinder) finder = make_finder ("Siân O'Briain-Wyn", NULL);

  check (finder, "Ms OBriain, Ms O’Briain, sobriain@x, sian_obriain@x, Wyn",
         "Ms <0>, Ms <0>, <0>@x, <0>@x, <0>");
}

/* What isn't a name stays, letter by letter. */
static void
test_others (void)
{
  static const char * const texts[] = {
    "",
    "Smithson and Merrows, Ashar; Millbrook",
    "He will bake: the baker will. Baker Street. A baker, a will.",
    "100% of 50%Asher, %, %4, %zz, %E0%A4%A",
    "AI, IT, HR and PA by A/B tests; am, am",
    "Will the council? Grace period, Hope Street",
    "In May we mark the rose",
    "We will. J. Then baker and will you (or he) bake? Hope in “grace” of hope",
  };
  g_autoptr (TrendsNameFinder) finder = trends_name_finder_new ();
  static const char * const names[] = { "Asha Merrow", "Will Baker", "Grace Hope", "Ann Millbrook",
                                        "Mark May", "Rose Page" };

  trends_name_finder_reserve (finder, "Millbrook Council");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    trends_name_finder_add_name (finder, i, names[i]);
  trends_name_finder_add_initials (finder, 0, "AI");
  trends_name_finder_add_initials (finder, 1, "AB");
  trends_name_finder_add_initials (finder, 2, "A");
  trends_name_finder_add_initials (finder, 3, "Am");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check (finder, texts[i], texts[i]);
}

/* Common words are a name where something else says so. */
static void
test_common (void)
{
  g_autoptr (TrendsNameFinder) finder = make_finder ("Will Baker", "Grace", NULL);

  check (finder, "Will Baker, will  baker, W. Baker, Baker, Will, Baker W",
         "<0>, <0>, <0>, <0>, <0>");
  check (finder, "will.baker@x, WILL BAKER, willbaker", "<0>@x, <0>, <0>");
  check (finder, "Ask Grace for grace", "Ask <1> for grace");
  check (finder, "BAKER Will, WILL Baker, wbaker, WBaker, wbaker@x.org", "<0>, <0>, <0>, <0>, <0>@x.org");
}

/* Some parts of a long name, without the first: two capitals make common words a name. */
static void
test_inner (void)
{
  g_autoptr (TrendsNameFinder) finder = make_finder ("Nguyễn Văn An", "Zoë Will Baker Street", NULL);

  check (finder, "Văn An, Van An, An Nguyen and Nguyễn Văn", "<0>, <0>, <0> and <0>");
  check (finder, "a van an hour away", "a van an hour away");
  check (finder, "Will Baker, Baker Street, Will Baker Street", "<1>, <1>, <1>");
  check (finder, "A baker street will do", "A baker street will do");
}

/* One letter or a nickname in between, of common words as of others. */
static void
test_within (void)
{
  static const char * const names[][2] = { { "Will", "Baker" }, { "Asha", "Merrow" },
                                           { "Nicky", "Price" } };
  static const char * const within[] = { " J. ", " J ", " “Bill” ", " \"Bill\" ", " (Bill) ",
                                         " ‘Bill’ ", "\u00a0J.\u00a0", ".J.", " Ł. " };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (within); j++)
      {
        g_autofree char *name = g_strjoin (" ", names[i][0], names[i][1], NULL);
        g_autofree char *text = g_strconcat ("Ask ", names[i][0], within[j], names[i][1],
                                             ", then us", NULL);
        g_autoptr (TrendsNameFinder) finder = make_finder ("Jo Lee", name, NULL);

        check (finder, text, "Ask <1>, then us");
      }
}

/* What is made of a letter and a common word, or of one and an ending, is mostly a word. */
static void
test_logins (void)
{
  static const char * const text =
    "It arose along the trail: trust bakers, prices and pager, start at the brook; a small spark.";
  g_autoptr (TrendsNameFinder) finder = make_finder (
    "Ann Rose", "Ann Long", "Tom Rail", "Tim Rust", "Sam Baker", "Sue Price", "Rob Page", "Sid Tart",
    "Ben Rook", "Sam Mall", "Sue Park", "Nicky Price", NULL);

  check (finder, text, text);
  check (finder, "NPrice, nprice@x.org, abaker", "<11>, <11>@x.org, abaker");
}

/* Names and texts that somebody made to do harm: nothing is too long, too many or
 * too much the same. */
static void
test_hostile (void)
{
  g_autoptr (TrendsNameFinder) finder = trends_name_finder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < 250; i++)
    g_string_append (name, i % 2 ? "a " : "a-");
  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "a ");
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%.*s z%u", (int) (i % 400), name->str, i);

      trends_name_finder_add_name (finder, i, numbered);
      trends_name_finder_add_contact (finder, i, numbered);
      trends_name_finder_add_initials (finder, i, "((((");
    }
  trends_name_finder_add_name (finder, 2000, ".*(?:[\\E|^$");
  trends_name_finder_add_name (finder, 2001, "☃");
  trends_name_finder_add_name (finder, 2002, "\u0301\u00ad");
  trends_name_finder_add_name (finder, 2003, name->str);
  trends_name_finder_add_name (finder, 2004, "");
  g_string_append (text, "z7 ☃ %25%25%25%2");
  g_free (mark_names (finder, text->str));
  check (finder, "☃ melts", "<2001> melts");
}

/* Any bytes that are text, and any name in them: what is found is the same again, and
 * lies where characters begin. */
static void
test_random (void)
{
  static const char * const pieces[] = {
    "Asha", "Merrow", " ", "-", ".", ",", "\n", "%", "%20", "%C3%A9", "%2", "é", "e\u0301", "\u00ad",
    "ß", "ı", "İ", "王", "ก", "☃", "'", "’", "(", ")", "1", "A", "a", "\u200d", "\u0301", "𝒜", "@",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (TrendsNameFinder) finder = make_finder ("Asha Merrow", "Éa ß", "王 ก", "A%20 ı", NULL);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) matches = NULL;

      for (int n = g_rand_int_range (rand, 0, 30); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      matches = trends_name_finder_find (finder, text->str);
      for (guint j = 0; j < matches->len; j++)
        {
          const TrendsNameMatch *match = &g_array_index (matches, TrendsNameMatch, j);

          g_assert_cmpuint (match->end, <=, text->len);
          g_assert_true (g_utf8_validate (text->str + match->start,
                                          (gssize) (match->end - match->start), NULL));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/ways", test_ways);
  g_test_add_func ("/names/glued", test_glued);
  g_test_add_func ("/names/several", test_several);
  g_test_add_func ("/names/titles", test_titles);
  g_test_add_func ("/names/halves", test_halves);
  g_test_add_func ("/names/others", test_others);
  g_test_add_func ("/names/common", test_common);
  g_test_add_func ("/names/inner", test_inner);
  g_test_add_func ("/names/within", test_within);
  g_test_add_func ("/names/logins", test_logins);
  g_test_add_func ("/names/hostile", test_hostile);
  g_test_add_func ("/names/random", test_random);
  return g_test_run ();
}
