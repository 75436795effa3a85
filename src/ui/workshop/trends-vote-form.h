/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-form.h: what is voted on, with how many dots each, and by how many people; in one line.
 *
 * Signals:
 *   begin (count)  it is to be counted: a TrendsCount
 *   closed ()      it is not, after all
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_VOTE_FORM (trends_vote_form_get_type ())
G_DECLARE_FINAL_TYPE (TrendsVoteForm, trends_vote_form, TRENDS, VOTE_FORM, GtkWidget)

GtkWidget *trends_vote_form_new (TrendsSession      *session,
                                 TrendsPresentation *presentation);

G_END_DECLS
