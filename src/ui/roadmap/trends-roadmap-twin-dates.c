/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-twin-dates.c: the governance dates of a plan as a list, below the roadmap as a
 * table, which is of initiatives. What is chosen there is shown in the ruler, where it can be
 * moved, renamed and deleted.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-container.h"

#define MAX_HEIGHT 150 /* pixels, of a list that is scrolled then */

static TrendsEntity *
get_date (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "trends-date");
}

static GtkWidget *
make_label (const char *text,
            gboolean    is_quiet)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0f,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  if (is_quiet)
    gtk_widget_add_css_class (label, "quiet");
  return label;
}

/* Seen as a line, and heard as its mark in the ruler is */
static GtkWidget *
make_row (TrendsEntity *date)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  g_autofree char *spoken = trends_date_dup_spoken (date);
  g_autofree char *details = trends_date_dup_details (date);

  gtk_box_append (GTK_BOX (box), make_label (trends_entity_get_name (date), FALSE));
  gtk_box_append (GTK_BOX (box), make_label (details, TRUE));
  g_object_set_data_full (G_OBJECT (row), "trends-date", g_object_ref (date), g_object_unref);
  trends_accessible_set_name (row, spoken);
  g_object_set_data_full (G_OBJECT (row), "trends-spoken", g_steal_pointer (&spoken), g_free);
  return row;
}

static void
activated_cb (TrendsRoadmap *self,
              GtkListBoxRow *row)
{
  g_autoptr (TrendsEntity) date = g_object_ref (get_date (row));

  trends_roadmap_show_table (self, FALSE);
  trends_roadmap_reveal_date (self, date);
}

static GtkWidget *
make_list (TrendsRoadmap *self)
{
  self->dates_list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->dates_list, GTK_SELECTION_NONE);
  trends_accessible_set_name (GTK_WIDGET (self->dates_list), _("Governance dates"));
  g_signal_connect_swapped (self->dates_list, "row-activated", G_CALLBACK (activated_cb), self);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE,
                       "max-content-height", MAX_HEIGHT,
                       "focusable", FALSE,
                       "child", self->dates_list,
                       NULL);
}

static void
make_section (TrendsRoadmap *self)
{
  GtkWidget *heading = make_label (_("Governance dates"), FALSE);

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self->dates_section), heading);
  gtk_box_append (GTK_BOX (self->dates_section), make_list (self));
}

/* The one that had the focus has it after, or what is in its place then. */
static void
fill (TrendsRoadmap *self,
      GPtrArray     *dates)
{
  gboolean had_focus = trends_container_has_focus (GTK_WIDGET (self->dates_list));
  TrendsEntity *focused = NULL;
  GtkListBoxRow *row;
  int place = 0;

  while ((row = gtk_list_box_get_row_at_index (self->dates_list, 0)) != NULL)
    {
      if (gtk_widget_has_focus (GTK_WIDGET (row)))
        focused = get_date (row);
      place += had_focus && focused == NULL;
      gtk_list_box_remove (self->dates_list, GTK_WIDGET (row));
    }
  for (guint i = 0; i < dates->len; i++)
    {
      gtk_list_box_append (self->dates_list, make_row (dates->pdata[i]));
      if (dates->pdata[i] == focused)
        place = (int) i;
    }
  row = gtk_list_box_get_row_at_index (self->dates_list, MIN (place, (int) dates->len - 1));
  if (had_focus && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (had_focus)
    trends_initiative_table_focus_any (self->table);
}

/* A list that is as it was keeps its rows, and where it is scrolled to. */
static gboolean
is_shown (TrendsRoadmap *self,
          GPtrArray     *dates)
{
  for (guint i = 0; i <= dates->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->dates_list, (int) i);
      g_autofree char *spoken = NULL;

      if (row == NULL || i == dates->len)
        return row == NULL && i == dates->len;
      spoken = trends_date_dup_spoken (dates->pdata[i]);
      if (get_date (row) != dates->pdata[i]
          || g_strcmp0 (g_object_get_data (G_OBJECT (row), "trends-spoken"), spoken) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * trends_roadmap_update_twin_dates:
 *
 * Lists the governance dates as they are now, where the roadmap is shown as a table.
 */
void
trends_roadmap_update_twin_dates (TrendsRoadmap *self)
{
  gboolean has_table = trends_roadmap_shows_table (self) && !self->has_columns;
  g_autoptr (GPtrArray) dates = NULL;

  if (!has_table)
    {
      gtk_widget_set_visible (self->dates_section, FALSE);
      return;
    }
  if (self->dates_list == NULL)
    make_section (self);
  dates = trends_roadmap_dup_dates (self);
  if (!is_shown (self, dates))
    fill (self, dates);
  gtk_widget_set_visible (self->dates_section, dates->len > 0);
}
