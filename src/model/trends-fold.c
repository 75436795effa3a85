/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-fold.c: see trends-fold.h. */

#include "trends-fold.h"

#include <string.h>

/* Letters that Unicode doesn't take apart, as those write them who lack the keys.
 * All are small: what is folded has no capitals any more. In the order of their numbers. */
static const struct
{
  gunichar letter;
  const char *plain;
} letters[] = {
  { 0x00e6, "ae" }, { 0x00f0, "d" },  { 0x00f8, "o" }, { 0x00fe, "th" }, { 0x0111, "d" },
  { 0x0127, "h" },  { 0x0131, "i" },  { 0x0138, "k" }, { 0x0142, "l" },  { 0x014b, "n" },
  { 0x0153, "oe" }, { 0x0167, "t" },  { 0x0180, "b" }, { 0x0192, "f" },  { 0x0195, "hv" },
  { 0x019a, "l" },  { 0x01dd, "e" },  { 0x01e5, "g" }, { 0x0237, "j" },  { 0x0253, "b" },
  { 0x0254, "o" },  { 0x0257, "d" },  { 0x0259, "e" }, { 0x025b, "e" },  { 0x0260, "g" },
  { 0x0268, "i" },  { 0x0269, "i" },  { 0x0289, "u" }, { 0x02bb, "'" },  { 0x02bc, "'" },
  { 0x2c65, "a" },  { 0x2c66, "t" },  { 0xa7af, "q" },
};

static const char *
find_letter (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters) && letters[i].letter <= c; i++)
    if (letters[i].letter == c)
      return letters[i].plain;

  return NULL;
}

/* The key that is pressed for a quotation mark, an apostrophe or a dash; 0 where
 * `c` is none of these. */
static char
find_key (gunichar c)
{
  switch (c)
    {
    case '`':
    case 0x00b4: /* acute accent by itself */
    case 0x2018: case 0x2019: case 0x201a: case 0x201b:
    case 0x2032: case 0x2035: /* prime */
    case 0x2039: case 0x203a: /* ‹ › */
      return '\'';
    case 0x00ab: case 0x00bb: /* « » */
    case 0x201c: case 0x201d: case 0x201e: case 0x201f:
    case 0x2033: case 0x2036:
    case 0x301d: case 0x301e: case 0x301f:
      return '"';
    case 0x058a: case 0x05be: /* hyphens of other scripts */
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015:
    case 0x2043: case 0x2212: /* bullet, minus */
    case 0x2e3a: case 0x2e3b:
    case 0x30fb:
      return '-';
    default:
      return 0;
    }
}

static void
append_folded (GString  *folded,
               gunichar  c)
{
  const char *plain = find_letter (c);
  char key = find_key (c);

  if (g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
    return; /* accents; soft hyphens, joiners and other things that aren't seen */

  if (plain != NULL)
    g_string_append (folded, plain);
  else if (key != 0)
    g_string_append_c (folded, key);
  else if (g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR)
    g_string_append_c (folded, ' ');
  else if (g_unichar_isdigit (c))
    g_string_append_c (folded, (char) ('0' + g_unichar_digit_value (c)));
  else
    g_string_append_unichar (folded, g_unichar_tolower (c)); /* Cherokee folds to capitals */
}

/* Letters beyond ASCII that stand together, which is what accents can belong to */
static void
append_letters (GString    *folded,
                const char *begin,
                const char *end)
{
  g_autofree char *plain = g_utf8_normalize (begin, end - begin, G_NORMALIZE_ALL);
  g_autofree char *small = g_utf8_casefold (plain, -1);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    append_folded (folded, g_utf8_get_char (p));
}

/* Keys go before anything is taken apart: an accent that stands by itself would become a space with an accent on it. */
static char *
fold_any (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *p = text, *begin; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      char key = find_key (c);

      if (key != 0 || c < 0x80)
        {
          g_string_append_c (folded, key != 0 ? key : g_ascii_tolower ((char) c));
          p = g_utf8_next_char (p);
          continue;
        }
      for (begin = p; c >= 0x80 && find_key (c) == 0; c = g_utf8_get_char (p))
        p = g_utf8_next_char (p);
      append_letters (folded, begin, p);
    }

  return g_string_free (folded, FALSE);
}

/**
 * trends_fold:
 * @text: any text; what isn't UTF-8 is replaced first
 *
 * Texts that people take for the same are the same when folded: case, accents,
 * the kind of a quotation mark, an apostrophe, a hyphen or a dash, soft hyphens
 * and whatever else isn't seen, digits of other scripts, and letters such as
 * ł, ø, ı, æ and ß for those that are typed in their place.
 *
 * It doesn't depend on the locale, and folding again changes nothing.
 *
 * Returns: (transfer full): @text to be compared with others
 */
char *
trends_fold (const char *text)
{
  g_autofree char *valid = NULL;

  for (const char *p = text;; p++)
    {
      if (*p == '\0')
        return g_ascii_strdown (text, -1);
      if ((guchar) *p >= 0x80 || *p == '`')
        break;
    }

  valid = g_utf8_make_valid (text, -1);
  return fold_any (valid);
}

/**
 * trends_name_is_spelt:
 * @name: a name, valid UTF-8
 * @typed: what somebody typed, valid UTF-8
 *
 * Returns: whether @typed is @name but for case; where names agree only when
 *   folded, one that is spelt so is meant before others
 */
gboolean
trends_name_is_spelt (const char *name,
                      const char *typed)
{
  g_autofree char *a = g_utf8_casefold (name, -1);
  g_autofree char *b = g_utf8_casefold (typed, -1);

  return strcmp (a, b) == 0;
}

static gboolean
is_seen (gunichar c)
{
  switch (c)
    {
    case 0x115f: case 0x1160: case 0x3164: case 0xffa0: /* Hangul fillers */
    case 0x2800:                                        /* Braille without a dot */
      return FALSE;
    default:
      return g_unichar_isgraph (c) && !g_unichar_ismark (c);
    }
}

/**
 * trends_text_is_blank:
 * @text: valid UTF-8
 *
 * Returns: whether nothing of @text can be seen or heard: it is empty, or all
 *   of it is white space, joiners, marks without a letter and the like
 */
gboolean
trends_text_is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_seen (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}
