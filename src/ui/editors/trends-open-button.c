/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-open-button.c: opens the address in an entry. */

#include "trends-open-button.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"

/**
 * trends_open_button_can_open:
 *
 * Returns: whether @address is something to be shown, and not to be run
 */
gboolean
trends_open_button_can_open (const char *address)
{
  return g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://")
         || g_str_has_prefix (address, "mailto:");
}

static void
clicked_cb (GtkEditable *entry,
            GtkWidget   *button)
{
  GtkRoot *root = gtk_widget_get_root (button);

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, gtk_editable_get_text (entry),
                GDK_CURRENT_TIME);
}

static void
changed_cb (GtkWidget   *button,
            GtkEditable *entry)
{
  gtk_widget_set_visible (button, trends_open_button_can_open (gtk_editable_get_text (entry)));
}

/**
 * trends_open_button_new:
 * @entry: where the address stands
 *
 * Returns: (transfer floating): a button, which hides while there is no address
 */
GtkWidget *
trends_open_button_new (GtkEditable *entry)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");

  trends_accessible_set_tip (button, _("Open link"), NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "trends-open");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), entry, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), button, G_CONNECT_SWAPPED);
  changed_cb (button, entry);
  return button;
}
