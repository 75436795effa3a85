/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-row.h: one row of a sheet as an entry of a plan, before it is known whether
 * there is one like it.
 */

#pragma once

#include "trends-sheet-remark.h"
#include "trends-sheet-value.h"

G_BEGIN_DECLS

/* What became of what stands in one column */
typedef struct
{
  const TrendsCell *cell; /* (nullable) */
  char *text;             /* what stands there, or "" */
  const char *said;       /* (nullable): what the map has for that */
  gboolean is_doubt;      /* whether it isn't understood */
  TrendsValue value;      /* that it was understood as; unset where it is a text or nothing */
} TrendsSheetCellRead;

typedef struct
{
  guint number;            /* of the row, from 1 */
  TrendsValues values;     /* of an initiative: what is understood */
  guint64 refused;         /* a bit for each field of which something isn't */
  guint64 kept;            /* a bit for each that was changed here and there, in a table of ours */
  char *id;                /* what the source calls it, or NULL */
  char *own_id;            /* what we called it when we wrote the table, or NULL */
  char *own_sums;          /* of its values as they were written, or NULL */
  GPtrArray *needs;        /* (element-type utf8): ids or titles of what it waits for */
  GPtrArray *needed_by;    /* (element-type utf8) */
  GString *notes;
  gboolean is_done;        /* whether there is a day on which it was done */
  gboolean has_text;       /* whether anything stands there */
  GArray *cells;           /* (element-type TrendsSheetCellRead): one for each column */
} TrendsSheetEntry;

typedef struct
{
  const TrendsSheetValueContext *context;
  const TrendsCells *cells;
  const GArray *uses; /* (element-type TrendsSheetColumnUse) */
  TrendsSheetRemarks *remarks;
} TrendsSheetRowReader;

TrendsSheetEntry *trends_sheet_entry_read (const TrendsSheetRowReader *reader,
                                           const TrendsCellsRow       *row);
char             *trends_sheet_entry_dup_cell (const TrendsSheetRowReader *reader,
                                               const TrendsCellsRow       *row,
                                               const TrendsSheetColumnUse *use);
void              trends_sheet_entry_free (TrendsSheetEntry           *self);
void              trends_sheet_entry_drop (TrendsSheetEntry           *self,
                                           const TrendsSheetRowReader *reader,
                                           guint                       field,
                                           const char                 *reason);
void              trends_sheet_entry_remark_kept (const TrendsSheetEntry  *self,
                                             const TrendsSheetRowReader *reader,
                                             const TrendsField          *field,
                                             const char                 *title);

void              trends_sheet_entry_add_note (TrendsSheetEntry       *entry,
                                           const char                 *heading,
                                           const char                 *text);
void              trends_sheet_entry_end_notes (TrendsSheetEntry      *entry);
gboolean          trends_sheet_entry_speaks_of (const TrendsSheetEntry *self,
                                           guint64                     fields,
                                           guint                       field);
TrendsValue       trends_sheet_entry_dup_coming (const TrendsSheetEntry *self,
                                           const TrendsField          *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetEntry, trends_sheet_entry_free)

G_END_DECLS
