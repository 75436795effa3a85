/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-controls.c: see trends-wall-controls.h. */

#include "trends-wall-controls.h"

#include <glib/gi18n-lib.h>

#include "trends-agenda.h"
#include "trends-announce.h"
#include "trends-keys.h"
#include "trends-session.h"
#include "trends-slide-words.h"
#include "trends-wall-stage.h"
#include "trends-wall-verbs.h"

struct _TrendsWallControls
{
  GObject parent_instance;

  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
  GtkWidget *widget; /* (nullable), weak: what says where it stands */
  const TrendsWallWindow *about; /* (nullable): no keys are listened to */
  gboolean leaves;   /* the key that leaves was pressed, and does when it is pressed again */
};

G_DEFINE_FINAL_TYPE (TrendsWallControls, trends_wall_controls, G_TYPE_OBJECT)

enum
{
  MOVED,
  REFUSED,
  TOLD,
  ASKED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---------------------------------------------------------------- what is said */

static void
say (TrendsWallControls *self,
     const char         *words)
{
  if (self->widget != NULL)
    trends_announce (self->widget, words);
}

static gboolean
has_focus (TrendsWallControls *self)
{
  return self->widget != NULL && TRENDS_IS_WALL_STAGE (self->widget)
         && gtk_widget_has_focus (self->widget);
}

/* Where it stands, and what is there; which isn't what is seen while the wall is frozen */
static char *
dup_standing (TrendsWallControls *self)
{
  TrendsPlan *plan = trends_presentation_get_plan (self->presentation);
  TrendsSlide *slide = trends_presentation_get_slide (self->presentation);
  g_autofree char *name = trends_slide_dup_name (slide, plan);

  if (trends_presentation_is_blank (self->presentation))
    return g_strdup (_("The wall is blank"));
  if (trends_presentation_is_frozen (self->presentation))
    /* Translators: %s is the slide that a facilitator has gone to, while the room sees another. */
    return g_strdup_printf (_("%s; the wall is frozen"), name);
  /* What has the focus has the slide's name, and is heard to have another. */
  return has_focus (self) ? trends_slide_dup_rest (slide, plan) : trends_slide_dup_words (slide, plan);
}

static void
say_standing (TrendsWallControls *self)
{
  g_autofree char *words = dup_standing (self);

  if (*words != '\0')
    say (self, words);
}

static void
say_moved (TrendsWallControls *self)
{
  g_signal_emit (self, signals[MOVED], 0);
  say_standing (self);
}

/* --------------------------------------------------------------------- what is done */

static void
step (TrendsWallControls *self,
      int                 n_slides)
{
  if (trends_presentation_step (self->presentation, n_slides))
    say_moved (self);
}

static void
jump (TrendsWallControls *self,
      int                 where)
{
  if (trends_presentation_go_to (self->presentation, where < 0 ? 0 : G_MAXUINT))
    say_moved (self);
}

static void
type (TrendsWallControls *self,
      int                 digit)
{
  trends_presentation_type (self->presentation, (guint) digit);
}

static void
enter (TrendsWallControls *self,
       int                 unused)
{
  if (trends_presentation_enter (self->presentation))
    say_moved (self);
  else
    say (self, _("There is no trend of that number"));
}

static void
go_to_trend (TrendsWallControls *self,
             int                 number)
{
  if (trends_presentation_go_to_trend (self->presentation, (guint) number))
    say_moved (self);
}

static void
blank (TrendsWallControls *self,
       int                 unused)
{
  trends_presentation_toggle_blank (self->presentation);
  say_standing (self);
}

static void
freeze (TrendsWallControls *self,
        int                 unused)
{
  trends_presentation_toggle_frozen (self->presentation);
  say_moved (self);
}

static void
overview (TrendsWallControls *self,
          int                 unused)
{
  trends_presentation_toggle_overview (self->presentation);
  say_moved (self);
}

/* ------------------------------------------------------------------- the agenda */

/* (transfer full): where the clock stands, as it is said */
static char *
dup_timing (TrendsWallControls *self)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);
  gint64 left = trends_workshop_session_get_left (self->workshop);
  g_autofree char *clock = trends_workshop_session_dup_clock (left);
  g_autofree char *time = left >= 0
                            /* Translators: of a timer; %s is as “04:32” */
                            ? g_strdup_printf (_("%s left"), clock)
                            /* Translators: of a timer; %s is as “04:32” */
                            : g_strdup_printf (_("over by %s"), clock);

  if (!trends_workshop_session_has_timer (self->workshop))
    return g_strdup (trends_workshop_session_has_agenda (self->workshop)
                       ? _("All steps are done")
                       : _("There is no timer"));
  if (trends_workshop_session_is_free (self->workshop) || step == NULL)
    return g_steal_pointer (&time);
  /* Translators: a step of an agenda, and its time: “Dot vote: 04:32 left” */
  return g_strdup_printf (_("%s: %s"), trends_entity_get_name (step), time);
}

