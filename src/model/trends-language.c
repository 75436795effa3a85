/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-language.c: the conventions of the languages that plans are written in,
 * see trends-language.h.
 *
 * The facts are from the Unicode CLDR, release 42 (https://cldr.unicode.org; Unicode
 * License), as ICU 72 gives them: "MMMM", "MMM", "LLLL" and "LLL" of the Gregorian
 * calendar, its long and medium dates, and the patterns of numbers and currencies.
 * Dates of German in small places name the month, as those of all others do.
 */

#include "trends-language.h"

#include "trends-digits.h"

#include <string.h>

#define N_MONTHS 12

struct _TrendsLanguage
{
  const char *tag;
  const char *months[TRENDS_N_MONTH_FORMS][N_MONTHS]; /* alone: none where it is the same */
  const char *date_pattern[2];                        /* long, short; %d, %m and %y */
  TrendsDateOrder order;
  const char *decimal;
  const char *thousands;
  TrendsCurrencyPlacing placing;
};

/* English comes first: it stands for what isn't known. */
static const TrendsLanguage languages[] = {
  {
    .tag = "en",
    .months[TRENDS_MONTH_LONG] = {
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    },
    .date_pattern = { "%d %m %y", "%d %m %y" },
    .decimal = ".", .thousands = ",", .placing = TRENDS_CURRENCY_BEFORE,
  },
  {
    .tag = "cy",
    .months[TRENDS_MONTH_LONG] = {
      "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
      "Hydref", "Tachwedd", "Rhagfyr"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag"
    },
    .months[TRENDS_MONTH_SHORT_ALONE] = {
      "Ion", "Chw", "Maw", "Ebr", "Mai", "Meh", "Gor", "Awst", "Medi", "Hyd", "Tach", "Rhag"
    },
    .date_pattern = { "%d %m %y", "%d %m %y" },
    .decimal = ".", .thousands = ",", .placing = TRENDS_CURRENCY_BEFORE,
  },
  {
    .tag = "ga",
    .months[TRENDS_MONTH_LONG] = {
      "Eanáir", "Feabhra", "Márta", "Aibreán", "Bealtaine", "Meitheamh", "Iúil", "Lúnasa",
      "Meán Fómhair", "Deireadh Fómhair", "Samhain", "Nollaig"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "Ean", "Feabh", "Márta", "Aib", "Beal", "Meith", "Iúil", "Lún", "MFómh", "DFómh", "Samh",
      "Noll"
    },
    .date_pattern = { "%d %m %y", "%d %m %y" },
    .decimal = ".", .thousands = ",", .placing = TRENDS_CURRENCY_BEFORE,
  },
  {
    .tag = "gd",
    .months[TRENDS_MONTH_LONG] = {
      "dhen Fhaoilleach", "dhen Ghearran", "dhen Mhàrt", "dhen Ghiblean", "dhen Chèitean",
      "dhen Ògmhios", "dhen Iuchar", "dhen Lùnastal", "dhen t-Sultain", "dhen Dàmhair",
      "dhen t-Samhain", "dhen Dùbhlachd"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "Faoi", "Gearr", "Màrt", "Gibl", "Cèit", "Ògmh", "Iuch", "Lùna", "Sult", "Dàmh", "Samh",
      "Dùbh"
    },
    .months[TRENDS_MONTH_LONG_ALONE] = {
      "Am Faoilleach", "An Gearran", "Am Màrt", "An Giblean", "An Cèitean", "An t-Ògmhios",
      "An t-Iuchar", "An Lùnastal", "An t-Sultain", "An Dàmhair", "An t-Samhain", "An Dùbhlachd"
    },
    .date_pattern = { "%dmh %m %y", "%d %m %y" },
    .decimal = ".", .thousands = ",", .placing = TRENDS_CURRENCY_BEFORE,
  },
  {
    .tag = "da",
    .months[TRENDS_MONTH_LONG] = {
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
      "oktober", "november", "december"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.",
      "dec."
    },
    .date_pattern = { "%d. %m %y", "%d. %m %y" },
    .decimal = ",", .thousands = ".", .placing = TRENDS_CURRENCY_AFTER,
  },
  {
    .tag = "de",
    .months[TRENDS_MONTH_LONG] = {
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
      "Dez."
    },
    .months[TRENDS_MONTH_SHORT_ALONE] = {
      "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"
    },
    .date_pattern = { "%d. %m %y", "%d. %m %y" },
    .decimal = ",", .thousands = ".", .placing = TRENDS_CURRENCY_AFTER,
  },
  {
    .tag = "es",
    .months[TRENDS_MONTH_LONG] = {
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"
    },
    .date_pattern = { "%d de %m de %y", "%d %m %y" },
    .decimal = ",", .thousands = ".", .placing = TRENDS_CURRENCY_AFTER,
  },
  {
    .tag = "fr",
    .months[TRENDS_MONTH_LONG] = {
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
      "déc."
    },
    .date_pattern = { "%d %m %y", "%d %m %y" },
    .decimal = ",", .thousands = "\342\200\257", .placing = TRENDS_CURRENCY_AFTER,
  },
  {
    .tag = "it",
    .months[TRENDS_MONTH_LONG] = {
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
      "settembre", "ottobre", "novembre", "dicembre"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"
    },
    .date_pattern = { "%d %m %y", "%d %m %y" },
    .decimal = ",", .thousands = ".", .placing = TRENDS_CURRENCY_AFTER,
  },
  {
    .tag = "nb",
    .months[TRENDS_MONTH_LONG] = {
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
      "oktober", "november", "desember"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "jan.", "feb.", "mar.", "apr.", "mai", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.",
      "des."
    },
    .months[TRENDS_MONTH_SHORT_ALONE] = {
      "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"
    },
    .date_pattern = { "%d. %m %y", "%d. %m %y" },
    .decimal = ",", .thousands = "\302\240", .placing = TRENDS_CURRENCY_BEFORE_SPACED,
  },
  {
    .tag = "nl",
    .months[TRENDS_MONTH_LONG] = {
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"
    },
    .date_pattern = { "%d %m %y", "%d %m %y" },
    .decimal = ",", .thousands = ".", .placing = TRENDS_CURRENCY_BEFORE_SPACED,
  },
  {
    .tag = "pl",
    .months[TRENDS_MONTH_LONG] = {
      "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
      "września", "października", "listopada", "grudnia"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"
    },
    .months[TRENDS_MONTH_LONG_ALONE] = {
      "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień",
      "wrzesień", "październik", "listopad", "grudzień"
    },
    .date_pattern = { "%d %m %y", "%d %m %y" },
    .decimal = ",", .thousands = "\302\240", .placing = TRENDS_CURRENCY_AFTER,
  },
  {
    .tag = "pt",
    .months[TRENDS_MONTH_LONG] = {
      "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
      "outubro", "novembro", "dezembro"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.",
      "dez."
    },
    .date_pattern = { "%d de %m de %y", "%d de %m de %y" },
    .decimal = ",", .thousands = ".", .placing = TRENDS_CURRENCY_BEFORE_SPACED,
  },
  {
    .tag = "sv", .order = TRENDS_ORDER_YEAR_MONTH_DAY,
    .months[TRENDS_MONTH_LONG] = {
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december"
    },
    .months[TRENDS_MONTH_SHORT] = {
      "jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.",
      "dec."
    },
    .date_pattern = { "%d %m %y", "%d %m %y" },
    .decimal = ",", .thousands = "\302\240", .placing = TRENDS_CURRENCY_AFTER,
  },
};

