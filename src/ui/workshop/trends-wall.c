/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall.c: see trends-wall.h. */

#include "trends-wall.h"

#include <glib/gi18n-lib.h>

#include "trends-keys.h"
#include "trends-palette.h"
#include "trends-screens.h"
#include "trends-wall-bar.h"
#include "trends-wall-clock.h"
#include "trends-wall-controls.h"
#include "trends-wall-count.h"
#include "trends-wall-parts.h"
#include "trends-wall-stage.h"

/* Milliseconds after which a pointer that rests is hidden */
#define POINTER_RESTS 2000

/* Milliseconds that the bar is there for after a pointer or a key has used it: whoever has called
 * it by a key may have to hear what is in it. */
#define BAR_FOR_POINTER 4000
#define BAR_FOR_KEYS 20000

/* How near to the bottom a pointer calls it, in pixels */
#define BAR_EDGE 12

struct _TrendsWall
{
  GtkWindow parent_instance;

  TrendsPresentation *presentation;
  TrendsToday *today;
  TrendsWallControls *controls;
  TrendsWallStage *stage;
  TrendsWallBar *bar;
  GtkWidget *box;
  GtkWidget *foot; /* (nullable): what is typed into below the wall */
  gboolean bar_came; /* by itself: nobody has called it */
  guint pointer_rests;
  gboolean pointer_known;
  double pointer_x, pointer_y;
};

G_DEFINE_FINAL_TYPE (TrendsWall, trends_wall, GTK_TYPE_WINDOW)

enum
{
  ENDED,
  OTHER_SCREEN,
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ------------------------------------------------------------------ slides */

static GtkWidget *
make_slide (TrendsWall        *self,
            const TrendsSlide *slide)
{
  const TrendsWallContext context = { self->presentation, slide,
                                      trends_today_get_day (self->today) };

  return trends_wall_slide_new (&context);
}

static void
show_slide (TrendsWall *self)
{
  TrendsSlide *slide = trends_presentation_get_shown (self->presentation);
  TrendsPlan *plan = trends_presentation_get_plan (self->presentation);
  g_autofree char *name = slide != NULL ? trends_slide_dup_name (slide, plan)
                                        /* Translators: the wall shows nothing. */
                                        : g_strdup (_("Blank"));

  trends_wall_stage_set_slide (self->stage, slide != NULL ? make_slide (self, slide) : NULL, name);
  trends_palette_flush ();
}

static void
wall_changed_cb (TrendsWall *self)
{
  show_slide (self);
}

/* ----------------------------------------------------------------- what is so */

static void
call_bar (TrendsWall *self,
          guint       milliseconds)
{
  self->bar_came = FALSE;
  trends_wall_bar_show (self->bar, milliseconds);
}

/* A wall that is blank says so itself. That it is frozen is seen nowhere, where there is one screen:
 * it is said when it is frozen, and when it stays although somebody has gone on. */
static void
show_frozen (TrendsWall *self)
{
  if (!trends_presentation_is_frozen (self->presentation))
    {
      if (self->bar_came)
        trends_wall_bar_hide (self->bar);
      return;
    }
  if (trends_screens_count () > 1)
    return;
  if (!gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    self->bar_came = TRUE;
  trends_wall_bar_show (self->bar, BAR_FOR_POINTER);
}

/* -------------------------------------------------------------------- keys */

/* Keys are for what is typed into, where there is something. */
static gboolean
is_typing (TrendsWall *self)
{
  return self->foot != NULL && gtk_widget_get_focus_child (self->foot) != NULL;
}

/* What leads the wall from any window, or is for whoever has the plan */
static void
use (TrendsWall *self,
     const char *action)
{
  if (!trends_wall_controls_use (self->controls, action))
    g_signal_emit (self, signals[ASKED], 0, action);
}

static gboolean
use_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  TrendsWall *self = user_data;

  if (is_typing (self))
    return FALSE;
  use (self, g_variant_get_string (args, NULL));
  return TRUE;
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TrendsWall *self = user_data;

  if (is_typing (self))
    return FALSE;
  if (trends_wall_bar_has_focus (self->bar)
      && trends_presentation_get_typed (self->presentation) == 0)
    return FALSE;
  return trends_wall_controls_use (self->controls, "enter");
}

static gboolean
other_screen_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  g_signal_emit (user_data, signals[OTHER_SCREEN], 0);
  return TRUE;
}

