/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-exempt-editor.c: a check box for each field that may be exempt. */

#include "trends-exempt-editor.h"

#include <glib/gi18n.h>

#include "trends-check-button.h"
#include "trends-container.h"
#include "trends-wrap-layout.h"

struct _TrendsExemptEditor
{
  TrendsEditor parent_instance;

  GtkWidget *flow;
  GPtrArray *checks; /* (element-type GtkCheckButton), not owned; by field, with gaps */
};

G_DEFINE_FINAL_TYPE (TrendsExemptEditor, trends_exempt_editor, TRENDS_TYPE_EDITOR)

static const TrendsKindInfo *
get_kind (TrendsExemptEditor *self)
{
  return trends_kind_get_info (trends_editor_get_field (TRENDS_EDITOR (self))->kind);
}

static void
toggled_cb (TrendsExemptEditor *self)
{
  const TrendsKindInfo *info = get_kind (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  if (trends_editor_is_busy (TRENDS_EDITOR (self)))
    return;

  for (guint i = 0; i < info->n_fields; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      if (check != NULL && gtk_check_button_get_active (check))
        g_strv_builder_add (builder, info->fields[i].key);
    }

  keys = g_strv_builder_end (builder);
  value = trends_value_strings ((const char * const *) keys);
  trends_editor_write (TRENDS_EDITOR (self), &value, TRENDS_SET_ONCE);
  trends_editor_revert (TRENDS_EDITOR (self));
}

static void
trends_exempt_editor_refresh (TrendsEditor *editor)
{
  TrendsExemptEditor *self = TRENDS_EXEMPT_EDITOR (editor);
  const TrendsKindInfo *info = get_kind (self);
  const TrendsValue *value = trends_entity_get_value (trends_editor_get_entity (editor),
                                                      trends_editor_get_field (editor)->index);

  for (guint i = 0; i < info->n_fields; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      if (check != NULL)
        gtk_check_button_set_active (check, trends_value_contains (value, info->fields[i].key));
    }
}

static GtkWidget *
make_check (TrendsExemptEditor *self,
            const TrendsField  *field)
{
  GtkWidget *check = trends_check_button_new (trends_field_get_label (field));
  /* Translators: the name of a check box for screen readers; %s is a field's name: “Exempt from
   * publication: Cost” */
  g_autofree char *name =
    g_strdup_printf (_("Exempt from publication: %s"), trends_field_get_label (field));

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  return check;
}

/**
 * trends_exempt_editor_new:
 * @field: of type FIELD_KEYS
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_exempt_editor_new (const TrendsField *field)
{
  TrendsExemptEditor *self = g_object_new (TRENDS_TYPE_EXEMPT_EDITOR, "field", field, NULL);
  const TrendsKindInfo *info = get_kind (self);

  for (guint i = 0; i < info->n_fields; i++)
    {
      GtkWidget *check = NULL;

      if (info->fields[i].flags & TRENDS_FIELD_EXEMPTABLE)
        {
          check = make_check (self, &info->fields[i]);
          gtk_widget_set_parent (check, self->flow);
        }
      g_ptr_array_add (self->checks, check);
    }

  return GTK_WIDGET (self);
}

static void
trends_exempt_editor_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_EXEMPT_EDITOR (object)->checks);

  G_OBJECT_CLASS (trends_exempt_editor_parent_class)->finalize (object);
}

static void
trends_exempt_editor_class_init (TrendsExemptEditorClass *class)
{
  G_OBJECT_CLASS (class)->finalize = trends_exempt_editor_finalize;
  TRENDS_EDITOR_CLASS (class)->refresh = trends_exempt_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static void
trends_exempt_editor_init (TrendsExemptEditor *self)
{
  self->checks = g_ptr_array_new ();
  self->flow = trends_container_new (trends_wrap_layout_new (6));
  trends_editor_set_child (TRENDS_EDITOR (self), self->flow);
}
