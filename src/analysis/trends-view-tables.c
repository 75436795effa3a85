/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-tables.c: see trends-view-tables.h. Here are the tables of initiatives: of the
 * board, the roadmap and the ranking. */

#include "trends-view-tables.h"

#include "trends-matrix-words.h"
#include "trends-ranking-words.h"
#include "trends-relations.h"
#include "trends-roadmap-links.h"
#include "trends-sensitivity.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

static gboolean
matches (TrendsFilter *filter,
         TrendsEntity *initiative)
{
  return filter == NULL || trends_filter_matches (filter, initiative);
}

/* ------------------------------------------------------------ what is shown */

/**
 * trends_view_table_list:
 * @initiatives: (element-type TrendsEntity): what is shown, in its order
 * @filter: (nullable): what is looked for
 *
 * Returns: (transfer full) (element-type TrendsEntity): those that match
 */
GPtrArray *
trends_view_table_list (GListModel   *initiatives,
                        TrendsFilter *filter)
{
  guint n_items = g_list_model_get_n_items (initiatives);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (matches (filter, initiative))
        g_ptr_array_add (shown, g_steal_pointer (&initiative));
    }
  return shown;
}

static void
add_matching (GPtrArray    *shown,
              TrendsFilter *filter,
              GPtrArray    *initiatives)
{
  for (guint i = 0; i < initiatives->len; i++)
    if (matches (filter, initiatives->pdata[i]))
      g_ptr_array_add (shown, g_object_ref (initiatives->pdata[i]));
}

/**
 * trends_view_table_list_roadmap:
 * @filter: (nullable): what is looked for
 * @with_left_out: whether what is not to be done is shown beside it
 *
 * Returns: (transfer full) (element-type TrendsEntity): the initiatives that match, lane by
 *   lane as their bars are, then those without dates, and what is not to be done
 */
GPtrArray *
trends_view_table_list_roadmap (TrendsRoadmapLayout *layout,
                                TrendsFilter        *filter,
                                gboolean             with_left_out)
{
  GPtrArray *tray = trends_roadmap_layout_get_tray (layout);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (layout); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (layout, i);

      for (guint b = 0; b < lane->bars->len; b++)
        {
          const TrendsRoadmapBar *bar = lane->bars->pdata[b];

          if (matches (filter, bar->initiative))
            g_ptr_array_add (shown, g_object_ref (bar->initiative));
        }
    }
  add_matching (shown, filter, tray);
  if (with_left_out)
    {
      g_autoptr (GPtrArray) left_out = trends_roadmap_layout_dup_left_out (layout);

      add_matching (shown, filter, left_out);
    }
  return shown;
}

/* -------------------------------------------------------------------- cells */

static TrendsTable *
begin (TrendsPlan *plan,
       const char *title)
{
  return trends_table_new (
    title, trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY));
}

static void
add_name (TrendsTable  *table,
          TrendsEntity *entity)
{
  trends_table_add_text (table, entity != NULL ? trends_entity_get_name (entity) : NULL, entity);
}

static void
add_choice (TrendsTable  *table,
            TrendsEntity *entity,
            guint         field)
{
  trends_table_add_text (table, trends_entity_get_choice_word (entity, field), NULL);
}

static const char *
get_label (guint field)
{
  return _(trends_kind_get_field (TRENDS_KIND_INITIATIVE, field)->label);
}

/* What isn't for everybody is still said not to be where it has been put elsewhere. */
static gboolean
is_sensitive (TrendsEntity *initiative)
{
  g_auto (GStrv) fields = trends_entity_dup_strings (initiative, TRENDS_INITIATIVE_EXEMPT_FIELDS);

  return (fields != NULL && *fields != NULL)
         || trends_entity_get_integer (initiative, TRENDS_INITIATIVE_SENSITIVITY)
              != TRENDS_SENSITIVITY_PUBLIC;
}

static gboolean
any_is_sensitive (GPtrArray *initiatives)
{
  for (guint i = 0; i < initiatives->len; i++)
    if (is_sensitive (initiatives->pdata[i]))
      return TRUE;
  return FALSE;
}

