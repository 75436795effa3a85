/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-words.c: see trends-name-words.h. Words are letters, or digits; where
 * a script has no spaces between words, and for pictures, each character is a word.
 */

#include "trends-name-words.h"

#include "trends-fold.h"

#include <string.h>

typedef enum
{
  SEPARATOR,
  LETTER,
  DIGIT,
  SINGLE, /* a word of its own */
  MARK,   /* belongs to what it stands on */
  UNSEEN,
} Class;

/* How letters are written where there is no key for them. */
static const struct
{
  gunichar letter;
  const char *spelled;
} spellings[] = {
  { 0xe4, "ae" }, { 0xe5, "aa" }, { 0xf6, "oe" }, { 0xf8, "oe" }, { 0xfc, "ue" },
};

/* ------------------------------------------------------------- characters */

static int
hex_byte (const char *at)
{
  int high = g_ascii_xdigit_value (at[0]);
  int low = high < 0 ? -1 : g_ascii_xdigit_value (at[1]);

  return low < 0 ? -1 : high * 16 + low;
}

/* The byte that a "%41" at `at` stands for, or -1; "%2541" was encoded twice. */
static int
take_encoded (const char **at)
{
  const char *p = *at;
  int byte;

  if (*p != '%')
    return -1;
  p++;
  while (p[0] == '2' && p[1] == '5' && hex_byte (p + 2) >= 0)
    p += 2;
  byte = hex_byte (p);
  if (byte > 0)
    *at = p + 2;
  return byte > 0 ? byte : -1;
}

/* A character that is encoded byte by byte, or 0 */
static gunichar
take_encoded_char (const char **at)
{
  char bytes[7] = { 0 };
  const char *p = *at;
  gunichar c;

  for (guint n = 0; n < 4; n++)
    {
      int byte = take_encoded (&p);

      if (byte < 0)
        return 0;
      bytes[n] = (char) byte;
      c = g_utf8_get_char_validated (bytes, -1);
      if (c == (gunichar) -1)
        return 0;
      if (c != (gunichar) -2)
        {
          *at = p;
          return c;
        }
    }
  return 0;
}

static gunichar
take_char (const char **at)
{
  gunichar c = **at == '%' ? take_encoded_char (at) : 0;

  if (c == 0)
    {
      c = g_utf8_get_char (*at);
      *at = g_utf8_next_char (*at);
    }
  return c;
}

/* A choice of very many, so no switch. */
static gboolean
is_script_without_spaces (gunichar c)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_HAN,  G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA,
    G_UNICODE_SCRIPT_THAI, G_UNICODE_SCRIPT_LAO,      G_UNICODE_SCRIPT_KHMER,
    G_UNICODE_SCRIPT_MYANMAR,
  };
  GUnicodeScript script = g_unichar_get_script (c);

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i] == script)
      return TRUE;
  return FALSE;
}

static Class
classify (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c) ? LETTER : g_ascii_isdigit ((char) c) ? DIGIT : SEPARATOR;
  if (g_unichar_ismark (c))
    return MARK;
  if (g_unichar_type (c) == G_UNICODE_FORMAT)
    return UNSEEN;
  if (g_unichar_isdigit (c))
    return DIGIT;
  if (g_unichar_isalpha (c))
    return is_script_without_spaces (c) ? SINGLE : LETTER;
  return g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL ? SINGLE : SEPARATOR;
}

/* ------------------------------------------------------------------ words */

/* What stands between two words. */
typedef struct
{
  guint n_lines;
  gboolean any, joined, comma, dot, space, stop, ended;
} Gap;

static void
note_separator (Gap      *gap,
                gunichar  c)
{
  gboolean is_space = g_unichar_isspace (c);

  gap->any = TRUE;
  gap->joined = gap->joined
                && (c == '-' || c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2bc
                    || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION);
  gap->comma = gap->comma || c == ',';
  gap->dot = gap->dot || c == '.';
  gap->space = gap->space || is_space;
  gap->n_lines += c == '\n' || c == 0x2029;
  gap->ended = gap->ended || (gap->stop && is_space);
  gap->stop = c == '.' || c == '!' || c == '?' || c == ';' || c == ':' || (gap->stop && !is_space);
}

/* "we will. Baker Street" names nobody, "Z. Baker" does: the full stop after a
 * letter is no end. */
static TrendsNameWordFlags
flags_of_gap (const Gap *gap,
              guint      n_letters_before)
{
  TrendsNameWordFlags flags = 0;

  if (gap->any && gap->joined)
    flags |= TRENDS_NAME_WORD_JOINED;
  if (gap->comma)
    flags |= TRENDS_NAME_WORD_COMMA;
  if (gap->dot)
    flags |= TRENDS_NAME_WORD_DOT;
  if (gap->space)
    flags |= TRENDS_NAME_WORD_SPACE;
  if (gap->n_lines > 1 || (gap->ended && n_letters_before != 1))
    flags |= TRENDS_NAME_WORD_BREAK;
  return flags;
}

