/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-container.c: a plain widget for children. */

#include "trends-container.h"

#include "trends-later.h"

struct _TrendsContainer
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsContainer, trends_container, GTK_TYPE_WIDGET)

static void
trends_container_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (trends_container_parent_class)->dispose (object);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  GtkWidgetClass *base = g_type_class_peek (GTK_TYPE_WIDGET);

  if (!gtk_widget_get_focusable (widget) && trends_container_has_focus (widget))
    return FALSE;

  return base->grab_focus (widget);
}

static void
trends_container_class_init (TrendsContainerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_container_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "box");
  trends_container_let_focus_out (GTK_WIDGET_CLASS (klass));
}

static void
trends_container_init (TrendsContainer *self)
{
}

/**
 * trends_container_new:
 * @layout: (transfer full): where its children go
 */
GtkWidget *
trends_container_new (GtkLayoutManager *layout)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_LAYOUT_MANAGER (layout), NULL);

  /* Not as a property, which takes a reference of its own in newer releases of GTK. */
  self = g_object_new (TRENDS_TYPE_CONTAINER, NULL);
  gtk_widget_set_layout_manager (self, layout);

  return self;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/**
 * trends_container_get_first:
 * @widget: any widget, which is laid out
 *
 * Returns: (transfer none) (nullable): the first of its children that takes room
 */
GtkWidget *
trends_container_get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

/**
 * trends_container_get_next:
 * @child: any widget in another
 *
 * Returns: (transfer none) (nullable): the next one beside it that takes room
 */
GtkWidget *
trends_container_get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/**
 * trends_container_drop_children:
 * @widget: what holds its children by itself and is disposed of, as one with a row for each entry
 *
 * Takes its children out, to be freed one after another, soon: all at once would be felt.
 */
void
trends_container_drop_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    {
      trends_later_unref (g_object_ref (child));
      gtk_widget_unparent (child);
    }
}

/**
 * trends_container_let_focus_out:
 * @widget_class: the class of a widget whose children take the focus
 *
 * Lets Shift+Tab out of the first child. Where it finds nothing before that, GTK
 * asks the widget itself to take the focus; and that, which can't, would give it
 * to its first child again.
 */
void
trends_container_let_focus_out (GtkWidgetClass *widget_class)
{
  widget_class->grab_focus = grab_focus;
}

/**
 * trends_container_has_focus:
 * @widget: any widget
 *
 * Returns: whether something in @widget has the focus; what is in a popover of it
 *   isn't
 */
gboolean
trends_container_has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget)
         && gtk_widget_get_native (focus) == gtk_widget_get_native (widget);
}

/**
 * trends_container_may_focus:
 * @widget: any widget
 *
 * Whether the focus may be given back to something in @widget, because nothing elsewhere has asked
 * for it meanwhile. What has gone, as a row from its list or a popover that was closed, is taken for
 * what has it for a moment longer.
 *
 * Returns: whether nothing beside @widget has it
 */
gboolean
trends_container_may_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return root != NULL
         && (focus == NULL || gtk_widget_get_root (focus) != root
             || gtk_widget_is_ancestor (focus, widget));
}

/**
 * trends_container_set_shown:
 * @widget: any widget, as one that shows a list
 * @is_shown: whether it is to be seen from now on, as there is something in it
 *
 * Returns: whether the focus went with it, and is on nothing: the caller gives it to something
 *   that is seen, or the window will, to whatever comes first
 */
gboolean
trends_container_set_shown (GtkWidget *widget,
                            gboolean   is_shown)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean is_lost = !is_shown && gtk_widget_get_mapped (widget)
                     && (focus == NULL || gtk_widget_is_ancestor (focus, widget)
                         || gtk_widget_get_root (focus) == NULL);

  gtk_widget_set_visible (widget, is_shown);
  return is_lost;
}
