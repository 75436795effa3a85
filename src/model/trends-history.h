/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-history.h: what was done and can be undone, and what was undone and
 * can be done again, without limit. It knows nothing of plans: applying an
 * inverse is the plan's, and is never recorded here.
 */

#pragma once

#include "trends-edit.h"

G_BEGIN_DECLS

typedef struct _TrendsHistory TrendsHistory;

TrendsHistory *trends_history_new          (void);
void           trends_history_free         (TrendsHistory *self);

/* A new edit: what was undone before can't be done again. */
void           trends_history_push         (TrendsHistory *self,
                                            TrendsEdit    *edit);
/* Typing goes on, or comes to nothing */
void           trends_history_replace_last (TrendsHistory *self,
                                            TrendsEdit    *edit);
void           trends_history_drop_last    (TrendsHistory *self);

/* (transfer none) (nullable) */
TrendsEdit    *trends_history_peek_undo    (TrendsHistory *self);
TrendsEdit    *trends_history_peek_redo    (TrendsHistory *self);
void           trends_history_step_back    (TrendsHistory *self);
void           trends_history_step_forward (TrendsHistory *self);

/* An edit was rewritten on top of others' edits; it keeps its id. */
void           trends_history_rewrite      (TrendsHistory *self,
                                            TrendsEdit    *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsHistory, trends_history_free)

G_END_DECLS
