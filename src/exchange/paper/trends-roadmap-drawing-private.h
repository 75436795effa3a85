/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the roadmap's drawing share: its sizes, in units, and what it has laid out. */

#pragma once

#include "trends-field.h"
#include "trends-roadmap-curve.h"
#include "trends-roadmap-drawing.h"
#include "trends-roadmap-links.h"

G_BEGIN_DECLS

#define TRENDS_ROADMAP_NAMES    138.0 /* the width of the column of lanes' names */
#define TRENDS_ROADMAP_TEXT       7.4 /* the size of titles */
#define TRENDS_ROADMAP_SMALL      6.4
#define TRENDS_ROADMAP_BAR       13.0 /* the height of a bar */
#define TRENDS_ROADMAP_ROW       16.5 /* of a row of them */
#define TRENDS_ROADMAP_PADDING    5.0 /* above the first row of a lane and below the last */
#define TRENDS_ROADMAP_LANE      31.0 /* the least that a lane takes: its name in two lines */
#define TRENDS_ROADMAP_TICKS     26.0 /* the ruler's height, without governance dates */
#define TRENDS_ROADMAP_DATE       9.0 /* a row of these */
#define TRENDS_ROADMAP_LEGEND    20.0 /* with one line */
#define TRENDS_ROADMAP_LEGEND_ROW 10.0 /* each more */
#define TRENDS_ROADMAP_MARK       3.2 /* the radius of what a shape in a bar takes */
#define TRENDS_ROADMAP_SHAPE      1.1 /* how much larger the shape is, into the gap */
#define TRENDS_ROADMAP_GAP        4.0 /* between parts of a bar */
#define TRENDS_ROADMAP_INSET      5.0 /* left and right of them */
#define TRENDS_ROADMAP_LONGEST  200.0 /* title, as far as others have to make room for it */

#define TRENDS_ROADMAP_UNLIMITED 100000.0 /* of a title that has all of the room that is free */

/* A lane, with the rows that have something in the period, closed up. */
typedef struct
{
  TrendsRoadmapLane *lane;
  GArray            *rows; /* (element-type gint): of each row of the layout, which it is; or -1 */
  guint              n_rows;
  guint              n_bars;
} TrendsRoadmapPaperLane;

/* A governance date, and in which row of the ruler its name stands */
typedef struct
{
  TrendsEntity *date;
  double        x;
  guint         row;
} TrendsRoadmapPaperDate;

/* What the text of a bar takes */
typedef struct
{
  double all;
  double slip; /* of that, what is said beside a baseline */
} TrendsRoadmapLength;

struct _TrendsRoadmapDrawing
{
  TrendsPlan            *plan;
  gint64                 today;
  TrendsRoadmapGrouping  grouping;
  TrendsPeriod           period;
  gboolean               is_whole;
  gboolean               is_part;  /* whether only what is looked for is drawn */
  TrendsFrozen          *frozen;   /* NULL: it is compared with nothing */
  double                 unit;
  double                 width;  /* of all of it, on the canvas */
  double                 names;  /* of the column of names */
  double                 axis;   /* of the time */
  TrendsTimeScale        scale;
  TrendsRoadmapLayout   *layout;
  GHashTable            *lengths; /* TrendsEntity -> TrendsRoadmapLength */
  GArray                *links;   /* from trends_roadmap_layout_dup_links() */
  GArray                *lanes;   /* (element-type TrendsRoadmapPaperLane) */
  GHashTable            *places;  /* TrendsRoadmapLane -> its number, from 1 on */
  GArray                *dates;   /* (element-type TrendsRoadmapPaperDate) */
  guint                  n_date_rows;
  guint                  n_legend_rows;
  guint                  n_before;
  guint                  n_after;
  guint                  next_lane; /* what the next slice begins with */
  guint                  next_row;
};

/* Where a bar is, on the canvas, from the left of the axis */
typedef struct
{
  double   left;
  double   right;
  gboolean is_cut_left;
  gboolean is_cut_right;
} TrendsRoadmapSpan;

const TrendsRoadmapLength *
         trends_roadmap_drawing_measure   (TrendsRoadmapDrawing   *self,
                                           TrendsCanvas           *canvas,
                                           TrendsEntity           *initiative);
gboolean trends_roadmap_drawing_shows     (TrendsRoadmapDrawing   *self,
                                           const TrendsRoadmapBar *bar);
