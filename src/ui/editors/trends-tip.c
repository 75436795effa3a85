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
  GtkWidget *focus, *popover;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL)
    return TRUE;
  popover = gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);
  return (popover == NULL || gtk_widget_is_ancestor (widget, popover))
         && gtk_widget_get_ancestor (focus, TRENDS_TYPE_SAID) == NULL;
}

static gboolean
query_cb (GtkWidget  *widget,
          int         x,
          int         y,
          gboolean    keyboard_mode,
          GtkTooltip *tooltip)
{
  gboolean shown = FALSE;

  if (trends_tip_may_show (widget))
    g_signal_chain_from_overridden_handler (widget, x, y, keyboard_mode, tooltip, &shown);
  return shown;
}

/**
 * trends_tip_give_way:
 *
 * Has the tooltips of all that is a button or a word keep out of the way, whoever sets them: to be
 * called once, as the program starts.
 */
void
trends_tip_give_way (void)
{
  const GType types[] = { GTK_TYPE_BUTTON, GTK_TYPE_MENU_BUTTON, GTK_TYPE_LABEL, GTK_TYPE_IMAGE,
                          GTK_TYPE_BOX, GTK_TYPE_ENTRY };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_signal_override_class_handler ("query-tooltip", types[i], G_CALLBACK (query_cb));
}
