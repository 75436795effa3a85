/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of a view, on paper. */

#pragma once

#include "trends-report.h"
#include "trends-table.h"

G_BEGIN_DECLS

void trends_report_add_table (TrendsReport      *self,
                              const TrendsTable *table);

G_END_DECLS
