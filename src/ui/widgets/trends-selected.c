/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-selected.c: see trends-selected.h. */

#include "trends-selected.h"

/**
 * trends_selected_show:
 * @widget: what stands for something that can be selected
 * @is_selected: whether that is
 *
 * Shows and says it.
 */
void
trends_selected_show (GtkWidget *widget, gboolean is_selected)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (is_selected)
    gtk_widget_set_state_flags (widget, GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (widget, GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_SELECTED, is_selected, -1);
}
