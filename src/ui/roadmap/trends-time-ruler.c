/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-ruler.c: see trends-time-ruler.h. Its labels are few, and are used again. */

#include "trends-time-ruler.h"

#include "trends-style-class.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *year;
  GtkWidget *detail;
} Tick;

struct _TrendsTimeRuler
{
  TrendsRoadmapPlane *plane;
  GtkWidget *today;
  GtkWidget *today_line; /* through what is below the ticks */
  GArray *ticks; /* of Tick */
};

/**
 * trends_time_ruler_new:
 *
 * Returns: (transfer full): a ruler without ticks; its widget goes with its parent
 */
TrendsTimeRuler *
trends_time_ruler_new (void)
{
  TrendsTimeRuler *self = g_new0 (TrendsTimeRuler, 1);

  self->plane = TRENDS_ROADMAP_PLANE (trends_roadmap_plane_new ("ruler"));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (Tick));
  self->today = g_object_new (GTK_TYPE_LABEL,
                              "label", _("Today"),
                              "css-classes", (const char *[]) { "today", NULL },
                              NULL);
  self->today_line = g_object_new (GTK_TYPE_BOX,
                                   "can-target", FALSE,
                                   "css-classes", (const char *[]) { "today-line", NULL },
                                   NULL);
  trends_roadmap_plane_add (self->plane, self->today_line);
  trends_roadmap_plane_add (self->plane, self->today);
  return self;
}

/**
 * trends_time_ruler_free:
 * @self: (transfer full): a ruler
 */
void
trends_time_ruler_free (TrendsTimeRuler *self)
{
  g_array_unref (self->ticks);
  g_free (self);
}

/**
 * trends_time_ruler_get_widget:
 *
 * Returns: (transfer none): what is seen of it
 */
GtkWidget *
trends_time_ruler_get_widget (TrendsTimeRuler *self)
{
  return GTK_WIDGET (self->plane);
}

/* What there is no room for is shortened, but for the name. */
static GtkWidget *
make_label (const char         *style,
            PangoEllipsizeMode  ellipsize)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0,
                       "single-line-mode", TRUE,
                       "ellipsize", ellipsize,
                       "css-classes", (const char *[]) { style, NULL },
                       NULL);
}

static Tick *
get_tick (TrendsTimeRuler *self,
          guint            index)
{
  if (index == self->ticks->len)
    {
      Tick tick = { gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
                    make_label ("name", PANGO_ELLIPSIZE_NONE),
                    make_label ("year", PANGO_ELLIPSIZE_END),
                    make_label ("detail", PANGO_ELLIPSIZE_END) };
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

      gtk_box_append (GTK_BOX (line), tick.name);
      gtk_box_append (GTK_BOX (line), tick.year);
      gtk_box_append (GTK_BOX (tick.box), line);
      gtk_box_append (GTK_BOX (tick.box), tick.detail);
      gtk_widget_add_css_class (tick.box, "tick");
      gtk_widget_set_overflow (tick.box, GTK_OVERFLOW_HIDDEN);
      trends_roadmap_plane_add (self->plane, tick.box);
      /* The word is above them all. */
      gtk_widget_insert_before (self->today, GTK_WIDGET (self->plane), NULL);
      g_array_append_val (self->ticks, tick);
    }

  return &g_array_index (self->ticks, Tick, index);
}

static void
set_part (GtkWidget             *label,
          const TrendsTimeScale *scale,
          gint64                 day,
          TrendsTickPart         part)
{
  g_autofree char *text = trends_time_scale_format_tick (scale, day, part, NULL);

  if (g_strcmp0 (text, gtk_label_get_label (GTK_LABEL (label))) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
}

/* The year is said where it is another than before. */
static void
show_tick (TrendsTimeRuler       *self,
           Tick                  *tick,
           const TrendsTimeScale *scale,
           const TrendsPeriod    *period,
           int                    height,
           gboolean               is_first)
{
  double x = trends_time_scale_get_position (scale, period->start);
  double end = trends_time_scale_get_position (scale, period->end);
  g_autofree char *year = trends_time_scale_format_tick (scale, period->start, TRENDS_TICK_YEAR,
                                                         NULL);
  g_autofree char *before = trends_time_scale_format_tick (scale, period->start - 1,
                                                           TRENDS_TICK_YEAR, NULL);
  int minimum;

  set_part (tick->name, scale, period->start, TRENDS_TICK_NAME);
  set_part (tick->detail, scale, period->start, TRENDS_TICK_DETAIL);
  gtk_label_set_label (GTK_LABEL (tick->year),
                       is_first || g_strcmp0 (year, before) != 0 ? year : "");
  trends_style_class_set (tick->box, "cut", x < 0);
  x = MAX (x, 0);
  /* What is hidden takes no room, and would seem to fit anywhere. */
  gtk_widget_set_visible (tick->box, TRUE);
  gtk_widget_measure (tick->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (end - x < minimum)
    trends_roadmap_plane_hide (self->plane, tick->box);
  else
    trends_roadmap_plane_place (self->plane, tick->box,
                                &(GdkRectangle) { (int) x, 0, (int) (end - x), height });
}

static void
show_today (TrendsTimeRuler       *self,
            const TrendsTimeScale *scale,
            int                    width,
            int                    height,
            int                    below,
            gint64                 today)
{
  int x = (int) trends_time_scale_get_position (scale, today);
  int own_width, own_height;

  gtk_widget_measure (self->today, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &own_width, NULL, NULL);
  gtk_widget_measure (self->today, GTK_ORIENTATION_VERTICAL, -1, NULL, &own_height, NULL, NULL);
  if (x < 0 || x > width || below == 0)
    trends_roadmap_plane_hide (self->plane, self->today_line);
  else
    trends_roadmap_plane_place (self->plane, self->today_line,
                                &(GdkRectangle) { x - 1, height, 2, below });
  if (x < 0 || x > width)
    trends_roadmap_plane_hide (self->plane, self->today);
  else
    trends_roadmap_plane_place (self->plane, self->today,
                                &(GdkRectangle) { x - own_width / 2, height - own_height, own_width,
                                                  own_height });
}

/**
 * trends_time_ruler_update:
 * @scale: place 0 is the ruler's left
 * @width: of the ruler, in pixels
 * @height: of its ticks, the same
 * @below: how much room there is below them for something else
 * @today: the day it is
 */
void
trends_time_ruler_update (TrendsTimeRuler       *self,
                          const TrendsTimeScale *scale,
                          int                    width,
                          int                    height,
                          int                    below,
                          gint64                 today)
{
  gint64 last = trends_time_scale_get_day (scale, width);
  TrendsPeriod period = trends_time_scale_get_named (scale, trends_time_scale_get_day (scale, 0));
  guint n = 0;

  for (; period.start <= last && period.end > period.start; n++)
    {
      TrendsPeriod next = trends_time_scale_get_named (scale, period.end);

      show_tick (self, get_tick (self, n), scale, &period, height, n == 0);
      if (next.start <= period.start)
        {
          n++;
          break;
        }
      period = next;
    }
  for (guint i = n; i < self->ticks->len; i++)
    trends_roadmap_plane_hide (self->plane, get_tick (self, i)->box);
  show_today (self, scale, width, height, below, today);
}
