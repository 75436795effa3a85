/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says on the first page that a paper holds what isn't for everybody. */

#pragma once

#include "trends-report.h"

G_BEGIN_DECLS

void trends_report_add_notice (TrendsReport *self);

G_END_DECLS
