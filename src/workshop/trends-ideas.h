/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ideas.h: what is done with the ideas that a room comes up with: they are captured faster
 * than they can be said, those that are alike are brought together, and some become initiatives. Each
 * function that changes something is one edit with a name for undo; one that is refused changes
 * nothing and says why. In the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

GPtrArray    *trends_ideas_list            (TrendsPlan          *plan,
                                            const char          *workshop,
                                            TrendsEntity        *trend);
TrendsEntity *trends_ideas_find_alike      (TrendsPlan          *plan,
                                            const char          *workshop,
                                            const char          *text);
TrendsEntity *trends_ideas_find_alike_to   (TrendsEntity        *idea);

TrendsEntity *trends_ideas_add             (TrendsPlan          *plan,
                                            const char          *workshop,
                                            TrendsEntity        *trend,
                                            const char * const  *texts,
                                            gboolean             revealed,
                                            GError             **error);
gboolean      trends_ideas_add_wording     (TrendsEntity        *idea,
                                            const char          *text,
                                            GError             **error);
gboolean      trends_ideas_merge           (TrendsEntity        *idea,
                                            TrendsEntity        *other,
                                            GError             **error);
gboolean      trends_ideas_group           (GPtrArray           *ideas,
                                            const char          *name,
                                            GError             **error);
gboolean      trends_ideas_reveal          (GPtrArray           *ideas,
                                            gboolean             revealed,
                                            GError             **error);
TrendsEntity *trends_ideas_make_initiative (GPtrArray           *ideas,
                                            const char          *title,
                                            GError             **error);

G_END_DECLS
