/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-lane.c: see trends-wall-lane.h. What it draws is copied when it is made. */

#include "trends-wall-lane.h"

#include <glib/gi18n-lib.h>

#include "trends-colour.h"
#include "trends-palette.h"

#include <math.h>

#define BAR_MOST 26.0 /* high */
#define BAR_GAP 4.0
#define EDGE 6.0      /* above the first row and below the last */

typedef struct
{
  TrendsPeriod days;
  guint row;
} Bar;

struct _TrendsWallLane
{
  GtkWidget parent_instance;

  TrendsPeriod shown;
  gint64 today; /* TRENDS_UNSET: not marked */
  int year_start;
  GArray *bars; /* (element-type Bar) */
  guint n_rows;
  TrendsColour colour;
  GPtrArray *names; /* (element-type GtkWidget) (nullable): labels of years, or of quarters */
  GArray *named;    /* (element-type TrendsPeriod) (nullable): what each of these is the name of */
};

G_DEFINE_FINAL_TYPE (TrendsWallLane, trends_wall_lane, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------- time */

static float
get_x (TrendsWallLane *self,
       gint64          day)
{
  double share = (double) (day - self->shown.start) / (self->shown.end - self->shown.start);

  return (float) (gtk_widget_get_width (GTK_WIDGET (self)) * CLAMP (share, 0, 1));
}

static int
get_first_year (TrendsWallLane *self)
{
  int year, quarter;

  trends_quarter_of_day (self->shown.start, self->year_start, &year, &quarter);
  return year;
}

/* ---------------------------------------------------------------- drawing */

static GdkRGBA
make_colour (const TrendsColour *colour,
             float               alpha)
{
  return (GdkRGBA) { (float) colour->red, (float) colour->green, (float) colour->blue, alpha };
}

static void
draw_line (GtkSnapshot   *snapshot,
           float          x,
           float          width,
           int            height,
           const GdkRGBA *colour)
{
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x - width / 2, 0, width, (float) height));
}

/* Where years and quarters begin */
static void
draw_times (TrendsWallLane *self,
            GtkSnapshot    *snapshot,
            int             height)
{
  TrendsColour quiet = trends_colour_get_named (TRENDS_COLOUR_SECONDARY,
                                                trends_palette_get_style ());
  GdkRGBA faint = make_colour (&quiet, 0.18f), strong = make_colour (&quiet, 0.55f);

  for (int year = get_first_year (self);; year++)
    for (int quarter = 1; quarter <= 4; quarter++)
      {
        TrendsPeriod period = trends_period_of_quarter (year, quarter, self->year_start);

        if (period.start >= self->shown.end)
          return;
        if (period.start >= self->shown.start)
          draw_line (snapshot, get_x (self, period.start), quarter == 1 ? 2 : 1, height,
                     quarter == 1 ? &strong : &faint);
      }
}

static void
draw_bar (TrendsWallLane *self,
          GtkSnapshot    *snapshot,
          const Bar      *bar,
          double          pitch,
          double          top)
{
  GdkRGBA colour = make_colour (&self->colour, 1);
  float x = get_x (self, bar->days.start);
  float width = MAX (get_x (self, bar->days.end) - x - 2, 6);
  float height = (float) MAX (pitch - MIN (BAR_GAP, pitch / 3), 1);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (
    &shape, &GRAPHENE_RECT_INIT (x, (float) (top + bar->row * pitch), width, height), height / 3);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_bars (TrendsWallLane *self,
           GtkSnapshot    *snapshot,
           int             height)
{
  double pitch = MIN ((height - 2 * EDGE) / MAX (self->n_rows, 1), BAR_MOST + BAR_GAP);
  double top = (height - pitch * self->n_rows) / 2;

  for (guint i = 0; i < self->bars->len; i++)
    draw_bar (self, snapshot, &g_array_index (self->bars, Bar, i), pitch, top);
}

static void
trends_wall_lane_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TrendsWallLane *self = TRENDS_WALL_LANE (widget);
  int height = gtk_widget_get_height (widget);

  if (self->names != NULL)
    {
      GTK_WIDGET_CLASS (trends_wall_lane_parent_class)->snapshot (widget, snapshot);
      return;
    }
  draw_times (self, snapshot, height);
  draw_bars (self, snapshot, height);
  if (trends_period_has_day (&self->shown, self->today))
    {
      TrendsColour red = trends_colour_get_named (TRENDS_COLOUR_RED, trends_palette_get_style ());
      GdkRGBA colour = make_colour (&red, 1);

      draw_line (snapshot, get_x (self, self->today), 3, height, &colour);
    }
}

/* ------------------------------------------------------------------ layout */

static void
trends_wall_lane_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  TrendsWallLane *self = TRENDS_WALL_LANE (widget);

  *minimum = *natural = 0;
  if (self->names == NULL || orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (guint i = 0; i < self->names->len; i++)
    {
      int height;

      gtk_widget_measure (self->names->pdata[i], GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                          NULL);
      *minimum = *natural = MAX (*natural, height);
    }
}

