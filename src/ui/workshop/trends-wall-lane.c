/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-lane.c: see trends-wall-lane.h. What it draws is copied when it is made. */

#include "trends-wall-lane.h"

#include <glib/gi18n-lib.h>

#include "trends-colour.h"
#include "trends-months.h"
#include "trends-palette.h"
#include "trends-wall-parts.h"

#include <math.h>

/* High, and as far below the name */
#define BAR_HEIGHT 12
#define BAR_GAP 1

/* Between two years that are named */
#define NAME_GAP 12

/* Of the line of today, and between that and a text */
#define LINE_WIDTH 3
#define TEXT_GAP 3

struct _TrendsWallLane
{
  GtkWidget parent_instance;

  TrendsPeriod shown;
  gint64 today; /* TRENDS_UNSET: not marked */
  int year_start;
  TrendsPeriod days; /* of the bar */
  gboolean is_open_start, is_open_end;
  TrendsColour colour;
  GtkWidget *title; /* (nullable): of the initiative; NULL: these are years or quarters */
  int title_end;    /* where that ends, from above */
  gboolean skips;   /* names what has no room of its own for that, where it is in no other's way */
  GPtrArray *names; /* (element-type GtkWidget) (nullable): labels of years, or of quarters */
  GArray *named;    /* (element-type TrendsPeriod) (nullable): what each of these is the name of */
  GtkWidget *now;   /* (nullable): says what the line of today is */
};

/* In pixels from the left */
typedef struct
{
  int from, to;
} Span;

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
  GdkRGBA faint = trends_palette_get_named (TRENDS_COLOUR_SECONDARY, 0.14);
  GdkRGBA strong = trends_palette_get_named (TRENDS_COLOUR_SECONDARY, 0.4);

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

/* A part of it fades away where it is open. */
static void
append_fading (TrendsWallLane        *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *bounds)
{
  GdkRGBA full = trends_palette_to_rgba (&self->colour, 1);
  GdkRGBA none = trends_palette_to_rgba (&self->colour, 0);
  float from = self->is_open_start ? TRENDS_ROADMAP_FADE : 0;
  float to = self->is_open_end ? 1 - TRENDS_ROADMAP_FADE : 1;
  const GskColorStop stops[] = { { 0, from > 0 ? none : full }, { from, full }, { to, full },
                                 { 1, to < 1 ? none : full } };
  float middle = bounds->origin.y + bounds->size.height / 2;

  gtk_snapshot_append_linear_gradient (
    snapshot, bounds, &GRAPHENE_POINT_INIT (bounds->origin.x, middle),
    &GRAPHENE_POINT_INIT (bounds->origin.x + bounds->size.width, middle), stops,
    G_N_ELEMENTS (stops));
}

static void
draw_bar (TrendsWallLane *self,
          GtkSnapshot    *snapshot)
{
  float x = get_x (self, self->days.start);
  float width = MAX (get_x (self, self->days.end) - x, BAR_HEIGHT);
  GskRoundedRect shape;

  x = MIN (x, (float) gtk_widget_get_width (GTK_WIDGET (self)) - width);
  gsk_rounded_rect_init_from_rect (
    &shape, &GRAPHENE_RECT_INIT (x, (float) (self->title_end + BAR_GAP), width, BAR_HEIGHT),
    BAR_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  append_fading (self, snapshot, &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

/* Whether a line there would run through a text, and through which room */
static gboolean
has_text (TrendsWallLane  *self,
          float            x,
          graphene_rect_t *bounds)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child)
        && gtk_widget_compute_bounds (child, GTK_WIDGET (self), bounds)
        && x >= bounds->origin.x - TEXT_GAP && x <= bounds->origin.x + bounds->size.width + TEXT_GAP)
      return TRUE;
  return FALSE;
}

/* Above and below a text that is in its way */
static void
draw_today (TrendsWallLane *self,
            GtkSnapshot    *snapshot,
            int             height)
{
  GdkRGBA colour = trends_palette_get_named (TRENDS_COLOUR_RED, 1);
  float x = get_x (self, self->today), end;
  graphene_rect_t text;

  if (!trends_period_has_day (&self->shown, self->today))
    return;
  if (!has_text (self, x, &text))
    {
      draw_line (snapshot, x, LINE_WIDTH, height, &colour);
      return;
    }
  end = text.origin.y + text.size.height;
  draw_line (snapshot, x, LINE_WIDTH, (int) text.origin.y, &colour);
  gtk_snapshot_append_color (
    snapshot, &colour,
    &GRAPHENE_RECT_INIT (x - LINE_WIDTH / 2.0f, end, LINE_WIDTH, MAX ((float) height - end, 0)));
}

static void
trends_wall_lane_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TrendsWallLane *self = TRENDS_WALL_LANE (widget);
  int height = gtk_widget_get_height (widget);

  if (self->title != NULL)
    {
      draw_times (self, snapshot, height);
      draw_today (self, snapshot, height);
      draw_bar (self, snapshot);
    }
  else if (self->now == NULL)
    draw_today (self, snapshot, height);
  GTK_WIDGET_CLASS (trends_wall_lane_parent_class)->snapshot (widget, snapshot);
}