/* "Internal; exempt fields: Cost" */
static void
add_sensitivity (TrendsTable  *table,
                 TrendsEntity *initiative)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE,
                                                    TRENDS_INITIATIVE_EXEMPT_FIELDS);
  g_autofree char *exempt = trends_value_to_text (
    trends_entity_get_value (initiative, TRENDS_INITIATIVE_EXEMPT_FIELDS), field,
    trends_entity_get_plan (initiative), TRENDS_VALUE_IN_FULL, NULL);
  gint64 sensitivity = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_SENSITIVITY);
  const char *word = trends_choices_get_label (&trends_sensitivity_choices, sensitivity);
  g_autofree char *text = NULL;

  if (exempt == NULL || *exempt == '\0')
    text = g_strdup (word);
  else
    /* Translators: how sensitive an initiative is, and which of its fields are exempt */
    text = g_strdup_printf (_("%s; exempt: %s"), word, exempt);
  trends_table_add_text (table, text, NULL);
}

/* ---------------------------------------------------- by what lanes can be of */

static const char *
get_grouping_title (TrendsRoadmapGrouping grouping)
{
  return grouping == TRENDS_ROADMAP_BY_OWNER ? get_label (TRENDS_INITIATIVE_LEAD)
                                             : trends_roadmap_grouping_get_label (grouping);
}

/* What says that something isn't set is for lanes: a cell is empty. */
static gboolean
is_set (const TrendsRoadmapKey *key)
{
  switch (key->grouping)
    {
    case TRENDS_ROADMAP_BY_PRIORITY:
      return key->choice != TRENDS_PRIORITY_UNSET;
    case TRENDS_ROADMAP_BY_HORIZON:
      return key->choice != TRENDS_HORIZON_UNSET;
    case TRENDS_ROADMAP_BY_OWNER:
      return key->entity != NULL;
    case TRENDS_ROADMAP_BY_TREND:
    case TRENDS_ROADMAP_BY_STATUS:
    case TRENDS_N_ROADMAP_GROUPINGS:
    default:
      return TRUE;
    }
}

static void
add_group (TrendsTable           *table,
           TrendsRoadmapGrouping  grouping,
           TrendsEntity          *initiative,
           gint64                 today)
{
  TrendsRoadmapKey key;

  trends_roadmap_key_of (&key, grouping, initiative, today);
  trends_table_add_text (
    table,
    is_set (&key) ? trends_roadmap_key_get_label (&key, trends_entity_get_plan (initiative)) : NULL,
    key.entity);
}

/* ------------------------------------------------------- board and roadmap */

/* (nullable): what a roadmap draws the line to it in another way for */
static const char *
get_fault (TrendsEntity *needed,
           GPtrArray    *early,
           GPtrArray    *ahead)
{
  if (g_ptr_array_find (early, needed, NULL))
    /* Translators: behind what an initiative needs, where it starts before that has ended */
    return C_("needed", "ends too late");
  if (g_ptr_array_find (ahead, needed, NULL))
    /* Translators: behind what an initiative needs, where it has begun before that has ended */
    return C_("needed", "not ended, though this has begun");
  return NULL;
}

/* What is named beside others is marked where it stands: the row is about another. */
static void
append_need (GString      *text,
             TrendsEntity *needed,
             const char   *fault)
{
  const char *mark = trends_sensitivity_get_mark (trends_sensitivity_of_entity (needed));

  g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                          trends_entity_get_name (needed));
  if (mark != NULL && fault != NULL)
    g_string_append_printf (text, " (%s, %s)", mark, fault);
  else if (mark != NULL || fault != NULL)
    g_string_append_printf (text, " (%s)", mark != NULL ? mark : fault);
}

/* Behind what it needs: a column of its own would leave too little room for all others on paper. */
static void
append_relations (GString      *text,
                  TrendsEntity *initiative)
{
  g_autofree char *titles = trends_initiative_dup_relation_words (initiative);

  if (*titles == '\0')
    return;
  g_string_append (text, text->len > 0 ? "; " : "");
  /* Translators: in a table: what an initiative has to do with, though neither waits for the other;
   * %s: one title or several */
  g_string_append_printf (text, _("relates to %s"), titles);
}

static void
add_needs (TrendsTable  *table,
           TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) needs = trends_initiative_dup_needs (initiative);
  g_autoptr (GPtrArray) early = trends_initiative_dup_early_needs (initiative);
  g_autoptr (GPtrArray) ahead = trends_initiative_dup_ahead_needs (initiative);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < needs->len; i++)
    append_need (text, needs->pdata[i], get_fault (needs->pdata[i], early, ahead));
  append_relations (text, initiative);
  trends_table_add_text (table, text->str, NULL);
  g_string_free (text, TRUE);
}

