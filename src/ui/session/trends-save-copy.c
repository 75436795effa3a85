/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-save-copy.c: see trends-save-copy.h. The window goes on answering meanwhile, and may be gone when it is done. */

#include "trends-save-copy.h"

#include <glib/gi18n-lib.h>

#include "trends-busy.h"
#include "trends-dialogs.h"
#include "trends-toast.h"

typedef struct
{
  GtkWindow *window;
  TrendsSession *session; /* (nullable), weak: the plan may be closed meanwhile */
  AdwToastOverlay *toasts;
  GFile *to;        /* once that was chosen */
  TrendsBusy *busy; /* once it is written */
} Copy;

static void
copy_free (gpointer data)
{
  Copy *self = data;

  g_clear_pointer (&self->busy, trends_busy_end);
  g_clear_object (&self->to);
  g_object_unref (self->toasts);
  g_clear_weak_pointer (&self->session);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static Copy *
copy_new (GtkWindow       *window,
          TrendsSession   *session,
          AdwToastOverlay *toasts)
{
  Copy *self = g_new0 (Copy, 1);

  self->window = g_object_ref (window);
  g_set_weak_pointer (&self->session, session);
  self->toasts = g_object_ref (toasts);
  return self;
}

/* Whoever closed the window hears it in another of the plan's. */
static gboolean
is_there (Copy *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self->toasts));
}

static void
say (Copy *self)
{
  g_autofree char *base = g_file_get_basename (self->to);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is a file */
  g_autofree char *text = g_strdup_printf (_("Copied to “%s”"), name);

  if (is_there (self))
    trends_toast_show (self->toasts, trends_toast_new (text), TRENDS_TOAST_NEWS);
  else if (self->session != NULL)
    trends_session_toast (self->session, text, NULL);
}

static void
report (Copy         *self,
        const GError *error)
{
  if (is_there (self))
    trends_dialogs_show_message (self->window, _("The copy could not be saved"), error->message);
  else if (self->session != NULL)
    trends_session_report (self->session, error);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Copy) self = user_data;
  g_autoptr (GError) error = NULL;

  if (trends_store_save_copy_finish (TRENDS_STORE (source), result, &error))
    say (self);
  else
    report (self, error);
}

/* The file chooser has asked whether to replace. */
static void
chosen_cb (GFile    *file,
           gpointer  user_data)
{
  Copy *chosen = user_data;
  Copy *copy;

  if (file == NULL || chosen->session == NULL || !is_there (chosen))
    return;
  copy = copy_new (chosen->window, chosen->session, chosen->toasts);
  copy->to = g_object_ref (file);
  copy->busy = trends_busy_start (copy->toasts, _("Saving the copy…"), NULL);
  trends_store_save_copy_async (trends_session_get_store (copy->session), file, TRUE, NULL, copied_cb,
                                copy);
}

/**
 * trends_save_copy:
 * @window: where it is asked for
 * @session: a plan that is in a file
 * @toasts: of @window; they say that it is done
 *
 * Asks where to, beside the plan’s file at first, and saves all of the plan there, what can’t be saved in its own file
 * included. The plan stays where it is.
 */
void
trends_save_copy (GtkWindow       *window,
                  TrendsSession   *session,
                  AdwToastOverlay *toasts)
{
  g_autofree char *title = NULL, *name = NULL;
  g_autoptr (GFile) folder = NULL;
  TrendsFileChoice choice = { .action = TRENDS_CHOOSE_SAVE, .suffix = "trends" };

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (TRENDS_IS_SESSION (session));
  g_return_if_fail (trends_session_get_store (session) != NULL);
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));

  title = g_strdup_printf (
    /* Translators: the name of a copy: “Digital plan copy” */
    _("%s copy"), trends_entity_get_name (trends_plan_get_info (trends_session_get_plan (session))));
  name = trends_store_name_for_title (title);
  folder = g_file_get_parent (trends_store_get_file (trends_session_get_store (session)));
  choice.title = _("Save a copy");
  choice.accept = _("_Save");
  choice.folder = folder;
  choice.name = name;
  choice.kind_name = _("Plans");
  trends_dialogs_choose_file (window, &choice, chosen_cb, copy_new (window, session, toasts),
                              copy_free);
}
