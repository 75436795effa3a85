/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-format.h: what a format that is read is: how it is told from others, and
 * what makes rows of it. The formats are a table in trends-import-format.c.
 */

#pragma once

#include "trends-format-option.h"
#include "trends-import-row.h"

G_BEGIN_DECLS

/**
 * TrendsImportFormat:
 * @id: "json", as --format takes it
 * @label: not translated: "JSON"
 * @summary: not translated; what it is, in a sentence
 * @extension: "json"
 * @mime_type: its type
 * @options: (nullable): what can be chosen about it
 * @sniff: whether a file that begins so looks like it; `length` may be 0
 * @read: (nullable): all of a file, with a NUL byte after it, as rows; `values` may be %NULL. It
 *   has an error where the file as a whole can't be read, and refuses single rows otherwise.
 *   Any thread
 * @read_table: (nullable): in place of @read, of a format of tables whose columns may be anything:
 *   all of a file as sheets (element-type TrendsCells), of which trends-sheet-import.h makes
 *   rows. Any thread
 * @other_extension: (nullable): what else such files end in
 *
 * A format that can be imported.
 */
typedef struct
{
  const char               *id;
  const char               *label;
  const char               *summary;
  const char               *extension;
  const char               *mime_type;
  const TrendsFormatOption *options;
  gboolean                (*sniff) (const char  *data,
                                    gsize        length);
  TrendsImportDocument   *(*read)  (const char  *data,
                                    gsize        length,
                                    GHashTable  *values,
                                    GError     **error);
  GPtrArray              *(*read_table) (const char  *data,
                                    gsize        length,
                                    GHashTable  *values,
                                    GError     **error);
  const char               *other_extension;
} TrendsImportFormat;

const TrendsImportFormat *trends_import_formats_get   (guint      *n_formats);
const TrendsImportFormat *trends_import_formats_find  (const char *id);
const TrendsImportFormat *trends_import_formats_guess (const char *data,
                                                       gsize       length,
                                                       const char *name);
gboolean                  trends_import_formats_check (const char  *data,
                                                       gsize        length,
                                                       GError     **error);
gboolean                  trends_import_formats_check_guess (const TrendsImportFormat *format,
                                                       const char  *data,
                                                       gsize        length,
                                                       const char  *name,
                                                       GError     **error);
gboolean                  trends_import_formats_know_name (const char *name);

G_END_DECLS
