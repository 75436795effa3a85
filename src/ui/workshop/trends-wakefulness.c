/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wakefulness.c: see trends-wakefulness.h. Who is asked for a screen saver's service is
 * there already, or isn't: nothing is started for it.
 */

#include "trends-wakefulness.h"

#define SAVER "org.freedesktop.ScreenSaver"
#define SAVER_PATH "/org/freedesktop/ScreenSaver"

struct _TrendsWakefulness
{
  GObject parent_instance;

  GtkApplication *application;
  guint cookie;            /* of the application; 0: it can't */
  GDBusConnection *bus;    /* (nullable) */
  guint saver_cookie;      /* of the service */
};

G_DEFINE_FINAL_TYPE (TrendsWakefulness, trends_wakefulness, G_TYPE_OBJECT)

static void
call_saver (GDBusConnection     *bus,
            const char          *method,
            GVariant            *arguments,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_dbus_connection_call (bus, SAVER, SAVER_PATH, SAVER, method, arguments, NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, callback, user_data);
}

static void
let_sleep (GDBusConnection *bus,
           guint            cookie)
{
  call_saver (bus, "UnInhibit", g_variant_new ("(u)", cookie), NULL, NULL);
}

/* It may be over before the service answers. */
static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GWeakRef *weak = user_data;
  g_autoptr (TrendsWakefulness) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result,
                                                               &error);
  guint cookie;

  g_weak_ref_clear (weak);
  g_free (weak);
  if (answer == NULL || !g_variant_is_of_type (answer, G_VARIANT_TYPE ("(u)")))
    {
      g_debug ("The screen may go dark: %s", error != NULL ? error->message : "");
      return;
    }
  g_variant_get (answer, "(u)", &cookie);
  if (self != NULL)
    self->saver_cookie = cookie;
  else
    let_sleep (G_DBUS_CONNECTION (source), cookie);
}

static void
ask_saver (TrendsWakefulness *self,
           const char        *reason)
{
  GWeakRef *weak;

  self->bus = g_application_get_dbus_connection (G_APPLICATION (self->application));
  if (self->bus == NULL)
    return;
  g_object_ref (self->bus);
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  call_saver (self->bus, "Inhibit",
              g_variant_new ("(ss)", g_application_get_application_id (
                                       G_APPLICATION (self->application)),
                             reason),
              answered_cb, weak);
}

static void
trends_wakefulness_dispose (GObject *object)
{
  TrendsWakefulness *self = TRENDS_WAKEFULNESS (object);

  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  if (self->saver_cookie != 0)
    let_sleep (self->bus, self->saver_cookie);
  self->saver_cookie = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (trends_wakefulness_parent_class)->dispose (object);
}

static void
trends_wakefulness_class_init (TrendsWakefulnessClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_wakefulness_dispose;
}

static void
trends_wakefulness_init (TrendsWakefulness *self)
{
}

/**
 * trends_wakefulness_new:
 * @application: the application
 * @window: what is to be seen
 * @reason: why, translated: the desktop may show it
 *
 * Returns: (transfer full): it
 */
TrendsWakefulness *
trends_wakefulness_new (GtkApplication *application,
                        GtkWindow      *window,
                        const char     *reason)
{
  TrendsWakefulness *self = g_object_new (TRENDS_TYPE_WAKEFULNESS, NULL);

  g_return_val_if_fail (GTK_IS_APPLICATION (application), self);
  g_return_val_if_fail (GTK_IS_WINDOW (window), self);
  g_return_val_if_fail (reason != NULL, self);

  self->application = g_object_ref (application);
  self->cookie = gtk_application_inhibit (application, window, GTK_APPLICATION_INHIBIT_IDLE,
                                          reason);
  if (self->cookie == 0)
    ask_saver (self, reason);
  return self;
}
