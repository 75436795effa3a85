/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-record-table.h: a sheet of cells made of records that name their values, as documents
 * of other tools have them: each name becomes a column, or several where a record has several
 * values of that name.
 */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

typedef struct _TrendsRecordTable TrendsRecordTable;

TrendsRecordTable *trends_record_table_new         (const char         *name);
void               trends_record_table_free        (TrendsRecordTable  *self);
void               trends_record_table_declare     (TrendsRecordTable  *self,
                                                    const char         *heading);
void               trends_record_table_begin       (TrendsRecordTable  *self);
void               trends_record_table_add_text    (TrendsRecordTable  *self,
                                                    const char         *heading,
                                                    const char         *text);
void               trends_record_table_add_number  (TrendsRecordTable  *self,
                                                    const char         *heading,
                                                    TrendsCellType      type,
                                                    double              number);
void               trends_record_table_take_remark (TrendsRecordTable  *self,
                                                    char               *remark);
GPtrArray         *trends_record_table_make_book   (TrendsRecordTable  *self,
                                                    GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsRecordTable, trends_record_table_free)

G_END_DECLS
