/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that several sections are made of: cells, names, links between sections. */

#pragma once

#include "trends-pdf-text.h"
#include "trends-plan.h"

G_BEGIN_DECLS

TrendsPdfText *trends_report_cell         (const char        *string);
TrendsPdfText *trends_report_plans_cell   (const char        *string);
void           trends_report_append_trend (TrendsPdfText     *text,
                                           TrendsEntity      *trend,
                                           TrendsPdfEmphasis  emphasis);
void           trends_report_append_mark  (TrendsPdfText     *text,
                                           TrendsEntity      *entity,
                                           TrendsPdfEmphasis  emphasis);
void           trends_report_append_names (TrendsPdfText     *text,
                                           const GPtrArray   *entities,
                                           TrendsPdfEmphasis  emphasis);

G_END_DECLS
