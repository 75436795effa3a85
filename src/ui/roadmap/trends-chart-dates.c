/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chart-dates.c: governance dates on a chart: a mark in the ruler's lower row, and a line
 * through all lanes. The row is there where the plan has any. What has no day yet has its mark
 * beside it, above the lanes' names. */

#include "trends-roadmap-chart-private.h"

#include <math.h>

#include "trends-palette.h"

#define DASH       5 /* pixels of a line, and between two */
#define LEAST_ROWS 3 /* how long a title has to be to be read, by how high it is */

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

static TrendsDateMark *
get_mark (TrendsRoadmapPlane *plane, GPtrArray *marks, guint index)
{
  if (index == marks->len)
    {
      GtkWidget *mark = trends_date_mark_new ();

      trends_roadmap_plane_add (plane, mark);
      g_ptr_array_add (marks, mark);
    }
  return marks->pdata[index];
}

/* As long as its title, up to the next one */
static void
place_mark (TrendsRoadmapChart *self, TrendsDateMark *mark, TrendsEntity *next)
{
  TrendsRoadmapPlane *plane = TRENDS_ROADMAP_PLANE (trends_time_ruler_get_widget (self->ruler));
  int x = get_place (self, trends_date_mark_get_date (mark));
  int room = next != NULL ? get_place (self, next) - x - 2 : G_MAXINT;
  int row = self->look->ruler_height - self->look->ticks_height;
  int width;

  gtk_widget_set_visible (GTK_WIDGET (mark), TRUE);
  trends_date_mark_set_titled (mark, TRUE);
  gtk_widget_measure (GTK_WIDGET (mark), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  trends_date_mark_set_titled (mark, MIN (width, room) >= MIN (width, LEAST_ROWS * row));
  trends_roadmap_plane_place (
      plane,
      GTK_WIDGET (mark),
      &(GdkRectangle) { x, self->look->ticks_height, MAX (MIN (width, room), row / 2), row - 1 });
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
fill_marks (TrendsRoadmapPlane *plane, GPtrArray *marks, GPtrArray *dates)
{
  for (guint i = 0; i < dates->len; i++)
    get_mark (plane, marks, i);
  sort_marks (marks, dates);
  for (guint i = 0; i < dates->len; i++)
    trends_date_mark_set_date (marks->pdata[i], dates->pdata[i]);
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
  int row = self->look->ruler_height - self->look->ticks_height;
  int width = trends_chart_get_names_width (self) / (int) MAX (dates->len, 1);

  fill_marks (plane, self->undated_marks, dates);
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

/* The one that has the focus stays where it is, out of sight: keys are for that one. */
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
  TrendsRoadmapPlane *plane = TRENDS_ROADMAP_PLANE (trends_time_ruler_get_widget (self->ruler));
  g_autoptr (GPtrArray) dates = dup_shown (self);

  keep_focused (self, dates);
  fill_marks (plane, self->date_marks, dates);
  for (guint i = 0; i < dates->len; i++)
    place_mark (self,
                self->date_marks->pdata[i],
                i + 1 < dates->len ? dates->pdata[i + 1] : NULL);
  show_undated (self);
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
  TrendsColour named
      = trends_colour_get_named (TRENDS_COLOUR_SECONDARY, trends_palette_get_style ());
  GdkRGBA colour = { (float) named.red, (float) named.green, (float) named.blue, 1 };

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
 * trends_chart_measure_ruler:
 *
 * Gives the ruler a row for governance dates, or takes it away.
 */
void
trends_chart_measure_ruler (TrendsRoadmapChart *self)
{
  GListModel *list = trends_plan_get_list (get_plan (self), TRENDS_KIND_GOVERNANCE_DATE);
  int height = self->look->ticks_height
               + (g_list_model_get_n_items (list) > 0 ? self->look->dates_height : 0);

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
