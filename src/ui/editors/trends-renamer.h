/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-renamer.h: the title of an initiative in a row, which can be edited there. The
 * row, which is the nearest focusable widget around it, has the focus otherwise.
 *
 * Signal: ended (): the title isn't edited any more. */

#pragma once

#include <gtk/gtk.h>

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_RENAMER (trends_renamer_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRenamer, trends_renamer, TRENDS, RENAMER, GtkWidget)

GtkWidget *trends_renamer_new            (void);
GtkWidget *trends_renamer_new_in_column  (void);
void       trends_renamer_set_initiative (TrendsRenamer *self,
                                          TrendsEntity  *initiative);
gboolean   trends_renamer_is_active      (TrendsRenamer *self);
void       trends_renamer_begin          (TrendsRenamer *self);
void       trends_renamer_restore_draft  (TrendsRenamer *self);
void       trends_renamer_set_lines     (TrendsRenamer *self,
                                         int            lines);

G_END_DECLS
