/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-drag.h: drags ideas of a list onto others, or onto the name of a group. Whatever it does there
 * is a key that does the same: see trends-idea-list.h.
 */

#pragma once

#include "trends-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @onto: the row that it was dropped on */
typedef void (*TrendsIdeaDropFunc) (TrendsEntity *dragged,
                                    GtkWidget    *onto,
                                    gpointer      user_data);

void trends_idea_drag_add (GtkWidget          *list,
                           TrendsIdeaDropFunc  func,
                           gpointer            user_data);

G_END_DECLS
