/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-dnd.c: dragging an initiative to another place. What is dragged
 * is the initiative itself, so a drop is the same move as a key's or a menu's.
 */

#include "trends-board-private.h"

#include "trends-palette.h"

/* Near an edge, lists and board scroll by themselves. */
#define EDGE 36
#define SCROLL_STEP 7

typedef struct
{
  TrendsBoard *board;
  GtkWidget *dragged;  /* the row, dimmed while it is away; weak */
  TrendsCard *over;    /* weak */
  double x, y;         /* of the pointer, in the board's coordinates */
  guint tick;
} Drag;

/* --------------------------------------------------------------- the mark */

static void
set_over (Drag       *drag,
          TrendsCard *card)
{
  if (drag->over != NULL && drag->over != card)
    {
      trends_card_list_mark_drop (trends_card_get_list (drag->over), -1);
      gtk_widget_remove_css_class (GTK_WIDGET (drag->over), "drop-target");
    }

  g_set_weak_pointer (&drag->over, card);
  if (card != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (card), "drop-target");
}

/* Over the header is before all, over the entry behind all. */
static guint
get_index (Drag       *drag,
           TrendsCard *card,
           GtkWidget  *picked)
{
  TrendsCardList *list = trends_card_get_list (card);
  double x, y;

  switch (trends_card_get_part (card, picked))
    {
    case TRENDS_CARD_HEADER:
      return 0;
    case TRENDS_CARD_LIST_PART:
      gtk_widget_translate_coordinates (GTK_WIDGET (drag->board), GTK_WIDGET (list), drag->x,
                                        drag->y, &x, &y);
      return trends_card_list_get_drop_index (list, y);
    case TRENDS_CARD_ENTRY:
    case TRENDS_CARD_NOWHERE:
    default:
      return G_MAXUINT;
    }
}

static TrendsCard *
find_target (Drag  *drag,
             guint *index)
{
  GtkWidget *picked
      = gtk_widget_pick (GTK_WIDGET (drag->board), drag->x, drag->y, GTK_PICK_DEFAULT);
  TrendsCard *card = trends_board_get_card_of (drag->board, picked);

  if (card != NULL)
    *index = get_index (drag, card, picked);

  return card;
}

static void
update_mark (Drag *drag)
{
  guint index = 0;
  TrendsCard *card = find_target (drag, &index);

  set_over (drag, card);
  if (card != NULL)
    trends_card_list_mark_drop (trends_card_get_list (card), index);
}

/* -------------------------------------------------------------- scrolling */

/* How far to scroll: -1, 0 or 1 steps, by how near `y` is to the ends of `widget`. */
static int
get_direction (GtkWidget *board,
               GtkWidget *widget,
               double     y)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, board, &bounds))
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
  gboolean moved = FALSE;

  if (drag->over != NULL)
    {
      TrendsCardList *list = trends_card_get_list (drag->over);

      moved = scroll (trends_card_list_get_adjustment (list),
                      get_direction (widget, GTK_WIDGET (list), drag->y));
    }

  if (!moved)
    moved = scroll (trends_board_get_adjustment (drag->board),
                    get_direction (widget, widget, drag->y));
  if (moved)
    update_mark (drag);

  return G_SOURCE_CONTINUE;
}

static void
stop (Drag *drag)
{
  if (drag->over != NULL)
    trends_card_list_mark_drop (trends_card_get_list (drag->over), -1);
  set_over (drag, NULL);

  if (drag->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (drag->board), drag->tick);
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
    drag->tick = gtk_widget_add_tick_callback (GTK_WIDGET (drag->board), scroll_cb, drag, NULL);

  return drag->over != NULL ? GDK_ACTION_MOVE : 0;
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
  TrendsSession *session = trends_board_get_session (drag->board);
  TrendsCard *card;
  guint index = 0;

  drag->x = x;
  drag->y = y;
  card = find_target (drag, &index);
  stop (drag);

  /* One from another window belongs to another plan. */
  if (card == NULL || session == NULL || !trends_entity_is (initiative, TRENDS_KIND_INITIATIVE)
      || trends_entity_get_plan (initiative) != trends_session_get_plan (session))
    return FALSE;

  trends_board_move (drag->board, initiative, trends_card_get_trend (card), index);

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
  TrendsSession *session = trends_board_get_session (drag->board);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (drag->board), x, y, GTK_PICK_DEFAULT);
  TrendsInitiativeRow *row = trends_board_get_row_of (drag->board, picked);

  if (row == NULL || GTK_IS_EDITABLE (picked)
      || trends_session_get_read_only (session)
      || !trends_session_commit (session))
    return NULL;

  g_set_weak_pointer (&drag->dragged, GTK_WIDGET (row));

  return gdk_content_provider_new_typed (TRENDS_TYPE_ENTITY,
                                         trends_initiative_row_get_initiative (row));
}

/* The row as it is, on the colour of a card: by itself it is half transparent. */
static GdkPaintable *
make_picture (GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gdk_paintable_get_intrinsic_width (picture);
  int height = gdk_paintable_get_intrinsic_height (picture);
  GskRoundedRect shape;
  GdkRGBA card;

  trends_palette_get_card (trends_palette_get_style (), &card);
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, 0, width, height), 6);

  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &card, &shape.bounds);
  gdk_paintable_snapshot (picture, snapshot, width, height);
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

  if (drag->dragged == NULL)
    return;

  picture = make_picture (drag->dragged);
  gtk_drag_source_set_icon (source, picture, 24, 16);
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
  g_clear_weak_pointer (&drag->over);
  g_free (drag);
}

void
trends_board_setup_dnd (TrendsBoard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (TRENDS_TYPE_ENTITY, GDK_ACTION_MOVE);
  Drag *drag = g_new0 (Drag, 1);

  drag->board = self;
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
