/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-pane.h: a vote, for whoever counts it, where the room doesn't look: it is set up there,
 * and while it is counted each subject has its letter and its dots, which the wall keeps to itself.
 *
 * Signal: warned (const char *words)  something is wrong with what is counted, while this isn't seen
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_VOTE_PANE (trends_vote_pane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsVotePane, trends_vote_pane, TRENDS, VOTE_PANE, GtkWidget)

GtkWidget *trends_vote_pane_new         (TrendsSession      *session,
                                         TrendsPresentation *presentation);
void       trends_vote_pane_set_up      (TrendsVotePane     *self);
gboolean   trends_vote_pane_has_form    (TrendsVotePane     *self);
gboolean   trends_vote_pane_leave_form  (TrendsVotePane     *self);

G_END_DECLS
