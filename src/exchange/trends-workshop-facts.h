/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-facts.h: what a workshop's record in the plan says of how it went, besides what
 * has a field: whole numbers, by name. Other members of the record are kept as they are.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* Moments are seconds since 1970. */
#define TRENDS_FACT_OPENED "opened"     /* when the first of it was written; the baseline before it is of that */
#define TRENDS_FACT_BEGAN "began"       /* when its first step began; later by what it waited */
#define TRENDS_FACT_PLANNED "planned"   /* how many minutes it was to take then */
#define TRENDS_FACT_LEFT "left"         /* since when it waits to be continued */
#define TRENDS_FACT_ENDED "ended"       /* when it was ended */
#define TRENDS_FACT_UNMASKED "unmasked" /* when the room was shown what is confidential, at last */

typedef struct
{
  const char *name;
  gint64 number; /* 0 for nothing */
} TrendsWorkshopFact;

gint64 trends_workshop_facts_get (TrendsEntity             *workshop,
                                  const char               *name);
void   trends_workshop_facts_add (TrendsRecord             *record,
                                  const TrendsWorkshopFact *fact);
void   trends_workshop_facts_set (TrendsEditBuilder        *builder,
                                  TrendsEntity             *workshop,
                                  const TrendsWorkshopFact *facts,
                                  guint                     n_facts);

G_END_DECLS
