/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-move.c: verbs that move initiatives, along time and to other places among those of
 * their trend or of another.
 */

#include "trends-plan-verbs.h"

#include "trends-labels.h"
#include "trends-milestones-along.h"
#include "trends-order.h"
#include "trends-plan-apply.h"
#include "trends-rank.h"

#include <string.h>

/* --------------------------------------------------------------------- along time */

static TrendsValue
optional_integer (gint64 integer)
{
  return integer != TRENDS_UNSET ? trends_value_integer (integer)
                                 : (TrendsValue) TRENDS_VALUE_INIT;
}

static void
builder_set_period (TrendsEditBuilder *builder,
                    TrendsEntity      *initiative,
                    gint64             start,
                    gint64             end)
{
  TrendsValue first = optional_integer (start);
  TrendsValue last = optional_integer (end);

  trends_edit_builder_set_value (builder, initiative, TRENDS_INITIATIVE_START, &first);
  trends_edit_builder_set_value (builder, initiative, TRENDS_INITIATIVE_END, &last);
}

/**
 * trends_plan_set_period:
 * @start: (GDate Julian day): or %TRENDS_UNSET
 * @end: (GDate Julian day): or %TRENDS_UNSET; not before @start
 */
gboolean
trends_plan_set_period (TrendsPlan    *self,
                        TrendsEntity  *initiative,
                        gint64         start,
                        gint64         end,
                        GError       **error)
{
  TrendsEditBuilder *builder = trends_labels_begin_dates (initiative);

  builder_set_period (builder, initiative, start, end);
  return trends_plan_apply_builder (self, builder, error);
}

static TrendsEditBuilder *
begin_periods (GPtrArray *initiatives)
{
  return initiatives->len == 1 ? trends_labels_begin_dates (initiatives->pdata[0])
                               : trends_labels_begin_dates_of_many (initiatives->len);
}

/**
 * trends_plan_set_periods:
 * @initiatives: (element-type TrendsEntity): at least one
 * @starts: a Julian day or %TRENDS_UNSET for each
 * @ends: the same; none is before its start
 *
 * Sets start and end of several together, in one edit.
 */
gboolean
trends_plan_set_periods (TrendsPlan    *self,
                         GPtrArray     *initiatives,
                         const gint64  *starts,
                         const gint64  *ends,
                         GError       **error)
{
  TrendsEditBuilder *builder;

  g_return_val_if_fail (initiatives->len > 0, FALSE);

  builder = begin_periods (initiatives);
  for (guint i = 0; i < initiatives->len; i++)
    builder_set_period (builder, initiatives->pdata[i], starts[i], ends[i]);

  return trends_plan_apply_builder (self, builder, error);
}

/* ------------------------------------------------------------------ among others */

/* A trend that becomes an initiative's home isn't one that it also serves. */
static void
builder_unserve (TrendsEditBuilder *builder,
                 TrendsEntity      *initiative,
                 const char        *trend)
{
  g_auto (GStrv) ids = trends_entity_dup_strings (initiative, TRENDS_INITIATIVE_ALSO_SERVES);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) others = NULL;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  for (char **id = ids; *id != NULL; id++)
    if (strcmp (*id, trend) != 0)
      g_strv_builder_add (kept, *id);

  others = g_strv_builder_end (kept);
  value = trends_value_strings ((const char * const *) others);
  trends_edit_builder_set_value (builder, initiative, TRENDS_INITIATIVE_ALSO_SERVES, &value);
}

static GHashTable *
make_set (GPtrArray *entities)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entities->len; i++)
    g_hash_table_add (set, entities->pdata[i]);

  return set;
}

static gboolean
is_in (GHashTable *set,
       GListModel *list,
       guint       index)
{
  g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, index);

  return g_hash_table_contains (set, entity);
}

/* Whether they stand together before or behind @index already, in this order. */
static gboolean
are_there (GPtrArray  *initiatives,
           GListModel *list,
           guint       index)
{
  guint first = trends_order_find (TRENDS_ORDER (list), initiatives->pdata[0]);

  if (first == G_MAXUINT || index < first || index > first + initiatives->len)
    return FALSE;
  for (guint i = 0; i < initiatives->len; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, first + i);

      if (entity != initiatives->pdata[i])
        return FALSE;
    }

  return TRUE;
}

