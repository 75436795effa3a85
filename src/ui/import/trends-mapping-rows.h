/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-rows.h: the first rows of a table as they stand in the file, with what becomes of each: which has
 * the headings, which are passed over, and which are refused.
 */

#pragma once

#include "trends-mapping.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_MAPPING_ROWS (trends_mapping_rows_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMappingRows, trends_mapping_rows, TRENDS, MAPPING_ROWS, GtkWidget)

void trends_mapping_rows_show (TrendsMappingRows        *self,
                               const TrendsImportReport *report);

G_END_DECLS
