/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-dialogs.c: GTK's and libadwaita's dialogs that changed form between
 * Debian 12 and 13. Their older form works on both, and is used here alone.
 */

#include "trends-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "trends-announce.h"

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

typedef struct
{
  TrendsFileFunc callback;   /* (nullable): where it is for many */
  TrendsFilesFunc many;      /* (nullable): where it is for one */
  gpointer user_data;
  GDestroyNotify destroy;
  char *name;   /* for a place */
  char *suffix; /* for a place: ".trends" */
} Choosing;

static void
choosing_free (gpointer  data,
               GClosure *closure)
{
  Choosing *choosing = data;

  if (choosing->destroy != NULL)
    choosing->destroy (choosing->user_data);
  g_free (choosing->name);
  g_free (choosing->suffix);
  g_free (choosing);
}

static gboolean
is_mistyped_folder (const Choosing *choosing,
                    const char     *name)
{
  return choosing->suffix != NULL && !g_str_has_suffix (name, choosing->suffix)
         && g_strcmp0 (name, choosing->name) != 0;
}

static void
show_no_folder (GtkWindow  *parent,
                const char *name)
{
  /* Translators: %s is the name of a folder as it was typed */
  g_autofree char *text =
    g_strdup_printf (_("There is no folder “%s” there. Nothing was changed."), name);

  trends_dialogs_show_message (parent, _("No such folder"), text);
}

/* TRUE where it was told that there is no such folder. */
static gboolean
refuse_mistyped_folder (const Choosing *choosing,
                        GtkWindow      *parent,
                        GFile          *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  if (!is_mistyped_folder (choosing, name))
    return FALSE;
  show_no_folder (parent, name);
  return TRUE;
}

static void
many_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                gpointer         user_data)
{
  Choosing *choosing = user_data;
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && g_list_model_get_n_items (files) > 0)
    choosing->many (files, choosing->user_data);
  /* The reference that kept it while it was open. */
  g_object_unref (dialog);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           gpointer         user_data)
{
  Choosing *choosing = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_hide (dialog);
  if (file != NULL
      && refuse_mistyped_folder (choosing, gtk_native_dialog_get_transient_for (dialog), file))
    g_clear_object (&file);
  choosing->callback (file, choosing->user_data);
  /* The reference that kept it while it was open. */
  g_object_unref (dialog);
}

static GtkFileChooserAction
native_action (TrendsChooseAction action)
{
  switch (action)
    {
    case TRENDS_CHOOSE_SAVE:
    case TRENDS_CHOOSE_PLACE:
      return GTK_FILE_CHOOSER_ACTION_SAVE;
    case TRENDS_CHOOSE_OPEN:
    default:
      return GTK_FILE_CHOOSER_ACTION_OPEN;
    }
}

static void
add_filters (GtkFileChooser         *chooser,
             const TrendsFileChoice *choice)
{
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) any = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, choice->kind_name);
  gtk_file_filter_add_suffix (ours, choice->suffix);
  for (const char *const *more = choice->more_suffixes; more != NULL && *more != NULL; more++)
    gtk_file_filter_add_suffix (ours, *more);
  gtk_file_chooser_add_filter (chooser, ours);

  gtk_file_filter_set_name (any, _("All files"));
  gtk_file_filter_add_pattern (any, "*");
  gtk_file_chooser_add_filter (chooser, any);
}

/* (transfer full): to be shown, and let go of when it was answered */
static GtkFileChooserNative *
make_chooser (GtkWindow              *parent,
              const TrendsFileChoice *choice)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (choice->title, parent, native_action (choice->action),
                                 choice->accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (choice->folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), choice->folder, NULL);
  if (choice->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), choice->name);
  if (choice->kind_name != NULL)
    add_filters (GTK_FILE_CHOOSER (dialog), choice);
  return dialog;
}

/**
 * trends_dialogs_choose_file:
 * @parent: (nullable): the window that asks
 * @choice: what to choose
 * @callback: called once, with the file or NULL
 * @user_data: for @callback
 * @destroy: (nullable): frees @user_data
 *
 * Lets a person choose a file, or where one is to be.
 */
