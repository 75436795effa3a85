/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-temporary.h: a file that has no name until it is whole. */

#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

typedef struct _TrendsTemporary TrendsTemporary;

TrendsTemporary *trends_temporary_open    (const char        *path,
                                           gboolean           secret);
int              trends_temporary_get_fd  (TrendsTemporary   *self);
gboolean         trends_temporary_share   (TrendsTemporary   *self,
                                           const struct stat *replaced,
                                           const char        *source);
gboolean         trends_temporary_commit  (TrendsTemporary   *self);
void             trends_temporary_free    (TrendsTemporary   *self);

G_END_DECLS
