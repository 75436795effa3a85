/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-agenda-row.h: one step of an agenda as the facilitator has it: what it is, how many minutes
 * it has and how many it took; or, while the agenda is edited, the fields for these.
 */

#pragma once

#include "trends-workshop-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_AGENDA_ROW (trends_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsAgendaRow, trends_agenda_row, TRENDS, AGENDA_ROW, GtkListBoxRow)

GtkWidget    *trends_agenda_row_new         (TrendsWorkshopSession *workshop,
                                             TrendsEntity          *step);
TrendsEntity *trends_agenda_row_get_step    (TrendsAgendaRow       *self);
void          trends_agenda_row_set_editing (TrendsAgendaRow       *self,
                                             gboolean               editing);
void          trends_agenda_row_update      (TrendsAgendaRow       *self);
void          trends_agenda_row_edit_title  (TrendsAgendaRow       *self);

G_END_DECLS
