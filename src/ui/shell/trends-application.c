/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-application.c: one process, a window a plan. The plan that will be
 * shown first begins to load before GTK is started, so that both go on at once.
 */

#include "trends-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "trends-accessible.h"
#include "trends-config.h"
#include "trends-dialogs.h"
#include "trends-ending.h"
#include "trends-facilitator.h"
#include "trends-keys.h"
#include "trends-manual.h"
#include "trends-shortcuts.h"
#include "trends-tip.h"
#include "trends-window.h"

#define ICON_AFTER 1000 /* milliseconds after the start */

struct _TrendsApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  TrendsRecent *recent;
  GFile *first_file;    /* named on the command line */
  TrendsLoader *loader; /* of the plan to show first, until a window takes it */
  GtkWindow *shortcuts;
  GtkWindow *manual;
  gboolean quitting;
  gboolean failed;      /* not all could be written at the end */
};

G_DEFINE_FINAL_TYPE (TrendsApplication, trends_application, ADW_TYPE_APPLICATION)

/* --------------------------------------------------------------- loading */

static GFile *
get_last_plan (TrendsApplication *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "last-plan");

  return *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

static void
begin_loading (TrendsApplication *self)
{
  g_autoptr (GFile) file = NULL;

  if ((g_application_get_flags (G_APPLICATION (self)) & G_APPLICATION_IS_SERVICE) != 0)
    return;
  file = self->first_file != NULL ? g_object_ref (self->first_file) : get_last_plan (self);
  if (file != NULL)
    self->loader = trends_loader_new (file, TRENDS_OPEN_NORMAL);
}

static TrendsLoader *
take_loader (TrendsApplication *self,
             GFile             *file)
{
  if (self->loader != NULL && g_file_equal (trends_loader_get_file (self->loader), file))
    return g_steal_pointer (&self->loader);

  return trends_loader_new (file, TRENDS_OPEN_NORMAL);
}

/* --------------------------------------------------------------- windows */

static TrendsWindow *
find_window (TrendsApplication *self,
             GFile             *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GFile *shown = NULL;

      if (TRENDS_IS_WINDOW (l->data) && !trends_window_is_leaving (l->data))
        shown = trends_window_get_file (l->data);
      if (shown != NULL && g_file_equal (shown, file))
        return l->data;
    }

  return NULL;
}

static TrendsWindow *
find_free_window (TrendsApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (TRENDS_IS_WINDOW (l->data) && trends_window_get_file (l->data) == NULL
        && !trends_window_is_leaving (l->data))
      return l->data;

  return NULL;
}

static TrendsWindow *
new_window (TrendsApplication *self)
{
  return trends_window_new (GTK_APPLICATION (self), self->settings, self->recent);
}

static void
open_file (TrendsApplication *self,
           GFile             *file,
           gboolean           optional)
{
  TrendsWindow *window = find_window (self, file);
  g_autoptr (TrendsLoader) loader = NULL;

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  window = find_free_window (self);
  if (window == NULL)
    window = new_window (self);
  loader = take_loader (self, file);
  trends_window_load (window, loader, optional);
}

static void
show_welcome (TrendsApplication *self)
{
  TrendsWindow *window = new_window (self);

  trends_window_show_welcome (window);
  gtk_window_present (GTK_WINDOW (window));
}

/* --------------------------------------------------------------- actions */

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  trends_dialogs_about (gtk_application_get_active_window (user_data), TRENDS_VERSION);
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  show_welcome (user_data);
}

/* Kept until it is closed, in front of whoever has asked for it last */
static void
show_help (TrendsApplication *self,
           GtkWindow        **window,
           GtkWindow *(*make) (void))
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (*window == NULL)
    g_set_weak_pointer (window, make ());
  if (parent != *window)
    gtk_window_set_transient_for (*window, parent);
  gtk_window_present (*window);
}

/* Whoever leads a room has no time to look for its keys. */
static void
show_shortcuts (TrendsApplication *self)
{
  gboolean leads = TRENDS_IS_FACILITATOR (
    gtk_application_get_active_window (GTK_APPLICATION (self)));

  show_help (self, &self->shortcuts, trends_shortcuts_new);
  if (leads)
    g_object_set (self->shortcuts, "section-name", "wall", NULL);
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  TrendsApplication *self = user_data;

  show_shortcuts (self);
}

/* Who stands before a room wants a key, and has no time to read. */
static void
manual_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  TrendsApplication *self = user_data;

  if (TRENDS_IS_FACILITATOR (gtk_application_get_active_window (GTK_APPLICATION (self))))
    show_shortcuts (self);
  else
    show_help (self, &self->manual, trends_manual_new);
  /* For its way to the shortcuts, and their keys */
  if (self->manual != NULL)
    gtk_window_set_application (self->manual, GTK_APPLICATION (self));
}

/* Whether all that is typed in any window is in its plan. */
static gboolean
commit_windows (TrendsApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (TRENDS_IS_WINDOW (l->data) && !trends_window_commit (l->data))
      return FALSE;

  return TRUE;
}

