/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which papers there are, and which sections each has.
 *
 * A new paper is a line here, a new section a file and its name in trends-sections.h; what
 * writes them, what lists their contents and what offers them to people read these tables.
 * Names and cards link to the section about trends, so a paper that has any has that one.
 */

#include "trends-report-presets.h"

#include "trends-ranking-options.h"
#include "trends-roadmap-options.h"
#include "trends-sections.h"
#include "trends-view-options.h"
#include "trends-workshop-account.h"
#include "trends-workshop-options.h"

#include <glib/gi18n-lib.h>

/* In the order in which a board that has to decide would ask for it. */
static const TrendsReportSection *const summary_sections[] = {
  &trends_section_title,
  &trends_section_figures,
  &trends_section_contents,
  &trends_section_origin,
  &trends_section_board,
  &trends_section_trends,
  &trends_section_roadmap,
  &trends_section_roadmap_table,
  &trends_section_ranking,
  &trends_section_owners,
  &trends_section_dates,
  &trends_section_missing,
  NULL,
};

/* For those who are told, and don't do the work. */
static const TrendsReportSection *const decisions_sections[] = {
  &trends_section_title,
  &trends_section_figures,
  &trends_section_contents,
  &trends_section_origin,
  &trends_section_board,
  &trends_section_trends,
  &trends_section_roadmap,
  &trends_section_roadmap_table,
  &trends_section_dates,
  NULL,
};

/* Papers that are one view, to be put on a table or a wall. */
static const TrendsReportSection *const board_sections[] = {
  &trends_section_sheet,
  &trends_section_sheet_board,
  &trends_section_sheet_origin,
  NULL,
};

static const TrendsReportSection *const roadmap_sections[] = {
  &trends_section_sheet,
  &trends_section_sheet_roadmap,
  &trends_section_sheet_origin,
  NULL,
};

static const TrendsReportSection *const horizons_sections[] = {
  &trends_section_sheet,
  &trends_section_sheet_horizons,
  &trends_section_sheet_origin,
  NULL,
};

static const TrendsReportSection *const priorities_sections[] = {
  &trends_section_sheet,
  &trends_section_sheet_priorities,
  &trends_section_sheet_ranking,
  &trends_section_sheet_origin,
  NULL,
};

/* What is missing comes before the tables, which say again what is drawn. */
static const TrendsReportSection *const insights_sections[] = {
  &trends_section_sheet,
  &trends_section_sheet_insights,
  &trends_section_sheet_missing,
  &trends_section_sheet_figures,
  &trends_section_sheet_origin,
  NULL,
};

/* What is handed round in a room */
static const TrendsReportSection *const workshop_sections[] = {
  &trends_section_pack,
  &trends_section_cards,
  &trends_section_questions,
  &trends_section_ballots,
  &trends_section_tents,
  NULL,
};

/* What came of it */
static const TrendsReportSection *const record_sections[] = {
  &trends_section_record,
  NULL,
};

static const TrendsReportPreset presets[] = {
  { { "summary", N_("Summary"), N_("All trends with their initiatives, roadmap, ranking, owners and dates, and what is missing") },
    N_("Summary of a plan for digital and technology trends"), summary_sections },
  { { "decisions", N_("Decisions"), N_("The same without the ranking, the owners and what is missing") },
    N_("Decisions of a plan for digital and technology trends"), decisions_sections },
  { { "board", N_("Board"), N_("Trends in their groups, with their initiatives, on a page") },
    N_("Board of a plan for digital and technology trends"), board_sections },
  { { "roadmap", N_("Roadmap"), N_("What happens when, drawn on as many pages as it takes, and as a table") },
    N_("Roadmap of a plan for digital and technology trends"), roadmap_sections },
  { { "horizons", N_("Now, next, later"), N_("The roadmap as columns of horizons, on as many pages as it takes, and as a table") },
    N_("Roadmap of a plan for digital and technology trends"), horizons_sections },
  { { "priorities", N_("Priorities"), N_("Value against effort, drawn and as a table, and the ranking") },
    N_("Priorities of a plan for digital and technology trends"), priorities_sections },
  { { "insights", N_("Insights"), N_("Where it is thin: figures, drawn and as tables, and what is missing") },
    N_("Insights into a plan for digital and technology trends"), insights_sections },
  { { TRENDS_WORKSHOP_PRESET, N_("Workshop pack"),
      N_("To hand round in a room: trend cards, questions, ballots and name tents") },
    N_("Papers for a workshop on digital and technology trends"), workshop_sections,
    trends_workshop_options_check },
  { { TRENDS_RECORD_PRESET, N_("Record of a workshop"),
      N_("When it was, its agenda, ideas, votes and decisions, and what has changed") },
    N_("Record of a workshop on digital and technology trends"), record_sections,
    trends_workshop_account_check },
};