/* A year or a quarter is named where its own days have room for its name. */
static void
trends_wall_lane_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TrendsWallLane *self = TRENDS_WALL_LANE (widget);

  for (guint i = 0; self->names != NULL && i < self->names->len; i++)
    {
      const TrendsPeriod *named = &g_array_index (self->named, TrendsPeriod, i);
      int x = (int) ceil (get_x (self, named->start)), end = (int) get_x (self, named->end);
      int wide;

      gtk_widget_measure (self->names->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL,
                          NULL);
      gtk_widget_set_child_visible (self->names->pdata[i], x + wide <= end);
      gtk_widget_size_allocate (self->names->pdata[i], &(GtkAllocation) { x, 0, wide, height }, -1);
    }
}

/* -------------------------------------------------------------- the object */

static void
trends_wall_lane_dispose (GObject *object)
{
  TrendsWallLane *self = TRENDS_WALL_LANE (object);

  for (guint i = 0; self->names != NULL && i < self->names->len; i++)
    gtk_widget_unparent (self->names->pdata[i]);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->named, g_array_unref);
  g_clear_pointer (&self->bars, g_array_unref);

  G_OBJECT_CLASS (trends_wall_lane_parent_class)->dispose (object);
}

static void
trends_wall_lane_class_init (TrendsWallLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_wall_lane_dispose;
  widget_class->measure = trends_wall_lane_measure;
  widget_class->size_allocate = trends_wall_lane_size_allocate;
  widget_class->snapshot = trends_wall_lane_snapshot;
  gtk_widget_class_set_css_name (widget_class, "trends-wall-lane");
}

static void
trends_wall_lane_init (TrendsWallLane *self)
{
  self->bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  self->today = TRENDS_UNSET;
}

static TrendsWallLane *
make (const TrendsPeriod *shown,
      int                 year_start,
      GtkAccessibleRole   role)
{
  TrendsWallLane *self = g_object_new (TRENDS_TYPE_WALL_LANE, "accessible-role", role, NULL);

  self->shown = *shown;
  self->year_start = year_start;
  return self;
}

/**
 * trends_wall_lane_new:
 * @shown: the days that its width stands for
 * @today: the day it is
 * @year_start: the first month of the financial year
 * @lane: of a trend
 *
 * Returns: (transfer floating): its bars; what they say is for the caller to say in words, too
 */
GtkWidget *
trends_wall_lane_new (const TrendsPeriod      *shown,
                      gint64                   today,
                      int                      year_start,
                      const TrendsRoadmapLane *lane)
{
  TrendsWallLane *self = make (shown, year_start, GTK_ACCESSIBLE_ROLE_IMG);
  TrendsColour own = trends_colour_of_trend (lane->key.entity);

  self->today = today;
  self->n_rows = lane->n_rows;
  self->colour = trends_colour_get_shades (&own, trends_palette_get_style ()).fill;
  for (guint i = 0; i < lane->bars->len; i++)
    {
      const TrendsRoadmapBar *bar = lane->bars->pdata[i];
      Bar copy = { bar->days, bar->row };

      g_array_append_val (self->bars, copy);
    }
  return GTK_WIDGET (self);
}

static TrendsWallLane *
make_ruler (const TrendsPeriod *shown,
            int                 year_start)
{
  TrendsWallLane *self = make (shown, year_start, GTK_ACCESSIBLE_ROLE_GROUP);

  self->names = g_ptr_array_new ();
  self->named = g_array_new (FALSE, FALSE, sizeof (TrendsPeriod));
  return self;
}

/* @text: (transfer full) */
static void
add_name (TrendsWallLane     *self,
          const TrendsPeriod *named,
          char               *text)
{
  GtkWidget *label = gtk_label_new (text);

  g_free (text);
  gtk_widget_add_css_class (label, "wall-line");
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  g_ptr_array_add (self->names, label);
  g_array_append_vals (self->named, named, 1);
}

/**
 * trends_wall_lane_new_years:
 * @shown: the days that its width stands for
 * @year_start: the first month of the financial year
 *
 * Returns: (transfer floating): the names of the financial years above lanes
 */
GtkWidget *
trends_wall_lane_new_years (const TrendsPeriod *shown,
                            int                 year_start)
{
  TrendsWallLane *self = make_ruler (shown, year_start);

  for (int year = get_first_year (self);; year++)
    {
      TrendsPeriod period = trends_period_of_year (year, year_start);

      if (period.start >= shown->end)
        break;
      add_name (self, &period, trends_year_format (MAX (period.start, shown->start), year_start));
    }
  return GTK_WIDGET (self);
}

/**
 * trends_wall_lane_new_quarters:
 * @shown: the days that its width stands for, from the first of a quarter
 * @year_start: the first month of the financial year
 *
 * Returns: (transfer floating): the names of the quarters above lanes
 */
GtkWidget *
trends_wall_lane_new_quarters (const TrendsPeriod *shown,
                               int                 year_start)
{
  TrendsWallLane *self = make_ruler (shown, year_start);
  TrendsPeriod period;

  for (gint64 day = shown->start; day < shown->end; day = period.end)
    {
      int year, quarter;

      trends_quarter_of_day (day, year_start, &year, &quarter);
      period = trends_period_of_quarter (year, quarter, year_start);
      /* Translators: a quarter of a financial year, by its number; the year is above */
      add_name (self, &period, g_strdup_printf (_("Q%d"), quarter));
    }
  return GTK_WIDGET (self);
}
