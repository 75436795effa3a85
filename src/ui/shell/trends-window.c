/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window.c: what a window shows. Its pages are built when they are first
 * shown.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-dialogs.h"
#include "trends-escape.h"
#include "trends-zoom.h"

G_DEFINE_FINAL_TYPE (TrendsWindow, trends_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_SESSION = 1,
  PROP_SETTINGS,
  PROP_RECENT,
  PROP_SHOW_DETAILS,
  PROP_SHOWS_TABLE,
  PROP_SEARCHING,
  PROP_ZOOM,
} TrendsWindowProperty;

static GParamSpec *properties[PROP_ZOOM + 1];

/* ----------------------------------------------------------------- pages */

/* A page behind the one that is shown is hidden: screen readers would find it. */
void
trends_window_show_page (TrendsWindow *self,
                         GtkWidget    *page)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->pages);

  if (gtk_widget_get_parent (page) == NULL)
    gtk_stack_add_child (self->pages, page);
  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->pages, page);
  if (shown != NULL && shown != page)
    gtk_widget_set_visible (shown, FALSE);
}

/**
 * trends_window_show_welcome:
 *
 * Shows the welcome page. Only for a window without a plan.
 */
void
trends_window_show_welcome (TrendsWindow *self)
{
  g_return_if_fail (TRENDS_IS_WINDOW (self));

  if (self->welcome == NULL)
    self->welcome = TRENDS_WELCOME (trends_welcome_new (self->recent));
  trends_window_show_page (self, GTK_WIDGET (self->welcome));
  gtk_window_set_title (GTK_WINDOW (self), _("Trends"));
  trends_welcome_start (self->welcome);
  trends_window_update_actions (self);
}

/* In place of a plan that could not be opened. */
void
trends_window_show_problem (TrendsWindow *self,
                            GFile        *file,
                            const GError *error)
{
  if (self->problem_page == NULL)
    self->problem_page = TRENDS_PROBLEM_PAGE (trends_problem_page_new ());
  trends_problem_page_show (self->problem_page, file, error);
  trends_window_show_page (self, GTK_WIDGET (self->problem_page));
  trends_window_update_actions (self);
}

/* --------------------------------------------------------------- session */

static void
foreign_edits_cb (TrendsWindow *self,
                  guint         n_edits)
{
  g_autofree char *text =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Somebody else made %u change to this plan",
                                  "Somebody else made %u changes to this plan", n_edits),
                     n_edits);

  trends_window_toast (self, text, NULL);
  trends_window_sweep_toasts (self);
}

/* Whoever opens a plan begins in its view, though the details that lie beside it or over it were open
 * the last time. */
void
trends_window_focus_page (TrendsWindow *self)
{
  TrendsView *view = self->plan_page != NULL ? trends_plan_page_get_shown (self->plan_page) : NULL;

  if (view == NULL || !gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

static gboolean
focus_page_cb (gpointer user_data)
{
  TrendsWindow *self = user_data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    trends_window_focus_page (self);
  return G_SOURCE_REMOVE;
}

/* Only a plan that is new: a file that people know by its name keeps it. With a
 * name it wants content: the page has the focus as soon as the editor of the
 * title has given it back to its button. */
static void
title_edited_cb (TrendsWindow *self)
{
  if (!self->is_new || self->session == NULL)
    return;
  self->is_new = FALSE;
  trends_window_follow_title (self);
  g_idle_add_full (G_PRIORITY_HIGH, focus_page_cb, g_object_ref (self), g_object_unref);
}

static void
update_title (TrendsWindow *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  const char *plan_title = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_TITLE);
  /* Translators: a window's title: the plan's title and the program's name. */
  g_autofree char *title = g_strdup_printf (_("%s — Trends"), plan_title);

  self->title_waits = FALSE;
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* A screen reader says a window's title whenever it changes: not at each letter
 * of it that is typed, but when that is done. */
static void
title_changed_cb (TrendsWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  self->title_waits = gtk_window_is_active (GTK_WINDOW (self)) && focus != NULL
                      && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus));
  if (!self->title_waits)
    update_title (self);
}

static void
focus_moved_cb (TrendsWindow *self)
{
  if (self->title_waits && self->session != NULL)
    update_title (self);
}

static void
view_changed_cb (TrendsWindow *self)
{
  g_autofree char *view = NULL;

  g_object_get (self->session, "view", &view, NULL);
  if (view != NULL)
    g_settings_set_string (self->settings, "view", view);
}

