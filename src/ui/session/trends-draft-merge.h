/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-merge.h: one process's drafts go into a file that another may write, too: whose it isn't stays as it
 * is there, entry by entry.
 */

#pragma once

#include <gio/gio.h>

#include "trends-draft.h"

G_BEGIN_DECLS

/* What one process has to do with; each (element-type TrendsDraft) */
typedef struct
{
  GPtrArray *before; /* what it has read or written there */
  GPtrArray *held;   /* of that, what waits for a decision; it goes where another has decided */
  GPtrArray *typed;  /* what it has besides */
} TrendsDraftShare;

GPtrArray *trends_draft_merge_write (const char              *path,
                                     GFile                   *plan_file,
                                     const TrendsDraftShare  *share,
                                     GError                 **error);

G_END_DECLS
