/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-row.h: what a document says, row by row, each value checked by its field;
 * nothing of it is in a plan yet. A row that can't be used says why and doesn't keep the
 * others out. What reads a format makes such rows, and what imports them doesn't know
 * which format they came from.
 */

#pragma once

#include "trends-kind.h"
#include "trends-values.h"

G_BEGIN_DECLS

#define TRENDS_IMPORT_MOST_REASONS 100

typedef struct
{
  TrendsKind kind;
  guint place;         /* among those of its kind in the document, from 0 */
  TrendsSharedText *id; /* in lower case, NULL where there is none */
  TrendsValues values; /* of the fields that the row names, unset where it clears one */
  GError *problem;     /* why the row can't be used, or NULL: "title: this is missing" */
} TrendsImportRow;

typedef struct
{
  GPtrArray *rows; /* (element-type TrendsImportRow), by kind */
  guint n_refused; /* further rows that can't be used, after the first hundred of them */
  char *extra;     /* what the document says beside its rows and this version doesn't know, as
                    * an object of JSON, or NULL */
} TrendsImportDocument;

TrendsImportRow      *trends_import_row_new           (TrendsKind             kind,
                                                       guint                  place);
void                  trends_import_row_free          (gpointer               data);
gboolean              trends_import_row_names         (const TrendsImportRow *row,
                                                       guint                  field);
const TrendsValue    *trends_import_row_get           (const TrendsImportRow *row,
                                                       guint                  field);
void                  trends_import_row_set           (TrendsImportRow       *row,
                                                       guint                  field,
                                                       TrendsValue            value);
void                  trends_import_row_refuse        (TrendsImportRow       *row,
                                                       const char            *key,
                                                       const char            *reason);

TrendsImportDocument *trends_import_document_new      (void);
void                  trends_import_document_take_row (TrendsImportDocument  *document,
                                                       TrendsImportRow       *row);
void                  trends_import_document_end      (TrendsImportDocument  *document);
void                  trends_import_document_drop_row (TrendsImportDocument  *document,
                                                       guint                  index);
void                  trends_import_document_clear    (TrendsImportDocument  *document);
void                  trends_import_document_free     (TrendsImportDocument  *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsImportDocument, trends_import_document_free)

G_END_DECLS