/* ------------------------------------------------------------------ layout */

static GtkSizeRequestMode
trends_wall_lane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation)
{
  int least;

  gtk_widget_measure (widget, orientation, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
measure_title (TrendsWallLane *self,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural)
{
  gtk_widget_measure (self->title, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum += BAR_GAP + BAR_HEIGHT;
  *natural += BAR_GAP + BAR_HEIGHT;
}

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
  if (self->title != NULL)
    measure_title (self, orientation, for_size, minimum, natural);
  if (self->names == NULL || orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (guint i = 0; i < self->names->len; i++)
    *minimum = *natural = MAX (*natural, measure (self->names->pdata[i], orientation));
  if (self->now != NULL)
    *minimum = *natural = MAX (*natural, measure (self->now, orientation));
}

/* Both in the middle of what there is, the name over the bar: where it begins, or as far before that as it has to. */
static void
allocate_title (TrendsWallLane *self,
                int             width,
                int             height)
{
  int wide, high, x, top;

  gtk_widget_measure (self->title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide, NULL, NULL);
  wide = MIN (wide, width);
  gtk_widget_measure (self->title, GTK_ORIENTATION_VERTICAL, wide, &high, NULL, NULL, NULL);
  x = CLAMP ((int) get_x (self, self->days.start), 0, width - wide);
  top = MAX ((height - high - BAR_GAP - BAR_HEIGHT) / 2, 0);
  self->title_end = top + high;
  gtk_widget_size_allocate (self->title, &(GtkAllocation) { x, top, wide, high }, -1);
}

static int
measure_wide (TrendsWallLane *self,
              guint           index)
{
  return measure (self->names->pdata[index], GTK_ORIENTATION_HORIZONTAL);
}

static int
get_left (TrendsWallLane *self,
          guint           index)
{
  return (int) ceil (get_x (self, g_array_index (self->named, TrendsPeriod, index).start));
}

static gboolean
has_own_room (TrendsWallLane *self,
              guint           index)
{
  const TrendsPeriod *named = &g_array_index (self->named, TrendsPeriod, index);

  return get_left (self, index) + measure_wide (self, index) <= (int) get_x (self, named->end);
}

/* Up to where the name of a year may reach that has no room of its own: the next that has, which the first may push on within
 * its own year */
static int
find_limit (TrendsWallLane *self,
            guint           index,
            int             width)
{
  for (guint i = index + 1; i < self->names->len; i++)
    if (has_own_room (self, i))
      {
        int end = (int) get_x (self, g_array_index (self->named, TrendsPeriod, i).end);

        return index == 0 && i == 1 ? end - measure_wide (self, i) - NAME_GAP : get_left (self, i) - NAME_GAP;
      }
  return width;
}

/* Of a name, in pixels from the left */
static gboolean
place_name (TrendsWallLane *self,
            guint           index,
            int             width,
            int             used,
            Span           *span)
{
  int wide = measure_wide (self, index);

  span->from = self->skips ? MAX (get_left (self, index), used) : get_left (self, index);
  span->to = span->from + wide;
  if (span->to <= (int) get_x (self, g_array_index (self->named, TrendsPeriod, index).end))
    return TRUE;
  return self->skips && span->from == get_left (self, index) && span->to <= find_limit (self, index, width);
}

/* Whether there is room for it between the names: in the middle of its line, or as far beside that as these need. If not, it
 * is over them. `names`: (element-type Span): those that are seen, from the left */
static gboolean
place_now (TrendsWallLane *self,
           GArray         *names,
           int             width,
           Span           *span)
{
  int wide = measure (self->now, GTK_ORIENTATION_HORIZONTAL);
  int line = (int) get_x (self, self->today);
  int best = -1, from = 0, x;

  for (guint i = 0; i <= names->len; i++)
    {
      int to = i < names->len ? g_array_index (names, Span, i).from - NAME_GAP : width;

      x = CLAMP (line - wide / 2, from, MAX (to - wide, from));
      if (x + wide <= to && (best < 0 || ABS (x + wide / 2 - line) < ABS (best + wide / 2 - line)))
        best = x;
      if (i < names->len)
        from = g_array_index (names, Span, i).to + NAME_GAP;
    }
  x = best >= 0 ? best : CLAMP (line - wide / 2, 0, MAX (width - wide, 0));
  *span = (Span) { x, x + wide };
  return best >= 0;
}

static void
hide_behind (GtkWidget  *name,
             const Span *span)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (name, gtk_widget_get_parent (name), &bounds)
      && bounds.origin.x < (float) span->to && bounds.origin.x + bounds.size.width > (float) span->from)
    gtk_widget_set_child_visible (name, FALSE);
}

/* A quarter is named where its own days have room for its name. So is a year; of years that are too short those are named
 * whose names are in the way of no other, and the first in any case that the next has room for. */
static void
allocate_names (TrendsWallLane *self,
                int             width,
                int             height)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (Span));
  int used = 0;
  Span span;

  for (guint i = 0; i < self->names->len; i++)
    {
      gboolean has_room = place_name (self, i, width, used, &span);

      gtk_widget_set_child_visible (self->names->pdata[i], has_room);
      gtk_widget_size_allocate (self->names->pdata[i],
                                &(GtkAllocation) { span.from, 0, span.to - span.from, height }, -1);
      if (!has_room)
        continue;
      used = span.to + NAME_GAP;
      g_array_append_val (seen, span);
    }
  if (self->now == NULL)
    return;
  if (!place_now (self, seen, width, &span))
    for (guint i = 0; i < self->names->len; i++)
      hide_behind (self->names->pdata[i], &span);
  gtk_widget_size_allocate (self->now, &(GtkAllocation) { span.from, 0, span.to - span.from, height }, -1);
}

