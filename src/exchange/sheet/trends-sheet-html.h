/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-html.h: texts that a tool keeps as HTML, as plain text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trends_sheet_html_to_text (const char *text);

G_END_DECLS
