/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-editions-dialog.c: see trends-editions-dialog.h. A row for each edition; what is chosen
 * is done when this is gone. */

#include "trends-editions-dialog.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-catalogue.h"
#include "trends-dialogs.h"
#include "trends-keys.h"

struct _TrendsEditionsDialog
{
  AdwWindow parent_instance;

  GFile *folder; /* where files are looked for first */
  TrendsEditionFunc callback;
  GtkWidget *first; /* (nullable): row */

  AdwPreferencesGroup *editions;
  GtkWidget *file;
};

G_DEFINE_FINAL_TYPE (TrendsEditionsDialog, trends_editions_dialog, ADW_TYPE_WINDOW)

static void
choose (TrendsEditionsDialog *self, const char *catalogue)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *name = g_strdup (catalogue);
  TrendsEditionFunc callback = self->callback;

  gtk_window_destroy (GTK_WINDOW (self));
  callback (parent, name);
}

static void
row_activated_cb (TrendsEditionsDialog *self, AdwActionRow *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "catalogue"));
}

/* What goes on when this is gone */
typedef struct
{
  GtkWindow *parent;
  TrendsEditionFunc callback;
} Choice;

static void
choice_free (gpointer data)
{
  g_object_unref (((Choice *) data)->parent);
  g_free (data);
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  Choice *self = user_data;
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (path != NULL)
    self->callback (self->parent, path);
  else if (file != NULL)
    trends_dialogs_show_message (
      self->parent, _("This file can’t be used from where it is"),
      _("Copy the catalogue to a folder of this computer, and choose it there."));
}

static void
choose_file_cb (TrendsEditionsDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GFile) folder = self->folder != NULL ? g_object_ref (self->folder) : NULL;
  Choice *going_on = g_new (Choice, 1);
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_OPEN,
    .title = _("Choose a catalogue of trends"),
    .accept = _("_Use"),
    .folder = folder,
    .kind_name = _("Catalogues"),
    .suffix = "json",
  };

  *going_on = (Choice) { g_object_ref (parent), self->callback };
  gtk_window_destroy (GTK_WINDOW (self));
  trends_dialogs_choose_file (going_on->parent, &choice, file_chosen_cb, going_on, choice_free);
}

/* (transfer full): how many trends there are, and whose they are */
static char *
describe (TrendsCatalogue *catalogue)
{
  guint n = trends_catalogue_count_trends (catalogue);
  const char *publisher = trends_catalogue_get_publisher (catalogue);
  g_autofree char *count
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u trend", "%u trends", n), n);

  /* Translators: how many trends an edition has, and who publishes it: “10 trends · Socitm” */
  return publisher != NULL ? g_strdup_printf (_("%s · %s"), count, publisher)
                           : g_steal_pointer (&count);
}

static void
add_edition (TrendsEditionsDialog *self, const char *id)
{
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (id, NULL);
  g_autofree char *title = catalogue != NULL ? trends_catalogue_dup_title (catalogue, NULL) : NULL;
  g_autofree char *words = catalogue != NULL ? describe (catalogue) : NULL;
  GtkWidget *row;

  if (catalogue == NULL)
    return;
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "activatable",
                      TRUE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_suffix (
    ADW_ACTION_ROW (row),
    g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  g_object_set_data_full (G_OBJECT (row), "catalogue", g_strdup (id), g_free);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (row_activated_cb), self);
  adw_preferences_group_add (self->editions, row);
  if (self->first == NULL)
    self->first = row;
}

static void
trends_editions_dialog_dispose (GObject *object)
{
  g_clear_object (&TRENDS_EDITIONS_DIALOG (object)->folder);

  G_OBJECT_CLASS (trends_editions_dialog_parent_class)->dispose (object);
}

static void
trends_editions_dialog_class_init (TrendsEditionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_editions_dialog_dispose;

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-editions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsEditionsDialog, editions);
  gtk_widget_class_bind_template_child (widget_class, TrendsEditionsDialog, file);
  gtk_widget_class_bind_template_callback (widget_class, choose_file_cb);
}

static void
trends_editions_dialog_init (TrendsEditionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trends_editions_dialog_present:
 * @parent: whose question it is
 * @title: what is asked for
 * @folder: (nullable): where a file might be
 * @callback: what to do with the edition that is chosen
 *
 * Asks which edition is meant.
 */
void
trends_editions_dialog_present (GtkWindow *parent, const char *title, GFile *folder,
                                TrendsEditionFunc callback)
{
  TrendsEditionsDialog *self = g_object_new (TRENDS_TYPE_EDITIONS_DIALOG, "transient-for", parent,
                                             "title", title, NULL);
  g_auto (GStrv) ids = trends_catalogue_list_ids ();

  g_set_object (&self->folder, folder);
  self->callback = callback;
  for (char **id = ids; *id != NULL; id++)
    add_edition (self, *id);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->first != NULL ? self->first : self->file);
}
