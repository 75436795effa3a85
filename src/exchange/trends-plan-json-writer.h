/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-json-writer.h: a plan as the JSON that docs and schema describe: lossless,
 * the same bytes for the same plan, written as it goes along.
 */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

#define TRENDS_JSON_FORMAT "org.socitm.Trends.plan"
#define TRENDS_JSON_VERSION 1

/* Writes the plan as it stands; profiles are applied before, see trends-export.h. */
gboolean trends_json_write_plan     (TrendsPlan                *plan,
                                     const TrendsExportOptions *options,
                                     GOutputStream             *stream,
                                     GCancellable              *cancellable,
                                     GError                   **error);

/* (transfer full): the plan without its baselines, as compact JSON: what a
 * baseline keeps in its state. NULL where the plan holds data that isn't JSON
 * in a field that should. */
char    *trends_json_dup_plan_state (TrendsPlan                *plan,
                                     GError                   **error);

/* (transfer full): one value as JSON, as a document of the plan has it; "null" where it is
 * unset. NULL with error where it should be JSON and isn't, or can't be read. */
char    *trends_json_dup_value      (const TrendsField         *field,
                                     const TrendsValue         *value,
                                     GError                   **error);

G_END_DECLS
