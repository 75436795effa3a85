/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chip.c: small parts that editors of lists have in common. */

#include "trends-chip.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"

#define KEY "trends-chip-key"

/**
 * trends_chip_get_key:
 * @remove: a button made by trends_chip_make_remove()
 *
 * Returns: (transfer none): what the button takes out
 */
const char *
trends_chip_get_key (GtkWidget *remove)
{
  return g_object_get_data (G_OBJECT (remove), KEY);
}

GtkWidget *
trends_chip_make_remove (const char *name,
                         const char *key,
                         GCallback   callback,
                         gpointer    data)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "trends-remove");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  trends_chip_rename_remove (button, name);
  g_object_set_data_full (G_OBJECT (button), KEY, g_strdup (key), g_free);
  g_signal_connect_swapped (button, "clicked", callback, data);
  return button;
}

/**
 * trends_chip_rename_remove:
 * @remove: a button made by trends_chip_make_remove()
 * @name: what it takes out is called
 */
void
trends_chip_rename_remove (GtkWidget  *remove,
                           const char *name)
{
  /* Translators: %s is a name, a tag or a title that is taken out of a list */
  g_autofree char *label = g_strdup_printf (_("Remove %s"), name);

  trends_accessible_set_tip (remove, label, NULL);
}

/**
 * trends_chip_new:
 * @content: (transfer floating): what the chip shows
 * @name: what it is called
 * @key: what it is known by
 *
 * Returns: (transfer floating): the chip
 */
GtkWidget *
trends_chip_new (GtkWidget  *content,
                 const char *name,
                 const char *key,
                 GCallback   callback,
                 gpointer    data)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_widget_add_css_class (chip, "trends-chip");
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (chip), content);
  gtk_box_append (GTK_BOX (chip), trends_chip_make_remove (name, key, callback, data));
  return chip;
}

void
trends_chip_clear_box (GtkWidget *box,
                       guint      keep)
{
  GtkWidget *child = gtk_widget_get_last_child (box);

  for (; keep > 0 && child != NULL; keep--)
    child = gtk_widget_get_prev_sibling (child);

  while (child != NULL)
    {
      GtkWidget *previous = gtk_widget_get_prev_sibling (child);

      gtk_widget_unparent (child);
      child = previous;
    }
}
