/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-questions.h: what only a person can say of a table, once for all of it: which
 * trend a word means, which rating two letters are, whether days come before months.
 */

#pragma once

#include <adwaita.h>

#include "trends-mapping.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MAPPING_QUESTIONS (trends_mapping_questions_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMappingQuestions, trends_mapping_questions, TRENDS, MAPPING_QUESTIONS,
                      AdwPreferencesGroup)

void trends_mapping_questions_set_mapping (TrendsMappingQuestions *self,
                                           TrendsMapping          *mapping);
void trends_mapping_questions_update      (TrendsMappingQuestions *self);

G_END_DECLS
