/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which papers there are, and which sections each has. */

#pragma once

#include "trends-report.h"

G_BEGIN_DECLS

/* The option that says which paper is meant. */
#define TRENDS_REPORT_OPTION "report"
/* How large its pages are: "a4" or "a3" */
#define TRENDS_SIZE_OPTION "size"

/* The paper that is handed round in a workshop */
#define TRENDS_WORKSHOP_PRESET "workshop-pack"

extern const TrendsFormatOption trends_report_options[];

gboolean                  trends_report_shows_changes (GHashTable *values);
gboolean                  trends_report_is_handed_out (GHashTable *values);
gboolean                  trends_report_knows_extract (GHashTable *values);

const TrendsReportPreset *trends_report_presets_get  (guint      *n_presets);
const TrendsReportPreset *trends_report_presets_find (const char *id);

G_END_DECLS
