/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall.c: see trends-wall.h. */

#include "trends-wall.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-curtain.h"
#include "trends-decide.h"
#include "trends-keys.h"
#include "trends-palette.h"
#include "trends-screens.h"
#include "trends-wall-bar.h"
#include "trends-wall-choose.h"
#include "trends-wall-clock.h"
#include "trends-wall-count.h"
#include "trends-wall-help.h"
#include "trends-wall-parts.h"
#include "trends-wall-pointer.h"
#include "trends-wall-stage.h"
#include "trends-wall-strip.h"
#include "trends-wall-tally.h"
#include "trends-wall-verbs.h"

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
  TrendsWallChoose *choose;
  TrendsWallStrip *strip;
  TrendsWallBar *bar;   /* below it: nothing of the wall is covered by that */
  GtkWidget *overlay;   /* over the stage */
  GtkWidget *tally; /* how far a vote is counted, where there is no other window to say it */
  TrendsWallClock *clock;
  GtkWidget *foot; /* (nullable): what is typed into below the wall */
  GtkWidget *curtain; /* (nullable): over all of it, once it was left */
  char *problem;   /* (nullable): that what is done isn't saved */
  guint help;      /* which page of its keys is shown, from 1; 0: the slide is */
  gboolean bar_came; /* by itself: nobody has called it */
  TrendsWallPointer *pointer;
};

G_DEFINE_FINAL_TYPE (TrendsWall, trends_wall, GTK_TYPE_WINDOW)

enum
{
  ENDED,
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

