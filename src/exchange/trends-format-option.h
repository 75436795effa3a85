/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-format-option.h: what can be chosen about a format, whichever way it goes. Each
 * is one of a few values, a date, some numbers, a sum of money or a text. The command line, its help and the dialogs are made from these
 * descriptions, and the test “cli-words” holds the manual against them.
 */

#pragma once

#include "trends-period.h"

G_BEGIN_DECLS

/**
 * TrendsFormatChoice:
 * @id: what the command line calls it: "brief"
 * @label: not translated; what people call it
 * @summary: not translated; what it is for, in a few words
 *
 * A value of an option.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *summary;
} TrendsFormatChoice;

/**
 * TrendsFormatOption:
 * @id: what the command line calls it: "report"
 * @label: not translated; what people call it
 * @get_choice: (nullable): its values one after the other, then %NULL; the first is meant where
 *   nobody says which; %NULL for a date and for numbers
 * @of: (nullable): the id of another option, where it is only for one value of that, or for two
 * @when: (nullable): that value
 * @or_when: (nullable): the other one
 * @after: (nullable): of a date, the id of another one that must not be later
 * @summary: (nullable): of a date and of numbers, not translated; what it is for, in a few words
 * @has_numbers: whether it is some numbers
 * @is_text: whether it is any text, such as a title
 * @is_money: whether it is a sum of money, or none at all
 * @kept: (nullable): not translated; why nobody but who sees everything can be given it, where it is
 *   of what is kept from all others
 * @check_text: (nullable): of a text, whether it can be meant at all; whether it goes with a plan is
 *   asked when there is one
 *
 * An option of a format. A date is a month or a day, "2026-04" or "2026-04-01"; numbers are "3" or
 * "1,3,10"; a sum is "250000", "250000.50" or %TRENDS_FORMAT_NO_SUM, in the plan's currency. A format has an array of them, up to one without @id.
 */
typedef struct
{
  const char               *id;
  const char               *label;
  const TrendsFormatChoice *(*get_choice) (guint index);
  const char               *of;
  const char               *when;
  const char               *after;
  const char               *summary;
  gboolean                  has_numbers;
  gboolean                  is_text;
  const char               *kept;
  const char               *or_when;
  gboolean                  is_money;
  gboolean                (*check_text) (const char *text, GError **error);
} TrendsFormatOption;

/* Instead of a sum: that there is none */
#define TRENDS_FORMAT_NO_SUM "none"

GHashTable                *trends_format_values_new    (void);
gboolean                   trends_format_values_set    (GHashTable                *values,
                                                        const TrendsFormatOption  *options,
                                                        const char                *id,
                                                        const char                *choice,
                                                        GError                   **error);
gboolean                   trends_format_values_add    (GHashTable                *values,
                                                        const TrendsFormatOption  *options,
                                                        const char                *id,
                                                        const char                *choice,
                                                        GError                   **error);
gboolean                   trends_format_values_assign (GHashTable                *values,
                                                        const TrendsFormatOption  *options,
                                                        const char                *assignment,
                                                        GError                   **error);
const TrendsFormatChoice  *trends_format_values_get    (GHashTable                *values,
                                                        const TrendsFormatOption  *options,
                                                        const char                *id);
const char                *trends_format_values_get_text (GHashTable              *values,
                                                        const TrendsFormatOption  *options,
                                                        const char                *id);
gboolean                   trends_format_values_get_period (GHashTable            *values,
                                                        const char                *id,
                                                        TrendsPeriod              *period);
gboolean                   trends_format_values_get_money (GHashTable             *values,
                                                        const char                *id,
                                                        const char                *currency,
                                                        gint64                    *sum);
char                      *trends_format_dup_money     (gint64                     sum,
                                                        const char                *currency);
GArray                    *trends_format_values_dup_numbers (GHashTable           *values,
                                                        const char                *id);
gboolean                   trends_format_option_is_meant (const TrendsFormatOption *self,
                                                        GHashTable                *values,
                                                        const TrendsFormatOption  *options);
gboolean                   trends_format_values_check  (GHashTable                *values,
                                                        const TrendsFormatOption  *options,
                                                        GError                   **error);

G_END_DECLS
