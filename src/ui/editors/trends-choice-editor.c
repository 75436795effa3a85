/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-choice-editor.c: a drop-down of a field's choices. Priorities are
 * called as the plan calls them. */

#include "trends-choice-editor.h"

#include "trends-accessible.h"
#include "trends-glyph.h"
#include "trends-style-class.h"
#include "trends-value-text.h"

#define BINDING_KEY "trends-choice-binding"

struct _TrendsChoiceEditor
{
  TrendsEditor parent_instance;

  GtkDropDown *menu;
  const TrendsChoices *choices; /* those that the menu was filled from */
  GSignalGroup *info;
};

G_DEFINE_FINAL_TYPE (TrendsChoiceEditor, trends_choice_editor, TRENDS_TYPE_EDITOR)

/* ------------------------------------------------------------ menu items */

static gboolean
find_family (TrendsChoiceEditor *self,
             TrendsGlyphFamily  *family)
{
  const TrendsChoices *choices = trends_editor_get_field (TRENDS_EDITOR (self))->choices;
  const TrendsChoices *known[] = {
    [TRENDS_GLYPH_PRIORITY] = &trends_priority_choices,
    [TRENDS_GLYPH_STATUS] = &trends_status_choices,
    [TRENDS_GLYPH_STANCE] = &trends_stance_choices,
    [TRENDS_GLYPH_CONFIDENCE] = &trends_confidence_choices,
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i] == choices)
      {
        *family = i;
        return TRUE;
      }

  return FALSE;
}

static GtkWidget *
make_content (TrendsChoiceEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);
  TrendsGlyphFamily family;

  if (find_family (self, &family))
    gtk_box_append (GTK_BOX (box), trends_glyph_new (family, 0));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
show_item (TrendsChoiceEditor *self,
           GtkListItem        *item,
           GtkWidget          *box)
{
  GtkStringObject *string = gtk_list_item_get_item (item);
  TrendsGlyphFamily family;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)),
                       gtk_string_object_get_string (string));
  if (find_family (self, &family))
    trends_glyph_set (GTK_IMAGE (gtk_widget_get_first_child (box)), family,
                      (int) gtk_list_item_get_position (item));
}

static void
setup_item_cb (TrendsChoiceEditor *self,
               GtkListItem        *item)
{
  gtk_list_item_set_child (item, make_content (self));
}

static void
bind_item_cb (TrendsChoiceEditor *self,
              GtkListItem        *item)
{
  show_item (self, item, gtk_list_item_get_child (item));
}

/* In the menu, the choice as it stands has a mark. */
static void
setup_row_cb (TrendsChoiceEditor *self,
              GtkListItem        *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *content = make_content (self);

  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (row), content);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, row);
}

static gboolean
selected_to_opacity (GBinding     *binding,
                     const GValue *selected,
                     GValue       *opacity,
                     gpointer      item)
{
  g_value_set_double (opacity, g_value_get_uint (selected) == gtk_list_item_get_position (item));
  return TRUE;
}

static void
bind_row_cb (TrendsChoiceEditor *self,
             GtkListItem        *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GBinding *binding;

  show_item (self, item, gtk_widget_get_first_child (row));
  binding = g_object_bind_property_full (self->menu, "selected", gtk_widget_get_last_child (row),
                                         "opacity", G_BINDING_SYNC_CREATE, selected_to_opacity,
                                         NULL, item, NULL);
  g_object_set_data (G_OBJECT (item), BINDING_KEY, binding);
}

static void
unbind_row_cb (TrendsChoiceEditor *self,
               GtkListItem        *item)
{
  GBinding *binding = g_object_steal_data (G_OBJECT (item), BINDING_KEY);

  g_clear_pointer (&binding, g_binding_unbind);
}

static const TrendsChoices *
get_choices (TrendsChoiceEditor *self)
{
  const TrendsField *field = trends_editor_get_field (TRENDS_EDITOR (self));
  TrendsPlan *plan = trends_editor_get_plan (TRENDS_EDITOR (self));

  return plan != NULL ? trends_value_get_choices (field, plan) : field->choices;
}