void
trends_dialogs_choose_file (GtkWindow              *parent,
                            const TrendsFileChoice *choice,
                            TrendsFileFunc          callback,
                            gpointer                user_data,
                            GDestroyNotify          destroy)
{
  GtkFileChooserNative *dialog = make_chooser (parent, choice);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->callback = callback;
  choosing->user_data = user_data;
  choosing->destroy = destroy;
  if (choice->action == TRENDS_CHOOSE_PLACE)
    {
      choosing->name = g_strdup (choice->name);
      choosing->suffix = g_strconcat (".", choice->suffix, NULL);
    }
  g_signal_connect_data (dialog, "response", G_CALLBACK (chosen_cb), choosing, choosing_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * trends_dialogs_choose_files:
 * @parent: (nullable): the window that asks
 * @choice: what to choose, of %TRENDS_CHOOSE_OPEN
 * @callback: called where something was chosen
 * @user_data: for @callback
 * @destroy: (nullable): frees @user_data
 *
 * Lets a person choose one or several files.
 */
void
trends_dialogs_choose_files (GtkWindow              *parent,
                             const TrendsFileChoice *choice,
                             TrendsFilesFunc         callback,
                             gpointer                user_data,
                             GDestroyNotify          destroy)
{
  GtkFileChooserNative *dialog = make_chooser (parent, choice);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->many = callback;
  choosing->user_data = user_data;
  choosing->destroy = destroy;
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (many_chosen_cb), choosing, choosing_free,
                         0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

typedef struct
{
  TrendsAnswerFunc callback;
  gpointer user_data;
  GDestroyNotify destroy;
} Asking;

static void
asking_free (gpointer  data,
             GClosure *closure)
{
  Asking *asking = data;

  if (asking->destroy != NULL)
    asking->destroy (asking->user_data);
  g_free (asking);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  Asking *asking = user_data;

  if (asking->callback != NULL)
    asking->callback (response, asking->user_data);
}

static void
add_answer (AdwMessageDialog   *dialog,
            const TrendsAnswer *answer)
{
  AdwResponseAppearance appearance = ADW_RESPONSE_DEFAULT;

  if (answer->suggested)
    appearance = ADW_RESPONSE_SUGGESTED;
  if (answer->destructive)
    appearance = ADW_RESPONSE_DESTRUCTIVE;
  adw_message_dialog_add_response (dialog, answer->id, answer->label);
  adw_message_dialog_set_response_appearance (dialog, answer->id, appearance);
  if (answer->suggested)
    adw_message_dialog_set_default_response (dialog, answer->id);
}

/* Screen readers say the title and the button; not before they have come there. */
static void
active_cb (GtkWindow *dialog)
{
  const char *body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog));

  if (!gtk_window_is_active (dialog))
    return;

  g_signal_handlers_disconnect_by_func (dialog, active_cb, NULL);
  trends_announce (GTK_WIDGET (dialog), body);
}

/* The window itself; where it was closed meanwhile, the one that is there. */
static GtkWindow *
find_parent (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GApplication *application = g_application_get_default ();

  if (window == NULL || g_list_find (windows, window) != NULL || !GTK_IS_APPLICATION (application))
    return window;

  return gtk_application_get_active_window (GTK_APPLICATION (application));
}

/**
 * trends_dialogs_ask:
 * @parent: the window that asks
 * @heading: the question
 * @body: (nullable): what there is to know about it
 * @answers: the possible ones, ended by one without an id
 * @callback: (nullable): called once with the answer's id
 * @user_data: for @callback
 * @destroy: (nullable): frees @user_data
 *
 * Asks a person something that can't wait.
 */
void
trends_dialogs_ask (GtkWindow          *parent,
                    const char         *heading,
                    const char         *body,
                    const TrendsAnswer *answers,
                    TrendsAnswerFunc    callback,
                    gpointer            user_data,
                    GDestroyNotify      destroy)
{
  AdwMessageDialog *dialog;
  Asking *asking = g_new0 (Asking, 1);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (find_parent (parent), heading, body));
  for (guint i = 0; answers[i].id != NULL; i++)
    add_answer (dialog, &answers[i]);
  adw_message_dialog_set_close_response (dialog, "cancel");

  asking->callback = callback;
  asking->user_data = user_data;
  asking->destroy = destroy;
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), asking, asking_free, 0);
  if (body != NULL)
    g_signal_connect (dialog, "notify::is-active", G_CALLBACK (active_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * trends_dialogs_show_message:
 * @parent: the window that tells
 * @heading: what happened
 * @body: what to do about it
 *
 * Tells a person something that needs no answer.
 */
void
trends_dialogs_show_message (GtkWindow  *parent,
                             const char *heading,
                             const char *body)
{
  const TrendsAnswer answers[] = { { "cancel", _("_Close"), FALSE, FALSE }, { NULL } };

  trends_dialogs_ask (parent, heading, body, answers, NULL, NULL, NULL);
}

/**
 * trends_dialogs_about:
 * @parent: the window to show it over
 * @version: this program's version
 *
 * Shows what the program is, and its licence.
 */
void
trends_dialogs_about (GtkWindow  *parent,
                      const char *version)
{
  adw_show_about_window (
    parent,
    "application-name", _("Trends"),
    "application-icon", "org.socitm.Trends",
    "version", version,
    "comments", _("Turns Socitm’s public sector digital and technology trends into your "
                  "organisation’s plan: what each trend means here, the work that follows from it, "
                  "who leads it and when."),
    /* Translators: the makers of the program, together. */
    "developer-name", _("The Trends contributors"),
    "license-type", GTK_LICENSE_GPL_3_0,
    /* Translators: put your own name here, one translator a line. */
    "translator-credits", _("translator-credits"),
    NULL);
}

static void
show_uri (GtkWindow *parent,
          GFile     *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

G_GNUC_END_IGNORE_DEPRECATIONS

/**
 * trends_dialogs_show_file:
 * @parent: the window that shows it
 * @file: what to show
 *
 * Opens the file in the program that the desktop has for its type.
 */
void
trends_dialogs_show_file (GtkWindow *parent,
                          GFile     *file)
{
  show_uri (parent, file);
}

void
trends_dialogs_show_file_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  trends_dialogs_show_file (GTK_WINDOW (widget), file);
}

/**
 * trends_dialogs_show_folder:
 * @parent: the window that shows it
 * @file: a file
 *
 * Opens the folder that the file is in.
 */
void
trends_dialogs_show_folder (GtkWindow *parent,
                            GFile     *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  show_uri (parent, folder != NULL ? folder : file);
}
