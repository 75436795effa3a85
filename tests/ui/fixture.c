/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fixture.c: a plan of two trends and two initiatives, and what a person does
 * with a widget. */

#include "fixture.h"

#include <glib/gstdio.h>

#include "trends-editor-factory.h"
#include "trends-field-row.h"

/* --------------------------------------------------------------- a plan */

static TrendsEntity *
add_trend (Fixture      *fixture,
           TrendsEntity *group,
           const char   *title,
           int           number)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND, id);
  g_autoptr (GError) error = NULL;
  TrendsEntity *trend;

  trends_record_set (record, TRENDS_TREND_GROUP, trends_value_text (trends_entity_get_id (group)));
  trends_record_set (record, TRENDS_TREND_NUMBER, trends_value_integer (number));
  trends_record_set (record, TRENDS_TREND_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_TREND_COLOUR, trends_value_text ("#1c71d8"));
  trend = trends_plan_add (fixture->plan, record, &error);
  g_assert_no_error (error);
  return trend;
}

static TrendsEntity *
add_group (Fixture *fixture)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_GROUP, id);
  g_autoptr (GError) error = NULL;
  TrendsEntity *group;

  trends_record_set (record, TRENDS_GROUP_TITLE, trends_value_text ("Technology trends"));
  trends_record_set (record, TRENDS_GROUP_POSITION, trends_value_text ("i"));
  group = trends_plan_add (fixture->plan, record, &error);
  g_assert_no_error (error);
  return group;
}

static void
count_edit_cb (Fixture *fixture)
{
  fixture->n_edits++;
}

/* GTK 4.8 asks for the place of the pointer in a window that has gone, where a tooltip
 * was due in it. */
static gboolean
is_about_tooltip (const char *message)
{
  return strstr (message, "assertion 'GDK_IS_SURFACE (surface)' failed") != NULL;
}

static gboolean
is_fatal_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        data)
{
  return !is_about_tooltip (message);
}

static void
log_cb (const char     *domain,
        GLogLevelFlags  level,
        const char     *message,
        gpointer        data)
{
  if (!is_about_tooltip (message))
    g_log_default_handler (domain, level, message, data);
}

static void
pass_over_tooltips (void)
{
  const char *const domains[] = { "Gdk", "Gtk" };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    g_log_set_handler (domains[i], G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION,
                       log_cb, NULL);
  g_test_log_set_fatal_handler (is_fatal_cb, NULL);
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  TrendsEntity *info;
  TrendsEntity *group;

  pass_over_tooltips ();
  fixture->plan = trends_plan_new ();
  info = trends_plan_get_info (fixture->plan);
  trends_plan_set_text (fixture->plan, info, TRENDS_PLAN_TITLE, "Millbrook", TRENDS_SET_ONCE, NULL);
  group = add_group (fixture);
  fixture->trend = add_trend (fixture, group, "AI application", 1);
  fixture->other_trend = add_trend (fixture, group, "Harnessing data", 2);
  fixture->initiative = trends_plan_add_initiative (fixture->plan, fixture->trend,
                                                    "Copilot pilot", G_MAXUINT, NULL);
  fixture->other_initiative = trends_plan_add_initiative (fixture->plan, fixture->trend,
                                                          "AI use policy", G_MAXUINT, NULL);
  g_signal_connect_swapped (fixture->plan, "edited", G_CALLBACK (count_edit_cb), fixture);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
}

void
fixture_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
drawn_cb (gboolean *drawn)
{
  *drawn = TRUE;
}

/* Until it stands where it will stay: for what looks for its place. */
/* A key, as “<Control>Left”, pressed on a widget that is asked for it by a controller of
 * its own. Returns: whether it did anything */
gboolean
fixture_press (GtkWidget  *widget,
               const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) pressed = gtk_shortcut_trigger_parse_string (key);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller)
                  ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                  : 0;

      for (guint j = 0; j < n && !handled; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          handled = gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), pressed)
                    && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                     gtk_shortcut_get_arguments (shortcut));
        }
    }
  fixture_settle ();
  return handled;
}

void
fixture_wait_for_frames (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  for (guint i = 0; i < 3; i++)
    {
      gboolean drawn = FALSE;
      gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (drawn_cb), &drawn);

      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      while (!drawn)
        g_main_context_iteration (NULL, TRUE);
      g_signal_handler_disconnect (clock, id);
    }
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle ();
  g_assert_finalize_object (fixture->plan);
}

/* -------------------------------------------------------------- helpers */

