/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sound.c: see trends-sound.h. All of it is done in a thread of its own: reaching a sound server may take
 * seconds where it doesn't answer.
 */

#include "trends-sound.h"

#ifdef HAVE_GSOUND
#include <gsound.h>
#endif

/* Threads that are at it */
static int n_playing;

#ifdef HAVE_GSOUND

/* Seconds after which nobody waits for the end of a sound any more */
#define LONGEST 10

typedef struct
{
  GMainLoop *loop;
  gboolean ended;
} Wait;

static void
played_cb (GObject      *context,
           GAsyncResult *result,
           gpointer      user_data)
{
  Wait *wait = user_data;
  g_autoptr (GError) error = NULL;

  if (!gsound_context_play_full_finish (GSOUND_CONTEXT (context), result, &error))
    g_debug ("No sound: %s", error->message);
  wait->ended = TRUE;
  g_main_loop_quit (wait->loop);
}

static gboolean
give_up_cb (gpointer user_data)
{
  Wait *wait = user_data;

  g_main_loop_quit (wait->loop);
  return G_SOURCE_CONTINUE;
}

/* Until it has been heard, or given up; the callback comes even then. */
static void
play_in (GMainContext  *main_context,
         GSoundContext *context,
         const char    *event)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (main_context, FALSE);
  g_autoptr (GSource) timeout = g_timeout_source_new_seconds (LONGEST);
  Wait wait = { loop, FALSE };

  g_source_set_callback (timeout, give_up_cb, &wait, NULL);
  g_source_attach (timeout, main_context);
  gsound_context_play_full (context, cancellable, played_cb, &wait, GSOUND_ATTR_EVENT_ID, event,
                            GSOUND_ATTR_MEDIA_ROLE, "event", NULL);
  g_main_loop_run (loop);
  g_source_destroy (timeout);
  g_cancellable_cancel (cancellable);
  while (!wait.ended)
    g_main_context_iteration (main_context, TRUE);
}

/* PulseAudio, or what speaks its language: other drivers write to the terminal where they find nothing. */
static void
play (const char *event)
{
  g_autoptr (GMainContext) main_context = g_main_context_new ();
  GSoundContext *context;
  g_autoptr (GError) error = NULL;

  g_main_context_push_thread_default (main_context);
  context = gsound_context_new (NULL, &error);
  if (context != NULL && gsound_context_set_driver (context, "pulse", &error)
      && gsound_context_open (context, &error))
    play_in (main_context, context, event);
  else
    g_debug ("No sound: %s", error->message);
  g_clear_object (&context);
  g_main_context_pop_thread_default (main_context);
}

#else

static void
play (const char *event)
{
}

#endif

static gpointer
play_cb (gpointer data)
{
  g_autofree char *event = data;

  play (event);
  g_atomic_int_dec_and_test (&n_playing);
  return NULL;
}

/**
 * trends_sound_is_there:
 *
 * Returns: whether this program was built to make sounds
 */
gboolean
trends_sound_is_there (void)
{
#ifdef HAVE_GSOUND
  return TRUE;
#else
  return FALSE;
#endif
}

/**
 * trends_sound_play:
 * @event: the name of a sound, as in the freedesktop sound theme
 *
 * Plays it as soon as it can be, or never; returns at once.
 */
void
trends_sound_play (const char *event)
{
  GThread *thread;

  g_return_if_fail (event != NULL);

  if (!trends_sound_is_there ())
    return;
  g_atomic_int_inc (&n_playing);
  thread = g_thread_new ("sound", play_cb, g_strdup (event));
  g_thread_unref (thread);
}

/**
 * trends_sound_count_playing:
 *
 * Returns: how many sounds are played, or tried to be, at the moment
 */
guint
trends_sound_count_playing (void)
{
  return (guint) g_atomic_int_get (&n_playing);
}
