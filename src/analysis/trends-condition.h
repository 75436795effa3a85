/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-condition.h: what is asked of an entity, about one field or several, joined by
 * “and” and “or”. A condition is immutable and shared; any thread may hold one, and matching
 * is for the plan's thread.
 *
 * Its text form is for plan files and the command line:
 *
 *   1 all(is(status, planned, under_way), missing(lead), text("data centre"))
 *
 * The number is the version of the form, and may be left out by people. Then comes one
 * condition: a name, and in brackets what it is about, words or "texts" with \" and \\ in
 * them. Fields are called by their keys, choices by their nicks, entities by their ids. A
 * day is YYYY-MM-DD, today, today+N or today-N.
 *
 *   all(C, …)  any(C, …)           each of them; at least one of them
 *   text("…")  text(FIELD, "…")    all its words, as a search finds them; anywhere, or in a field
 *   is(FIELD, VALUE, …)            one of these values; of a field with several, has one of them
 *   missing(FIELD)                 there is nothing in it
 *   before(FIELD, DAY)  after(FIELD, DAY)
 *   changed_since(DAY)             by anybody, on that day or later
 *
 * What a later version of the form says in the same grammar, be it a condition, a field or a
 * value, is an UNKNOWN condition: it is kept as it was written, and nothing is hidden for it.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_CONDITION_ALL,
  TRENDS_CONDITION_ANY,
  TRENDS_CONDITION_TEXT,
  TRENDS_CONDITION_IS,
  TRENDS_CONDITION_MISSING,
  TRENDS_CONDITION_BEFORE,
  TRENDS_CONDITION_AFTER,
  TRENDS_CONDITION_CHANGED_SINCE,
  TRENDS_CONDITION_UNKNOWN,
} TrendsConditionType;

/* In place of a field: anywhere. */
#define TRENDS_CONDITION_ANYWHERE (-1)
/* Conditions within conditions, at most. */
#define TRENDS_CONDITION_DEPTH 32

typedef struct _TrendsCondition TrendsCondition;

/* When an entity was last changed, as seconds since 1970 in UTC; TRENDS_UNSET where
 * nobody knows. */
typedef gint64 (*TrendsChangedFunc) (TrendsEntity *entity,
                                     gpointer      user_data);

/* What a condition is judged by besides the entity. */
typedef struct
{
  gint64 today;
  TrendsChangedFunc get_changed; /* (nullable): then nothing has been changed */
  gpointer changed_data;
} TrendsConditionContext;

/* (transfer full): the words for a day */
typedef char *(*TrendsDayFunc) (gint64   day,
                                gpointer user_data);

#define TRENDS_TYPE_CONDITION (trends_condition_get_type ())
GType                trends_condition_get_type       (void);
TrendsCondition     *trends_condition_ref            (TrendsCondition     *self);
void                 trends_condition_unref          (TrendsCondition     *self);

/* ------------------------------------------------------------------ making one */
TrendsCondition     *trends_condition_new_joined     (TrendsConditionType  type,
                                                      TrendsKind           kind,
                                                      GPtrArray           *parts);
TrendsCondition     *trends_condition_new            (TrendsConditionType  type,
                                                      TrendsKind           kind,
                                                      int                  field,
                                                      const char * const  *values);
TrendsCondition     *trends_condition_new_choices    (TrendsKind           kind,
                                                      guint                field,
                                                      guint                mask);
TrendsCondition     *trends_condition_new_unknown    (TrendsKind           kind,
                                                      const char          *text,
                                                      const char          *word);
TrendsCondition     *trends_condition_parse          (TrendsKind           kind,
                                                      const char          *text,
                                                      GError             **error);

/* ------------------------------------------------------------------ asking it */
TrendsConditionType  trends_condition_get_condition_type (TrendsCondition *self);
TrendsKind           trends_condition_get_kind       (TrendsCondition     *self);
int                  trends_condition_get_field      (TrendsCondition     *self);
const char * const  *trends_condition_get_values     (TrendsCondition     *self);
const GPtrArray     *trends_condition_get_parts      (TrendsCondition     *self);
gint64               trends_condition_get_day        (TrendsCondition     *self,
                                                      gint64               today);
guint                trends_condition_get_mask       (TrendsCondition     *self);
gboolean             trends_condition_asks_for_changes (TrendsCondition   *self);
const char          *trends_condition_find_unknown   (TrendsCondition     *self);
gboolean             trends_condition_equal          (TrendsCondition     *a,
                                                      TrendsCondition     *b);
gboolean             trends_condition_matches        (TrendsCondition     *self,
                                                      TrendsEntity        *entity,
                                                      const TrendsConditionContext *context);
char                *trends_condition_to_text        (TrendsCondition     *self);
char                *trends_condition_describe       (TrendsCondition     *self,
                                                      TrendsPlan          *plan,
                                                      gint64               today,
                                                      TrendsDayFunc        format_day,
                                                      gpointer             user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsCondition, trends_condition_unref)

G_END_DECLS
