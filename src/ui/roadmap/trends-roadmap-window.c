/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-window.c: what of a chart is seen, and where: the bars and names that are in
 * sight have widgets, which are used again for others when they have been scrolled away. */

#include "trends-roadmap-chart-private.h"

#include <math.h>

#include "trends-comparison.h"
#include "trends-container.h"
#include "trends-style-class.h"

#define NAMES_SHARE 0.34     /* of the width, at most */
#define NAME_LINES 2         /* that each lane has room for */
#define MOST_NAME_LINES 4
#define MARGIN 40            /* pixels around what is seen in which bars are there already */
#define SPARE 64             /* bars that are kept for others */

static TrendsPlan *
get_plan (TrendsRoadmapChart *self)
{
  return trends_session_get_plan (self->session);
}

/* --------------------------------------------------------------- geometry */

/**
 * trends_chart_get_names_width:
 * Returns: how wide the column of lanes' names is, in pixels: as wide as the look has it, but no
 *   more than a part of the chart
 */
int
trends_chart_get_names_width (TrendsRoadmapChart *self)
{
  return MIN (self->look->names_width, (int) (gtk_widget_get_width (GTK_WIDGET (self))
                                              * NAMES_SHARE));
}

/**
 * trends_chart_get_ground_width:
 * Returns: how wide the part with the bars is, in pixels; at least 1
 */
int
trends_chart_get_ground_width (TrendsRoadmapChart *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - trends_chart_get_names_width (self), 1);
}

/**
 * trends_chart_get_ground_height:
 * Returns: how high the part with the bars is, in pixels, without the ruler; at least 1
 */
int
trends_chart_get_ground_height (TrendsRoadmapChart *self)
{
  return MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->look->ruler_height, 1);
}

double
trends_chart_get_top (TrendsRoadmapChart *self,
         guint               lane)
{
  return g_array_index (self->tops, double, lane);
}

/**
 * trends_chart_get_scrolled:
 * Returns: how far the chart is scrolled down, in whole pixels
 */
double
trends_chart_get_scrolled (TrendsRoadmapChart *self)
{
  return self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL
           ? floor (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]))
           : 0;
}

/* In how many lines the title in its name is: two or, where these have no room for it, more */
static int
count_name_lines (TrendsRoadmapChart      *self,
                  const TrendsRoadmapLane *lane)
{
  int n_lines = trends_roadmap_look_count_lines (
    self->look, trends_roadmap_key_get_label (&lane->key, get_plan (self)),
    trends_chart_get_names_width (self) - trends_roadmap_look_measure_name (self->look, lane));

  return CLAMP (n_lines, NAME_LINES, MOST_NAME_LINES);
}

/* How high a name with so many lines is */
static int
get_name_height (TrendsRoadmapChart *self,
                 int                 n_lines)
{
  return self->look->lane_height * n_lines / NAME_LINES;
}

static double
get_lane_height (TrendsRoadmapChart      *self,
                 const TrendsRoadmapLane *lane,
                 int                      n_lines)
{
  int n_rows = lane->is_folded ? 0 : (int) lane->n_rows;

  return MAX (get_name_height (self, n_lines),
              n_rows * self->look->row_height + 2 * self->look->lane_padding);
}

/**
 * trends_chart_measure_lanes:
 * Finds out anew where each lane begins and in how many lines its title is, after a change of how
 * many rows it has or whether it is folded; trends_chart_get_top() and trends_chart_find_lane_at()
 * tell.
 */
void
trends_chart_measure_lanes (TrendsRoadmapChart *self)
{
  guint n_lanes = trends_roadmap_layout_get_n_lanes (self->layout);
  double top = 0;

  self->measured_width = trends_chart_get_names_width (self);
  g_array_set_size (self->tops, 0);
  g_array_set_size (self->name_lines, 0);
  for (guint i = 0; i < n_lanes; i++)
    {
      const TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (self->layout, i);
      int n_lines = count_name_lines (self, lane);

      g_array_append_val (self->tops, top);
      g_array_append_val (self->name_lines, n_lines);
      top += get_lane_height (self, lane, n_lines);
    }
  g_array_append_val (self->tops, top);
}

