/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-links-editor.h: edits a list of links, each a title and an address
 * that can be opened.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_LINKS_EDITOR (trends_links_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsLinksEditor, trends_links_editor, TRENDS, LINKS_EDITOR, TrendsEditor)

GtkWidget *trends_links_editor_new (const TrendsField *field);

G_END_DECLS
