/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-words.h: what our own tables are headed by and what their choices are called,
 * in the language of the plan, whatever that of the program is. Whoever reads such a table knows
 * the words of all languages: a plan may have got another language since.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *trends_sheet_own_say     (const char *words,
                                      const char *language);
gboolean    trends_sheet_own_means   (const char *text,
                                      const char *words);
gsize       trends_sheet_own_match   (const char *text,
                                      const char *words);

G_END_DECLS
