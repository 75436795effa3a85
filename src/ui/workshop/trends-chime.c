/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chime.c: see trends-chime.h. */

#include "trends-chime.h"

#include "trends-sound.h"

struct _TrendsChime
{
  GObject parent_instance;

  TrendsWorkshopSession *workshop;
  GSettings *settings;
  gboolean ran; /* it was running, with time left */
  guint n_rings;
};

G_DEFINE_FINAL_TYPE (TrendsChime, trends_chime, G_TYPE_OBJECT)

static gboolean
has_time (TrendsChime *self)
{
  return trends_workshop_session_get_left (self->workshop) > 0;
}

/* Once for each timer that runs out, and not where somebody has ended it */
static void
ticked_cb (TrendsChime *self)
{
  gboolean runs = trends_workshop_session_has_timer (self->workshop)
                  && trends_workshop_session_is_running (self->workshop);

  if (self->ran && runs && !has_time (self) && g_settings_get_boolean (self->settings, TRENDS_CHIME_KEY))
    {
      self->n_rings++;
      trends_sound_play ("alarm-clock-elapsed");
    }
  self->ran = runs && has_time (self);
}

static void
trends_chime_dispose (GObject *object)
{
  TrendsChime *self = TRENDS_CHIME (object);

  g_clear_object (&self->workshop);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (trends_chime_parent_class)->dispose (object);
}

static void
trends_chime_class_init (TrendsChimeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_chime_dispose;
}

static void
trends_chime_init (TrendsChime *self)
{
}

/**
 * trends_chime_new:
 * @workshop: whose timers it follows
 * @settings: where it is said whether it is heard
 *
 * Returns: (transfer full): it
 */
TrendsChime *
trends_chime_new (TrendsWorkshopSession *workshop,
                  GSettings             *settings)
{
  TrendsChime *self = g_object_new (TRENDS_TYPE_CHIME, NULL);

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop), self);
  g_return_val_if_fail (G_IS_SETTINGS (settings), self);

  self->workshop = g_object_ref (workshop);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (workshop, "changed", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workshop, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  ticked_cb (self);
  return self;
}

/**
 * trends_chime_get_n_rings:
 *
 * Returns: how often it was to be heard
 */
guint
trends_chime_get_n_rings (TrendsChime *self)
{
  g_return_val_if_fail (TRENDS_IS_CHIME (self), 0);

  return self->n_rings;
}