void     trends_roadmap_drawing_get_span  (TrendsRoadmapDrawing   *self,
                                           const TrendsRoadmapBar *bar,
                                           TrendsRoadmapSpan      *span);
double   trends_roadmap_drawing_get_ruler (TrendsRoadmapDrawing   *self);
double   trends_roadmap_drawing_get_legend (TrendsRoadmapDrawing  *self);
const TrendsRoadmapPaperLane *
         trends_roadmap_drawing_get_lane  (TrendsRoadmapDrawing   *self,
                                           guint                   index);
gboolean trends_roadmap_slice_has         (const TrendsRoadmapSlice     *slice,
                                           const TrendsRoadmapPaperLane *lane,
                                           const TrendsRoadmapBar       *bar);
double   trends_roadmap_slice_get_height  (const TrendsRoadmapSlice *slice,
                                           double                    unit);
void     trends_roadmap_draw_ruler        (TrendsRoadmapDrawing   *self,
                                           TrendsCanvas           *canvas,
                                           double                  x,
                                           double                  y,
                                           double                  bottom);
/* The shape of what a governance date is for, and how much room that takes before its name */
double   trends_roadmap_measure_kind      (TrendsCanvas           *canvas,
                                           TrendsDateKind          kind);
void     trends_roadmap_draw_kind         (TrendsCanvas           *canvas,
                                           TrendsDateKind          kind,
                                           double                  x,
                                           double                  middle);
/* What the shapes mean: trends-roadmap-drawing-legend.c */
guint    trends_roadmap_count_legend_rows (TrendsRoadmapDrawing   *self,
                                           TrendsCanvas           *canvas);
void     trends_roadmap_draw_legend       (TrendsRoadmapDrawing   *self,
                                           TrendsCanvas           *canvas,
                                           double                  x,
                                           double                  y);
void     trends_roadmap_draw_bar          (TrendsRoadmapDrawing   *self,
                                           TrendsCanvas           *canvas,
                                           const TrendsRoadmapBar *bar,
                                           double                  room,
                                           double                  x,
                                           double                  y,
                                           const TrendsColour     *ground);
void     trends_roadmap_draw_open         (TrendsCanvas            *canvas,
                                           const cairo_rectangle_t *box,
                                           gboolean                 is_start,
                                           const TrendsColour      *colour);
void     trends_roadmap_draw_milestone    (TrendsCanvas           *canvas,
                                           double                  x,
                                           double                  y,
                                           gboolean                is_done,
                                           const TrendsColour     *colour);
void     trends_roadmap_draw_curve        (TrendsCanvas           *canvas,
                                           const TrendsCurve      *curve,
                                           const TrendsRoadmapLink *link,
                                           gboolean                is_over);
TrendsCanvasLabel
         trends_roadmap_label_title       (TrendsEntity           *initiative,
                                           double                  longest);
TrendsCanvasLabel
         trends_roadmap_label_initials    (const char             *initials);
TrendsCanvasLabel
         trends_roadmap_label_early       (void);
/* Beside a baseline: trends-roadmap-drawing-slip.c */
char    *trends_roadmap_dup_slip          (TrendsRoadmapDrawing   *self,
                                           TrendsEntity           *initiative);
TrendsCanvasLabel
         trends_roadmap_label_slip        (const char             *words);
double   trends_roadmap_measure_slip      (TrendsRoadmapDrawing   *self,
                                           TrendsCanvas           *canvas,
                                           TrendsEntity           *initiative);
void     trends_roadmap_draw_ghost_frame  (TrendsCanvas            *canvas,
                                           const cairo_rectangle_t *box);
gboolean trends_roadmap_has_ghost         (TrendsRoadmapDrawing   *self,
                                           const TrendsRoadmapBar *bar,
                                           TrendsPeriod           *drawn);
void     trends_roadmap_draw_ghost        (TrendsRoadmapDrawing   *self,
                                           TrendsCanvas           *canvas,
                                           const TrendsRoadmapBar *bar,
                                           double                  x,
                                           double                  y);
void     trends_roadmap_append_comparison (TrendsRoadmapDrawing   *self,
                                           GString                *caption);
double   trends_roadmap_measure_text      (TrendsCanvas           *canvas,
                                           TrendsEntity           *initiative);
double   trends_roadmap_measure_rest      (TrendsCanvas           *canvas,
                                           TrendsEntity           *initiative);
double   trends_roadmap_measure_early     (TrendsCanvas           *canvas);
char    *trends_roadmap_dup_initials      (TrendsEntity           *initiative);

G_END_DECLS