/* The last lane that begins at or above a place */
guint
trends_chart_find_lane_at (TrendsRoadmapChart *self,
              double              y)
{
  guint low = 0, high = self->tops->len - 1;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (trends_chart_get_top (self, middle) <= y)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static gint64
get_first_day (const TrendsRoadmapBar *bar)
{
  return bar->marks.end > bar->marks.start ? MIN (bar->marks.start, bar->days.start)
                                           : bar->days.start;
}

/* On the ground */
GdkRectangle
trends_chart_get_bar_place (TrendsRoadmapChart     *self,
               const TrendsRoadmapBar *bar)
{
  gint64 first = get_first_day (bar);
  guint lane = trends_roadmap_layout_find_lane (self->layout, bar->lane);
  double y = trends_chart_get_top (self, lane) + self->look->lane_padding
             + bar->row * self->look->row_height;
  double width = (bar->reach - (double) first) * self->scale.per_day;

  return (GdkRectangle) { (int) floor (trends_time_scale_get_position (&self->scale, first)),
                          (int) (y - trends_chart_get_scrolled (self)),
                          MAX ((int) ceil (width) - 1, 1),
                          self->look->bar_height };
}

/* ---------------------------------------------------------------- windows */

static gboolean
has_focus (GtkWidget *widget)
{
  return gtk_widget_has_focus (widget) || trends_container_has_focus (widget);
}

static TrendsTimeBar *
take_spare (TrendsRoadmapChart *self)
{
  GtkWidget *bar;

  if (self->spare->len > 0)
    return g_ptr_array_remove_index_fast (self->spare, self->spare->len - 1);

  bar = trends_time_bar_new ();
  trends_roadmap_plane_add (self->ground, bar);
  return TRENDS_TIME_BAR (bar);
}

static void
release (TrendsRoadmapChart *self,
         TrendsTimeBar      *bar)
{
  trends_time_bar_clear (bar);
  if (self->spare->len >= SPARE)
    {
      gtk_widget_unparent (GTK_WIDGET (bar));
      return;
    }
  trends_roadmap_plane_hide (self->ground, GTK_WIDGET (bar));
  g_ptr_array_add (self->spare, bar);
}

static gboolean
is_no_match (TrendsRoadmapChart *self,
             TrendsEntity       *initiative)
{
  return !trends_matches_has (trends_session_get_matches (self->session), initiative);
}

static void
show_slip (TrendsRoadmapChart *self,
           TrendsTimeBar      *widget,
           TrendsEntity       *initiative)
{
  TrendsComparison *comparison = trends_comparison_of (self->session);
  g_autofree char *words = trends_comparison_dup_words (comparison, initiative);
  g_autofree char *spoken = trends_comparison_dup_spoken (comparison, initiative);

  trends_time_bar_set_slip (widget, words, spoken);
}

static void
show_bar (TrendsRoadmapChart     *self,
          const TrendsRoadmapBar *bar,
          GHashTable             *before,
          gboolean                is_stale)
{
  TrendsTimeBar *widget = g_hash_table_lookup (before, bar->initiative);
  GdkRectangle place = trends_chart_get_bar_place (self, bar);

  if (widget != NULL)
    g_hash_table_remove (before, bar->initiative);
  else
    {
      widget = take_spare (self);
      is_stale = TRUE;
    }
  if (is_stale)
    {
      show_slip (self, widget, bar->initiative);
      trends_time_bar_set_bar (widget, bar, get_plan (self), is_no_match (self, bar->initiative),
                               !trends_session_get_read_only (self->session));
      trends_time_bar_set_selected (widget, trends_session_is_selected (self->session,
                                                                        bar->initiative));
      trends_time_bar_show_marks (widget, self->session);
    }
  trends_time_bar_set_dragged (widget,
                               self->dragged != NULL
                                   && g_hash_table_contains (self->dragged, bar->initiative));
  trends_time_bar_set_kin (widget, trends_chart_get_kinship (self, bar->initiative));
  trends_time_bar_set_geometry (widget, bar, &self->scale, self->look, MAX (-place.x, 0));
  trends_roadmap_plane_place (self->ground, GTK_WIDGET (widget), &place);
  g_hash_table_insert (self->bars, bar->initiative, widget);
}

static void
show_bars_of (TrendsRoadmapChart      *self,
              const TrendsRoadmapLane *lane,
              GHashTable              *before,
              gboolean                 is_stale)
{
  guint index = trends_roadmap_layout_find_lane (self->layout, lane);
  double top = trends_chart_get_top (self, index) + self->look->lane_padding
               - trends_chart_get_scrolled (self);
  double from = trends_time_scale_get_position (&self->scale, 0);
  double left = (-MARGIN - from) / self->scale.per_day;
  double right = (trends_chart_get_ground_width (self) + MARGIN - from) / self->scale.per_day;

  for (guint i = 0; !lane->is_folded && i < lane->bars->len; i++)
    {
      const TrendsRoadmapBar *bar = lane->bars->pdata[i];
      double y = top + bar->row * self->look->row_height;

      if (bar->reach > left && (double) get_first_day (bar) < right
          && y + self->look->row_height > -MARGIN
          && y < trends_chart_get_ground_height (self) + MARGIN)
        show_bar (self, bar, before, is_stale);
    }
}

/* What has the focus keeps its widget, wherever it has been scrolled to; where it has no bar any
 * more, whose view this is sees to the focus. */
static void
keep_focused (TrendsRoadmapChart *self,
              GHashTable         *before,
              gboolean            is_stale)
{
  GHashTableIter iter;
  TrendsEntity *initiative, *focused = NULL;
  GtkWidget *widget;
  TrendsRoadmapBar *bar;

  g_hash_table_iter_init (&iter, before);
  while (focused == NULL
         && g_hash_table_iter_next (&iter, (gpointer *) &initiative, (gpointer *) &widget))
    if (has_focus (widget))
      focused = initiative;
  if (focused == NULL)
    return;

  bar = trends_roadmap_layout_find_bar (self->layout, focused);
  if (bar != NULL && !bar->lane->is_folded)
    show_bar (self, bar, before, is_stale);
  else
    g_set_object (&self->lost, focused);
}

static void
release_all (TrendsRoadmapChart *self,
             GHashTable         *before)
{
  GHashTableIter iter;
  TrendsTimeBar *widget;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &widget))
    release (self, widget);
}

