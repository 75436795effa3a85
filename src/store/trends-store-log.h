/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-log.h: edits as rows of a plan file's log. */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

/* Entries are numbered from 1; nobody writes so many. */
#define TRENDS_STORE_LOG_MAX G_GINT64_CONSTANT (9007199254740992)

/* Both within the transaction that is open. */
gboolean   trends_store_log_append (TrendsStoreFile   *file,
                                    const TrendsEdit  *edit,
                                    GError           **error);
/* Edits after the place `seq`, as the edits of another process where `foreign`. */
GPtrArray *trends_store_log_read   (TrendsStoreFile   *file,
                                    gint64             seq,
                                    gboolean           foreign,
                                    GError           **error);

gboolean   trends_store_log_foreach (TrendsStoreFile *file,
                                     gint64           seq,
                                     gboolean         foreign,
                                     TrendsLogFunc    func,
                                     gpointer         user_data,
                                     GError         **error);

/* Whether there is an entry to which nothing may be added, as it makes no sense or
 * doesn't follow the one before it; `seq` is the number of the first. Where it is told to
 * stop, which is asked for now and then, it fails with TRENDS_STORE_ERROR_BUSY. */
gboolean   trends_store_log_check  (TrendsStoreFile   *file,
                                    TrendsStoreStopFunc stop,
                                    gpointer           user_data,
                                    gint64            *seq,
                                    gboolean          *broken,
                                    GError           **error);
/* What is wrong with each entry, in words; and between them. */
void       trends_store_log_find_faults (TrendsStoreFile *file,
                                    GPtrArray         *faults,
                                    GError           **error);
void       trends_store_log_find_gaps (TrendsStoreFile *file,
                                    GPtrArray         *faults,
                                    GError           **error);
/* Whether an edit is in the log, and with which number, that of its last row; not where
 * that can't be read. `seq` may be NULL. */
gboolean   trends_store_log_find   (TrendsStoreFile   *file,
                                    const char        *id,
                                    gint64            *seq);

/* Applies edits to the rows, appends them to the log and commits: all or none.
 * Where others have written since, or ours are there already, it writes nothing:
 * `n_written` of ours were there, and `others` came after them. */
gboolean   trends_store_log_write  (TrendsStoreFile   *file,
                                    GPtrArray         *edits,
                                    guint             *n_written,
                                    GPtrArray        **others,
                                    GError           **error);
/* Whether in `copy`, which has been made of all pages of `source`, is the plan that the
 * source was opened with, up to the last edit that it knows; from there the copy can be
 * written on. Another file may lie in its place, without SQLite noticing. */
gboolean   trends_store_log_check_copy (TrendsStoreFile *copy,
                                    TrendsStoreFile   *source,
                                    GError           **error);
/* The same look without writing, for who has nothing to write. */
gboolean   trends_store_log_look   (TrendsStoreFile   *file,
                                    GPtrArray        **others,
                                    GError           **error);

G_END_DECLS
