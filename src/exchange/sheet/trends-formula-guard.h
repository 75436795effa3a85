/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-formula-guard.h: keeps spreadsheets from taking a text for a formula. An apostrophe
 * before it is how they mark that something is a text; it becomes a part of the text where a file
 * is opened, so whoever writes it says so, and whoever reads it again takes it away.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *trends_formula_guard       (const char *text);
gboolean  trends_formula_needs_guard (const char *text);
char     *trends_formula_unguard     (const char *text);

G_END_DECLS
