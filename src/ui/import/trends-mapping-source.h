/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-source.h: how the table is found in its file: what the file is, which sheet, which
 * row has the headings, and where rows go that say no trend.
 */

#pragma once

#include <adwaita.h>

#include "trends-mapping.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MAPPING_SOURCE (trends_mapping_source_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMappingSource, trends_mapping_source, TRENDS, MAPPING_SOURCE,
                      AdwPreferencesGroup)

void trends_mapping_source_set_mapping (TrendsMappingSource *self,
                                        TrendsMapping       *mapping);
void trends_mapping_source_update      (TrendsMappingSource *self);

G_END_DECLS
