/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-verbs.h: what is done with a vote as a whole, from whatever window of a workshop: it is
 * begun, closed, given up and held again. While it is counted it is a draft of its plan, so that it goes
 * on whatever happens.
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  trends_vote_verbs_begin      (TrendsSession       *session,
                                    TrendsPresentation  *presentation,
                                    TrendsCount         *count);
void  trends_vote_verbs_restore    (TrendsSession       *session,
                                    TrendsPresentation  *presentation);
char *trends_vote_verbs_close      (TrendsSession       *session,
                                    TrendsPresentation  *presentation);
gboolean trends_vote_verbs_close_open (TrendsSession       *session,
                                       TrendsPresentation  *presentation,
                                       GError             **error);
char *trends_vote_verbs_dup_open   (TrendsPresentation  *presentation);
void  trends_vote_verbs_undone     (TrendsSession       *session,
                                    TrendsPresentation  *presentation,
                                    const TrendsEdit    *edit);
char *trends_vote_verbs_drop       (TrendsSession       *session,
                                    TrendsPresentation  *presentation);
char *trends_vote_verbs_again      (TrendsSession       *session,
                                    TrendsPresentation  *presentation);
char *trends_vote_verbs_prioritise (TrendsSession       *session,
                                    TrendsPresentation  *presentation);

G_END_DECLS
