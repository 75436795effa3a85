/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-changes.h: when each entity was changed last, by whomever: what “changed since”
 * asks. Told of edits one by one, those of a plan file's log and those that a plan applies;
 * undoing and redoing are changes, too, and opening a plan is none. In one thread, which may be
 * another from then on.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct _TrendsChanges TrendsChanges;

TrendsChanges *trends_changes_new    (void);
void           trends_changes_free   (TrendsChanges *self);
void           trends_changes_note   (TrendsChanges *self,
                                      TrendsEdit    *edit);
/* The same, for whoever calls back; @self is a TrendsChanges. */
void           trends_changes_note_cb (TrendsEdit   *edit,
                                      gpointer       self);
void           trends_changes_merge  (TrendsChanges *self,
                                      TrendsChanges *other);
void           trends_changes_follow (TrendsChanges *self,
                                      TrendsPlan    *plan);
/* A TrendsChangedFunc, whose data is a TrendsChanges. */
gint64         trends_changes_get    (TrendsEntity  *entity,
                                      gpointer       self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsChanges, trends_changes_free)

G_END_DECLS
