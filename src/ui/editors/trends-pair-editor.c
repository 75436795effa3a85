/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-pair-editor.c: see trends-pair-editor.h. */

#include "trends-pair-editor.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-entity-label.h"
#include "trends-picker.h"

typedef struct
{
  TrendsPair pair;
  guint side;
  const char *title; /* (nullable) */
  GtkWidget *add;
  GtkWidget *picker;
  GHashTable *known; /* what there is no point in offering */
} TrendsPairEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TrendsPairEditor, trends_pair_editor, TRENDS_TYPE_LIST_EDITOR)

#define PRIVATE(self) \
  ((TrendsPairEditorPrivate *) trends_pair_editor_get_instance_private (self))

static guint
get_other_side (TrendsPairEditor *self)
{
  TrendsPairEditorPrivate *priv = PRIVATE (self);

  return priv->side == priv->pair.from ? priv->pair.to : priv->pair.from;
}

/* ---------------------------------------------------------------- adding */

static gboolean
is_offered (TrendsEntity *entity,
            gpointer      data)
{
  return !g_hash_table_contains (PRIVATE (data)->known, entity);
}

static void
announce_added (TrendsPairEditor *self,
                TrendsEntity     *picked)
{
  /* Translators: said when it is done; %s is the title of what was chosen */
  g_autofree char *text = g_strdup_printf (_("Added: %s"), trends_entity_get_name (picked));

  trends_announce (GTK_WIDGET (self), text);
}

static void
picked_cb (TrendsPairEditor *self,
           TrendsEntity     *picked)
{
  TrendsPairEditorPrivate *priv = PRIVATE (self);
  TrendsEditor *editor = TRENDS_EDITOR (self);
  TrendsEntity *entity = trends_editor_get_entity (editor);
  TrendsPlan *plan = trends_editor_get_plan (editor);
  gboolean is_from = priv->side == priv->pair.from;
  g_autoptr (GError) error = NULL;
  TrendsEntity *added;

  if (plan == NULL)
    return;

  trends_editor_begin_write (editor);
  added = TRENDS_PAIR_EDITOR_GET_CLASS (self)->join (plan, is_from ? entity : picked,
                                                     is_from ? picked : entity, &error);
  trends_editor_end_write (editor, added != NULL, error);
  trends_editor_revert (editor);
  gtk_widget_grab_focus (priv->add);
  if (added != NULL)
    announce_added (self, picked);
}

static void
add_cb (TrendsPairEditor *self)
{
  TrendsPairEditorPrivate *priv = PRIVATE (self);
  TrendsPlan *plan = trends_editor_get_plan (TRENDS_EDITOR (self));

  if (plan == NULL)
    return;

  if (priv->picker == NULL)
    {
      priv->picker = trends_picker_new (
        trends_kind_get_field (priv->pair.kind, get_other_side (self))->target);
      trends_picker_set_offer_func (TRENDS_PICKER (priv->picker), is_offered, self);
      trends_accessible_name_popover (
        GTK_POPOVER (priv->picker),
        priv->title != NULL
          ? priv->title
          : trends_field_get_label (trends_kind_get_field (priv->pair.kind, get_other_side (self))));
      gtk_widget_set_parent (priv->picker, priv->add);
      g_signal_connect_swapped (priv->picker, "picked", G_CALLBACK (picked_cb), self);
    }

  g_clear_pointer (&priv->known, g_hash_table_unref);
  priv->known = trends_list_editor_dup_targets (TRENDS_LIST_EDITOR (self), get_other_side (self));
  trends_picker_open (TRENDS_PICKER (priv->picker), plan);
}

/* ---------------------------------------------------------- for those made of it */

/**
 * trends_pair_editor_set_up:
 * @pair: what the items are
 * @side: @pair's `from` or `to`: which of them the editor's entity is
 * @name: what the editor is called, translated
 * @add: what the button says that adds an item, translated
 *
 * To be called once, as the editor is made.
 */
void
trends_pair_editor_set_up (TrendsPairEditor *self,
                           const TrendsPair *pair,
                           guint             side,
                           const char       *name,
                           const char       *add)
{
  TrendsPairEditorPrivate *priv = PRIVATE (self);
  /* Translators: %s is the name of a field: "Depends on: add" */
  g_autofree char *label = g_strdup_printf (_("%s: add"), name);

  g_return_if_fail (TRENDS_IS_PAIR_EDITOR (self));

  priv->pair = *pair;
  priv->side = side;
  trends_list_editor_set_source (TRENDS_LIST_EDITOR (self), pair->kind, side);
  gtk_button_set_label (GTK_BUTTON (priv->add), add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/**
 * trends_pair_editor_get_other:
 *
 * Returns: (transfer none) (nullable): what @item joins the editor's entity with
 */
TrendsEntity *
trends_pair_editor_get_other (TrendsPairEditor *self,
                              TrendsEntity     *item)
{
  TrendsEntity *other;

  g_return_val_if_fail (TRENDS_IS_PAIR_EDITOR (self), NULL);

  other = trends_entity_get_ref (item, get_other_side (self));
  /* What has no direction may have been noted at the other one. */
  return other != trends_editor_get_entity (TRENDS_EDITOR (self))
           ? other : trends_entity_get_ref (item, PRIVATE (self)->side);
}

/**
 * trends_pair_editor_set_title:
 * @title: a constant: what the question is called that asks for another one, translated; without
 *   it, that is the name of the field
 */
void
trends_pair_editor_set_title (TrendsPairEditor *self,
                              const char       *title)
{
  g_return_if_fail (TRENDS_IS_PAIR_EDITOR (self));

  PRIVATE (self)->title = title;
}

/**
 * trends_pair_editor_make_way:
 * @other: (nullable): where it goes
 * @tooltip: what it does, translated
 *
 * Returns: (transfer floating): a button that goes there
 */
GtkWidget *
trends_pair_editor_make_way (TrendsEntity *other,
                             const char   *tooltip)
{
  GtkWidget *label = trends_entity_label_new ();
  GtkWidget *button = gtk_button_new ();

  trends_entity_label_set_entity (TRENDS_ENTITY_LABEL (label), other);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "trends-value");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  other != NULL ? trends_entity_get_name (other) : "", -1);
  if (other != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", trends_entity_get_id (other));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.go");
  return button;
}

/* -------------------------------------------------------------- the type */

static void
trends_pair_editor_dispose (GObject *object)
{
  TrendsPairEditorPrivate *priv = PRIVATE (TRENDS_PAIR_EDITOR (object));

  g_clear_pointer (&priv->picker, gtk_widget_unparent);
  g_clear_pointer (&priv->known, g_hash_table_unref);

  G_OBJECT_CLASS (trends_pair_editor_parent_class)->dispose (object);
}

static void
trends_pair_editor_class_init (TrendsPairEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_pair_editor_dispose;
}

static void
trends_pair_editor_init (TrendsPairEditor *self)
{
  TrendsPairEditorPrivate *priv = PRIVATE (self);

  priv->add = gtk_button_new_with_label ("");
  gtk_widget_set_halign (priv->add, GTK_ALIGN_START);
  gtk_widget_add_css_class (priv->add, "flat");
  gtk_widget_add_css_class (priv->add, "trends-add");
  g_signal_connect_swapped (priv->add, "clicked", G_CALLBACK (add_cb), self);
  trends_list_editor_set_adder (TRENDS_LIST_EDITOR (self), priv->add);
  trends_editor_set_named_target (TRENDS_EDITOR (self), priv->add);
}
