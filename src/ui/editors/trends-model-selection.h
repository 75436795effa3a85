/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-model-selection.h: what is selected, where GTK's own list shows it: GTK keeps that in a
 * selection model, and here what is selected is the session's. Whoever has such a list says
 * both ways when something has changed, and minds not to be told of what it does itself.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

void trends_model_selection_show   (GtkSelectionModel *model,
                                    TrendsSession     *session,
                                    GtkWidget         *list);
void trends_model_selection_select (GtkSelectionModel *model,
                                    TrendsSession     *session,
                                    GtkWidget         *list,
                                    TrendsEntity      *focused);

G_END_DECLS
