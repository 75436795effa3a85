/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-links.c: see trends-board-links.h. Where no trend is looked at it costs nothing but
 * to be asked who has the focus.
 */

#include "trends-board-links.h"

#include <math.h>

#include "trends-accessible.h"
#include "trends-board-look.h"
#include "trends-board-private.h"
#include "trends-lane.h"
#include "trends-link-curve.h"
#include "trends-palette.h"
#include "trends-trend-links.h"

#define HEAD 9.0
#define WIDTH 2.0
#define SHARE 0.58 /* of a card's width, where a curve leaves it */
#define ROOM 4     /* pixels around a lane's heading that are kept free */

struct _TrendsBoardLinks
{
  GtkWidget parent_instance;

  TrendsBoard *board;     /* which has this */
  TrendsSession *session; /* (nullable) */
  GtkWidget *note;
  TrendsEntity *trend;    /* (nullable): that is looked at */
  guint describing; /* source */
};

G_DEFINE_FINAL_TYPE (TrendsBoardLinks, trends_board_links, GTK_TYPE_WIDGET)

static gboolean
is_wanted (TrendsBoardLinks *self)
{
  return self->session != NULL
         && trends_board_look_get_trend_links (trends_board_look_of (self->session));
}

/* ------------------------------------------------------------ descriptions */

static gboolean
describe_cb (gpointer user_data)
{
  TrendsBoardLinks *self = user_data;
  TrendsCard *card;

  self->describing = 0;
  for (card = trends_board_get_card (self->board, 0); card != NULL;
       card = trends_board_get_next_card (self->board, card))
    {
      TrendsEntity *trend = trends_card_get_trend (card);
      g_autofree char *text = trend != NULL && trends_entity_get_plan (trend) != NULL && is_wanted (self)
                                ? trends_trend_dup_links_text (trend)
                                : NULL;

      trends_accessible_describe (trends_card_get_header (card), text);
    }
  return G_SOURCE_REMOVE;
}

/* --------------------------------------------------------------- following */

/* (nullable): whose heading has the focus, or who is selected while something else has it */
static TrendsEntity *
find_trend (TrendsBoardLinks *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  TrendsCard *card = trends_board_get_card_of (self->board, focus);
  TrendsEntity *selected;

  if (!is_wanted (self))
    return NULL;
  if (card != NULL && trends_card_get_part (card, focus) == TRENDS_CARD_HEADER)
    return trends_card_get_trend (card);
  selected = trends_session_get_selected (self->session);
  return card == NULL && selected != NULL && trends_entity_is (selected, TRENDS_KIND_TREND)
           ? selected : NULL;
}

/* (transfer none) (nullable): the heading of the lane of the card that has the focus in its own; in
 * the details the same stands besides */
static GtkWidget *
find_heading (TrendsBoardLinks *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  TrendsCard *card = self->trend != NULL && trends_entity_get_plan (self->trend) != NULL
                       ? trends_board_find_card (self->board, self->trend) : NULL;
  GtkWidget *lane;

  if (card == NULL || root == NULL || !gtk_widget_get_mapped (GTK_WIDGET (card))
      || trends_card_get_part (card, gtk_root_get_focus (root)) != TRENDS_CARD_HEADER)
    return NULL;
  lane = gtk_widget_get_ancestor (GTK_WIDGET (card), TRENDS_TYPE_LANE);
  return lane != NULL ? trends_lane_get_heading (TRENDS_LANE (lane)) : NULL;
}

/* In one line, as there is room for */
static char *
dup_note (TrendsBoardLinks *self)
{
  g_autofree char *text = trends_trend_dup_links_text (self->trend);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (" · ", lines);
}

static void
update (TrendsBoardLinks *self)
{
  TrendsEntity *trend = find_trend (self);
  g_autofree char *text = NULL;

  if (trend == NULL && self->trend == NULL)
    return;
  g_set_object (&self->trend, trend);
  if (find_heading (self) != NULL)
    text = dup_note (self);
  gtk_label_set_label (GTK_LABEL (self->note), text != NULL ? text : "");
  gtk_widget_set_visible (self->note, text != NULL && *text != '\0');
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
changed_cb (TrendsBoardLinks *self)
{
  if (self->describing == 0)
    self->describing = g_idle_add (describe_cb, self);
  update (self);
}

static void
moved_cb (TrendsBoardLinks *self)
{
  if (self->trend == NULL)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ----------------------------------------------------------------- drawing */

static gboolean
find_place (TrendsBoardLinks *self,
            TrendsEntity     *trend,
            graphene_rect_t  *place)
{
  TrendsCard *card = trend != NULL ? trends_board_find_card (self->board, trend) : NULL;

  return card != NULL && gtk_widget_get_mapped (GTK_WIDGET (card))
         && gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self), place);
}

