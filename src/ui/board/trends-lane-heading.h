/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-lane-heading.h: what a lane of the board is called, as a button that folds it. Folded, it
 * says how much is in it, to the eye as well, and so it does where it is counting; to a screen reader
 * it always does.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_LANE_HEADING (trends_lane_heading_get_type ())
G_DECLARE_FINAL_TYPE (TrendsLaneHeading, trends_lane_heading, TRENDS, LANE_HEADING, GtkButton)

GtkWidget *trends_lane_heading_new         (void);
void       trends_lane_heading_set_words   (TrendsLaneHeading *self,
                                            const char        *title,
                                            const char        *spoken,
                                            const char        *count);
void       trends_lane_heading_set_counting (TrendsLaneHeading *self,
                                            gboolean           is_counting);
void       trends_lane_heading_set_folded  (TrendsLaneHeading *self,
                                            gboolean           is_folded);

G_END_DECLS
