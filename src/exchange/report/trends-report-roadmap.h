/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap as it is drawn, on the pages of a report. */

#pragma once

#include "trends-report.h"
#include "trends-roadmap-drawing.h"

G_BEGIN_DECLS

TrendsRoadmapDrawing *trends_report_add_roadmap (TrendsReport               *self,
                                                 const TrendsRoadmapRequest *request);

G_END_DECLS
