/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-links-editor.h: edits which trends a trend relies on, or is
 * relied on by, each with its reason and source.
 */

#pragma once

#include "trends-pair-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_TREND_LINKS_EDITOR (trends_trend_links_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTrendLinksEditor, trends_trend_links_editor, TRENDS,
                      TREND_LINKS_EDITOR, TrendsPairEditor)

/* `side`: which field of a link is the editor's trend, that is
 * TRENDS_TREND_LINK_FROM (relies on) or TRENDS_TREND_LINK_TO (relied on by) */
GtkWidget  *trends_trend_links_editor_new       (guint side);
const char *trends_trend_links_editor_get_label (guint side);

G_END_DECLS
