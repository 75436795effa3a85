/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-dependency-editor.c: initiatives on the other side of dependencies,
 * each a way there, and a picker that adds one. */

#include "trends-dependency-editor.h"

#include <glib/gi18n.h>

#include "trends-details-layout.h"
#include "trends-entity-label.h"
#include "trends-picker.h"

struct _TrendsDependencyEditor
{
  TrendsListEditor parent_instance;

  guint side;
  GtkWidget *add;
  GtkWidget *picker;
  GHashTable *known; /* what there is no point in offering */
};

G_DEFINE_FINAL_TYPE (TrendsDependencyEditor, trends_dependency_editor, TRENDS_TYPE_LIST_EDITOR)

static guint
other_side (TrendsDependencyEditor *self)
{
  return self->side == TRENDS_DEPENDENCY_INITIATIVE ? TRENDS_DEPENDENCY_NEEDS
                                                    : TRENDS_DEPENDENCY_INITIATIVE;
}

/* ---------------------------------------------------------------- adding */

static gboolean
is_offered (TrendsEntity *entity,
            gpointer      data)
{
  TrendsDependencyEditor *self = data;

  return !g_hash_table_contains (self->known, entity);
}

static void
picked_cb (TrendsDependencyEditor *self,
           TrendsEntity           *picked)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  TrendsEntity *entity = trends_editor_get_entity (editor);
  TrendsPlan *plan = trends_editor_get_plan (editor);
  gboolean depends = self->side == TRENDS_DEPENDENCY_INITIATIVE;
  g_autoptr (GError) error = NULL;
  TrendsEntity *added;

  if (plan == NULL)
    return;

  trends_editor_begin_write (editor);
  added = trends_plan_add_dependency (plan, depends ? entity : picked, depends ? picked : entity,
                                      &error);
  trends_editor_end_write (editor, added != NULL, error);
  trends_editor_revert (editor);
  gtk_widget_grab_focus (self->add);
}

static void
add_cb (TrendsDependencyEditor *self)
{
  TrendsPlan *plan = trends_editor_get_plan (TRENDS_EDITOR (self));

  if (plan == NULL)
    return;

  if (self->picker == NULL)
    {
      self->picker = trends_picker_new (TRENDS_KIND_INITIATIVE);
      trends_picker_set_offer_func (TRENDS_PICKER (self->picker), is_offered, self);
      gtk_widget_set_parent (self->picker, self->add);
      g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
    }

  g_clear_pointer (&self->known, g_hash_table_unref);
  self->known = trends_list_editor_dup_targets (TRENDS_LIST_EDITOR (self), other_side (self));
  trends_picker_open (TRENDS_PICKER (self->picker), plan);
}

/* ------------------------------------------------------------------ rows */

static GtkWidget *
trends_dependency_editor_make_content (TrendsListEditor  *list,
                                       TrendsEntity      *dependency,
                                       char             **name)
{
  TrendsEntity *other = trends_entity_get_ref (dependency,
                                               other_side (TRENDS_DEPENDENCY_EDITOR (list)));
  GtkWidget *label = trends_entity_label_new ();
  GtkWidget *button = gtk_button_new ();

  *name = g_strdup (other != NULL ? trends_entity_get_name (other) : "");
  trends_entity_label_set_entity (TRENDS_ENTITY_LABEL (label), other);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "trends-value");
  gtk_widget_set_tooltip_text (button, _("Go to this initiative"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, *name,
                                  -1);
  if (other != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", trends_entity_get_id (other));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.go");
  return button;
}

/**
 * trends_dependency_editor_new:
 * @side: which side of a dependency the editor's initiative is
 *
 * Returns: (transfer floating): the editor
 */
GtkWidget *
trends_dependency_editor_new (guint side)
{
  TrendsDependencyEditor *self = g_object_new (TRENDS_TYPE_DEPENDENCY_EDITOR, NULL);
  gboolean depends = side == TRENDS_DEPENDENCY_INITIATIVE;
  const char *name = trends_details_layout_get_label (depends ? TRENDS_DETAILS_DEPENDS_ON
                                                              : TRENDS_DETAILS_NEEDED_BY);
  /* Translators: %s is the name of a field: "Depends on: add" */
  g_autofree char *label = g_strdup_printf (_("%s: add"), name);

  self->side = side;
  trends_list_editor_set_source (TRENDS_LIST_EDITOR (self), TRENDS_KIND_DEPENDENCY, side);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return GTK_WIDGET (self);
}

/* -------------------------------------------------------------- the type */

static void
trends_dependency_editor_dispose (GObject *object)
{
  g_clear_pointer (&TRENDS_DEPENDENCY_EDITOR (object)->picker, gtk_widget_unparent);
  g_clear_pointer (&TRENDS_DEPENDENCY_EDITOR (object)->known, g_hash_table_unref);

  G_OBJECT_CLASS (trends_dependency_editor_parent_class)->dispose (object);
}

static void
trends_dependency_editor_class_init (TrendsDependencyEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_dependency_editor_dispose;
  TRENDS_LIST_EDITOR_CLASS (class)->make_content = trends_dependency_editor_make_content;
}

static void
trends_dependency_editor_init (TrendsDependencyEditor *self)
{
  self->add = gtk_button_new_with_label (_("Add an initiative"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "trends-add");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  trends_list_editor_set_adder (TRENDS_LIST_EDITOR (self), self->add);
  trends_editor_set_named_target (TRENDS_EDITOR (self), self->add);
}
