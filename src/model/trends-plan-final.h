/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-final.h: what an edit would leave of what it is about, for who holds the rules
 * against it before any of it is applied. In the order in which the edit comes upon each: a plan
 * is in memory in that order mostly, and to look at ten thousand in another takes longer.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  TrendsEntity *entity; /* (nullable): what is there now */
  TrendsRecord *record; /* (nullable): what it will be; NULL for what goes */
  /* In little room, for an import has very many of these. */
  guint is_of_edit : 1;  /* not set as long as it is what is there now */
  guint refs_change : 1; /* what it refers to may be another than now */
  guint says_anew : 1;   /* the edit says of it what may contradict something */
} TrendsFinalItem;

typedef struct _TrendsFinal TrendsFinal;

TrendsFinal           *trends_final_new     (TrendsPlan        *plan,
                                             guint              n_changes);
void                   trends_final_free    (TrendsFinal       *self);
/* Until the next is visited */
TrendsFinalItem       *trends_final_visit   (TrendsFinal       *self,
                                             const char        *id);
void                   trends_final_set     (TrendsFinalItem   *item,
                                             TrendsRecord      *record);
guint                  trends_final_get_n   (const TrendsFinal *self);
const TrendsFinalItem *trends_final_get     (const TrendsFinal *self,
                                             guint              index);
gboolean               trends_final_has     (const TrendsFinal *self,
                                             const char        *id);
TrendsRecord          *trends_final_find    (const TrendsFinal *self,
                                             const char        *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsFinal, trends_final_free)

G_END_DECLS
