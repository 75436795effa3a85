/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-filter.h: which initiatives a person is looking for. It is a list of conditions,
 * all of which have to hold; those that a search bar shows can be set and bound one by one,
 * and whatever else a saved filter asks is kept beside them.
 *
 * Properties: text (string), owner (TrendsEntity or NULL: who leads, answers for, sponsors or
 * contributes), without-owner (boolean: nobody leads), priorities and statuses (uint, a bit
 * for each choice, 0 for any), name (string or NULL, of a saved filter), active (boolean, read
 * only: anything is asked for).
 *
 * Signals:
 *   changed (TrendsFilterChange change)  what matches may have changed, and how.
 *
 * In the plan's thread.
 */

#pragma once

#include "trends-condition.h"

G_BEGIN_DECLS

/* As GtkFilterChange has it. */
typedef enum
{
  TRENDS_FILTER_CHANGE_DIFFERENT,
  TRENDS_FILTER_CHANGE_LESS_STRICT, /* what matched still does */
  TRENDS_FILTER_CHANGE_MORE_STRICT, /* what didn't match still doesn't */
} TrendsFilterChange;

/* Whether an initiative has a place, for who lays out a part of them. */
typedef gboolean (*TrendsShownFunc) (TrendsEntity *initiative, gpointer user_data);

#define TRENDS_TYPE_FILTER (trends_filter_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFilter, trends_filter, TRENDS, FILTER, GObject)

TrendsFilter    *trends_filter_new           (void);
void             trends_filter_clear         (TrendsFilter      *self);
void             trends_filter_set_text      (TrendsFilter      *self,
                                              const char        *text);
const char      *trends_filter_get_text      (TrendsFilter      *self);
void             trends_filter_set_condition (TrendsFilter      *self,
                                              TrendsCondition   *condition,
                                              TrendsPlan        *plan);
TrendsCondition *trends_filter_get_condition (TrendsFilter      *self);
const GPtrArray *trends_filter_get_others    (TrendsFilter      *self);
TrendsCondition *trends_filter_find_other    (TrendsFilter      *self,
                                              TrendsConditionType type,
                                              int                field);
void             trends_filter_set_other     (TrendsFilter      *self,
                                              TrendsConditionType type,
                                              int                field,
                                              TrendsCondition   *condition);
void             trends_filter_remove_other  (TrendsFilter      *self,
                                              TrendsCondition   *condition);
void             trends_filter_set_chosen    (TrendsFilter      *self,
                                              GHashTable        *ids);
void             trends_filter_set_today     (TrendsFilter      *self,
                                              gint64             today);
void             trends_filter_set_changed_func (TrendsFilter   *self,
                                              TrendsChangedFunc  get_changed,
                                              gpointer           user_data,
                                              GDestroyNotify     destroy);
gboolean         trends_filter_is_active     (TrendsFilter      *self);
gboolean         trends_filter_matches       (TrendsFilter      *self,
                                              TrendsEntity      *initiative);
guint            trends_filter_count         (TrendsFilter      *self,
                                              GListModel        *initiatives);
char            *trends_filter_describe      (TrendsFilter      *self,
                                              TrendsPlan        *plan,
                                              TrendsDayFunc      format_day,
                                              gpointer           user_data);

G_END_DECLS
