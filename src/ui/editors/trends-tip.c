/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-tip.c: see trends-tip.h. */

#include "trends-tip.h"

#include "trends-said.h"

/**
 * trends_tip_may_show:
 * @widget: what has a tooltip, and is pointed at
 *
 * Returns: whether it covers nothing that somebody is at: not while a menu or what asks for a value
 *   has the keys, nor what takes back the last change
 */
gboolean
trends_tip_may_show (GtkWidget *widget)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus == NULL
         || (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL
             && gtk_widget_get_ancestor (focus, TRENDS_TYPE_SAID) == NULL);
}
