/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix-ground.c: what bubbles stand on: cells in four named parts, with axes and lines,
 * the mark of the cell that something is dragged over, and in each cell a button for how many
 * have no place there. */

#include "trends-matrix-private.h"

#include "trends-priority-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N TRENDS_RATING_MAX

/* What a row weighs when heights are shared */
#define EMPTY       0.5
#define EMPTY_NAMED 0.7
#define ONE         0.7
#define EACH        0.2
#define FULL        2.0

/* ------------------------------------------------------------------ layout */

/**
 * trends_matrix_get_cell_left:
 * @effort: 1 to 5, or 6 for where the last cell ends
 *
 * Returns: in pixels, from the left of the matrix
 */
double
trends_matrix_get_cell_left (TrendsMatrix *self,
                             guint         effort)
{
  return self->left + (effort - 1) * self->width / N;
}

/**
 * trends_matrix_get_cell_top:
 * @value: 1 to 5
 *
 * Returns: in pixels, from the top of the matrix
 */
double
trends_matrix_get_cell_top (TrendsMatrix *self,
                            guint         value)
{
  return self->top + self->rows[N - value] * self->height;
}

/**
 * trends_matrix_get_cell_height:
 * @value: 1 to 5
 *
 * Returns: in pixels
 */
double
trends_matrix_get_cell_height (TrendsMatrix *self,
                               guint         value)
{
  return (self->rows[N - value + 1] - self->rows[N - value]) * self->height;
}

/* Of a row: the more there are in a cell of it, the more; the uppermost of a part has its name. */
static double
weigh_row (TrendsMatrix *self,
           guint         value)
{
  guint most = 0;

  for (guint effort = 1; self->layout != NULL && effort <= N; effort++)
    most = MAX (most, trends_matrix_layout_get_cell (self->layout, value, effort)->len);
  return most > 0 ? MIN (FULL, ONE + EACH * most) : value == N || value == 3 ? EMPTY_NAMED : EMPTY;
}

/**
 * trends_matrix_share_height:
 *
 * Has rows that are full be higher than those that are empty, which stay to drop something in.
 */
void
trends_matrix_share_height (TrendsMatrix *self)
{
  double sum = 0;

  for (guint value = N; value >= 1; value--)
    {
      self->rows[N - value] = sum;
      sum += weigh_row (self, value);
    }
  for (guint i = 0; i < N; i++)
    self->rows[i] /= sum;
  self->rows[N] = 1;
}

static void
allocate (GtkWidget *child,
          double     left,
          double     top,
          double     width,
          double     height)
{
  int minimum;
  GtkAllocation area = { (int) round (left), (int) round (top), (int) width, (int) height };

  if (!gtk_widget_should_layout (child))
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  area.width = MAX (area.width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, area.width, &minimum, NULL, NULL, NULL);
  area.height = MAX (area.height, minimum);
  gtk_widget_size_allocate (child, &area, -1);
}

static void
allocate_axes (TrendsMatrix *self)
{
  double cell_width = self->width / N;
  double below = self->top + self->height + 2;

  for (guint i = 1; i <= N; i++)
    {
      allocate (self->values[i - 1], 0,
                trends_matrix_get_cell_top (self, i)
                  + (trends_matrix_get_cell_height (self, i) - self->line) / 2, self->left - 8, self->line);
      allocate (self->efforts[i - 1], trends_matrix_get_cell_left (self, i), below, cell_width, self->line);
    }
  allocate (self->value_title, 0, 0, self->left + self->width, self->line);
  allocate (self->effort_title, self->left, below + self->line + 2, self->width, self->line);
}

static void
allocate_parts (TrendsMatrix *self)
{
  double gap = 3;

  for (guint value = 3; value <= N; value += 2)
    for (guint effort = 1; effort <= 3; effort += 2)
      {
        double left = trends_matrix_get_cell_left (self, effort) + (effort == 1 ? 0 : gap);
        double top = trends_matrix_get_cell_top (self, value) + (value == N ? 0 : gap);
        double right = effort == 1 ? trends_matrix_get_cell_left (self, 3) - gap : self->left + self->width;
        double bottom = value == N ? trends_matrix_get_cell_top (self, 3) - gap : self->top + self->height;

        allocate (self->parts[trends_quadrant_of (value, effort)], left, top, right - left,
                  bottom - top);
      }
}

