/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-beside.h: what lies beside a plan's file: what SQLite would take for a
 * part of it, and the hidden files that whole plans are made in.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether there is no such file, or nothing in it. Some programs leave a log that they
 * have taken all out of; SQLite isn't told of it, see trends-store-vfs.c, nor would it
 * find anything. */
gboolean trends_store_beside_is_nothing   (const char  *path);
/* Whether a file of that name could not be made, or replaced, without taking over what
 * lies beside it; an empty file is nothing. `replace`: whether what an interrupted SQLite
 * left may go, while nothing of any other program ever may. `obstacle` (out) (transfer
 * full): what is in the way, or NULL */
gboolean trends_store_beside_is_taken     (const char  *path,
                                           gboolean     replace,
                                           char       **obstacle);
/* Removes what an interrupted SQLite left, and nothing else. */
void     trends_store_beside_clear        (const char  *path);

/* (transfer full): a hidden name in the same folder as `path`, to be made and to be
 * gone soon */
char    *trends_store_beside_make_hidden  (const char  *path);
/* Removes such files in the folder of `path` that nobody can be using any more: those
 * of this person that a program made here which has ended since, and others that have not
 * been touched for a day. They are what a kill leaves. */
void     trends_store_beside_sweep_hidden (const char  *path);

G_END_DECLS
