/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-style-class.c: see trends-style-class.h */

#include "trends-style-class.h"

/**
 * trends_style_class_set:
 * @widget: a widget
 * @style_class: one class, as style.css and its like name it
 * @is_set: whether the widget has it from now on
 *
 * Adds or removes the class; nothing happens where that is so already.
 */
void
trends_style_class_set (GtkWidget  *widget,
                        const char *style_class,
                        gboolean    is_set)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (style_class != NULL);

  if (is_set)
    gtk_widget_add_css_class (widget, style_class);
  else
    gtk_widget_remove_css_class (widget, style_class);
}
