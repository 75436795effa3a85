/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fixture.h: a small plan, a window to show widgets in, and hands to use them
 * with, for tests of the details pane and its editors.
 */

#pragma once

#include <adwaita.h>

#include "trends-editor.h"
#include "trends-session.h"

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *trend;
  TrendsEntity *other_trend;
  TrendsEntity *initiative;
  TrendsEntity *other_initiative;
  GtkWidget *window;
  guint n_edits;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_settle (void);
gboolean fixture_press (GtkWidget *widget, const char *key);
void fixture_wait_for_frames (GtkWidget *widget);
void fixture_collect (GtkWidget *widget, GType type, GPtrArray *found);
guint fixture_count_widgets (gpointer widget, GType type);
guint fixture_count_class (gpointer widget, const char *css_class);
gpointer fixture_find_nth (gpointer widget, GType type, guint n);
gpointer fixture_find (gpointer widget, GType type);
gpointer fixture_find_class (gpointer widget, GType type, const char *css_class);
TrendsEditor *fixture_show_editor (Fixture *fixture, GtkWidget *editor, TrendsEntity *entity);
TrendsEditor *fixture_edit (Fixture *fixture, TrendsEntity *entity, guint field);
const char *fixture_get_text (gpointer editor);
void fixture_type (gpointer editor, const char *text);
void fixture_press_enter (gpointer editor);
void fixture_click (gpointer editor, guint n);
void fixture_undo (Fixture *fixture);
gint64 fixture_number (TrendsEntity *entity, guint field);
GtkTextBuffer *fixture_get_buffer (TrendsEditor *editor);
void fixture_in_session (Fixture *fixture,
                         void (*check) (Fixture *fixture, TrendsSession *session));
void fixture_let_go (Fixture *fixture, GtkWidget *shown);

/* What an application has by itself, and a test hasn't; until it is dropped */
GtkCssProvider *fixture_use_style (void);
GtkCssProvider *fixture_use_style_sheet (const char *path);
void fixture_drop_style (GtkCssProvider *style);

#define assert_refused(editor) g_assert_nonnull (trends_editor_get_error (editor))
#define assert_accepted(editor) g_assert_null (trends_editor_get_error (editor))

