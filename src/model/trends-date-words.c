/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-words.c: see trends-date-words.h.
 *
 * Names of months may hold points and spaces ("ม.ค.", "Am Màrt"), so they are
 * looked for in the text as it stands. They are taken as they are written first;
 * accents are disregarded only where nothing is found so, since in some scripts
 * months differ in marks alone.
 */

#include "trends-date-words.h"

#include "trends-date.h"
#include "trends-fold.h"
#include "trends-language.h"
#include "trends-one-line.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#define N_MONTHS 12
#define MIN_PREFIX 3 /* letters of a month's name that stand for it */

/* Other words, folded, and the tokens that they are; the same in all languages, since none
 * has two meanings. */
static const struct
{
  const char *kinds;
  int value;
  const char *words;
} words[] = {
  { "E", 0, "end|ende|eind|einde|fin|fine|fim|final|finales|diwedd|slut|slutet|slutten|slutning|"
            "koniec|konca|konec|deireadh|deireadh|sonu|loppu" },
  { "S", 0, "start|beginning|begin|anfang|beginn|debut|inicio|comienzo|inizio|inicio|dechrau|"
            "borjan|starten|begyndelsen|poczatek|zacatek|tus|basi|alku" },
  { "D", 0, "mid|middle|mitte|mi|meta|mediados|meados|canol|mitten|midten|polowa|polowie|medio" },
  { "V", 0, "early|late|fruh|spat|vroeg|laat|tidigt|sent|tidlig|cynnar|hwyr" },
  { "T", 0, "today|heute|aujourd'hui|hoy|oggi|hoje|heddiw|idag|dzis|dzisiaj|bugun|inniu|vandaag|"
            "dnes|tanaan|اليوم|วันน" },
  { "T", 1, "tomorrow|morgen|demain|manana|domani|amanha|yfory|imorgon|jutro|yarin|amarach|zitra|"
            "huomenna|غدا|พรงน" },
  { "T", -1, "yesterday|gestern|hier|ayer|ieri|ontem|ddoe|igar|wczoraj|dun|inne|gisteren|vcera|"
             "eilen|امس|เมอวาน" },
  { "Q", 0, "q|qtr|quarter|quarter's|quartal|quartals|t|trim|trimestre|kvartal|kvartalet|kv|"
            "chwarter|kw|kwartal|kwartalu|kwartaal|ceathru|ctvrtleti|ceyrek" },
  { "F", 0, "fy|haushaltsjahr|haushaltsjahres|geschaftsjahr|geschaftsjahres|finanzjahr|"
            "rechnungsjahr|exercice|l'exercice|esercizio|ejercicio|exercicio|budgetar|budgetaret|"
            "rakenskapsar|regnskapsar|regnskabsar|boekjaar|begrotingsjaar|tilikausi" },
  { "A", 0, "financial|fiscal|fiscale|financiere|budgetaire|ariannol|finanziario|financiero|"
            "financeiro|budzetowy|budzetowego|mali" },
  { "Y", 0, "year|year's|jahr|jahres|annee|l'annee|d'annee|ano|anno|jaar|ar|aret|rok|roku|yil|"
            "yilin|vuosi|vuoden|blwyddyn|flwyddyn|bliain|bhliain" },
  { "EY", 0, "jahresende|yearend|arsslut|vuodenvaihde" },
  { "EK", 0, "quartalsende" },
  { "RY", 0, "eleni|quest'anno" },
  { "R", 0, "this|current|dieses|dieser|diesem|laufendes|laufenden|ce|cet|cette|este|esta|"
            "questo|corrente|dit|deze|detta|dette|tego|biezacy|biezacego|bu|tama|taman|hwn|hon" },
  { "R", 1, "next|nachstes|nachster|nachsten|nachstem|nachste|prochain|prochaine|proximo|proxima|"
            "prossimo|prossima|volgend|volgende|nasta|neste|naeste|przyszly|przyszlego|"
            "nastepny|nastepnego|pristi|gelecek|ensi|nesaf" },
  { "R", -1, "last|previous|letztes|letzten|vergangenes|dernier|derniere|pasado|pasada|scorso|"
             "scorsa|passado|passada|vorig|vorige|forra|sidste|zeszly|zeszlego|lonsky|gecen|"
             "viime|diwethaf" },
  /* what stands between the others and says nothing */
  { "-", 0, "of|the|by|in|de|del|di|do|da|du|den|der|des|dem|am|al|av|af|o|y|e|i|d" },
};

typedef struct
{
  char *name;   /* as it is written, in small letters */
  char *folded; /* without accents */
  int month;
} Month;

typedef struct
{
  GArray *months;
  TrendsDateToken *tokens;
  char *pattern;
  int n;
  char before;
} Taking;

static void
month_clear (gpointer data)
{
  Month *month = data;

  g_free (month->name);
  g_free (month->folded);
}

/* Small letters, one spelling of each character, digits of ASCII, and nothing that
 * isn't seen. */
