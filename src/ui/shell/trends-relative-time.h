/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-relative-time.h: a moment as people say it: “5 minutes ago”, “yesterday”. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trends_relative_time (gint64 then,
                            gint64 now);

G_END_DECLS
