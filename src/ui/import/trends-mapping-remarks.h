/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-remarks.h: what a person should know of how a table would come in, line by line:
 * where it stands, what stands there, and why it is said.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-import.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MAPPING_REMARKS (trends_mapping_remarks_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMappingRemarks, trends_mapping_remarks, TRENDS, MAPPING_REMARKS, GtkWidget)

void trends_mapping_remarks_show (TrendsMappingRemarks     *self,
                                  const TrendsImportReport *report);

G_END_DECLS
