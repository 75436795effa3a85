/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-header.h: the top of the details pane: what is shown and where
 * it belongs, and what can be done to the whole of it.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-entity.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DETAILS_HEADER (trends_details_header_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDetailsHeader, trends_details_header, TRENDS, DETAILS_HEADER,
                      GtkWidget)

GtkWidget *trends_details_header_new        (void);
void       trends_details_header_set_entity (TrendsDetailsHeader *self,
                                             TrendsEntity        *entity);

G_END_DECLS