static void
restore_view (TrendsWindow *self)
{
  AdwViewStack *views = trends_plan_page_get_views (self->plan_page);
  g_autofree char *view = g_settings_get_string (self->settings, "view");

  if (adw_view_stack_get_child_by_name (views, view) != NULL)
    g_object_set (self->session, "view", view, NULL);
}

static void
connect_session (TrendsWindow *self)
{
  TrendsSession *session = self->session;

  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->plan_signals,
                             session != NULL ? trends_session_get_plan (session) : NULL);
  g_signal_group_set_target (self->store_signals,
                             session != NULL ? trends_session_get_store (session) : NULL);
}

/* For the next start */
static void
show_details_cb (TrendsWindow *self)
{
  gboolean shown;

  g_object_get (self->plan_page, "show-details", &shown, NULL);
  g_settings_set_boolean (self->settings, "window-details", shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_DETAILS]);
}

static void
shows_table_cb (TrendsWindow *self)
{
  trends_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_TABLE]);
}

static void
forget_place (TrendsWindow *self)
{
  g_clear_weak_pointer (&self->search_focus);
  g_clear_weak_pointer (&self->search_entity);
  g_clear_weak_pointer (&self->search_selected);
}

static void
drop_plan_parts (TrendsWindow *self)
{
  trends_window_end_presenting (self);
  trends_window_drop_quick (self);
  trends_window_set_searching (self, FALSE);
  forget_place (self);
  gtk_revealer_set_child (self->search_revealer, NULL);
  self->search_bar = NULL;
  if (self->plan_page == NULL)
    return;
  g_object_set (self->header, "views", NULL, NULL);
  gtk_stack_remove (self->pages, GTK_WIDGET (self->plan_page));
  self->plan_page = NULL;
}

/* For the next start, and for the list of recent plans. */
void
trends_window_note_plan (TrendsWindow *self)
{
  TrendsStore *store = trends_session_get_store (self->session);
  GFile *file = trends_store_get_file (store);
  g_autofree char *uri = g_file_get_uri (file);

  trends_recent_note (self->recent, file, trends_store_get_plan (store));
  g_settings_set_string (self->settings, "last-plan", uri);
}

static void
show_plan (TrendsWindow *self)
{
  GtkWidget *page = trends_plan_page_new (self->session);

  self->plan_page = TRENDS_PLAN_PAGE (page);
  g_signal_connect_object (page, "notify::show-details", G_CALLBACK (show_details_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::shows-table", G_CALLBACK (shows_table_cb), self,
                           G_CONNECT_SWAPPED);
  restore_view (self);
  g_object_set (page, "show-details",
                g_settings_get_boolean (self->settings, "window-details"), NULL);
  g_object_bind_property (self, "zoom", page, "zoom",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  trends_window_show_page (self, page);
  update_title (self);
  g_object_set (self->header, "views", trends_plan_page_get_views (self->plan_page), NULL);
}

/* A window has one plan in its time, or none: NULL leaves it empty. */
void
trends_window_set_session (TrendsWindow  *self,
                           TrendsSession *session)
{
  drop_plan_parts (self);
  g_set_object (&self->session, session);
  connect_session (self);
  trends_window_update_look (self);
  trends_window_sweep_toasts (self);
  if (session != NULL)
    show_plan (self);
  trends_window_follow_drafts (self);
  g_object_set (self->header, "session", session, NULL);
  trends_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_DETAILS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_TABLE]);
}

/**
 * trends_window_is_leaving:
 *
 * Returns: whether the window writes its plan for the last time, and goes then
 */
gboolean
trends_window_is_leaving (TrendsWindow *self)
{
  g_return_val_if_fail (TRENDS_IS_WINDOW (self), FALSE);

  return self->closing || self->may_close;
}

/**
 * trends_window_get_file:
 *
 * Returns: (transfer none) (nullable): the file of the plan that the window
 *   shows or is about to show
 */
GFile *
trends_window_get_file (TrendsWindow *self)
{
  g_return_val_if_fail (TRENDS_IS_WINDOW (self), NULL);

  if (self->session != NULL)
    return trends_store_get_file (trends_session_get_store (self->session));
  return self->loader != NULL ? trends_loader_get_file (self->loader) : NULL;
}

/**
 * trends_window_get_session:
 *
 * Returns: (transfer none) (nullable): the session of the plan that is shown
 */
TrendsSession *
trends_window_get_session (TrendsWindow *self)
{
  g_return_val_if_fail (TRENDS_IS_WINDOW (self), NULL);

  return self->session;
}

