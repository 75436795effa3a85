/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-columns.h: the columns of a table, each with what stands in it, how that is
 * understood, and a choice of what it becomes.
 */

#pragma once

#include <adwaita.h>

#include "trends-mapping.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MAPPING_COLUMNS (trends_mapping_columns_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMappingColumns, trends_mapping_columns, TRENDS, MAPPING_COLUMNS,
                      AdwPreferencesGroup)

void trends_mapping_columns_set_mapping (TrendsMappingColumns *self,
                                         TrendsMapping        *mapping);
void trends_mapping_columns_update      (TrendsMappingColumns *self);

G_END_DECLS
