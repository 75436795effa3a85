/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-end-ask.h: asks how many people were there, where a workshop ends and the wall is all the screen that there is: in a
 * line at its foot, since no dialog is ever in front of a room. The question tells nothing of the plan.
 */

#pragma once

#include "trends-end-dialog.h"

G_BEGIN_DECLS

/* Asked no more */
typedef void (*TrendsEndAskClosedFunc) (gpointer user_data);

GtkWidget *trends_end_ask_new (const char            *open_vote,
                               guint                  people,
                               TrendsEndFunc          func,
                               TrendsEndAskClosedFunc closed,
                               gpointer               user_data);

G_END_DECLS
