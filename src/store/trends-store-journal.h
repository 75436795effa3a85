/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-journal.h: whose a rollback journal is.
 *
 * SQLite leaves most of a journal's first sector empty. There we note which plan
 * the journal belongs to, and the change counter that the file had when the
 * transaction began, so that the journal of another plan, or of an earlier state
 * of this one, is told from one that has to be played back.
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define TRENDS_JOURNAL_HEADER_SIZE 512

/* Notes it in `header`, the first sector as SQLite is about to write it. `plan`:
 * the plan's id; `main`: the file that the journal is for */
void     trends_journal_stamp (guchar       *header,
                               const char   *plan,
                               sqlite3_file *main);
/* Whether the journal is one of ours for that file, as it is now: to be asked while
 * nobody else can write to it. */
gboolean trends_journal_fits  (sqlite3_file *journal,
                               sqlite3_file *main,
                               const char   *path);
/* Whether a journal that says not whose it is can be of that file, and of no other
 * file besides; `certain`: whether it can only be of that very state. Both as they are
 * on the disk, from anywhere. */
gboolean trends_journal_is_plausible (GBytes   *journal,
                                      GBytes   *main,
                                      gboolean *certain);

G_END_DECLS
