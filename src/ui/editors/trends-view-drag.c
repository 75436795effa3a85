/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-drag.c: dragging initiatives to another place. What is dragged is an
 * initiative itself, with all that is selected together with it, so a drop is the
 * same move as a key's or a menu's.
 */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-palette.h"
#include "trends-zoom.h"

/* Near an edge, lists and board scroll by themselves. */
#define EDGE 36
#define SCROLL_STEP 7

typedef struct
{
  TrendsView *view;
  GtkWidget *dragged;  /* what shows it, dimmed while it is away; weak */
  guint n_dragged;
  TrendsEntity *over;  /* the trend that it would go to */
  GObject *column;     /* or the column that gives it a value; NULL: none */
  double x, y;         /* of the pointer, in the view's coordinates */
  guint tick;
} Drag;

/* --------------------------------------------------------------- the mark */

static gboolean
find_target (Drag          *drag,
             TrendsEntity **trend,
             guint         *index)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (drag->view);
  GtkWidget *picked
      = gtk_widget_pick (GTK_WIDGET (drag->view), drag->x, drag->y, GTK_PICK_DEFAULT);

  return picked != NULL && iface->find_drop != NULL
         && iface->find_drop (drag->view, picked, drag->x, drag->y, trend, index);
}

static void
mark (Drag         *drag,
      TrendsEntity *trend,
      guint         index)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (drag->view);

  g_set_object (&drag->over, trend);
  if (iface->mark_drop != NULL)
    iface->mark_drop (drag->view, trend, index);
}

/* (transfer none) (nullable) */
static GObject *
find_column (Drag *drag)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (drag->view);
  GtkWidget *picked
      = gtk_widget_pick (GTK_WIDGET (drag->view), drag->x, drag->y, GTK_PICK_DEFAULT);

  return picked != NULL && iface->find_column != NULL ? iface->find_column (drag->view, picked)
                                                      : NULL;
}

static void
mark_column (Drag    *drag,
             GObject *column)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (drag->view);

  if (g_set_object (&drag->column, column))
    iface->mark_column (drag->view, column);
}

static void
update_mark (Drag *drag)
{
  TrendsEntity *trend = NULL;
  guint index = 0;

  mark_column (drag, find_column (drag));
  if (drag->column != NULL)
    return;
  if (find_target (drag, &trend, &index))
    mark (drag, trend, index);
  else
    mark (drag, NULL, 0);
}

/* -------------------------------------------------------------- scrolling */

/* How far to scroll: -1, 0 or 1 steps, by how near `y` is to the ends of `widget`. */
static int
get_direction (GtkWidget *view,
               GtkWidget *widget,
               double     y)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, view, &bounds))
    return 0;

  if (y < bounds.origin.y || y > bounds.origin.y + bounds.size.height)
    return 0;
  if (y < bounds.origin.y + EDGE)
    return -1;

  return y > bounds.origin.y + bounds.size.height - EDGE ? 1 : 0;
}

static gboolean
scroll (GtkAdjustment *adjustment,
        int            direction)
{
  double before = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, before + direction * SCROLL_STEP);

  return direction != 0 && gtk_adjustment_get_value (adjustment) != before;
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Drag *drag = user_data;
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (drag->view);
  GtkAdjustment *adjustment = NULL;
  GtkWidget *scrolled;
  gboolean moved = FALSE;

  for (guint depth = 0; !moved && iface->get_scrolled != NULL
       && (scrolled = iface->get_scrolled (drag->view, drag->over, depth, &adjustment)) != NULL;
       depth++)
    moved = scroll (adjustment, get_direction (widget, scrolled, drag->y));
  if (moved)
    update_mark (drag);

  return G_SOURCE_CONTINUE;
}

static void
stop (Drag *drag)
{
  mark (drag, NULL, 0);
  mark_column (drag, NULL);
  if (drag->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (drag->view), drag->tick);
  drag->tick = 0;
}