/* What is called so above the lower one of two cards */
static void
find_words (TrendsBoardLinks      *self,
            TrendsEntity          *from,
            const graphene_rect_t *from_place,
            TrendsEntity          *to,
            const graphene_rect_t *to_place,
            graphene_rect_t       *words)
{
  TrendsCard *card
    = trends_board_find_card (self->board, from_place->origin.y > to_place->origin.y ? from : to);
  GtkWidget *lane = gtk_widget_get_ancestor (GTK_WIDGET (card), TRENDS_TYPE_LANE);

  trends_lane_get_words (TRENDS_LANE (lane), GTK_WIDGET (self), words);
}

static void
draw_curve (cairo_t           *cr,
            const TrendsCurve *curve)
{
  const TrendsPoint *points = curve->points;

  cairo_move_to (cr, points[0].x, points[0].y);
  cairo_curve_to (cr, points[1].x, points[1].y, points[2].x, points[2].y, points[3].x, points[3].y);
  cairo_stroke (cr);
  cairo_move_to (cr, curve->head[0].x, curve->head[0].y);
  cairo_line_to (cr, curve->head[1].x, curve->head[1].y);
  cairo_line_to (cr, curve->head[2].x, curve->head[2].y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_side (TrendsBoardLinks *self,
           cairo_t          *cr,
           guint             side)
{
  g_autoptr (GPtrArray) links = trends_trend_dup_links (self->trend, side);
  gboolean relies = side == TRENDS_TREND_LINK_FROM;

  cairo_set_dash (cr, (double[]) { 3 * WIDTH, 2 * WIDTH }, relies ? 0 : 2, 0);
  for (guint i = 0; i < links->len; i++)
    {
      TrendsEntity *relying = trends_entity_get_ref (links->pdata[i], TRENDS_TREND_LINK_FROM);
      TrendsEntity *relied_on = trends_entity_get_ref (links->pdata[i], TRENDS_TREND_LINK_TO);
      graphene_rect_t from, to, words;
      TrendsCurve curve;

      if (!find_place (self, relying, &from) || !find_place (self, relied_on, &to))
        continue;
      find_words (self, relying, &from, relied_on, &to, &words);
      trends_link_curve_init (&curve, &from, &to, &words, SHARE, HEAD);
      draw_curve (cr, &curve);
    }
}

static void
leave_out (cairo_region_t        *seen,
           const graphene_rect_t *place,
           int                    room)
{
  int x = (int) floorf (place->origin.x) - room, y = (int) floorf (place->origin.y) - room;
  cairo_rectangle_int_t area = { x, y,
                                 (int) ceilf (place->origin.x + place->size.width) + room - x,
                                 (int) ceilf (place->origin.y + place->size.height) + room - y };

  cairo_region_subtract_rectangle (seen, &area);
}

static void
leave_out_words (TrendsBoardLinks *self,
                 cairo_region_t   *seen)
{
  TrendsLane *lane;

  for (guint i = 0; (lane = trends_board_get_lane (self->board, i)) != NULL; i++)
    {
      graphene_rect_t place;

      if (gtk_widget_compute_bounds (trends_lane_get_heading (lane), GTK_WIDGET (self), &place))
        leave_out (seen, &place, ROOM);
      if (trends_lane_get_summary_place (lane, GTK_WIDGET (self), &place))
        leave_out (seen, &place, 1);
    }
}

static void
leave_out_cards (TrendsBoardLinks *self,
                 cairo_region_t   *seen)
{
  TrendsCard *card;

  for (card = trends_board_get_card (self->board, 0); card != NULL;
       card = trends_board_get_next_card (self->board, card))
    {
      graphene_rect_t place;

      if (gtk_widget_get_mapped (GTK_WIDGET (card))
          && gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self), &place))
        leave_out (seen, &place, 0);
    }
}

/* Curves pass behind whatever is read: cards between the two, and what stands above a lane. */
static void
clip (TrendsBoardLinks *self,
      cairo_t          *cr)
{
  cairo_rectangle_int_t all = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                gtk_widget_get_height (GTK_WIDGET (self)) };
  cairo_region_t *seen = cairo_region_create_rectangle (&all);

  leave_out_words (self, seen);
  leave_out_cards (self, seen);
  gdk_cairo_region (cr, seen);
  cairo_clip (cr);
  cairo_region_destroy (seen);
}

