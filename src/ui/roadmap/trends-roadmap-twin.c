/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-twin.c: a roadmap as a table, for who reads it row by row: each initiative with
 * when it is and what it needs, with or without dates. All that can be done to a bar by keys can
 * be done to a row.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-initiative-state.h"

/**
 * trends_roadmap_shows_table:
 *
 * Returns: whether it is shown as a table now
 */
gboolean
trends_roadmap_shows_table (TrendsRoadmap *self)
{
  return self->table != NULL && gtk_widget_get_visible (GTK_WIDGET (self->table));
}

/* What the chart leaves out, its twin does. */
static gboolean
is_listed_cb (gpointer initiative, gpointer user_data)
{
  TrendsRoadmap *self = user_data;

  return self->shows_left_out
         || !trends_initiative_is_given_up (initiative);
}

/**
 * trends_roadmap_update_table:
 *
 * Lists anew what is not to be done, or no more: that is asked for, or something else is of it.
 */
void
trends_roadmap_update_table (TrendsRoadmap *self)
{
  if (self->listed != NULL)
    gtk_filter_changed (GTK_FILTER (self->listed),
                        GTK_FILTER_CHANGE_DIFFERENT);
}

static void
fill_table (TrendsRoadmap *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  g_autoptr (GListModel) list = NULL;

  if (trends_initiative_table_has_list (self->table))
    return;
  self->listed = gtk_custom_filter_new (is_listed_cb, self, NULL);
  list = G_LIST_MODEL (gtk_filter_list_model_new (
      g_object_ref (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)),
      g_object_ref (GTK_FILTER (self->listed))));
  trends_initiative_table_set_list (self->table, self->session, list, _("Roadmap as a table"));
  trends_initiative_table_set_sort_button (self->table, GTK_MENU_BUTTON (self->sort_button));
}

/* What has the focus has a row of its own or, as the heading of a lane, the rows of its bars: the
 * first of those. */
static TrendsEntity *
find_row_of (TrendsRoadmap *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  TrendsRoadmapLane *lane = trends_roadmap_chart_get_lane_of (self->chart, focus);

  if (lane != NULL && trends_roadmap_chart_get_bar_of (self->chart, focus) == NULL)
    return lane->bars->len > 0 ? ((TrendsRoadmapBar *) lane->bars->pdata[0])->initiative : NULL;
  return trends_view_get_current (TRENDS_VIEW (self));
}

static void
announce_shown (TrendsRoadmap *self)
{
  trends_announce (GTK_WIDGET (self), trends_roadmap_shows_table (self) ? _("As a table")
                                      : self->has_columns ? _("As columns: now, next, later")
                                                          : _("As bars along time"));
}

/**
 * trends_roadmap_show_table:
 * @shows_table: whether it is shown as a table from now on
 *
 * What has the focus has it there, too.
 */
void
trends_roadmap_show_table (TrendsRoadmap *self, gboolean shows_table)
{
  TrendsEntity *current;

  if (shows_table == trends_roadmap_shows_table (self))
    return;

  current = find_row_of (self);
  trends_roadmap_stop_drag (self);
  if (shows_table)
    fill_table (self);
  gtk_widget_set_visible (GTK_WIDGET (self->table), shows_table);
  trends_roadmap_update_parts (self);
  g_object_notify (G_OBJECT (self), "shows-table");
  announce_shown (self);
  if (current != NULL && trends_view_reveal (TRENDS_VIEW (self), current))
    return;
  /* Not by the view, which has the focus still: on what is hidden now. */
  if (shows_table)
    trends_initiative_table_focus_any (self->table);
  else if (self->has_columns)
    trends_roadmap_focus_columns (self);
  else
    trends_roadmap_focus_chart (self);
}
