/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-figures.h: what is in a plan and what is missing from it, for scripts. */

#pragma once

#include "trends-filter.h"

G_BEGIN_DECLS

/* (transfer full): a JSON object, with a newline at its end; with what @filter, which may
 * be NULL, matches */
char *trends_cli_figures_to_json (TrendsPlan   *plan,
                                  TrendsFilter *filter);

G_END_DECLS
