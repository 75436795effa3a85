/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-drafts-bar.h: a quiet bar above the plan that says what was left out of a
 * person's edits, since others were there before, and has it copied; and then offers what
 * was typed at an earlier time and is in no plan, and before it the edits that could not
 * be saved. It shows itself while there is something.
 *
 * Signals:
 *   restored (TrendsDraft *first, const char *others, guint left)  what was typed is back:
 *     the first of it, to be shown; where all else is, in words, or NULL; and how many
 *     texts are not, since something else is typed there
 *   edits-restored (guint n, guint refused)  n edits were done again, but for so many
 *     of them, or a part of those, which the bar says itself
 *   copied ()  what was left out is in the clipboard
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
/* Whether all of it is offered elsewhere, for now */
void trends_drafts_bar_set_held   (TrendsDraftsBar   *self,
                                   gboolean           is_held);

G_END_DECLS
