/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-facilitator.h: the window on the laptop of whoever runs a workshop, while the wall is on the
 * projector: what the room sees, what comes next, the agenda with its timer, notes, and what the
 * room isn't shown. Keys lead the wall from here as they do there; text that is typed is text.
 *
 * Signals:
 *   ended ()              somebody wants no more of the wall
 *   other-screen ()       the wall is to be on another screen
 *   screen (const char *name)  the wall is to be on that one
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"
#include "trends-workshop-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the windows of a workshop are about */
typedef struct
{
  TrendsSession *session;
  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
} TrendsFacilitated;

#define TRENDS_TYPE_FACILITATOR (trends_facilitator_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFacilitator, trends_facilitator, TRENDS, FACILITATOR, AdwWindow)

TrendsFacilitator *trends_facilitator_new        (const TrendsFacilitated *about,
                                                  GtkApplication          *application,
                                                  GtkWidget               *stage);
void               trends_facilitator_set_screen (TrendsFacilitator       *self,
                                                  const char              *screen);

void               trends_facilitator_capture    (TrendsFacilitator       *self);
void               trends_facilitator_say        (TrendsFacilitator       *self,
                                                  const char              *text);

G_END_DECLS
