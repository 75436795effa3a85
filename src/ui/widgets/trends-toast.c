/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-toast.c: a queue of our own, of which libadwaita sees one toast at a time:
 * its own has the oldest first.
 */

#include "trends-toast.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-config.h"
#include "trends-printable.h"

#define QUEUE "trends-toasts"
#define KIND "trends-toast-kind"
#define TEXT "trends-toast-text"
#define WIDTH_CHARS 56 /* of a line, at most */
#define WORD_CHARS 20  /* of a word that isn't broken, at most */

typedef struct
{
  AdwToastOverlay *overlay; /* whose this is */
  AdwToast *shown;
  AdwToast *gone; /* (nullable): the last that was shown */
  GQueue waiting; /* (element-type AdwToast): the next one first */
} Queue;

static void present (Queue    *self,
                     AdwToast *toast);

/* ------------------------------------------------------------------ toasts */

static TrendsToastKind
get_kind (AdwToast *toast)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (toast), KIND));
}

/* Between words, where a narrow window has room for the longest of them; else anywhere */
static PangoWrapMode
find_wrap (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  glong most = 0;

  for (guint i = 0; words[i] != NULL; i++)
    most = MAX (most, g_utf8_strlen (words[i], -1));
  return most <= WORD_CHARS ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR;
}

/* Its own label cuts what is longer than a line: a refusal, for one, names what is in the way. No word
 * is broken but one that no line has room for. */
static AdwToast *
make_toast (const char *text)
{
  g_autofree char *sentence = trends_make_sentence (text);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, g_object_new (GTK_TYPE_LABEL,
                                                   "label", sentence,
                                                   "wrap", TRUE,
                                                   "wrap-mode", find_wrap (sentence),
                                                   "max-width-chars", WIDTH_CHARS,
                                                   "xalign", 0.0,
                                                   "css-classes",
                                                   (const char *[]) { "heading", NULL },
                                                   NULL));
  g_object_set_data_full (G_OBJECT (toast), TEXT, g_strdup (text), g_free);
  return toast;
}

/* The same, for one that has been shown can't be shown again. */
static AdwToast *
copy (AdwToast *toast)
{
  AdwToast *same = make_toast (g_object_get_data (G_OBJECT (toast), TEXT));

  adw_toast_set_button_label (same, adw_toast_get_button_label (toast));
  adw_toast_set_action_name (same, adw_toast_get_action_name (toast));
  adw_toast_set_action_target_value (same, adw_toast_get_action_target_value (toast));
  g_object_set_data (G_OBJECT (same), KIND, GINT_TO_POINTER (get_kind (toast)));
  return same;
}

/**
 * trends_toast_get_seconds:
 *
 * Returns: for how long what offers to undo something stays: as long as somebody needs to read it
 *   and to get to its button (WCAG 2.2.1); 0 for as long as they like
 */
guint
trends_toast_get_seconds (void)
{
  g_autoptr (GSettings) settings = g_settings_new (TRENDS_APP_ID);

  return (guint) g_settings_get_int (settings, "toast-seconds");
}

static guint
get_seconds (AdwToast *toast)
{
  guint seconds = trends_toast_get_seconds ();

  if (get_kind (toast) == TRENDS_TOAST_BUSY)
    return 0;
  return adw_toast_get_button_label (toast) != NULL ? seconds : (seconds + 1) / 2;
}

/* --------------------------------------------------------------- the queue */

static void
queue_free (gpointer data)
{
  Queue *self = data;

  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);
  g_clear_object (&self->shown);
  g_clear_object (&self->gone);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_free (self);
}

static Queue *
get_queue (AdwToastOverlay *overlay)
{
  Queue *self = g_object_get_data (G_OBJECT (overlay), QUEUE);

  if (self == NULL)
    {
      self = g_new0 (Queue, 1);
      self->overlay = overlay;
      g_object_set_data_full (G_OBJECT (overlay), QUEUE, self, queue_free);
    }
  return self;
}

static void
dismissed_cb (Queue    *self,
              AdwToast *toast)
{
  g_set_object (&self->gone, toast);
  g_clear_object (&self->shown);
  /* An overlay that goes dismisses what it shows. */
  if (gtk_widget_get_parent (GTK_WIDGET (self->overlay)) != NULL && self->waiting.length > 0)
    present (self, g_queue_pop_head (&self->waiting));
}

/* (transfer full) (element-type gulong): What a setting says anew has each widget of each window
 * styled anew, which takes longer than a frame. Where all is as before when that is over, those
 * needn't hear of it whom GTK tells. */
static GArray *
hold_restyling (GtkSettings *settings)
{
  GArray *held = g_array_new (FALSE, FALSE, sizeof (gulong));
  guint told = g_signal_lookup ("gtk-private-changed", GTK_TYPE_STYLE_PROVIDER);
  gulong handler;

  /* 0: a GTK that tells them otherwise; then it takes longer. */
  while (told != 0
         && (handler = g_signal_handler_find (settings, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_UNBLOCKED,
                                              told, 0, NULL, NULL, NULL)) != 0)
    {
      g_signal_handler_block (settings, handler);
      g_array_append_val (held, handler);
    }
  return held;
}

static void
resume_restyling (GtkSettings *settings,
                  GArray      *held)
{
  for (guint i = 0; i < held->len; i++)
    g_signal_handler_unblock (settings, g_array_index (held, gulong, i));
}

static void
add_still (AdwToastOverlay *overlay,
           AdwToast        *toast,
           GtkSettings     *settings)
{
  g_autoptr (GArray) held = hold_restyling (settings);

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  adw_toast_overlay_add_toast (overlay, toast);
  gtk_settings_reset_property (settings, "gtk-enable-animations");
  resume_restyling (settings, held);
}

