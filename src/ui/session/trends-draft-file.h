/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-file.h: drafts as a small file of a person's own, so that what was
 * typed and is in no plan outlives the process. Needs no display; may be used in
 * any thread.
 */

#pragma once

#include <gio/gio.h>

#include "trends-draft.h"

G_BEGIN_DECLS

char      *trends_draft_file_get_path (const char  *plan_id,
                                       guint        copy);
gboolean   trends_draft_file_write    (const char  *path,
                                       GPtrArray   *drafts,
                                       const char  *plan_file,
                                       GError     **error);
gboolean   trends_draft_file_is_in_place (const char *path);
GPtrArray *trends_draft_file_read     (const char  *path,
                                       char       **plan_file,
                                       GError     **error);

G_END_DECLS
