/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-verbs.h: what people do to a plan, each one edit with a name for
 * undo. A verb that is refused changes nothing and says why.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_SET_ONCE,   /* one edit by itself: a choice, a date, Enter in an entry */
  TRENDS_SET_TYPING, /* one of a row of keystrokes in the same field: coalesces */
} TrendsSetMode;

/* What something has in a field, of those that it gets together */
typedef struct
{
  guint field;
  TrendsValue value;
} TrendsFieldValue;

/* For an edit of several changes: what is there already is no change of it. */
void          trends_edit_builder_set_value   (TrendsEditBuilder *builder,
                                               TrendsEntity      *entity,
                                               guint              field,
                                               const TrendsValue *value);
void          trends_edit_builder_set_integer (TrendsEditBuilder *builder,
                                               TrendsEntity      *entity,
                                               guint              field,
                                               gint64             number);

/* Any field of any entity. Setting what is there already is no edit. */
gboolean      trends_plan_set             (TrendsPlan         *self,
                                           TrendsEntity       *entity,
                                           guint               field,
                                           const TrendsValue  *value,
                                           TrendsSetMode       mode,
                                           GError            **error);
gboolean      trends_plan_set_text        (TrendsPlan         *self,
                                           TrendsEntity       *entity,
                                           guint               field,
                                           const char         *text,
                                           TrendsSetMode       mode,
                                           GError            **error);
/* `integer` may be TRENDS_UNSET */
gboolean      trends_plan_set_integer     (TrendsPlan         *self,
                                           TrendsEntity       *entity,
                                           guint               field,
                                           gint64              integer,
                                           GError            **error);
gboolean      trends_plan_set_ref         (TrendsPlan         *self,
                                           TrendsEntity       *entity,
                                           guint               field,
                                           TrendsEntity       *target,
                                           GError            **error);
gboolean      trends_plan_set_strings     (TrendsPlan         *self,
                                           TrendsEntity       *entity,
                                           guint               field,
                                           const char * const *strings,
                                           GError            **error);
/* A bulk action: the same value for many, one edit. (element-type TrendsEntity) */
gboolean      trends_plan_set_many        (TrendsPlan         *self,
                                           GPtrArray          *entities,
                                           guint               field,
                                           const TrendsValue  *value,
                                           GError            **error);
/* A move of initiatives to where all have these values: one edit; and the same as a part of another.
 * To another trend they go to its end. (element-type TrendsEntity) */
void          trends_edit_builder_set_values (TrendsEditBuilder *builder,
                                           GPtrArray          *initiatives,
                                           const TrendsFieldValue *values,
                                           guint               n_values);
gboolean      trends_plan_set_values      (TrendsPlan         *self,
                                           GPtrArray          *initiatives,
                                           const TrendsFieldValue *values,
                                           guint               n_values,
                                           GError            **error);
/* Start and end together, so that neither is refused for the other. */
gboolean      trends_plan_set_period      (TrendsPlan         *self,
                                           TrendsEntity       *initiative,
                                           gint64              start,
                                           gint64              end,
                                           GError            **error);
/* Milestones go along with what they belong to. */
void          trends_edit_builder_move_milestones (TrendsEditBuilder *builder,
                                                   TrendsEntity      *initiative,
                                                   gint64             start,
                                                   gint64             end);
/* The same of several, each with days of its own: one edit. (element-type TrendsEntity) */
gboolean      trends_plan_set_periods     (TrendsPlan         *self,
                                           GPtrArray          *initiatives,
                                           const gint64       *starts,
                                           const gint64       *ends,
                                           GError            **error);

/* Adds an entity from a record made by the caller: any kind. */
TrendsEntity *trends_plan_add             (TrendsPlan         *self,
                                           TrendsRecord       *record,
                                           GError            **error);
/* `index`: place among the trend's initiatives, G_MAXUINT for the end. (transfer none) */
TrendsEntity *trends_plan_add_initiative  (TrendsPlan         *self,
                                           TrendsEntity       *trend,
                                           const char         *title,
                                           guint               index,
                                           GError            **error);
/* At which place one is, and between which ranks a place is */
guint         trends_trend_find_place     (TrendsEntity       *trend,
                                           TrendsEntity       *initiative);
void          trends_trend_find_gap       (TrendsEntity       *trend,
                                           guint               index,
                                           const char        **before,
                                           const char        **after);
TrendsRecord *trends_trend_make_initiative (TrendsEntity      *trend,
                                           const char         *title);
