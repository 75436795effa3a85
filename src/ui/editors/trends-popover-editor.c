/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-popover-editor.c: see trends-popover-editor.h. */

#include "trends-popover-editor.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-scroll.h"

typedef struct
{
  GtkWidget *button;
  GtkWidget *popover; /* NULL until it is opened */
  char *words;        /* the value as it was said last */
} TrendsPopoverEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TrendsPopoverEditor, trends_popover_editor,
                                     TRENDS_TYPE_EDITOR)

#define PRIVATE(self) \
  ((TrendsPopoverEditorPrivate *) trends_popover_editor_get_instance_private (self))

static void
clicked_cb (TrendsPopoverEditor *self)
{
  TrendsPopoverEditorPrivate *priv = PRIVATE (self);
  TrendsPopoverEditorClass *class = TRENDS_POPOVER_EDITOR_GET_CLASS (self);

  if (priv->popover == NULL)
    {
      priv->popover = gtk_popover_new ();
      gtk_popover_set_child (GTK_POPOVER (priv->popover), class->make_content (self));
      trends_accessible_name_popover (
        GTK_POPOVER (priv->popover),
        trends_field_get_label (trends_editor_get_field (TRENDS_EDITOR (self))));
      gtk_widget_set_parent (priv->popover, priv->button);
      trends_editor_guard_popover (priv->popover);
    }

  if (class->open != NULL)
    class->open (self);
  trends_scroll_open_popover (GTK_POPOVER (priv->popover));
}

/**
 * trends_popover_editor_set_face:
 * @face: (transfer floating): what the button shows
 */
void
trends_popover_editor_set_face (TrendsPopoverEditor *self,
                                GtkWidget           *face)
{
  g_return_if_fail (TRENDS_IS_POPOVER_EDITOR (self));

  gtk_button_set_child (GTK_BUTTON (PRIVATE (self)->button), face);
}

/**
 * trends_popover_editor_say:
 * @words: the field's value, for people
 *
 * Makes screen readers say the field's name and its value.
 */
void
trends_popover_editor_say (TrendsPopoverEditor *self,
                           const char          *words)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TRENDS_IS_POPOVER_EDITOR (self));

  g_free (PRIVATE (self)->words);
  PRIVATE (self)->words = g_strdup (words);
  /* Translators: a field's name and its value, for screen readers */
  name = g_strdup_printf (_("%s: %s"),
                          trends_field_get_label (trends_editor_get_field (TRENDS_EDITOR (self))),
                          words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (PRIVATE (self)->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What was typed into an entry of the popover, and then replaced by a choice, is
 * of no more use: else the popover would open again to say what is wrong with it. */
static void
forget_typed (GtkWidget *widget)
{
  if (TRENDS_IS_EDITOR (widget))
    trends_editor_refresh (TRENDS_EDITOR (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    forget_typed (child);
}

/**
 * trends_popover_editor_choose:
 * @text: the field's new value
 *
 * Closes the popover and writes the value; a refusal is said as any editor's is.
 */
void
trends_popover_editor_choose (TrendsPopoverEditor *self,
                              const char          *text)
{
  g_auto (TrendsValue) value = trends_value_text (text);
  gboolean written;

  g_return_if_fail (TRENDS_IS_POPOVER_EDITOR (self));

  forget_typed (PRIVATE (self)->popover);
  gtk_popover_popdown (GTK_POPOVER (PRIVATE (self)->popover));
  written = trends_editor_write (TRENDS_EDITOR (self), &value, TRENDS_SET_ONCE);
  trends_editor_revert (TRENDS_EDITOR (self));
  if (written && PRIVATE (self)->words != NULL)
    trends_editor_announce (TRENDS_EDITOR (self), PRIVATE (self)->words);
}

static void
trends_popover_editor_dispose (GObject *object)
{
  g_clear_pointer (&PRIVATE (TRENDS_POPOVER_EDITOR (object))->words, g_free);
  g_clear_pointer (&PRIVATE (TRENDS_POPOVER_EDITOR (object))->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_popover_editor_parent_class)->dispose (object);
}

static void
trends_popover_editor_class_init (TrendsPopoverEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_popover_editor_dispose;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static void
trends_popover_editor_init (TrendsPopoverEditor *self)
{
  TrendsPopoverEditorPrivate *priv = PRIVATE (self);

  priv->button = gtk_button_new ();
  gtk_widget_set_halign (priv->button, GTK_ALIGN_END);
  gtk_widget_add_css_class (priv->button, "flat");
  gtk_widget_add_css_class (priv->button, "trends-value");
  g_signal_connect_swapped (priv->button, "clicked", G_CALLBACK (clicked_cb), self);
  trends_editor_set_child (TRENDS_EDITOR (self), priv->button);
  trends_editor_set_named_target (TRENDS_EDITOR (self), priv->button);
}