  self->help = 0;
  trends_wall_stage_set_slide (self->stage, slide != NULL ? make_slide (self, slide) : NULL, name);
  trends_palette_flush ();
  if (gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    trends_wall_choose_restore (self->choose);
}

static void
wall_changed_cb (TrendsWall *self)
{
  if (self->curtain == NULL)
    show_slide (self);
}

/**
 * trends_wall_show_help:
 *
 * Shows which keys there are in place of the slide, a page each time, and then the slide again; whatever changes that leads
 * back to it, too.
 */
void
trends_wall_show_help (TrendsWall *self)
{
  g_autofree char *name = NULL;
  gboolean is_counting;

  g_return_if_fail (TRENDS_IS_WALL (self));

  is_counting = trends_presentation_get_count (self->presentation) != NULL;
  if (self->help >= trends_wall_help_count_pages (is_counting))
    {
      show_slide (self);
      return;
    }
  name = trends_wall_help_dup_name (self->help, is_counting);
  trends_wall_bar_hide (self->bar);
  trends_wall_stage_set_slide (self->stage, trends_wall_help_new (self->help, is_counting),
                               name);
  self->help++;
  trends_announce (GTK_WIDGET (self->stage), name);
}

/* ------------------------------------------------------------------------- time */

/* It is seen on both windows, and heard in that which has the keys. */
static void
elapsed_cb (TrendsWall            *self,
            TrendsWorkshopSession *workshop)
{
  TrendsEntity *step = trends_workshop_session_get_step (workshop);
  g_autofree char *words =
    trends_workshop_session_is_free (workshop) || step == NULL
      ? g_strdup (_("The time is up"))
      /* Translators: said when the time of a step of an agenda has gone by: “Dot vote: the time is up” */
      : g_strdup_printf (_("%s: the time is up"), trends_entity_get_name (step));

  trends_announce (GTK_WIDGET (self->stage), words);
}

/* ----------------------------------------------------------------- what is so */

static void
call_bar (TrendsWall *self,
          guint       milliseconds)
{
  if (self->curtain != NULL)
    return;
  self->bar_came = FALSE;
  trends_wall_controls_stay (self->controls);
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
  if (trends_screens_count () > 1 || self->curtain != NULL)
    return;
  if (!gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    self->bar_came = TRUE;
  trends_wall_bar_show (self->bar, BAR_FOR_POINTER);
}

/* Digits stay, whatever stands beside them; and what is said there isn't covered by how far a vote is, which goes below the
 * slide, where that has no text. */
static void
make_room (TrendsWall *self)
{
  gboolean says = gtk_widget_get_visible (GTK_WIDGET (self->strip));
  int band = trends_wall_stage_get_band (self->stage);

  trends_wall_clock_set_compact (self->clock, says || self->foot != NULL || gtk_widget_get_visible (self->tally)
                                                || gtk_widget_get_visible (GTK_WIDGET (self->bar)));
  gtk_widget_set_size_request (self->tally, -1, says || self->foot != NULL ? -1 : band);
  if (self->foot != NULL)
    gtk_widget_set_margin_bottom (self->tally, trends_wall_stage_get_foot_height (self->stage));
  else
    gtk_widget_set_margin_bottom (self->tally, says ? band : 0);
}

static void
show_tally (TrendsWall *self)
{
  g_autofree char *words = NULL;
  gboolean is_warning = FALSE;

  /* Screens come and go when the window has ended, too. */
  if (self->presentation == NULL)
    return;
  if (self->curtain == NULL && !gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    words = trends_wall_tally_dup_words (self->presentation, self->problem, self->foot != NULL, &is_warning);
  trends_wall_tally_show (self->tally, words, is_warning, trends_wall_stage_get_band (self->stage));
  make_room (self);
}

/**
 * trends_wall_set_problem:
 * @words: (nullable): that what is done isn’t saved, and why, for where whoever leads has no other screen; %NULL: it is
 *
 * Says so in the bar, which comes by itself each time, and below the slide as long as it is so; the bar doesn’t come over
 * what somebody types.
 */
void
trends_wall_set_problem (TrendsWall *self,
                         const char *words)
{
  g_return_if_fail (TRENDS_IS_WALL (self));

  if (g_strcmp0 (words, self->problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (words);
  trends_wall_bar_set_problem (self->bar, words);
  if (words != NULL && self->foot == NULL)
    call_bar (self, BAR_FOR_KEYS);
  show_tally (self);
  if (words != NULL)
    trends_announce (GTK_WIDGET (self->stage), words);
}

/* (transfer full) (nullable): what the room is asked */
static char *
dup_kept (TrendsWall *self)
{
  guint asked = trends_presentation_get_asked (self->presentation);
  TrendsEntity *trend = trends_presentation_get_slide (self->presentation)->trend;

  if (asked != 0 && trend != NULL)
    return trends_decide_dup_question (trend, asked);
  return NULL;
}

static void
show_kept (TrendsWall *self)
{
  g_autofree char *words = trends_presentation_is_frozen (self->presentation) ? NULL
                                                                              : dup_kept (self);

  trends_wall_strip_keep (self->strip, words);
}

/**
 * trends_wall_show_words:
 * @words: what has come of something
 *
 * Has the room read that for a while; but a wall that is frozen stays as it is.
 */
void
trends_wall_show_words (TrendsWall *self,
                        const char *words)
{
  g_return_if_fail (TRENDS_IS_WALL (self));
  g_return_if_fail (words != NULL);

  if (!trends_presentation_is_frozen (self->presentation))
    trends_wall_strip_say (self->strip, words);
}

/* -------------------------------------------------------------------- keys */

/* Keys are for what is typed into, where there is something. */
static gboolean
is_typing (TrendsWall *self)
{
  return trends_wall_controls_is_typing (GTK_WIDGET (self));
}

/* What is typed or set up below has its own keys: wherever the focus has gone, as to the bar, a letter that is meant for
 * that decides nothing behind it. */
static gboolean
refuse (GtkWidget  *widget,
        const char *action)
{
  TrendsWall *self = TRENDS_WALL (widget);

  if (self->foot == NULL || !trends_wall_verbs_changes (action))
    return FALSE;
  trends_announce (GTK_WIDGET (self->stage), _("Something is open below: Escape closes it first"));
  return TRUE;
}

/* The keys of any window, which are its accelerators there; what is typed into has its own undo. */
static gboolean
use_window_key (TrendsWall *self,
                const char *action)
{
  if (is_typing (self))
    return FALSE;
  if (!refuse (GTK_WIDGET (self), action))
    trends_wall_controls_use (self->controls, action);
  return TRUE;
}

static gboolean
undo_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return use_window_key (user_data, "take-back");
}

static gboolean
redo_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return use_window_key (user_data, "do-again");
}

static gboolean
help_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  TrendsWall *self = user_data;

  if (self->curtain == NULL)
    trends_wall_controls_use (self->controls, "help");
  return TRUE;
}

static gboolean
use_bar (GtkWidget *widget)
{
  TrendsWall *self = TRENDS_WALL (widget);

  if (self->curtain != NULL)
    return TRUE;
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
close_bar (GtkWidget *widget)
{
  TrendsWall *self = TRENDS_WALL (widget);

  if (self->help > 0)
    {
      show_slide (self);
      return TRUE;
    }
  if (!gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    return FALSE;
  if (!trends_wall_bar_close_menu (self->bar))
    trends_wall_bar_hide (self->bar);
  return TRUE;
}

/* With one screen, what is there when the wall has gone is the plan, unmasked: one key alone doesn't
 * lead there. */
static void
call_bar_to_leave (GtkWidget *widget)
{
  TrendsWall *self = TRENDS_WALL (widget);

  call_bar (self, BAR_FOR_KEYS);
  trends_wall_bar_focus_end (self->bar);
  trends_announce (GTK_WIDGET (self->stage), _("Escape again leaves the wall"));
}

/* Where somebody tries to change what can't be */
static void
refused_cb (TrendsWall *self,
            const char *words)
{
  trends_announce (GTK_WIDGET (self->stage), words);
  trends_wall_show_words (self, words);
}

/* To whoever leads it, and not to the room */
static void
told_cb (TrendsWall *self,
         const char *words)
{
  trends_announce (GTK_WIDGET (self->stage), words);
}

static const TrendsWallWindow about_keys = { close_bar, use_bar, call_bar_to_leave, refuse };

static void
left_cb (TrendsWall *self)
{
  g_signal_emit (self, signals[ENDED], 0);
}

/* -------------------------------------------------------------------- ideas */

/* With one screen, while the bar is called; what has the focus there is its own. */
static gboolean
can_choose (TrendsWall *self)
{
  return !is_typing (self) && gtk_widget_get_visible (GTK_WIDGET (self->bar));
}

/* With what can be done with it */
static void
call_bar_for_idea (TrendsWall *self)
{
  call_bar (self, BAR_FOR_KEYS);
  trends_wall_bar_show_idea (self->bar);
}

static gboolean
step_idea_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  TrendsWall *self = user_data;

  if (!can_choose (self) || !trends_wall_choose_step (self->choose, g_variant_get_int32 (args)))
    return FALSE;
  call_bar_for_idea (self);
  return TRUE;
}

/* @action: detailed, for what is chosen */
static void
use_idea (TrendsWall *self,
          const char *action)
{
  call_bar_for_idea (self);
  if (trends_wall_choose_get (self->choose) == NULL)
    trends_announce (GTK_WIDGET (self->stage), _("Choose an idea first, by Up and Down"));
  else if (g_str_equal (action, "idea::mark"))
    trends_wall_choose_mark (self->choose);
  else
    trends_wall_controls_use (self->controls, action);
}

static gboolean
idea_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  TrendsWall *self = user_data;
  g_autofree char *action = g_strdup_printf ("idea::%s", g_variant_get_string (args, NULL));

  if (!can_choose (self) || trends_wall_bar_has_focus (self->bar)
      || trends_wall_choose_get (self->choose) == NULL)
    return FALSE;
  use_idea (self, action);
  return TRUE;
}

/* Goes to ideas, and chooses the first, with what can be done with it on the bar */
static void
choose_ideas (TrendsWall *self)
{
  if (!trends_presentation_go_to_ideas (self->presentation))
    {
      trends_announce (GTK_WIDGET (self->stage), _("No idea is on the wall yet"));
      trends_wall_show_words (self, _("No idea is on the wall yet"));
      return;
    }
  call_bar_for_idea (self);
  if (trends_wall_choose_get (self->choose) == NULL)
    trends_wall_choose_step (self->choose, 1);
  else
    trends_wall_choose_restore (self->choose);
}

/* As keys do: the room sees what is chosen. */
static void
pressed_cb (TrendsWall *self,
            int         n_press,
            double      x,
            double      y)
{
  if (!is_typing (self) && trends_wall_choose_at (self->choose, x, y))
    call_bar_for_idea (self);
}

/* What can be done to an idea has no menu in front of the room: its keys do all of it. */
static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return FALSE;
}

static const TrendsKeyHandler idea_handlers[] = {
  { "step-idea", step_idea_cb },
  { "idea", idea_cb },
  { "menu", menu_cb },
};

/* --------------------------------------------------------------------- the bar */

/* By the pointer, what a key does */
static void
used_cb (TrendsWall *self,
         const char *action)
{
  if (g_str_has_prefix (action, "idea::"))
    use_idea (self, action);
  else
    trends_wall_controls_use (self->controls, action);
}

/* Keys belong to the wall where there is no bar, whoever has hidden it. */
static void
bar_shown_cb (TrendsWall *self)
{
  show_tally (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    return;
  self->bar_came = FALSE;
  trends_wall_controls_stay (self->controls);
  if (self->foot != NULL)
    return;
  trends_wall_choose_end (self->choose);
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
}

/* ----------------------------------------------------------------- pointer */

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

static void
moved_cb (TrendsWall *self,
          double      y)
{
  if (is_for_bar (self, y))
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

  g_clear_object (&self->pointer);
  g_clear_object (&self->controls);
  g_clear_object (&self->choose);
  g_clear_object (&self->presentation);
  g_clear_object (&self->today);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (trends_wall_parent_class)->dispose (object);
}

static void
trends_wall_class_init (TrendsWallClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_wall_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trends_wall_close_request;

  signals[ENDED] = g_signal_new ("ended", TRENDS_TYPE_WALL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
add_pointer (TrendsWall *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->stage), GTK_EVENT_CONTROLLER (press));
}

/* What has the focus is for GTK to say when the window comes: one that is told before has no
 * role. */
static void
trends_wall_init (TrendsWall *self)
{
  trends_palette_install ();
  self->stage = TRENDS_WALL_STAGE (trends_wall_stage_new ());
  gtk_window_set_default_size (GTK_WINDOW (self), TRENDS_WALL_LEAST_WIDTH, TRENDS_WALL_HEIGHT);
  self->pointer = trends_wall_pointer_new (GTK_WIDGET (self));
  g_signal_connect_swapped (self->pointer, "moved", G_CALLBACK (moved_cb), self);
}

static void
add_bar (TrendsWall            *self,
         TrendsWorkshopSession *workshop)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->bar = TRENDS_WALL_BAR (trends_wall_bar_new (self->presentation, workshop));
  g_signal_connect_object (self->bar, "used", G_CALLBACK (used_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "notify::visible", G_CALLBACK (bar_shown_cb), self,
                           G_CONNECT_SWAPPED);
  self->overlay = gtk_overlay_new ();
  gtk_widget_set_vexpand (self->overlay, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->stage));
  self->tally = trends_wall_tally_new ();
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->tally);
  gtk_box_append (GTK_BOX (box), self->overlay);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  trends_wall_stage_set_below (self->stage, GTK_WIDGET (self->bar));
  gtk_window_set_child (GTK_WINDOW (self), box);
}