static void
add_initiative_columns (TrendsTable           *table,
                        TrendsRoadmapGrouping  grouping,
                        gboolean               has_slip,
                        gboolean               has_sensitivity)
{
  trends_table_add_column (table, get_grouping_title (grouping), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("Initiative"), TRENDS_COLUMN_TEXT);
  for (guint other = 0; other < TRENDS_N_ROADMAP_GROUPINGS; other++)
    if (other != grouping)
      trends_table_add_column (table, get_grouping_title (other), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, get_label (TRENDS_INITIATIVE_CONFIDENCE), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, get_label (TRENDS_INITIATIVE_START), TRENDS_COLUMN_DATE);
  trends_table_add_column (table, get_label (TRENDS_INITIATIVE_END), TRENDS_COLUMN_DATE);
  trends_table_add_column (table, _("Milestones"), TRENDS_COLUMN_TEXT);
  /* Translators: of an initiative that has no milestones */
  trends_table_say_none (table, _("none"));
  /* Translators: above the titles of what an initiative needs */
  trends_table_add_column (table, _("Needs"), TRENDS_COLUMN_TEXT);
  /* Translators: of an initiative that needs no other */
  trends_table_say_none (table, _("nothing"));
  if (has_slip)
    /* Translators: heads a column that says how far initiatives have slipped since then */
    trends_table_add_column (table, _("Since the baseline"), TRENDS_COLUMN_TEXT);
  if (has_sensitivity)
    trends_table_add_column (table, get_label (TRENDS_INITIATIVE_SENSITIVITY), TRENDS_COLUMN_TEXT);
}

static void
add_initiative (TrendsTable           *table,
                TrendsEntity          *initiative,
                TrendsRoadmapGrouping  grouping,
                gint64                 today,
                const TrendsLanguage  *paper)
{
  g_autofree char *milestones = trends_initiative_dup_milestone_words (initiative, paper);

  add_group (table, grouping, initiative, today);
  add_name (table, initiative);
  for (guint other = 0; other < TRENDS_N_ROADMAP_GROUPINGS; other++)
    if (other != grouping)
      add_group (table, other, initiative, today);
  add_choice (table, initiative, TRENDS_INITIATIVE_CONFIDENCE);
  trends_table_add_number (table, trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START));
  trends_table_add_number (table, trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END));
  trends_table_add_text (table, milestones, NULL);
  add_needs (table, initiative);
}

static void
add_slip (TrendsTable  *table,
          TrendsEntity *initiative,
          TrendsFrozen *frozen)
{
  TrendsSlip slip = trends_slip_of (frozen, initiative);
  g_autofree char *words = trends_slip_dup_words (&slip);

  trends_table_add_text (table, words, NULL);
}

/**
 * trends_view_table_initiatives:
 * @initiatives: (element-type TrendsEntity): what is shown, in its order
 * @grouping: by what they are shown, which is the first column
 * @today: the day it is, which horizons may follow from
 * @frozen: (nullable): what a baseline froze that they are compared with
 * @paper: (nullable): the language of a paper; %NULL for whoever sees it on the screen
 *
 * Returns: (transfer full): what the board and the roadmap show
 */
TrendsTable *
trends_view_table_initiatives (TrendsPlan            *plan,
                               GPtrArray             *initiatives,
                               TrendsRoadmapGrouping  grouping,
                               gint64                 today,
                               TrendsFrozen          *frozen,
                               const TrendsLanguage  *paper)
{
  gboolean has_sensitivity = any_is_sensitive (initiatives);
  TrendsTable *table = begin (plan, _("Initiatives"));

  add_initiative_columns (table, grouping, frozen != NULL, has_sensitivity);
  for (guint i = 0; i < initiatives->len; i++)
    {
      add_initiative (table, initiatives->pdata[i], grouping, today, paper);
      if (frozen != NULL)
        add_slip (table, initiatives->pdata[i], frozen);
      if (has_sensitivity)
        add_sensitivity (table, initiatives->pdata[i]);
    }
  return table;
}

/* ----------------------------------------------------------- value and effort */