typedef struct
{
  guint lane;
  guint place;
  GtkWidget *widget;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *one = a, *other = b;

  if (one->lane != other->lane)
    return one->lane < other->lane ? -1 : 1;

  return one->place < other->place ? -1 : one->place > other->place;
}

/* Widgets are used again for other bars, wherever these are: screen readers are to come to them lane
 * by lane and, in each, along time. */
static void
sort_bars (TrendsRoadmapChart *self)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autoptr (GPtrArray) widgets = g_ptr_array_new ();
  GHashTableIter iter;
  TrendsEntity *initiative;
  GtkWidget *widget;

  g_hash_table_iter_init (&iter, self->bars);
  while (g_hash_table_iter_next (&iter, (gpointer *) &initiative, (gpointer *) &widget))
    {
      const TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (self->layout, initiative);
      const Ranked one = { trends_roadmap_layout_find_lane (self->layout, bar->lane),
                           trends_roadmap_bar_get_place (bar), widget };

      g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare_ranked);
  for (guint i = 0; i < ranked->len; i++)
    g_ptr_array_add (widgets, g_array_index (ranked, Ranked, i).widget);
  trends_roadmap_plane_sort (self->ground, widgets);
}

void
trends_chart_show_bars (TrendsRoadmapChart *self,
           gboolean            is_stale)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->bars);
  double scrolled = trends_chart_get_scrolled (self);
  guint first = trends_chart_find_lane_at (self, scrolled - MARGIN);

  self->bars = g_hash_table_new (NULL, NULL);
  for (guint i = first; i + 1 < self->tops->len
                        && trends_chart_get_top (self, i)
                             < scrolled + trends_chart_get_ground_height (self) + MARGIN;
       i++)
    show_bars_of (self, trends_roadmap_layout_get_lane (self->layout, i), before, is_stale);
  keep_focused (self, before, is_stale);
  release_all (self, before);
  sort_bars (self);
  trends_chart_remember_focus (self);
}

