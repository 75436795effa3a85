/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-twin.c: a roadmap as a table, for who reads it row by row: each initiative with
 * when it is and what it needs, with or without dates. All that can be done to a bar by keys can
 * be done to a row.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"

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

static void
fill_table (TrendsRoadmap *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);

  if (trends_initiative_table_has_list (self->table))
    return;
  trends_initiative_table_set_list (self->table,
                                    self->session,
                                    trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE),
                                    _("Roadmap as a table"));
  trends_initiative_table_set_sort_button (self->table, GTK_MENU_BUTTON (self->sort_button));
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

  current = trends_view_get_current (TRENDS_VIEW (self));
  trends_roadmap_stop_drag (self);
  if (shows_table)
    fill_table (self);
  gtk_widget_set_visible (GTK_WIDGET (self->table), shows_table);
  trends_roadmap_update_parts (self);
  g_object_notify (G_OBJECT (self), "shows-table");
  trends_announce (GTK_WIDGET (self), shows_table         ? _("As a table")
                                      : self->has_columns ? _("As columns: now, next, later")
                                                          : _("As bars along time"));
  if (current == NULL || !trends_view_reveal (TRENDS_VIEW (self), current))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
