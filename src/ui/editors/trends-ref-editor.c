/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ref-editor.c: a button that says who or what is meant and opens a
 * picker; beside an owner, a button that opens the owner's own fields. */

#include "trends-ref-editor.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-entity-label.h"
#include "trends-owner-popover.h"
#include "trends-picker.h"

struct _TrendsRefEditor
{
  TrendsEditor parent_instance;

  GtkWidget *button;
  GtkWidget *stack;
  GtkWidget *target;
  GtkWidget *none;
  GtkWidget *edit;
  GtkWidget *picker;
  GtkWidget *owner_popover;
  GSignalGroup *target_signals;
};

G_DEFINE_FINAL_TYPE (TrendsRefEditor, trends_ref_editor, TRENDS_TYPE_EDITOR)

static gboolean
is_owner (TrendsRefEditor *self)
{
  return trends_editor_get_field (TRENDS_EDITOR (self))->target == TRENDS_KIND_OWNER;
}

static gboolean
is_home_trend (const TrendsField *field)
{
  return field->kind == TRENDS_KIND_INITIATIVE && field->index == TRENDS_INITIATIVE_TREND;
}

static const char *
get_none_label (TrendsRefEditor *self)
{
  return is_owner (self) ? _("Nobody") : _("None");
}

/* --------------------------------------------------------------- writing */

static void
show_chosen (TrendsRefEditor *self,
             gboolean         written)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  TrendsEntity *target;

  trends_editor_revert (editor);
  target = trends_entity_get_ref (trends_editor_get_entity (editor),
                                  trends_editor_get_field (editor)->index);
  if (written)
    trends_editor_announce (editor, target != NULL ? trends_entity_get_name (target)
                                                   : get_none_label (self));
}

static void
picked_cb (TrendsRefEditor *self,
           TrendsEntity    *target)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  TrendsEntity *entity = trends_editor_get_entity (editor);
  TrendsPlan *plan = trends_editor_get_plan (editor);
  const TrendsField *field = trends_editor_get_field (editor);
  g_autoptr (GError) error = NULL;
  gboolean written;

  if (plan == NULL || trends_entity_get_ref (entity, field->index) == target)
    return;

  trends_editor_begin_write (editor);
  if (is_home_trend (field))
    written = trends_plan_move_initiative (plan, entity, target, G_MAXUINT, &error);
  else
    written = trends_plan_set_ref (plan, entity, field->index, target, &error);
  show_chosen (self, trends_editor_end_write (editor, written, error));
}

static void
created_cb (TrendsRefEditor *self,
            const char      *name)
{
  show_chosen (self, trends_editor_write_owner_name (TRENDS_EDITOR (self), name));
}

static void
cleared_cb (TrendsRefEditor *self)
{
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  show_chosen (self, trends_editor_write (TRENDS_EDITOR (self), &value, TRENDS_SET_ONCE));
}

/* -------------------------------------------------------------- popovers */

static void
make_picker (TrendsRefEditor *self)
{
  const TrendsField *field = trends_editor_get_field (TRENDS_EDITOR (self));

  self->picker = trends_picker_new (field->target);
  trends_picker_set_may_create (TRENDS_PICKER (self->picker), is_owner (self));
  trends_accessible_name_popover (GTK_POPOVER (self->picker), trends_field_get_label (field));
  gtk_widget_set_parent (self->picker, self->button);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->picker, "created", G_CALLBACK (created_cb), self);
  g_signal_connect_swapped (self->picker, "cleared", G_CALLBACK (cleared_cb), self);
}

static void
clicked_cb (TrendsRefEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  const TrendsField *field = trends_editor_get_field (editor);
  gboolean may_clear;

  if (trends_editor_get_plan (editor) == NULL)
    return;

  if (self->picker == NULL)
    make_picker (self);

  may_clear = (field->flags & TRENDS_FIELD_REQUIRED) == 0
              && trends_entity_get_ref (trends_editor_get_entity (editor), field->index) != NULL;
  trends_picker_set_clear_label (TRENDS_PICKER (self->picker),
                                 may_clear ? get_none_label (self) : NULL);
  trends_picker_open (TRENDS_PICKER (self->picker), trends_editor_get_plan (editor));
}

