/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-baseline-slip.h: a plan beside what it was in a baseline: what is later or earlier than
 * then, what is new since, and what has gone.
 */

#pragma once

#include "trends-frozen.h"
#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_SLIP_NONE,    /* as it was */
  TRENDS_SLIP_MOVED,   /* it ends later or earlier or, without an end, starts so */
  TRENDS_SLIP_START,   /* it only starts later or earlier */
  TRENDS_SLIP_NEW,     /* it wasn't there */
  TRENDS_SLIP_DATED,   /* it had no dates */
  TRENDS_SLIP_UNDATED, /* it has none any more */
} TrendsSlipKind;

typedef enum
{
  TRENDS_SLIP_DAYS,
  TRENDS_SLIP_MONTHS,
  TRENDS_SLIP_QUARTERS,
} TrendsSlipUnit;

typedef struct
{
  TrendsSlipKind kind;
  TrendsSlipUnit unit;
  int n;             /* of these; below 0 for earlier */
  gboolean is_about; /* of months, that these aren't whole */
} TrendsSlip;

TrendsSlip    trends_slip_between    (const TrendsDays   *then,
                                      const TrendsDays   *now);
TrendsSlip    trends_slip_of         (TrendsFrozen       *frozen,
                                      TrendsEntity       *initiative);
int           trends_slip_compare    (const TrendsSlip   *self,
                                      const TrendsSlip   *other);
char         *trends_slip_dup_words  (const TrendsSlip   *self);

/* How many of a plan's initiatives are what */
typedef struct
{
  guint n_later;
  guint n_earlier;
  guint n_new;
  GPtrArray *gone; /* (element-type utf8): titles of what isn't there any more */
} TrendsSlipSummary;

void          trends_slip_summary_init  (TrendsSlipSummary *self,
                                         TrendsFrozen      *frozen,
                                         TrendsPlan        *plan);
void          trends_slip_summary_clear (TrendsSlipSummary *self);
char         *trends_slip_summary_dup_words (const TrendsSlipSummary *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrendsSlipSummary, trends_slip_summary_clear)

G_END_DECLS
