/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-said.c: see trends-said.h. It isn't announced here: whoever changed something has said so
 * already.
 */

#include "trends-said.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-printable.h"
#include "trends-toast.h"

struct _TrendsSaid
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *undo;
  gulong edited;
  TrendsPlan *plan; /* (nullable): while something is said */
  guint timeout;
  GtkEventController *press; /* (nullable): of the window; weak */
  gboolean is_apart; /* it lies over nothing, and what is around moves when it goes */
};

G_DEFINE_FINAL_TYPE (TrendsSaid, trends_said, GTK_TYPE_WIDGET)

static void
stop (TrendsSaid *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->plan != NULL)
    g_clear_signal_handler (&self->edited, self->plan);
  g_clear_object (&self->plan);
}

static void
forget (TrendsSaid *self)
{
  stop (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Whether a button of the pointer is held, on what must not move now */
static gboolean
is_pressing (TrendsSaid *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkModifierType held = 0;

  if (surface == NULL || seat == NULL || gdk_seat_get_pointer (seat) == NULL)
    return FALSE;
  gdk_surface_get_device_position (surface, gdk_seat_get_pointer (seat), NULL, NULL, &held);
  return (held & (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK)) != 0;
}

/* Nobody's keys go elsewhere: who has come to the button may take the time that it takes. */
static gboolean
timeout_cb (gpointer data)
{
  TrendsSaid *self = data;

  if (gtk_widget_has_focus (self->undo) || (self->is_apart && is_pressing (self)))
    return G_SOURCE_CONTINUE;
  self->timeout = 0;
  forget (self);
  return G_SOURCE_REMOVE;
}

/* What is below it can be pressed through it, but for its button. */
static gboolean
trends_said_contains (GtkWidget *widget,
                      double     x,
                      double     y)
{
  return FALSE;
}

/* Whoever presses anything else has gone on. */
static void
pressed_cb (TrendsSaid *self,
            int         n_presses,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  GtkWidget *root = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *picked;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || self->is_apart)
    return;
  picked = gtk_widget_pick (root, x, y, GTK_PICK_DEFAULT);
  if (picked == NULL || !gtk_widget_is_ancestor (picked, GTK_WIDGET (self)))
    forget (self);
}

static void
trends_said_root (GtkWidget *widget)
{
  TrendsSaid *self = TRENDS_SAID (widget);
  GtkGesture *press = gtk_gesture_click_new ();

  GTK_WIDGET_CLASS (trends_said_parent_class)->root (widget);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  g_set_weak_pointer (&self->press, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->press);
}

static void
trends_said_unroot (GtkWidget *widget)
{
  TrendsSaid *self = TRENDS_SAID (widget);

  if (self->press != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->press, self);
      gtk_widget_remove_controller (gtk_event_controller_get_widget (self->press), self->press);
    }
  g_clear_weak_pointer (&self->press);
  GTK_WIDGET_CLASS (trends_said_parent_class)->unroot (widget);
}

static void
trends_said_dispose (GObject *object)
{
  TrendsSaid *self = TRENDS_SAID (object);

  stop (self);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->undo, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_said_parent_class)->dispose (object);
}

static void
trends_said_class_init (TrendsSaidClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_said_dispose;

  widget_class->contains = trends_said_contains;
  widget_class->root = trends_said_root;
  widget_class->unroot = trends_said_unroot;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "trends-said");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
trends_said_init (TrendsSaid *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_can_target (self->label, FALSE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->undo = gtk_button_new_with_label (_("Undo"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo), "win.revert");
  gtk_widget_add_css_class (self->undo, "flat");
  gtk_widget_set_valign (self->undo, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->undo, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * trends_said_set_apart:
 *
 * For where it has a place of its own: what is pressed elsewhere doesn't have it go, since that
 * would move what is pressed.
 */
void
trends_said_set_apart (TrendsSaid *self)
{
  g_return_if_fail (TRENDS_IS_SAID (self));

  self->is_apart = TRUE;
}

/**
 * trends_said_say:
 * @session: whose plan was changed
 * @text: what was done last to it, in a few words
 *
 * Shows that, and offers to take it back.
 */
void
trends_said_say (TrendsSaid    *self,
                 TrendsSession *session,
                 const char    *text)
{
  TrendsPlan *plan;
  const char *edit_id;
  guint seconds = trends_toast_get_seconds ();
  g_autofree char *sentence = NULL, *name = NULL;

  g_return_if_fail (TRENDS_IS_SAID (self));
  g_return_if_fail (TRENDS_IS_SESSION (session));
  g_return_if_fail (text != NULL);

  stop (self);
  plan = trends_session_get_plan (session);
  edit_id = trends_plan_get_undo_id (plan);
  if (edit_id == NULL)
    return;
  sentence = trends_make_sentence (text);
  /* Translators: a button, for screen readers; %s is what it takes back: “Undo: Priority: High” */
  name = g_strdup_printf (_("Undo: %s"), sentence);
  gtk_label_set_label (GTK_LABEL (self->label), sentence);
  trends_accessible_set_name (self->undo, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo), "s", edit_id);
  self->plan = g_object_ref (plan);
  self->edited = g_signal_connect_swapped (plan, "edited", G_CALLBACK (forget), self);
  if (seconds > 0)
    self->timeout = g_timeout_add_seconds (seconds, timeout_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
