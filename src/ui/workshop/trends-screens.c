/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-screens.c: see trends-screens.h. */

#include "trends-screens.h"

#include <glib/gi18n-lib.h>

static GListModel *
get_screens (void)
{
  return gdk_display_get_monitors (gdk_display_get_default ());
}

/**
 * trends_screens_count:
 *
 * Returns: how many screens there are
 */
guint
trends_screens_count (void)
{
  return g_list_model_get_n_items (get_screens ());
}

static gboolean
is_known (const char *word)
{
  return word != NULL && *word != '\0' && !g_str_equal (word, "unknown");
}

/**
 * trends_screens_dup_name:
 * @screen: a screen
 *
 * Returns: (transfer full): its maker and model, or, where it says neither, its plug
 */
char *
trends_screens_dup_name (GdkMonitor *screen)
{
  const char *maker, *model;

  g_return_val_if_fail (GDK_IS_MONITOR (screen), NULL);

  maker = gdk_monitor_get_manufacturer (screen);
  model = gdk_monitor_get_model (screen);
  if (!is_known (maker) && !is_known (model))
    return g_strdup (gdk_monitor_get_connector (screen) != NULL ? gdk_monitor_get_connector (screen)
                                                                : "");
  return g_strjoin (" ", is_known (maker) ? maker : model, is_known (maker) ? model : NULL, NULL);
}

/**
 * trends_screens_dup_words:
 * @screen: a screen
 *
 * Returns: (transfer full): the same with its size, for people to choose by
 */
char *
trends_screens_dup_words (GdkMonitor *screen)
{
  g_autofree char *name = NULL;
  GdkRectangle place;
  int scale;

  g_return_val_if_fail (GDK_IS_MONITOR (screen), NULL);

  name = trends_screens_dup_name (screen);
  gdk_monitor_get_geometry (screen, &place);
  scale = gdk_monitor_get_scale_factor (screen);
  /* Translators: a screen: its name, and its width and height: “Epson EB-X41, 1024 × 768” */
  return g_strdup_printf (_("%s, %d × %d"), name, place.width * scale, place.height * scale);
}

/* G_MAXUINT: there is none */
static guint
find (const char *name)
{
  GListModel *screens = get_screens ();

  for (guint i = 0; i < g_list_model_get_n_items (screens); i++)
    {
      g_autoptr (GdkMonitor) screen = g_list_model_get_item (screens, i);
      g_autofree char *own = trends_screens_dup_name (screen);

      if (g_str_equal (own, name))
        return i;
    }
  return G_MAXUINT;
}

/**
 * trends_screens_find:
 * @name: of a screen
 *
 * Returns: (transfer full) (nullable): it, where it is there
 */
GdkMonitor *
trends_screens_find (const char *name)
{
  guint index;

  g_return_val_if_fail (name != NULL, NULL);

  index = find (name);
  return index != G_MAXUINT ? g_list_model_get_item (get_screens (), index) : NULL;
}

/**
 * trends_screens_dup_screen_of:
 * @window: a window
 *
 * Returns: (transfer full) (nullable): the screen that most of it is on
 */
GdkMonitor *
trends_screens_dup_screen_of (GtkWindow *window)
{
  GdkSurface *surface;
  GdkMonitor *screen = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  surface = gtk_native_get_surface (GTK_NATIVE (window));
  if (surface != NULL)
    screen = gdk_display_get_monitor_at_surface (gdk_display_get_default (), surface);
  return screen != NULL ? g_object_ref (screen) : NULL;
}

/* The first that a window isn't on */
static GdkMonitor *
find_other (GtkWindow *window)
{
  GListModel *screens = get_screens ();
  g_autoptr (GdkMonitor) own = trends_screens_dup_screen_of (window);

  for (guint i = 0; i < g_list_model_get_n_items (screens); i++)
    {
      g_autoptr (GdkMonitor) screen = g_list_model_get_item (screens, i);

      if (screen != own)
        return g_steal_pointer (&screen);
    }
  return g_steal_pointer (&own);
}

/**
 * trends_screens_choose:
 * @laptop: the window in which the person works who shows something
 * @remembered: the name of the screen that was chosen last
 *
 * Returns: (transfer full) (nullable): that screen where it is there, else one that isn't the
 *   laptop's, else the only one
 */
GdkMonitor *
trends_screens_choose (GtkWindow  *laptop,
                       const char *remembered)
{
  GdkMonitor *known;

  g_return_val_if_fail (GTK_IS_WINDOW (laptop), NULL);
  g_return_val_if_fail (remembered != NULL, NULL);

  known = *remembered != '\0' ? trends_screens_find (remembered) : NULL;
  return known != NULL ? known : find_other (laptop);
}

/**
 * trends_screens_next:
 * @name: of a screen
 *
 * Returns: (transfer full) (nullable): the one after it, round the end
 */
GdkMonitor *
trends_screens_next (const char *name)
{
  guint index;

  g_return_val_if_fail (name != NULL, NULL);

  index = find (name);
  return g_list_model_get_item (get_screens (), index == G_MAXUINT
                                                  ? 0
                                                  : (index + 1) % MAX (trends_screens_count (), 1));
}

/**
 * trends_screens_is_filled:
 * @window: a window
 * @name: (nullable): of a screen
 *
 * Returns: whether the window is all that is seen there
 */
gboolean
trends_screens_is_filled (GtkWindow  *window,
                          const char *name)
{
  g_autoptr (GdkMonitor) screen = NULL;
  g_autofree char *own = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  screen = trends_screens_dup_screen_of (window);
  own = screen != NULL ? trends_screens_dup_name (screen) : NULL;
  return gtk_window_is_fullscreen (window) && g_strcmp0 (own, name) == 0;
}

/**
 * trends_screens_fill:
 * @window: a window, which may fill another screen
 * @name: of a screen; without one of that name nothing is done
 *
 * Has the window fill it.
 */
void
trends_screens_fill (GtkWindow  *window,
                     const char *name)
{
  g_autoptr (GdkMonitor) screen = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (name != NULL);

  screen = trends_screens_find (name);
  if (screen == NULL)
    return;
  /* X11 sends no window to another screen that fills one already. */
  gtk_window_unfullscreen (window);
  gtk_window_fullscreen_on_monitor (window, screen);
}