static char *
simplify (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *small = g_utf8_casefold (composed, -1);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (plain, (char) ('0' + g_unichar_digit_value (c)));
      else if (g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR)
        g_string_append_c (plain, ' ');
      else if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
        g_string_append_c (plain, '-');
      else if (c == 0x2019)
        g_string_append_c (plain, '\'');
      else if (g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (plain, c);
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* -------------------------------------------------------------- the months */

/* Some locales number their months; a name is what has more to it than a number. */
static gboolean
is_name (const char *name)
{
  return name[strspn (name, "0123456789. ")] != '\0';
}

static void
add_name (GArray     *months,
          int         month,
          const char *name)
{
  Month entry = { .month = month };
  gsize length;

  if (name == NULL)
    return;
  entry.name = g_strstrip (simplify (name));
  length = strlen (entry.name);
  if (length > 0 && entry.name[length - 1] == '.')
    entry.name[length - 1] = '\0';
  entry.folded = trends_fold (entry.name);
  if (!is_name (entry.name))
    month_clear (&entry);
  else
    g_array_append_val (months, entry);
}

static void
add_formatted (GArray     *months,
               int         month,
               const char *format)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2024, month, 1, 0, 0, 0);
  g_autofree char *name = g_date_time_format (day, format);

  add_name (months, month, name);
}

/* As the locale writes them, in a date and by themselves */
static void
add_locale (GArray *months)
{
  for (int month = 1; month <= N_MONTHS; month++)
    {
      add_name (months, month, nl_langinfo (MON_1 + month - 1));
      add_name (months, month, nl_langinfo (ABMON_1 + month - 1));
      add_formatted (months, month, "%B");
      add_formatted (months, month, "%b");
      add_formatted (months, month, "%OB");
      add_formatted (months, month, "%Ob");
    }
}

/* As they are on screen, which may be in another language than the locale's dates */
static void
add_shown (GArray *months)
{
  for (int month = 1; month <= N_MONTHS; month++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (2024, month, 1, 0, 0, 0);
      g_autofree char *name = trends_time_format (day, "%B");
      g_autofree char *small = trends_time_format (day, "%b");

      add_name (months, month, name);
      add_name (months, month, small);
    }
}

static void
add_language (GArray     *months,
              const char *tag)
{
  const TrendsLanguage *language = trends_language_find (tag);

  for (int month = 1; month <= N_MONTHS; month++)
    for (int form = 0; form < TRENDS_N_MONTH_FORMS; form++)
      add_name (months, month, trends_language_get_month (language, month, form));
}

/* Where two languages mean different months by a word, the first has it. */
static GArray *
list_months (const char *language)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (Month));
  g_autofree char *tag = g_strdup (setlocale (LC_TIME, NULL));

  g_array_set_clear_func (months, month_clear);
  tag[strcspn (tag, "_.@")] = '\0';
  add_shown (months);
  add_locale (months);
  add_language (months, tag);
  add_language (months, language);
  add_language (months, "en");
  return months;
}

