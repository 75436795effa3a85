/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-keys.c: see trends-view-keys.h. Which keys they are is in the one table,
 * trends-keys-table.c. Those that type text never come this far while text is typed.
 */

#include "trends-view-keys.h"

#include "trends-keys.h"
#include "trends-view-actions.h"

/* Of a column, which stands for no entity: what is added there, and what is done to what is selected
 * in it. */
static gboolean
is_for_column (TrendsView *view,
               GtkWidget  *focus,
               const char *action)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (view);
  TrendsEntity *lead = trends_session_get_selected (trends_view_get_session (view));
  GObject *column = iface->find_column != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (view))
                      ? iface->find_column (view, focus) : NULL;
  GtkWidget *shown;

  if (column == NULL || g_str_equal (action, "board.add-initiative"))
    return column != NULL;
  shown = lead != NULL ? trends_view_find_widget (view, lead) : NULL;
  return shown != NULL && iface->find_column (view, shown) == column;
}

/* Only where something that the view shows is meant, so that Enter elsewhere stays what
 * it is. */
static gboolean
is_meant (TrendsView *view,
          GtkWidget  *focus,
          const char *action)
{
  return trends_view_get_entity_of (view, focus) != NULL || is_for_column (view, focus, action);
}

static gboolean
activate_action (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *action = NULL;

  if (focus == NULL || GTK_IS_EDITABLE (focus))
    return FALSE;
  g_action_parse_detailed_name (g_variant_get_string (args, NULL), &action, &target, NULL);
  if (!is_meant (TRENDS_VIEW (widget), focus, action))
    return FALSE;

  if (trends_view_edits (action)
      && trends_session_get_read_only (trends_view_get_session (TRENDS_VIEW (widget))))
    return !trends_session_can_change (trends_view_get_session (TRENDS_VIEW (widget)));

  return gtk_widget_activate_action_variant (widget, action, target);
}

static gboolean
popup_menu (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  return trends_view_popup_menu (TRENDS_VIEW (widget));
}

void
trends_view_bind_keys (GtkWidgetClass *widget_class)
{
  static const TrendsKeyHandler handlers[] = {
    { "popup-menu", popup_menu }, { NULL, activate_action },
  };

  trends_keys_bind (widget_class, TRENDS_KEYS_VIEW, handlers, G_N_ELEMENTS (handlers));
}

void
trends_view_bind_place_keys (GtkWidgetClass *widget_class)
{
  static const TrendsKeyHandler handlers[] = { { NULL, activate_action } };

  trends_keys_bind (widget_class, TRENDS_KEYS_PLACE, handlers, G_N_ELEMENTS (handlers));
}