static void
say_timing (TrendsWallControls *self,
            const GError       *error)
{
  g_autofree char *timing = error == NULL ? dup_timing (self) : NULL;

  if (error != NULL)
    g_signal_emit (self, signals[TOLD], 0, error->message);
  else
    say (self, timing);
}

static void
begin (TrendsWallControls *self,
       int                 index)
{
  guint n_agendas;
  const TrendsAgenda *agendas = trends_agenda_list (&n_agendas);
  g_autoptr (GError) error = NULL;
  TrendsEntity *workshop;

  if (index < 0 || (guint) index >= n_agendas)
    return;
  workshop = trends_agenda_begin (trends_workshop_session_get_plan (self->workshop),
                                  trends_presentation_get_workshop (self->presentation),
                                  &agendas[index], &error);
  if (workshop == NULL)
    {
      say_timing (self, error);
      return;
    }
  trends_presentation_set_workshop (self->presentation, workshop);
  trends_workshop_session_set_workshop (self->workshop, workshop);
  say (self, _("The agenda is ready. Start its timer when the workshop begins"));
}

static void
run_or_pause (TrendsWallControls *self,
              int                 unused)
{
  gboolean runs = trends_workshop_session_is_running (self->workshop);
  g_autoptr (GError) error = NULL;

  if (trends_workshop_session_run (self->workshop, !runs, &error))
    say (self, runs ? _("The timer is paused") : _("The timer runs"));
  else
    say_timing (self, error);
}

static void
add_minute (TrendsWallControls *self,
            int                 unused)
{
  g_autoptr (GError) error = NULL;

  trends_workshop_session_add_minute (self->workshop, &error);
  say_timing (self, error);
}

static void
go_on (TrendsWallControls *self,
       int                 n_steps)
{
  g_autoptr (GError) error = NULL;

  if (trends_workshop_session_get_workshop (self->workshop) != NULL)
    trends_workshop_session_go_on (self->workshop, n_steps, &error);
  say_timing (self, error);
}

/* That it runs late is for nobody but who leads it: the room isn't told. */
static void
take (TrendsWallControls *self,
      int                 most)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);
  guint minutes = step != NULL ? trends_agenda_count_takeable (step, (guint) most) : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("Took %u minute from the next step",
                                                     "Took %u minutes from the next step", minutes),
                                           minutes);
  g_autoptr (GError) error = NULL;

  if (minutes == 0)
    g_signal_emit (self, signals[TOLD], 0, _("No step after this one has any minutes"));
  else if (trends_agenda_take (step, (guint) most, &error))
    g_signal_emit (self, signals[TOLD], 0, text);
  else
    say_timing (self, error);
}

static const struct
{
  const char *action;
  void (*func) (TrendsWallControls *self,
                int                 number);
} uses[] = {
  { "step", step },   { "jump", jump },     { "type", type },         { "enter", enter },
  { "blank", blank }, { "freeze", freeze }, { "overview", overview }, { "trend", go_to_trend },
  { "timer", run_or_pause }, { "minute", add_minute }, { "agenda", go_on },
  { "begin", begin }, { "take", take },
};

