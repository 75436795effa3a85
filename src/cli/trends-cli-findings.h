/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-findings.h: what is missing from a plan, to be read and for scripts. */

#pragma once

#include "trends-findings.h"
#include "trends-json-tree.h"

G_BEGIN_DECLS

void trends_cli_print_findings (TrendsFindings *findings);
void trends_cli_add_findings   (JsonBuilder    *builder,
                                TrendsFindings *findings);

G_END_DECLS
