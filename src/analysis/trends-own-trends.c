/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-own-trends.c: see trends-own-trends.h. Places are numbers: what is in between others
 * numbers them anew. */

#include "trends-own-trends.h"

#include "trends-labels.h"
#include "trends-one-line.h"
#include "trends-plan-verbs.h"
#include "trends-rank.h"
#include "trends-refs.h"

#include <glib/gi18n-lib.h>

static TrendsEntity *
get_item (GListModel *list, guint index)
{
  g_autoptr (TrendsEntity) item = g_list_model_get_item (list, index);

  return item; /* the plan holds it */
}

static gint64
find_next_number (TrendsEntity *group)
{
  GListModel *trends = trends_group_get_trends (group);
  guint n = g_list_model_get_n_items (trends);
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_TREND, TRENDS_TREND_NUMBER);

  return n > 0 ? MIN (trends_entity_get_integer (get_item (trends, n - 1), field->index) + 1,
                      field->max)
               : field->min;
}

/**
 * trends_plan_add_trend:
 * @group: where it is to be
 * @title: its title; must not be empty
 *
 * Adds a trend, the last of its group, in one edit.
 *
 * Returns: (transfer none) (nullable): the trend
 */
TrendsEntity *
trends_plan_add_trend (TrendsPlan *plan, TrendsEntity *group, const char *title, GError **error)
{
  g_autoptr (TrendsRecord) record = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (trends_entity_is (group, TRENDS_KIND_GROUP), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  record = trends_record_new (TRENDS_KIND_TREND, NULL);
  line = trends_tidy_line (title);
  trends_record_set (record, TRENDS_TREND_TITLE, trends_value_text (line));
  trends_record_set (record, TRENDS_TREND_GROUP, trends_value_text (trends_entity_get_id (group)));
  trends_record_set (record, TRENDS_TREND_NUMBER, trends_value_integer (find_next_number (group)));
  return trends_plan_add (plan, record, error);
}

/**
 * trends_plan_add_group:
 * @title: its title; must not be empty
 *
 * Adds a group of trends, behind the others, in one edit.
 *
 * Returns: (transfer none) (nullable): the group
 */
TrendsEntity *
trends_plan_add_group (TrendsPlan *plan, const char *title, GError **error)
{
  g_autoptr (TrendsRecord) record = NULL;
  g_autofree char *rank = NULL;
  g_autofree char *line = NULL;
  GListModel *groups;
  guint n;
  const char *last;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  groups = trends_plan_get_list (plan, TRENDS_KIND_GROUP);
  n = g_list_model_get_n_items (groups);
  last = n > 0 ? trends_entity_get_text (get_item (groups, n - 1), TRENDS_GROUP_POSITION) : "";
  rank = trends_rank_between (*last != '\0' ? last : NULL, NULL);
  record = trends_record_new (TRENDS_KIND_GROUP, NULL);
  line = trends_tidy_line (title);
  trends_record_set (record, TRENDS_GROUP_TITLE, trends_value_text (line));
  trends_record_set (record, TRENDS_GROUP_POSITION, trends_value_text (rank));
  return trends_plan_add (plan, record, error);
}

/* (transfer full) (element-type TrendsEntity): of the group, without @trend */
static GPtrArray *
dup_others (TrendsEntity *group, TrendsEntity *trend)
{
  GListModel *trends = trends_group_get_trends (group);
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    if (get_item (trends, i) != trend)
      g_ptr_array_add (others, get_item (trends, i));
  return others;
}

/**
 * trends_plan_move_trend:
 * @group: where it is to be: its own group, or another
 * @index: its place there, counted without it; %G_MAXUINT for the last
 *
 * Puts a trend in another place, in one edit. No edit is made where it is there already.
 *
 * Returns: whether it is there now
 */
gboolean
trends_plan_move_trend (TrendsPlan *plan, TrendsEntity *trend, TrendsEntity *group, guint index,
                        GError **error)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (GPtrArray) trends = NULL;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), FALSE);
  g_return_val_if_fail (trends_entity_is (group, TRENDS_KIND_GROUP), FALSE);

  g_ptr_array_add (moved, trend);
  trends = dup_others (group, trend);
  g_ptr_array_insert (trends, (int) MIN (index, trends->len), trend);
  value = trends_value_text (trends_entity_get_id (group));
  builder = trends_labels_begin_move (moved);
  trends_edit_builder_set_value (builder, trend, TRENDS_TREND_GROUP, &value);
  for (guint i = 0; i < trends->len; i++)
    trends_edit_builder_set_integer (builder, trends->pdata[i], TRENDS_TREND_NUMBER, i + 1);
  return trends_labels_apply (builder, plan, error);
}

/* ---------------------------------------------------------------------- what is hidden */

/**
 * trends_trend_is_hidden:
 *
 * Returns: whether somebody took it off the board
 */
