/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen about a paper for a workshop, as options of the formats that write one. */

#pragma once

#include "trends-export-format.h"
#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_PARTS_OPTION        "parts"
#define TRENDS_TRENDS_OPTION       "trends"
#define TRENDS_CARDS_OPTION        "cards"
#define TRENDS_VOTE_OPTION         "vote"
#define TRENDS_TENTS_OPTION        "tents"
#define TRENDS_CONFIDENTIAL_OPTION "confidential"

/* Parts of the paper, each by itself or all of them */
typedef enum
{
  TRENDS_WORKSHOP_ALL,
  TRENDS_WORKSHOP_CARDS,
  TRENDS_WORKSHOP_QUESTIONS,
  TRENDS_WORKSHOP_BALLOTS,
  TRENDS_WORKSHOP_TENTS,
} TrendsWorkshopPart;

/* Its options, as elements of a format's table. `of`: the option that says which paper it is;
 * `when`: what that is for this one */
#define TRENDS_WORKSHOP_OPTIONS(of, when)                                                         \
  { TRENDS_PARTS_OPTION, N_("Parts"), trends_workshop_options_get_part, of, when, NULL, NULL },   \
  { TRENDS_TRENDS_OPTION, N_("Only trends"), NULL, of, when, NULL,                                \
    N_("Their numbers, such as 1, 3, 10; all where there is none"), TRUE },                       \
  { TRENDS_CARDS_OPTION, N_("Trend cards"), trends_workshop_options_get_cards, of, when, NULL,    \
    NULL },                                                                                       \
  { TRENDS_VOTE_OPTION, N_("Voted on"), trends_workshop_options_get_vote, of, when, NULL, NULL }, \
  { TRENDS_TENTS_OPTION, N_("Name tents"), trends_workshop_options_get_tents, of, when, NULL,     \
    NULL },                                                                                       \
  { TRENDS_CONFIDENTIAL_OPTION, N_("What is confidential"),                                       \
    trends_workshop_options_get_confidential, of, when, NULL, NULL }

const TrendsFormatChoice *trends_workshop_options_get_part         (guint               index);
const TrendsFormatChoice *trends_workshop_options_get_cards        (guint               index);
const TrendsFormatChoice *trends_workshop_options_get_vote         (guint               index);
const TrendsFormatChoice *trends_workshop_options_get_tents        (guint               index);
const TrendsFormatChoice *trends_workshop_options_get_confidential (guint               index);

gboolean                  trends_workshop_options_have_part        (GHashTable         *values,
                                                                    TrendsWorkshopPart  part);
GPtrArray                *trends_workshop_options_list_trends      (GHashTable         *values,
                                                                    TrendsPlan         *plan);
gboolean                  trends_workshop_options_check            (GHashTable         *values,
                                                                    TrendsPlan         *plan,
                                                                    GError            **error);
gboolean                  trends_workshop_options_have_four        (GHashTable         *values);
TrendsKind                trends_workshop_options_find_vote        (GHashTable         *values);
gboolean                  trends_workshop_options_have_owners      (GHashTable         *values);
gboolean                  trends_workshop_options_leave_out        (GHashTable         *values);

G_END_DECLS