static gboolean
bar_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  TrendsWall *self = user_data;

  if (gtk_widget_get_visible (GTK_WIDGET (self->bar)) && trends_wall_bar_has_focus (self->bar))
    {
      trends_wall_bar_hide (self->bar);
      return TRUE;
    }
  call_bar (self, BAR_FOR_KEYS);
  trends_wall_bar_take_focus (self->bar);
  return TRUE;
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  g_signal_emit (user_data, signals[ENDED], 0);
  return TRUE;
}

/* What is over the wall goes first. */
static gboolean
back_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  TrendsWall *self = user_data;

  if (is_typing (self))
    return FALSE;
  if (!gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    return end_cb (widget, args, user_data);
  trends_wall_bar_hide (self->bar);
  return TRUE;
}

static const TrendsKeyHandler handlers[] = {
  { "enter", enter_cb }, { "bar", bar_cb },
  { "back", back_cb },   { "end", end_cb },
  { "other-screen", other_screen_cb }, { NULL, use_cb },
};

/* --------------------------------------------------------------------- the bar */

/* By the pointer, what a key does */
static void
used_cb (TrendsWall *self,
         const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    if (g_strcmp0 (handlers[i].action, action) == 0)
      {
        handlers[i].func (GTK_WIDGET (self), NULL, self);
        return;
      }
  use (self, action);
}

/* Keys belong to the wall where there is no bar, whoever has hidden it. */
static void
bar_shown_cb (TrendsWall *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    return;
  self->bar_came = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
}

/* ----------------------------------------------------------------- pointer */

static gboolean
hide_pointer_cb (gpointer user_data)
{
  TrendsWall *self = user_data;

  self->pointer_rests = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  return G_SOURCE_REMOVE;
}

static void
let_pointer_rest (TrendsWall *self)
{
  g_clear_handle_id (&self->pointer_rests, g_source_remove);
  self->pointer_rests = g_timeout_add (POINTER_RESTS, hide_pointer_cb, self);
}

