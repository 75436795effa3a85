/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-search-bar.h: what is looked for: text, owner, priorities, statuses,
 * whatever else as chips, and how many initiatives match.
 *
 * Property: session (construct only). Signal: closed ()
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_SEARCH_BAR (trends_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSearchBar, trends_search_bar, TRENDS, SEARCH_BAR, GtkWidget)

GtkWidget *trends_search_bar_new   (TrendsSession   *session);
/* Focuses the entry and selects its text. */
void       trends_search_bar_start (TrendsSearchBar *self);

G_END_DECLS