static const TrendsFormatChoice sizes[] = {
  { "a4", "A4", N_("To print anywhere") },
  { "a3", "A3", N_("Twice as large, to be hung up") },
};

static const TrendsFormatChoice *
get_size (guint index)
{
  return index < G_N_ELEMENTS (sizes) ? &sizes[index] : NULL;
}

static const TrendsFormatChoice *
get_choice (guint index)
{
  return index < G_N_ELEMENTS (presets) ? &presets[index].choice : NULL;
}

/* What can be chosen about a report. */
const TrendsFormatOption trends_report_options[] = {
  { TRENDS_REPORT_OPTION, N_("Paper"), get_choice },
  TRENDS_ROADMAP_OPTIONS (TRENDS_REPORT_OPTION, "roadmap"),
  TRENDS_RANKING_OPTIONS (TRENDS_REPORT_OPTION, "priorities"),
  TRENDS_WORKSHOP_OPTIONS (TRENDS_REPORT_OPTION, TRENDS_WORKSHOP_PRESET),
  TRENDS_RECORD_OPTIONS (TRENDS_REPORT_OPTION, TRENDS_RECORD_PRESET),
  { TRENDS_SIZE_OPTION, N_("Size"), get_size },
  { NULL },
};

/**
 * trends_report_is_handed_out:
 * @values: (nullable): what was chosen of trends_report_options
 *
 * Returns: whether it is a paper for people who may see no more than anybody, whoever writes it
 */
gboolean
trends_report_is_handed_out (GHashTable *values)
{
  return g_str_equal (trends_format_values_get (values, trends_report_options,
                                                TRENDS_REPORT_OPTION)->id,
                      TRENDS_WORKSHOP_PRESET)
         && trends_workshop_options_leave_out (values);
}

/**
 * trends_report_knows_extract:
 * @values: (nullable): what was chosen of trends_report_options
 *
 * Returns: whether it is a paper that is a view, which can be about a part of the initiatives
 */
gboolean
trends_report_knows_extract (GHashTable *values)
{
  return trends_views_find (trends_format_values_get (values, trends_report_options,
                                                      TRENDS_REPORT_OPTION)->id)
         != NULL;
}

/**
 * trends_report_shows_changes:
 * @values: (nullable): what was chosen of trends_report_options
 *
 * Returns: whether it is a paper that tells what has changed since a workshop began
 */
gboolean
trends_report_shows_changes (GHashTable *values)
{
  return g_str_equal (trends_format_values_get (values, trends_report_options,
                                                TRENDS_REPORT_OPTION)->id,
                      TRENDS_RECORD_PRESET);
}

/**
 * trends_report_presets_get:
 * @n_presets: (out): how many there are
 *
 * Returns: (array length=n_presets) (transfer none): the papers; the first is the one that
 *   is meant where none is named
 */
const TrendsReportPreset *
trends_report_presets_get (guint *n_presets)
{
  *n_presets = G_N_ELEMENTS (presets);
  return presets;
}

/**
 * trends_report_presets_find:
 * @id: the id of a paper
 *
 * Returns: (nullable) (transfer none): the paper, or %NULL where there is none
 */
const TrendsReportPreset *
trends_report_presets_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    if (g_strcmp0 (presets[i].choice.id, id) == 0)
      return &presets[i];

  return NULL;
}
