/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-lines.h: ideas of what somebody types or pastes: one a line, as what comes from a list, each once. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **trends_idea_lines_split (const char *text,
                                guint      *n_twice);

G_END_DECLS
