/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-page.h: one workshop of a plan: what it is called, what can be done with it, what it
 * came to, and what has changed between two states of the plan.
 *
 * What can be done are actions of whoever shows the page: “workshops.continue”, “workshops.export” (s),
 * “workshops.delete”.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_WORKSHOP_PAGE (trends_workshop_page_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWorkshopPage, trends_workshop_page, TRENDS, WORKSHOP_PAGE, AdwBin)

GtkWidget *trends_workshop_page_new        (TrendsSession      *session,
                                            TrendsEntity       *workshop);
void       trends_workshop_page_set_running (TrendsWorkshopPage *self,
                                             gboolean            runs);
void       trends_workshop_page_take_focus (TrendsWorkshopPage *self);

G_END_DECLS
