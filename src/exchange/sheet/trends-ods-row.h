/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-row.h: a row of an ODS sheet as long as it is read: it is known only at its end
 * what is in it, and it may stand for several.
 */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

#define TRENDS_ODS_MAX_REPEATED (16 * 1024 * 1024) /* bytes of what is said once and meant often */

typedef struct
{
  guint number;         /* of the row, from 1 */
  guint n_times;        /* how often it comes */
  gboolean is_hidden;
  guint column;         /* where the next cell is, from 0 */
  GArray *cells;        /* see trends-ods-row.c */
  GByteArray *texts;
  gsize n_repeated;     /* bytes that repetition has made so far, of all rows */
} TrendsOdsRow;

void     trends_ods_row_init   (TrendsOdsRow    *self);
void     trends_ods_row_clear  (TrendsOdsRow    *self);
void     trends_ods_row_begin  (TrendsOdsRow    *self,
                                guint            n_times,
                                gboolean         is_hidden);
gboolean trends_ods_row_take   (TrendsOdsRow    *self,
                                guint            n_columns,
                                TrendsCellType   type,
                                double           number,
                                const char      *text,
                                GError         **error);
gboolean trends_ods_row_end    (TrendsOdsRow    *self,
                                TrendsCells     *cells,
                                GError         **error);

G_END_DECLS
