/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-steps-editor.c: a row of buttons, of which one is pressed. */

#include "trends-steps-editor.h"

#include <glib/gi18n.h>

#include "trends-style-class.h"

struct _TrendsStepsEditor
{
  TrendsEditor parent_instance;

  GtkWidget *box;
  GPtrArray *steps; /* (element-type GtkToggleButton), not owned: from the second choice on */
};

G_DEFINE_FINAL_TYPE (TrendsStepsEditor, trends_steps_editor, TRENDS_TYPE_EDITOR)

static const TrendsField *
get_field (TrendsStepsEditor *self)
{
  return trends_editor_get_field (TRENDS_EDITOR (self));
}

static gint64
get_choice (TrendsStepsEditor *self)
{
  TrendsEntity *entity = trends_editor_get_entity (TRENDS_EDITOR (self));

  return entity != NULL ? trends_entity_get_integer (entity, get_field (self)->index) : 0;
}

/* Pressing the step that is chosen unsets it. */
static void
clicked_cb (TrendsStepsEditor *self,
            GtkWidget         *button)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  TrendsValue value;
  guint index = 0;
  gint64 choice;
  gboolean written;

  if (trends_editor_is_busy (editor) || trends_editor_get_entity (editor) == NULL)
    return;

  g_ptr_array_find (self->steps, button, &index);
  choice = index + 1 == get_choice (self) ? 0 : index + 1;
  value = trends_value_integer (choice);
  written = trends_editor_write (editor, &value, TRENDS_SET_ONCE);
  trends_editor_revert (editor);
  /* A step that is chosen is said by its button, which has the focus then. */
  if (written && choice == 0)
    trends_editor_announce (editor, trends_choices_get_label (get_field (self)->choices, 0));
}

static void
trends_steps_editor_refresh (TrendsEditor *editor)
{
  TrendsStepsEditor *self = TRENDS_STEPS_EDITOR (editor);
  gint64 choice = get_choice (self);

  for (guint i = 0; i < self->steps->len; i++)
    {
      GtkWidget *step = g_ptr_array_index (self->steps, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (step), i + 1 == choice);
      trends_style_class_set (step, "filled", i < choice);
    }
  trends_editor_set_named_target (editor,
                                  g_ptr_array_index (self->steps, choice >= 1 ? choice - 1 : 0));
}

static void
add_step (TrendsStepsEditor *self,
          gint64             choice)
{
  const char *word = trends_choices_get_label (get_field (self)->choices, choice);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (word);
  /* Translators: a field and one of its steps: “Maturity now: Basic” */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), trends_field_get_label (get_field (self)),
                                           word);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self->box), button);
  g_ptr_array_add (self->steps, button);
}

/**
 * trends_steps_editor_new:
 * @field: of type CHOICE, whose first choice is that nothing is set
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_steps_editor_new (const TrendsField *field)
{
  TrendsStepsEditor *self;

  g_return_val_if_fail (field->type == TRENDS_FIELD_CHOICE, NULL);

  self = g_object_new (TRENDS_TYPE_STEPS_EDITOR, "field", field, NULL);
  for (guint i = 1; i < field->choices->n_items; i++)
    add_step (self, i);

  return GTK_WIDGET (self);
}

/* -------------------------------------------------------------- the type */

static void
trends_steps_editor_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_STEPS_EDITOR (object)->steps);

  G_OBJECT_CLASS (trends_steps_editor_parent_class)->finalize (object);
}

static void
trends_steps_editor_class_init (TrendsStepsEditorClass *class)
{
  G_OBJECT_CLASS (class)->finalize = trends_steps_editor_finalize;
  TRENDS_EDITOR_CLASS (class)->refresh = trends_steps_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static void
trends_steps_editor_init (TrendsStepsEditor *self)
{
  self->steps = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->box), TRUE);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_add_css_class (self->box, "trends-steps");
  trends_editor_set_child (TRENDS_EDITOR (self), self->box);
}
