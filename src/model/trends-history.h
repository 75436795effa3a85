/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-history.h: what was done and can be undone, and what was undone and
 * can be done again, without limit; and what others have set meanwhile, so that
 * nobody's undo takes it back. It knows nothing of plans: applying an inverse is
 * the plan's, and is told here by trends_history_step_back() and _forward().
 */

#pragma once

#include "trends-edit.h"

G_BEGIN_DECLS

typedef struct _TrendsHistory TrendsHistory;

/* One thing that was done, or was undone. */
typedef struct
{
  TrendsSharedText *id; /* of the edit that began it; a toast knows it by this */
  TrendsEdit *edit; /* what was applied last: the edit, its undoing, or its redoing */
  char *currency;   /* that it was done in; NULL where none has been set until then */
  guint64 time;     /* when, among the times that trends_history_is_foreign_since() knows */
  guint64 before;   /* the plan's states around that, see trends_history_get_state(); 0: unknown */
  guint64 after;
} TrendsStep;

TrendsHistory *trends_history_new          (void);
void           trends_history_free         (TrendsHistory *self);

/* A new edit: what was undone before can't be done again. */
void           trends_history_push         (TrendsHistory *self,
                                            TrendsEdit    *edit);
/* Typing goes on, or comes to nothing */
void           trends_history_replace_last (TrendsHistory *self,
                                            TrendsEdit    *edit);
void           trends_history_drop_last    (TrendsHistory *self);

/* (transfer none) (nullable): what would be undone or done again next */
TrendsStep    *trends_history_peek_undo    (TrendsHistory *self);
TrendsStep    *trends_history_peek_redo    (TrendsHistory *self);
/* (transfer none) (nullable): what was begun by the edit @id and stands */
TrendsStep    *trends_history_find_done    (TrendsHistory *self,
                                            const char    *id);
/* The next was undone, or done again, by applying @edit. */
void           trends_history_step_back    (TrendsHistory *self,
                                            TrendsEdit    *edit);
void           trends_history_step_forward (TrendsHistory *self,
                                            TrendsEdit    *edit);
/* It can neither be undone nor done again any more. */
void           trends_history_drop         (TrendsHistory *self,
                                            TrendsStep    *step);

/* Something is being applied to the plan: its state will be another. */
void           trends_history_note_applied (TrendsHistory *self);
/* The same state is the same plan. Taking back the last edit leads to the state before it. */
guint64        trends_history_get_state    (TrendsHistory *self);

/* An edit was rewritten on top of others' edits; it keeps its id. */
void           trends_history_rewrite      (TrendsHistory *self,
                                            TrendsEdit    *edit);
/* An edit makes no sense on top of others' edits, and was left out. */
void           trends_history_forget       (TrendsHistory *self,
                                            TrendsEdit    *edit);

/* (transfer none) (nullable): the plan's currency when the step was done; NULL where it
 * has been the same ever since */
const char    *trends_history_get_currency (TrendsHistory    *self,
                                            const TrendsStep *step);

/* Another process made @edit. */
void           trends_history_note_foreign (TrendsHistory *self,
                                            TrendsEdit    *edit);
/* Whether others have set that field since; with -1, any field. */
gboolean       trends_history_is_foreign_since (TrendsHistory *self,
                                                guint64        time,
                                                TrendsKind     kind,
                                                const char    *id,
                                                int            field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsHistory, trends_history_free)

G_END_DECLS
