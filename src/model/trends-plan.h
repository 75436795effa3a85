/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan.h: one organisation's plan, and the only door through which it
 * changes.
 *
 * Whatever changes a plan (typing, a drag, opening, undo, import, an edit of
 * another process) is a TrendsEdit that trends_plan_apply() checks and applies:
 * all of it or, with an error, nothing. Entities then notify and list models
 * report; views follow these. "edited" hands the finished edit to the store.
 *
 * A plan belongs to one thread at a time: it may be made in one and handed to
 * another as long as nobody listens yet.
 *
 * Signals:
 *   edited (TrendsEdit *edit)  an edit is finished: to be written and logged.
 *     Typing is handed over when it pauses (trends_plan_seal()), as one edit.
 *   applied (TrendsEdit *edit)  the plan's content is another by that edit, whoever made
 *     it so, and entities and lists are as it says: for those who keep what follows from
 *     all of the plan. What is bound to an entity or a list follows without.
 * Properties:
 *   title, can-undo, can-redo, undo-label, redo-label, pending (typing that
 *   hasn't been handed over yet), read-only.
 */

#pragma once

#include "trends-edit.h"
#include "trends-entity.h"
#include "trends-error.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_PLAN (trends_plan_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPlan, trends_plan, TRENDS, PLAN, GObject)

/* --------------------------------------------------------------- reading */
TrendsPlan   *trends_plan_new             (void);
TrendsEntity *trends_plan_get_info        (TrendsPlan  *self);
TrendsEntity *trends_plan_lookup          (TrendsPlan  *self,
                                           const char  *id);
TrendsEntity *trends_plan_lookup_kind     (TrendsPlan  *self,
                                           TrendsKind   kind,
                                           const char  *id);
/* In the kind's own order: groups by place, trends by group and number,
 * initiatives by trend and place, owners by name, dates by date, criteria and saved filters by
 * place, what is of a workshop by workshop and place, what was said about something by time. */
GListModel   *trends_plan_get_list        (TrendsPlan  *self,
                                           TrendsKind   kind);
/* Entities of `kind` whose reference `field` is `target`:
 * (element-type TrendsEntity) (transfer container) */
GPtrArray    *trends_plan_dup_referring   (TrendsPlan         *self,
                                           TrendsKind          kind,
                                           guint               field,
                                           TrendsEntity       *target);
const TrendsChoices *trends_plan_get_priority_choices (TrendsPlan *self);

/* -------------------------------------------------------------- the road */
gboolean      trends_plan_apply           (TrendsPlan  *self,
                                           TrendsEdit  *edit,
                                           GError     **error);
gboolean      trends_plan_check           (TrendsPlan  *self,
                                           TrendsEdit  *edit,
                                           GError     **error);
GPtrArray    *trends_plan_find_contradictions (TrendsPlan *self);
void          trends_plan_set_read_only   (TrendsPlan  *self,
                                           gboolean     read_only);
gboolean      trends_plan_get_read_only   (TrendsPlan  *self);
/* Hands over typing that waits, now. No-op where none does. */
void          trends_plan_seal            (TrendsPlan  *self);
gboolean      trends_plan_get_pending     (TrendsPlan  *self);

/* --------------------------------------------------------- undo and redo */
/* Neither takes back what somebody else has set since: see trends-plan-undo.c. */
gboolean      trends_plan_undo            (TrendsPlan   *self,
                                           GError      **error);
gboolean      trends_plan_redo            (TrendsPlan   *self,
                                           GError      **error);
/* The same, for who says what it came to. */
TrendsEdit   *trends_plan_step            (TrendsPlan   *self,
                                           TrendsOrigin  origin,
                                           guint        *n_left,
                                           GError      **error);
const char   *trends_plan_get_undo_label  (TrendsPlan   *self);
const char   *trends_plan_get_redo_label  (TrendsPlan   *self);
/* One certain edit, however many came after. */
const char   *trends_plan_get_undo_id     (TrendsPlan   *self);
const char   *trends_plan_get_done_label  (TrendsPlan   *self,
                                           const char   *id);
gboolean      trends_plan_can_revert      (TrendsPlan   *self,
                                           const char   *id);
TrendsEdit   *trends_plan_revert          (TrendsPlan   *self,
                                           const char   *id,
                                           GError      **error);

/* What was typed in a field since then. */
gboolean      trends_plan_restore_field   (TrendsPlan        *self,
                                           TrendsEntity      *entity,
                                           guint              field,
                                           const TrendsValue *before,
                                           const char        *since,
                                           GError           **error);

/* What was done and could not be written, done again. */
TrendsEdit   *trends_plan_restore         (TrendsPlan   *self,
                                           TrendsEdit   *edit,
                                           guint        *n_left,
                                           GError      **error);

/* Applies edits of another process below ours that aren't written yet.
 * `unsaved`: (element-type TrendsEdit) ours, handed over and not written, in order.
 * Returns: (transfer full) (element-type TrendsEdit) ours as they are to be
 * written now, on top of theirs; what no longer applies is left out. */
GPtrArray    *trends_plan_rebase          (TrendsPlan  *self,
                                           GPtrArray   *foreign,
                                           GPtrArray   *unsaved);

G_END_DECLS
