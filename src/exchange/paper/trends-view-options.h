/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen about a view that is drawn, as options of the formats that draw one. */

#pragma once

#include "trends-export-format.h"
#include "trends-ranking-options.h"
#include "trends-roadmap-options.h"
#include "trends-view-drawing.h"

G_BEGIN_DECLS

#define TRENDS_VIEW_OPTION "view"

extern const TrendsFormatOption trends_view_picture_options[];

const TrendsViewDrawing  *trends_views_find            (const char                *id);
gboolean                  trends_view_picture_knows_extract
                                                       (GHashTable                *values);
const TrendsViewDrawing  *trends_view_options_get_view (GHashTable                *values);

G_END_DECLS
