/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections that there are, each in the file of its name. */

#pragma once

#include "trends-report.h"

G_BEGIN_DECLS

extern const TrendsReportSection trends_section_title;
extern const TrendsReportSection trends_section_figures;
extern const TrendsReportSection trends_section_contents;
extern const TrendsReportSection trends_section_origin;
extern const TrendsReportSection trends_section_board;
extern const TrendsReportSection trends_section_trends;
extern const TrendsReportSection trends_section_roadmap;
extern const TrendsReportSection trends_section_roadmap_table;
extern const TrendsReportSection trends_section_ranking;
extern const TrendsReportSection trends_section_owners;
extern const TrendsReportSection trends_section_dates;
extern const TrendsReportSection trends_section_missing;

/* In trends-section-sheet.c: of papers that are one view */
extern const TrendsReportSection trends_section_sheet;
extern const TrendsReportSection trends_section_sheet_board;
extern const TrendsReportSection trends_section_sheet_roadmap;
extern const TrendsReportSection trends_section_sheet_horizons;
extern const TrendsReportSection trends_section_sheet_priorities;
extern const TrendsReportSection trends_section_sheet_origin;

/* In trends-section-insights.c */
extern const TrendsReportSection trends_section_sheet_insights;
extern const TrendsReportSection trends_section_sheet_figures;
extern const TrendsReportSection trends_section_sheet_missing;

/* In trends-section-ranking.c: the same for a paper that is the priorities */
extern const TrendsReportSection trends_section_sheet_ranking;

/* Of a paper for a workshop */
extern const TrendsReportSection trends_section_pack;
extern const TrendsReportSection trends_section_cards;
extern const TrendsReportSection trends_section_questions;
extern const TrendsReportSection trends_section_ballots;
extern const TrendsReportSection trends_section_tents;

/* What was said and done in one */
extern const TrendsReportSection trends_section_record;

G_END_DECLS
