/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the marks of a matrix mean, in as many lines as they take. */

#include "trends-matrix-legend.h"

#include "trends-matrix-words.h"
#include "trends-priority-shape.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define TEXT        7.5
#define LONGEST     150.0 /* of a text */
#define INNER       3.0
#define BETWEEN     10.0
#define LEAST_LINE  13.0
#define MOST_TRENDS 20
#define COLUMN      250.0 /* where there is less room, each has a line of its own */

/* A mark and its text, or a text alone */
typedef struct
{
  char *text;
  gboolean is_bold;
  gboolean is_plans;
  double radius; /* 0: no mark */
  TrendsPriority priority;
  TrendsShades shades;
  double x, y; /* the middle of its line */
} Item;

struct _TrendsMatrixLegend
{
  TrendsPlan *plan;
  double unit;
  double width;
  GArray *items;
  guint line;          /* the first item of the last line */
  double x, top, high; /* of the last line */
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_free (item->text);
}

static TrendsCanvasLabel
label_item (const Item *item)
{
  return (TrendsCanvasLabel) {
    .text = item->text,
    .size = TEXT,
    .is_bold = item->is_bold,
    .colour = &trends_colour_ink,
    .width = LONGEST,
    .is_plans = item->is_plans,
  };
}

/* Where items are above each other, their middle is that of their line. */
static void
close_line (TrendsMatrixLegend *self)
{
  for (guint i = self->line; i < self->items->len; i++)
    g_array_index (self->items, Item, i).y = self->top + self->high / 2;
  self->line = self->items->len;
  self->top += self->high;
  self->x = self->high = 0;
}

static void
add (TrendsMatrixLegend *self, TrendsCanvas *canvas, Item item)
{
  TrendsCanvasLabel label = label_item (&item);
  double width, mark = item.radius > 0 ? 2 * item.radius + INNER * self->unit : 0;

  trends_canvas_measure (canvas, &label, &width);
  if (self->x > 0 && (self->width < COLUMN * self->unit || self->x + mark + width > self->width))
    close_line (self);
  item.x = self->x;
  self->x += mark + width + BETWEEN * self->unit;
  self->high = MAX (self->high, MAX (LEAST_LINE * self->unit, 2 * item.radius + 2 * self->unit));
  g_array_append_val (self->items, item);
}

static void
add_heading (TrendsMatrixLegend *self, TrendsCanvas *canvas, const char *text)
{
  close_line (self);
  add (self, canvas, (Item) { .text = g_strdup (text), .is_bold = TRUE });
}

static TrendsShades
get_plain (void)
{
  return trends_colour_get_shades (&trends_colour_muted, TRENDS_COLOUR_LIGHT);
}

static void
add_priorities (TrendsMatrixLegend *self, TrendsCanvas *canvas, double radius)
{
  const TrendsChoices *words = trends_plan_get_priority_choices (self->plan);

  /* Translators: before the words for priorities, each beside its mark */
  add_heading (self, canvas, _ ("Priority by letter:"));
  for (guint i = TRENDS_PRIORITY_CRITICAL; i >= TRENDS_PRIORITY_LOW; i--)
    add (self,
         canvas,
         (Item) { .text = g_strdup (trends_choices_get_label (words, i)),
                  .radius = radius,
                  .priority = i,
                  .shades = get_plain () });
  add (self,
       canvas,
       (Item) { .text = g_strdup (_ ("No priority")), .radius = radius, .shades = get_plain () });
}

/* What has no cost, or none that may be told, is as small as what costs nothing. */
static char *
dup_cost (TrendsPlan *plan, gint64 cost)
{
  g_autofree char *money = trends_words_cost (plan, cost);

  /* Translators: beside the smallest disc; %s: an amount of nothing, such as "£0" */
  return cost == 0 ? g_strdup_printf (_ ("%s, or not said"), money) : g_steal_pointer (&money);
}

static void
add_costs (TrendsMatrixLegend *self,
           TrendsMatrixLayout *layout,
           const TrendsMatrixMetrics *metrics,
           TrendsCanvas *canvas)
{
  gint64 sizes[TRENDS_MATRIX_N_SIZES];

  if (!trends_matrix_words_get_sizes (layout, sizes))
    return;
  /* Translators: before amounts, each beside a disc of the size that it has on a chart */
  add_heading (self, canvas, _ ("Cost by size:"));
  for (guint i = 0; i < TRENDS_MATRIX_N_SIZES; i++)
    add (self,
         canvas,
         (Item) {
             .text = dup_cost (self->plan, sizes[i]),
             .radius
             = trends_matrix_get_radius (sizes[i], sizes[TRENDS_MATRIX_N_SIZES - 1], metrics),
             .shades = get_plain (),
         });
}

