/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-list.h: the ideas of a workshop for whoever runs it: those of the trend on the wall or all,
 * with what is hidden from the room. Each verb has a key, a place in the menu and, where it brings two
 * together, a drag: see trends-idea-verbs.h.
 *
 * Signal:
 *   said (const char *words)  what has come of something, to be said in its window
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_IDEA_LIST (trends_idea_list_get_type ())
G_DECLARE_FINAL_TYPE (TrendsIdeaList, trends_idea_list, TRENDS, IDEA_LIST, GtkWidget)

GtkWidget *trends_idea_list_new        (TrendsSession      *session,
                                        TrendsPresentation *presentation);
gboolean   trends_idea_list_take_focus (TrendsIdeaList     *self);

G_END_DECLS
