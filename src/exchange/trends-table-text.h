/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-table-text.h: tables as texts that other programs take over cell by cell, as when
 * they are pasted into a spreadsheet or a document: separated by tabs, as HTML, and as CSV.
 *
 * Days are ISO 8601 and numbers plain: that is what a spreadsheet reads as days and numbers in
 * any locale; it shows them in its own. No text of theirs is taken for a formula.
 */

#pragma once

#include "trends-table.h"

G_BEGIN_DECLS

/* `tables`: (element-type TrendsTable): where there are several, each has its title above */
char *trends_tables_to_tsv  (GPtrArray *tables);
char *trends_tables_to_html (GPtrArray *tables);
char *trends_tables_to_csv  (GPtrArray *tables);

G_END_DECLS
