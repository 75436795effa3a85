/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-title-popover.c: typing here is one edit of the plan's title; Enter
 * ends it. What is refused is said below the entry and changes nothing.
 */

#include "trends-title-popover.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-plan-verbs.h"

struct _TrendsTitlePopover
{
  GtkPopover parent_instance;

  TrendsSession *session;
  gboolean filling;

  GtkEditable *entry;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (TrendsTitlePopover, trends_title_popover, GTK_TYPE_POPOVER)

static void
show_problem (TrendsTitlePopover *self,
              const char         *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                            : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  trends_accessible_describe (GTK_WIDGET (self->entry), text);
  if (text != NULL)
    trends_announce (GTK_WIDGET (self->entry), text);
  if (text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
changed_cb (TrendsTitlePopover *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;
  trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_TITLE,
                        gtk_editable_get_text (self->entry), TRENDS_SET_TYPING, &error);
  show_problem (self, error != NULL ? error->message : NULL);
}

static void
activate_cb (TrendsTitlePopover *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->problem)))
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
fill (TrendsTitlePopover *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  const char *title = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_TITLE);

  if (g_str_equal (gtk_editable_get_text (self->entry), title))
    return;
  self->filling = TRUE;
  gtk_editable_set_text (self->entry, title);
  self->filling = FALSE;
  show_problem (self, NULL);
}

static void
trends_title_popover_show (GtkWidget *widget)
{
  TrendsTitlePopover *self = TRENDS_TITLE_POPOVER (widget);

  fill (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry),
                            !trends_plan_get_read_only (trends_session_get_plan (self->session)));
  GTK_WIDGET_CLASS (trends_title_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
trends_title_popover_closed (GtkPopover *popover)
{
  trends_plan_seal (trends_session_get_plan (TRENDS_TITLE_POPOVER (popover)->session));
}

static void
trends_title_popover_dispose (GObject *object)
{
  TrendsTitlePopover *self = TRENDS_TITLE_POPOVER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_title_popover_parent_class)->dispose (object);
}

static void
trends_title_popover_class_init (TrendsTitlePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_title_popover_dispose;
  widget_class->show = trends_title_popover_show;
  GTK_POPOVER_CLASS (klass)->closed = trends_title_popover_closed;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-title-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsTitlePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, TrendsTitlePopover, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
trends_title_popover_init (TrendsTitlePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trends_title_popover_new:
 * @session: the session whose plan to rename
 *
 * Returns: (transfer floating): a popover that renames the plan
 */
GtkWidget *
trends_title_popover_new (TrendsSession *session)
{
  TrendsTitlePopover *self = g_object_new (TRENDS_TYPE_TITLE_POPOVER, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (trends_session_get_plan (session), "notify::title", G_CALLBACK (fill),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
