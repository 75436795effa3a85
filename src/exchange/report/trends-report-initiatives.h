/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of the initiatives of a trend. */

#pragma once

#include "trends-report.h"

G_BEGIN_DECLS

void trends_report_add_initiatives (TrendsReport *self,
                                    TrendsEntity *trend);

G_END_DECLS
