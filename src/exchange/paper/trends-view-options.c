/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen about a view that is drawn, as options of the formats that draw one. A new
 * view is a line of the table here. */

#include "trends-view-options.h"

#include <glib/gi18n-lib.h>

static const TrendsViewDrawing *const views[] = {
  &trends_board_drawing,
  &trends_roadmap_view_drawing,
  &trends_horizon_view_drawing,
  &trends_priorities_drawing,
  &trends_insights_drawing,
};

static const TrendsFormatChoice *
get_view (guint index)
{
  return index < G_N_ELEMENTS (views) ? &views[index]->choice : NULL;
}

/* What can be chosen about a picture. */
const TrendsFormatOption trends_view_picture_options[] = {
  { TRENDS_VIEW_OPTION, N_("View"), get_view },
  TRENDS_ROADMAP_OPTIONS (TRENDS_VIEW_OPTION, "roadmap"),
  TRENDS_RANKING_OPTIONS (TRENDS_VIEW_OPTION, "priorities"),
  { NULL },
};

/**
 * trends_views_find:
 * @id: the id of a view
 *
 * Returns: (nullable) (transfer none): how it is drawn, or %NULL where there is none
 */
const TrendsViewDrawing *
trends_views_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i]->choice.id, id) == 0)
      return views[i];

  return NULL;
}

/**
 * trends_view_picture_knows_extract:
 * @values: (nullable): what was chosen of trends_view_picture_options
 *
 * Returns: whether it can be about a part of the initiatives, as any view can
 */
gboolean
trends_view_picture_knows_extract (GHashTable *values)
{
  return TRUE;
}

/**
 * trends_view_options_get_view:
 * @values: (nullable): what was chosen of trends_view_picture_options
 *
 * Returns: (transfer none): how the view is drawn that is meant
 */
const TrendsViewDrawing *
trends_view_options_get_view (GHashTable *values)
{
  return trends_views_find (
    trends_format_values_get (values, trends_view_picture_options, TRENDS_VIEW_OPTION)->id);
}