static void
allocate_lines (TrendsMatrix *self)
{
  for (guint i = 1; i < N; i++)
    {
      allocate (self->lines[i - 1], self->left, trends_matrix_get_cell_top (self, i), self->width, 1);
      allocate (self->lines[N - 2 + i], trends_matrix_get_cell_left (self, i + 1), self->top, 1, self->height);
    }
}

static void
allocate_more (TrendsMatrix *self)
{
  TrendsMatrixMetrics metrics = trends_matrix_make_metrics (self);

  for (guint i = 0; i < N * N; i++)
    {
      guint value = i / N + 1, effort = i % N + 1;

      allocate (self->more[i],
                trends_matrix_get_cell_left (self, effort) + self->width / N - metrics.more,
                trends_matrix_get_cell_top (self, value) + trends_matrix_get_cell_height (self, value)
                  - 2 * metrics.least - metrics.gap,
                metrics.more - metrics.gap, 2 * metrics.least);
    }
}

/**
 * trends_matrix_allocate_ground:
 *
 * To be called when the size of the cells is known.
 */
void
trends_matrix_allocate_ground (TrendsMatrix *self)
{
  allocate_axes (self);
  allocate_parts (self);
  allocate_lines (self);
  allocate_more (self);
  if (self->marked_value > 0)
    allocate (self->mark, trends_matrix_get_cell_left (self, self->marked_effort),
              trends_matrix_get_cell_top (self, self->marked_value), self->width / N,
              trends_matrix_get_cell_height (self, self->marked_value));
}

/* ------------------------------------------------------------ construction */

static GtkWidget *
add_label (TrendsMatrix *self,
           const char   *text,
           const char   *css_class,
           float         xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", xalign,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "single-line-mode", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
add_parts (TrendsMatrix *self)
{
  static const char *const classes[] = { "quick-wins", "major-projects", "fill-ins",
                                         "think-again" };

  for (guint i = 0; i < TRENDS_N_QUADRANTS; i++)
    {
      self->parts[i] = add_label (self, trends_quadrant_get_label (i), "part", 0);
      gtk_label_set_yalign (GTK_LABEL (self->parts[i]), 0);
      gtk_widget_add_css_class (self->parts[i], classes[i]);
    }
}

static void
add_lines (TrendsMatrix *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->lines); i++)
    {
      self->lines[i] = g_object_new (GTK_TYPE_SEPARATOR,
                                     "orientation", i < N - 1 ? GTK_ORIENTATION_HORIZONTAL
                                                              : GTK_ORIENTATION_VERTICAL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     NULL);
      gtk_widget_set_parent (self->lines[i], GTK_WIDGET (self));
    }
}

static void
add_axes (TrendsMatrix *self)
{
  for (guint i = 0; i < N; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      self->values[i] = add_label (self, number, "axis", 0.5f);
      self->efforts[i] = add_label (self, number, "axis", 0.5f);
    }
  /* Translators: the axis of a matrix, which grows upwards */
  self->value_title = add_label (self, _("↑ Value, higher is better"), "axis-title", 0);
  /* Translators: the axis of a matrix, which grows to the right */
  self->effort_title = add_label (self, _("Effort, more to the right →"), "axis-title", 0.5f);
}

static void
add_more (TrendsMatrix *self)
{
  for (guint i = 0; i < N * N; i++)
    {
      self->more[i] = gtk_button_new ();
      gtk_widget_add_css_class (self->more[i], "more");
      gtk_widget_add_css_class (self->more[i], "flat");
      gtk_widget_set_visible (self->more[i], FALSE);
      gtk_widget_set_parent (self->more[i], GTK_WIDGET (self));
    }
}

/**
 * trends_matrix_add_ground:
 *
 * To be called once, before there is any bubble; these come before the mark.
 */
void
trends_matrix_add_ground (TrendsMatrix *self)
{
  add_axes (self);
  add_parts (self);
  add_lines (self);
  self->mark = add_label (self, "", "mark", 0.5f);
  gtk_widget_set_visible (self->mark, FALSE);
  add_more (self);
}
