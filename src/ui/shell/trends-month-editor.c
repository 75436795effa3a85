/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-month-editor.c: a drop-down of the months' names. */

#include "trends-month-editor.h"

#include "trends-accessible.h"
#include "trends-date.h"

#define N_MONTHS 12

struct _TrendsMonthEditor
{
  TrendsEditor parent_instance;

  GtkDropDown *months;
};

G_DEFINE_FINAL_TYPE (TrendsMonthEditor, trends_month_editor, TRENDS_TYPE_EDITOR)

static void
name_menu (TrendsMonthEditor *self)
{
  GtkStringObject *month = gtk_drop_down_get_selected_item (self->months);
  const TrendsField *field = trends_editor_get_field (TRENDS_EDITOR (self));

  trends_accessible_name_drop_down (self->months, trends_field_get_label (field),
                                    month != NULL ? gtk_string_object_get_string (month) : "");
}

static void
trends_month_editor_refresh (TrendsEditor *editor)
{
  TrendsMonthEditor *self = TRENDS_MONTH_EDITOR (editor);
  gint64 month = trends_entity_get_integer (trends_editor_get_entity (editor),
                                            trends_editor_get_field (editor)->index);

  gtk_drop_down_set_selected (self->months, month == TRENDS_UNSET ? GTK_INVALID_LIST_POSITION
                                                                  : (guint) (month - 1));
  name_menu (self);
}

static void
trends_month_editor_set_editable (TrendsEditor *editor,
                                  gboolean      editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (TRENDS_MONTH_EDITOR (editor)->months), editable);
}

static void
selected_cb (TrendsMonthEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  guint selected = gtk_drop_down_get_selected (self->months);
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  if (trends_editor_is_busy (editor) || trends_editor_get_entity (editor) == NULL
      || selected == GTK_INVALID_LIST_POSITION)
    return;
  value = trends_value_integer (selected + 1);
  trends_editor_write (editor, &value, TRENDS_SET_ONCE);
  trends_editor_revert (editor);
}

static void
trends_month_editor_class_init (TrendsMonthEditorClass *klass)
{
  TrendsEditorClass *editor_class = TRENDS_EDITOR_CLASS (klass);

  editor_class->refresh = trends_month_editor_refresh;
  editor_class->set_editable = trends_month_editor_set_editable;
  editor_class->commit = trends_editor_has_nothing_typed;
}

static GtkStringList *
list_months (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (int month = 1; month <= N_MONTHS; month++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (2024, month, 1, 0, 0, 0);

      /* %OB: as it stands by itself, which differs from its form in a date in some languages. */
      gtk_string_list_take (names, trends_time_format (day, "%OB"));
    }

  return names;
}

static void
trends_month_editor_init (TrendsMonthEditor *self)
{
  GtkWidget *months = gtk_drop_down_new (G_LIST_MODEL (list_months ()), NULL);

  self->months = GTK_DROP_DOWN (months);
  gtk_widget_set_halign (months, GTK_ALIGN_END);
  trends_editor_set_child (TRENDS_EDITOR (self), months);
  /* What takes the focus, and so what has to have a name, is the button in it. */
  trends_editor_set_named_target (TRENDS_EDITOR (self), gtk_widget_get_first_child (months));
  g_signal_connect_swapped (months, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * trends_month_editor_new:
 * @field: a number from 1 to 12
 *
 * Returns: (transfer floating): an editor without an entity
 */
GtkWidget *
trends_month_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_MONTH_EDITOR, "field", field, NULL);
}