static void
edit_cb (TrendsRefEditor *self)
{
  TrendsEntityLabel *target = TRENDS_ENTITY_LABEL (self->target);

  if (self->owner_popover == NULL)
    {
      self->owner_popover = trends_owner_popover_new ();
      gtk_widget_set_parent (self->owner_popover, self->edit);
    }

  trends_owner_popover_open (TRENDS_OWNER_POPOVER (self->owner_popover),
                             trends_entity_label_get_entity (target));
}

/* --------------------------------------------------------------- showing */

static void
name_buttons (TrendsRefEditor *self,
              TrendsEntity    *target)
{
  const TrendsField *field = trends_editor_get_field (TRENDS_EDITOR (self));
  const char *name = target != NULL ? trends_entity_get_name (target) : get_none_label (self);
  /* Translators: a field's name and its value, for screen readers */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), trends_field_get_label (field), name);
  /* Translators: %s is an owner's name */
  g_autofree char *edit_label = g_strdup_printf (_("Edit %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  trends_accessible_set_tip (self->edit, edit_label, NULL);
}

static void
trends_ref_editor_refresh (TrendsEditor *editor)
{
  TrendsRefEditor *self = TRENDS_REF_EDITOR (editor);
  const TrendsField *field = trends_editor_get_field (editor);
  TrendsEntity *target = trends_entity_get_ref (trends_editor_get_entity (editor), field->index);

  g_signal_group_set_target (self->target_signals, target);
  trends_entity_label_set_entity (TRENDS_ENTITY_LABEL (self->target), target);
  gtk_label_set_label (GTK_LABEL (self->none), get_none_label (self));
  gtk_stack_set_visible_child (GTK_STACK (self->stack), target != NULL ? self->target : self->none);
  gtk_widget_set_visible (self->edit, target != NULL && is_owner (self));
  name_buttons (self, target);
}

/**
 * trends_ref_editor_new:
 * @field: of type REF
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_ref_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_REF_EDITOR, "field", field, NULL);
}

/* -------------------------------------------------------------- the type */

static void
trends_ref_editor_dispose (GObject *object)
{
  TrendsRefEditor *self = TRENDS_REF_EDITOR (object);

  g_clear_object (&self->target_signals);
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  g_clear_pointer (&self->owner_popover, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_ref_editor_parent_class)->dispose (object);
}

static void
trends_ref_editor_class_init (TrendsRefEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_ref_editor_dispose;
  TRENDS_EDITOR_CLASS (class)->refresh = trends_ref_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static GtkWidget *
make_button (TrendsRefEditor *self)
{
  self->target = trends_entity_label_new ();
  self->none = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->none), 1);
  gtk_widget_add_css_class (self->none, "trends-placeholder");

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_child (GTK_STACK (self->stack), self->target);
  gtk_stack_add_child (GTK_STACK (self->stack), self->none);

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), self->stack);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "trends-value");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  return self->button;
}

static void
trends_ref_editor_init (TrendsRefEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->edit = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_set_valign (self->edit, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->edit, "flat");
  gtk_widget_add_css_class (self->edit, "trends-remove");
  g_signal_connect_swapped (self->edit, "clicked", G_CALLBACK (edit_cb), self);

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), make_button (self));
  gtk_box_append (GTK_BOX (box), self->edit);
  trends_editor_set_child (TRENDS_EDITOR (self), box);
  trends_editor_set_named_target (TRENDS_EDITOR (self), self->button);

  self->target_signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->target_signals, "notify::name",
                                  G_CALLBACK (trends_editor_revert), self);
}