/* Regions that write otherwise than the rest of their language. */
static const struct
{
  const char *tag;
  const char *date_pattern[2];
  TrendsDateOrder order;
  const char *decimal; /* NULL: as the language */
  const char *thousands;
} regions[] = {
  { "en-US", { "%m %d, %y", "%m %d, %y" }, TRENDS_ORDER_MONTH_DAY_YEAR, NULL, NULL },
  { "de-CH", { NULL }, TRENDS_ORDER_DAY_MONTH_YEAR, ".", "\342\200\231" },
};

/* Currencies that are known by a sign wherever plans are written. */
static const struct
{
  const char *code;
  const char *symbol;
} symbols[] = {
  { "GBP", "£" }, { "EUR", "€" }, { "USD", "$" }, { "JPY", "¥" },
};

static gboolean
is_of_language (const char *tag,
                const char *language)
{
  gsize length = strlen (language);

  return g_ascii_strncasecmp (tag, language, length) == 0
         && (tag[length] == '\0' || tag[length] == '-' || tag[length] == '_');
}

/**
 * trends_language_speaks:
 * @tag: (nullable): a BCP 47 tag, or the first part of a locale's name
 * @language: a BCP 47 tag of a language
 *
 * Returns: whether what is known of @language is true of @tag as well. Norwegian is
 *   written as "nb", "nn" and "no"; what all of it has in common is kept under "nb".
 */
