/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-frozen.h: what a baseline froze of a plan, as far as it is compared with: which initiatives
 * there were, and when. It is a value: any thread may make one, and hand it on.
 */

#pragma once

#include "trends-roadmap-move.h"

G_BEGIN_DECLS

typedef struct _TrendsFrozen TrendsFrozen;

TrendsFrozen *trends_frozen_new      (void);
TrendsFrozen *trends_frozen_ref      (TrendsFrozen       *self);
void          trends_frozen_unref    (TrendsFrozen       *self);
void          trends_frozen_set_name (TrendsFrozen       *self,
                                      const char         *name);
const char   *trends_frozen_get_name (TrendsFrozen       *self);
void          trends_frozen_add      (TrendsFrozen       *self,
                                      const char         *id,
                                      const char         *title,
                                      const TrendsDays   *days);
gboolean      trends_frozen_get_days (TrendsFrozen       *self,
                                      const char         *id,
                                      TrendsDays         *days);
const char   *trends_frozen_get_title (TrendsFrozen      *self,
                                      const char         *id);
GPtrArray    *trends_frozen_get_ids  (TrendsFrozen       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsFrozen, trends_frozen_unref)

G_END_DECLS
