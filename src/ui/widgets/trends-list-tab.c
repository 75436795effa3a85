/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-list-tab.c: Tab comes to a list once, and goes on; rows are for the
 * arrow keys. By itself GTK's list view steps over all rows, comes back to the
 * last of them alone, and where there is nothing but the list it holds the focus
 * fast, on a scrolled window that has no name.
 */

#include "trends-list-tab.h"

#include "trends-keys.h"

/* The popover that it is in, or the window */
static GtkWidget *
get_around (GtkWidget *list)
{
  GtkWidget *popover = gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER);

  return popover != NULL ? popover : GTK_WIDGET (gtk_widget_get_root (list));
}

/* Where the list can't have the focus, GTK looks for what can beyond it. */
static gboolean
leave (GtkWidget        *list,
       GtkDirectionType  direction)
{
  GtkWidget *focused = gtk_root_get_focus (gtk_widget_get_root (list));

  gtk_widget_set_can_focus (list, FALSE);
  if (!gtk_widget_child_focus (get_around (list), direction))
    gtk_widget_grab_focus (focused);
  gtk_widget_set_can_focus (list, TRUE);

  return GDK_EVENT_STOP;
}

static gboolean
leave_cb (GtkWidget *list,
          GVariant  *args,
          gpointer   user_data)
{
  return leave (list,
                g_variant_get_int32 (args) > 0 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

static void
let_tab_out (GtkWidget *list)
{
  static const TrendsKeyHandler handlers[] = { { "leave", leave_cb } };

  trends_keys_listen (list, TRENDS_KEYS_LIST, GTK_PHASE_CAPTURE, handlers, G_N_ELEMENTS (handlers),
                      NULL);
}

/**
 * trends_list_box_let_tab_out:
 * @list: one whose rows are chosen among, beside what they lead to
 *
 * The same for rows that are all there.
 */
void
trends_list_box_let_tab_out (GtkListBox *list)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  let_tab_out (GTK_WIDGET (list));
}

/**
 * trends_list_let_tab_out:
 * @list: a list in a popover, or in a window among other things
 *
 * Has Tab and Shift+Tab go from any row to what is beside the list. To be called
 * once.
 */
void
trends_list_let_tab_out (GtkListView *list)
{
  GtkWidget *scroller;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  let_tab_out (GTK_WIDGET (list));
  scroller = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_SCROLLED_WINDOW);
  if (scroller != NULL)
    gtk_widget_set_focusable (scroller, FALSE);
}
