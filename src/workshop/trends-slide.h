/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-slide.h: one picture of a wall: what it is about, and which entities are on it. It says
 * nothing of how it looks. A slide never changes; when the plan does, there are others.
 *
 * All that is on it is of the mirror of a plan, which has nothing that the room may not see. In the
 * plan's thread.
 */

#pragma once

#include "trends-period.h"
#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_SLIDE_WELCOME,
  TRENDS_SLIDE_OVERVIEW,   /* of the trends; each may have several pages */
  TRENDS_SLIDE_TREND,      /* its question, and its initiatives */
  TRENDS_SLIDE_IDEAS,      /* that the room has come up with about a trend, after its own pages */
  TRENDS_SLIDE_ROADMAP,    /* what is when, initiatives below their trends */
  TRENDS_SLIDE_PRIORITIES, /* value against effort */
  TRENDS_SLIDE_VOTE,       /* what is voted on, while it is counted: in no deck */
  TRENDS_SLIDE_RESULT,     /* what a vote came to */
  TRENDS_SLIDE_DECISIONS,
  TRENDS_SLIDE_CLOSE,
} TrendsSlideKind;

typedef struct
{
  TrendsSlideKind kind;
  TrendsEntity *trend;  /* (nullable): that it is about */
  guint page;           /* from 0, among those of its kind and trend */
  guint n_pages;
  const char *question; /* (nullable): to ask the room */
  const char *decided;  /* (nullable): of a trend, on its first page: what is so by decision of a room */
  TrendsPeriod shown;   /* of a roadmap: which days */
  GPtrArray *items;     /* (element-type TrendsEntity): of its kind; in order */
  TrendsEntity *ballot; /* (nullable): whose result it is */
  const char *heading;  /* (nullable): what a vote is called */
  GArray *letters;      /* (element-type char): of what is voted on, beside the items; else empty */
  guint second;         /* of an overview: which of them is the first of the second column;
                         * of a vote: the index in it of what is first on the page */
  guint part;           /* of value against effort: which of its parts has the page; as many as there are: all four */
  guint n_elsewhere[4]; /* of that: how many of each part are on other pages */
  gboolean is_wide;     /* of a vote, and of its result: each card is as wide as the page */
} TrendsSlide;

#define TRENDS_TYPE_SLIDE (trends_slide_get_type ())
GType        trends_slide_get_type  (void);
TrendsSlide *trends_slide_new       (TrendsSlideKind    kind,
                                     TrendsEntity      *trend);
TrendsSlide *trends_slide_ref       (TrendsSlide       *self);
void         trends_slide_unref     (TrendsSlide       *self);
char        *trends_slide_dup_title (const TrendsSlide *self,
                                     TrendsPlan        *plan);
char        *trends_slide_dup_name  (const TrendsSlide *self,
                                     TrendsPlan        *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSlide, trends_slide_unref)

G_END_DECLS
