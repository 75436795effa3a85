/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-figure-table.h: a table of figures, each cell of which says all of itself in a
 * sentence: what a person sees at a glance by row and column, a screen reader says.
 *
 * Tab comes to it once, and arrows go from cell to cell. It is filled anew from the first
 * cell to the last; cells that stay are the same widgets, and keep the focus.
 *
 * Signals:
 *   reached (TrendsEntity *entity)  the focus has come to a row that stands for one
 *   activated (TrendsEntity *entity)  a double click in such a row
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-entity.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FIGURE_TABLE (trends_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFigureTable, trends_figure_table, TRENDS, FIGURE_TABLE, GtkWidget)

#define TRENDS_FIGURE_LONGEST 10 /* units of a bar */

typedef struct
{
  const char *text;     /* what is seen */
  const char *caption;  /* (nullable): a second line, smaller */
  const char *sentence; /* what is said; NULL: the text */
  const char *icon;     /* (nullable): before the text */
  const char *style;    /* (nullable): a class of style */
  guint length;         /* of a bar before the text, in units; 0 for none */
  const char *badge;    /* (nullable): a short text in a circle of @colour before the text */
  const char *colour;   /* of a badge: "#rrggbb" */
  gboolean is_number;   /* one of a column, whose figures stand below each other */
  guint key;            /* what activating it does, of its own; 0: what its row does */
} TrendsFigure;

GtkWidget    *trends_figure_table_new           (const char         *name,
                                                 gboolean            has_heading);
void          trends_figure_table_begin         (TrendsFigureTable  *self);
void          trends_figure_table_begin_row     (TrendsFigureTable  *self,
                                                 TrendsEntity       *entity);
void          trends_figure_table_add           (TrendsFigureTable  *self,
                                                 const TrendsFigure *figure);
void          trends_figure_table_end           (TrendsFigureTable  *self);
TrendsEntity *trends_figure_table_get_entity_of (TrendsFigureTable  *self,
                                                 GtkWidget          *widget);
/* The cell that had the focus last, and its key; NULL and 0 for none */
GtkWidget    *trends_figure_table_get_current   (TrendsFigureTable  *self,
                                                 guint              *key);
gboolean      trends_figure_table_focus_cell    (TrendsFigureTable  *self,
                                                 GtkWidget          *cell);
void          trends_figure_table_activate      (TrendsFigureTable  *self);
GtkWidget    *trends_figure_table_find_row      (TrendsFigureTable  *self,
                                                 TrendsEntity       *entity);
gboolean      trends_figure_table_focus_row     (TrendsFigureTable  *self,
                                                 TrendsEntity       *entity);
void          trends_figure_table_show_selected (TrendsFigureTable  *self,
                                                 TrendsEntity       *entity);

G_END_DECLS
