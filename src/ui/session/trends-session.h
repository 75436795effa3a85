/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-session.h: what one window is about: the open plan with its file, what
 * is selected, what is looked for, and which view shows it. Every view and pane
 * takes a session as its property; none looks up a window or the application.
 *
 * What is selected is a set of entities of one kind, so that one thing can be done
 * to all of them; one of them is the lead, `selected`.
 *
 * Properties: store (NULL where the plan is kept nowhere), plan, filter (TrendsFilter), selected
 * (a trend or an initiative, or NULL), view ("board"), read-only (whether nothing can be
 * changed here: because of the plan, or because this session is only for showing it), trend (the one whose page is open over the view, or NULL).
 * Signals:
 *   selection-changed ()  what is selected is another set, or has another lead; or
 *     what somebody wanted to select couldn't be, and whoever shows it already takes
 *     it back
 *   toast (const char *text, const char *edit_id)  the window shows it, with a way to
 *     take that edit back where there is one
 *   reveal (TrendsEntity *entity)  the view scrolls to it and focuses it
 *   reveal-adder (TrendsEntity *trend)  the same for where initiatives are added to it
 *   open-details (TrendsEntity *entity)  the details pane comes and takes the focus
 *   open-comments (TrendsEntity *entity)  after open-details: the focus goes on to where a comment is written
 *   open-field (guint field)  after that: the focus goes on to that field of what is selected
 *   table-pasted (const char *text, TrendsEntity *trend)  rows of a spreadsheet, which the window
 *     asks about and takes
 */

#pragma once

#include "trends-matches.h"
#include "trends-scorecard.h"
#include "trends-selection.h"
#include "trends-store.h"
#include "trends-today.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_SESSION (trends_session_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSession, trends_session, TRENDS, SESSION, GObject)

TrendsSession *trends_session_new           (TrendsStore   *store);
TrendsSession *trends_session_new_without_file (TrendsPlan *plan);
TrendsStore   *trends_session_get_store     (TrendsSession *self);
TrendsPlan    *trends_session_get_plan      (TrendsSession *self);
TrendsFilter  *trends_session_get_filter    (TrendsSession *self);
TrendsToday   *trends_session_get_today     (TrendsSession *self);
TrendsMatches *trends_session_get_matches   (TrendsSession *self);
TrendsEntity  *trends_session_get_selected  (TrendsSession *self);
/* All that is selected; one object as long as the session lives. */
TrendsSelection *trends_session_get_selection (TrendsSession *self);
guint          trends_session_get_n_selected (TrendsSession *self);
gboolean       trends_session_is_selected   (TrendsSession *self,
                                             TrendsEntity  *entity);
/* Whether nothing can be changed through this session. */
gboolean       trends_session_get_read_only (TrendsSession *self);
void           trends_session_set_read_only (TrendsSession *self,
                                             gboolean       read_only);
/* Before anything that leaves what is typed; FALSE: it isn't to be done. */
gboolean       trends_session_commit        (TrendsSession *self);
/* A removed entity is deselected by itself. */
gboolean       trends_session_select        (TrendsSession *self,
                                             TrendsEntity  *entity);
/* Ctrl+click: adds it, or takes it out. */
gboolean       trends_session_toggle        (TrendsSession *self,
                                             TrendsEntity  *entity);
/* Shift+click: all from the anchor to it, as `order` has them. */
gboolean       trends_session_extend        (TrendsSession *self,
                                             TrendsEntity  *entity,
                                             GListModel    *order);
/* (element-type TrendsEntity) */
gboolean       trends_session_select_many   (TrendsSession *self,
                                             GPtrArray     *entities,
                                             TrendsEntity  *lead);
/* What an action on one of them is for: (transfer full) (element-type TrendsEntity) */
GPtrArray     *trends_session_dup_subjects  (TrendsSession *self,
                                             TrendsEntity  *entity);
/* “3 selected”, where there is more than one, for screen readers */
char          *trends_session_dup_selection_words (TrendsSession *self);
/* What no view shows is revealed by what it belongs to. */
void           trends_session_reveal        (TrendsSession *self,
                                             TrendsEntity  *entity);
gboolean       trends_session_is_shown      (TrendsEntity  *entity);
TrendsEntity  *trends_session_get_seen      (TrendsSession *self);
TrendsEntity  *trends_session_find_owner    (TrendsSession *self,
                                             TrendsKind     kind,
                                             const char    *id,
                                             TrendsRecord  *record);
void           trends_session_open_details  (TrendsSession *self,
                                             TrendsEntity  *entity);
/* It alone, whatever is selected; and with the focus in one of its fields */
gboolean       trends_session_open_alone    (TrendsSession *self,
                                             TrendsEntity  *entity);
void           trends_session_open_comments (TrendsSession *self,
                                             TrendsEntity  *entity);
void           trends_session_open_field    (TrendsSession *self,
                                             TrendsEntity  *entity,
                                             guint          field);
void           trends_session_open_ratings  (TrendsSession *self,
                                             TrendsEntity  *initiative,
                                             const TrendsScorecard *scorecard);
/* A trend's page over the view, whichever that is; and back. */
void           trends_session_open_trend    (TrendsSession *self,
                                             TrendsEntity  *trend);
void           trends_session_show_trend    (TrendsSession *self,
                                             TrendsEntity  *trend);
void           trends_session_close_trend   (TrendsSession *self);
TrendsEntity  *trends_session_get_trend     (TrendsSession *self);
void           trends_session_toast         (TrendsSession *self,
                                             const char    *text,
                                             const char    *edit_id);
void           trends_session_say           (TrendsSession *self,
                                             TrendsEntity  *entity,
                                             const char    *text);
void           trends_session_paste_table   (TrendsSession *self,
                                             const char    *text,
                                             TrendsEntity  *trend);
/* Both say and show what they did. */
void           trends_session_undo          (TrendsSession *self,
                                             gboolean       stay);
void           trends_session_redo          (TrendsSession *self,
                                             gboolean       stay);
void           trends_session_revert        (TrendsSession *self,
                                             const char    *edit_id);
gboolean       trends_session_step_here     (TrendsSession *self,
                                             gboolean       redo);
void           trends_session_say_no_step   (TrendsSession *self,
                                             gboolean       redo);
const char    *trends_session_get_refusal_of (TrendsPlan    *plan);
const char    *trends_session_get_refusal   (TrendsSession *self);
/* For a verb that was refused: says so in a toast. */
gboolean       trends_session_can_change    (TrendsSession *self);
void           trends_session_report        (TrendsSession *self,
                                             const GError  *error);

G_END_DECLS
