/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-one-line.h: text of several lines that comes where a single line is kept:
 * pasted, imported, or given on a command line. Nothing of it is lost: the lines
 * are folded into one, or become as many titles where many can be added. And what is
 * quoted of a text where it only has to be recognised.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many initiatives can be added at once */
#define TRENDS_ADD_MAX 500
/* Bytes of what is typed for an amount or a date: whatever is longer is neither */
#define TRENDS_TYPED_MAX 200

gboolean trends_has_line_breaks (const char *text);
char    *trends_one_line        (const char *text);
char    *trends_trim            (const char *text);
char    *trends_tidy_line       (const char *text);
char    *trends_excerpt         (const char *text,
                                 guint       most);
char   **trends_split_titles    (const char *text);
gboolean trends_lines_are_rows  (const char *text);
char   **trends_split_list      (const char *text);

G_END_DECLS
