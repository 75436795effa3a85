/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-several.h: what the details show where several are selected: how many
 * and which, and what can be set for all of them, each in one edit.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DETAILS_SEVERAL (trends_details_several_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDetailsSeveral, trends_details_several, TRENDS, DETAILS_SEVERAL,
                      GtkWidget)

GtkWidget *trends_details_several_new    (TrendsSession        *session);
/* Shows what is selected now. */
void       trends_details_several_update (TrendsDetailsSeveral *self);
gboolean   trends_details_several_take_focus (TrendsDetailsSeveral *self);

G_END_DECLS
