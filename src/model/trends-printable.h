/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-printable.h: which characters may be shown as they are where a text of
 * somebody else's is shown. A terminal acts on control characters: they clear it,
 * set its title, or type into it. Others turn the order of what follows about, so
 * that a name seems to be another. This is the one place that knows them.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trends_is_printable         (gunichar    character);
char    *trends_make_printable       (const char *text);
char    *trends_make_printable_lines (const char *lines);
char    *trends_isolate              (const char *name);
char    *trends_make_sentence        (const char *sentence);

G_END_DECLS
