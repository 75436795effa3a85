/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-layout.h: where everything is on a roadmap, on screen or on paper: lanes,
 * in them rows of bars, beside them the tray of what has no dates. No bar and no text of a
 * lane touches another.
 *
 * All is in days, whatever a day is long (trends-time-scale.h): what depends on that is how
 * far a text reaches. How long a text is, is asked of whoever draws it. A title that doesn't
 * fit into its bar runs outside, to its right: as far as a long one claims, and further where
 * nothing follows in its row. What has a start only or an end only is drawn a quarter long, and
 * open: a part of it fades away, and has no text. What is not to be done is on none: a roadmap leaves it out, and
 * lists it elsewhere (trends-horizon-columns.h).
 *
 * The order is total, and the same for the same plan: lanes as trends-roadmap-lanes.h has
 * them, bars by start, end and their place in the plan.
 *
 * It follows the plan: an edit costs what it changes and the lanes that this is in, and the
 * layout is up to date when the plan has emitted "applied". In the plan's thread.
 *
 * Signals:
 *   changed ()  something is elsewhere than before; what was got from it before is gone.
 */

#pragma once

#include "trends-feed.h"
#include "trends-filter.h"
#include "trends-roadmap-lanes.h"
#include "trends-time-scale.h"

G_BEGIN_DECLS

/* How much of a bar fades away where it is open */
#define TRENDS_ROADMAP_FADE 0.5

typedef struct _TrendsRoadmapBar TrendsRoadmapBar;
typedef struct _TrendsRoadmapLane TrendsRoadmapLane;

/* An initiative with dates */
struct _TrendsRoadmapBar
{
  TrendsEntity *initiative;
  TrendsRoadmapLane *lane;
  gboolean is_open_start; /* it has no start, or no end */
  gboolean is_open_end;
  gboolean is_early;  /* it starts before what it needs has ended */
  TrendsPeriod days;  /* what is drawn of it */
  TrendsPeriod marks; /* from its first milestone to its last; without days: it has none */
  guint row;          /* in its lane */
  gboolean is_outside; /* its text is to the right of the bar */
  double text;        /* the day, with its part, where the text begins */
  double text_end;    /* and where it has to end */
  double reach;       /* the day, with its part, where the next in its row may begin */
  double before;      /* where what is before it in its row ends, with its text; less than any day
                       * where nothing is */
  /* The layout's own */
  double length; /* of its text: what that claims */
  double whole;  /* of all of it */
};

struct _TrendsRoadmapLane
{
  TrendsRoadmapKey key;
  GPtrArray *bars;     /* (element-type TrendsRoadmapBar), in order */
  guint n_rows;        /* of its bars */
  guint n_undated;     /* how many of it are in the tray */
  guint n_hidden;      /* how many of it the filter leaves out */
  gboolean is_folded;  /* only its name is shown */
  TrendsPeriod known;  /* from the first day of its bars to the last */
};

/* How long the text of an initiative's bar is, with what is drawn beside it: in what the
 * scale's places are in; and what more of it there is (out; 0 until it is set) where nothing is in
 * its way. Asked again when the initiative or its lead has changed. */
typedef double (*TrendsRoadmapMeasure) (TrendsEntity *initiative,
                                        double       *excess,
                                        gpointer      user_data);

typedef struct
{
  TrendsRoadmapMeasure measure;
  gpointer user_data;
  double padding; /* left and right of a text in a bar, together */
  double gap;     /* between a bar and the text beside it, and after that text */
  double least;   /* how long the shortest bar is drawn */
  double early;   /* how much longer the text is of what starts too early */
} TrendsRoadmapMetrics;

#define TRENDS_TYPE_ROADMAP_LAYOUT (trends_roadmap_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRoadmapLayout, trends_roadmap_layout, TRENDS, ROADMAP_LAYOUT, GObject)

TrendsRoadmapLayout   *trends_roadmap_layout_new          (TrendsPlan                 *plan,
                                                           gint64                      today,
                                                           const TrendsTimeScale      *scale,
                                                           const TrendsRoadmapMetrics *metrics);
void                   trends_roadmap_layout_set_feed     (TrendsRoadmapLayout        *self,
                                                           TrendsFeed                 *feed);

void                   trends_roadmap_layout_set_grouping (TrendsRoadmapLayout        *self,
                                                           TrendsRoadmapGrouping       grouping);
TrendsRoadmapGrouping  trends_roadmap_layout_get_grouping (TrendsRoadmapLayout        *self);
void                   trends_roadmap_layout_set_today    (TrendsRoadmapLayout        *self,
                                                           gint64                      today);
/* Where the scale begins doesn't matter: only how long a day is. */
void                   trends_roadmap_layout_set_scale    (TrendsRoadmapLayout        *self,
                                                           const TrendsTimeScale      *scale);
void                   trends_roadmap_layout_set_metrics  (TrendsRoadmapLayout        *self,
                                                           const TrendsRoadmapMetrics *metrics);
void                   trends_roadmap_layout_set_filter   (TrendsRoadmapLayout        *self,
                                                           TrendsFilter               *filter);
void                   trends_roadmap_layout_set_shown    (TrendsRoadmapLayout        *self,
                                                           TrendsShownFunc             shown,
                                                           gpointer                    user_data);
void                   trends_roadmap_layout_set_folded   (TrendsRoadmapLayout        *self,
                                                           TrendsRoadmapLane          *lane,
                                                           gboolean                    is_folded);

guint                  trends_roadmap_layout_get_n_lanes  (TrendsRoadmapLayout        *self);
TrendsRoadmapLane     *trends_roadmap_layout_get_lane     (TrendsRoadmapLayout        *self,
                                                           guint                       index);
guint                  trends_roadmap_layout_find_lane    (TrendsRoadmapLayout        *self,
                                                           const TrendsRoadmapLane    *lane);
TrendsRoadmapBar      *trends_roadmap_layout_find_bar     (TrendsRoadmapLayout        *self,
                                                           TrendsEntity               *initiative);
guint                  trends_roadmap_bar_get_place       (const TrendsRoadmapBar     *bar);
/* (element-type TrendsEntity), in the order of the plan */
GPtrArray             *trends_roadmap_layout_get_tray     (TrendsRoadmapLayout        *self);
GPtrArray             *trends_roadmap_layout_dup_left_out (TrendsRoadmapLayout        *self);
TrendsPeriod           trends_roadmap_layout_get_extent   (TrendsRoadmapLayout        *self);
double                 trends_roadmap_layout_find_reach   (TrendsRoadmapLayout        *self,
                                                           gboolean                    is_claimed);

G_END_DECLS
