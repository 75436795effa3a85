/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-actions.h: what can be done to entities in any view: the actions, the
 * menu, the drags. A view's class installs them; keys and menus activate them.
 *
 * Each is for the view's current entity (trends_view_get_current()) or, where that is
 * selected among others, for all that is selected, in one edit.
 *
 *   board.add-initiative      to the current trend
 *   trend.open                the trend's page
 *   initiative.open           the details, of a trend as well
 *   initiative.rename, initiative.delete, initiative.duplicate
 *   initiative.move-to        asks where
 *   initiative.move-up, -down, -left, -right
 *   initiative.priority (s: nick), also a trend's; initiative.status (s: nick)
 *   initiative.horizon (s: nick)  asks for dates, where these have to be others
 *   initiative.lead           asks whom; of a trend, its owner
 *   initiative.choose-status, initiative.dates, initiative.cost  ask for these
 *   initiative.needs          asks what it needs
 *   initiative.relates-to     asks what it has to do with, without waiting for it
 *   initiative.add-milestone  asks for its title and its day
 *   initiative.comment        goes to where a comment on it is written, in the details
 *   initiative.needs-no-more (s: the id of what it doesn't need any more)
 *   initiative.move-after     to after what it needs has ended
 *   trend.stance (s: nick); trend.choose-stance asks for it
 */

#pragma once

#include "trends-plan-verbs.h"
#include "trends-view.h"

G_BEGIN_DECLS

/* In a view's class_init */
void     trends_view_install_actions (GtkWidgetClass     *widget_class);
/* When the view gets its session, and when that becomes read-only or not */
void     trends_view_update_actions  (TrendsView         *self);
gboolean trends_view_edits           (const char         *action);
TrendsEntity *trends_view_get_current_initiative (TrendsView *self);
/* Deletes something, and what is selected with it, and offers to undo that. */
void     trends_view_delete          (TrendsView         *self,
                                      TrendsEntity       *entity);
/* The same for what has been put on the clipboard. (element-type TrendsEntity) */
void     trends_view_cut             (TrendsView         *self,
                                      GPtrArray          *initiatives);
/* Selects by a click or a key with these modifiers: alone, besides, or a range of
 * `order`; and says how many it is. */
void     trends_view_select          (TrendsView         *self,
                                      TrendsEntity       *entity,
                                      GdkModifierType     modifiers,
                                      GListModel         *order);
/* Shift with an arrow, where what is shown has no order that arrows follow: what the focus comes to
 * is selected besides; where it is already, what the focus leaves isn't any more. */
void     trends_view_select_step     (TrendsView         *self,
                                      TrendsEntity       *from,
                                      TrendsEntity       *to);
/* How many are selected, where it isn't one */
void     trends_view_announce_selected (TrendsView         *self);
/* All of a list or, of initiatives and where something is looked for, those that match */
void     trends_view_select_all      (TrendsView         *self,
                                      GListModel         *list,
                                      TrendsEntity       *lead);

/* -------------------------------------------------------- trends-view-move.c */
void     trends_view_move            (TrendsView         *self,
                                      TrendsEntity       *initiative,
                                      TrendsEntity       *trend,
                                      guint               index);
void     trends_view_move_vertically (TrendsView         *self,
                                      int                 step);
void     trends_view_move_sideways   (TrendsView         *self,
                                      int                 step);
void     trends_view_ask_trend       (TrendsView         *self);

/* ------------------------------------------------------- trends-view-needs.c */
void     trends_view_need            (TrendsView         *self,
                                      GPtrArray          *initiatives,
                                      TrendsEntity       *needs);
void     trends_view_ask_needs       (TrendsView         *self);
void     trends_view_ask_relation    (TrendsView         *self);
void     trends_view_need_no_more    (TrendsView         *self,
                                      const char         *id);
void     trends_view_move_after      (TrendsView         *self,
                                      GPtrArray          *initiatives);
void     trends_view_move_current_after (TrendsView      *self);

/* ------------------------------------------------------ trends-view-fields.c */
void     trends_view_ask_status      (TrendsView         *self);
void     trends_view_ask_stance      (TrendsView         *self);
char    *trends_view_dup_question    (GPtrArray          *subjects,
                                      const TrendsField  *field);
void     trends_view_ask_dates       (TrendsView         *self);
void     trends_view_ask_cost        (TrendsView         *self);

/* -------------------------------------------------- trends-view-milestones.c */
void     trends_view_ask_milestone   (TrendsView         *self);

/* ----------------------------------------------------- trends-view-horizon.c */
void     trends_view_move_to_horizon (TrendsView         *self,
                                      TrendsEntity       *initiative,
                                      TrendsHorizon       horizon);
void     trends_view_move_to_horizon_with (TrendsView     *self,
                                      TrendsEntity       *initiative,
                                      TrendsHorizon       horizon,
                                      const TrendsFieldValue *values,
                                      guint               n_values,
                                      const char         *words);

/* ------------------------------------------------------ trends-view-copies.c */
void     trends_view_duplicate       (TrendsView         *self);
void     trends_view_show_made       (TrendsView         *self,
                                      GPtrArray          *made);

/* -------------------------------------------------------- trends-view-menu.c */
GMenuModel *trends_view_make_menu    (TrendsView         *self,
                                      TrendsEntity       *entity);
/* The context menu, by the pointer */
void     trends_view_add_menu        (TrendsView         *self);
/* At what is current, as the Menu key has it */
gboolean trends_view_popup_menu      (TrendsView         *self);

/* -------------------------------------------------------- trends-view-drag.c */
void     trends_view_add_drag        (TrendsView         *self);
/* (transfer full): of what is dragged, with how many go along */
GdkPaintable *trends_view_make_picture (GtkWidget        *row,
                                      guint               n_rows);

G_END_DECLS
