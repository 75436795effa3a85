/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-account-markdown.h: a table of initiatives, or the record of a workshop, as Markdown, as CommonMark reads it, with the
 * tables of GitHub: for minutes, wikis and whoever edits on.
 */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

extern const TrendsFormatOption trends_account_markdown_options[];

gboolean  trends_account_markdown_knows_extract (GHashTable       *values);
gboolean  trends_account_markdown_shows_changes (GHashTable       *values);
char     *trends_markdown_escape       (const char                *text);
gboolean  trends_account_markdown_write (TrendsPlan                *plan,
                                         const TrendsExportOptions *options,
                                         GOutputStream             *stream,
                                         GCancellable              *cancellable,
                                         GError                   **error);

G_END_DECLS
