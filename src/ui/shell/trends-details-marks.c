/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-marks.c: see trends-details-marks.h. */

#include "trends-details-marks.h"

/**
 * trends_details_marks_select:
 * @view: that is shown
 *
 * Selects what the mark that has the focus stands for, where one has: who asks for the details
 * there means that.
 */
void
trends_details_marks_select (TrendsView *view)
{
  TrendsSession *session;
  GtkRoot *root;
  GtkWidget *focus;
  TrendsEntity *marked = NULL;

  g_return_if_fail (TRENDS_IS_VIEW (view));

  session = trends_view_get_session (view);
  root = gtk_widget_get_root (GTK_WIDGET (view));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (view))
      && TRENDS_VIEW_GET_IFACE (view)->get_part_of != NULL)
    marked = TRENDS_VIEW_GET_IFACE (view)->get_part_of (view, focus);
  if (marked != NULL && !trends_session_is_selected (session, marked))
    trends_session_select (session, marked);
}

/**
 * trends_details_marks_return:
 * @view: that is shown
 * @selected: what the details were of
 *
 * Gives the focus to its mark, where it has one in sight.
 *
 * Returns: whether it has it
 */
gboolean
trends_details_marks_return (TrendsView   *view,
                             TrendsEntity *selected)
{
  g_return_val_if_fail (TRENDS_IS_VIEW (view), FALSE);
  g_return_val_if_fail (TRENDS_IS_ENTITY (selected), FALSE);

  return !trends_session_is_shown (selected) && trends_view_find_widget (view, selected) != NULL
         && trends_view_reveal (view, selected);
}
