/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-refs-private.h: what only the plan does with references. */

#pragma once

#include "trends-refs.h"

G_BEGIN_DECLS

TrendsRefs *trends_refs_new          (void);
void        trends_refs_add_value    (TrendsRefs        *self,
                                      TrendsEntity      *referrer,
                                      const TrendsField *field,
                                      const TrendsValue *value);
void        trends_refs_remove_value (TrendsRefs        *self,
                                      TrendsEntity      *referrer,
                                      const TrendsField *field,
                                      const TrendsValue *value);
void        trends_refs_add_all      (TrendsRefs        *self,
                                      TrendsEntity      *referrer);
void        trends_refs_remove_all   (TrendsRefs        *self,
                                      TrendsEntity      *referrer);
void        trends_refs_report       (TrendsRefs        *self,
                                      TrendsPlan        *plan);

G_END_DECLS
