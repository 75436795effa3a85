/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-adf-text.h: what is written in Jira, which keeps it as a tree (Atlassian Document
 * Format), as plain text.
 */

#pragma once

#include "trends-json-tree.h"

G_BEGIN_DECLS

char *trends_adf_to_text (JsonObject *document);

G_END_DECLS
