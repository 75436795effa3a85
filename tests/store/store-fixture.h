/* SPDX-License-Identifier: GPL-3.0-or-later */

/* store-fixture.h: folders and files that tests of the store are made with. Plans
 * and edits are those of tests/common/.
 */

#pragma once

#include "trends-random-plan.h"
#include "trends-store.h"

G_BEGIN_DECLS

/* A folder of its own, which goes with all that is in it. */
char       *fixture_folder_new    (void);
void        fixture_folder_free   (char       *folder);
typedef char FixtureFolder;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FixtureFolder, fixture_folder_free)
GFile      *fixture_file          (const char *folder,
                                   const char *name);
guint       fixture_count_files   (const char *folder);

/* These assert. */
GFile      *fixture_make_plan     (const char *folder,
                                   guint       seed);
/* A plan file of an older format, "Old.trends", as a program of its time wrote it */
GFile      *fixture_unpack        (const char *folder,
                                   const char *name);
void        fixture_replace       (GFile      *file,
                                   const void *data,
                                   gsize       length);
void        fixture_assert_sound  (GFile      *file);
void        fixture_assert_holds  (GFile      *file,
                                   const char *dump);
GBytes     *fixture_read          (GFile      *file);

/* Runs SQL on a file by a plain connection, with all checks off. */
void        fixture_exec          (GFile      *file,
                                   const char *sql);
gint64      fixture_query         (GFile      *file,
                                   const char *sql);

/* Runs the main loop until `condition` of `data`; what never comes, Meson ends. */
void        fixture_wait          (gboolean         (*condition) (gpointer data),
                                   gpointer           data);

G_END_DECLS
