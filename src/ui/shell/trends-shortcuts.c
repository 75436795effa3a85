/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shortcuts.c: see trends-shortcuts.h. In GTK's window nothing but its search can have
 * the focus, so that who can't see it learns of no shortcut. Here each is a stop, and says
 * what it does and by which keys. */

#include "trends-shortcuts.h"

#include <glib/gi18n.h>

/* "Ctrl+?" of "<Control>question"; NULL where it is no accelerator */
static char *
format_keys (const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return NULL;

  return gtk_accelerator_get_label (key, modifiers);
}

/* @accelerators: one or several, with blanks between */
static char *
format_all_keys (const char *accelerators)
{
  g_auto (GStrv) each = g_strsplit (accelerators, " ", -1);
  g_autoptr (GString) all = g_string_new (NULL);

  for (char **accelerator = each; *accelerator != NULL; accelerator++)
    {
      g_autofree char *keys = format_keys (*accelerator);

      if (keys != NULL && all->len > 0)
        /* Translators: between the keys of a shortcut that has several: “Ctrl+? or F1” */
        g_string_append (all, _(" or "));
      g_string_append (all, keys != NULL ? keys : "");
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
introduce (GtkWidget *shortcut)
{
  g_autofree char *title = NULL;
  g_autofree char *accelerators = NULL;
  g_autofree char *keys = NULL;
  g_autofree char *name = NULL;

  g_object_get (shortcut, "title", &title, "accelerator", &accelerators, NULL);
  keys = format_all_keys (accelerators != NULL ? accelerators : "");
  /* Translators: what a shortcut does and its keys, for screen readers: “New plan: Ctrl+N” */
  name = g_strdup_printf (_("%s: %s"), title, keys);
  g_object_set (shortcut, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (shortcut), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* Not before: GTK would choose what has the focus before the window is known to be one. */
static void
let_focus (GtkWidget *shortcut)
{
  gtk_widget_set_focusable (shortcut, TRUE);
}

/**
 * trends_shortcuts_new:
 *
 * Returns: (transfer none): the window, which GTK owns until it is closed
 */
GtkWindow *
trends_shortcuts_new (void)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/org/socitm/Trends/ui/shell/trends-shortcuts.ui");
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  for (GSList *l = objects; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), GTK_TYPE_SHORTCUTS_SHORTCUT))
      {
        introduce (l->data);
        g_signal_connect_object (window, "notify::is-active", G_CALLBACK (let_focus), l->data,
                                 G_CONNECT_SWAPPED);
      }
  g_object_set (window, "section-name", "general", "title", _("Keyboard shortcuts"), NULL);

  return window;
}