static void
add_strip (TrendsWall *self)
{
  self->strip = TRENDS_WALL_STRIP (trends_wall_strip_new ());
  trends_wall_stage_set_strip (self->stage, GTK_WIDGET (self->strip));
  g_signal_connect_object (self->presentation, "said", G_CALLBACK (trends_wall_show_words), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presentation, "changed", G_CALLBACK (show_kept), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presentation, "changed", G_CALLBACK (show_tally), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self))),
                           "items-changed", G_CALLBACK (show_tally), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "notify::visible", G_CALLBACK (make_room), self,
                           G_CONNECT_SWAPPED);
  show_kept (self);
  show_tally (self);
}

static void
set_title (TrendsWall *self)
{
  TrendsEntity *info = trends_plan_get_info (trends_presentation_get_plan (self->presentation));
  /* Translators: the title of the window that is shown on a projector; %s is that of the plan. */
  g_autofree char *title = g_strdup_printf (_("%s — Wall"), trends_entity_get_name (info));

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static gboolean
focus_again_cb (gpointer user_data)
{
  TrendsWall *self = user_data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && focus == GTK_WIDGET (self->stage))
    {
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      gtk_widget_grab_focus (focus);
    }
  return G_SOURCE_REMOVE;
}

/* A screen reader that is told of the window last takes that for the focus, and hears no slide's name. */
static void
first_active_cb (TrendsWall *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;
  g_signal_handlers_disconnect_by_func (self, first_active_cb, NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_again_cb, g_object_ref (self), g_object_unref);
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
  g_signal_connect_object (self->controls, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->controls, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->controls, "refused", G_CALLBACK (refused_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->controls, "asked::ideas", G_CALLBACK (choose_ideas), self,
                           G_CONNECT_SWAPPED);
  add_pointer (self);
  trends_wall_controls_listen (self->controls, GTK_WIDGET (self), &about_keys);
  trends_keys_listen_for (GTK_WIDGET (self), "win.undo", GTK_PHASE_CAPTURE, undo_cb, self);
  trends_keys_listen_for (GTK_WIDGET (self), "win.redo", GTK_PHASE_CAPTURE, redo_cb, self);
  trends_keys_listen_for (GTK_WIDGET (self), "app.shortcuts", GTK_PHASE_CAPTURE, help_cb, self);
  trends_keys_listen_for (GTK_WIDGET (self), "app.manual", GTK_PHASE_CAPTURE, help_cb, self);
  self->choose = trends_wall_choose_new (presentation, GTK_WIDGET (self->stage));
  /* Each comes before those before it. */
  trends_keys_listen (GTK_WIDGET (self), TRENDS_KEYS_IDEAS, GTK_PHASE_CAPTURE, idea_handlers,
                      G_N_ELEMENTS (idea_handlers), self);
  g_signal_connect_object (workshop, "elapsed", G_CALLBACK (elapsed_cb), self, G_CONNECT_SWAPPED);
  trends_wall_choose_listen (self->choose, GTK_WIDGET (self));
  trends_wall_count_listen (GTK_WIDGET (self), presentation, GTK_WIDGET (self->stage));
  add_bar (self, workshop);
  self->clock = TRENDS_WALL_CLOCK (trends_wall_clock_new (workshop));
  trends_wall_stage_set_band (self->stage, GTK_WIDGET (self->clock));
  add_strip (self);
  set_title (self);
  if (trends_presentation_is_practice (presentation))
    /* Translators: of a workshop on a copy of the plan */
    trends_wall_stage_set_mark (self->stage, _("Practice: nothing is kept"));
  show_slide (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (first_active_cb), NULL);
  return self;
}

/* Whoever was choosing goes on with that. */
static void
leave_foot (TrendsWall *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  show_tally (self);
  if (trends_wall_choose_get (self->choose) == NULL)
    return;
  call_bar_for_idea (self);
  trends_wall_choose_restore (self->choose);
}

/**
 * trends_wall_get_foot:
 *
 * Returns: (transfer none) (nullable): what somebody types into below it
 */
GtkWidget *
trends_wall_get_foot (TrendsWall *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL (self), NULL);

  return self->foot;
}

