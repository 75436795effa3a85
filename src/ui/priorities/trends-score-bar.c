/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-score-bar.c: see trends-score-bar.h. */

#include "trends-score-bar.h"

#include <math.h>

#define N_COLOURS 5

struct _TrendsScoreBar
{
  GtkWidget parent_instance;

  GArray *shares; /* of the whole, 0 to 1, one a child */
};

G_DEFINE_FINAL_TYPE (TrendsScoreBar, trends_score_bar, GTK_TYPE_WIDGET)

static void
trends_score_bar_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TrendsScoreBar *self = TRENDS_SCORE_BAR (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double begin = 0;

  for (guint i = 0; child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    {
      double end = begin + g_array_index (self->shares, double, i) * width;
      GtkAllocation area = { (int) round (begin), 0, 0, height };

      area.width = MAX ((int) round (end) - area.x - 1, 0);
      if (is_rtl)
        area.x = width - area.x - area.width;
      gtk_widget_size_allocate (child, &area, -1);
      begin = end;
    }
}

static void
trends_score_bar_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : 10;
}

static void
clear (TrendsScoreBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_array_set_size (self->shares, 0);
}

static void
trends_score_bar_dispose (GObject *object)
{
  clear (TRENDS_SCORE_BAR (object));

  G_OBJECT_CLASS (trends_score_bar_parent_class)->dispose (object);
}

static void
trends_score_bar_finalize (GObject *object)
{
  g_array_unref (TRENDS_SCORE_BAR (object)->shares);

  G_OBJECT_CLASS (trends_score_bar_parent_class)->finalize (object);
}

static void
trends_score_bar_class_init (TrendsScoreBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_score_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_score_bar_finalize;
  widget_class->measure = trends_score_bar_measure;
  widget_class->size_allocate = trends_score_bar_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "trends-score-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
trends_score_bar_init (TrendsScoreBar *self)
{
  self->shares = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * trends_score_bar_dup_class:
 * @index: of a criterion
 *
 * Returns: (transfer full): the class that gives it its colour; after five they begin anew
 */
char *
trends_score_bar_dup_class (guint index)
{
  return g_strdup_printf ("part-%u", index % N_COLOURS);
}

static void
add_part (TrendsScoreBar *self,
          guint           index,
          double          share)
{
  GtkWidget *part = g_object_new (GTK_TYPE_SEPARATOR,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *css_class = trends_score_bar_dup_class (index);

  gtk_widget_add_css_class (part, css_class);
  gtk_widget_set_parent (part, GTK_WIDGET (self));
  g_array_append_val (self->shares, share);
}

/**
 * trends_score_bar_set:
 * @scorecard: what it is scored by
 * @initiative: what is scored; what isn't rated has no part
 */
void
trends_score_bar_set (TrendsScoreBar  *self,
                      TrendsScorecard *scorecard,
                      TrendsEntity    *initiative)
{
  g_return_if_fail (TRENDS_IS_SCORE_BAR (self));

  clear (self);
  for (guint i = 0; i < trends_scorecard_get_n_criteria (scorecard); i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (scorecard, i);
      gint64 points
        = (gint64) criterion->weight * trends_measure_rate (criterion->measure, initiative);

      add_part (self, i, trends_scorecard_get_tenths (scorecard, points) / 1000.0);
    }
}