/* What it relies on in whole lines, what relies on it in dashed ones */
static void
draw_links (TrendsBoardLinks *self,
            GtkSnapshot      *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  TrendsColour colour = trends_colour_get_named (TRENDS_COLOUR_SECONDARY, trends_palette_get_style ());
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  clip (self, cr);
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
  cairo_set_line_width (cr, WIDTH);
  draw_side (self, cr, TRENDS_TREND_LINK_TO);
  draw_side (self, cr, TRENDS_TREND_LINK_FROM);
  cairo_destroy (cr);
}

static void
trends_board_links_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  TrendsBoardLinks *self = TRENDS_BOARD_LINKS (widget);

  if (self->trend == NULL || trends_entity_get_plan (self->trend) == NULL)
    return;
  draw_links (self, snapshot);
  gtk_widget_snapshot_child (widget, self->note, snapshot);
}

/* ------------------------------------------------------------------ places */

/* It takes the room that the board has, and asks for none. */
static void
trends_board_links_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = 0;
}

/* Beside the heading of its lane, where nothing else is; as that is scrolled away, so is it. */
static void
trends_board_links_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  TrendsBoardLinks *self = TRENDS_BOARD_LINKS (widget);
  GtkWidget *heading = find_heading (self);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, -height, 0, 0 };
  graphene_rect_t beside;
  int minimum, begin;

  if (!gtk_widget_get_visible (self->note))
    return;
  gtk_widget_measure (self->note, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &place.width, NULL, NULL);
  gtk_widget_measure (self->note, GTK_ORIENTATION_VERTICAL, -1, NULL, &place.height, NULL, NULL);
  if (heading != NULL && gtk_widget_compute_bounds (heading, widget, &beside))
    {
      begin = (int) (is_rtl ? width - beside.origin.x : beside.origin.x + beside.size.width);
      place.width = MAX (minimum, MIN (place.width, width - begin));
      place.x = is_rtl ? 0 : width - place.width;
      place.y = (int) (beside.origin.y + (beside.size.height - (float) place.height) / 2);
    }
  gtk_widget_size_allocate (self->note, &place, -1);
}

/* ------------------------------------------------------------------- class */

static void
trends_board_links_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (trends_board_links_parent_class)->root (widget);
  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                            G_CALLBACK (update), widget);
}

static void
trends_board_links_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), update, widget);
  GTK_WIDGET_CLASS (trends_board_links_parent_class)->unroot (widget);
}

static void
trends_board_links_dispose (GObject *object)
{
  TrendsBoardLinks *self = TRENDS_BOARD_LINKS (object);

  g_clear_handle_id (&self->describing, g_source_remove);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  g_clear_object (&self->trend);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_board_links_parent_class)->dispose (object);
}

static void
trends_board_links_class_init (TrendsBoardLinksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_board_links_dispose;
  widget_class->root = trends_board_links_root;
  widget_class->unroot = trends_board_links_unroot;
  widget_class->measure = trends_board_links_measure;
  widget_class->size_allocate = trends_board_links_size_allocate;
  widget_class->snapshot = trends_board_links_snapshot;
  gtk_widget_class_set_css_name (widget_class, "boardlinks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
trends_board_links_init (TrendsBoardLinks *self)
{
  /* Its end is in the details, too. */
  self->note = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "visible", FALSE, "single-line-mode", TRUE, "ellipsize",
                             PANGO_ELLIPSIZE_END, "xalign", 0.0, "css-classes",
                             (const char *[]) { "reasons", NULL }, NULL);
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * trends_board_links_new:
 * @board: whose cards it lies over
 *
 * Returns: (transfer floating): what is to be laid over all that @board scrolls
 */
GtkWidget *
trends_board_links_new (TrendsBoard *board)
{
  TrendsBoardLinks *self = g_object_new (TRENDS_TYPE_BOARD_LINKS, NULL);
  GtkAdjustment *adjustment = trends_board_get_adjustment (board);

  self->board = board;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * trends_board_links_set_session:
 * @session: (nullable): of the board
 */
void
trends_board_links_set_session (TrendsBoardLinks *self,
                                TrendsSession    *session)
{
  TrendsView *view = TRENDS_VIEW (self->board);

  g_return_if_fail (TRENDS_IS_BOARD_LINKS (self));

  g_set_object (&self->session, session);
  changed_cb (self);
  if (session == NULL)
    return;
  trends_view_follow (view, trends_session_get_plan (session), "edited",
                      G_CALLBACK (changed_cb), self);
  trends_view_follow (view, session, "selection-changed", G_CALLBACK (update), self);
  trends_view_follow (view, trends_board_look_of (session), "notify::trend-links",
                      G_CALLBACK (changed_cb), self);
  trends_view_follow (view, trends_board_look_of (session), "notify::group", G_CALLBACK (changed_cb),
                      self);
  trends_view_follow (view, trends_board_look_of (session), "notify::lanes", G_CALLBACK (changed_cb),
                      self);
}
