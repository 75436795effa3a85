/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-finder.h: finds people in texts, however their names are written:
 * "Asha Merrow", "MERROW, Asha", "A. Merrow", "Merrow's", "asha.merrow@…",
 * "amerrow", "Asha K. Merrow", "Merrow" alone; across two spaces, lines and soft hyphens.
 *
 * A name alone isn't looked for where it is a common word ("Will") or somebody
 * else's (the organisation's). What no program can know stays: nicknames, names
 * misspelled, and who "the new director" is.
 */

#pragma once

#include "trends-name-patterns.h"

G_BEGIN_DECLS

typedef struct _TrendsNameFinder TrendsNameFinder;

TrendsNameFinder *trends_name_finder_new          (void);
void              trends_name_finder_free         (TrendsNameFinder *self);
/* The words of `text` name nobody by themselves. Before people are added. */
void              trends_name_finder_reserve      (TrendsNameFinder *self,
                                                   const char       *text);
/* Each of these may be empty. `person` is what matches are told apart by. */
void              trends_name_finder_add_name     (TrendsNameFinder *self,
                                                   guint             person,
                                                   const char       *name);
/* As it stands, and in no other form. */
void              trends_name_finder_add_whole_name (TrendsNameFinder *self,
                                                     guint             person,
                                                     const char       *name);
void              trends_name_finder_add_initials (TrendsNameFinder *self,
                                                   guint             person,
                                                   const char       *initials);
void              trends_name_finder_add_contact  (TrendsNameFinder *self,
                                                   guint             person,
                                                   const char       *contact);
/* (transfer full) (element-type TrendsNameMatch): as trends_name_patterns_find().
 * Nobody can be added any more. */
GArray           *trends_name_finder_find         (TrendsNameFinder *self,
                                                   const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsNameFinder, trends_name_finder_free)

G_END_DECLS