/* A digit is no trend's number then. */
static gboolean
is_answer (TrendsWallControls *self,
           const char         *action)
{
  return trends_presentation_get_asked (self->presentation) != 0 && g_str_equal (action, "type");
}

/* Whether there is such an action here; if so it is done. */
static gboolean
use_own (TrendsWallControls *self,
         const char         *name,
         GVariant           *target)
{
  if (is_answer (self, name))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (g_str_equal (uses[i].action, name))
      {
        trends_presentation_ask (self->presentation, 0);
        uses[i].func (self, target != NULL ? g_variant_get_int32 (target) : 0);
        return TRUE;
      }
  return FALSE;
}

/* Before anything is begun that would come to nothing: what a room has said can't be asked for again. */
static gboolean
refuse_read_only (TrendsWallControls *self,
                  const char         *action)
{
  const char *refusal
    = trends_session_get_refusal_of (trends_workshop_session_get_plan (self->workshop));

  if (refusal == NULL || !trends_wall_verbs_needs_change (action))
    return FALSE;
  g_signal_emit (self, signals[REFUSED], 0, refusal);
  return TRUE;
}

/* What is opened in a window, or moves it */
static const char *const opened[] = { "capture", "ideas", "idea", "vote", "owner", "end",
                                      "other-screen", "help" };

/* (nullable): @name, if it is one of these */
static const char *
find_opened (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (opened); i++)
    if (g_str_equal (opened[i], name))
      return opened[i];
  return NULL;
}

/**
 * trends_wall_controls_use:
 * @action: an action of the wall's keys, detailed: “step(1)”; or “trend(6)”, by the number that
 *   people say
 *
 * Does it, or asks for it. Whatever was asked before is asked no more then, but for a digit, which answers it
 * and is somebody else’s to understand.
 */
void
trends_wall_controls_use (TrendsWallControls *self,
                          const char         *action)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;
  const char *opens;
  G_GNUC_UNUSED g_autoptr (TrendsWallControls) kept = NULL;

  g_return_if_fail (TRENDS_IS_WALL_CONTROLS (self));
  g_return_if_fail (action != NULL);

  /* It may be the end of the window. */
  kept = g_object_ref (self);
  self->leaves = FALSE;
  if (refuse_read_only (self, action)
      || !g_action_parse_detailed_name (action, &name, &target, NULL)
      || use_own (self, name, target))
    return;
  opens = find_opened (name);
  if (opens != NULL)
    trends_presentation_ask (self->presentation, 0);
  g_signal_emit (self, signals[ASKED], g_quark_from_static_string (opens != NULL ? opens : "verb"),
                 action);
}

/* -------------------------------------------------------------------------- keys */

#define KEEPS_KEYS "trends-wall-keeps-keys"

/**
 * trends_wall_controls_keep_keys:
 * @widget: what somebody fills in
 *
 * While the focus is in that, keys are its own.
 */
void
trends_wall_controls_keep_keys (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), KEEPS_KEYS, GINT_TO_POINTER (TRUE));
}

/**
 * trends_wall_controls_is_typing:
 * @window: one of a workshop
 *
 * Returns: whether letters and digits are for what has the focus there, and mean nothing for the wall
 */
gboolean
trends_wall_controls_is_typing (GtkWidget *window)
{
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  focus = gtk_window_get_focus (GTK_WINDOW (window));
  if (focus == NULL)
    return FALSE;
  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)
      || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return TRUE;
  for (; focus != NULL; focus = gtk_widget_get_parent (focus))
    if (g_object_get_data (G_OBJECT (focus), KEEPS_KEYS) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
use_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  TrendsWallControls *self = user_data;
  const char *action = g_variant_get_string (args, NULL);

  if (trends_wall_controls_is_typing (widget))
    return FALSE;
  if (self->about->refuse == NULL || !self->about->refuse (widget, action))
    trends_wall_controls_use (self, action);
  return TRUE;
}

