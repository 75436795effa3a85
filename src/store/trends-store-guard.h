/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-guard.h: bounds on what an unknown file can make us do.
 *
 * From connecting until a file has been checked, all work on it is counted and
 * ends when it is more than any plan of that size needs. Until its schema has been
 * compared with ours, values are also kept so short that no function in a hostile
 * definition can run for long: SQLite can't be stopped within one.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

/* All in the thread that uses the file. `size`: of the file, in bytes */
void trends_store_guard_begin       (TrendsStoreFile *file,
                                     gint64           size);
/* Its definitions are ours: values may be as long as ours are. */
void trends_store_guard_know_schema (TrendsStoreFile *file);
/* It has been checked. */
void trends_store_guard_end         (TrendsStoreFile *file);

G_END_DECLS
