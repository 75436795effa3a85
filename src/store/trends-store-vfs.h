/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-vfs.h: how SQLite gets at plan files, and at what lies beside them.
 *
 * SQLite takes what lies beside a database for a part of it: a journal is played
 * back into it and may name a further file, which is deleted; a log ("-wal") is
 * read in place of it. Whoever can put a file beside a plan could so delete any
 * file of the person's. So we stand between SQLite and the system:
 *
 * - Only regular files are opened, and nothing waits for a pipe. What is opened is
 *   asked what it is, rather than its name before.
 * - Each journal of ours says in its header which plan it belongs to, and which
 *   state of the file. Only one that says so, and fits, is played back; or one that
 *   was tried on copies before, see trends-store-interrupted.h.
 * - Journals of several databases don't exist for us, nor do logs.
 * - A journal gets the permissions of its plan, and no wider ones.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

/* In any thread: the name to give to sqlite3_open_v2(); NULL where SQLite can't be
 * guarded, and so isn't to be used. */
const char *trends_store_vfs_get           (void);

/* The id of the plan in the file of that resolved path, for its journals. */
void        trends_store_vfs_set_plan      (const char  *path,
                                            const char  *id);

/* That another program's journal may be played back in this thread, as long as it and
 * the file are these, by their SHA-256; NULL: that none may. */
void        trends_store_vfs_allow_journal (const char  *path,
                                            const char  *main,
                                            const char  *journal);

/* Whether a journal was refused in this thread since this was asked last. */
gboolean    trends_store_vfs_take_refusal  (void);

/* What SQLite was last told when reading the file failed, or SQLITE_OK. */
int         trends_store_vfs_get_read_error (sqlite3     *db);

G_END_DECLS
