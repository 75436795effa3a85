/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-three.h: one object as two have changed it, brought together member by member. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trends_json_merge_three (const char *ancestor,
                               const char *mine,
                               const char *theirs);

G_END_DECLS
