/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-groups.h: which groups there might be, and the files that they get. What a copy is, is
 * said in trends-group-copies.h.
 */

#pragma once

#include "trends-audience.h"

G_BEGIN_DECLS

/* What groups see unless somebody says otherwise: what is handed to people who didn't ask for the
 * plan is what anybody may see. No notes are in it, and no idea. */
#define TRENDS_GROUPS_PROFILE TRENDS_PROFILE_PUBLIC

/* A group that might be: what it is called, and the numbers of its trends, as people type them. */
typedef struct
{
  char *name;
  char *trends; /* “1,4”, or "" */
} TrendsGroup;

/* Writes a plan into a new file, any thread: whoever knows how to do so. */
typedef gboolean (*TrendsGroupSaver) (GFile       *file,
                                      TrendsPlan  *plan,
                                      GError     **error);

GPtrArray *trends_groups_propose     (TrendsPlan          *plan,
                                      guint                n_groups);
gboolean   trends_groups_write_files (GPtrArray           *copies,
                                      GPtrArray           *trends,
                                      GPtrArray           *files,
                                      TrendsProfile        profile,
                                      TrendsGroupSaver     save,
                                      GCancellable        *cancellable,
                                      GFile              **failed,
                                      GError             **error);
void       trends_groups_drop_files  (GPtrArray           *files);

G_END_DECLS