/* What has the focus is pressed by it, unless a trend's number is being typed. */
static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TrendsWallControls *self = user_data;

  if (trends_wall_controls_is_typing (widget)
      || trends_presentation_get_typed (self->presentation) == 0)
    return FALSE;
  trends_wall_controls_use (self, "enter");
  return TRUE;
}

static gboolean
bar_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  TrendsWallControls *self = user_data;

  return self->about->bar != NULL && self->about->bar (widget);
}

/* What is asked goes first, and what is open. One key alone doesn't take the wall from the room, nor what is being counted. */
static gboolean
back_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  TrendsWallControls *self = user_data;

  if (trends_wall_controls_is_typing (widget))
    return FALSE;
  if (trends_presentation_get_asked (self->presentation) != 0)
    {
      trends_presentation_ask (self->presentation, 0);
      self->leaves = FALSE;
      say (self, _("Nothing is decided"));
    }
  else if (self->leaves)
    {
      self->leaves = FALSE;
      g_signal_emit (self, signals[LEFT], 0);
    }
  else if (!self->about->close (widget))
    {
      self->about->warn (widget);
      self->leaves = TRUE;
    }
  return TRUE;
}

static gboolean
other_screen_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  trends_wall_controls_use (user_data, "other-screen");
  return TRUE;
}

static const TrendsKeyHandler handlers[] = {
  { "enter", enter_cb },
  { "back", back_cb },
  { "bar", bar_cb },
  { "other-screen", other_screen_cb },
  { NULL, use_cb },
};

/**
 * trends_wall_controls_listen:
 * @window: where keys are pressed, which has this for as long as it is there
 * @about: what is different in it
 *
 * Has all keys of the wall mean there what they mean in any window of a workshop. Scopes that are listened to later
 * come before them.
 */
void
trends_wall_controls_listen (TrendsWallControls     *self,
                             GtkWidget              *window,
                             const TrendsWallWindow *about)
{
  g_return_if_fail (TRENDS_IS_WALL_CONTROLS (self));
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (about != NULL && about->close != NULL && about->warn != NULL);

  self->about = about;
  trends_keys_listen (window, TRENDS_KEYS_WALL, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
}

/**
 * trends_wall_controls_stay:
 *
 * Something else has been done since the key that leaves was pressed: it has to be pressed twice again.
 */
void
trends_wall_controls_stay (TrendsWallControls *self)
{
  g_return_if_fail (TRENDS_IS_WALL_CONTROLS (self));

  self->leaves = FALSE;
}

/* -------------------------------------------------------------------- the object */

static void
trends_wall_controls_dispose (GObject *object)
{
  TrendsWallControls *self = TRENDS_WALL_CONTROLS (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->workshop);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (trends_wall_controls_parent_class)->dispose (object);
}

static void
trends_wall_controls_class_init (TrendsWallControlsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_wall_controls_dispose;

  signals[MOVED] = g_signal_new ("moved", TRENDS_TYPE_WALL_CONTROLS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", TRENDS_TYPE_WALL_CONTROLS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOLD] = g_signal_new ("told", TRENDS_TYPE_WALL_CONTROLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ASKED] = g_signal_new ("asked", TRENDS_TYPE_WALL_CONTROLS,
                                 G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] = g_signal_new ("left", TRENDS_TYPE_WALL_CONTROLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
trends_wall_controls_init (TrendsWallControls *self)
{
}

/**
 * trends_wall_controls_new:
 * @presentation: what is shown
 * @workshop: how it goes
 * @widget: from where; it says what has come of it
 *
 * Returns: (transfer full): it
 */
TrendsWallControls *
trends_wall_controls_new (TrendsPresentation    *presentation,
                          TrendsWorkshopSession *workshop,
                          GtkWidget             *widget)
{
  TrendsWallControls *self = g_object_new (TRENDS_TYPE_WALL_CONTROLS, NULL);

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), self);
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop), self);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), self);

  self->presentation = g_object_ref (presentation);
  self->workshop = g_object_ref (workshop);
  g_set_weak_pointer (&self->widget, widget);
  return self;
}
