/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-look.h: one look at a file of drafts: what is in it, and whether it was
 * typed into the plan file that asks. Copies of a plan have its id, and so the same name
 * for their drafts.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whose the drafts in a file are */
typedef enum
{
  TRENDS_DRAFT_OWNER_NONE, /* there is no file */
  TRENDS_DRAFT_OWNER_SELF,
  TRENDS_DRAFT_OWNER_GONE, /* of a plan file that isn't there any more: this may have been it */
  TRENDS_DRAFT_OWNER_OTHER,
} TrendsDraftOwner;

typedef struct
{
  char *path;
  GFile *plan_file;
  gboolean inherits;
  TrendsDraftOwner owner;
  GPtrArray *read;  /* (element-type TrendsDraft): all that was found for it, edits as they are written */
  GPtrArray *edits; /* (element-type TrendsEdit): those that were found and aren't saved */
} TrendsDraftLook;

TrendsDraftLook *trends_draft_look_new      (char                   *path,
                                             GFile                  *plan_file,
                                             gboolean                inherits);
void             trends_draft_look_free     (TrendsDraftLook        *self);
GPtrArray       *trends_draft_look_run      (TrendsDraftLook        *self,
                                             GError                **error);
gboolean         trends_draft_look_is_meant (const TrendsDraftLook  *self);
TrendsDraftOwner trends_draft_look_find_owner (GFile                *plan_file,
                                               const char           *uri);

G_END_DECLS
