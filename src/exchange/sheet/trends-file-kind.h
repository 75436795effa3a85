/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-file-kind.h: what a file is that no format reads: pictures, PDFs, archives, databases and
 * documents of other programs, each by what is in it, whatever it is called.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize    trends_file_kind_skip  (const char  *data,
                                 gsize        length);
gboolean trends_file_kind_check (const char  *data,
                                 gsize        length,
                                 GError     **error);

G_END_DECLS
