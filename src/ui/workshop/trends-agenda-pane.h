/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-agenda-pane.h: the agenda of a workshop, with planned and spent minutes, to be read or to
 * be edited; or, where there is none yet, the choice among those that are ready-made.
 *
 * What is done here is done by actions of the window that it is in: “facilitator.begin” (the id of
 * an agenda), “.go-to-step” (the id of a step), “.move-step” (that, and by how many places),
 * “.remove-step” (the same) and “.add-step”.
 */

#pragma once

#include "trends-workshop-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_AGENDA_PANE (trends_agenda_pane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsAgendaPane, trends_agenda_pane, TRENDS, AGENDA_PANE, GtkWidget)

void trends_agenda_pane_follow     (TrendsAgendaPane      *self,
                                    TrendsWorkshopSession *workshop);
void trends_agenda_pane_edit_title (TrendsAgendaPane      *self,
                                    TrendsEntity          *step);
void trends_agenda_pane_focus_step (TrendsAgendaPane      *self,
                                    TrendsEntity          *step);

G_END_DECLS
