/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-header.c: the header bar. It follows the session's plan by itself; its
 * buttons are actions of the window. Menus are built when they are first opened,
 * so that they cost nothing at the start.
 */

#include "trends-header.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-fit-layout.h"
#include "trends-keys.h"
#include "trends-save-status.h"
#include "trends-title-popover.h"

#define NARROW 1100 /* pixels: where there are fewer, undo, redo and export are in the menu alone */

struct _TrendsHeader
{
  AdwBin parent_instance;

  TrendsSession *session;
  TrendsRecent *recent;
  AdwViewStack *views;
  gboolean searching;
  GBindingGroup *plan_bindings;
  GSignalGroup *plan_signals;
  GSignalGroup *pages_signals;

  GtkLabel *no_plan_title;
  AdwViewSwitcher *switcher;
  GtkWidget *view_icons; /* in its place, where that has no room */
  gboolean narrow;
  GtkMenuButton *plan_menu;
  GtkWidget *plan_title;
  GtkMenuButton *title_button;
  GtkLabel *title;
  TrendsSaveStatus *save_status;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkMenuButton *main_menu;
  GtkWidget *details;
  GtkWidget *export;
  GtkWidget *search;
};

G_DEFINE_FINAL_TYPE (TrendsHeader, trends_header, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_RECENT,
  PROP_VIEWS,
  PROP_SEARCHING,
} TrendsHeaderProperty;

static GParamSpec *properties[PROP_SEARCHING + 1];
static guint title_edited_signal;

/* ----------------------------------------------------------------- menus */

static GtkBuilder *
load_menus (void)
{
  return gtk_builder_new_from_resource ("/org/socitm/Trends/ui/shell/trends-menus.ui");
}

static void
append_recent (GMenu            *menu,
               TrendsRecentPlan *plan)
{
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *uri = g_file_get_uri (trends_recent_plan_get_file (plan));
  g_autofree char *place = trends_recent_plan_dup_place (plan);
  g_autofree char *words = g_strdup_printf ("%s · %s", trends_recent_plan_get_title (plan), place);
  g_auto (GStrv) parts = g_strsplit (words, "_", -1);
  /* An underscore would be a mnemonic. */
  g_autofree char *label = g_strjoinv ("__", parts);

  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "win.open-recent", "s", uri);
  g_menu_append_item (menu, item);
}

static gboolean
is_open_here (TrendsHeader     *self,
              TrendsRecentPlan *plan)
{
  return self->session != NULL
         && g_file_equal (trends_recent_plan_get_file (plan),
                          trends_store_get_file (trends_session_get_store (self->session)));
}

static void
fill_recent (TrendsHeader *self,
             GMenu        *menu)
{
  guint n_plans = g_list_model_get_n_items (G_LIST_MODEL (self->recent));

  for (guint i = 0; i < n_plans; i++)
    {
      g_autoptr (TrendsRecentPlan) plan = g_list_model_get_item (G_LIST_MODEL (self->recent), i);

      if (!is_open_here (self, plan) && !trends_recent_plan_get_missing (plan))
        append_recent (menu, plan);
    }
  /* No action: it can't be chosen. */
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    g_menu_append (menu, _("No other plans"), "win.none");
}

