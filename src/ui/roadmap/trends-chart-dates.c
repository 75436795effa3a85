/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chart-dates.c: governance dates on a chart: a mark in the ruler's lower rows, and a line
 * through all lanes. There are as many rows as it takes that no name is in another's way, wherever
 * time is scrolled to, within a share of the chart. The one that is looked at says its whole name
 * above the others, where that takes no press from them. What has no day yet has its mark beside
 * it, above the lanes' names. */

#include "trends-roadmap-chart-private.h"

#include <math.h>

#include "trends-palette.h"
#include "trends-selected.h"

#define DASH       5 /* pixels of a line, and between two */
#define LEAST_ROWS 3 /* how long a title has to be to be read, by how high it is */
#define MOST_ROWS  9 /* of marks */
#define FEWEST_ROWS 2 /* that there are where they are needed, however low the chart is */
#define MOST_SHARE 0.32 /* of the chart's height, for more than these */
#define AROUND     2 /* what a mark has beside its title, by how high it is */

static TrendsPlan *
get_plan (TrendsRoadmapChart *self)
{
  return trends_session_get_plan (self->session);
}

/* (transfer full) (element-type TrendsEntity): those whose lines are in sight, and some before */
static GPtrArray *
dup_shown (TrendsRoadmapChart *self)
{
  int width = trends_chart_get_ground_width (self);
  const TrendsPeriod period = { trends_time_scale_get_day (&self->scale, 0) - 1,
                                trends_time_scale_get_day (&self->scale, width) + 1 };

  return trends_plan_dup_governance_dates (get_plan (self), &period);
}

static int
get_place (TrendsRoadmapChart *self, TrendsEntity *date)
{
  gint64 day = trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE);

  return (int) floor (trends_time_scale_get_position (&self->scale, day));
}

/* ------------------------------------------------------- the whole name of one */

static TrendsRoadmapPlane *
get_plane (TrendsRoadmapChart *self)
{
  return TRENDS_ROADMAP_PLANE (trends_time_ruler_get_widget (self->ruler));
}

static TrendsDateMark *
find_in_state (TrendsRoadmapChart *self, GtkStateFlags state)
{
  for (guint i = 0; i < self->date_marks->len; i++)
    if (gtk_widget_get_visible (self->date_marks->pdata[i])
        && trends_date_mark_get_date (self->date_marks->pdata[i]) != NULL
        && (gtk_widget_get_state_flags (self->date_marks->pdata[i]) & state) != 0)
      return self->date_marks->pdata[i];

  return NULL;
}

/* What is below the pointer or else has the focus, where it is shortened */
static TrendsDateMark *
find_to_be_told (TrendsRoadmapChart *self)
{
  TrendsDateMark *mark = find_in_state (self, GTK_STATE_FLAG_PRELIGHT);

  if (mark == NULL)
    mark = find_in_state (self, GTK_STATE_FLAG_FOCUSED);
  return mark != NULL && trends_date_mark_is_cut (mark) ? mark : NULL;
}

/* Beside its shape, as far as the ruler goes: never over the mark's own beginning, by which it is
 * known and taken. */
static void
place_name (TrendsRoadmapChart *self, TrendsDateMark *mark)
{
  int start = get_place (self, trends_date_mark_get_date (mark))
              + trends_date_mark_get_text_start (mark);
  const GdkRectangle *place = trends_roadmap_plane_get_place (GTK_WIDGET (mark));
  int width;

  if (place == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->date_name),
                       trends_entity_get_name (trends_date_mark_get_date (mark)));
  gtk_widget_set_visible (self->date_name, TRUE);
  gtk_widget_measure (
      self->date_name, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, trends_chart_get_ground_width (self));
  trends_roadmap_plane_place (
      get_plane (self),
      self->date_name,
      &(GdkRectangle) { MIN (start, trends_chart_get_ground_width (self) - width),
                        place->y,
                        width,
                        place->height });
}

static void
show_name (TrendsRoadmapChart *self)
{
  TrendsDateMark *mark = find_to_be_told (self);

  if (mark != NULL)
    place_name (self, mark);
  else
    trends_roadmap_plane_hide (get_plane (self), self->date_name);
}