/* ------------------------------------------------------------------ names */

static guint
count_matches (TrendsRoadmapChart      *self,
               const TrendsRoadmapLane *lane)
{
  TrendsMatches *matches = trends_session_get_matches (self->session);
  guint n = 0;

  if (!trends_filter_is_active (trends_session_get_filter (self->session)))
    return lane->bars->len;
  for (guint i = 0; i < lane->bars->len; i++)
    n += trends_matches_has (matches, ((TrendsRoadmapBar *) lane->bars->pdata[i])->initiative);

  return n;
}

/**
 * trends_roadmap_chart_find_name:
 *
 * Returns: (transfer none) (nullable): the name of a lane, where it is in sight
 */
TrendsLaneName *
trends_roadmap_chart_find_name (TrendsRoadmapChart      *self,
                                const TrendsRoadmapLane *lane)
{
  GPtrArray *names = self->name_widgets;

  for (guint i = 0; i < names->len; i++)
    if (trends_roadmap_key_equal (trends_lane_name_get_key (names->pdata[i]), &lane->key)
        && gtk_widget_get_visible (names->pdata[i]))
      return names->pdata[i];

  return NULL;
}

/* One whose lane isn't seen, and that nobody is at */
static TrendsLaneName *
take_name (TrendsRoadmapChart *self,
           GPtrArray          *used)
{
  GtkWidget *name;

  for (guint i = 0; i < self->name_widgets->len; i++)
    {
      name = self->name_widgets->pdata[i];
      if (!g_ptr_array_find (used, name, NULL) && !has_focus (name))
        return TRENDS_LANE_NAME (name);
    }

  name = trends_lane_name_new ();
  trends_roadmap_plane_add (self->names, name);
  g_ptr_array_add (self->name_widgets, name);
  return TRENDS_LANE_NAME (name);
}

static void
show_name (TrendsRoadmapChart *self,
           guint               index,
           GPtrArray          *used,
           gboolean            is_stale)
{
  TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (self->layout, index);
  TrendsLaneName *name = trends_roadmap_chart_find_name (self, lane);
  double top = trends_chart_get_top (self, index) - trends_chart_get_scrolled (self);
  double height = trends_chart_get_top (self, index + 1) - trends_chart_get_top (self, index);
  /* The name of a high lane stays in view as long as the lane does. */
  int n_lines = g_array_index (self->name_lines, int, index);
  int name_height = get_name_height (self, n_lines);
  double y = CLAMP (0, top, top + height - name_height);
  GdkRectangle place = { 0, (int) y, trends_chart_get_names_width (self), name_height };

  if (name == NULL)
    {
      name = take_name (self, used);
      is_stale = TRUE;
    }
  if (is_stale)
    {
      trends_lane_name_set_lane (name, lane, get_plan (self), count_matches (self, lane));
      trends_lane_name_set_selected (name, lane->key.entity != NULL
                                             && trends_session_is_selected (self->session,
                                                                            lane->key.entity));
    }
  trends_lane_name_set_lines (name, n_lines);
  trends_roadmap_plane_place (self->names, GTK_WIDGET (name), &place);
  g_ptr_array_add (used, name);
}

/**
 * trends_chart_show_names:
 * @is_stale: whether names that stay have to be read again, too
 *
 * Gives each lane in sight a widget with its name, and hides those that aren't in sight, but for
 * one that has the focus.
 */
