/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-remark.h: what a person should know of how a sheet was read: where it stands,
 * what stands there, and why it wasn't taken as it stands.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRENDS_SHEET_MOST_REMARKS 1000
#define TRENDS_SHEET_NOWHERE G_MAXUINT

typedef enum
{
  TRENDS_SHEET_REFUSED_ROW, /* nothing of the row came in */
  TRENDS_SHEET_REFUSED,     /* a value that isn't understood, and went to the notes */
  TRENDS_SHEET_LEFT_OUT,    /* a row that is no entry: of totals, say */
  TRENDS_SHEET_KEPT,        /* a field that was changed here since, and stays */
  TRENDS_SHEET_GONE,        /* an initiative that came from there once, and isn't there any more */
  TRENDS_SHEET_NOTED,       /* a column without a field of its own, which goes to the notes */
  TRENDS_SHEET_TOLD,        /* what came in, and may surprise */
  TRENDS_SHEET_N_REMARKS
} TrendsSheetRemarkKind;

typedef struct
{
  TrendsSheetRemarkKind kind;
  char *sheet;   /* its name, or "" */
  guint row;     /* from 1, or 0 for none */
  guint column;  /* from 0, or TRENDS_SHEET_NOWHERE */
  char *heading; /* of the column, or NULL */
  char *value;   /* what stands there, shortened, or NULL */
  char *reason;  /* for people */
} TrendsSheetRemark;

typedef struct
{
  GPtrArray *list; /* (element-type TrendsSheetRemark), no more than TRENDS_SHEET_MOST_REMARKS */
  guint counts[TRENDS_SHEET_N_REMARKS]; /* of all */
} TrendsSheetRemarks;

TrendsSheetRemarks *trends_sheet_remarks_new  (void);
void                trends_sheet_remarks_free (TrendsSheetRemarks      *self);
void                trends_sheet_remarks_add  (TrendsSheetRemarks      *self,
                                               TrendsSheetRemarkKind    kind,
                                               const char              *sheet,
                                               guint                    row,
                                               guint                    column,
                                               const char              *heading,
                                               const char              *value,
                                               const char              *reason);
const char         *trends_sheet_remark_get_nick    (TrendsSheetRemarkKind    kind);
char               *trends_sheet_remark_dup_text    (const TrendsSheetRemark *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetRemarks, trends_sheet_remarks_free)

G_END_DECLS
