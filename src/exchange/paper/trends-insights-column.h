/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-column.h: cards below one another, each with a title and a table of figures,
 * to be drawn at once or as far as there is room, and the rest on the next page. */

#pragma once

#include "trends-grid.h"

G_BEGIN_DECLS

/**
 * TrendsInsightsCard:
 * @id: a static string, which ids in pictures begin with
 * @title: a static string: what is above it
 * @note: (nullable): what is to be known of it
 * @grid: what is in it
 * @n_head: how many of its rows are headings, which come again where it is continued
 */
typedef struct
{
  const char *id;
  const char *title;
  char       *note;
  TrendsGrid *grid;
  guint       n_head;
} TrendsInsightsCard;

typedef struct _TrendsInsightsColumn TrendsInsightsColumn;

TrendsInsightsCard   *trends_insights_card_new          (const char           *id,
                                                         const char           *title,
                                                         const char           *note);

TrendsInsightsColumn *trends_insights_column_new        (TrendsCanvas         *canvas,
                                                         double                width);
void                  trends_insights_column_free       (TrendsInsightsColumn *self);
void                  trends_insights_column_add        (TrendsInsightsColumn *self,
                                                         TrendsInsightsCard   *card);
GArray               *trends_insights_column_take       (TrendsInsightsColumn *self,
                                                         double                room,
                                                         gboolean              is_whole);
gboolean              trends_insights_column_is_taken   (TrendsInsightsColumn *self);
double                trends_insights_column_get_height (TrendsInsightsColumn *self,
                                                         const GArray         *slices);
char                 *trends_insights_column_dup_titles (TrendsInsightsColumn *self,
                                                         const GArray         *slices);
void                  trends_insights_column_draw       (TrendsInsightsColumn *self,
                                                         TrendsCanvas         *canvas,
                                                         const GArray         *slices,
                                                         double                x,
                                                         double                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsInsightsColumn, trends_insights_column_free)

G_END_DECLS