static void
builder_place (TrendsEditBuilder *builder,
               TrendsEntity      *initiative,
               TrendsEntity      *trend,
               const char        *rank)
{
  const char *id = trends_entity_get_id (trend);
  g_auto (TrendsValue) home = trends_value_text (id);
  g_auto (TrendsValue) place = trends_value_text (rank);

  trends_edit_builder_set_value (builder, initiative, TRENDS_INITIATIVE_TREND, &home);
  trends_edit_builder_set_value (builder, initiative, TRENDS_INITIATIVE_POSITION, &place);
  builder_unserve (builder, initiative, id);
}

/* Between those that stay at that place of the trend */
static void
builder_place_all (TrendsEditBuilder *builder,
                   GPtrArray *initiatives,
                   TrendsEntity *trend,
                   guint index)
{
  GListModel *list = trends_trend_get_initiatives (trend);
  guint n_items = g_list_model_get_n_items (list);
  guint before = MIN (index, n_items), after = before;
  g_autoptr (GHashTable) moved = make_set (initiatives);
  g_autofree char *rank = NULL;
  const char *begin, *end, *here;

  while (before > 0 && is_in (moved, list, before - 1))
    before--;
  while (after < n_items && is_in (moved, list, after))
    after++;
  trends_trend_find_gap (trend, before, &begin, &here);
  trends_trend_find_gap (trend, after, &here, &end);
  rank = g_strdup (begin);

  for (guint i = 0; i < initiatives->len; i++)
    {
      char *next = trends_rank_between (rank, end);

      builder_place (builder, initiatives->pdata[i], trend, next);
      g_free (rank);
      rank = next;
    }
}

/**
 * trends_plan_move_initiatives:
 * @initiatives: (element-type TrendsEntity): at least one, in the order that they
 *   are to have
 * @index: the place that they are put before, as the list stands now; %G_MAXUINT
 *   for the end
 *
 * Moves initiatives together, from wherever they are, in one edit. Where they stand
 * like that already it is no edit.
 */
gboolean
trends_plan_move_initiatives (TrendsPlan    *self,
                              GPtrArray     *initiatives,
                              TrendsEntity  *trend,
                              guint          index,
                              GError       **error)
{
  GListModel *list;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (initiatives->len > 0, FALSE);
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), FALSE);

  list = trends_trend_get_initiatives (trend);
  if (are_there (initiatives, list, MIN (index, g_list_model_get_n_items (list))))
    return TRUE;

  builder = trends_labels_begin_move (initiatives);
  builder_place_all (builder, initiatives, trend, index);
  return trends_plan_apply_builder (self, builder, error);
}

/* ------------------------------------------------------------ to where all have something */

/* What is there already keeps its place. */
static void
builder_move_home (TrendsEditBuilder *builder,
                   GPtrArray         *initiatives,
                   const TrendsValue *home)
{
  TrendsPlan *plan = trends_entity_get_plan (initiatives->pdata[0]);
  TrendsEntity *trend
    = trends_plan_lookup_kind (plan, TRENDS_KIND_TREND, trends_value_get_text (home));
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();

  g_return_if_fail (trend != NULL);

  for (guint i = 0; i < initiatives->len; i++)
    if (trends_entity_get_ref (initiatives->pdata[i], TRENDS_INITIATIVE_TREND) != trend)
      g_ptr_array_add (moved, initiatives->pdata[i]);
  if (moved->len > 0)
    builder_place_all (builder, moved, trend, G_MAXUINT);
}

/**
 * trends_edit_builder_set_values:
 * @initiatives: (element-type TrendsEntity): at least one
 * @values: (array length=n_values): what each of them is to have
 *
 * Adds to an edit that they have these values, and go to the end of a trend that is among these.
 */
void
trends_edit_builder_set_values (TrendsEditBuilder      *builder,
                                GPtrArray              *initiatives,
                                const TrendsFieldValue *values,
                                guint                   n_values)
{
  g_return_if_fail (initiatives->len > 0);

  for (guint n = 0; n < n_values; n++)
    if (values[n].field == TRENDS_INITIATIVE_TREND)
      builder_move_home (builder, initiatives, &values[n].value);
    else
      for (guint i = 0; i < initiatives->len; i++)
        trends_edit_builder_set_value (builder, initiatives->pdata[i], values[n].field,
                                       &values[n].value);
}

