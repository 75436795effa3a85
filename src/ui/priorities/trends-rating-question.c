/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-rating-question.c: after V or E, the next digit is a rating and not a priority. Beside what
 * is rated stands what is asked, until it is answered, or the focus goes elsewhere, or for as long as
 * toasts stay. */

#include "trends-priorities-private.h"

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-escape.h"
#include "trends-scroll.h"
#include "trends-toast.h"
#include "trends-zoom.h"

#include <glib/gi18n-lib.h>

static gboolean
patience_cb (gpointer user_data)
{
  TrendsPriorities *self = user_data;

  self->question_timeout = 0;
  trends_priorities_end_rating (self);
  /* Translators: said when nobody has answered “Value, 1 to 5?”: a digit is a priority again */
  trends_announce (GTK_WIDGET (self), _("No rating"));
  return G_SOURCE_REMOVE;
}

static void
show (TrendsPriorities   *self,
      const char         *text,
      const GdkRectangle *place)
{
  GtkWidget *popover = gtk_popover_new ();

  self->question = trends_zoom_add_anchor (GTK_WIDGET (self), place);
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_child (GTK_POPOVER (popover), gtk_label_new (text));
  gtk_widget_set_can_focus (popover, FALSE);
  gtk_widget_set_can_target (popover, FALSE);
  trends_accessible_name_popover (GTK_POPOVER (popover), text);
  gtk_widget_set_parent (popover, self->question);
  trends_scroll_open_popover (GTK_POPOVER (popover));
}

/**
 * trends_priorities_ask_rating:
 * @initiative: what is rated
 * @field: its value or its effort
 *
 * Has the next digit rate it, and says so.
 */
void
trends_priorities_ask_rating (TrendsPriorities *self,
                              TrendsEntity     *initiative,
                              guint             field)
{
  const char *text
    = field == TRENDS_INITIATIVE_VALUE ? _("Value, 1 to 5?") : _("Effort, 1 to 5?");
  guint seconds = trends_toast_get_seconds ();
  GdkRectangle place;

  trends_priorities_end_rating (self);
  self->rating_field = field;
  self->rating_of = initiative;
  if (trends_view_get_place (TRENDS_VIEW (self), initiative, &place))
    show (self, text, &place);
  self->question_focus
    = g_signal_connect_object (gtk_widget_get_root (GTK_WIDGET (self)), "notify::focus-widget",
                               G_CALLBACK (trends_priorities_end_rating), self, G_CONNECT_SWAPPED);
  if (seconds > 0)
    self->question_timeout = g_timeout_add_seconds (seconds, patience_cb, self);
  trends_announce (GTK_WIDGET (self), text);
}

/**
 * trends_priorities_end_rating:
 *
 * A digit is a priority again.
 */
void
trends_priorities_end_rating (TrendsPriorities *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *popover = self->question != NULL ? gtk_widget_get_first_child (self->question) : NULL;

  self->rating_field = 0;
  self->rating_of = NULL;
  if (self->question_focus != 0 && root != NULL)
    g_signal_handler_disconnect (root, self->question_focus);
  self->question_focus = 0;
  g_clear_handle_id (&self->question_timeout, g_source_remove);
  g_clear_pointer (&popover, gtk_widget_unparent);
  g_clear_pointer (&self->question, gtk_widget_unparent);
}

static gboolean
escape_cb (gpointer user_data)
{
  TrendsPriorities *self = user_data;
  gboolean is_asked = self->rating_field != 0;

  trends_priorities_end_rating (self);
  return is_asked;
}

/**
 * trends_priorities_add_question:
 *
 * To be called once for each view.
 */
void
trends_priorities_add_question (TrendsPriorities *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  trends_escape_add (GTK_WIDGET (self), TRENDS_ESCAPE_FIELD, escape_cb, self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (trends_priorities_end_rating), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
