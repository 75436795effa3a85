/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-recent-row.c: follows the plan's entry as the file system tells more. */

#include "trends-recent-row.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-style-class.h"

struct _TrendsRecentRow
{
  AdwActionRow parent_instance;

  TrendsRecentPlan *plan;
};

G_DEFINE_FINAL_TYPE (TrendsRecentRow, trends_recent_row, ADW_TYPE_ACTION_ROW)

static guint remove_requested_signal;

static char *
describe (TrendsRecentPlan *plan)
{
  g_autofree char *place = trends_recent_plan_dup_place (plan);
  const char *organisation = trends_recent_plan_get_organisation (plan);

  return *organisation != '\0' ? g_strdup_printf ("%s · %s", organisation, place)
                               : g_steal_pointer (&place);
}

static void
update (TrendsRecentRow *self)
{
  gboolean missing = trends_recent_plan_get_missing (self->plan);
  g_autofree char *description = describe (self->plan);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), description);
  trends_accessible_describe (GTK_WIDGET (self), description);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !missing);
  trends_style_class_set (GTK_WIDGET (self), "missing", missing);
}

static void
remove_cb (TrendsRecentRow *self)
{
  g_signal_emit (self, remove_requested_signal, 0);
}

static void
trends_recent_row_dispose (GObject *object)
{
  g_clear_object (&TRENDS_RECENT_ROW (object)->plan);

  G_OBJECT_CLASS (trends_recent_row_parent_class)->dispose (object);
}

static void
trends_recent_row_class_init (TrendsRecentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_recent_row_dispose;

  remove_requested_signal = g_signal_new ("remove-requested", TRENDS_TYPE_RECENT_ROW,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_remove_button (const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is a plan; its file stays. */
  g_autofree char *name = g_strdup_printf (_("Remove “%s” from this list"), title);

  trends_accessible_set_tip (button, _("Remove from this list"), name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  return button;
}

static void
trends_recent_row_init (TrendsRecentRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
}

static void
add_remove_button (TrendsRecentRow *self)
{
  GtkWidget *button = new_remove_button (trends_recent_plan_get_title (self->plan));

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * trends_recent_row_new:
 * @plan: a recent plan
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
trends_recent_row_new (TrendsRecentPlan *plan)
{
  TrendsRecentRow *self = g_object_new (TRENDS_TYPE_RECENT_ROW, NULL);

  self->plan = g_object_ref (plan);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), trends_recent_plan_get_title (plan));
  add_remove_button (self);
  g_signal_connect_object (plan, "notify::missing", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "notify::changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * trends_recent_row_get_plan:
 *
 * Returns: (transfer none): the plan that the row shows
 */
TrendsRecentPlan *
trends_recent_row_get_plan (TrendsRecentRow *self)
{
  g_return_val_if_fail (TRENDS_IS_RECENT_ROW (self), NULL);

  return self->plan;
}