static void
add_matrix_columns (TrendsTable *table,
                    gboolean     has_sensitivity)
{
  trends_table_add_column (table, _("Initiative"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, trends_roadmap_grouping_get_label (TRENDS_ROADMAP_BY_TREND),
                           TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, get_label (TRENDS_INITIATIVE_VALUE), TRENDS_COLUMN_NUMBER);
  trends_table_add_column (table, get_label (TRENDS_INITIATIVE_EFFORT), TRENDS_COLUMN_NUMBER);
  /* Translators: above the names of parts of a matrix, such as "Quick wins" */
  trends_table_add_column (table, _("Part"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, get_label (TRENDS_INITIATIVE_PRIORITY), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, get_label (TRENDS_INITIATIVE_COST), TRENDS_COLUMN_MONEY);
  if (has_sensitivity)
    trends_table_add_column (table, get_label (TRENDS_INITIATIVE_SENSITIVITY), TRENDS_COLUMN_TEXT);
}

static void
add_rated (TrendsTable  *table,
           TrendsEntity *initiative)
{
  gint64 value = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VALUE);
  gint64 effort = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_EFFORT);
  gboolean is_rated = value != TRENDS_UNSET && effort != TRENDS_UNSET;

  add_name (table, initiative);
  add_name (table, trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND));
  trends_table_add_number (table, value);
  trends_table_add_number (table, effort);
  trends_table_add_text (
    table,
    is_rated ? trends_quadrant_get_label (trends_quadrant_of ((guint) value, (guint) effort)) : NULL,
    NULL);
  add_group (table, TRENDS_ROADMAP_BY_PRIORITY, initiative, 0);
  trends_table_add_number (table, trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST));
}

/**
 * trends_view_table_matrix:
 * @initiatives: (element-type TrendsEntity): what is shown, in its order
 *
 * Returns: (transfer full): how it is rated, and all else that bubbles show
 */
TrendsTable *
trends_view_table_matrix (TrendsPlan *plan,
                          GPtrArray  *initiatives)
{
  gboolean has_sensitivity = any_is_sensitive (initiatives);
  TrendsTable *table = begin (plan, _("Value and effort"));

  add_matrix_columns (table, has_sensitivity);
  for (guint i = 0; i < initiatives->len; i++)
    {
      add_rated (table, initiatives->pdata[i]);
      if (has_sensitivity)
        add_sensitivity (table, initiatives->pdata[i]);
    }
  return table;
}

/* ------------------------------------------------------------------- ranking */

static void
add_ranking_columns (TrendsTable           *table,
                     TrendsPlan            *plan,
                     TrendsRanking         *ranking,
                     TrendsMoneyKind        kind,
                     gboolean               has_line,
                     gboolean               has_sensitivity)
{
  const TrendsScorecard *scorecard = trends_ranking_get_scorecard (ranking);

  /* Translators: heads of the columns of a ranking */
  trends_table_add_column (table, _("Rank"), TRENDS_COLUMN_NUMBER);
  trends_table_add_column (table, _("Initiative"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, trends_roadmap_grouping_get_label (TRENDS_ROADMAP_BY_TREND),
                           TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, trends_ranking_get_score_column (ranking, plan),
                           TRENDS_COLUMN_TENTHS);
  for (guint i = 0; i < trends_scorecard_get_n_criteria (scorecard); i++)
    trends_table_add_column (table, trends_scorecard_get_criterion (scorecard, i)->title,
                             TRENDS_COLUMN_TENTHS);
  /* Translators: above what else there is to say of a rank: that it is shared, or missing, or that
   * something is needed which a budget doesn’t reach */
  trends_table_add_column (table, _("Note"), TRENDS_COLUMN_TEXT);
  trends_table_say_none (table, _("none"));
  trends_table_add_column (table, get_label (TRENDS_INITIATIVE_PRIORITY), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, trends_money_kind_get_column (kind), TRENDS_COLUMN_MONEY);
  if (has_line)
    {
      trends_table_add_column (table, _("Adds up to"), TRENDS_COLUMN_MONEY);
      /* Translators: above “above the line” and “below the line”, of a budget */
      trends_table_add_column (table, _("Budget line"), TRENDS_COLUMN_TEXT);
    }
  if (has_sensitivity)
    trends_table_add_column (table, get_label (TRENDS_INITIATIVE_SENSITIVITY), TRENDS_COLUMN_TEXT);
}

static void
add_parts (TrendsTable           *table,
           const TrendsScorecard *scorecard,
           TrendsEntity          *initiative)
{
  for (guint i = 0; i < trends_scorecard_get_n_criteria (scorecard); i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (scorecard, i);
      guint rating = trends_measure_rate (criterion->measure, initiative);

      trends_table_add_number (
        table, rating == 0 ? TRENDS_UNSET
                           : trends_scorecard_get_tenths (scorecard,
                                                          (gint64) criterion->weight * rating));
    }
}

static void
add_ranked (TrendsTable     *table,
            TrendsRanking   *ranking,
            TrendsMoneyKind  kind,
            const TrendsBudgetLine *line,
            TrendsRanked    *ranked)
{
  const TrendsScorecard *scorecard = trends_ranking_get_scorecard (ranking);
  TrendsEntity *initiative = trends_ranked_get_initiative (ranked);
  gint64 points = trends_ranked_get_points (ranked);
  g_autofree char *note = trends_ranking_dup_full_note (ranking, ranked, line);

  trends_table_add_number (
    table, points == TRENDS_UNSET ? TRENDS_UNSET : trends_ranking_get_rank (ranking, ranked));
  add_name (table, initiative);
  add_name (table, trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND));
  trends_table_add_number (
    table, points == TRENDS_UNSET ? TRENDS_UNSET : trends_scorecard_get_tenths (scorecard, points));
  add_parts (table, scorecard, initiative);
  trends_table_add_text (table, note, NULL);
  add_group (table, TRENDS_ROADMAP_BY_PRIORITY, initiative, 0);
  trends_table_add_number (table, trends_initiative_get_cost (initiative, kind));
}

