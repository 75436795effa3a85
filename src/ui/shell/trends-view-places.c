/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-places.c: see trends-view-places.h. */

#include "trends-view-places.h"

#include "trends-later.h"

static GType
get_type_at (GtkWidget *place)
{
  return GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (place), "trends-view-type"));
}

/* It is taken out at once; what is in it goes later. */
static void
drop_at (GtkWidget *place)
{
  GtkWidget *view = adw_bin_get_child (ADW_BIN (place));

  if (view != NULL)
    trends_later_unref (g_object_ref (view));
  adw_bin_set_child (ADW_BIN (place), NULL);
}

/* (transfer full) (element-type GtkWidget): those that have been made, and aren't @shown */
static GPtrArray *
dup_others (AdwViewStack *views,
            GtkWidget    *shown)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (views);
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      GtkWidget *place = adw_view_stack_page_get_child (page);

      if (place != shown && adw_bin_get_child (ADW_BIN (place)) != NULL)
        g_ptr_array_add (places, place);
    }
  return places;
}

/**
 * trends_view_places_add:
 * @views: a stack that has nothing but places
 * @type: of a widget with a property "session"
 * @name: by which it is shown
 * @title: by which people know it
 *
 * Returns: (transfer none): the page of a new place, which is empty
 */
AdwViewStackPage *
trends_view_places_add (AdwViewStack *views,
                        GType         type,
                        const char   *name,
                        const char   *title)
{
  GtkWidget *place;

  g_return_val_if_fail (ADW_IS_VIEW_STACK (views), NULL);
  g_return_val_if_fail (g_type_is_a (type, GTK_TYPE_WIDGET), NULL);

  place = adw_bin_new ();
  g_object_set_data (G_OBJECT (place), "trends-view-type", GSIZE_TO_POINTER (type));
  /* Behind another it isn't realized, and would be called by its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  return adw_view_stack_add_titled (views, place, name, title);
}

/**
 * trends_view_places_get_shown:
 *
 * Returns: (transfer none) (nullable): the view in the place that is shown; NULL before it is made
 */
GtkWidget *
trends_view_places_get_shown (AdwViewStack *views)
{
  GtkWidget *place;

  g_return_val_if_fail (ADW_IS_VIEW_STACK (views), NULL);

  place = adw_view_stack_get_visible_child (views);
  return place != NULL ? adw_bin_get_child (ADW_BIN (place)) : NULL;
}

/**
 * trends_view_places_fill:
 * @session: what a view that is made now shows
 *
 * Makes the view in the place that is shown, where it isn't there yet. Those in other places are
 * hidden, or screen readers would find them.
 *
 * Returns: (transfer none) (nullable): the view, if it was made now
 */
GtkWidget *
trends_view_places_fill (AdwViewStack *views,
                         GObject      *session)
{
  g_autoptr (GPtrArray) others = NULL;
  GtkWidget *place, *made = NULL;

  g_return_val_if_fail (ADW_IS_VIEW_STACK (views), NULL);

  place = adw_view_stack_get_visible_child (views);
  if (place != NULL && adw_bin_get_child (ADW_BIN (place)) == NULL)
    {
      made = g_object_new (get_type_at (place), "session", session, NULL);
      adw_bin_set_child (ADW_BIN (place), made);
    }
  others = dup_others (views, place);
  for (guint i = 0; i < others->len; i++)
    gtk_widget_set_visible (adw_bin_get_child (others->pdata[i]), FALSE);
  if (place != NULL)
    gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (place)), TRUE);
  return made;
}

/**
 * trends_view_places_drop_hidden:
 *
 * Lets go of one of the views that aren't shown; it would be made again.
 *
 * Returns: whether there was one
 */
gboolean
trends_view_places_drop_hidden (AdwViewStack *views)
{
  g_autoptr (GPtrArray) others = NULL;

  g_return_val_if_fail (ADW_IS_VIEW_STACK (views), FALSE);

  others = dup_others (views, adw_view_stack_get_visible_child (views));
  if (others->len == 0)
    return FALSE;
  drop_at (others->pdata[0]);
  return TRUE;
}

/**
 * trends_view_places_drop_all:
 * @views: a stack that goes; libadwaita 1.2 frees its last page alone
 *
 * Lets go of all views.
 */
void
trends_view_places_drop_all (AdwViewStack *views)
{
  g_autoptr (GPtrArray) all = NULL;

  g_return_if_fail (ADW_IS_VIEW_STACK (views));

  all = dup_others (views, NULL);
  for (guint i = 0; i < all->len; i++)
    drop_at (all->pdata[i]);
}
