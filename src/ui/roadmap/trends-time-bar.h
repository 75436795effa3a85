/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-bar.h: an initiative on a roadmap. It draws itself, for there are many, and each
 * may have to stand for another one as the view is scrolled; but it is a widget of its own, so
 * that it has the focus and a name: on GTK 4.8 nothing else can be heard. */

#pragma once

#include <gtk/gtk.h>

#include "trends-milestone-mark.h"
#include "trends-roadmap-links.h"
#include "trends-roadmap-look.h"
#include "trends-roadmap-move.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_TIME_BAR (trends_time_bar_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTimeBar, trends_time_bar, TRENDS, TIME_BAR, GtkWidget)

GtkWidget    *trends_time_bar_new            (void);
TrendsEntity *trends_time_bar_get_initiative (TrendsTimeBar          *self);
void          trends_time_bar_set_bar        (TrendsTimeBar          *self,
                                              const TrendsRoadmapBar *bar,
                                              TrendsPlan             *plan,
                                              gboolean                no_match,
                                              gboolean                can_edit);
/* Before that: what is said of it beside a baseline, shortly and in full; NULL and "" for nothing */
void          trends_time_bar_set_slip       (TrendsTimeBar          *self,
                                              const char             *words,
                                              const char             *spoken);
void          trends_time_bar_set_geometry   (TrendsTimeBar           *self,
                                              const TrendsRoadmapBar  *bar,
                                              const TrendsTimeScale   *scale,
                                              const TrendsRoadmapLook *look,
                                              int                      cut);
void          trends_time_bar_clear          (TrendsTimeBar          *self);
void          trends_time_bar_set_selected   (TrendsTimeBar          *self,
                                              gboolean                selected);
/* The same of its milestones, where any of them is selected in the session */
void          trends_time_bar_show_marks     (TrendsTimeBar          *self,
                                              TrendsSession          *session);
void          trends_time_bar_set_dragged    (TrendsTimeBar          *self,
                                              gboolean                dragged);
void          trends_time_bar_set_kin        (TrendsTimeBar          *self,
                                              TrendsKinship           kinship);
TrendsMovePart trends_time_bar_get_part      (TrendsTimeBar          *self,
                                              double                  x);
void          trends_time_bar_rename         (TrendsTimeBar          *self);
gboolean      trends_time_bar_is_renaming    (TrendsTimeBar          *self);
TrendsMilestoneMark *trends_time_bar_find_mark (TrendsTimeBar          *self,
                                              TrendsEntity           *milestone);
TrendsMilestoneMark *trends_time_bar_step_mark (TrendsTimeBar          *self,
                                              TrendsMilestoneMark    *from,
                                              int                     step);
gboolean      trends_time_bar_take_over      (TrendsTimeBar          *self);

G_END_DECLS
