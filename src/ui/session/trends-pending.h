/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-pending.h: all that is typed about a plan and not in it yet. Whatever a
 * person types into is an input of its plan's TrendsPending, and every way of
 * leaving asks trends_pending_commit() first: another selection, another window,
 * closing, quitting, undo, import, export.
 *
 * Drafts are what was typed where nobody types now: each trend's half typed
 * initiative, and what an input had to let go of. An input takes its draft back
 * when it is about the same thing again.
 *
 * Signals:
 *   changed ()  some time after something was typed or a draft came or went
 *   draft (const char *id, const char *key)  a draft came, changed or went
 *   problem ()  it can't be kept, or can again
 */

#pragma once

#include "trends-input.h"
#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_PENDING (trends_pending_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPending, trends_pending, TRENDS, PENDING, GObject)

TrendsPending *trends_pending_of         (TrendsPlan    *plan);

/* For inputs. One that is added has to be removed before it goes. */
void           trends_pending_add        (TrendsPending *self,
                                          TrendsInput   *input);
void           trends_pending_remove     (TrendsPending *self,
                                          TrendsInput   *input);
void           trends_pending_touch      (TrendsPending *self);
void           trends_pending_report     (TrendsPending *self);

/* Of who keeps what is typed */
void           trends_pending_set_problem (TrendsPending *self,
                                           const char    *problem);
const char    *trends_pending_get_problem (TrendsPending *self);

/* For ways of leaving */
gboolean       trends_pending_commit     (TrendsPending *self);
gboolean       trends_pending_commit_all (TrendsPending *self);

/* Both when all else is done, and where it is typed somewhere */
void           trends_pending_show       (TrendsPending *self,
                                          const char    *id,
                                          const char    *key);
void           trends_pending_focus      (TrendsPending *self,
                                          const char    *id,
                                          const char    *key);

/* Drafts */
gboolean       trends_pending_has_drafts (TrendsPending *self);
const char    *trends_pending_get_draft  (TrendsPending *self,
                                          const char    *id,
                                          const char    *key);
void           trends_pending_set_draft  (TrendsPending *self,
                                          const char    *id,
                                          const char    *key,
                                          const char    *text);
char          *trends_pending_take_draft (TrendsPending *self,
                                          const char    *id,
                                          const char    *key);
GPtrArray     *trends_pending_restore    (TrendsPending *self,
                                          GPtrArray     *drafts);
GPtrArray     *trends_pending_dup_drafts (TrendsPending *self);

G_END_DECLS
