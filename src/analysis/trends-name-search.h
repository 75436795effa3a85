/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-search.h: the trends, owners and initiatives of a plan whose names fit best what
 * somebody types, looked for a part at a time, so that nobody who types has to wait for a large
 * plan. In the plan's thread; whoever changes the plan meanwhile begins another.
 */

#pragma once

#include "trends-name-fit.h"
#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct _TrendsNameSearch TrendsNameSearch;

typedef struct
{
  TrendsEntity *entity;
  TrendsFit fit;
} TrendsNameFound;

TrendsNameSearch      *trends_name_search_new     (TrendsPlan       *plan,
                                                   const char       *text);
void                   trends_name_search_free    (TrendsNameSearch *self);
gboolean               trends_name_search_step    (TrendsNameSearch *self,
                                                   guint             n);
guint                  trends_name_search_count   (TrendsNameSearch *self,
                                                   TrendsKind        kind);
const TrendsNameFound *trends_name_search_get     (TrendsNameSearch *self,
                                                   TrendsKind        kind,
                                                   guint             index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsNameSearch, trends_name_search_free)

G_END_DECLS
