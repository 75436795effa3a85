/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-scale.h: an axis of time, apart from whatever is drawn along it: where a day
 * is, which day a place is, where the ticks are and what they are called. On screen and on
 * paper it is the same, in pixels or in points.
 *
 * How long a day is says what the ticks are: months, quarters or years of the plan's
 * financial year. So there is one thing to zoom, and the words never crowd. A scale is a
 * plain value: copy it as you like. Days are GDate's Julian days; a period is half-open, so
 * what ends on a day ends at the place of the next.
 */

#pragma once

#include "trends-period.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_TIME_MONTHS,
  TRENDS_TIME_QUARTERS,
  TRENDS_TIME_YEARS,
  TRENDS_N_TIME_UNITS
} TrendsTimeUnit;

typedef struct
{
  double origin;  /* the day at place 0, with the part of it that has gone */
  double per_day; /* how long a day is: pixels or points, above 0 */
  double size;    /* how large text is beside the usual: what is read needs as much more room */
  int year_start; /* the first month of the financial year, 1 to 12 */
  double coarsest; /* how long a month is at least, where text is of the usual size */
} TrendsTimeScale;

/* What is said of a tick */
typedef enum
{
  TRENDS_TICK_NAME,   /* "Apr", "Q1", "2026/27" */
  TRENDS_TICK_YEAR,   /* of a month "2026", of a quarter "2026/27", of a year "" */
  TRENDS_TICK_DETAIL, /* of a quarter's first month "Q1 26/27", of a quarter or a year "Apr–Jun",
                       * of several years "" */
  TRENDS_TICK_FULL,   /* all that it takes by itself: "April 2026", "Q1 26/27", "2026/27" */
} TrendsTickPart;

void           trends_time_scale_init         (TrendsTimeScale       *self,
                                               gint64                 origin,
                                               TrendsTimeUnit         unit,
                                               double                 size,
                                               int                    year_start);

double         trends_time_scale_get_position (const TrendsTimeScale *self,
                                               gint64                 day);
gint64         trends_time_scale_get_day      (const TrendsTimeScale *self,
                                               double                 position);

/* Zooming keeps what is at `fixed` where it is. */
TrendsTimeUnit trends_time_scale_get_unit     (const TrendsTimeScale *self);
void           trends_time_scale_set_unit     (TrendsTimeScale       *self,
                                               TrendsTimeUnit         unit,
                                               double                 fixed);
gboolean       trends_time_scale_can_zoom     (const TrendsTimeScale *self,
                                               int                    direction);
void           trends_time_scale_zoom         (TrendsTimeScale       *self,
                                               int                    direction,
                                               double                 fixed);
void           trends_time_scale_stretch      (TrendsTimeScale       *self,
                                               double                 factor,
                                               double                 fixed);
void           trends_time_scale_fit          (TrendsTimeScale       *self,
                                               const TrendsPeriod    *period,
                                               double                 length);

gboolean       trends_time_scale_get_stretch  (const TrendsTimeScale *self,
                                               const TrendsPeriod    *extent,
                                               double                 length,
                                               TrendsPeriod          *stretch);
void           trends_time_scale_fill         (TrendsTimeScale       *self,
                                               const TrendsPeriod    *period,
                                               double                 length);

void           trends_time_scale_set_extent   (TrendsTimeScale       *self,
                                               const TrendsPeriod    *period,
                                               double                 length);

TrendsPeriod   trends_time_scale_get_tick     (const TrendsTimeScale *self,
                                               gint64                 day);
TrendsPeriod   trends_time_scale_get_named    (const TrendsTimeScale *self,
                                               gint64                 day);
char          *trends_time_scale_format_tick  (const TrendsTimeScale *self,
                                               gint64                 day,
                                               TrendsTickPart         part,
                                               const TrendsLanguage  *paper);
const char    *trends_time_unit_get_label     (TrendsTimeUnit         unit);

gint64         trends_time_scale_snap         (const TrendsTimeScale *self,
                                               double                 position,
                                               gboolean               to_days);
gint64         trends_time_scale_step         (const TrendsTimeScale *self,
                                               gint64                 day,
                                               int                    n_units);

TrendsPeriod   trends_time_extent             (const TrendsPeriod    *known,
                                               gint64                 today,
                                               int                    year_start);
TrendsPeriod   trends_time_extent_of_plan     (TrendsPlan            *plan,
                                               gint64                 today);

G_END_DECLS
