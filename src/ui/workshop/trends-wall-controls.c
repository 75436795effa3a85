/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-controls.c: see trends-wall-controls.h. */

#include "trends-wall-controls.h"

#include <glib/gi18n-lib.h>

#include "trends-agenda.h"
#include "trends-announce.h"

struct _TrendsWallControls
{
  GObject parent_instance;

  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
  GtkWidget *widget; /* (nullable), weak: what says where it stands */
};

G_DEFINE_FINAL_TYPE (TrendsWallControls, trends_wall_controls, G_TYPE_OBJECT)

enum
{
  MOVED,
  REFUSED,
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

/* Where it stands, which isn't what is seen while the wall is frozen */
static char *
dup_standing (TrendsWallControls *self)
{
  TrendsPlan *plan = trends_presentation_get_plan (self->presentation);
  g_autofree char *name = trends_slide_dup_name (trends_presentation_get_slide (self->presentation),
                                                 plan);

  if (trends_presentation_is_blank (self->presentation))
    return g_strdup (_("The wall is blank"));
  if (trends_presentation_is_frozen (self->presentation))
    /* Translators: %s is the slide that a facilitator has gone to, while the room sees another. */
    return g_strdup_printf (_("%s; the wall is frozen"), name);
  return g_steal_pointer (&name);
}

static void
say_standing (TrendsWallControls *self)
{
  g_autofree char *words = dup_standing (self);

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
    return g_strdup (trends_workshop_session_get_workshop (self->workshop) != NULL
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
    g_signal_emit (self, signals[REFUSED], 0, error->message);
  say (self, error != NULL ? error->message : timing);
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

static const struct
{
  const char *action;
  void (*func) (TrendsWallControls *self,
                int                 number);
} uses[] = {
  { "step", step },   { "jump", jump },     { "type", type },         { "enter", enter },
  { "blank", blank }, { "freeze", freeze }, { "overview", overview }, { "trend", go_to_trend },
  { "timer", run_or_pause }, { "minute", add_minute }, { "agenda", go_on },
  { "begin", begin },
};

/**
 * trends_wall_controls_use:
 * @action: an action of the wall's keys, detailed: “step(1)”; or “trend(6)”, by the number that
 *   people say
 *
 * Returns: whether there is such an action; if so it is done
 */
gboolean
trends_wall_controls_use (TrendsWallControls *self,
                          const char         *action)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (TRENDS_IS_WALL_CONTROLS (self), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (g_str_equal (uses[i].action, name))
      {
        uses[i].func (self, target != NULL ? g_variant_get_int32 (target) : 0);
        return TRUE;
      }
  return FALSE;
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