gboolean
trends_language_speaks (const char *tag,
                        const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  if (tag == NULL)
    return FALSE;
  if (is_of_language ("nb", language) && (is_of_language (tag, "nn") || is_of_language (tag, "no")))
    return TRUE;

  return is_of_language (tag, language);
}

static const TrendsLanguage *
find_language (const char *tag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (trends_language_speaks (tag, languages[i].tag))
      return &languages[i];

  return &languages[0];
}

static TrendsLanguage
make_region (gsize index)
{
  TrendsLanguage region = *find_language (regions[index].tag);

  region.tag = regions[index].tag;
  region.order = regions[index].order;
  if (regions[index].date_pattern[0] != NULL)
    memcpy (region.date_pattern, regions[index].date_pattern, sizeof region.date_pattern);
  if (regions[index].decimal != NULL)
    {
      region.decimal = regions[index].decimal;
      region.thousands = regions[index].thousands;
    }

  return region;
}

static const TrendsLanguage *
get_region (gsize index)
{
  static TrendsLanguage made[G_N_ELEMENTS (regions)];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
        made[i] = make_region (i);
      g_once_init_leave (&once, 1);
    }

  return &made[index];
}

/**
 * trends_language_find:
 * @tag: (nullable): a BCP 47 tag, such as a plan's language
 *
 * Returns: (transfer none): the conventions of the region where they are known
 *   apart, else of the language, else of English; never %NULL
 */
const TrendsLanguage *
trends_language_find (const char *tag)
{
  if (tag == NULL)
    return &languages[0];
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (is_of_language (tag, regions[i].tag))
      return get_region (i);

  return find_language (tag);
}

/**
 * trends_language_is_english:
 * @tag: (nullable): a BCP 47 tag
 *
 * Returns: whether it is of English, the language of the program's own words
 */
gboolean
trends_language_is_english (const char *tag)
{
  return tag == NULL || *tag == '\0' || is_of_language (tag, "en");
}

/**
 * trends_language_get_month:
 * @self: a language
 * @month: 1 to 12
 * @form: how long, and whether it is part of a date
 *
 * Returns: the month's name
 */
const char *
trends_language_get_month (const TrendsLanguage *self,
                           int                   month,
                           TrendsMonthForm       form)
{
  const char *name;

  g_return_val_if_fail (self != NULL && month >= 1 && month <= N_MONTHS, "");
  g_return_val_if_fail ((int) form >= 0 && form < TRENDS_N_MONTH_FORMS, "");

  name = self->months[form][month - 1];
  if (name != NULL)
    return name;

  return self->months[form - TRENDS_MONTH_LONG_ALONE][month - 1];
}

/**
 * trends_language_get_date_order:
 * @self: a language
 *
 * Returns: in which order a date's parts stand where all of them are numbers
 */
TrendsDateOrder
trends_language_get_date_order (const TrendsLanguage *self)
{
  g_return_val_if_fail (self != NULL, TRENDS_ORDER_DAY_MONTH_YEAR);

  return self->order;
}

/**
 * trends_language_format_date:
 * @self: a language
 * @day: a day, in GDate's Julian days
 * @is_short: whether the month is abbreviated
 *
 * Returns: (transfer full): the day, "23 November 2026" or "23 Nov 2026"
 */
char *
trends_language_format_date (const TrendsLanguage *self,
                             gint64                day,
                             gboolean              is_short)
{
  TrendsMonthForm form = is_short ? TRENDS_MONTH_SHORT : TRENDS_MONTH_LONG;
  GString *text = g_string_new (NULL);
  GDate date;

  g_return_val_if_fail (self != NULL && g_date_valid_julian (day), g_string_free (text, FALSE));

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  for (const char *p = self->date_pattern[is_short ? 1 : 0]; *p != '\0'; p++)
    if (*p != '%')
      g_string_append_c (text, *p);
    else if (*++p == 'm')
      g_string_append (text, trends_language_get_month (self, g_date_get_month (&date), form));
    else
      g_string_append_printf (text, "%d", *p == 'd' ? (int) g_date_get_day (&date)
                                                    : (int) g_date_get_year (&date));

  return g_string_free (text, FALSE);
}

