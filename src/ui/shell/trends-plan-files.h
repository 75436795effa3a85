/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-files.h: makes plan files: a new plan from a catalogue, or the
 * sample, without asking where. Opening them is another matter.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  TRENDS_NEW_PLAN,
  TRENDS_NEW_SAMPLE,
} TrendsNewKind;

/* Where new plans go: the user's documents, or their home. (transfer full) */
GFile *trends_plan_files_get_folder    (void);
/* `catalogue`: of a new plan, the id of an edition or the path of its file; NULL for the usual one */
void   trends_plan_files_create_async  (TrendsNewKind         kind,
                                        const char           *catalogue,
                                        GFile                *folder,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
/* The new file: (transfer full) */
GFile *trends_plan_files_create_finish (GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