gboolean
trends_trend_is_hidden (TrendsEntity *trend)
{
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), FALSE);

  return trends_entity_get_integer (trend, TRENDS_TREND_HIDDEN) == TRUE;
}

/**
 * trends_plan_dup_hidden_trends:
 *
 * Returns: (transfer full) (element-type TrendsEntity): those that aren't on the board, in the
 *   order of the plan
 */
GPtrArray *
trends_plan_dup_hidden_trends (TrendsPlan *plan)
{
  GPtrArray *hidden = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *trends;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), hidden);

  trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    if (trends_trend_is_hidden (get_item (trends, i)))
      g_ptr_array_add (hidden, g_object_ref (get_item (trends, i)));
  return hidden;
}

/**
 * trends_plan_hide_trends:
 * @trends: (element-type TrendsEntity): at least one
 * @hidden: whether they go, or come back
 *
 * Takes trends off the board or puts them there again, in one edit; they keep their numbers. No edit
 * is made where it is so already.
 *
 * Returns: whether it is so now
 */
gboolean
trends_plan_hide_trends (TrendsPlan *plan, GPtrArray *trends, gboolean hidden, GError **error)
{
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (trends != NULL && trends->len > 0, FALSE);

  builder = trends_labels_begin_hide (trends, hidden);
  for (guint i = 0; i < trends->len; i++)
    if (trends_trend_is_hidden (trends->pdata[i]) != hidden)
      trends_edit_builder_set_integer (builder, trends->pdata[i], TRENDS_TREND_HIDDEN, hidden);
  return trends_labels_apply (builder, plan, error);
}

/**
 * trends_edit_hides_trends:
 *
 * Returns: whether others may be hidden after it than before
 */
gboolean
trends_edit_hides_trends (TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->kind == TRENDS_KIND_TREND
          && (change->type != TRENDS_CHANGE_SET || change->field == TRENDS_TREND_HIDDEN))
        return TRUE;
    }
  return FALSE;
}

/* ------------------------------------------------------------------------- what goes along */

static void
append (GString *words, char *text)
{
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, text);
  g_free (text);
}

/**
 * trends_entity_dup_along_words:
 * @entity: a trend or a group
 *
 * Returns: (transfer full) (nullable): what would be removed with it, in words; %NULL where there
 *   is nothing
 */
char *
trends_entity_dup_along_words (TrendsEntity *entity)
{
  g_autoptr (GPtrArray) referrers = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  guint n[TRENDS_N_KINDS] = { 0 };

  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), NULL);

  referrers = trends_refs_dup_referrers (trends_plan_get_refs (trends_entity_get_plan (entity)),
                                         trends_entity_get_id (entity));
  for (guint i = 0; i < referrers->len; i++)
    n[trends_entity_get_kind (referrers->pdata[i])]++;
  if (trends_entity_is (entity, TRENDS_KIND_TREND))
    n[TRENDS_KIND_INITIATIVE]
      = g_list_model_get_n_items (trends_trend_get_initiatives (entity)); /* not what also serves it */
  if (n[TRENDS_KIND_TREND] > 0)
    append (words, g_strdup_printf (ngettext ("%u trend with its initiatives",
                                              "%u trends with their initiatives",
                                              n[TRENDS_KIND_TREND]), n[TRENDS_KIND_TREND]));
  if (n[TRENDS_KIND_INITIATIVE] > 0)
    append (words, g_strdup_printf (ngettext ("%u initiative", "%u initiatives",
                                              n[TRENDS_KIND_INITIATIVE]),
                                    n[TRENDS_KIND_INITIATIVE]));
  if (n[TRENDS_KIND_TREND_LINK] > 0)
    append (words, g_strdup_printf (ngettext ("%u link to another trend", "%u links to other trends",
                                              n[TRENDS_KIND_TREND_LINK]),
                                    n[TRENDS_KIND_TREND_LINK]));
  if (n[TRENDS_KIND_COMMENT] > 0)
    append (words, g_strdup_printf (ngettext ("%u comment", "%u comments", n[TRENDS_KIND_COMMENT]),
                                    n[TRENDS_KIND_COMMENT]));
  if (n[TRENDS_KIND_BALLOT_TOTAL] > 0)
    append (words, g_strdup_printf (ngettext ("%u result of a vote", "%u results of votes",
                                              n[TRENDS_KIND_BALLOT_TOTAL]),
                                    n[TRENDS_KIND_BALLOT_TOTAL]));
  if (n[TRENDS_KIND_SET_ASIDE] > 0)
    append (words, g_strdup_printf (ngettext ("%u finding set aside", "%u findings set aside",
                                              n[TRENDS_KIND_SET_ASIDE]),
                                    n[TRENDS_KIND_SET_ASIDE]));
  return words->len > 0 ? g_strdup (words->str) : NULL;
}
