/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presentation.h: where a workshop stands: which slide it is at, what the wall shows of
 * that, and which number somebody has begun to type. All windows of a workshop follow this one
 * object, and it knows none of them.
 *
 * What the room may not see isn't kept from the wall here or there: there is a mirror of the plan,
 * which doesn't have it, and all that this hands out is of the mirror. Where masking is turned off it is
 * a mirror for another audience; see trends-unmasking.h.
 *
 * Blank, the wall shows nothing. Frozen, it stays as it is, whatever is done to the plan and
 * wherever the workshop goes on; but what is kept back meanwhile goes at once.
 *
 * Signals:
 *   changed ()       it stands elsewhere, or there are other slides
 *   wall-changed ()  what is on the wall is to be drawn anew
 *   said (const char *words)  the room is told what was decided
 */

#pragma once

#include "trends-count.h"
#include "trends-deck.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_PRESENTATION (trends_presentation_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPresentation, trends_presentation, TRENDS, PRESENTATION, GObject)

TrendsPresentation *trends_presentation_new             (TrendsPlan         *plan);

/* What may be shown */
TrendsPlan         *trends_presentation_get_plan        (TrendsPresentation *self);
const char         *trends_presentation_get_workshop    (TrendsPresentation *self);
void                trends_presentation_set_workshop    (TrendsPresentation *self,
                                                         TrendsEntity       *workshop);
TrendsDeck         *trends_presentation_get_deck        (TrendsPresentation *self);
gboolean            trends_presentation_is_confidential (TrendsPresentation *self,
                                                         TrendsEntity       *initiative);

/* Whether what is captured stays hidden until it is revealed */
gboolean            trends_presentation_hides_ideas     (TrendsPresentation *self);
void                trends_presentation_set_hides_ideas (TrendsPresentation *self,
                                                         gboolean            hides);

/* Whether the room sees what anybody may, as it does until somebody has said otherwise; while it
 * doesn't, that is in this workshop only */
gboolean            trends_presentation_is_masked       (TrendsPresentation *self);
void                trends_presentation_set_masked      (TrendsPresentation *self,
                                                         gboolean            is_masked);

/* Whether it is tried out, on a plan of which nothing is kept */
gboolean            trends_presentation_is_practice     (TrendsPresentation *self);
void                trends_presentation_set_practice    (TrendsPresentation *self,
                                                         gboolean            is_practice);

/* Where it stands */
guint               trends_presentation_get_position    (TrendsPresentation *self);
TrendsSlide        *trends_presentation_get_slide       (TrendsPresentation *self);
TrendsSlide        *trends_presentation_get_shown       (TrendsPresentation *self);
gboolean            trends_presentation_is_blank        (TrendsPresentation *self);
gboolean            trends_presentation_is_frozen       (TrendsPresentation *self);
guint               trends_presentation_get_typed       (TrendsPresentation *self);

/* FALSE: there is nowhere to go */
gboolean            trends_presentation_step            (TrendsPresentation *self,
                                                         int                 n_slides);
gboolean            trends_presentation_go_to           (TrendsPresentation *self,
                                                         guint               position);
gboolean            trends_presentation_go_to_trend     (TrendsPresentation *self,
                                                         guint               number);
gboolean            trends_presentation_go_to_ideas     (TrendsPresentation *self);
void                trends_presentation_show_idea       (TrendsPresentation *self,
                                                         const char         *id);
void                trends_presentation_toggle_overview (TrendsPresentation *self);
void                trends_presentation_toggle_blank    (TrendsPresentation *self);
void                trends_presentation_toggle_frozen   (TrendsPresentation *self);

/* A vote while it is counted, whose pages are turned before slides */
TrendsCount        *trends_presentation_get_count       (TrendsPresentation *self);
void                trends_presentation_set_count       (TrendsPresentation *self,
                                                         TrendsCount        *count);
void                trends_presentation_go_to_vote      (TrendsPresentation *self);
TrendsSlide        *trends_presentation_get_ballot      (TrendsPresentation *self);
guint               trends_presentation_find_letter     (TrendsPresentation *self,
                                                         char                letter);
void                trends_presentation_show_result     (TrendsPresentation *self,
                                                         const char         *id);
gboolean            trends_presentation_take_news       (TrendsPresentation *self,
                                                         TrendsEntity       *ballot);

/* What is decided about a trend */
void                trends_presentation_ask             (TrendsPresentation *self,
                                                         guint               field);
guint               trends_presentation_get_asked       (TrendsPresentation *self);
void                trends_presentation_say             (TrendsPresentation *self,
                                                         const char         *words);

/* A trend's number, digit by digit */
void                trends_presentation_type            (TrendsPresentation *self,
                                                         guint               digit);
gboolean            trends_presentation_forget_typed           (TrendsPresentation *self);
gboolean            trends_presentation_enter           (TrendsPresentation *self);

G_END_DECLS
