/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-question-words.h: a question about a table in words, and its answers. */

#pragma once

#include "trends-mapping.h"

G_BEGIN_DECLS

/* What can be said: `word` as the map has it, or NULL where that is that nothing is said. */
typedef struct
{
  char *label;
  char *word;
} TrendsMappingAnswer;

char      *trends_mapping_question_dup_title   (const TrendsSheetQuestion      *question,
                                                const TrendsSheetOutlineColumn *column);
char      *trends_mapping_question_dup_summary (const TrendsSheetQuestion      *question);
GPtrArray *trends_mapping_question_dup_answers (const TrendsSheetQuestion      *question,
                                                const TrendsSheetOutlineColumn *column,
                                                TrendsMapping                  *mapping);

G_END_DECLS
