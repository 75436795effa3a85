/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-jira-read.h: issues as Jira's REST interface gives them when it is asked for some
 * (/rest/api/3/search), as a table with a row for each, under the headings that its CSV has.
 */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

gboolean   trends_jira_sniff (const char  *data,
                              gsize        length);
GPtrArray *trends_jira_read  (const char  *data,
                              gsize        length,
                              GHashTable  *values,
                              GError     **error);

G_END_DECLS