static gboolean
is_letter (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static gboolean
ends_word (const char *text,
           gsize       length)
{
  if (g_ascii_isdigit (text[length]))
    return !g_ascii_isdigit (text[length - 1]); /* "tháng 1" isn't in "tháng 12" */

  return !is_letter (text + length);
}

/* The longest name of a month that `text` begins with, but not in the midst of a word */
static const Month *
match_name (GArray     *months,
            const char *text)
{
  const Month *best = NULL;

  for (guint i = 0; i < months->len; i++)
    {
      const Month *month = &g_array_index (months, Month, i);
      gsize length = strlen (month->name);

      if ((best == NULL || length > strlen (best->name)) &&
          g_str_has_prefix (text, month->name) && ends_word (text, length))
        best = month;
    }

  return best;
}

/* The one month whose name is, or begins with, what was typed without accents; 0
 * where there are several or none */
static int
match_folded (GArray     *months,
              const char *folded,
              gboolean    whole)
{
  int found = 0;

  for (guint i = 0; i < months->len; i++)
    {
      const Month *month = &g_array_index (months, Month, i);

      if (whole ? strcmp (month->folded, folded) != 0 : !g_str_has_prefix (month->folded, folded))
        continue;
      if (found != 0 && found != month->month)
        return 0;
      found = month->month;
    }

  return found;
}

static int
find_month (GArray     *months,
            const char *folded)
{
  int month = match_folded (months, folded, TRUE);

  if (month == 0 && g_utf8_strlen (folded, -1) >= MIN_PREFIX)
    month = match_folded (months, folded, FALSE);
  return month;
}

/* --------------------------------------------------------------- the tokens */

static gboolean
push (Taking *self,
      char    kind,
      int     value,
      int     n_digits)
{
  if (self->n == TRENDS_DATE_MAX_TOKENS)
    return FALSE;

  self->tokens[self->n] = (TrendsDateToken) { value, n_digits, self->before };
  self->pattern[self->n++] = kind;
  self->before = ' ';
  return TRUE;
}

/* "Financial year", "année budgétaire": an adjective and its noun are one token. */
static gboolean
push_part (Taking *self,
           char    kind,
           int     value)
{
  char other = kind == 'A' ? 'Y' : kind == 'Y' ? 'A' : 0;

  if (other == 0 || self->n == 0 || self->pattern[self->n - 1] != other)
    return push (self, kind, value, 0);

  self->pattern[self->n - 1] = 'F';
  return TRUE;
}

static gboolean
push_parts (Taking     *self,
            const char *kinds,
            int         value)
{
  for (const char *kind = kinds; *kind != '\0'; kind++)
    if (!push_part (self, *kind, value))
      return FALSE;
  return TRUE;
}

static gboolean
is_word (const char *folded,
         const char *list)
{
  g_auto (GStrv) items = g_strsplit (list, "|", -1);

  return g_strv_contains ((const char *const *) items, folded);
}

/* "q3" and "quarter 3" are one token; without a number it is one that something else
 * has to say. */
static gboolean
push_quarter (Taking      *self,
              const char **text)
{
  const char *digit = *text + strspn (*text, " .");

  if (*digit < '1' || *digit > '4' || g_ascii_isdigit (digit[1]))
    return push (self, 'K', 0, 0);

  *text = digit + 1;
  return push (self, 'Q', *digit - '0', 1);
}

static gboolean
push_word (Taking      *self,
           const char  *folded,
           const char **text)
{
  int month;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (is_word (folded, words[i].words))
      {
        if (*words[i].kinds == 'Q')
          return push_quarter (self, text);
        return *words[i].kinds == '-' || push_parts (self, words[i].kinds, words[i].value);
      }

  month = find_month (self->months, folded);
  return month != 0 && push (self, 'M', month, 0);
}

static gboolean
take_word (Taking      *self,
           const char **text)
{
  const Month *month = match_name (self->months, *text);
  g_autofree char *word = NULL;
  g_autofree char *folded = NULL;
  const char *end = *text;

  if (month != NULL)
    {
      *text += strlen (month->name);
      return push (self, 'M', month->month, 0);
    }

  while (*end != '\0' && (is_letter (end) || *end == '\''))
    end = g_utf8_next_char (end);
  word = g_strndup (*text, (gsize) (end - *text));
  folded = trends_fold (word);
  *text = end;
  return *folded != '\0' && push_word (self, folded, text);
}

/* "23rd", "1er" */
static const char *
skip_ordinal (const char *text)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", "er", "ain", "fed", "eg", "af",
                                         "mh", "º", "ª" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_prefix (text, endings[i]) && !is_letter (text + strlen (endings[i])))
      return text + strlen (endings[i]);

  return text;
}

static gboolean
take_number (Taking      *self,
             const char **text)
{
  gsize n_digits = strspn (*text, "0123456789");
  int value;

  if (n_digits > 4)
    return FALSE;

  value = (int) g_ascii_strtoll (*text, NULL, 10);
  *text += n_digits;
  if (n_digits <= 2)
    *text = skip_ordinal (*text);
  return push (self, 'N', value, (int) n_digits);
}

static gboolean
take_sign (Taking      *self,
           const char **text)
{
  char sign = **text;

  if (strchr (" /.,-", sign) == NULL)
    return FALSE;

  if (sign != ' ')
    self->before = sign;
  (*text)++;
  return TRUE;
}

/**
 * trends_date_take_apart:
 * @text: what somebody typed
 * @language: a BCP 47 tag, whose words are known besides English ones
 * @tokens: (out caller-allocated): room for TRENDS_DATE_MAX_TOKENS
 * @pattern: (out caller-allocated): a letter for each token, as the header has them, and a NUL
 *
 * Returns: whether all of @text was understood; otherwise tokens and pattern mean nothing
 */
gboolean
trends_date_take_apart (const char      *text,
                        const char      *language,
                        TrendsDateToken *tokens,
                        char            *pattern)
{
  g_autofree char *simple = NULL;
  g_autoptr (GArray) months = NULL;
  Taking taking = { NULL, tokens, pattern, 0, ' ' };
  const char *p;
  gboolean understood = TRUE;

  *pattern = '\0';
  if (strnlen (text, TRENDS_TYPED_MAX + 1) > TRENDS_TYPED_MAX)
    return FALSE;

  p = simple = simplify (text);
  taking.months = months = list_months (language);
  while (understood && *p != '\0')
    if (g_ascii_isdigit (*p) && match_name (months, p) == NULL) /* "1月" is a month */
      understood = take_number (&taking, &p);
    else if (is_letter (p) || g_ascii_isdigit (*p))
      understood = take_word (&taking, &p);
    else
      understood = take_sign (&taking, &p);

  pattern[taking.n] = '\0';
  g_strdelimit (pattern, "A", 'F'); /* "fiscal 27/28" */
  return understood && taking.n > 0;
}
