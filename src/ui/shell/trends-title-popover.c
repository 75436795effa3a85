/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-title-popover.c: typing here is one edit of the plan's title; Enter
 * ends it. What is refused is said below the entry and changes nothing.
 */

#include "trends-title-popover.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-before.h"
#include "trends-escape.h"
#include "trends-line-entry.h"
#include "trends-pending.h"
#include "trends-plan-verbs.h"
#include "trends-style-class.h"
#include "trends-typing.h"

struct _TrendsTitlePopover
{
  GtkPopover parent_instance;

  TrendsSession *session;
  gboolean filling;
  TrendsBefore before; /* it was typed here */

  GtkEditable *entry;
  GtkLabel *problem;
};

static void trends_title_popover_input_init (TrendsInputInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsTitlePopover, trends_title_popover, GTK_TYPE_POPOVER,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_INPUT,
                                                      trends_title_popover_input_init))

static void
show_problem (TrendsTitlePopover *self,
              const char         *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
  trends_accessible_describe (GTK_WIDGET (self->entry), text);
  if (text != NULL)
    trends_announce (GTK_WIDGET (self->entry), text);
  else
    trends_announce_forget (GTK_WIDGET (self->entry));
  trends_style_class_set (GTK_WIDGET (self->entry), "error", text != NULL);
}

static void
changed_cb (TrendsTitlePopover *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;
  trends_pending_touch (trends_pending_of (plan));
  trends_before_remember (&self->before, trends_plan_get_info (plan), TRENDS_PLAN_TITLE);
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
  trends_typing_forget (self->entry);
  self->filling = FALSE;
  show_problem (self, NULL);
}

/* ----------------------------------------------------- what is typed */

static gboolean
is_refused (TrendsTitlePopover *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->problem));
}

/* Somebody else's title doesn't take the place of what is refused here. */
static void
title_changed_cb (TrendsTitlePopover *self)
{
  if (!is_refused (self))
    fill (self);
}

static TrendsPending *
get_pending (TrendsTitlePopover *self)
{
  return trends_pending_of (trends_session_get_plan (self->session));
}

static gboolean
commit_input (TrendsInput *input)
{
  TrendsTitlePopover *self = TRENDS_TITLE_POPOVER (input);

  if (is_refused (self))
    return FALSE;
  trends_plan_seal (trends_session_get_plan (self->session));
  return TRUE;
}

static const char *
get_input_error (TrendsInput *input)
{
  return gtk_label_get_label (TRENDS_TITLE_POPOVER (input)->problem);
}

static void
hold_input (TrendsInput *input)
{
  TrendsTitlePopover *self = TRENDS_TITLE_POPOVER (input);

  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static TrendsDraft *
dup_input_draft (TrendsInput *input)
{
  TrendsTitlePopover *self = TRENDS_TITLE_POPOVER (input);
  TrendsEntity *info = trends_plan_get_info (trends_session_get_plan (self->session));
  const char *text = gtk_editable_get_text (self->entry);

  if (!is_refused (self) || *text == '\0')
    return NULL;

  return trends_draft_new (trends_entity_get_id (info),
                           trends_kind_get_field (TRENDS_KIND_PLAN, TRENDS_PLAN_TITLE)->key, text);
}

static void
trends_title_popover_input_init (TrendsInputInterface *iface)
{
  iface->commit = commit_input;
  iface->get_error = get_input_error;
  iface->hold = hold_input;
  iface->dup_draft = dup_input_draft;
}

/* What was typed, and what was refused, goes by Escape, and not by a click elsewhere. */
static gboolean
restore (gpointer user_data)
{
  TrendsTitlePopover *self = TRENDS_TITLE_POPOVER (user_data);

  gboolean refused = is_refused (self);

  if (!trends_before_restore (&self->before) && !refused)
    return FALSE;

  fill (self);
  trends_announce (GTK_WIDGET (self->entry), gtk_editable_get_text (self->entry));
  return TRUE;
}

static void
hold_cb (gpointer user_data)
{
  g_autoptr (TrendsTitlePopover) self = user_data;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL && gtk_widget_get_mapped (parent) && is_refused (self))
    trends_input_hold (TRENDS_INPUT (self));
}

static void
trends_title_popover_show (GtkWidget *widget)
{
  TrendsTitlePopover *self = TRENDS_TITLE_POPOVER (widget);

  if (!is_refused (self))
    fill (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry),
                            !trends_session_get_read_only (self->session));
  GTK_WIDGET_CLASS (trends_title_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
trends_title_popover_closed (GtkPopover *popover)
{
  if (!commit_input (TRENDS_INPUT (popover)))
    g_idle_add_once (hold_cb, g_object_ref (popover));
  else
    trends_before_clear (&TRENDS_TITLE_POPOVER (popover)->before);
}

static void
trends_title_popover_dispose (GObject *object)
{
  TrendsTitlePopover *self = TRENDS_TITLE_POPOVER (object);

  if (self->session != NULL)
    trends_pending_remove (get_pending (self), TRENDS_INPUT (self));
  trends_before_clear (&self->before);
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
  trends_accessible_name_popover (GTK_POPOVER (self), _("Title of the plan"));
  trends_line_entry_fold (self->entry);
  trends_escape_add (GTK_WIDGET (self->entry), TRENDS_ESCAPE_FIELD, restore, self);
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
  trends_pending_add (get_pending (self), TRENDS_INPUT (self));
  g_signal_connect_object (trends_session_get_plan (session), "notify::title",
                           G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