static void
create_plan_menu_cb (GtkMenuButton *button,
                     gpointer       user_data)
{
  TrendsHeader *self = user_data;
  g_autoptr (GtkBuilder) builder = load_menus ();
  GMenuModel *menu = G_MENU_MODEL (gtk_builder_get_object (builder, "plan_menu"));

  if (self->recent != NULL)
    fill_recent (self, G_MENU (gtk_builder_get_object (builder, "recent_menu")));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

static void
create_main_menu_cb (GtkMenuButton *button,
                     gpointer       user_data)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GMenuModel *menu;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  builder = load_menus ();
  menu = G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu"));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

static void
title_closed_cb (TrendsHeader *self)
{
  g_signal_emit (self, title_edited_signal, 0);
}

static void
create_title_popover_cb (GtkMenuButton *button,
                         gpointer       user_data)
{
  TrendsHeader *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = trends_title_popover_new (self->session);
  g_signal_connect_object (popover, "closed", G_CALLBACK (title_closed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_menu_button_set_popover (button, popover);
}

/* ------------------------------------------------------ what is shown of the plan */

static void
name_button (GtkWidget  *button,
             const char *name,
             const char *action,
             const char *otherwise)
{
  g_autofree char *tip = name != NULL ? trends_keys_dup_tip (name, TRENDS_KEYS_WINDOW, action)
                                     : g_strdup (otherwise);

  trends_accessible_set_tip (button, tip, NULL);
}

static void
update_title (TrendsHeader *self)
{
  g_autofree char *name = NULL;

  if (self->session == NULL)
    return;
  /* Translators: read to people who can't see the title's button; %s is the plan's title. */
  name = g_strdup_printf (
    _("Title: %s"),
    trends_entity_get_name (trends_plan_get_info (trends_session_get_plan (self->session))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_history (TrendsHeader *self)
{
  TrendsPlan *plan = self->session != NULL ? trends_session_get_plan (self->session) : NULL;
  const char *undo = plan != NULL ? trends_plan_get_undo_label (plan) : NULL;
  const char *redo = plan != NULL ? trends_plan_get_redo_label (plan) : NULL;
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;

  if (undo != NULL)
    /* Translators: %s names what will be undone, as “Set priority”. */
    undo_name = g_strdup_printf (_("Undo: %s"), undo);
  if (redo != NULL)
    /* Translators: %s names what will be done again, as “Set priority”. */
    redo_name = g_strdup_printf (_("Redo: %s"), redo);

  name_button (self->undo, undo_name, "win.undo", _("Nothing to undo"));
  name_button (self->redo, redo_name, "win.redo", _("Nothing to redo"));
}

static void
watch_plan (TrendsHeader *self)
{
  self->plan_bindings = g_binding_group_new ();
  g_binding_group_bind (self->plan_bindings, "title", self->title, "label", G_BINDING_SYNC_CREATE);

  self->plan_signals = g_signal_group_new (TRENDS_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "notify::title", G_CALLBACK (update_title),
                                  self);
  g_signal_group_connect_swapped (self->plan_signals, "notify::undo-label",
                                  G_CALLBACK (update_history), self);
  g_signal_group_connect_swapped (self->plan_signals, "notify::redo-label",
                                  G_CALLBACK (update_history), self);
}

/* What the menu has, too, is there alone where all else needs the room. */
static void
show_plan_parts (TrendsHeader *self)
{
  GtkWidget *parts[] = { self->plan_title, self->details, self->search };
  GtkWidget *wide[] = { self->undo, self->redo, self->export };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_visible (parts[i], self->session != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    gtk_widget_set_visible (wide[i], self->session != NULL && !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->no_plan_title), self->session == NULL);
}

static void
set_session (TrendsHeader  *self,
             TrendsSession *session)
{
  TrendsPlan *plan = session != NULL ? trends_session_get_plan (session) : NULL;

  if (!g_set_object (&self->session, session))
    return;
  gtk_menu_button_set_popover (self->title_button, NULL);
  g_binding_group_set_source (self->plan_bindings, plan);
  g_signal_group_set_target (self->plan_signals, plan);
  update_title (self);
  update_history (self);
  g_object_set (self->save_status, "store",
                session != NULL ? trends_session_get_store (session) : NULL, NULL);
  show_plan_parts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
update_view_icons (TrendsHeader *self)
{
  g_autoptr (GListModel) pages = g_signal_group_dup_target (self->pages_signals);
  GtkWidget *button = gtk_widget_get_first_child (self->view_icons);

  for (guint i = 0; button != NULL; i++, button = gtk_widget_get_next_sibling (button))
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                    adw_view_stack_page_get_child (page)
                                      == adw_view_stack_get_visible_child (self->views));
    }
}

/* What is typed may have to stay where it is: then the view does, too. */
static void
view_icon_cb (TrendsHeader *self,
              GtkWidget    *button)
{
  gtk_widget_activate_action (button, "win.view", "s", gtk_widget_get_name (button));
  update_view_icons (self);
}

static GtkWidget *
make_view_icon (TrendsHeader     *self,
                AdwViewStackPage *page)
{
  const char *name = adw_view_stack_page_get_name (page);
  const char *title = adw_view_stack_page_get_title (page);
  g_autofree char *action = g_strconcat ("win.view::", name, NULL);
  g_autofree char *tip = trends_keys_dup_tip (title, TRENDS_KEYS_WINDOW, action);
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  gtk_button_set_icon_name (GTK_BUTTON (button), adw_view_stack_page_get_icon_name (page));
  gtk_widget_set_name (button, name);
  trends_accessible_set_tip (button, tip, title);
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (button));
  g_signal_connect_object (button, "clicked", G_CALLBACK (view_icon_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
fill_view_icons (TrendsHeader *self)
{
  g_autoptr (GListModel) pages = g_signal_group_dup_target (self->pages_signals);
  GtkWidget *first = NULL;
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (self->view_icons)) != NULL)
    gtk_box_remove (GTK_BOX (self->view_icons), button);

  for (guint i = 0; pages != NULL && i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, i);

      button = make_view_icon (self, page);
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      else
        first = button;
      gtk_box_append (GTK_BOX (self->view_icons), button);
    }
  update_view_icons (self);
}

/* A single view needs no switcher. */
static void
update_switcher (TrendsHeader *self)
{
  g_autoptr (GListModel) pages = g_signal_group_dup_target (self->pages_signals);

  gtk_widget_set_visible (GTK_WIDGET (self->switcher),
                          pages != NULL && g_list_model_get_n_items (pages) > 1);
  gtk_widget_set_visible (self->view_icons, gtk_widget_get_visible (GTK_WIDGET (self->switcher)));
  fill_view_icons (self);
}

static void
set_views (TrendsHeader *self,
           AdwViewStack *views)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  if (!g_set_object (&self->views, views))
    return;
  if (views != NULL)
    pages = adw_view_stack_get_pages (views);
  adw_view_switcher_set_stack (self->switcher, views);
  if (views != NULL)
    g_signal_connect_object (views, "notify::visible-child", G_CALLBACK (update_view_icons),
                             self, G_CONNECT_SWAPPED);
  g_signal_group_set_target (self->pages_signals, pages);
  update_switcher (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEWS]);
}

/* ---------------------------------------------------------------- layout */

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (gtk_widget_get_first_child (widget));
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static gboolean
resize_cb (gpointer user_data)
{
  gtk_widget_queue_resize (user_data);
  return G_SOURCE_REMOVE;
}

/* Before its parts are given their places, so that none is drawn that goes; who has given it this
 * room asks how much it needs now when that is over. */
static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  TrendsHeader *self = TRENDS_HEADER (widget);
  gboolean narrow = width < NARROW;

  if (self->narrow != narrow)
    {
      self->narrow = narrow;
      show_plan_parts (self);
      g_idle_add_full (G_PRIORITY_HIGH, resize_cb, g_object_ref (self), g_object_unref);
    }
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

/* ----------------------------------------------------------------- class */

static void
trends_header_dispose (GObject *object)
{
  TrendsHeader *self = TRENDS_HEADER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->recent);
  g_clear_object (&self->views);
  g_clear_object (&self->plan_bindings);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->pages_signals);

  G_OBJECT_CLASS (trends_header_parent_class)->dispose (object);
}

