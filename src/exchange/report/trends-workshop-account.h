/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-account.h: the record of a workshop, in blocks that any format can write: when it
 * was, the agenda with its times, ideas, votes, decisions, and what has changed. It tells what the
 * plan that it is given holds, which is what a profile shows. In the plan's thread, and in the
 * locale of exports.
 */

#pragma once

#include "trends-export-format.h"
#include "trends-table.h"

G_BEGIN_DECLS

#define TRENDS_RECORD_PRESET          "workshop-record"
#define TRENDS_RECORD_WORKSHOP_OPTION "workshop"
#define TRENDS_RECORD_NOTES_OPTION    "notes"
#define TRENDS_RECORD_NOTES_INCLUDED  "included"

/* Its options, as elements of a format's table. `of`: the option that says which paper it is;
 * `when`: what that is for this one */
#define TRENDS_RECORD_OPTIONS(of, when)                                                           \
  { TRENDS_RECORD_WORKSHOP_OPTION, N_("Workshop"), NULL, of, when, NULL,                          \
    N_("Its title, or its day such as 2026-04-30; the last where nothing is said"),               \
    .is_text = TRUE },                                                                            \
  { TRENDS_RECORD_NOTES_OPTION, N_("Facilitator’s notes"), trends_workshop_account_get_notes, of, \
    when, NULL, NULL }

typedef enum
{
  TRENDS_ACCOUNT_TITLE,      /* of the whole; there is one, the first */
  TRENDS_ACCOUNT_HEADING,
  TRENDS_ACCOUNT_SUBHEADING, /* below a heading */
  TRENDS_ACCOUNT_PROSE,
  TRENDS_ACCOUNT_ITEM,       /* of a list; those that follow each other are one */
  TRENDS_ACCOUNT_TABLE,
} TrendsAccountType;

typedef struct
{
  TrendsAccountType type;
  char *text;         /* (nullable): for a TABLE, which has a title */
  gboolean is_plans;  /* whether people wrote it, in the plan's language */
  TrendsTable *table; /* (nullable) */
} TrendsAccountBlock;

const TrendsFormatChoice *trends_workshop_account_get_notes (guint index);

TrendsEntity *trends_workshop_account_find  (TrendsPlan                *plan,
                                                  GHashTable                *values,
                                                  GError                   **error);
gboolean      trends_workshop_account_check      (GHashTable                *values,
                                                  TrendsPlan                *plan,
                                                  GError                   **error);
GPtrArray    *trends_workshop_account_new        (TrendsPlan                *plan,
                                                  const TrendsExportOptions *options);

G_END_DECLS
