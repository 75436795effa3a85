/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-bar-private.h: what the parts of a bar share: what it is and says in
 * trends-time-bar.c, how it draws itself in -drawing.c, its milestones in -marks.c. */

#pragma once

#include "trends-renamer.h"
#include "trends-time-bar.h"

G_BEGIN_DECLS

struct _TrendsTimeBar
{
  GtkWidget parent_instance;

  GtkWidget *holder;        /* of the renamer; NULL until there is one */
  TrendsRenamer *renamer;
  GtkWidget *tip;
  TrendsEntity *initiative; /* NULL: it stands for nothing */
  gboolean no_match;
  gboolean can_edit;
  gboolean is_open_start, is_open_end, is_outside;
  float fill, fill_width;   /* where the bar is in the widget */
  float text, text_width;
  int glyph, gap, height;
  gboolean is_early;        /* it starts before what it needs has ended */
  GPtrArray *marks;         /* (element-type TrendsMilestoneMark), in the order of their days */
  gboolean stands_in;       /* it has the focus of a milestone that has gone */
  gint64 first;             /* the day where the widget begins */
  double per_day;
  PangoLayout *title;       /* made when it is first drawn */
  PangoLayout *initials;
  PangoLayout *early;
  char *slip_words;         /* NULL: it is as it was, or beside nothing */
  char *slip_spoken;
  PangoLayout *slip;
};

/* How it looks: trends-time-bar-drawing.c */
void    trends_time_bar_draw       (TrendsTimeBar *self,
                                    GtkSnapshot   *snapshot);
/* Its milestones: trends-time-bar-marks.c. `milestones` (nullable): those that are left */
void    trends_time_bar_keep_marks (TrendsTimeBar *self,
                                    GPtrArray     *milestones);
void    trends_time_bar_update_marks   (TrendsTimeBar *self);
void    trends_time_bar_allocate_marks (TrendsTimeBar *self);
void    trends_time_bar_paint_marks    (TrendsTimeBar *self);

G_END_DECLS
