/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-bring-back-dialog.c: see trends-bring-back-dialog.h. What a group has done is looked at when
 * what the groups before it have done is in the plan, so that what two groups have changed is a
 * conflict, too.
 */

#include "trends-bring-back-dialog.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-coming-page.h"
#include "trends-dialogs.h"
#include "trends-holder-row.h"
#include "trends-keys.h"

#define PROGRESS_AFTER 400 /* milliseconds until it shows that it goes on */
#define PULSE_EVERY 100    /* milliseconds */

struct _TrendsBringBackDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;
  GListModel *files;
  guint position;       /* of the file that it is about */
  TrendsComing *coming; /* (nullable) */
  GCancellable *cancellable;
  gboolean is_taking;
  guint progress_later, pulse;

  GPtrArray *groups; /* (element-type utf8): that have come */
  guint n_changes;

  GtkWidget *leave;
  GtkWidget *take;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress;
  AdwBin *place;
};

G_DEFINE_FINAL_TYPE (TrendsBringBackDialog, trends_bring_back_dialog, ADW_TYPE_WINDOW)

static void look (TrendsBringBackDialog *self);

static TrendsPlan *
get_plan (TrendsBringBackDialog *self)
{
  return trends_session_get_plan (self->session);
}

/* ------------------------------------------------------------------- progress */

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (TRENDS_BRING_BACK_DIALOG (user_data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
show_progress_cb (gpointer user_data)
{
  TrendsBringBackDialog *self = user_data;

  self->progress_later = 0;
  self->pulse = g_timeout_add (PULSE_EVERY, pulse_cb, self);
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
}

/* The focus is where what goes on can be left: what can't be used can't have it. */
static void
set_busy (TrendsBringBackDialog *self, gboolean busy)
{
  g_clear_handle_id (&self->progress_later, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (busy)
    {
      gtk_widget_grab_focus (self->leave);
      self->progress_later = g_timeout_add_once (PROGRESS_AFTER, show_progress_cb, self);
    }
  else
    gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  gtk_widget_set_sensitive (self->take, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->place), !busy);
}

/* ----------------------------------------------------------------- what came */

/* (transfer full) */
static char *
describe_result (TrendsBringBackDialog *self)
{
  g_autofree char *changes
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", self->n_changes),
                       self->n_changes);

  if (self->groups->len == 1)
    /* Translators: the name of a group, and how many changes came of it */
    return g_strdup_printf (_("Brought back “%s”: %s"), (const char *) self->groups->pdata[0],
                            changes);
  return g_strdup_printf (
    /* Translators: how many groups, and how many changes came of them */
    g_dngettext (GETTEXT_PACKAGE, "Brought back %u group: %s", "Brought back %u groups: %s",
                 self->groups->len),
    self->groups->len, changes);
}

/* A toast takes back one edit, and each group’s is one. */
static void
say_result (TrendsBringBackDialog *self)
{
  g_autofree char *text = NULL;

  if (self->groups->len == 0)
    return;
  text = describe_result (self);
  trends_session_toast (self->session, text,
                        self->groups->len == 1 && self->n_changes > 0
                          ? trends_plan_get_undo_id (get_plan (self)) : NULL);
}

static void
finish (TrendsBringBackDialog *self)
{
  say_result (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
is_last (TrendsBringBackDialog *self)
{
  return self->position + 1 >= g_list_model_get_n_items (self->files);
}

static void
go_on (TrendsBringBackDialog *self)
{
  if (is_last (self))
    {
      finish (self);
      return;
    }
  self->position++;
  look (self);
}

/* --------------------------------------------------------------------- looking */

/* (transfer full) (nullable): where there are several */
static char *
dup_place (TrendsBringBackDialog *self)
{
  guint n = g_list_model_get_n_items (self->files);

  /* Translators: which one of how many */
  return n > 1 ? g_strdup_printf (_("%u of %u"), self->position + 1, n) : NULL;
}

static void
show_page (TrendsBringBackDialog *self, GtkWidget *page, const char *name, const char *words)
{
  /* Translators: a group, and what there is to be said of it */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), name, words);

  adw_bin_set_child (self->place, page);
  gtk_widget_grab_focus (self->take);
  trends_announce (self->take, text);
}

static void
show_coming (TrendsBringBackDialog *self)
{
  g_autofree char *place = dup_place (self);
  g_autofree char *words = trends_coming_page_dup_words (self->coming);
  gboolean has_some = trends_coming_get_changes (self->coming)->len > 0
                      || trends_coming_get_conflicts (self->coming)->len > 0;

  gtk_button_set_label (GTK_BUTTON (self->take), has_some          ? _("Bring back")
                                                 : is_last (self) ? _("Close")
                                                                  : _("Go on"));
  show_page (self, trends_coming_page_new (self->coming, place),
             trends_coming_get_group (self->coming), words);
}

static void
show_refused (TrendsBringBackDialog *self, const char *problem)
{
  g_autoptr (GFile) file = g_list_model_get_item (self->files, self->position);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *place = dup_place (self);

  gtk_button_set_label (GTK_BUTTON (self->take), is_last (self) ? _("Close") : _("Go on"));
  show_page (self, trends_coming_page_new_refused (name, place, problem), name, problem);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrendsBringBackDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsComing) coming
    = trends_coming_find_finish (TRENDS_PLAN (source), result, &error);

  if (self->session == NULL)
    return;
  self->coming = g_steal_pointer (&coming);
  set_busy (self, FALSE);
  if (self->coming != NULL)
    show_coming (self);
  else
    show_refused (self, error->message);
}

