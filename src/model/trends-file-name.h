/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-file-name.h: names that a file of a person's may not have. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trends_file_name_is_side_file (const char *name);

G_END_DECLS
