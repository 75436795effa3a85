/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-readonly-editor.c: a text to read and to copy. */

#include "trends-readonly-editor.h"

#include <glib/gi18n.h>

struct _TrendsReadonlyEditor
{
  TrendsEditor parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (TrendsReadonlyEditor, trends_readonly_editor, TRENDS_TYPE_EDITOR)

static void
trends_readonly_editor_refresh (TrendsEditor *editor)
{
  TrendsReadonlyEditor *self = TRENDS_READONLY_EDITOR (editor);
  const TrendsField *field = trends_editor_get_field (editor);
  const char *text = trends_entity_get_text (trends_editor_get_entity (editor), field->index);
  /* Translators: a field's name and its value, for screen readers */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), trends_field_get_label (field), text);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  /* The label makes its text its name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  trends_editor_set_empty (editor, *text == '\0');
}

static void
trends_readonly_editor_set_editable (TrendsEditor *editor,
                                     gboolean      editable)
{
}

/**
 * trends_readonly_editor_new:
 * @field: of a type whose storage is text
 *
 * Returns: (transfer floating): a label for it
 */
GtkWidget *
trends_readonly_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_READONLY_EDITOR, "field", field, NULL);
}

static void
trends_readonly_editor_class_init (TrendsReadonlyEditorClass *class)
{
  TRENDS_EDITOR_CLASS (class)->refresh = trends_readonly_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->set_editable = trends_readonly_editor_set_editable;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static void
trends_readonly_editor_init (TrendsReadonlyEditor *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 1);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  trends_editor_set_child (TRENDS_EDITOR (self), self->label);
  trends_editor_set_named_target (TRENDS_EDITOR (self), self->label);
}