/**
 * trends_chart_add_date_name:
 *
 * Makes what shows the whole name of a governance date. It takes no press, so that what can be taken
 * hold of is where it was.
 */
void
trends_chart_add_date_name (TrendsRoadmapChart *self)
{
  self->date_name = g_object_new (GTK_TYPE_LABEL,
                                  "can-target",
                                  FALSE,
                                  "single-line-mode",
                                  TRUE,
                                  "ellipsize",
                                  PANGO_ELLIPSIZE_END,
                                  "xalign",
                                  0.0,
                                  "css-classes",
                                  (const char *[]) { "date-name", NULL },
                                  NULL);
  trends_roadmap_plane_add (get_plane (self), self->date_name);
}

/* ------------------------------------------------------------------- marks */

static TrendsDateMark *
get_mark (TrendsRoadmapChart *self, TrendsRoadmapPlane *plane, GPtrArray *marks, guint index)
{
  if (index == marks->len)
    {
      GtkWidget *mark = trends_date_mark_new ();

      trends_roadmap_plane_add (plane, mark);
      g_ptr_array_add (marks, mark);
      if (plane != get_plane (self))
        return marks->pdata[index];
      gtk_widget_insert_before (self->date_name, GTK_WIDGET (plane), NULL);
      g_signal_connect_object (
          mark, "state-flags-changed", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
    }
  return marks->pdata[index];
}

static int
measure_mark (TrendsDateMark *mark)
{
  int width;

  gtk_widget_set_visible (GTK_WIDGET (mark), TRUE);
  trends_date_mark_set_titled (mark, TRUE);
  gtk_widget_measure (GTK_WIDGET (mark), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

/* As long as its title, within the room that there is */
static void
place_mark (TrendsRoadmapChart *self, TrendsDateMark *mark, int row, int room)
{
  int x = get_place (self, trends_date_mark_get_date (mark));
  int height = self->look->dates_height;
  int width = measure_mark (mark);

  trends_date_mark_set_titled (mark, MIN (width, room) >= MIN (width, LEAST_ROWS * height));
  trends_date_mark_set_cut (mark, room < width);
  trends_roadmap_plane_place (get_plane (self),
                              GTK_WIDGET (mark),
                              &(GdkRectangle) { x,
                                                self->look->ticks_height + row * height,
                                                MAX (MIN (width, room), height / 2),
                                                height - 1 });
}

static void
free_rows (int *ends)
{
  for (guint i = 0; i < MOST_ROWS; i++)
    ends[i] = G_MININT;
}

/* Where it is read whole, or else where it has the most room */
static int
find_row (const int *ends, int n_rows, int x)
{
  int best = 0;

  for (int row = 0; row < n_rows; row++)
    {
      if (ends[row] <= x)
        return row;
      if (ends[row] < ends[best])
        best = row;
    }
  return best;
}

/* Of all of the plan, in and out of sight: a ruler that was higher here than there would have
 * everything jump below it. Titles are measured as those of bars are, which are a little larger. */
static int
count_needed_rows (TrendsRoadmapChart *self)
{
  const TrendsPeriod always = { G_MININT32, G_MAXINT32 };
  g_autoptr (GPtrArray) dates = trends_plan_dup_governance_dates (get_plan (self), &always);
  int ends[MOST_ROWS];
  int n_rows = 0;

  free_rows (ends);
  for (guint i = 0; i < dates->len; i++)
    {
      const char *title = trends_entity_get_name (dates->pdata[i]);
      int x = get_place (self, dates->pdata[i]);
      int row = find_row (ends, MOST_ROWS, x);

      ends[row] = x + trends_roadmap_look_measure_text (self->look, title, TRUE)
                  + AROUND * self->look->dates_height;
      n_rows = MAX (n_rows, row + 1);
    }
  return n_rows;
}

static int
count_rows (TrendsRoadmapChart *self)
{
  GListModel *list = trends_plan_get_list (get_plan (self), TRENDS_KIND_GOVERNANCE_DATE);
  int most = (int) (gtk_widget_get_height (GTK_WIDGET (self)) * MOST_SHARE)
             / self->look->dates_height;

  if (g_list_model_get_n_items (list) == 0)
    return 0;
  return CLAMP (count_needed_rows (self), 1, MAX (most, FEWEST_ROWS));
}

/* How many there is room for in the ruler as it is */
static int
get_n_rows (TrendsRoadmapChart *self)
{
  int below = self->look->ruler_height - self->look->ticks_height;

  return CLAMP (below / self->look->dates_height, 1, MOST_ROWS);
}

/* @rows: (out caller-allocates): a row for each of the first `n` marks */
static void
find_rows (TrendsRoadmapChart *self, guint n, int *rows)
{
  int ends[MOST_ROWS];
  int n_rows = get_n_rows (self);

  free_rows (ends);
  for (guint i = 0; i < n; i++)
    {
      TrendsDateMark *mark = self->date_marks->pdata[i];
      int x = get_place (self, trends_date_mark_get_date (mark));

      rows[i] = find_row (ends, n_rows, x);
      ends[rows[i]] = x + measure_mark (mark) + 2;
    }
}

/* Up to the next one in its row, or the end of what is seen */
static int
find_room (TrendsRoadmapChart *self, guint n, const int *rows, guint index)
{
  int x = get_place (self, trends_date_mark_get_date (self->date_marks->pdata[index]));

  for (guint i = index + 1; i < n; i++)
    if (rows[i] == rows[index])
      return get_place (self, trends_date_mark_get_date (self->date_marks->pdata[i])) - x - 2;
  return trends_chart_get_ground_width (self) - x;
}

/* The one that has the focus keeps its mark: each is for the same date as before, if that is
 * still in sight. */
static void
sort_marks (GPtrArray *marks, GPtrArray *dates)
{
  for (guint i = 0; i < dates->len; i++)
    for (guint j = i + 1; j < marks->len; j++)
      if (trends_date_mark_get_date (marks->pdata[j]) == dates->pdata[i])
        {
          gpointer found = marks->pdata[j];

          marks->pdata[j] = marks->pdata[i];
          marks->pdata[i] = found;
        }
}

/* Gives each date a mark, and takes those away that are left over. */
static void
fill_marks (TrendsRoadmapChart *self,
            TrendsRoadmapPlane *plane,
            GPtrArray *marks,
            GPtrArray *dates)
{
  for (guint i = 0; i < dates->len; i++)
    get_mark (self, plane, marks, i);
  sort_marks (marks, dates);
  trends_roadmap_plane_sort (plane, marks);
  for (guint i = 0; i < dates->len; i++)
    {
      trends_date_mark_set_date (marks->pdata[i], dates->pdata[i]);
      trends_selected_show (marks->pdata[i],
                            trends_session_is_selected (self->session, dates->pdata[i]));
    }
  for (guint i = dates->len; i < marks->len; i++)
    {
      trends_date_mark_set_date (marks->pdata[i], NULL);
      trends_roadmap_plane_hide (plane, marks->pdata[i]);
    }
}

/* One beside the other, each as wide as the others */
static void
show_undated (TrendsRoadmapChart *self)
{
  g_autoptr (GPtrArray) dates = trends_plan_dup_undated_governance_dates (get_plan (self));
  TrendsRoadmapPlane *plane = TRENDS_ROADMAP_PLANE (self->corner);
  int row = self->look->dates_height;
  int width = trends_chart_get_names_width (self) / (int) MAX (dates->len, 1);

  fill_marks (self, plane, self->undated_marks, dates);
  for (guint i = 0; i < dates->len; i++)
    {
      trends_date_mark_set_titled (self->undated_marks->pdata[i], width >= LEAST_ROWS * row);
      trends_roadmap_plane_place (plane,
                                  self->undated_marks->pdata[i],
                                  &(GdkRectangle) { (int) i * width,
                                                    self->look->ticks_height,
                                                    MAX (width - 2, row / 2),
                                                    row - 1 });
    }
}

/* The one that has the focus stays where it is, out of sight: keys are for that one. Where it has
 * gone, whose view this is sees to the focus. */
static void
keep_focused (TrendsRoadmapChart *self, GPtrArray *dates)
{
  for (guint i = 0; i < self->date_marks->len; i++)
    {
      TrendsEntity *date = trends_date_mark_get_date (self->date_marks->pdata[i]);

      if (gtk_widget_has_focus (self->date_marks->pdata[i]) && date != NULL
          && trends_entity_get_plan (date) != NULL
          && trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE) != TRENDS_UNSET
          && !g_ptr_array_find (dates, date, NULL))
        g_ptr_array_insert (dates, get_place (self, date) < 0 ? 0 : -1, g_object_ref (date));
      else if (gtk_widget_has_focus (self->date_marks->pdata[i]) && date != NULL
               && trends_entity_get_plan (date) == NULL)
        g_set_object (&self->lost, date);
    }
}

/**
 * trends_chart_show_dates:
 *
 * Puts a mark into the ruler for each governance date that is in sight.
 */
void
trends_chart_show_dates (TrendsRoadmapChart *self)
{
  g_autoptr (GPtrArray) dates = dup_shown (self);
  g_autofree int *rows = NULL;

  keep_focused (self, dates);
  fill_marks (self, get_plane (self), self->date_marks, dates);
  gtk_widget_insert_before (self->date_name, GTK_WIDGET (get_plane (self)), NULL);
  rows = g_new0 (int, dates->len);
  find_rows (self, dates->len, rows);
  for (guint i = 0; i < dates->len; i++)
    place_mark (self,
                self->date_marks->pdata[i],
                rows[i],
                find_room (self, dates->len, rows, i));
  show_undated (self);
  show_name (self);
}

/**
 * trends_chart_draw_dates:
 * @width: of the ground
 * @height: the same
 *
 * Draws a dashed line for each governance date.
 */
void
trends_chart_draw_dates (TrendsRoadmapChart *self, GtkSnapshot *snapshot, int width, int height)
{
  g_autoptr (GPtrArray) dates = dup_shown (self);
  GdkRGBA colour = trends_palette_get_named (TRENDS_COLOUR_SECONDARY, 1);

  for (guint i = 0; i < dates->len; i++)
    {
      float x = (float) get_place (self, dates->pdata[i]);

      gtk_snapshot_push_repeat (snapshot,
                                &GRAPHENE_RECT_INIT (x, 0, 1, (float) height),
                                &GRAPHENE_RECT_INIT (x, 0, 1, 2 * DASH));
      gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (x, 0, 1, DASH));
      gtk_snapshot_pop (snapshot);
    }
}

/**
 * trends_chart_find_ruler_height:
 *
 * Returns: how high the ruler is to be, with rows for governance dates
 */
int
trends_chart_find_ruler_height (TrendsRoadmapChart *self)
{
  return self->look->ticks_height + count_rows (self) * self->look->dates_height;
}

/**
 * trends_chart_measure_ruler:
 *
 * Gives the ruler rows for governance dates, or takes them away.
 */
void
trends_chart_measure_ruler (TrendsRoadmapChart *self)
{
  int height = trends_chart_find_ruler_height (self);

  if (self->look->ruler_height == height)
    return;
  self->look->ruler_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static TrendsDateMark *
find_mark (GPtrArray *marks, TrendsEntity *date)
{
  for (guint i = 0; i < marks->len; i++)
    if (trends_date_mark_get_date (marks->pdata[i]) == date)
      return marks->pdata[i];

  return NULL;
}

/**
 * trends_roadmap_chart_find_date_mark:
 * @date: a governance date
 *
 * Returns: (transfer none) (nullable): its mark, where it is in sight
 */
TrendsDateMark *
trends_roadmap_chart_find_date_mark (TrendsRoadmapChart *self, TrendsEntity *date)
{
  TrendsDateMark *mark;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), NULL);

  mark = find_mark (self->date_marks, date);
  return mark != NULL ? mark : find_mark (self->undated_marks, date);
}
