/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-unnamed-file.h: a file without a name, for libraries that write to nothing but files. It
 * is gone as soon as nobody has it open, however the program ends.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int       trends_unnamed_file_open     (const char     *folder,
                                        GError        **error);
char     *trends_unnamed_file_dup_path (int             fd);
gboolean  trends_unnamed_file_copy     (int             fd,
                                        GOutputStream  *stream,
                                        GCancellable   *cancellable,
                                        GError        **error);

gboolean  trends_unnamed_file_say_full (GError        **error);

G_END_DECLS