static void
trends_header_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TrendsHeader *self = TRENDS_HEADER (object);

  switch ((TrendsHeaderProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_RECENT:
      g_value_set_object (value, self->recent);
      break;
    case PROP_VIEWS:
      g_value_set_object (value, self->views);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, self->searching);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_header_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TrendsHeader *self = TRENDS_HEADER (object);

  switch ((TrendsHeaderProperty) property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_RECENT:
      g_set_object (&self->recent, g_value_get_object (value));
      break;
    case PROP_VIEWS:
      set_views (self, g_value_get_object (value));
      break;
    case PROP_SEARCHING:
      if (self->searching == g_value_get_boolean (value))
        break;
      self->searching = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, properties[PROP_SEARCHING]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, TRENDS_TYPE_SESSION, flags);
  properties[PROP_RECENT] = g_param_spec_object ("recent", NULL, NULL, TRENDS_TYPE_RECENT, flags);
  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, ADW_TYPE_VIEW_STACK, flags);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/socitm/Trends/ui/shell/trends-header.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, no_plan_title);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, switcher);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, view_icons);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, plan_menu);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, plan_title);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, title_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, title);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, save_status);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, undo);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, redo);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, main_menu);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, details);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, export);
  gtk_widget_class_bind_template_child (widget_class, TrendsHeader, search);
}

static void
trends_header_class_init (TrendsHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trends_header_dispose;
  object_class->get_property = trends_header_get_property;
  object_class->set_property = trends_header_set_property;

  install_properties (object_class);
  title_edited_signal = g_signal_new ("title-edited", TRENDS_TYPE_HEADER, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (TRENDS_TYPE_CONTAINER);
  g_type_ensure (TRENDS_TYPE_FIT_LAYOUT);
  g_type_ensure (TRENDS_TYPE_SAVE_STATUS);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
trends_header_init (TrendsHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_request_mode, measure, allocate));
  trends_keys_add_tip (self->details, TRENDS_KEYS_WINDOW, "win.details");
  trends_keys_add_tip (self->export, TRENDS_KEYS_WINDOW, "win.export");
  trends_keys_add_tip (self->search, TRENDS_KEYS_WINDOW, "win.search");
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (self->details));
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (self->search));

  gtk_menu_button_set_create_popup_func (self->plan_menu, create_plan_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->main_menu, create_main_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->title_button, create_title_popover_cb, self, NULL);

  watch_plan (self);
  self->pages_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->pages_signals, "items-changed",
                                  G_CALLBACK (update_switcher), self);
}

/* A popover is placed beside what has a place: GDK finds no monitor for one that opens
 * while its window is laid out for the first time, and complains. */
static gboolean
edit_title_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  TrendsHeader *self = TRENDS_HEADER (widget);

  if (self->session != NULL && gtk_widget_get_width (GTK_WIDGET (self->title_button)) == 0)
    return G_SOURCE_CONTINUE;

  if (self->session != NULL)
    gtk_menu_button_popup (self->title_button);
  return G_SOURCE_REMOVE;
}

/**
 * trends_header_edit_title:
 *
 * Opens the editor of the plan's title with all of it selected, once it is shown.
 */
void
trends_header_edit_title (TrendsHeader *self)
{
  g_return_if_fail (TRENDS_IS_HEADER (self));

  gtk_widget_add_tick_callback (GTK_WIDGET (self), edit_title_cb, NULL, NULL);
}
