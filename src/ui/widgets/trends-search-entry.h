/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-search-entry.h: an entry to search with, that screen readers follow. It stands for
 * GtkSearchEntry, which doesn't tell them that it has the focus; to be replaced when it does.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_SEARCH_ENTRY (trends_search_entry_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSearchEntry, trends_search_entry, TRENDS, SEARCH_ENTRY, GtkEntry)

GtkWidget *trends_search_entry_new (void);

G_END_DECLS
