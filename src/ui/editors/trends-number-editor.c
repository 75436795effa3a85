/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-number-editor.c: a whole number as digits. */

#include "trends-number-editor.h"

#include <glib/gi18n.h>

struct _TrendsNumberEditor
{
  TrendsEntryEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsNumberEditor, trends_number_editor, TRENDS_TYPE_ENTRY_EDITOR)

static char *
trends_number_editor_format (TrendsEntryEditor *entry)
{
  TrendsEditor *editor = TRENDS_EDITOR (entry);
  const TrendsField *field = trends_editor_get_field (editor);
  const TrendsValue *value =
    trends_entity_get_value (trends_editor_get_entity (editor), field->index);

  if (!trends_value_is_set (value))
    return g_strdup ("");

  return g_strdup_printf ("%" G_GINT64_FORMAT, trends_value_get_integer (value));
}

static gboolean
trends_number_editor_parse (TrendsEntryEditor  *entry,
                            const char         *text,
                            TrendsValue        *value,
                            GError            **error)
{
  const TrendsField *field = trends_editor_get_field (TRENDS_EDITOR (entry));
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, field->min, field->max, &number, NULL))
    {
      g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                   /* Translators: %s is what was typed; the numbers are the
                    * smallest and the largest that a field allows. */
                   _("“%s” is not a whole number from %d to %d. "
                     "Type one in digits, or leave it empty."),
                   text, (int) field->min, (int) field->max);
      return FALSE;
    }

  *value = trends_value_integer (number);
  return TRUE;
}

/**
 * trends_number_editor_new:
 * @field: of type INTEGER
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_number_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_NUMBER_EDITOR, "field", field, NULL);
}

static void
trends_number_editor_class_init (TrendsNumberEditorClass *class)
{
  TRENDS_ENTRY_EDITOR_CLASS (class)->format = trends_number_editor_format;
  TRENDS_ENTRY_EDITOR_CLASS (class)->parse = trends_number_editor_parse;
}

static void
trends_number_editor_init (TrendsNumberEditor *self)
{
  TrendsEntryEditor *entry = TRENDS_ENTRY_EDITOR (self);

  trends_entry_editor_align_end (entry, 7);
  gtk_entry_set_input_purpose (trends_entry_editor_get_entry (entry), GTK_INPUT_PURPOSE_DIGITS);
}
