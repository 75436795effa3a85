/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-language.h: the conventions of the language that a plan is written in:
 * names of months, the order of a date, the signs of numbers and of money.
 *
 * What leaves the program must not depend on who exports it, so nothing here
 * asks the locale, LANGUAGE or the C library: the facts are a table of our own.
 * What is shown on screen follows the locale instead; see trends-date.h.
 *
 * All of it may be called in any thread.
 */

#pragma once

#include "trends-value.h"

G_BEGIN_DECLS

/* One language; static, never freed. */
typedef struct _TrendsLanguage TrendsLanguage;

typedef enum
{
  TRENDS_MONTH_LONG,        /* as a date has it: "3 listopada 2026" */
  TRENDS_MONTH_SHORT,       /* the same for small places */
  TRENDS_MONTH_LONG_ALONE,  /* without a day, as people also type it: "listopad" */
  TRENDS_MONTH_SHORT_ALONE,
  TRENDS_N_MONTH_FORMS
} TrendsMonthForm;

typedef enum
{
  TRENDS_ORDER_DAY_MONTH_YEAR,
  TRENDS_ORDER_MONTH_DAY_YEAR,
  TRENDS_ORDER_YEAR_MONTH_DAY,
} TrendsDateOrder;

typedef enum
{
  TRENDS_CURRENCY_BEFORE,        /* £1,250 */
  TRENDS_CURRENCY_BEFORE_SPACED, /* € 1.250 */
  TRENDS_CURRENCY_AFTER,         /* 1.250 € */
} TrendsCurrencyPlacing;

const TrendsLanguage  *trends_language_find             (const char           *tag);
gboolean               trends_language_is_english       (const char           *tag);
gboolean               trends_language_speaks           (const char           *tag,
                                                         const char           *language);

const char            *trends_language_get_month        (const TrendsLanguage *self,
                                                         int                   month,
                                                         TrendsMonthForm       form);
TrendsDateOrder        trends_language_get_date_order   (const TrendsLanguage *self);
char                  *trends_language_format_date      (const TrendsLanguage *self,
                                                         gint64                day,
                                                         gboolean              is_short);

const char            *trends_language_get_decimal      (const TrendsLanguage *self);
const char            *trends_language_get_thousands    (const TrendsLanguage *self);
TrendsCurrencyPlacing  trends_language_get_placing      (const TrendsLanguage *self);
const char            *trends_language_get_symbol       (const TrendsLanguage *self,
                                                         const char           *currency);
char                  *trends_language_format_number    (const TrendsLanguage *self,
                                                         guint64               number);
char                  *trends_language_format_decimal   (const TrendsLanguage *self,
                                                         gint64                minor,
                                                         int                   n_digits);
char                  *trends_language_format_money     (const TrendsLanguage *self,
                                                         gint64                minor,
                                                         int                   n_digits,
                                                         const char           *currency,
                                                         gboolean              in_full);

G_END_DECLS
