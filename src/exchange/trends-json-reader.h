/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-reader.h: what a JSON document says, row by row, each value checked
 * by its field; nothing of it is in a plan yet. A row that can't be used says
 * why and doesn't keep the others out.
 */

#pragma once

#include "trends-field.h"
#include "trends-json-text.h"

G_BEGIN_DECLS

typedef struct
{
  TrendsKind kind;
  guint place;         /* in its array, from 0 */
  char *id;            /* in lower case, NULL where there is none */
  guint64 present;     /* a bit for each field that the row names */
  TrendsValue *values; /* of each field; unset where not present */
  GError *problem;     /* why the row can't be used, or NULL: "title: this is missing" */
} TrendsJsonRow;

typedef struct
{
  GPtrArray *rows; /* (element-type TrendsJsonRow), by kind */
  char *extra;     /* the document's keys that this version doesn't know, as an object, or NULL */
} TrendsJsonDocument;

#define TRENDS_JSON_BIT(field) (G_GUINT64_CONSTANT (1) << (field))

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
void                trends_json_document_free  (TrendsJsonDocument  *document);
void                trends_json_row_refuse     (TrendsJsonRow       *row,
                                                const char          *key,
                                                const char          *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsJsonDocument, trends_json_document_free)

G_END_DECLS
