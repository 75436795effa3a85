/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-search.h: whether a text has what somebody looks for. People type a hyphen, a
 * space or nothing where another has written one of the others, and leave apostrophes and
 * quotation marks out or half in: “Blue Badge”, blue-badge and bluebadge find each other.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both as trends_fold() makes them: whether `text` has all the words of `typed`, in any
 * order. Words that run over a line's end aren't found; nothing at all is found anywhere. */
gboolean trends_search_finds (const char *text,
                              const char *typed);

G_END_DECLS
