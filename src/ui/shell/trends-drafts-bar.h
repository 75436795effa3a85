/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-drafts-bar.h: a quiet bar above the plan that offers what was typed at an
 * earlier time and is in no plan, and before it the edits that could not be saved. It
 * shows itself while there is something.
 *
 * Signals:
 *   restored (TrendsDraft *first)  what was typed is back; the first of it, to be
 *     shown
 *   edits-restored (guint n, GPtrArray *refused)  n edits were done again, but for
 *     some of them (element-type TrendsEdit), or a part of those
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-draft-keeper.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DRAFTS_BAR (trends_drafts_bar_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDraftsBar, trends_drafts_bar, TRENDS, DRAFTS_BAR, GtkWidget)

/* NULL: nothing is offered */
void trends_drafts_bar_set_keeper (TrendsDraftsBar   *self,
                                   TrendsDraftKeeper *keeper);

G_END_DECLS
