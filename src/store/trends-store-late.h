/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-late.h: what opening a plan doesn't read: fields with a table of their own,
 * as a baseline's state. It is read when somebody asks for it, in that thread, by a
 * connection of its own that is opened with the plan: so it is there to be read as long as
 * the plan is, though the file may be renamed or deleted meanwhile. Where another program
 * writes over the file itself it is lost, and a copy of the plan goes on without it, and says so.
 *
 * The writer asks for what it is going to delete before it does so (trends-store-log.c),
 * and the log then has it too.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

typedef struct _TrendsStoreLate TrendsStoreLate;

/* (transfer full) (nullable): NULL where no more connections can be had. */
TrendsStoreLate *trends_store_late_new   (TrendsStoreFile   *file);
void             trends_store_late_unref (TrendsStoreLate   *self);
/* (transfer full): the value that the row `id` has in the table of its own of `field` */
TrendsValue      trends_store_late_value (TrendsStoreLate   *self,
                                          const TrendsField *field,
                                          const char        *id);
/* (transfer full) (nullable): `record` with all that there is of it fetched, or without what
 * can't be had any more, and then its name is added to `lost` (element-type utf8); NULL with
 * `error` set where it may be had later. */
TrendsRecord    *trends_store_late_fetch (TrendsRecord      *record,
                                          GPtrArray         *lost,
                                          GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsStoreLate, trends_store_late_unref)

G_END_DECLS