/* One that is dismissed while it still slides in is used after it is freed, by the
 * animation (libadwaita 1.2); so ours don't. */
static void
add_without_sliding (AdwToastOverlay *overlay,
                     AdwToast        *toast)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (overlay));
  gboolean animated;

  g_object_get (settings, "gtk-enable-animations", &animated, NULL);
  if (animated)
    add_still (overlay, toast, settings);
  else
    adw_toast_overlay_add_toast (overlay, toast);
}

static void
present (Queue    *self,
         AdwToast *toast)
{
  self->shown = g_object_ref (toast);
  /* After the overlay's own, which would put the next one into its queue. */
  g_signal_connect_data (toast, "dismissed", G_CALLBACK (dismissed_cb), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  adw_toast_set_timeout (toast, get_seconds (toast));
  add_without_sliding (self->overlay, toast);
}

static void
sweep_waiting (Queue           *self,
               TrendsToastKind  kind,
               TrendsToastFunc  keep,
               gpointer         user_data)
{
  for (GList *l = self->waiting.head, *next; l != NULL; l = next)
    {
      next = l->next;
      if (get_kind (l->data) != kind || (keep != NULL && keep (l->data, user_data)))
        continue;
      g_object_unref (l->data);
      g_queue_delete_link (&self->waiting, l);
    }
}

/* Makes room for one of @kind. */
static void
dismiss_shown (Queue           *self,
               TrendsToastKind  kind)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->shown);

  if (toast == NULL)
    return;
  if (get_kind (toast) == TRENDS_TOAST_UNDO && kind != TRENDS_TOAST_UNDO)
    g_queue_push_head (&self->waiting, copy (toast));
  g_signal_handlers_disconnect_by_data (toast, self);
  adw_toast_dismiss (toast);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_toast_new:
 * @text: one short sentence, as it is; a title in it may hold anything
 *
 * Returns: (transfer full): a toast without a button, that shows all of @text in as many lines as
 *   that takes
 */
AdwToast *
trends_toast_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return make_toast (text);
}

/**
 * trends_toast_new_undo:
 * @text: one short sentence, as it is; a title in it may hold anything
 * @edit_id: the id of the edit that it is about
 *
 * Returns: (transfer full): a toast with a button that takes back that edit, by the action win.revert
 *   of where it is shown
 */
AdwToast *
trends_toast_new_undo (const char *text,
                       const char *edit_id)
{
  AdwToast *toast;

  g_return_val_if_fail (text != NULL && edit_id != NULL, NULL);

  toast = make_toast (text);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.revert");
  adw_toast_set_action_target (toast, "s", edit_id);
  return toast;
}

/**
 * trends_toast_show:
 * @overlay: the window's
 * @toast: (transfer full): from trends_toast_new() or trends_toast_new_undo()
 * @kind: what becomes of it, and of what is shown now
 *
 * Says what @toast does, and shows it as soon as nothing is busy, as long as the
 * setting “toast-seconds” tells; others of the same kind go.
 */
void
trends_toast_show (AdwToastOverlay *overlay,
                   AdwToast        *toast,
                   TrendsToastKind  kind)
{
  Queue *queue;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  queue = get_queue (overlay);
  g_object_set_data (G_OBJECT (toast), KIND, GINT_TO_POINTER (kind));
  if (kind != TRENDS_TOAST_BUSY)
    trends_announce (GTK_WIDGET (overlay), g_object_get_data (G_OBJECT (toast), TEXT));
  sweep_waiting (queue, kind, NULL, NULL);
  if (queue->shown != NULL && get_kind (queue->shown) == TRENDS_TOAST_BUSY)
    {
      g_queue_push_head (&queue->waiting, toast);
      return;
    }

  dismiss_shown (queue, kind);
  present (queue, toast);
}

/**
 * trends_toast_hide:
 *
 * Takes @toast away, whether it is shown, waits, or has gone already.
 */
void
trends_toast_hide (AdwToastOverlay *overlay,
                   AdwToast        *toast)
{
  Queue *queue;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  queue = get_queue (overlay);
  if (queue->shown == toast)
    adw_toast_dismiss (toast);
  else if (g_queue_remove (&queue->waiting, toast))
    g_object_unref (toast);
}

static gboolean
has_target (AdwToast *toast,
            GVariant *target)
{
  GVariant *its = toast != NULL ? adw_toast_get_action_target_value (toast) : NULL;

  return its != NULL && g_variant_equal (its, target);
}

/**
 * trends_toast_repeat:
 * @target: what the button of a toast was pressed with
 *
 * Shows that toast once more: it goes with a press of its button, before or after
 * the button does what it is for, even where nothing comes of that.
 */
void
trends_toast_repeat (AdwToastOverlay *overlay,
                     GVariant        *target)
{
  Queue *queue;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (target != NULL);

  queue = get_queue (overlay);
  if (has_target (queue->shown, target))
    g_queue_push_head (&queue->waiting, copy (queue->shown));
  else if (queue->shown == NULL && has_target (queue->gone, target))
    present (queue, copy (queue->gone));
}

/**
 * trends_toast_sweep:
 * @keep: whether a toast still says something that is so
 *
 * Takes those of @kind away, shown or waiting, that @keep is false of.
 */
void
trends_toast_sweep (AdwToastOverlay *overlay,
                    TrendsToastKind  kind,
                    TrendsToastFunc  keep,
                    gpointer         user_data)
{
  Queue *queue;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (keep != NULL);

  queue = get_queue (overlay);
  sweep_waiting (queue, kind, keep, user_data);
  if (queue->shown != NULL && get_kind (queue->shown) == kind && !keep (queue->shown, user_data))
    adw_toast_dismiss (queue->shown);
}
