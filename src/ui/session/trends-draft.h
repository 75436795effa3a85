/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft.h: what a person typed about one thing of a plan and the plan
 * doesn't have: an amount that can't be understood, a title not added yet.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The key of what is typed to add an initiative to a trend */
#define TRENDS_DRAFT_ADD_INITIATIVE "add-initiative"
/* That of what is typed to add one to any trend, with the plan's id */
#define TRENDS_DRAFT_QUICK "quick-line"
/* Those of what is typed to add a milestone to an initiative, and a governance date or a
 * baseline to a plan: its name, its day or a note, and which kind was chosen */
#define TRENDS_DRAFT_ADD_MILESTONE "milestones"
#define TRENDS_DRAFT_MILESTONE_DAY "milestone-day"
#define TRENDS_DRAFT_ADD_GOVERNANCE_DATE "governance-dates"
#define TRENDS_DRAFT_GOVERNANCE_DAY "governance-day"
#define TRENDS_DRAFT_GOVERNANCE_KIND "governance-kind"
#define TRENDS_DRAFT_ADD_BASELINE "baselines"
#define TRENDS_DRAFT_BASELINE_NOTE "baseline-note"
/* That of a comment on an initiative or a trend which isn't added yet */
#define TRENDS_DRAFT_ADD_COMMENT "comments"
/* The key of what is typed to add an idea to a workshop, with the id of the trend that it is on, or the plan's */
#define TRENDS_DRAFT_ADD_IDEA "ideas"
/* The key of a vote that is being counted, as trends_count_to_text() writes it, with the plan's id */
#define TRENDS_DRAFT_COUNT "count"
/* Before the id of a finding: the key of why that is set aside, with the id of what it is found
 * in */
#define TRENDS_DRAFT_SET_ASIDE "set-aside:"
/* The key of what is no typing but an edit that couldn't be saved, as
 * trends_store_edit_to_text() writes it; in files alone, with the plan's id */
#define TRENDS_DRAFT_EDIT "unsaved-edit"

typedef struct
{
  char *id;   /* of the entity that it is typed for */
  char *key;  /* of its field, or of what else it is typed into */
  char *text; /* never empty */
} TrendsDraft;

/* Returns: (transfer full) */
TrendsDraft *trends_draft_new  (const char  *id,
                                const char  *key,
                                const char  *text);
void         trends_draft_free (TrendsDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsDraft, trends_draft_free)

G_END_DECLS