/* At the bottom, or on the bar itself */
static gboolean
is_for_bar (TrendsWall *self,
            double      y)
{
  int bottom = gtk_widget_get_height (GTK_WIDGET (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    return y >= bottom - gtk_widget_get_height (GTK_WIDGET (self->bar));
  return y >= bottom - BAR_EDGE;
}

/* What is drawn anew below a pointer is told to it as a motion, too, and so is where it rests when
 * the wall comes. */
static void
moved_cb (TrendsWall *self,
          double      x,
          double      y)
{
  gboolean first = !self->pointer_known;

  if (!first && x == self->pointer_x && y == self->pointer_y)
    return;
  self->pointer_known = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  let_pointer_rest (self);
  if (!first && is_for_bar (self, y))
    call_bar (self, BAR_FOR_POINTER);
}

/* ----------------------------------------------------------------- the window */

static gboolean
trends_wall_close_request (GtkWindow *window)
{
  g_signal_emit (window, signals[ENDED], 0);
  return GDK_EVENT_STOP;
}

static void
trends_wall_dispose (GObject *object)
{
  TrendsWall *self = TRENDS_WALL (object);

  g_clear_handle_id (&self->pointer_rests, g_source_remove);
  g_clear_object (&self->controls);
  g_clear_object (&self->presentation);
  g_clear_object (&self->today);

  G_OBJECT_CLASS (trends_wall_parent_class)->dispose (object);
}

static void
trends_wall_class_init (TrendsWallClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_wall_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trends_wall_close_request;

  signals[ENDED] = g_signal_new ("ended", TRENDS_TYPE_WALL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[OTHER_SCREEN] = g_signal_new ("other-screen", TRENDS_TYPE_WALL, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ASKED] = g_signal_new ("asked", TRENDS_TYPE_WALL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* What has the focus is for GTK to say when the window comes: one that is told before has no
 * role. */
static void
trends_wall_init (TrendsWall *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  trends_palette_install ();
  self->stage = TRENDS_WALL_STAGE (trends_wall_stage_new ());
  gtk_window_set_default_size (GTK_WINDOW (self), TRENDS_WALL_LEAST_WIDTH, TRENDS_WALL_HEIGHT);
  trends_keys_listen (GTK_WIDGET (self), TRENDS_KEYS_WALL, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  let_pointer_rest (self);
}

static void
add_bar (TrendsWall            *self,
         TrendsWorkshopSession *workshop)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->bar = TRENDS_WALL_BAR (trends_wall_bar_new (self->presentation, workshop));
  g_signal_connect_object (self->bar, "used", G_CALLBACK (used_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "notify::visible", G_CALLBACK (bar_shown_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->stage));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->bar));
  gtk_widget_set_vexpand (overlay, TRUE);
  gtk_box_append (GTK_BOX (self->box), overlay);
  gtk_window_set_child (GTK_WINDOW (self), self->box);
}

static void
set_title (TrendsWall *self)
{
  TrendsEntity *info = trends_plan_get_info (trends_presentation_get_plan (self->presentation));
  /* Translators: the title of the window that is shown on a projector; %s is that of the plan. */
  g_autofree char *title = g_strdup_printf (_("%s — Wall"), trends_entity_get_name (info));

  gtk_window_set_title (GTK_WINDOW (self), title);
}

/**
 * trends_wall_new:
 * @presentation: what it shows
 * @workshop: how it goes, for its clock
 * @today: what day it is
 *
 * Returns: (transfer none): it, not on a screen yet; gtk_window_destroy() ends it
 */
TrendsWall *
trends_wall_new (TrendsPresentation    *presentation,
                 TrendsWorkshopSession *workshop,
                 TrendsToday           *today)
{
  TrendsWall *self = g_object_new (TRENDS_TYPE_WALL, NULL);

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), self);
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop), self);
  g_return_val_if_fail (TRENDS_IS_TODAY (today), self);

  self->presentation = g_object_ref (presentation);
  self->today = g_object_ref (today);
  g_signal_connect_object (presentation, "wall-changed", G_CALLBACK (wall_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->controls = trends_wall_controls_new (presentation, workshop, GTK_WIDGET (self->stage));
  g_signal_connect_object (self->controls, "moved", G_CALLBACK (show_frozen), self,
                           G_CONNECT_SWAPPED);
  trends_wall_count_listen (GTK_WIDGET (self), presentation, GTK_WIDGET (self->stage));
  add_bar (self, workshop);
  trends_wall_stage_set_band (self->stage, trends_wall_clock_new (workshop));
  set_title (self);
  show_slide (self);
  return self;
}

/**
 * trends_wall_set_foot:
 * @foot: (nullable) (transfer floating): what somebody types into; %NULL: nothing any more
 *
 * Shows it below the wall, which is a little smaller then, and gives it the keys; without one they are
 * the wall’s.
 */
void
trends_wall_set_foot (TrendsWall *self,
                      GtkWidget  *foot)
{
  g_return_if_fail (TRENDS_IS_WALL (self));
  g_return_if_fail (foot == NULL || GTK_IS_WIDGET (foot));

  if (self->foot != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->foot);
  self->foot = foot;
  if (foot == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->stage));
      return;
    }
  trends_wall_bar_hide (self->bar);
  gtk_widget_add_css_class (foot, "wall-foot");
  gtk_box_append (GTK_BOX (self->box), foot);
  gtk_widget_grab_focus (foot);
}

/**
 * trends_wall_get_stage:
 *
 * Returns: (transfer none): what all that the room sees is in, to be pictured
 */
GtkWidget *
trends_wall_get_stage (TrendsWall *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL (self), NULL);

  return GTK_WIDGET (self->stage);
}