/* (transfer container): of what is in a cell, in the plan's order */
static GPtrArray *
list_trends (TrendsMatrixLegend *self, TrendsMatrixLayout *layout)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < TRENDS_RATING_MAX * TRENDS_RATING_MAX; i++)
    {
      GPtrArray *cell = trends_matrix_layout_get_cell (layout,
                                                       i / TRENDS_RATING_MAX + 1,
                                                       i % TRENDS_RATING_MAX + 1);

      for (guint j = 0; j < cell->len; j++)
        g_hash_table_add (used, trends_entity_get_ref (cell->pdata[j], TRENDS_INITIATIVE_TREND));
    }
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (g_hash_table_contains (used, trend))
        g_ptr_array_add (shown, g_steal_pointer (&trend));
    }
  return shown;
}

static void
add_trends (TrendsMatrixLegend *self,
            TrendsMatrixLayout *layout,
            TrendsCanvas *canvas,
            double radius)
{
  g_autoptr (GPtrArray) trends = list_trends (self, layout);

  if (trends->len == 0)
    return;
  /* Translators: before the names of trends, each beside a disc in its colour */
  add_heading (self, canvas, _ ("Trend by colour:"));
  for (guint i = 0; i < MIN (trends->len, MOST_TRENDS); i++)
    {
      TrendsColour colour = trends_colour_of_trend (trends->pdata[i]);

      add (self,
           canvas,
           (Item) {
               .text = g_strdup (trends_entity_get_name (trends->pdata[i])),
               .is_plans = TRUE,
               .radius = radius,
               .shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT),
           });
    }
  if (trends->len > MOST_TRENDS)
    /* Translators: at the end of a list; how many more trends there are */
    add (self,
         canvas,
         (Item) { .text = g_strdup_printf (_ ("and %u more"), trends->len - MOST_TRENDS) });
}

/**
 * trends_matrix_legend_new:
 * @plan: a plan
 * @layout: what of it is where
 * @metrics: how large bubbles are
 * @canvas: what texts are measured on
 * @width: how wide it may be, on the canvas
 *
 * Returns: (transfer full): what the marks of @layout mean
 */
TrendsMatrixLegend *
trends_matrix_legend_new (TrendsPlan *plan,
                          TrendsMatrixLayout *layout,
                          const TrendsMatrixMetrics *metrics,
                          TrendsCanvas *canvas,
                          double width)
{
  TrendsMatrixLegend *self = g_new0 (TrendsMatrixLegend, 1);

  self->plan = plan;
  self->unit = canvas->unit;
  self->width = width;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  add_priorities (self, canvas, metrics->least);
  add_costs (self, layout, metrics, canvas);
  add_trends (self, layout, canvas, 4 * self->unit);
  close_line (self);
  return self;
}

/**
 * trends_matrix_legend_free:
 * @self: (transfer full): a legend
 */
void
trends_matrix_legend_free (TrendsMatrixLegend *self)
{
  g_array_unref (self->items);
  g_free (self);
}

/**
 * trends_matrix_legend_get_height:
 * @self: a legend
 *
 * Returns: how high it is, on the canvas
 */
double
trends_matrix_legend_get_height (TrendsMatrixLegend *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->top;
}

/**
 * trends_matrix_legend_draw:
 * @self: a legend
 * @canvas: where to draw it; it has the unit of what it was made with
 * @x: its left
 * @y: its top
 */
void
trends_matrix_legend_draw (TrendsMatrixLegend *self, TrendsCanvas *canvas, double x, double y)
{
  g_return_if_fail (self != NULL && canvas != NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);
      TrendsCanvasLabel label = label_item (item);
      double left = x + item->x;

      if (item->radius > 0)
        {
          trends_priority_shape_draw (canvas,
                                      self->plan,
                                      item->priority,
                                      left + item->radius,
                                      y + item->y,
                                      item->radius,
                                      &item->shades);
          left += 2 * item->radius + INNER * self->unit;
        }
      trends_canvas_draw (canvas,
                          &label,
                          left,
                          y + item->y - trends_canvas_measure (canvas, &label, NULL) / 2);
    }
}