/* Names the line that can't stand in that field of an entity of that kind */
gboolean      trends_plan_check_lines     (TrendsKind          kind,
                                           guint               field,
                                           const char * const *lines,
                                           GError            **error);
gboolean      trends_plan_check_titles    (const char * const *titles,
                                           GError            **error);
/* One for each title, at the end: one edit. Returns the last. (transfer none) */
TrendsEntity *trends_plan_add_initiatives (TrendsPlan         *self,
                                           TrendsEntity       *trend,
                                           const char * const *titles,
                                           GError            **error);
TrendsEntity *trends_plan_add_initiatives_with (TrendsPlan         *self,
                                         TrendsEntity       *trend,
                                         const char * const *titles,
                                         guint               index,
                                         const TrendsFieldValue *values,
                                         guint               n_values,
                                         GError            **error);
TrendsValue   trends_plan_get_default_sensitivity (TrendsPlan *self);
TrendsRecord *trends_plan_make_owner      (const char         *name,
                                           TrendsOwnerKind     kind);
TrendsEntity *trends_plan_add_owner       (TrendsPlan         *self,
                                           const char         *name,
                                           TrendsOwnerKind     kind,
                                           GError            **error);
/* An owner of that name, whatever its case; NULL where there is none. */
TrendsEntity *trends_plan_find_owner      (TrendsPlan         *self,
                                           const char         *name);
/* Sets an owner field (lead, SRO, sponsor, a trend's owner) to the owner of
 * that name, made in the same edit where there is none. To a list of owners
 * (contributors) it adds. */
gboolean      trends_plan_set_owner_name  (TrendsPlan         *self,
                                           TrendsEntity       *entity,
                                           guint               field,
                                           const char         *name,
                                           GError            **error);
/* (element-type TrendsEntity) */
gboolean      trends_plan_set_owner_name_many (TrendsPlan     *self,
                                           GPtrArray          *entities,
                                           guint               field,
                                           const char         *name,
                                           GError            **error);
TrendsEntity *trends_plan_add_dependency  (TrendsPlan         *self,
                                           TrendsEntity       *initiative,
                                           TrendsEntity       *needs,
                                           GError            **error);
/* Several need the same: one edit. (element-type TrendsEntity) */
gboolean      trends_plan_add_dependencies (TrendsPlan        *self,
                                           GPtrArray          *initiatives,
                                           TrendsEntity       *needs,
                                           GError            **error);
TrendsEntity *trends_initiative_find_dependency (TrendsEntity *initiative,
                                           TrendsEntity       *needs);
/* Removes entities with what they own, and clears references to them: one edit. */
gboolean      trends_plan_remove          (TrendsPlan         *self,
                                           TrendsEntity       *entity,
                                           GError            **error);
gboolean      trends_plan_remove_many     (TrendsPlan         *self,
                                           GPtrArray          *entities,
                                           GError            **error);
/* To a place among the initiatives of a trend (its own, or another), counted
 * as the list stands before the move; G_MAXUINT for the end. */
gboolean      trends_plan_move_initiative (TrendsPlan         *self,
                                           TrendsEntity       *initiative,
                                           TrendsEntity       *trend,
                                           guint               index,
                                           GError            **error);
/* The same for several, in their order, from wherever they are: one edit.
 * (element-type TrendsEntity) */
gboolean      trends_plan_move_initiatives (TrendsPlan        *self,
                                           GPtrArray          *initiatives,
                                           TrendsEntity       *trend,
                                           guint               index,
                                           GError            **error);
/* Days of their own and, besides, the end of a trend or one value of a field: one edit. With
 * what of their milestones goes along (trends-milestones-along.h), where `is_whole`.
 * (element-type TrendsEntity) */
gboolean      trends_plan_move_along      (TrendsPlan         *self,
                                           GPtrArray          *initiatives,
                                           const gint64       *starts,
                                           const gint64       *ends,
                                           gboolean            is_whole,
                                           TrendsEntity       *trend,
                                           guint               field,
                                           const TrendsValue  *value,
                                           GError            **error);

/* For edits that set the plan's currency: every amount keeps its figure. */
typedef gboolean (*TrendsStatedFunc) (TrendsEntity      *entity,
                                      const TrendsField *field,
                                      gpointer           data);
gboolean      trends_plan_restate_amounts (TrendsPlan         *self,
                                           TrendsEditBuilder  *builder,
                                           const char         *currency,
                                           TrendsStatedFunc    is_stated,
                                           gpointer            data,
                                           GError            **error);

G_END_DECLS