static void
trends_wall_lane_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TrendsWallLane *self = TRENDS_WALL_LANE (widget);

  if (self->title != NULL)
    allocate_title (self, width, height);
  if (self->names != NULL)
    allocate_names (self, width, height);
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
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->now, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_wall_lane_parent_class)->dispose (object);
}

static void
trends_wall_lane_class_init (TrendsWallLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_wall_lane_dispose;
  widget_class->get_request_mode = trends_wall_lane_get_request_mode;
  widget_class->measure = trends_wall_lane_measure;
  widget_class->size_allocate = trends_wall_lane_size_allocate;
  widget_class->snapshot = trends_wall_lane_snapshot;
  gtk_widget_class_set_css_name (widget_class, "trends-wall-lane");
}

static void
trends_wall_lane_init (TrendsWallLane *self)
{
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

/* Its name, and for whoever can't see the bar when that is */
static void
set_name (TrendsWallLane *self,
          TrendsEntity   *initiative)
{
  TrendsWhen when = trends_when_of (initiative);
  g_autofree char *quarters = trends_when_format (&when, TRENDS_WHEN_QUARTERS, self->year_start,
                                                  NULL);
  /* Translators: an initiative, and when it is: “AI use policy, Q3 26/27 to Q4 26/27” */
  g_autofree char *words = g_strdup_printf (_("%s, %s"), trends_entity_get_name (initiative),
                                            quarters);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * trends_wall_lane_new:
 * @shown: the days that its width stands for
 * @today: the day it is
 * @year_start: the first month of the financial year
 * @bar: of an initiative
 *
 * Returns: (transfer floating): that with its name, as an entry of a list
 */
GtkWidget *
trends_wall_lane_new (const TrendsPeriod     *shown,
                      gint64                  today,
                      int                     year_start,
                      const TrendsRoadmapBar *bar)
{
  TrendsWallLane *self = make (shown, year_start, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  TrendsColour own = trends_colour_of_trend (
    trends_entity_get_ref (bar->initiative, TRENDS_INITIATIVE_TREND));

  self->today = today;
  self->days = bar->days;
  self->is_open_start = bar->is_open_start;
  self->is_open_end = bar->is_open_end;
  self->colour = trends_colour_get_shades (&own, trends_palette_get_style ()).fill;
  self->title = trends_wall_parts_new_label (trends_entity_get_name (bar->initiative),
                                             "wall-bar-name");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  set_name (self, bar->initiative);
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

static void
add_now (TrendsWallLane *self,
         gint64          today)
{
  if (!trends_period_has_day (&self->shown, today))
    return;
  self->today = today;
  /* Translators: above the line of today on a roadmap that is projected */
  self->now = gtk_label_new (_("Today"));
  gtk_widget_add_css_class (self->now, "wall-today");
  gtk_widget_set_parent (self->now, GTK_WIDGET (self));
}

/**
 * trends_wall_lane_new_years:
 * @shown: the days that its width stands for
 * @today: the day it is
 * @year_start: the first month of the financial year
 *
 * Returns: (transfer floating): the names of the financial years above lanes, and which day is today
 */
GtkWidget *
trends_wall_lane_new_years (const TrendsPeriod *shown,
                            gint64              today,
                            int                 year_start)
{
  TrendsWallLane *self = make_ruler (shown, year_start);

  self->skips = TRUE;
  for (int year = get_first_year (self);; year++)
    {
      TrendsPeriod period = trends_period_of_year (year, year_start);

      if (period.start >= shown->end)
        break;
      add_name (self, &period, trends_year_format (MAX (period.start, shown->start), year_start));
    }
  add_now (self, today);
  return GTK_WIDGET (self);
}

/**
 * trends_wall_lane_new_quarters:
 * @shown: the days that its width stands for, from the first of a quarter
 * @today: the day it is
 * @year_start: the first month of the financial year
 *
 * Returns: (transfer floating): the names of the quarters above lanes
 */
GtkWidget *
trends_wall_lane_new_quarters (const TrendsPeriod *shown,
                               gint64              today,
                               int                 year_start)
{
  TrendsWallLane *self = make_ruler (shown, year_start);
  TrendsPeriod period;

  self->today = today;
  for (gint64 day = shown->start; day < shown->end; day = period.end)
    {
      period = trends_period_of_quarter_at (day, year_start);
      add_name (self, &period, trends_quarter_format_alone (day, year_start));
    }
  return GTK_WIDGET (self);
}
