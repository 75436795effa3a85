/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-drag.c: see trends-idea-drag.h. */

#include "trends-idea-drag.h"

#include <glib/gi18n-lib.h>

#include "trends-idea-row.h"
#include "trends-plain-drag.h"

typedef struct
{
  GtkListBox *list;
  TrendsIdeaDropFunc func;
  gpointer user_data;
  GtkWidget *over; /* (nullable), weak: the row that it would be dropped on */
} Drag;

static void
drag_free (gpointer data)
{
  Drag *drag = data;

  g_clear_weak_pointer (&drag->over);
  g_free (drag);
}

static void
mark (Drag      *drag,
      GtkWidget *row)
{
  if (row == drag->over)
    return;
  if (drag->over != NULL)
    gtk_widget_remove_css_class (drag->over, "drop-here");
  g_set_weak_pointer (&drag->over, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, "drop-here");
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  Drag *drag = user_data;
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (drag->list, (int) y);

  if (row == NULL || trends_idea_row_is_group (TRENDS_IDEA_ROW (row)))
    return NULL;
  return gdk_content_provider_new_typed (TRENDS_TYPE_ENTITY,
                                         trends_idea_row_get_idea (TRENDS_IDEA_ROW (row)));
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          gpointer       user_data)
{
  trends_plain_drag_show (drag, _("Idea"));
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           gpointer       user_data)
{
  Drag *drag = user_data;

  mark (drag, GTK_WIDGET (gtk_list_box_get_row_at_y (drag->list, (int) y)));
  return drag->over != NULL ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (GtkDropTarget *target,
          gpointer       user_data)
{
  mark (user_data, NULL);
}

/* One of another plan stays there. */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  Drag *drag = user_data;
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (drag->list, (int) y);
  TrendsEntity *dragged = g_value_get_object (value);
  TrendsEntity *idea = row != NULL ? trends_idea_row_get_idea (TRENDS_IDEA_ROW (row)) : NULL;

  mark (drag, NULL);
  if (idea == NULL || dragged == NULL || !trends_entity_is (dragged, TRENDS_KIND_IDEA)
      || trends_entity_get_plan (dragged) != trends_entity_get_plan (idea))
    return FALSE;
  drag->func (dragged, GTK_WIDGET (row), drag->user_data);
  return TRUE;
}

/**
 * trends_idea_drag_add:
 * @list: a list box of #TrendsIdeaRow
 * @func: told what was dropped on which
 *
 * Lets its ideas be dragged.
 */
void
trends_idea_drag_add (GtkWidget          *list,
                      TrendsIdeaDropFunc  func,
                      gpointer            user_data)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (TRENDS_TYPE_ENTITY, GDK_ACTION_MOVE);
  Drag *drag = g_new0 (Drag, 1);

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (func != NULL);

  drag->list = GTK_LIST_BOX (list);
  drag->func = func;
  drag->user_data = user_data;
  g_object_set_data_full (G_OBJECT (list), "trends-idea-drag", drag, drag_free);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), drag);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), NULL);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), drag);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), drag);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), drag);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), drag);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (target));
}
