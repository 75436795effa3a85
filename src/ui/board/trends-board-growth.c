/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-growth.c: where cards of the board are of groups by something else than trends, those
 * that are seen, or nearly so, are there: some more in each frame, as long as the last one is near.
 */

#include "trends-board-private.h"

/* Of cards, and of lanes without any, what is made between two frames */
#define STEP_CARDS 2
#define STEP_LANES 2
/* What is near, in pages above and below what is seen */
#define NEAR 0.5

static const char growth_key[] = "trends-board-growth";

static gboolean
find_edges (GtkWidget *widget,
            GtkWidget *within,
            double    *top,
            double    *bottom)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, within, &bounds) || bounds.size.height <= 0)
    return FALSE;
  *top = bounds.origin.y;
  *bottom = bounds.origin.y + bounds.size.height;
  return TRUE;
}

/* How far down what there is of a lane goes; FALSE: nobody knows yet, as it isn't laid out */
static gboolean
find_end (TrendsLane *lane,
          double     *end)
{
  guint n_cards = trends_lane_get_n_cards (lane);
  GtkWidget *last = n_cards > 0 ? GTK_WIDGET (trends_lane_get_card (lane, n_cards - 1))
                                : trends_lane_get_heading (lane);
  double top;

  return find_edges (last, gtk_widget_get_parent (GTK_WIDGET (lane)), &top, end);
}

/* What is seen stays where it is. */
static void
grow_above (GtkAdjustment *adjustment,
            TrendsLane    *lane)
{
  int before = gtk_widget_get_height (GTK_WIDGET (lane)), after;

  trends_lane_grow (lane, STEP_CARDS);
  gtk_widget_measure (GTK_WIDGET (lane), GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (GTK_WIDGET (lane)), NULL, &after, NULL, NULL);
  gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment) + after - before,
                            gtk_adjustment_get_lower (adjustment),
                            gtk_adjustment_get_upper (adjustment) + after - before,
                            gtk_adjustment_get_step_increment (adjustment),
                            gtk_adjustment_get_page_increment (adjustment),
                            gtk_adjustment_get_page_size (adjustment));
}

/* Whether something came, or may come in the next frame; @is_beyond: what is further down isn't near */
static gboolean
grow_lane (TrendsBoard *self,
           TrendsLane  *lane,
           gboolean    *is_beyond)
{
  GtkAdjustment *adjustment = trends_board_get_adjustment (self);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double end;

  if (!find_end (lane, &end))
    return TRUE;
  *is_beyond = end > value + (1 + NEAR) * page;
  if (trends_lane_is_folded (lane) || trends_lane_is_whole (lane) || *is_beyond
      || end < value - NEAR * page)
    return FALSE;
  if (end <= value)
    grow_above (adjustment, lane);
  else
    trends_lane_grow (lane, STEP_CARDS);
  return TRUE;
}

static gboolean
grow (TrendsBoard *self)
{
  gboolean is_beyond = FALSE;
  TrendsLane *lane;
  guint n_lanes = 0;

  for (; !is_beyond && (lane = trends_board_get_lane (self, n_lanes)) != NULL; n_lanes++)
    if (grow_lane (self, lane, &is_beyond))
      return TRUE;

  return !is_beyond && trends_board_add_lanes (self, n_lanes + STEP_LANES);
}

static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsBoard *self = TRENDS_BOARD (widget);

  if (gtk_widget_get_mapped (widget) && trends_board_get_groups (self) != NULL && grow (self))
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (self), growth_key, NULL);
  return G_SOURCE_REMOVE;
}

/* To be called whenever there may be something to make: not for scrolling and what is laid out anew. */
void
trends_board_queue_growth (TrendsBoard *self)
{
  guint tick;

  if (trends_board_get_groups (self) == NULL
      || g_object_get_data (G_OBJECT (self), growth_key) != NULL)
    return;
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
  g_object_set_data (G_OBJECT (self), growth_key, GUINT_TO_POINTER (tick));
}

/* To be called once for each board. */
void
trends_board_add_growth (TrendsBoard *self)
{
  GtkAdjustment *adjustment = trends_board_get_adjustment (self);

  g_signal_connect_object (adjustment, "changed", G_CALLBACK (trends_board_queue_growth), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (trends_board_queue_growth), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (trends_board_queue_growth), NULL);
}
