/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table that goes down as many pages as it takes, row by row. */

#pragma once

#include "trends-pdf-flow.h"

G_BEGIN_DECLS

/**
 * TrendsPdfColumn:
 * @title: what is in it; %NULL in all columns for a table without a header row
 * @weight: its share of the table's width
 * @is_number: whether its cells are aligned to the end
 */
typedef struct
{
  const char *title;
  double      weight;
  gboolean    is_number;
} TrendsPdfColumn;

typedef struct _TrendsPdfTable TrendsPdfTable;

TrendsPdfTable *trends_pdf_table_begin   (TrendsPdfFlow         *flow,
                                          const char            *summary,
                                          const TrendsPdfColumn *columns,
                                          guint                  n_columns);
void            trends_pdf_table_add_row (TrendsPdfTable        *self,
                                          TrendsPdfText        **cells);
void            trends_pdf_table_end     (TrendsPdfTable        *self);

G_END_DECLS