/**
 * trends_language_get_decimal:
 * @self: a language
 *
 * Returns: the sign before a number's fraction
 */
const char *
trends_language_get_decimal (const TrendsLanguage *self)
{
  g_return_val_if_fail (self != NULL, ".");

  return self->decimal;
}

/**
 * trends_language_get_thousands:
 * @self: a language
 *
 * Returns: the sign between groups of three digits; it may be a space that
 *   doesn't break, and is several bytes long then
 */
const char *
trends_language_get_thousands (const TrendsLanguage *self)
{
  g_return_val_if_fail (self != NULL, ",");

  return self->thousands;
}

/**
 * trends_language_get_placing:
 * @self: a language
 *
 * Returns: where a currency's sign stands
 */
TrendsCurrencyPlacing
trends_language_get_placing (const TrendsLanguage *self)
{
  g_return_val_if_fail (self != NULL, TRENDS_CURRENCY_BEFORE);

  return self->placing;
}

/**
 * trends_language_get_symbol:
 * @self: a language
 * @currency: a currency (ISO 4217)
 *
 * Returns: the currency's sign; its code where it has none
 */
const char *
trends_language_get_symbol (const TrendsLanguage *self,
                            const char           *currency)
{
  g_return_val_if_fail (self != NULL && currency != NULL, "");

  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_str_equal (symbols[i].code, currency))
      return symbols[i].symbol;

  return currency;
}

/**
 * trends_language_format_number:
 * @self: a language
 * @number: a whole number
 *
 * Returns: (transfer full): it, with its thousands set apart
 */
char *
trends_language_format_number (const TrendsLanguage *self,
                               guint64               number)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (text, FALSE));

  trends_digits_append (text, number, self->thousands);
  return g_string_free (text, FALSE);
}

static char *
format_decimal (const TrendsLanguage *self,
                gint64                minor,
                int                   n_digits,
                gboolean              in_full)
{
  gint64 units = 1;
  g_autofree char *whole = NULL;

  for (int i = 0; i < n_digits; i++)
    units *= 10;
  whole = trends_language_format_number (self, minor / units);
  if (n_digits == 0 || (minor % units == 0 && !in_full))
    return g_steal_pointer (&whole);

  return g_strdup_printf ("%s%s%0*d", whole, self->decimal, n_digits, (int) (minor % units));
}

/**
 * trends_language_format_decimal:
 * @self: a language
 * @minor: an amount in minor units, not negative
 * @n_digits: how many decimal digits minor units have
 *
 * Returns: (transfer full): the amount; without a fraction where it is whole
 */
char *
trends_language_format_decimal (const TrendsLanguage *self,
                                gint64                minor,
                                int                   n_digits)
{
  g_return_val_if_fail (self != NULL && minor >= 0 && n_digits >= 0 && n_digits <= 6, NULL);

  return format_decimal (self, minor, n_digits, FALSE);
}

/**
 * trends_language_format_money:
 * @self: a language
 * @minor: an amount in minor units, not negative
 * @n_digits: how many decimal digits minor units have
 * @currency: the currency (ISO 4217); a code is always set apart
 * @in_full: whether it has its minor units even where there are none, as below others with some
 *
 * Returns: (transfer full): the amount: "£86,000", "CHF 12.50", "86.000 €"
 */
char *
trends_language_format_money (const TrendsLanguage *self,
                              gint64                minor,
                              int                   n_digits,
                              const char           *currency,
                              gboolean              in_full)
{
  g_autofree char *amount = NULL;
  const char *symbol;
  gboolean is_code;

  g_return_val_if_fail (self != NULL && currency != NULL, NULL);
  g_return_val_if_fail (minor >= 0 && n_digits >= 0 && n_digits <= 6, NULL);

  symbol = trends_language_get_symbol (self, currency);
  amount = format_decimal (self, minor, n_digits, in_full);
  is_code = g_ascii_isalpha (*symbol);
  if (self->placing == TRENDS_CURRENCY_AFTER)
    return g_strconcat (amount, "\302\240", symbol, NULL);
  if (is_code || self->placing == TRENDS_CURRENCY_BEFORE_SPACED)
    return g_strconcat (symbol, "\302\240", amount, NULL);

  return g_strconcat (symbol, amount, NULL);
}
