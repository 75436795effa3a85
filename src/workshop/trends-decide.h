/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-decide.h: what a room decides about a trend: the trend has it, and the workshop the words of
 * it, by one edit. In the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

TrendsEntity *trends_decide_choice (TrendsEntity  *trend,
                                    guint          field,
                                    gint64         choice,
                                    const char    *workshop,
                                    GError       **error);

TrendsEntity *trends_decide_owner  (TrendsEntity  *trend,
                                    TrendsEntity  *owner,
                                    const char    *workshop,
                                    GError       **error);

TrendsEntity *trends_decide_new_owner (TrendsEntity  *trend,
                                       const char    *name,
                                       const char    *workshop,
                                       GError       **error);

/* Choices by their digits */
gboolean      trends_decide_find_choice  (guint         field,
                                          guint         digit,
                                          gint64       *choice);
char         *trends_decide_dup_question (TrendsEntity *trend,
                                          guint         field);

char         *trends_decide_dup_state    (TrendsEntity  *trend);

const char   *trends_decide_get_label    (TrendsEntity *trend,
                                          guint         field,
                                          guint         digit);

G_END_DECLS
