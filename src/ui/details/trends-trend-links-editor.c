/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-links-editor.c: the trends on the other side of links, with the
 * editors of what the links say. */

#include "trends-trend-links-editor.h"

#include <glib/gi18n.h>

#include "trends-address-editor.h"
#include "trends-details-layout.h"
#include "trends-entity-label.h"
#include "trends-picker.h"
#include "trends-text-editor.h"

struct _TrendsTrendLinksEditor
{
  TrendsListEditor parent_instance;

  guint side;
  GtkWidget *add;
  GtkWidget *picker;
  GHashTable *known; /* what there is no point in offering */
};

G_DEFINE_FINAL_TYPE (TrendsTrendLinksEditor, trends_trend_links_editor, TRENDS_TYPE_LIST_EDITOR)

static guint
other_side (TrendsTrendLinksEditor *self)
{
  return self->side == TRENDS_TREND_LINK_FROM ? TRENDS_TREND_LINK_TO : TRENDS_TREND_LINK_FROM;
}

/* ---------------------------------------------------------------- adding */

static gboolean
is_offered (TrendsEntity *entity,
            gpointer      data)
{
  TrendsTrendLinksEditor *self = data;

  return !g_hash_table_contains (self->known, entity);
}

static void
picked_cb (TrendsTrendLinksEditor *self,
           TrendsEntity           *picked)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  TrendsPlan *plan = trends_editor_get_plan (editor);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND_LINK, id);
  g_autoptr (GError) error = NULL;
  TrendsEntity *added;

  if (plan == NULL)
    return;

  trends_record_set (record, self->side,
                     trends_value_text (trends_entity_get_id (trends_editor_get_entity (editor))));
  trends_record_set (record, other_side (self), trends_value_text (trends_entity_get_id (picked)));

  trends_editor_begin_write (editor);
  added = trends_plan_add (plan, record, &error);
  trends_editor_end_write (editor, added != NULL, error);
  trends_editor_revert (editor);
}

static void
add_cb (TrendsTrendLinksEditor *self)
{
  TrendsPlan *plan = trends_editor_get_plan (TRENDS_EDITOR (self));

  if (plan == NULL)
    return;

  if (self->picker == NULL)
    {
      self->picker = trends_picker_new (TRENDS_KIND_TREND);
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
make_field (TrendsTrendLinksEditor *self,
            TrendsEntity           *link,
            guint                   index,
            const char             *trend)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_TREND_LINK, index);
  GtkWidget *editor = field->type == TRENDS_FIELD_TEXT ? trends_text_editor_new (field)
                                                       : trends_address_editor_new (field);
  GtkWidget *target = trends_editor_get_target (TRENDS_EDITOR (editor));
  /* Translators: a trend's title and a field's name: "Harnessing data: Reason" */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), trend, trends_field_get_label (field));

  if (TRENDS_IS_TEXT_EDITOR (editor))
    trends_text_editor_set_placeholder (TRENDS_TEXT_EDITOR (editor),
                                        trends_field_get_label (field));
  else
    gtk_entry_set_placeholder_text (GTK_ENTRY (target), trends_field_get_label (field));

  gtk_accessible_update_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  trends_list_editor_adopt (TRENDS_LIST_EDITOR (self), TRENDS_EDITOR (editor), link);
  return editor;
}

static GtkWidget *
make_way (TrendsEntity *trend)
{
  GtkWidget *label = trends_entity_label_new ();
  GtkWidget *button = gtk_button_new ();

  trends_entity_label_set_entity (TRENDS_ENTITY_LABEL (label), trend);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "trends-value");
  gtk_widget_set_tooltip_text (button, _("Go to this trend"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_entity_get_name (trend), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", trends_entity_get_id (trend));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.go");
  return button;
}

static GtkWidget *
trends_trend_links_editor_make_content (TrendsListEditor  *list,
                                        TrendsEntity      *link,
                                        char             **name)
{
  TrendsTrendLinksEditor *self = TRENDS_TREND_LINKS_EDITOR (list);
  TrendsEntity *other = trends_entity_get_ref (link, other_side (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *name = g_strdup (trends_entity_get_name (other));
  gtk_box_append (GTK_BOX (box), make_way (other));
  gtk_box_append (GTK_BOX (box), make_field (self, link, TRENDS_TREND_LINK_REASON, *name));
  gtk_box_append (GTK_BOX (box), make_field (self, link, TRENDS_TREND_LINK_SOURCE, *name));
  return box;
}

/**
 * trends_trend_links_editor_new:
 * @side: which side of a link the editor's trend is
 *
 * Returns: (transfer floating): the editor
 */
GtkWidget *
trends_trend_links_editor_new (guint side)
{
  TrendsTrendLinksEditor *self = g_object_new (TRENDS_TYPE_TREND_LINKS_EDITOR, NULL);
  gboolean relies = side == TRENDS_TREND_LINK_FROM;
  const char *name = trends_details_layout_get_label (relies ? TRENDS_DETAILS_RELIES_ON
                                                             : TRENDS_DETAILS_RELIED_ON_BY);
  /* Translators: %s is the name of a field: "Relies on: add" */
  g_autofree char *label = g_strdup_printf (_("%s: add"), name);

  self->side = side;
  trends_list_editor_set_source (TRENDS_LIST_EDITOR (self), TRENDS_KIND_TREND_LINK, side);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return GTK_WIDGET (self);
}

/* -------------------------------------------------------------- the type */

static void
trends_trend_links_editor_dispose (GObject *object)
{
  g_clear_pointer (&TRENDS_TREND_LINKS_EDITOR (object)->picker, gtk_widget_unparent);
  g_clear_pointer (&TRENDS_TREND_LINKS_EDITOR (object)->known, g_hash_table_unref);

  G_OBJECT_CLASS (trends_trend_links_editor_parent_class)->dispose (object);
}

static void
trends_trend_links_editor_class_init (TrendsTrendLinksEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_trend_links_editor_dispose;
  TRENDS_LIST_EDITOR_CLASS (class)->make_content = trends_trend_links_editor_make_content;
}

static void
trends_trend_links_editor_init (TrendsTrendLinksEditor *self)
{
  self->add = gtk_button_new_with_label (_("Add a trend"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "trends-add");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  trends_list_editor_set_adder (TRENDS_LIST_EDITOR (self), self->add);
  trends_editor_set_named_target (TRENDS_EDITOR (self), self->add);
}
