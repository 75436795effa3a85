/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-menu-focus.c: see trends-menu-focus.h. */

#include "trends-menu-focus.h"

#define BEFORE "trends-focus-before"

static void
before_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* Where a key opened it from elsewhere, as F10 does, its button has the focus all the same. */
static gboolean
is_its_button (GtkWidget *focus,
               GtkWidget *menu)
{
  GtkWidget *button = gtk_widget_get_parent (menu);

  return GTK_IS_MENU_BUTTON (button) && gtk_widget_is_ancestor (focus, button);
}

/* The folding comes after it has closed, as part of that: nothing that a person does comes between. */
static gboolean
give_back_cb (gpointer data)
{
  GtkWidget *menu = data;
  GtkRoot *root = gtk_widget_get_root (menu);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GtkWidget) before = g_weak_ref_get (g_object_get_data (G_OBJECT (menu), BEFORE));

  if (focus == NULL || gtk_widget_get_mapped (menu)
      || !(gtk_widget_is_ancestor (focus, menu) || is_its_button (focus, menu)))
    return G_SOURCE_REMOVE;
  if (before == NULL || !gtk_widget_get_mapped (before) || !gtk_widget_grab_focus (before))
    gtk_widget_child_focus (gtk_widget_get_parent (menu), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *menu)
{
  g_idle_add_full (G_PRIORITY_HIGH, give_back_cb, g_object_ref (menu), g_object_unref);
}

/* Some menus live on, and are opened from here and from there. */
static void
map_cb (GtkWidget *menu,
        GWeakRef  *before)
{
  GtkRoot *root = gtk_widget_get_root (menu);

  g_weak_ref_set (before, root != NULL ? gtk_root_get_focus (root) : NULL);
}

/**
 * trends_menu_give_focus_back:
 * @menu: (type GtkPopoverMenu): one that isn't shown yet
 *
 * Has the focus go back to what has it when @menu opens as that closes, whichever page of it is shown
 * then. To be asked again changes nothing.
 */
void
trends_menu_give_focus_back (GtkWidget *menu)
{
  GWeakRef *before;

  g_return_if_fail (GTK_IS_POPOVER_MENU (menu));

  if (g_object_get_data (G_OBJECT (menu), BEFORE) != NULL)
    return;
  before = g_new0 (GWeakRef, 1);
  g_weak_ref_init (before, NULL);
  g_object_set_data_full (G_OBJECT (menu), BEFORE, before, before_free);
  g_signal_connect (menu, "map", G_CALLBACK (map_cb), before);
  g_signal_connect (menu, "closed", G_CALLBACK (closed_cb), NULL);
}
