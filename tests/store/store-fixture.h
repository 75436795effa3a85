/* SPDX-License-Identifier: GPL-3.0-or-later */

/* store-fixture.h: plans, edits and folders that tests of the store are made
 * with. All that is random comes from a GRand, so that a seed repeats it.
 */

#pragma once

#include "trends-plan-verbs.h"
#include "trends-store.h"

G_BEGIN_DECLS

/* A folder of its own, which goes with all that is in it. */
char       *fixture_folder_new    (void);
void        fixture_folder_free   (char              *folder);
typedef char FixtureFolder;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FixtureFolder, fixture_folder_free)
GFile      *fixture_file          (const char        *folder,
                                   const char        *name);
guint       fixture_count_files   (const char        *folder);

TrendsValue fixture_random_value  (GRand             *rand,
                                   TrendsPlan        *plan,
                                   const TrendsField *field);
/* Every field of every kind is set in the first of each kind. */
TrendsPlan *fixture_random_plan   (GRand             *rand,
                                   guint              n_initiatives);
/* One thing that a user may do; some are refused. */
void        fixture_random_edit   (GRand             *rand,
                                   TrendsPlan        *plan);
/* The same text for the same plan. */
char       *fixture_dump          (TrendsPlan        *plan);

/* These assert. */
void        fixture_assert_sound  (GFile             *file);
void        fixture_assert_holds  (GFile             *file,
                                   const char        *dump);
GBytes     *fixture_read          (GFile             *file);

/* Runs SQL on a file by a plain connection, with all checks off. */
void        fixture_exec          (GFile             *file,
                                   const char        *sql);
gint64      fixture_query         (GFile             *file,
                                   const char        *sql);

/* Runs the main loop until `condition` of `data`; fails after half a minute. */
void        fixture_wait          (gboolean         (*condition) (gpointer data),
                                   gpointer           data);

G_END_DECLS