/* ---------------------------------------------------------------- search */

static void
search_closed_cb (TrendsWindow *self)
{
  trends_window_set_searching (self, FALSE);
}

static void
build_search_bar (TrendsWindow *self)
{
  GtkWidget *bar;

  if (self->search_bar != NULL)
    return;
  bar = trends_search_bar_new (self->session);
  self->search_bar = TRENDS_SEARCH_BAR (bar);
  g_signal_connect_object (bar, "closed", G_CALLBACK (search_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_revealer_set_child (self->search_revealer, bar);
}

static void
hide_search_cb (TrendsWindow *self)
{
  if (!gtk_revealer_get_child_revealed (self->search_revealer)
      && !gtk_revealer_get_reveal_child (self->search_revealer))
    gtk_widget_set_visible (GTK_WIDGET (self->search_revealer), FALSE);
}

static gboolean
is_in_search (TrendsWindow *self,
              GtkWidget    *widget) /* (nullable) */
{
  return widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self->search_revealer));
}

/* (transfer none) (nullable): what a part of the view that is shown stands for */
static TrendsEntity *
find_entity (TrendsWindow *self,
             GtkWidget    *widget)
{
  TrendsView *view = trends_plan_page_get_shown (self->plan_page);

  return view != NULL && widget != NULL ? trends_view_get_entity_of (view, widget) : NULL;
}

static void
remember_place (TrendsWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (is_in_search (self, focus))
    return;
  g_set_weak_pointer (&self->search_focus, focus);
  g_set_weak_pointer (&self->search_entity, find_entity (self, focus));
  g_set_weak_pointer (&self->search_selected, trends_session_get_selected (self->session));
}

/* Whoever looked, and chose nothing, is where they were in the view. */
static gboolean
go_back (TrendsWindow *self)
{
  GtkWidget *before = self->search_focus;
  TrendsView *view = trends_plan_page_get_shown (self->plan_page);

  if (before == NULL || view == NULL || !gtk_widget_is_ancestor (before, GTK_WIDGET (view))
      || !is_in_search (self, gtk_root_get_focus (GTK_ROOT (self)))
      || self->search_selected != trends_session_get_selected (self->session))
    return FALSE;
  if (gtk_widget_get_mapped (before)
      && find_entity (self, before) == self->search_entity)
    return gtk_widget_grab_focus (before);
  if (self->search_entity == NULL || trends_entity_get_plan (self->search_entity) == NULL)
    return FALSE;
  trends_session_reveal (self->session, self->search_entity);
  return TRUE;
}

static void
stop_search (TrendsWindow *self)
{
  TrendsEntity *selected = trends_session_get_selected (self->session);

  trends_filter_clear (trends_session_get_filter (self->session));
  if (go_back (self))
    ;
  else if (selected != NULL)
    trends_session_reveal (self->session, selected);
  else
    trends_window_focus_page (self);
  forget_place (self);
}