static void
look (TrendsBringBackDialog *self)
{
  g_autoptr (GFile) file = g_list_model_get_item (self->files, self->position);

  set_busy (self, TRUE);
  adw_bin_set_child (self->place, NULL);
  g_clear_pointer (&self->coming, trends_coming_free);
  trends_coming_find_async (get_plan (self), file, self->cancellable, found_cb,
                            g_object_ref (self));
}

/* ---------------------------------------------------------------------- taking */

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrendsBringBackDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  int n_changes = trends_coming_take_finish (TRENDS_PLAN (source), result, &error);

  self->is_taking = FALSE;
  if (n_changes >= 0)
    {
      self->n_changes += (guint) n_changes;
      g_ptr_array_add (self->groups, g_strdup (trends_coming_get_group (self->coming)));
    }
  set_busy (self, FALSE);
  if (n_changes >= 0)
    {
      go_on (self);
      return;
    }
  /* Looked at anew: what has been set meanwhile may be a conflict. */
  trends_dialogs_show_message (GTK_WINDOW (self), _("It could not be brought back"), error->message);
  look (self);
}

static void
take_cb (TrendsBringBackDialog *self)
{
  if (self->is_taking)
    return;
  if (self->coming == NULL || !trends_session_can_change (self->session))
    {
      go_on (self);
      return;
    }
  self->is_taking = TRUE;
  set_busy (self, TRUE);
  trends_coming_take_async (self->coming, get_plan (self), taken_cb, g_object_ref (self));
}

/* ----------------------------------------------------------------------- class */

static void
leave_cb (TrendsBringBackDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* What has come stays, and is said; what is being taken now, is. */
static gboolean
trends_bring_back_dialog_close_request (GtkWindow *window)
{
  TrendsBringBackDialog *self = TRENDS_BRING_BACK_DIALOG (window);

  if (!self->is_taking)
    finish (self);
  return GDK_EVENT_STOP;
}

static void
trends_bring_back_dialog_dispose (GObject *object)
{
  TrendsBringBackDialog *self = TRENDS_BRING_BACK_DIALOG (object);

  g_clear_handle_id (&self->progress_later, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->files);

  G_OBJECT_CLASS (trends_bring_back_dialog_parent_class)->dispose (object);
}

static void
trends_bring_back_dialog_finalize (GObject *object)
{
  TrendsBringBackDialog *self = TRENDS_BRING_BACK_DIALOG (object);

  g_clear_pointer (&self->coming, trends_coming_free);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (trends_bring_back_dialog_parent_class)->finalize (object);
}

static void
trends_bring_back_dialog_class_init (TrendsBringBackDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_bring_back_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_bring_back_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = trends_bring_back_dialog_close_request;

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-bring-back-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsBringBackDialog, leave);
  gtk_widget_class_bind_template_child (widget_class, TrendsBringBackDialog, take);
  gtk_widget_class_bind_template_child (widget_class, TrendsBringBackDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, TrendsBringBackDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, TrendsBringBackDialog, place);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
}

static void
trends_bring_back_dialog_init (TrendsBringBackDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->groups = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trends_bring_back_dialog_present:
 * @parent: the plan's window
 * @session: the plan, which can be changed
 * @files: (element-type GFile): what groups have made of their copies, at least one
 *
 * Shows what each group has done, and takes it into the plan.
 */
void
trends_bring_back_dialog_present (GtkWindow *parent, TrendsSession *session, GListModel *files)
{
  TrendsBringBackDialog *self
    = g_object_new (TRENDS_TYPE_BRING_BACK_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->files = g_object_ref (files);
  gtk_window_present (GTK_WINDOW (self));
  look (self);
}
