/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-container.c: a plain widget for children. */

#include "trends-container.h"

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

static void
trends_container_class_init (TrendsContainerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_container_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "box");
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