void
trends_chart_show_names (TrendsRoadmapChart *self,
            gboolean            is_stale)
{
  g_autoptr (GPtrArray) used = g_ptr_array_new ();
  double scrolled = trends_chart_get_scrolled (self);

  for (guint i = trends_chart_find_lane_at (self, scrolled);
       i + 1 < self->tops->len
       && trends_chart_get_top (self, i) < scrolled + trends_chart_get_ground_height (self);
       i++)
    show_name (self, i, used, is_stale);
  trends_roadmap_plane_sort (self->names, used);
  for (guint i = 0; i < self->name_widgets->len; i++)
    if (!g_ptr_array_find (used, self->name_widgets->pdata[i], NULL)
        && !has_focus (self->name_widgets->pdata[i]))
      trends_roadmap_plane_hide (self->names, self->name_widgets->pdata[i]);
}

/* --------------------------------------------------------------- looking up */

/**
 * trends_roadmap_chart_get_bar_of:
 * @widget: (nullable): any widget
 *
 * Returns: (transfer none) (nullable): the bar that it is or is in
 */
TrendsRoadmapBar *
trends_roadmap_chart_get_bar_of (TrendsRoadmapChart *self,
                                 GtkWidget          *widget)
{
  GtkWidget *bar = widget != NULL ? gtk_widget_get_ancestor (widget, TRENDS_TYPE_TIME_BAR) : NULL;
  TrendsEntity *initiative = bar != NULL && gtk_widget_is_ancestor (bar, GTK_WIDGET (self))
                               ? trends_time_bar_get_initiative (TRENDS_TIME_BAR (bar))
                               : NULL;

  return initiative != NULL ? trends_roadmap_layout_find_bar (self->layout, initiative) : NULL;
}

/**
 * trends_roadmap_chart_get_lane_of:
 * @widget: (nullable): any widget
 *
 * Returns: (transfer none) (nullable): the lane whose name it is or is in
 */
TrendsRoadmapLane *
trends_roadmap_chart_get_lane_of (TrendsRoadmapChart *self,
                                  GtkWidget          *widget)
{
  GtkWidget *name = widget != NULL ? gtk_widget_get_ancestor (widget, TRENDS_TYPE_LANE_NAME) : NULL;

  if (name == NULL || !gtk_widget_is_ancestor (name, GTK_WIDGET (self)))
    return NULL;
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (self->layout); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (self->layout, i);

      if (trends_roadmap_key_equal (&lane->key, trends_lane_name_get_key (TRENDS_LANE_NAME (name))))
        return lane;
    }

  return NULL;
}

/**
 * trends_roadmap_chart_get_lane_at:
 * @y: in the chart's own coordinates
 *
 * Returns: (transfer none) (nullable): the lane at that height
 */
TrendsRoadmapLane *
trends_roadmap_chart_get_lane_at (TrendsRoadmapChart *self,
                                  double              y)
{
  double place = y - self->look->ruler_height + trends_chart_get_scrolled (self);

  if (y < self->look->ruler_height || self->tops->len < 2
      || place >= trends_chart_get_top (self, self->tops->len - 1))
    return NULL;

  return trends_roadmap_layout_get_lane (self->layout, trends_chart_find_lane_at (self, place));
}

/**
 * trends_roadmap_chart_find_lane:
 * @entity: a trend or an owner
 *
 * Returns: (transfer none) (nullable): its lane
 */
TrendsRoadmapLane *
trends_roadmap_chart_find_lane (TrendsRoadmapChart *self,
                                TrendsEntity       *entity)
{
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (self->layout); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (self->layout, i);

      if (lane->key.entity == entity)
        return lane;
    }

  return NULL;
}

/**
 * trends_roadmap_chart_find_bar:
 *
 * Returns: (transfer none) (nullable): the widget of an initiative, where it is in sight
 */
TrendsTimeBar *
trends_roadmap_chart_find_bar (TrendsRoadmapChart *self,
                               TrendsEntity       *initiative)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), NULL);

  return g_hash_table_lookup (self->bars, initiative);
}

/**
 * trends_roadmap_chart_mark_lane:
 * @lane: (nullable): where something would be dropped
 */
