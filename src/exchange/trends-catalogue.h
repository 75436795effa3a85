/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-catalogue.h: a published edition of trends. It is data: how many groups
 * and trends there are, and what they say, is the catalogue's own affair. A new
 * plan copies all of it and needs it no more.
 */

#pragma once

#include "trends-exchange-error.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* The edition that a plan is made from where nobody says otherwise. */
#define TRENDS_CATALOGUE_DEFAULT "socitm-2024"

#define TRENDS_TYPE_CATALOGUE (trends_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCatalogue, trends_catalogue, TRENDS, CATALOGUE, GObject)

/* `name`: the id of one that comes with Trends, or a path to a file. */
TrendsCatalogue *trends_catalogue_load      (const char       *name,
                                             GError          **error);
/* Those that come with Trends: (transfer full) (array zero-terminated=1) */
char           **trends_catalogue_list_ids  (void);

const char      *trends_catalogue_get_id    (TrendsCatalogue  *self);
/* The file that it was read from; NULL where it came with Trends. */
const char      *trends_catalogue_get_path  (TrendsCatalogue  *self);
/* Texts come in `language`, a BCP 47 tag, or NULL for English; in the language
 * without its region where that isn't there, and in English where neither is. */
char            *trends_catalogue_dup_title (TrendsCatalogue  *self,
                                             const char       *language);
/* Who publishes it, and the address where it was published; NULL where it doesn't say. */
const char      *trends_catalogue_get_publisher (TrendsCatalogue *self);
const char      *trends_catalogue_get_source    (TrendsCatalogue *self);
/* How many it says that there are. */
guint            trends_catalogue_count_trends (TrendsCatalogue *self);
/* (transfer full) (element-type utf8 GStrv): by the id of a trend of another edition, the ids of
 * those of this one where it goes, the likeliest first. */
GHashTable      *trends_catalogue_dup_homes  (TrendsCatalogue  *self);
/* (transfer full): groups, trends and their links, under the catalogue's own
 * ids, so that plans made from one edition agree on what a trend is. No title
 * or an empty one becomes one made from the organisation. */
TrendsPlan      *trends_catalogue_new_plan  (TrendsCatalogue  *self,
                                             const char       *title,
                                             const char       *organisation,
                                             const char       *language,
                                             GError          **error);

G_END_DECLS