/* Each window writes its plan before it goes; the last to go ends the process. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  if (!commit_windows (user_data))
    return;
  TRENDS_APPLICATION (user_data)->quitting = TRUE;
  windows = g_list_reverse (windows);
  for (GList *l = windows; l != NULL; l = l->next)
    if (TRENDS_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

gboolean
trends_application_is_quitting (TrendsApplication *self)
{
  g_return_val_if_fail (TRENDS_IS_APPLICATION (self), FALSE);

  return self->quitting;
}

static void
add_actions (TrendsApplication *self)
{
  const GActionEntry entries[] = {
    { .name = "about", .activate = about_action },
    { .name = "new-window", .activate = new_window_action },
    { .name = "manual", .activate = manual_action },
    { .name = "shortcuts", .activate = shortcuts_action },
    { .name = "quit", .activate = quit_action },
  };
  g_autoptr (GAction) style = g_settings_create_action (self->settings, "style");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), style);
}

static void
apply_style (TrendsApplication *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autofree char *style = g_settings_get_string (self->settings, "style");
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (style, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (style, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (manager, scheme);
}

/* ----------------------------------------------------------------- class */

static gboolean
trends_application_local_command_line (GApplication   *application,
                                       char         ***arguments,
                                       int            *exit_status)
{
  TrendsApplication *self = TRENDS_APPLICATION (application);
  char **argv = *arguments;

  for (guint i = 1; argv[0] != NULL && argv[i] != NULL && self->first_file == NULL; i++)
    if (argv[i][0] != '-')
      self->first_file = g_file_new_for_commandline_arg (argv[i]);

  return G_APPLICATION_CLASS (trends_application_parent_class)
    ->local_command_line (application, arguments, exit_status);
}

/* Only some desktops look at a window for its icon, and drawing it in all of its
 * sizes takes a while; so the window comes first. */
static gboolean
set_icon_cb (gpointer user_data)
{
  gtk_window_set_default_icon_name (TRENDS_APP_ID);

  return G_SOURCE_REMOVE;
}

/* GTK would say this in words of its own, and nothing of what can be done. */
static void
need_display (void)
{
  if (gtk_init_check ())
    return;

  g_printerr ("socitm-trends: %s\n",
              _("there is no display for a window. “socitm-trends --help” lists what can be "
                "done without one."));
  exit (EXIT_FAILURE);
}

static void
trends_application_startup (GApplication *application)
{
  TrendsApplication *self = TRENDS_APPLICATION (application);

  need_display ();
  self->settings = g_settings_new (TRENDS_APP_ID);
  begin_loading (self);

  G_APPLICATION_CLASS (trends_application_parent_class)->startup (application);

  trends_accessible_install ();
  trends_tip_give_way ();
  self->recent = trends_recent_new (self->settings);
  add_actions (self);
  trends_keys_set_accels (GTK_APPLICATION (self));
  g_signal_connect_object (self->settings, "changed::style", G_CALLBACK (apply_style), self,
                           G_CONNECT_SWAPPED);
  apply_style (self);
  g_timeout_add_full (G_PRIORITY_LOW, ICON_AFTER, set_icon_cb, NULL, NULL);
  trends_ending_watch (GTK_APPLICATION (self));
}

static void
trends_application_shutdown (GApplication *application)
{
  TrendsApplication *self = TRENDS_APPLICATION (application);

  self->failed = !trends_ending_finish (GTK_APPLICATION (self));

  G_APPLICATION_CLASS (trends_application_parent_class)->shutdown (application);
}

static void
trends_application_activate (GApplication *application)
{
  TrendsApplication *self = TRENDS_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GFile) last_plan = NULL;

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  last_plan = get_last_plan (self);
  if (last_plan != NULL)
    open_file (self, last_plan, TRUE);
  else
    show_welcome (self);
}

static void
trends_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (TRENDS_APPLICATION (application), files[i], FALSE);
}

static void
trends_application_dispose (GObject *object)
{
  TrendsApplication *self = TRENDS_APPLICATION (object);

  if (self->loader != NULL)
    trends_loader_cancel (self->loader);
  g_clear_object (&self->loader);
  g_clear_object (&self->first_file);
  g_clear_object (&self->recent);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->shortcuts);
  g_clear_weak_pointer (&self->manual);

  G_OBJECT_CLASS (trends_application_parent_class)->dispose (object);
}

static void
trends_application_class_init (TrendsApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_application_dispose;
  application_class->local_command_line = trends_application_local_command_line;
  application_class->startup = trends_application_startup;
  application_class->shutdown = trends_application_shutdown;
  application_class->activate = trends_application_activate;
  application_class->open = trends_application_open;
}

static void
trends_application_init (TrendsApplication *self)
{
}

/**
 * trends_application_new:
 *
 * Returns: (transfer full): the application, not running yet
 */
TrendsApplication *
trends_application_new (void)
{
  return g_object_new (TRENDS_TYPE_APPLICATION, "application-id", TRENDS_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "register-session", TRUE, NULL);
}

/* Without the session's bus nobody can be told anything; GTK 4.8 tries to all the same, with
 * the application's path on the bus, which there isn't then, and crashes at the end of it.
 * Threads read the environment, but none that knows of this variable. */
static GDBusConnection *
get_bus_or_be_quiet (void)
{
  GDBusConnection *bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  if (bus == NULL)
    g_setenv ("GTK_A11Y", "none", TRUE);
  return bus;
}

/**
 * trends_application_run:
 * @argc: number of arguments
 * @argv: the program's name, and the plans to open
 *
 * Runs the desktop application until its last window is closed.
 *
 * Returns: the process's exit status
 */
int
trends_application_run (int    argc,
                        char **argv)
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (TrendsApplication) application = NULL;
  int status;

  /* It is set already, and better: see trends_cli_set_locale(). */
  gtk_disable_setlocale ();
  /* Held until the end: it is the one that the application would connect once more for. */
  bus = get_bus_or_be_quiet ();
  application = trends_application_new ();
  g_set_application_name (_("Trends"));

  status = g_application_run (G_APPLICATION (application), argc, argv);
  return status == 0 && application->failed ? 1 : status;
}