/**
 * trends_plan_set_values:
 * @initiatives: (element-type TrendsEntity): at least one
 * @values: (array length=n_values): what each of them is to have; at least one
 *
 * Sets several fields of many, in one edit, which is called a move where it is more than one field,
 * or a trend.
 */
gboolean
trends_plan_set_values (TrendsPlan             *self,
                        GPtrArray              *initiatives,
                        const TrendsFieldValue *values,
                        guint                   n_values,
                        GError                **error)
{
  TrendsEditBuilder *builder;

  g_return_val_if_fail (initiatives->len > 0, FALSE);
  g_return_val_if_fail (n_values > 0, FALSE);

  if (n_values == 1 && values->field != TRENDS_INITIATIVE_TREND)
    return trends_plan_set_many (self, initiatives, values->field, &values->value, error);

  builder = trends_labels_begin_move (initiatives);
  trends_edit_builder_set_values (builder, initiatives, values, n_values);
  return trends_plan_apply_builder (self, builder, error);
}

/**
 * trends_edit_builder_move_milestones:
 * @initiative: what is moved as a whole
 * @start: (GDate Julian day): when it is to start; or %TRENDS_UNSET
 * @end: (GDate Julian day): when it is to end; or %TRENDS_UNSET
 *
 * Adds to an edit that its milestones which aren't done go along.
 */
void
trends_edit_builder_move_milestones (TrendsEditBuilder *builder,
                                     TrendsEntity      *initiative,
                                     gint64             start,
                                     gint64             end)
{
  g_autoptr (GPtrArray) along = trends_initiative_dup_along (initiative, start, end);

  for (guint i = 0; i < along->len; i++)
    trends_edit_builder_set_integer (builder, along->pdata[i], TRENDS_MILESTONE_DATE,
                                     trends_milestone_find_along (along->pdata[i], start, end));
}

/**
 * trends_plan_move_along:
 * @initiatives: (element-type TrendsEntity): at least one
 * @starts: a Julian day or %TRENDS_UNSET for each
 * @ends: the same; none is before its start
 * @is_whole: whether they are moved, and not only end or start elsewhere: their milestones that
 *   aren't done go along
 * @trend: (nullable): to the end of which they go, too
 * @field: what else is set of each
 * @value: (nullable): to what; %NULL for nothing else
 *
 * Moves initiatives along time and, as by the same drag, among what they are sorted by: one
 * edit.
 */
gboolean
trends_plan_move_along (TrendsPlan *self,
                        GPtrArray *initiatives,
                        const gint64 *starts,
                        const gint64 *ends,
                        gboolean is_whole,
                        TrendsEntity *trend,
                        guint field,
                        const TrendsValue *value,
                        GError **error)
{
  TrendsEditBuilder *builder;

  g_return_val_if_fail (initiatives->len > 0, FALSE);
  g_return_val_if_fail (trend == NULL || trends_entity_is (trend, TRENDS_KIND_TREND), FALSE);

  builder = trend == NULL && value == NULL ? begin_periods (initiatives)
                                           : trends_labels_begin_move (initiatives);
  for (guint i = 0; i < initiatives->len; i++)
    {
      builder_set_period (builder, initiatives->pdata[i], starts[i], ends[i]);
      if (is_whole)
        trends_edit_builder_move_milestones (builder, initiatives->pdata[i], starts[i], ends[i]);
      if (value != NULL)
        trends_edit_builder_set_value (builder, initiatives->pdata[i], field, value);
    }
  if (trend != NULL)
    builder_place_all (builder, initiatives, trend, G_MAXUINT);
  return trends_plan_apply_builder (self, builder, error);
}

/**
 * trends_plan_move_initiative:
 * @index: the place that it is put before, as the list stands now; %G_MAXUINT
 *   for the end
 *
 * Moves an initiative within its trend or to another. A move to where it is
 * already is no edit.
 */
gboolean
trends_plan_move_initiative (TrendsPlan    *self,
                             TrendsEntity  *initiative,
                             TrendsEntity  *trend,
                             guint          index,
                             GError       **error)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  g_ptr_array_add (alone, initiative);
  return trends_plan_move_initiatives (self, alone, trend, index, error);
}
