/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-row.h: a row of a list of ideas: an idea, or the name of a group above its ideas. It says all
 * of itself: whether the room sees it, how else it was worded, whether it is an initiative, whether it is
 * marked to be grouped or merged.
 */

#pragma once

#include "trends-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_IDEA_ROW (trends_idea_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsIdeaRow, trends_idea_row, TRENDS, IDEA_ROW, GtkListBoxRow)

GtkWidget    *trends_idea_row_new       (TrendsEntity  *idea,
                                         gboolean       marked,
                                         gboolean       says_trend);
GtkWidget    *trends_idea_row_new_group (GPtrArray     *ideas);
TrendsEntity *trends_idea_row_get_idea  (TrendsIdeaRow *self);
gboolean      trends_idea_row_is_group  (TrendsIdeaRow *self);
gboolean      trends_idea_row_is_like   (TrendsIdeaRow *self,
                                         const char    *id,
                                         gboolean       is_group);

G_END_DECLS