static void
fill_menu (TrendsChoiceEditor *self)
{
  const TrendsChoices *choices = get_choices (self);
  g_autoptr (GtkStringList) words = NULL;

  if (choices == self->choices)
    return;

  self->choices = choices;
  words = gtk_string_list_new (NULL);
  for (guint i = 0; i < choices->n_items; i++)
    gtk_string_list_append (words, trends_choices_get_label (choices, i));
  gtk_drop_down_set_model (self->menu, G_LIST_MODEL (words));
}

/* ------------------------------------------------------------- behaviour */

static void
name_menu (TrendsChoiceEditor *self)
{
  const TrendsField *field = trends_editor_get_field (TRENDS_EDITOR (self));
  guint selected = gtk_drop_down_get_selected (self->menu);

  trends_accessible_name_drop_down (self->menu, trends_field_get_label (field),
                                    trends_choices_get_label (self->choices, selected));
}

/* Whether the choice is that nothing was chosen. */
static gboolean
is_unset (TrendsChoiceEditor *self)
{
  const char *nick = trends_choices_get_nick (self->choices,
                                              gtk_drop_down_get_selected (self->menu));

  return g_strcmp0 (nick, "unset") == 0;
}

static void
selected_cb (TrendsChoiceEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  guint selected = gtk_drop_down_get_selected (self->menu);
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  if (trends_editor_is_busy (editor) || selected == GTK_INVALID_LIST_POSITION)
    return;

  value = trends_value_integer (selected);
  if (trends_editor_write (editor, &value, TRENDS_SET_ONCE))
    trends_editor_announce (editor, trends_choices_get_label (self->choices, selected));
  trends_editor_revert (editor);
}

static void
trends_choice_editor_refresh (TrendsEditor *editor)
{
  TrendsChoiceEditor *self = TRENDS_CHOICE_EDITOR (editor);
  const TrendsField *field = trends_editor_get_field (editor);

  fill_menu (self);
  gtk_drop_down_set_selected (self->menu,
                              (guint) trends_entity_get_integer (trends_editor_get_entity (editor),
                                                                 field->index));
  trends_style_class_set (GTK_WIDGET (self->menu), "unset", is_unset (self));
  name_menu (self);
}

static void
trends_choice_editor_follow (TrendsEditor *editor,
                             TrendsEntity *entity)
{
  TrendsPlan *plan = trends_editor_get_plan (editor);

  g_signal_group_set_target (TRENDS_CHOICE_EDITOR (editor)->info,
                             plan != NULL ? trends_plan_get_info (plan) : NULL);
}

/**
 * trends_choice_editor_new:
 * @field: of type CHOICE
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_choice_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_CHOICE_EDITOR, "field", field, NULL);
}

/* -------------------------------------------------------------- the type */

static void
trends_choice_editor_dispose (GObject *object)
{
  g_clear_object (&TRENDS_CHOICE_EDITOR (object)->info);

  G_OBJECT_CLASS (trends_choice_editor_parent_class)->dispose (object);
}

static void
trends_choice_editor_class_init (TrendsChoiceEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_choice_editor_dispose;
  TRENDS_EDITOR_CLASS (class)->refresh = trends_choice_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->follow = trends_choice_editor_follow;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static void
trends_choice_editor_init (TrendsChoiceEditor *self)
{
  GtkWidget *menu = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_item_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_item_cb), self);
  g_signal_connect_swapped (rows, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect_swapped (rows, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect_swapped (rows, "unbind", G_CALLBACK (unbind_row_cb), self);

  self->menu = GTK_DROP_DOWN (menu);
  gtk_drop_down_set_factory (self->menu, factory);
  gtk_drop_down_set_list_factory (self->menu, rows);
  gtk_widget_set_halign (menu, GTK_ALIGN_END);
  gtk_widget_add_css_class (menu, "trends-choice");
  g_signal_connect_swapped (menu, "notify::selected", G_CALLBACK (selected_cb), self);
  trends_editor_set_child (TRENDS_EDITOR (self), menu);
  /* What takes the focus is the button within. */
  trends_editor_set_named_target (TRENDS_EDITOR (self), gtk_widget_get_first_child (menu));

  self->info = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->info, "notify::priority-words",
                                  G_CALLBACK (trends_editor_refresh), self);
}
