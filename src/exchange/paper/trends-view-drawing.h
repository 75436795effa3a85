/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is of a view to draw: as one picture, or part by part on pages. Each view is a
 * TrendsViewDrawing in a file of its own; whoever makes a picture of one knows no more of it. */

#pragma once

#include "trends-canvas.h"
#include "trends-export-format.h"

G_BEGIN_DECLS

/* The width of a picture in units, and the room around what is drawn on it. */
#define TRENDS_VIEW_WIDTH  1060.0
#define TRENDS_VIEW_MARGIN 18.0

/**
 * TrendsViewRequest:
 * @plan: the plan, without what is not to be shown
 * @profile: for whom it is
 * @values: (nullable): what was chosen of the format's options
 * @set_aside: (nullable): set of ids of findings that aren't to be said
 * @filter: (nullable): which initiatives are drawn, %NULL for all; whoever asks for the drawing
 *   says which those are
 * @frozen: (nullable): what the baseline froze that it is compared with, %NULL for none
 * @today: the day it is
 * @screen: how high it is, in units, where the whole picture has the shape of a large screen
 * @most: how high the picture may be, in units; what goes beyond is left out, and said to be
 *
 * What is to be drawn of a view.
 */
typedef struct
{
  TrendsPlan    *plan;
  TrendsProfile  profile;
  GHashTable    *values;
  GHashTable    *set_aside;
  TrendsFilter  *filter;
  TrendsFrozen  *frozen;
  gint64         today;
  double         screen;
  double         most;
} TrendsViewRequest;

/**
 * TrendsViewDrawing:
 * @choice: what options and people call it
 * @prepare: lays out what is asked for, below a title and as wide as a picture; measures text on
 *   the canvas, and draws nothing. Sets how high it is, on the canvas. What it returns is for the
 *   other functions
 * @draw: draws that, from a place on
 * @dup_description: what is to be seen, in sentences
 * @free: frees it
 *
 * A view as a drawing.
 */
typedef struct
{
  TrendsFormatChoice choice;
  gpointer         (*prepare)         (const TrendsViewRequest *request,
                                       TrendsCanvas            *canvas,
                                       double                  *height);
  void             (*draw)            (gpointer                 self,
                                       TrendsCanvas            *canvas,
                                       double                   x,
                                       double                   y);
  char            *(*dup_description) (gpointer                 self);
  void             (*free)            (gpointer                 self);
} TrendsViewDrawing;

extern const TrendsViewDrawing trends_board_drawing;
extern const TrendsViewDrawing trends_horizon_view_drawing;
extern const TrendsViewDrawing trends_insights_drawing;
extern const TrendsViewDrawing trends_priorities_drawing;
extern const TrendsViewDrawing trends_roadmap_view_drawing;

G_END_DECLS