/* What all down to it cost, and on which side of the line it is */
static void
add_line (TrendsTable            *table,
          TrendsRanking          *ranking,
          const TrendsBudgetLine *line,
          TrendsRanked           *ranked)
{
  guint position = trends_ranking_get_position (ranking, ranked);
  gboolean has_rank = trends_ranked_get_points (ranked) != TRENDS_UNSET;

  trends_table_add_number (table, has_rank ? line->running[position] : TRENDS_UNSET);
  trends_table_add_text (table,
                         has_rank ? trends_budget_line_get_label (
                                      line, trends_ranked_get_initiative (ranked), position)
                                  : NULL,
                         NULL);
}

/**
 * trends_view_table_list_ranking:
 * @ranking: all that are open, ranked
 * @filter: (nullable): what is looked for
 * @n_ranked: (out) (optional): how many of them have a rank; they come first
 *
 * Returns: (transfer full) (element-type TrendsRanked): those that match, in the order of @ranking
 */
GPtrArray *
trends_view_table_list_ranking (TrendsRanking *ranking,
                                TrendsFilter  *filter,
                                guint         *n_ranked)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (ranking)), n = 0;
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (ranking), i);

      if (!matches (filter, trends_ranked_get_initiative (ranked)))
        continue;
      n += i < trends_ranking_get_n_ranked (ranking);
      g_ptr_array_add (shown, g_steal_pointer (&ranked));
    }
  if (n_ranked != NULL)
    *n_ranked = n;
  return shown;
}

/**
 * trends_view_table_ranking:
 * @ranking: all that are open, ranked
 * @kind: which money is shown
 * @line: (nullable): how far a budget of that reaches down it
 * @filter: (nullable): what is looked for
 *
 * Ranks are those among all, and so is what a budget reaches, whatever is looked for.
 *
 * Returns: (transfer full): the ranking with what each score is made up of; those that aren't
 *   ranked come last, with the reason
 */
TrendsTable *
trends_view_table_ranking (TrendsPlan    *plan,
                           TrendsRanking *ranking,
                           TrendsMoneyKind kind,
                           const TrendsBudgetLine *line,
                           TrendsFilter  *filter)
{
  g_autoptr (GPtrArray) shown = trends_view_table_list_ranking (ranking, filter, NULL);
  TrendsTable *table = begin (plan, _("Ranking"));
  gboolean has_sensitivity = FALSE;

  for (guint i = 0; i < shown->len; i++)
    has_sensitivity |= is_sensitive (trends_ranked_get_initiative (shown->pdata[i]));
  add_ranking_columns (table, plan, ranking, kind, line != NULL, has_sensitivity);
  for (guint i = 0; i < shown->len; i++)
    {
      add_ranked (table, ranking, kind, line, shown->pdata[i]);
      if (line != NULL)
        add_line (table, ranking, line, shown->pdata[i]);
      if (has_sensitivity)
        add_sensitivity (table, trends_ranked_get_initiative (shown->pdata[i]));
    }
  return table;
}