/* --------------------------------------------------------------- the drop */

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           gpointer       user_data)
{
  Drag *drag = user_data;

  drag->x = x;
  drag->y = y;
  update_mark (drag);

  if (drag->tick == 0)
    drag->tick = gtk_widget_add_tick_callback (GTK_WIDGET (drag->view), scroll_cb, drag, NULL);

  return drag->over != NULL || drag->column != NULL ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (GtkDropTarget *target,
          gpointer       user_data)
{
  stop (user_data);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  Drag *drag = user_data;
  TrendsEntity *initiative = g_value_get_object (value);
  TrendsSession *session = trends_view_get_session (drag->view);
  TrendsEntity *trend = NULL;
  g_autoptr (GObject) column = NULL;
  guint index = 0;
  gboolean found;

  drag->x = x;
  drag->y = y;
  g_set_object (&column, find_column (drag));
  found = column != NULL || find_target (drag, &trend, &index);
  stop (drag);

  /* One from another window belongs to another plan. */
  if (!found || session == NULL || !trends_entity_is (initiative, TRENDS_KIND_INITIATIVE)
      || trends_entity_get_plan (initiative) != trends_session_get_plan (session))
    return FALSE;

  if (column != NULL)
    TRENDS_VIEW_GET_IFACE (drag->view)->drop_on_column (drag->view, column, initiative);
  else
    trends_view_move (drag->view, initiative, trend, index);

  return TRUE;
}

/* --------------------------------------------------------------- the drag */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  Drag *drag = user_data;
  TrendsSession *session = trends_view_get_session (drag->view);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (drag->view), x, y, GTK_PICK_DEFAULT);
  TrendsEntity *entity = trends_view_get_entity_of (drag->view, picked);

  if (entity == NULL || !trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
      || GTK_IS_EDITABLE (picked) || !trends_session_can_change (session))
    return NULL;

  g_set_weak_pointer (&drag->dragged, trends_view_find_widget (drag->view, entity));
  drag->n_dragged = trends_session_is_selected (session, entity)
                      ? trends_session_get_n_selected (session) : 1;

  return gdk_content_provider_new_typed (TRENDS_TYPE_ENTITY, entity);
}

/* Where several are dragged, how many, in a corner of the picture. */
static void
append_count (GtkSnapshot *snapshot,
              GtkWidget   *row,
              guint        n,
              int          width)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (row, text);
  GdkRGBA white = { 1, 1, 1, 1 }, black = { 0.1f, 0.1f, 0.1f, 1 };
  GskRoundedRect shape;
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gsk_rounded_rect_init_from_rect (
      &shape, &GRAPHENE_RECT_INIT (width - text_width - 20, 2, text_width + 16, text_height + 4),
      (text_height + 4) / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &black, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width - text_width - 12, 4));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}

/**
 * trends_view_make_picture:
 * @row: what shows the initiative that is dragged
 * @n_rows: how many go along, with itself
 *
 * Returns: (transfer full): the row as it is, on the colour of a card: by itself it is half
 *   transparent
 */
GdkPaintable *
trends_view_make_picture (GtkWidget *row,
                          guint      n_rows)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gdk_paintable_get_intrinsic_width (picture);
  int height = gdk_paintable_get_intrinsic_height (picture);
  float factor = (float) trends_zoom_get_factor (row);
  GskRoundedRect shape;
  GdkRGBA card = trends_palette_get_card ();

  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, 0, width, height), 6);

  gtk_snapshot_scale (snapshot, factor, factor);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &card, &shape.bounds);
  gdk_paintable_snapshot (picture, snapshot, width, height);
  if (n_rows > 1)
    append_count (snapshot, row, n_rows, width);
  gtk_snapshot_pop (snapshot);

  return gtk_snapshot_free_to_paintable (snapshot, NULL);
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *gdk_drag,
          gpointer       user_data)
{
  Drag *drag = user_data;
  g_autoptr (GdkPaintable) picture = NULL;
  double factor;

  if (drag->dragged == NULL)
    return;

  factor = trends_zoom_get_factor (drag->dragged);
  picture = trends_view_make_picture (drag->dragged, drag->n_dragged);
  gtk_drag_source_set_icon (source, picture, (int) (24 * factor), (int) (16 * factor));
  gtk_widget_add_css_class (drag->dragged, "dragged");
}

static void
end_cb (GtkDragSource *source,
        GdkDrag       *gdk_drag,
        gboolean       delete_data,
        gpointer       user_data)
{
  Drag *drag = user_data;

  if (drag->dragged != NULL)
    gtk_widget_remove_css_class (drag->dragged, "dragged");
  g_clear_weak_pointer (&drag->dragged);
  stop (drag);
}

static void
drag_free (gpointer data)
{
  Drag *drag = data;

  g_clear_weak_pointer (&drag->dragged);
  g_clear_object (&drag->over);
  g_clear_object (&drag->column);
  g_free (drag);
}

void
trends_view_add_drag (TrendsView *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (TRENDS_TYPE_ENTITY, GDK_ACTION_MOVE);
  Drag *drag = g_new0 (Drag, 1);

  drag->view = self;
  g_object_set_data_full (G_OBJECT (self), "trends-drag", drag, drag_free);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), drag);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), drag);
  g_signal_connect (source, "drag-end", G_CALLBACK (end_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), drag);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), drag);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), drag);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