void
trends_roadmap_chart_mark_lane (TrendsRoadmapChart *self,
                                TrendsRoadmapLane  *lane)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  for (guint i = 0; i < self->name_widgets->len; i++)
    {
      const TrendsRoadmapKey *key = trends_lane_name_get_key (self->name_widgets->pdata[i]);

      trends_style_class_set (self->name_widgets->pdata[i], "drop-target",
                               lane != NULL && trends_roadmap_key_equal (key, &lane->key));
    }
}

/* --------------------------------------------------------------- a drag */

/**
 * trends_roadmap_chart_get_shade:
 *
 * Returns: (transfer none): what lies over the chart, as large as it
 */
TrendsDragShade *
trends_roadmap_chart_get_shade (TrendsRoadmapChart *self)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), NULL);

  return self->shade;
}

/**
 * trends_roadmap_chart_get_day_at:
 * @x: in the chart's own coordinates
 *
 * Returns: the day there, with the part of it that has gone
 */
double
trends_roadmap_chart_get_day_at (TrendsRoadmapChart *self, double x)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), 0);

  return self->scale.origin + (x - trends_chart_get_names_width (self)) / self->scale.per_day;
}

/**
 * trends_roadmap_chart_get_ground:
 *
 * Returns: where the bars are, without the ruler and the names
 */
GdkRectangle
trends_roadmap_chart_get_ground (TrendsRoadmapChart *self)
{
  return (GdkRectangle) { trends_chart_get_names_width (self),
                          self->look->ruler_height,
                          trends_chart_get_ground_width (self),
                          trends_chart_get_ground_height (self) };
}

/* What has no start, or no end, is as long as it is drawn. */
static TrendsPeriod
get_drawn (const TrendsRoadmapBar *bar, const TrendsDays *days)
{
  gint64 length = bar != NULL ? bar->days.end - bar->days.start : 1;

  if (days->start == TRENDS_UNSET)
    return (TrendsPeriod) { days->end + 1 - length, days->end + 1 };
  if (days->end == TRENDS_UNSET)
    return (TrendsPeriod) { days->start, days->start + length };

  return (TrendsPeriod) { days->start, days->end + 1 };
}

/**
 * trends_roadmap_chart_place_days:
 * @bar: (nullable): the bar that would have these days; %NULL for one that there isn't yet,
 *   which is at the top
 * @days: when that is
 * @place: (out): where it would be drawn
 */
void
trends_roadmap_chart_place_days (TrendsRoadmapChart *self,
                                 TrendsRoadmapBar *bar,
                                 const TrendsDays *days,
                                 graphene_rect_t *place)
{
  TrendsPeriod drawn = get_drawn (bar, days);
  double y = bar != NULL ? trends_chart_get_bar_place (self, bar).y : 0;

  *place
      = GRAPHENE_RECT_INIT ((float) (trends_chart_get_names_width (self)
                                     + trends_time_scale_get_position (&self->scale, drawn.start)),
                            (float) (self->look->ruler_height + y),
                            (float) MAX ((double) (drawn.end - drawn.start) * self->scale.per_day
                                             - 1,
                                         self->look->bar_height / 2.0),
                            (float) self->look->bar_height);
}

/**
 * trends_roadmap_chart_set_dragged:
 * @initiatives: (nullable) (element-type TrendsEntity): what is away, and drawn so
 */
void
trends_roadmap_chart_set_dragged (TrendsRoadmapChart *self, GPtrArray *initiatives)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  g_clear_pointer (&self->dragged, g_hash_table_unref);
  if (initiatives != NULL)
    {
      self->dragged = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < initiatives->len; i++)
        g_hash_table_add (self->dragged, initiatives->pdata[i]);
    }
  trends_chart_show_bars (self, FALSE);
}

/**
 * trends_roadmap_chart_get_stretch:
 * @stretch: (out): which days are seen
 *
 * Returns: whether there are others
 */
gboolean
trends_roadmap_chart_get_stretch (TrendsRoadmapChart *self,
                                  TrendsPeriod       *stretch)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self) && stretch != NULL, FALSE);

  return trends_time_scale_get_stretch (&self->scale, &self->extent,
                                        trends_chart_get_ground_width (self), stretch);
}