/**
 * trends_wall_set_foot:
 * @foot: (nullable) (transfer floating): what somebody types into; %NULL: nothing any more
 *
 * Shows it at the bottom, where no slide has any text, and gives it the keys; without one they are the
 * wall’s.
 */
void
trends_wall_set_foot (TrendsWall *self,
                      GtkWidget  *foot)
{
  g_return_if_fail (TRENDS_IS_WALL (self));
  g_return_if_fail (foot == NULL || GTK_IS_WIDGET (foot));

  self->foot = foot;
  trends_wall_stage_set_foot (self->stage, foot);
  if (foot == NULL)
    {
      leave_foot (self);
      return;
    }
  trends_wall_bar_hide (self->bar);
  gtk_widget_add_css_class (foot, "wall-foot");
  show_tally (self);
  trends_wall_controls_keep_keys (foot);
  gtk_widget_grab_focus (foot);
}

/**
 * trends_wall_draw_curtain:
 * @title: what has come to its end
 *
 * From now on nothing of the workshop is seen or done, and the window stays before what is behind it until somebody asks
 * for that, which “ended” says.
 */
void
trends_wall_draw_curtain (TrendsWall *self,
                          const char *title)
{
  GtkWidget *button;

  g_return_if_fail (TRENDS_IS_WALL (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (self->curtain == NULL);

  if (self->foot != NULL)
    trends_wall_set_foot (self, NULL);
  self->curtain = trends_curtain_new (title, &button);
  trends_wall_bar_hide (self->bar);
  trends_wall_stage_set_slide (self->stage, NULL, title);
  show_tally (self);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->curtain);
  g_signal_connect_object (button, "clicked", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (button);
  trends_announce (button, title);
}

/**
 * trends_wall_has_curtain:
 *
 * Returns: whether it was left, and is only there so that nothing else is seen
 */
gboolean
trends_wall_has_curtain (TrendsWall *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL (self), FALSE);

  return self->curtain != NULL;
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

/**
 * trends_wall_get_controls:
 *
 * Returns: (transfer none): what its keys do; it asks for what has to do with the plan
 */
TrendsWallControls *
trends_wall_get_controls (TrendsWall *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL (self), NULL);

  return self->controls;
}

/**
 * trends_wall_get_choose:
 *
 * Returns: (transfer none): which ideas are chosen on it
 */
TrendsWallChoose *
trends_wall_get_choose (TrendsWall *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL (self), NULL);

  return self->choose;
}
