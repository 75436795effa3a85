/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-refs.h: who refers to whom in a plan. The plan keeps it as edits are applied;
 * everybody else asks: whether something may go, what goes with it, what a card or a paper
 * has to say of those that rely on it.
 *
 * Signals:
 *   changed (TrendsEntity *target)  others refer to @target than before, or in other fields.
 *     Once for each edit, when all of it is applied; not for what has gone with it.
 */

#pragma once

#include "trends-entity.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_REFS (trends_refs_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRefs, trends_refs, TRENDS, REFS, GObject)

/* Declared here, so that who reads trends-plan.h needn't know of it */
TrendsRefs *trends_plan_get_refs     (TrendsPlan        *plan);

guint      trends_refs_count         (TrendsRefs        *self,
                                      const char        *id);
GPtrArray *trends_refs_dup_referrers (TrendsRefs        *self,
                                      const char        *id);
GPtrArray *trends_refs_dup_referring (TrendsRefs        *self,
                                      const char        *id,
                                      const TrendsField *field);
guint      trends_refs_count_referring (TrendsRefs        *self,
                                        const char        *id,
                                        const TrendsField *field);

/* Calls @func for every reference in a value or a record. */
typedef void (*TrendsRefFunc) (const TrendsField *field,
                               const char        *target,
                               gpointer           user_data);

void       trends_value_foreach_ref  (const TrendsField *field,
                                      const TrendsValue *value,
                                      TrendsRefFunc      func,
                                      gpointer           user_data);
void       trends_record_foreach_ref (TrendsRecord      *record,
                                      TrendsRefFunc      func,
                                      gpointer           user_data);

G_END_DECLS
