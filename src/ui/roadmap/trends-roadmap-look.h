/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-look.h: how large everything on a roadmap is, by the size of the text, and how
 * long the text of a bar will be.
 *
 * Ten thousand titles are measured in a moment: by the widths of their characters, which are
 * measured once. That is a little more than a title takes when it is drawn, never less by more
 * than the text may be shortened by.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-baseline-slip.h"
#include "trends-roadmap-curve.h"
#include "trends-roadmap-layout.h"

G_BEGIN_DECLS

/* Of the frame of where a bar was, in pixels */
#define TRENDS_GHOST_DASH 4
#define TRENDS_GHOST_GAP 3

typedef struct
{
  double size;      /* of text, 1 as usual */
  int bar_height;
  int row_height;   /* a bar with the room around it */
  int lane_padding; /* above the first row and below the last */
  int lane_height;  /* at least: the name in two lines */
  int glyph;        /* of an icon in a bar */
  int gap;          /* between the parts of a bar */
  int padding;      /* left and right of them, each */
  int names_width;  /* of the column of names, at most */
  int ruler_height; /* with the row of governance dates, where there are any */
  int ticks_height; /* without that */
  int dates_height; /* of that row */
  int longest;      /* title, as far as others have to make room for it */
  GHashTable *characters[2]; /* character -> width in Pango's units, plain and bold */
  int ascii[2][128];         /* the same of those that most titles are made of; 0: not measured */
  PangoLayout *layout;       /* to measure with */
  PangoFontDescription *font; /* as it was, in as many dots an inch */
  double resolution;
  TrendsFrozen *frozen; /* (nullable): what bars are compared with */
} TrendsRoadmapLook;

TrendsRoadmapLook *trends_roadmap_look_new           (GtkWidget               *widget);
void               trends_roadmap_look_free          (TrendsRoadmapLook       *self);
gboolean           trends_roadmap_look_is_of         (TrendsRoadmapLook       *self,
                                                      GtkWidget               *widget);
int                trends_roadmap_look_measure_text  (TrendsRoadmapLook       *self,
                                                      const char              *text,
                                                      gboolean                 is_bold);
int                trends_roadmap_look_count_lines   (TrendsRoadmapLook       *self,
                                                      const char              *text,
                                                      int                      width);
int                trends_roadmap_look_measure_name  (TrendsRoadmapLook       *self,
                                                      const TrendsRoadmapLane *lane);
gboolean           trends_roadmap_look_compare       (TrendsRoadmapLook       *self,
                                                      TrendsFrozen            *frozen);
double             trends_roadmap_look_measure       (TrendsEntity            *initiative,
                                                      double                  *excess,
                                                      gpointer                 look);
void               trends_roadmap_look_get_metrics   (TrendsRoadmapLook       *self,
                                                      TrendsRoadmapMetrics    *metrics);
const char        *trends_roadmap_look_get_early     (void);
int                trends_roadmap_look_measure_early (TrendsRoadmapLook       *self);
void               trends_roadmap_look_draw_curve    (cairo_t                 *cr,
                                                      const TrendsCurve       *curve,
                                                      TrendsCurvePart          part);
PangoLayout       *trends_roadmap_look_create_layout (GtkWidget               *widget,
                                                      const char              *text,
                                                      gboolean                 is_bold);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsRoadmapLook, trends_roadmap_look_free)

G_END_DECLS
