/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-refs-editor.c: chips of entities, and a button that adds one. */

#include "trends-refs-editor.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-chip.h"
#include "trends-container.h"
#include "trends-entity-label.h"
#include "trends-picker.h"
#include "trends-wrap-layout.h"

struct _TrendsRefsEditor
{
  TrendsEditor parent_instance;

  GtkWidget *flow;
  GtkWidget *add;
  GtkWidget *picker;
};

G_DEFINE_FINAL_TYPE (TrendsRefsEditor, trends_refs_editor, TRENDS_TYPE_EDITOR)

static char **
dup_ids (TrendsRefsEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  guint field = trends_editor_get_field (editor)->index;

  return trends_value_dup_strings (trends_entity_get_value (trends_editor_get_entity (editor),
                                                            field));
}

/* --------------------------------------------------------------- writing */

static void
announce_all (TrendsEditor *editor)
{
  g_autoptr (GPtrArray) targets = trends_entity_dup_refs (trends_editor_get_entity (editor),
                                                          trends_editor_get_field (editor)->index);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < targets->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            trends_entity_get_name (targets->pdata[i]));
  trends_editor_announce (editor, targets->len > 0 ? names->str : _("None"));
}

/* Writes the ids without `without` and with `with`; either may be NULL. */
static void
write_ids (TrendsRefsEditor *self,
           const char       *without,
           const char       *with)
{
  g_auto (GStrv) ids = dup_ids (self);
  g_auto (GStrv) kept = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], without) != 0 && g_strcmp0 (ids[i], with) != 0)
      g_strv_builder_add (builder, ids[i]);
  if (with != NULL)
    g_strv_builder_add (builder, with);

  kept = g_strv_builder_end (builder);
  value = trends_value_strings ((const char * const *) kept);
  if (trends_editor_write (TRENDS_EDITOR (self), &value, TRENDS_SET_ONCE))
    announce_all (TRENDS_EDITOR (self));
  trends_editor_revert (TRENDS_EDITOR (self));
}

static void
remove_cb (TrendsRefsEditor *self,
           GtkWidget        *button)
{
  g_autofree char *id = g_strdup (trends_chip_get_key (button));

  gtk_widget_grab_focus (self->add);
  write_ids (self, id, NULL);
}

static void
picked_cb (TrendsRefsEditor *self,
           TrendsEntity     *target)
{
  write_ids (self, NULL, trends_entity_get_id (target));
  gtk_widget_grab_focus (self->add);
}

static void
created_cb (TrendsRefsEditor *self,
            const char       *name)
{
  trends_editor_write_owner_name (TRENDS_EDITOR (self), name);
  trends_editor_revert (TRENDS_EDITOR (self));
  gtk_widget_grab_focus (self->add);
}

static gboolean
is_offered (TrendsEntity *target,
            gpointer      data)
{
  TrendsEditor *editor = data;
  TrendsEntity *entity = trends_editor_get_entity (editor);
  const TrendsField *field = trends_editor_get_field (editor);

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
      && trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND) == target)
    return FALSE;

  return !trends_value_contains (trends_entity_get_value (entity, field->index),
                                 trends_entity_get_id (target));
}

static void
add_cb (TrendsRefsEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  TrendsKind kind = trends_editor_get_field (editor)->target;

  if (trends_editor_get_plan (editor) == NULL)
    return;

  if (self->picker == NULL)
    {
      self->picker = trends_picker_new (kind);
      trends_picker_set_may_create (TRENDS_PICKER (self->picker), kind == TRENDS_KIND_OWNER);
      trends_picker_set_offer_func (TRENDS_PICKER (self->picker), is_offered, self);
      trends_accessible_name_popover (
        GTK_POPOVER (self->picker),
        trends_field_get_label (trends_editor_get_field (editor)));
      gtk_widget_set_parent (self->picker, self->add);
      g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
      g_signal_connect_swapped (self->picker, "created", G_CALLBACK (created_cb), self);
    }

  trends_picker_open (TRENDS_PICKER (self->picker), trends_editor_get_plan (editor));
}

/* --------------------------------------------------------------- showing */

static GtkWidget *
make_chip (TrendsRefsEditor *self,
           TrendsEntity     *target)
{
  const char *field = trends_field_get_label (trends_editor_get_field (TRENDS_EDITOR (self)));
  const char *title = trends_entity_get_name (target);
  GtkWidget *label = trends_entity_label_new ();
  GtkWidget *chip;
  g_autofree char *name = NULL;

  trends_entity_label_set_entity (TRENDS_ENTITY_LABEL (label), target);
  trends_entity_label_set_single_line (TRENDS_ENTITY_LABEL (label));
  chip = trends_chip_new (label, title, trends_entity_get_id (target), G_CALLBACK (remove_cb), self);
  /* Translators: a field, and one of several things in it: “Also serves: remove Harnessing data” */
  name = g_strdup_printf (_("%s: remove %s"), field, title);
  trends_accessible_set_name (gtk_widget_get_last_child (chip), name);
  return chip;
}

static void
trends_refs_editor_refresh (TrendsEditor *editor)
{
  TrendsRefsEditor *self = TRENDS_REFS_EDITOR (editor);
  g_autoptr (GPtrArray) targets = NULL;

  targets = trends_entity_dup_refs (trends_editor_get_entity (editor),
                                    trends_editor_get_field (editor)->index);

  trends_chip_clear_box (self->flow, 1);
  for (guint i = 0; i < targets->len; i++)
    gtk_widget_insert_before (make_chip (self, g_ptr_array_index (targets, i)), self->flow,
                              self->add);
}

/**
 * trends_refs_editor_new:
 * @field: of type REFS
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_refs_editor_new (const TrendsField *field)
{
  TrendsRefsEditor *self = g_object_new (TRENDS_TYPE_REFS_EDITOR, "field", field, NULL);
  /* Translators: %s is the name of a field: "Contributors: add" */
  g_autofree char *name = g_strdup_printf (_("%s: add"), trends_field_get_label (field));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return GTK_WIDGET (self);
}

/* -------------------------------------------------------------- the type */

static void
trends_refs_editor_dispose (GObject *object)
{
  g_clear_pointer (&TRENDS_REFS_EDITOR (object)->picker, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_refs_editor_parent_class)->dispose (object);
}

static void
trends_refs_editor_class_init (TrendsRefsEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_refs_editor_dispose;
  TRENDS_EDITOR_CLASS (class)->refresh = trends_refs_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static void
trends_refs_editor_init (TrendsRefsEditor *self)
{
  self->flow = trends_container_new (trends_wrap_layout_new (6));

  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "circular");
  gtk_widget_add_css_class (self->add, "trends-remove");
  gtk_widget_set_tooltip_text (self->add, _("Add"));
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  gtk_widget_set_parent (self->add, self->flow);

  gtk_widget_set_halign (self->flow, GTK_ALIGN_FILL);
  trends_editor_set_child (TRENDS_EDITOR (self), self->flow);
  trends_editor_set_named_target (TRENDS_EDITOR (self), self->add);
}
