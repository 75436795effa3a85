/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-foldable.c: see trends-foldable.h. */

#include "trends-foldable.h"

G_DEFINE_INTERFACE (TrendsFoldable, trends_foldable, GTK_TYPE_WIDGET)

static void
trends_foldable_default_init (TrendsFoldableInterface *iface)
{
}

/**
 * trends_foldable_open_around:
 * @widget: what is to be seen
 *
 * Opens all folds that it is in, whoever made them.
 */
void
trends_foldable_open_around (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (TRENDS_IS_FOLDABLE (widget))
      TRENDS_FOLDABLE_GET_IFACE (widget)->open (TRENDS_FOLDABLE (widget));
}
