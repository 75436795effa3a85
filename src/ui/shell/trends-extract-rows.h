/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-extract-rows.h: asks which initiatives something is to be about, where there is a choice:
 * all, what a filter shows, or what is selected; for any dialog that has views exported or printed.
 * First it is what is seen.
 *
 * Signals:
 *   changed ()  another part is chosen, or whether it can be is something else.
 */

#pragma once

#include <adwaita.h>

#include "trends-export-format.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_EXTRACT_ROWS (trends_extract_rows_get_type ())
G_DECLARE_FINAL_TYPE (TrendsExtractRows, trends_extract_rows, TRENDS, EXTRACT_ROWS,
                      AdwPreferencesGroup)

void           trends_extract_rows_set_session (TrendsExtractRows  *self,
                                                TrendsSession      *session);
void           trends_extract_rows_set_format  (TrendsExtractRows  *self,
                                                const TrendsFormat *format,
                                                GHashTable         *values);
void           trends_extract_rows_set_profile (TrendsExtractRows  *self,
                                                TrendsProfile       profile);
TrendsExtract *trends_extract_rows_get         (TrendsExtractRows  *self);
gboolean       trends_extract_rows_is_valid    (TrendsExtractRows  *self);

G_END_DECLS