void
fixture_collect (GtkWidget *widget,
                 GType      type,
                 GPtrArray *found)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    fixture_collect (child, type, found);
}

guint
fixture_count_widgets (gpointer widget,
                       GType    type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  fixture_collect (widget, type, found);
  return found->len;
}

guint
fixture_count_class (gpointer    widget,
                     const char *css_class)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint n_found = 0;

  fixture_collect (widget, GTK_TYPE_WIDGET, found);
  for (guint i = 0; i < found->len; i++)
    n_found += gtk_widget_has_css_class (found->pdata[i], css_class);

  return n_found;
}

gpointer
fixture_find_nth (gpointer widget,
                  GType    type,
                  guint    n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  fixture_collect (widget, type, found);
  g_assert_cmpuint (found->len, >, n);
  return g_ptr_array_index (found, n);
}

gpointer
fixture_find (gpointer widget,
              GType    type)
{
  return fixture_find_nth (widget, type, 0);
}

/* The first of that type and class; there has to be one. */
gpointer
fixture_find_class (gpointer    widget,
                    GType       type,
                    const char *css_class)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  fixture_collect (widget, type, found);
  for (guint i = 0; i < found->len; i++)
    if (gtk_widget_has_css_class (found->pdata[i], css_class))
      return found->pdata[i];
  g_assert_not_reached ();
}

TrendsEditor *
fixture_show_editor (Fixture      *fixture,
                     GtkWidget    *editor,
                     TrendsEntity *entity)
{
  GtkWidget *row = trends_field_row_new ("Field", TRENDS_EDITOR (editor), FALSE);

  trends_editor_set_entity (TRENDS_EDITOR (editor), entity);
  gtk_window_set_child (GTK_WINDOW (fixture->window), row);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_settle ();
  return TRENDS_EDITOR (editor);
}

TrendsEditor *
fixture_edit (Fixture      *fixture,
              TrendsEntity *entity,
              guint         field)
{
  const TrendsField *info = trends_kind_get_field (trends_entity_get_kind (entity), field);

  return fixture_show_editor (fixture, trends_editor_factory_make (info), entity);
}

const char *
fixture_get_text (gpointer editor)
{
  return gtk_editable_get_text (GTK_EDITABLE (fixture_find (editor, GTK_TYPE_TEXT)));
}

void
fixture_type (gpointer    editor,
              const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture_find (editor, GTK_TYPE_TEXT)), text);
}

void
fixture_press_enter (gpointer editor)
{
  g_signal_emit_by_name (fixture_find (editor, GTK_TYPE_TEXT), "activate");
}

void
fixture_click (gpointer editor,
               guint    n)
{
  g_signal_emit_by_name (fixture_find_nth (editor, GTK_TYPE_BUTTON, n), "clicked");
  fixture_settle ();
}

void
fixture_undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  trends_plan_undo (fixture->plan, &error);
  g_assert_no_error (error);
}


gint64
fixture_number (TrendsEntity *entity,
                guint         field)
{
  return trends_entity_get_integer (entity, field);
}

GtkTextBuffer *
fixture_get_buffer (TrendsEditor *editor)
{
  return gtk_text_view_get_buffer (fixture_find (editor, GTK_TYPE_TEXT_VIEW));
}

/* Checks what needs a session: one of the plan, which is in a file of its own meanwhile. */
void
fixture_in_session (Fixture *fixture,
                    void   (*check) (Fixture *fixture, TrendsSession *session))
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("trends-fixture-XXXXXX", &error);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (TrendsStore) store = trends_store_create_in (folder, fixture->plan, &error);
  TrendsSession *session;

  g_assert_no_error (error);
  session = trends_session_new (store);
  check (fixture, session);

  trends_store_close (store, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (session);
  g_file_delete (trends_store_get_file (store), NULL, &error);
  g_assert_no_error (error);
  g_rmdir (path);
}

/* Takes what is shown out of the window, until it is gone. */
void
fixture_let_go (Fixture   *fixture,
                GtkWidget *shown)
{
  g_object_add_weak_pointer (G_OBJECT (shown), (gpointer *) &shown);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  while (shown != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* ------------------------------------------------------------ the looks */

GtkCssProvider *
fixture_use_style_sheet (const char *path)
{
  GtkCssProvider *style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return style;
}

GtkCssProvider *
fixture_use_style (void)
{
  return fixture_use_style_sheet ("/org/socitm/Trends/style.css");
}

void
fixture_drop_style (GtkCssProvider *style)
{
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (style));
  g_object_unref (style);
}
