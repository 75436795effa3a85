/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-busy.c: see trends-busy.h. */

#include "trends-busy.h"

#include <glib/gi18n.h>

#include "trends-toast.h"

#define PATIENCE 400 /* milliseconds that pass for at once */

struct _TrendsBusy
{
  AdwToastOverlay *toasts;
  char *text;
  GCancellable *cancellable;
  AdwToast *toast; /* once it is shown */
  guint show_later;
};

static void
show_cb (gpointer user_data)
{
  TrendsBusy *self = user_data;

  self->show_later = 0;
  self->toast = trends_toast_new (self->text);
  if (self->cancellable != NULL)
    {
      adw_toast_set_button_label (self->toast, _("_Cancel"));
      g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (g_cancellable_cancel),
                               self->cancellable, G_CONNECT_SWAPPED);
    }
  trends_toast_show (self->toasts, g_object_ref (self->toast), TRENDS_TOAST_BUSY);
}

TrendsBusy *
trends_busy_start (AdwToastOverlay *toasts,
                   const char      *text,
                   GCancellable    *cancellable)
{
  TrendsBusy *self = g_new0 (TrendsBusy, 1);

  self->toasts = g_object_ref (toasts);
  self->text = g_strdup (text);
  if (cancellable != NULL)
    self->cancellable = g_object_ref (cancellable);
  self->show_later = g_timeout_add_once (PATIENCE, show_cb, self);
  return self;
}

void
trends_busy_end (TrendsBusy *self)
{
  g_clear_handle_id (&self->show_later, g_source_remove);
  if (self->toast != NULL)
    trends_toast_hide (self->toasts, self->toast);
  g_clear_object (&self->toast);
  g_clear_object (&self->toasts);
  g_clear_object (&self->cancellable);
  g_free (self->text);
  g_free (self);
}