/* Closing the search also looks for nothing. */
void
trends_window_set_searching (TrendsWindow *self,
                             gboolean      searching)
{
  if (searching == gtk_revealer_get_reveal_child (self->search_revealer)
      || (searching && self->session == NULL))
    return;
  if (searching)
    {
      remember_place (self);
      build_search_bar (self);
      gtk_widget_set_visible (GTK_WIDGET (self->search_revealer), TRUE);
    }
  gtk_revealer_set_reveal_child (self->search_revealer, searching);
  if (searching)
    trends_search_bar_start (self->search_bar);
  else if (self->session != NULL)
    stop_search (self);
  trends_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static gboolean
clear_filter (gpointer user_data)
{
  TrendsWindow *self = TRENDS_WINDOW (user_data);

  if (self->session == NULL
      || !(gtk_revealer_get_reveal_child (self->search_revealer)
           || trends_filter_is_active (trends_session_get_filter (self->session))))
    return FALSE;

  if (gtk_revealer_get_reveal_child (self->search_revealer))
    trends_window_set_searching (self, FALSE);
  else
    stop_search (self);
  return TRUE;
}

/* -------------------------------------------------------- size and closing */

static void
say_zoom (TrendsWindow *self)
{
  /* Translators: how large the plan is shown now, in per cent: “Zoom 120 %” */
  g_autofree char *text = g_strdup_printf (_("Zoom %d %%"), self->zoom);

  trends_window_toast (self, text, NULL);
}

/* Also by the wheel, over the views. */
void
trends_window_set_zoom (TrendsWindow *self,
                        int           percent)
{
  percent = trends_zoom_step (percent, 0);
  if (self->zoom == percent)
    return;

  self->zoom = percent;
  say_zoom (self);
  trends_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
restore_size (TrendsWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  if (g_settings_get_boolean (self->settings, "window-fullscreen"))
    gtk_window_fullscreen (GTK_WINDOW (self));
  self->zoom = trends_zoom_step (g_settings_get_int (self->settings, "window-zoom"), 0);
}

static void
save_size (TrendsWindow *self)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (self->settings, "window-fullscreen",
                          gtk_window_is_fullscreen (GTK_WINDOW (self)));
  g_settings_set_int (self->settings, "window-zoom", self->zoom);
}

static void
closed_for_good_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  TrendsWindow *self = TRENDS_WINDOW (source);

  if (!trends_window_close_plan_finish (self, result))
    return;
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
trends_window_close_request (GtkWindow *window)
{
  TrendsWindow *self = TRENDS_WINDOW (window);

  save_size (self);
  if (self->session != NULL && !self->may_close)
    {
      if (!trends_window_commit (self))
        return GDK_EVENT_STOP;
      trends_window_note_plan (self);
      trends_window_close_plan_async (self, closed_for_good_cb, NULL);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (trends_window_parent_class)->close_request (window);
}

/* ----------------------------------------------------------------- class */

static void
trends_window_constructed (GObject *object)
{
  TrendsWindow *self = TRENDS_WINDOW (object);

  G_OBJECT_CLASS (trends_window_parent_class)->constructed (object);
  g_object_set (self->header, "recent", self->recent, NULL);
  restore_size (self);
}

static void
trends_window_dispose (GObject *object)
{
  TrendsWindow *self = TRENDS_WINDOW (object);

  g_clear_handle_id (&self->present_later, g_source_remove);
  g_clear_handle_id (&self->pale_later, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  trends_window_drop_toasts (self);
  trends_window_end_presenting (self);
  if (self->loader != NULL)
    trends_loader_cancel (self->loader);
  g_clear_object (&self->loader);
  g_clear_object (&self->drafts);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->print_settings);
  g_clear_object (&self->settings);
  g_clear_object (&self->recent);

  G_OBJECT_CLASS (trends_window_parent_class)->dispose (object);
}

static void
trends_window_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TrendsWindow *self = TRENDS_WINDOW (object);
  gboolean show_details = FALSE, shows_table = FALSE;

  switch ((TrendsWindowProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_RECENT:
      g_value_set_object (value, self->recent);
      break;
    case PROP_SHOW_DETAILS:
      if (self->plan_page != NULL)
        g_object_get (self->plan_page, "show-details", &show_details, NULL);
      g_value_set_boolean (value, show_details);
      break;
    case PROP_SHOWS_TABLE:
      if (self->plan_page != NULL)
        g_object_get (self->plan_page, "shows-table", &shows_table, NULL);
      g_value_set_boolean (value, shows_table);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, self->search_revealer != NULL
                                    && gtk_revealer_get_reveal_child (self->search_revealer));
      break;
    case PROP_ZOOM:
      g_value_set_int (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* A toggle button with the focus says by itself what it is now. */
static void
announce_details (TrendsWindow *self)
{
  gboolean shown;

  if (GTK_IS_TOGGLE_BUTTON (gtk_window_get_focus (GTK_WINDOW (self))))
    return;

  g_object_get (self, "show-details", &shown, NULL);
  trends_announce (GTK_WIDGET (self), shown ? _("Details shown") : _("Details hidden"));
}

static void
set_show_details (TrendsWindow *self,
                  gboolean      show_details)
{
  if (self->plan_page == NULL)
    return;

  g_object_set (self->plan_page, "show-details", show_details, NULL);
  announce_details (self);
}

static void
trends_window_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TrendsWindow *self = TRENDS_WINDOW (object);

  switch ((TrendsWindowProperty) property_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_RECENT:
      self->recent = g_value_dup_object (value);
      break;
    case PROP_SHOW_DETAILS:
      set_show_details (self, g_value_get_boolean (value));
      break;
    case PROP_SHOWS_TABLE:
      if (self->plan_page != NULL)
        g_object_set (self->plan_page, "shows-table", g_value_get_boolean (value), NULL);
      break;
    case PROP_SEARCHING:
      trends_window_set_searching (self, g_value_get_boolean (value));
      break;
    case PROP_ZOOM:
      trends_window_set_zoom (self, g_value_get_int (value));
      break;
    case PROP_SESSION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, TRENDS_TYPE_SESSION,
                                                  flags | G_PARAM_READABLE);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags | once);
  properties[PROP_RECENT] =
    g_param_spec_object ("recent", NULL, NULL, TRENDS_TYPE_RECENT, flags | once);
  properties[PROP_SHOW_DETAILS] =
    g_param_spec_boolean ("show-details", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_SHOWS_TABLE] =
    g_param_spec_boolean ("shows-table", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_ZOOM] =
    g_param_spec_int ("zoom", NULL, NULL, TRENDS_ZOOM_MIN, TRENDS_ZOOM_MAX, TRENDS_ZOOM_NORMAL,
                      flags | G_PARAM_READWRITE);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
trends_window_class_init (TrendsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = trends_window_constructed;
  object_class->dispose = trends_window_dispose;
  object_class->get_property = trends_window_get_property;
  object_class->set_property = trends_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = trends_window_close_request;

  install_properties (object_class);
  g_type_ensure (TRENDS_TYPE_DRAFTS_BAR);
  g_type_ensure (TRENDS_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/socitm/Trends/ui/shell/trends-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrendsWindow, header);
  gtk_widget_class_bind_template_child (widget_class, TrendsWindow, drafts_bar);
  gtk_widget_class_bind_template_child (widget_class, TrendsWindow, search_revealer);
  gtk_widget_class_bind_template_child (widget_class, TrendsWindow, pages);
  trends_window_install_actions (widget_class);
  trends_escape_bind (widget_class);
}

static void
lost_cb (TrendsWindow *self,
         const char   *words)
{
  trends_dialogs_show_message (GTK_WINDOW (self), _("Not everything could be saved"), words);
}

static void
build_signal_groups (TrendsWindow *self)
{
  self->session_signals = g_signal_group_new (TRENDS_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "toast", G_CALLBACK (trends_window_toast),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "table-pasted",
                                  G_CALLBACK (trends_window_take_pasted), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::view",
                                  G_CALLBACK (view_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::read-only",
                                  G_CALLBACK (trends_window_update_actions), self);

  self->plan_signals = g_signal_group_new (TRENDS_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "notify::title",
                                  G_CALLBACK (title_changed_cb), self);
  g_signal_group_connect_swapped (self->plan_signals, "edited",
                                  G_CALLBACK (trends_window_sweep_toasts), self);
  g_signal_group_connect_swapped (self->plan_signals, "notify::can-undo",
                                  G_CALLBACK (trends_window_update_actions), self);
  g_signal_group_connect_swapped (self->plan_signals, "notify::can-redo",
                                  G_CALLBACK (trends_window_update_actions), self);

  self->store_signals = g_signal_group_new (TRENDS_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::state",
                                  G_CALLBACK (trends_window_update_actions), self);
  g_signal_group_connect_swapped (self->store_signals, "foreign-edits",
                                  G_CALLBACK (foreign_edits_cb), self);
  g_signal_group_connect_swapped (self->store_signals, "lost", G_CALLBACK (lost_cb), self);
}

static void
trends_window_init (TrendsWindow *self)
{
  self->zoom = TRENDS_ZOOM_NORMAL;
  build_signal_groups (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->search_revealer, "notify::child-revealed",
                            G_CALLBACK (hide_search_cb), self);
  g_signal_connect_swapped (self->header, "title-edited", G_CALLBACK (title_edited_cb), self);
  trends_window_set_up_drafts (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (trends_window_active_cb), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_moved_cb), NULL);
  trends_window_add_drop_target (self);
  trends_escape_add (GTK_WIDGET (self), TRENDS_ESCAPE_FILTER, clear_filter, self);
  trends_window_answer_keys (self);
  trends_window_watch_closing (self);
  trends_escape_bind_content (adw_toast_overlay_get_child (self->toasts));
  trends_window_update_actions (self);
  trends_accessible_introduce (GTK_WINDOW (self));
}

/**
 * trends_window_new:
 * @application: the application
 * @settings: its settings
 * @recent: its recent plans
 *
 * Returns: (transfer none): an empty window, not shown yet
 */
TrendsWindow *
trends_window_new (GtkApplication *application,
                   GSettings      *settings,
                   TrendsRecent   *recent)
{
  return g_object_new (TRENDS_TYPE_WINDOW, "application", application, "settings", settings,
                       "recent", recent, NULL);
}
