/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-switch-editor.c: a yes or no as a switch or a check box. */

#include "trends-switch-editor.h"

#include "trends-check-button.h"

struct _TrendsSwitchEditor
{
  TrendsEditor parent_instance;

  GtkWidget *control; /* has a boolean property "active" */
};

G_DEFINE_FINAL_TYPE (TrendsSwitchEditor, trends_switch_editor, TRENDS_TYPE_EDITOR)

static void
active_cb (TrendsSwitchEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  gboolean active;

  if (trends_editor_is_busy (editor))
    return;

  g_object_get (self->control, "active", &active, NULL);
  value = trends_value_integer (active);
  trends_editor_write (editor, &value, TRENDS_SET_ONCE);
  trends_editor_revert (editor);
}

static void
trends_switch_editor_refresh (TrendsEditor *editor)
{
  TrendsSwitchEditor *self = TRENDS_SWITCH_EDITOR (editor);
  gint64 active = trends_entity_get_integer (trends_editor_get_entity (editor),
                                             trends_editor_get_field (editor)->index);

  g_object_set (self->control, "active", active == 1, NULL);
}

static GtkWidget *
make_editor (const TrendsField *field,
             GtkWidget         *control)
{
  TrendsSwitchEditor *self = g_object_new (TRENDS_TYPE_SWITCH_EDITOR, "field", field, NULL);

  self->control = control;
  gtk_widget_set_halign (control, GTK_ALIGN_END);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (control, "notify::active", G_CALLBACK (active_cb), self);
  trends_editor_set_child (TRENDS_EDITOR (self), control);
  trends_editor_set_target (TRENDS_EDITOR (self), control);
  return GTK_WIDGET (self);
}

/**
 * trends_switch_editor_new:
 * @field: of type BOOLEAN
 *
 * Returns: (transfer floating): a switch for it
 */
GtkWidget *
trends_switch_editor_new (const TrendsField *field)
{
  return make_editor (field, gtk_switch_new ());
}

/**
 * trends_switch_editor_new_check:
 * @field: of type BOOLEAN
 *
 * Returns: (transfer floating): a check box for it
 */
GtkWidget *
trends_switch_editor_new_check (const TrendsField *field)
{
  return make_editor (field, trends_check_button_new (NULL));
}

static void
trends_switch_editor_class_init (TrendsSwitchEditorClass *class)
{
  TRENDS_EDITOR_CLASS (class)->refresh = trends_switch_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static void
trends_switch_editor_init (TrendsSwitchEditor *self)
{
}
