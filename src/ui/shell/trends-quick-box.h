/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-box.h: one line for all: an initiative is typed, a command run, or a name gone to.
 * The focus stays where it is typed; arrows choose among what is found below. What is typed stays
 * when the box is closed, until it is used.
 *
 * Signals: run (gpointer command), a TrendsCommand, and go (TrendsEntity *entity), when it has
 * closed.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_QUICK_BOX (trends_quick_box_get_type ())
G_DECLARE_FINAL_TYPE (TrendsQuickBox, trends_quick_box, TRENDS, QUICK_BOX, GtkPopover)

GtkWidget *trends_quick_box_new  (TrendsSession  *session);
void       trends_quick_box_open (TrendsQuickBox *self,
                                  TrendsEntity   *trend,
                                  GPtrArray      *commands,
                                  int             width,
                                  int             height);

G_END_DECLS
