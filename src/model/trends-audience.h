/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-audience.h: who may see what of a plan. All of it follows from the flags of
 * the field table; whatever shows a plan to others asks here.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_PROFILE_FULL,   /* whoever has the plan: lossless */
  TRENDS_PROFILE_PUBLIC, /* anybody: without what is internal or exempt */
  TRENDS_PROFILE_ROLES,  /* colleagues: people's names replaced by their roles */
  TRENDS_N_PROFILES
} TrendsProfile;

/* What an audience gets to see of a plan's entries; see trends_audience_count(). */
typedef struct
{
  guint n_left_out; /* initiatives that aren't there at all */
  guint n_in_part;  /* initiatives without fields that are exempt */
  guint n_notes;    /* texts that aren't there, of whatever else is or isn't */
  guint n_internal; /* initiatives that are there though they are internal */
  guint n_exempt;   /* the same of exempt ones */
  guint n_marked;   /* initiatives that are there, with fields that are exempt */
  guint n_people;   /* whose names are replaced */
} TrendsAudienceCount;

/* In any entity, whatever it holds. Any thread. */
gboolean trends_audience_sees_field  (TrendsProfile        profile,
                                      const TrendsField   *field);
/* Whether the kind has a field that is seen. */
gboolean trends_audience_sees_kind   (TrendsProfile        profile,
                                      TrendsKind           kind);
/* FALSE where it, or what it belongs to, is kept back. */
gboolean trends_audience_sees_entity (TrendsProfile        profile,
                                      TrendsEntity        *entity);
/* The same of one field of an entity that is seen; names that are to be replaced are
 * seen here. */
gboolean trends_audience_sees_value  (TrendsProfile        profile,
                                      TrendsEntity        *entity,
                                      const TrendsField   *field);
/* The same of an entity of a plan that was made for the profile, where a choice or a yes
 * or no that is kept back reads as its first, and may be just that: FALSE where that is
 * all that there is of its subject. */
gboolean trends_audience_says_value  (TrendsProfile        profile,
                                      TrendsEntity        *entity,
                                      const TrendsField   *field);
/* What is to be known before a plan is shown. In the plan's thread. */
void     trends_audience_count       (TrendsPlan          *plan,
                                      TrendsProfile        profile,
                                      TrendsAudienceCount *count);
/* The same of one entity, added to what is counted; for those who can't count all of a
 * plan at once. */
void     trends_audience_add         (TrendsEntity        *entity,
                                      TrendsProfile        profile,
                                      TrendsAudienceCount *count);

G_END_DECLS
