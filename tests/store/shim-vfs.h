/* SPDX-License-Identifier: GPL-3.0-or-later */

/* shim-vfs.h: a disk for SQLite that fails, or loses its power, when it is told.
 *
 * It stands between SQLite and the system. Syncs
 * don't reach the real disk, so that tests are quick; what a real disk would
 * hold is kept here.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For every file that is opened from now on. */
void  shim_vfs_install    (void);

/* The nth write, sync, truncation, deletion or creation from now on fails, and
 * all after it where `lasting`; 0 for none. */
void  shim_vfs_fail       (guint       nth,
                           gboolean    lasting);
/* At the nth call from now on the power goes. What had not been synced by then
 * is lost, kept or torn, sector by sector; and nothing is written any more. */
void  shim_vfs_cut_power  (const char *folder,
                           guint       nth,
                           guint32     seed);
/* The nth reading from now on fails, and all after it; 0 for none. */
void  shim_vfs_fail_reads (guint       nth);
/* Whoever reads from now on waits, until that is taken back; and waits until somebody
 * does. */
void  shim_vfs_stop_reads (gboolean    stop);
void  shim_vfs_wait_for_read (void);
/* At each call no file in the folder may give more to anybody than `mode`; NULL for
 * none. */
void  shim_vfs_watch      (const char *folder,
                           guint       mode);
/* How many calls there were since either. */
guint shim_vfs_get_count  (void);
/* Puts into the folder what the disk held when the power went. */
void  shim_vfs_restore    (void);

G_END_DECLS
