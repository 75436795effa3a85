/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-reader.h: what a JSON document says, row by row, each value checked
 * by its field; nothing of it is in a plan yet. A row that can't be used says
 * why and doesn't keep the others out.
 */

#pragma once

#include "trends-field.h"
#include "trends-json-text.h"
#include "trends-values.h"

G_BEGIN_DECLS

typedef struct
{
  TrendsKind kind;
  guint place;         /* in its array, from 0 */
  TrendsSharedText *id; /* in lower case, NULL where there is none */
  TrendsValues values; /* of the fields that the row names, unset where it says null */
  GError *problem;     /* why the row can't be used, or NULL: "title: this is missing" */
} TrendsJsonRow;

typedef struct
{
  GPtrArray *rows; /* (element-type TrendsJsonRow), by kind */
  guint n_refused; /* further rows that can't be used, after the first hundred of them */
  char *extra;     /* the document's keys that this version doesn't know, as an object, or NULL */
} TrendsJsonDocument;

/* All of a stream, ended by a NUL byte, as long as it isn't larger than a plan may be. */
char               *trends_json_load           (GInputStream        *stream,
                                                gsize               *length,
                                                GCancellable        *cancellable,
                                                GError             **error);
/* `text`: `length` bytes and a NUL byte after them. An error where the document
 * as a whole is no plan. */
TrendsJsonDocument *trends_json_read           (const char          *text,
                                                gsize                length,
                                                GError             **error);
/* Nobody needs it any more; NULL is in its place. */
void                trends_json_document_drop_row (TrendsJsonDocument *document,
                                                guint                index);
/* Nobody needs any of its rows any more. */
void                trends_json_document_clear (TrendsJsonDocument  *document);
void                trends_json_document_free  (TrendsJsonDocument  *document);
/* Whether the row says anything of a field, if only that it is unset. */
gboolean            trends_json_row_names      (const TrendsJsonRow *row,
                                                guint                field);
/* What the row says of a field; unset where it doesn't name it. */
const TrendsValue  *trends_json_row_get        (const TrendsJsonRow *row,
                                                guint                field);
/* `value`: (transfer full). The field is one that the row names from now on. */
void                trends_json_row_set        (TrendsJsonRow       *row,
                                                guint                field,
                                                TrendsValue          value);
void                trends_json_row_refuse     (TrendsJsonRow       *row,
                                                const char          *key,
                                                const char          *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsJsonDocument, trends_json_document_free)

G_END_DECLS
