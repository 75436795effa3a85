/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that mark on paper what isn't for everybody. */

#pragma once

#include "trends-scorecard.h"
#include "trends-sensitivity.h"

G_BEGIN_DECLS

const char        *trends_mark_for_entity      (TrendsEntity      *entity);
const char        *trends_mark_for_field       (TrendsEntity      *entity,
                                                guint              field);
const char        *trends_mark_for_score       (const TrendsScorecard *scorecard,
                                                TrendsEntity      *initiative);
char              *trends_mark_dup_name        (TrendsEntity      *entity);
char              *trends_mark_add_to_label    (const char        *label,
                                                TrendsEntity      *entity,
                                                guint              field);

G_END_DECLS
