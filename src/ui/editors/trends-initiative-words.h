/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-words.h: all that a row shows of an initiative by glyphs and
 * places, in words, for tooltips and screen readers. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TRAY_CHARS 64 /* of a title, where one stands beside another in a tray */

char *trends_initiative_dup_words (TrendsEntity *initiative,
                                   const char   *separator);
char *trends_initiative_dup_spoken (TrendsEntity *initiative,
                                    gboolean      no_match);
char *trends_initiative_dup_titles (GPtrArray *initiatives);
char *trends_initiative_dup_need_words (TrendsEntity *initiative,
                                        const char   *separator);
void  trends_initiative_append_confidence (TrendsEntity *initiative,
                                           GString      *text);
void  trends_initiative_append_milestones (TrendsEntity *initiative,
                                           GString      *text);
char *trends_milestone_dup_spoken (TrendsEntity *milestone);

G_END_DECLS
