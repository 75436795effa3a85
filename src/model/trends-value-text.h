/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-value-text.h: the value of a field as a text for people, as a column, a cell, a
 * line of a log or a paper has it: names in place of ids, words in place of choices, dates
 * and amounts as they are read. What files and exchange write is not this, see trends-field.h.
 */

#pragma once

#include "trends-language.h"
#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_VALUE_IN_FULL,  /* "23 November 2026" */
  TRENDS_VALUE_IN_SHORT, /* "23 Nov 2026" */
} TrendsValueStyle;

/* Of a field of type CHOICE: the words that the plan uses for it. */
const TrendsChoices *trends_value_get_choices     (const TrendsField    *field,
                                                   TrendsPlan           *plan);
const char          *trends_value_get_choice_word (const TrendsValue    *value,
                                                   const TrendsField    *field,
                                                   TrendsPlan           *plan);
char                *trends_value_to_text         (const TrendsValue    *value,
                                                   const TrendsField    *field,
                                                   TrendsPlan           *plan,
                                                   TrendsValueStyle      style,
                                                   const TrendsLanguage *paper);

const char          *trends_entity_get_choice_word (TrendsEntity        *entity,
                                                    guint                field);
char                *trends_entity_dup_called     (TrendsEntity         *entity);
char                *trends_value_dup_set_words   (const char           *label,
                                                   const char           *value,
                                                   guint                 n);

G_END_DECLS
