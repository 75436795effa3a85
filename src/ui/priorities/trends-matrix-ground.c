/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix-ground.c: what bubbles stand on: cells in four named parts, with axes and lines,
 * the mark of the cell that something is dragged over, and in each cell a button for how many
 * have no place there. */

#include "trends-matrix-private.h"

#include "trends-priority-words.h"
#include "trends-text-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N TRENDS_RATING_MAX

#define USUAL_LINE 17.0 /* pixels: what the sizes of bubbles are for */
#define TITLE      0.93 /* of a line of usual text: one of a title, which is smaller */
#define WIDE       1.1  /* as characters of a title may be above the average */
#define MOST_READ  40   /* in a cell: of more than these not all could have several lines */

/* What a row weighs when heights are shared */
#define EMPTY       0.35
#define EMPTY_NAMED 0.6
#define ONE         0.7
#define EACH        0.3
#define FULL        2.4

/* The same of a column when widths are: one title needs as much as a word of it is long. */
#define EMPTY_COLUMN 0.7
#define ONE_COLUMN   0.8
#define EACH_COLUMN  0.12
#define FULL_COLUMN  1.5

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
  return self->left + self->columns[effort - 1] * self->width;
}

/**
 * trends_matrix_get_cell_width:
 * @effort: 1 to 5
 *
 * Returns: in pixels
 */
double
trends_matrix_get_cell_width (TrendsMatrix *self,
                              guint         effort)
{
  return (self->columns[effort] - self->columns[effort - 1]) * self->width;
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

static double
weigh_column (TrendsMatrix *self,
              guint         effort)
{
  guint most = 0;

  for (guint value = 1; self->layout != NULL && value <= N; value++)
    most = MAX (most, trends_matrix_layout_get_cell (self->layout, value, effort)->len);
  return most > 0 ? MIN (FULL_COLUMN, ONE_COLUMN + EACH_COLUMN * most) : EMPTY_COLUMN;
}

/* @begin: where each begins; the last is where all end */
static void
share (double       *begin,
       const double *weights)
{
  double sum = 0;

  for (guint i = 0; i < N; i++)
    {
      begin[i] = sum;
      sum += weights[i];
    }
  for (guint i = 0; i < N; i++)
    begin[i] /= sum;
  begin[N] = 1;
}

/**
 * trends_matrix_share_room:
 *
 * Has rows and columns that are full be larger than those that are empty, which stay to drop
 * something in.
 */
void
trends_matrix_share_room (TrendsMatrix *self)
{
  double rows[N], columns[N];

  for (guint i = 0; i < N; i++)
    {
      rows[i] = weigh_row (self, N - i);
      columns[i] = weigh_column (self, i + 1);
    }
  share (self->rows, rows);
  share (self->columns, columns);
}

/**
 * trends_matrix_make_metrics:
 *
 * Returns: how large things are, for the text and the room that there is
 */
TrendsMatrixMetrics
trends_matrix_make_metrics (TrendsMatrix *self)
{
  double size = self->line / USUAL_LINE;

  return (TrendsMatrixMetrics) {
    /* The largest grow less than texts do, which need the room beside them. */
    .least = 10 * size,
    .most = MIN (MAX (16 + 8 * size, 12 * size), MIN (self->width, self->height) / N / 2.5),
    .line = ceil (self->line * TITLE), .text = 52 * size, .gap = 3 * size, .more = 46 * size,
  };
}

/**
 * trends_matrix_measure_longest:
 * @cell: (element-type TrendsEntity): what is in a cell
 *
 * Returns: about how long its longest title is in one line, in pixels; 0 where there are too many
 */
double
trends_matrix_measure_longest (TrendsMatrix *self,
                               GPtrArray    *cell)
{
  glong most = 0;

  if (cell->len > MOST_READ)
    return 0;
  for (guint i = 0; i < cell->len; i++)
    most = MAX (most, g_utf8_strlen (trends_entity_get_name (cell->pdata[i]), -1));
  return (double) most * trends_text_scale_measure_character (GTK_WIDGET (self)) * TITLE * WIDE;
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
  double below = self->top + self->height + 2;

  for (guint i = 1; i <= N; i++)
    {
      allocate (self->values[i - 1], 0,
                trends_matrix_get_cell_top (self, i)
                  + (trends_matrix_get_cell_height (self, i) - self->line) / 2, self->left - 8, self->line);
      allocate (self->efforts[i - 1], trends_matrix_get_cell_left (self, i), below,
                trends_matrix_get_cell_width (self, i), self->line);
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
                trends_matrix_get_cell_left (self, effort + 1) - metrics.more,
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
              trends_matrix_get_cell_top (self, self->marked_value),
              trends_matrix_get_cell_width (self, self->marked_effort),
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