static TrendsNameWordFlags
skip_gap (TrendsNameWords *self)
{
  Gap gap = { .joined = TRUE };
  guint n_letters_before = self->n_letters;

  while (*self->at)
    {
      const char *next = self->at;
      gunichar c = take_char (&next);
      Class class = classify (c);

      if (class == LETTER || class == DIGIT || class == SINGLE)
        break;
      if (class == SEPARATOR)
        note_separator (&gap, c);
      self->at = next;
    }
  return flags_of_gap (&gap, n_letters_before);
}

/* Where a word is parted at the end of a line, behind what parts it; or NULL. */
static const char *
skip_hyphenation (const char *at)
{
  const char *p = at;

  if (*p != '-' && g_utf8_get_char (p) != 0x2010)
    return NULL;
  p = g_utf8_next_char (p);
  while (*p == ' ' || *p == '\t' || *p == '\r')
    p++;
  if (*p != '\n')
    return NULL;
  while (g_ascii_isspace (*p))
    p++;
  return g_unichar_islower (g_utf8_get_char (p)) ? p : NULL;
}

static void
note_letter (TrendsNameWords *self,
             gunichar         c)
{
  gboolean is_capital = g_unichar_isupper (c) || g_unichar_istitle (c);

  if (self->n_letters == 0 && is_capital)
    self->flags |= TRENDS_NAME_WORD_CAPITAL | TRENDS_NAME_WORD_UPPER;
  if (!is_capital)
    self->flags &= ~(guint) TRENDS_NAME_WORD_UPPER;
  self->n_letters++;
  g_string_append_unichar (self->raw, c);
}

static void
take_word (TrendsNameWords *self)
{
  Class first = SEPARATOR;

  while (*self->at)
    {
      const char *next = self->at;
      const char *behind = first == LETTER ? skip_hyphenation (self->at) : NULL;
      gunichar c;
      Class class;

      if (behind)
        {
          self->at = behind;
          continue;
        }
      c = take_char (&next);
      class = classify (c);
      if (first == SEPARATOR)
        first = class;
      else if (class == MARK)
        g_string_append_unichar (self->raw, c);
      else if (class != UNSEEN && (class != first || first == SINGLE))
        break;
      if (class == first)
        note_letter (self, c);
      self->at = next;
      if (class != UNSEEN)
        self->end = (gsize) (next - self->text);
    }
  if (first == LETTER && self->n_letters == 1)
    self->flags |= TRENDS_NAME_WORD_LETTER;
}

/* ---------------------------------------------------------------- folding */

static const char *
find_spelling (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (spellings[i].letter == c)
      return spellings[i].spelled;
  return NULL;
}

/* (transfer full): "mueller" for "Müller"; NULL where there is nothing to spell */
static char *
spell (const char *word)
{
  g_autofree char *composed = g_utf8_normalize (word, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean differs = FALSE;

  for (const char *p = composed ? composed : ""; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *spelled = find_spelling (g_unichar_tolower (c));

      differs = differs || spelled;
      if (spelled)
        g_string_append (out, spelled);
      else
        g_string_append_unichar (out, c);
    }
  return differs ? trends_fold (out->str) : NULL;
}

static gboolean
is_ascii (const char *text)
{
  for (; *text; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

static void
fold (TrendsNameWords *self)
{
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->spelled, g_free);
  if (is_ascii (self->raw->str))
    {
      self->folded = g_ascii_strdown (self->raw->str, (gssize) self->raw->len);
      return;
    }
  self->folded = trends_fold (self->raw->str);
  self->spelled = spell (self->raw->str);
}

/* ------------------------------------------------------------------ public */

/**
 * trends_name_words_init:
 * @text: UTF-8, which has to stay while it is walked
 */
void
trends_name_words_init (TrendsNameWords *self,
                        const char      *text)
{
  *self = (TrendsNameWords) { .text = text, .at = text, .raw = g_string_new (NULL) };
}

/**
 * trends_name_words_clear:
 *
 * Frees what it holds; @self belongs to the caller.
 */
void
trends_name_words_clear (TrendsNameWords *self)
{
  g_string_free (self->raw, TRUE);
  g_free (self->folded);
  g_free (self->spelled);
}

gboolean
trends_name_words_next (TrendsNameWords *self)
{
  TrendsNameWordFlags flags = skip_gap (self);

  if (!*self->at)
    return FALSE;
  g_string_truncate (self->raw, 0);
  self->n_letters = 0;
  self->flags = flags;
  self->start = (gsize) (self->at - self->text);
  take_word (self);
  fold (self);
  return TRUE;
}
