/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-adder.h: where initiatives are added to a trend by typing their titles, one
 * or, pasted, several. Rows of a spreadsheet that are pasted are the window's to take. What is typed stays as the trend's draft until it is added.
 *
 * Signal: added (TrendsEntity *initiative)  the last of them, which is selected now
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-plan-verbs.h"
#include "trends-view.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ADDER (trends_adder_get_type ())
G_DECLARE_FINAL_TYPE (TrendsAdder, trends_adder, TRENDS, ADDER, GtkWidget)

void       trends_adder_set_trend  (TrendsAdder   *self,
                                    TrendsSession *session,
                                    TrendsEntity  *trend);
GtkWidget *trends_adder_get_entry  (TrendsAdder   *self);
gboolean   trends_adder_take_focus (TrendsAdder   *self);

/* In a popover, for views that have no place of their own for it */
gboolean   trends_adder_pop_up     (TrendsView         *view,
                                    TrendsEntity       *trend,
                                    const GdkRectangle *place,
                                    TrendsEntity       *origin);
gboolean   trends_adder_pop_up_in  (TrendsView         *view,
                                    TrendsEntity       *trend,
                                    const char         *group,
                                    const TrendsFieldValue *values,
                                    guint               n_values,
                                    const GdkRectangle *place,
                                    TrendsEntity       *origin);

G_END_DECLS
