/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-results.h: what can be done with a line that is typed, in groups, the likeliest
 * first: what its last part could be, an initiative, commands, and what has such a name. Names are
 * looked for while nothing else is to be done, so that typing never waits for a large plan.
 *
 * Signals: changed ()  all that there is has been found.
 */

#pragma once

#include "trends-commands.h"
#include "trends-name-fit.h"
#include "trends-quick-complete.h"
#include "trends-session.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_QUICK_COMPLETE,
  TRENDS_QUICK_ADD,
  TRENDS_QUICK_VIEW,
  TRENDS_QUICK_COMMAND,
  TRENDS_QUICK_CURRENT,
  TRENDS_QUICK_GO_TREND,
  TRENDS_QUICK_GO_OWNER,
  TRENDS_QUICK_GO_INITIATIVE,
  TRENDS_QUICK_N_GROUPS,
} TrendsQuickGroup;

typedef struct
{
  TrendsQuickGroup group;
  TrendsFit fit;
  char *title;
  char *detail; /* (nullable): where it is, or what it is */
  const char *icon;
  const char *keys; /* (nullable) */
  TrendsEntity *entity; /* (nullable): what it goes to, or stands for */
  const TrendsCommand *command; /* (nullable) */
  char *line; /* (nullable): what is typed when it is taken */
  gsize at;   /* and where the caret is then, in bytes */
} TrendsQuickResult;

#define TRENDS_TYPE_QUICK_RESULTS (trends_quick_results_get_type ())
G_DECLARE_FINAL_TYPE (TrendsQuickResults, trends_quick_results, TRENDS, QUICK_RESULTS, GObject)

TrendsQuickResults *trends_quick_results_new          (TrendsSession      *session,
                                                       TrendsEntity       *trend,
                                                       GPtrArray          *commands);
void                trends_quick_results_look         (TrendsQuickResults *self,
                                                       const char         *text,
                                                       gsize               at,
                                                       TrendsQuickLine    *line);
gboolean            trends_quick_results_is_complete  (TrendsQuickResults *self);
GPtrArray          *trends_quick_results_get          (TrendsQuickResults *self);
TrendsEntity       *trends_quick_results_get_trend    (TrendsQuickResults *self,
                                                       TrendsQuickLine    *line);
const char         *trends_quick_group_get_title      (TrendsQuickGroup    group);

G_END_DECLS
