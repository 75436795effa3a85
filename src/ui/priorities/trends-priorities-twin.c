/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities-twin.c: priorities as a table, for who reads them row by row: each open
 * initiative with its rank and its score, rated or not. All that can be done to a bubble by keys
 * can be done to a row.
 */

#include "trends-priorities-private.h"

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-keys.h"

#include <glib/gi18n-lib.h>

static void
set_up_button (GtkWidget *button)
{
  trends_accessible_set_tip (button, _("As a table"), NULL);
  trends_keys_add_tip (button, TRENDS_KEYS_WINDOW, "win.table");
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (button));
}

/**
 * trends_priorities_set_up_twin:
 *
 * To be called once, when there is a list of what is ranked.
 */
void
trends_priorities_set_up_twin (TrendsPriorities *self)
{
  set_up_button (self->table_button);
  set_up_button (self->chart_button);
  g_object_bind_property (self->ranked, "label", self->table_counts, "label",
                          G_BINDING_SYNC_CREATE);
}

/**
 * trends_priorities_shows_table:
 *
 * Returns: whether it is shown as a table now
 */
gboolean
trends_priorities_shows_table (TrendsPriorities *self)
{
  return self->table_box != NULL && gtk_widget_get_visible (self->table_box);
}

static void
fill_table (TrendsPriorities *self)
{
  if (trends_initiative_table_has_list (self->table))
    return;
  trends_initiative_table_set_ranking (self->table, self->session, self->ranking,
                                       self->ranked_list, _("Priorities as a table"));
  trends_initiative_table_set_sort_button (self->table, GTK_MENU_BUTTON (self->sort_button));
}

/**
 * trends_priorities_show_table:
 * @shows_table: whether it is shown as a table from now on
 *
 * What has the focus has it there, too.
 */
void
trends_priorities_show_table (TrendsPriorities *self,
                              gboolean          shows_table)
{
  g_autoptr (TrendsEntity) current = NULL;

  if (shows_table == trends_priorities_shows_table (self))
    return;
  g_set_object (&current, trends_view_get_current (TRENDS_VIEW (self)));
  if (shows_table)
    fill_table (self);
  gtk_widget_set_visible (self->table_box, shows_table);
  gtk_widget_set_visible (self->scroller, !shows_table);
  g_object_notify (G_OBJECT (self), "shows-table");
  trends_announce (GTK_WIDGET (self), shows_table ? _("As a table")
                                                  : _("As value against effort, and ranking"));
  if (current == NULL || !trends_view_reveal (TRENDS_VIEW (self), current))
    trends_priorities_take_focus (self);
}
