/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-page.h: a vote, for whoever counts it, where the room doesn't look: it is set up there,
 * and while it is counted each subject has its letter and its dots, which the wall keeps to itself.
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_VOTE_PAGE (trends_vote_page_get_type ())
G_DECLARE_FINAL_TYPE (TrendsVotePage, trends_vote_page, TRENDS, VOTE_PAGE, GtkWidget)

GtkWidget *trends_vote_page_new     (TrendsSession      *session,
                                     TrendsPresentation *presentation);
void       trends_vote_page_set_up  (TrendsVotePage     *self);

G_END_DECLS
