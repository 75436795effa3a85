/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import.h: the one way in: a document becomes one edit of a plan.
 *
 * Entries whose id is in the plan are updated, others are added, nothing is
 * removed. An update changes the fields that its entry names; null clears one.
 * Since an export leaves out what is unset, TRENDS_IMPORT_WHOLE makes an entry
 * speak for all of its fields: what it doesn't name is cleared. So exporting a
 * plan and importing it into a later state of itself brings each entity that it
 * names back to what it was.
 *
 * Title, purpose and the like of the plan itself are taken from a document of
 * the same plan only, that is of the same id.
 *
 * An entry that can't be used is refused with a reason; the others come in.
 */

#pragma once

#include "trends-exchange-error.h"
#include "trends-import-format.h"
#include "trends-plan.h"
#include "trends-sheet-import.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_IMPORT_DEFAULT = 0,
  TRENDS_IMPORT_WHOLE   = 1 << 0, /* fields that an entry doesn't name are cleared */
  TRENDS_IMPORT_DRY_RUN = 1 << 1, /* says what would happen, and changes nothing */
  TRENDS_IMPORT_ANY_CURRENCY = 1 << 2, /* figures of another currency are taken as they are;
                                        * without it, TRENDS_EXCHANGE_ERROR_CURRENCY */
  TRENDS_IMPORT_OUTLINE = 1 << 3, /* of a table, the report has what was found in it */
} TrendsImportFlags;

typedef struct
{
  TrendsImportFlags flags;
  const TrendsImportFormat *format; /* NULL: what the file is like */
  GHashTable *values;               /* may be NULL: of the format's options */
  const TrendsSheetChoice *table;   /* of a table, what is said of its columns; NULL: tables are
                                     * refused, for nobody could be told what becomes of them */
} TrendsImportOptions;

typedef struct
{
  guint n_added, n_updated, n_unchanged, n_refused;
  guint n_added_of[TRENDS_N_KINDS]; /* of those that are added */
  GPtrArray *new_owners; /* (element-type utf8): names of those that are added, no more than
                          * TRENDS_IMPORT_MOST_REASONS */
  GPtrArray *reasons; /* (element-type utf8): "initiative 3, “Warm spaces”: title: …", one for each
                       * refused, but no more than TRENDS_IMPORT_MOST_REASONS */
  TrendsSheetRemarks *remarks; /* of a table, what a person should know of its rows, refused ones
                                * too, which are counted above; or NULL */
  TrendsSheetMap *map;         /* of a table, what its columns became; or NULL */
  TrendsSheetOutline *outline; /* of a table, what was found, where it was asked for; or NULL */
  const TrendsImportFormat *format; /* what it was taken for */
} TrendsImportReport;

/* Into a plan, as one undoable edit called after `name`, the file's. NULL with
 * error where nothing could be read at all; the plan is unchanged then.
 * `name` goes before each message where it isn't NULL; `options` may be NULL. */
TrendsImportReport *trends_import             (TrendsPlan                *plan,
                                               GInputStream              *stream,
                                               const char                *name,
                                               const TrendsImportOptions *options,
                                               GCancellable              *cancellable,
                                               GError                   **error);
/* As trends_import(), of what was loaded: `bytes` is (transfer full), so that it makes room for the edit. */
TrendsImportReport *trends_import_bytes       (TrendsPlan                *plan,
                                               GBytes                    *bytes,
                                               const char                *name,
                                               const TrendsImportOptions *options,
                                               GError                   **error);
/* Reads and checks in a worker thread, against the plan as it is now, and then
 * applies the one edit where it was called. A plan that is changed meanwhile is
 * read against again; one that is being changed all the time makes it fail with
 * TRENDS_EXCHANGE_ERROR_FAILED. Once cancelled, nothing is applied any more. */
void                trends_import_async       (TrendsPlan                *plan,
                                               GInputStream              *stream,
                                               const char                *name,
                                               const TrendsImportOptions *options,
                                               GCancellable              *cancellable,
                                               GAsyncReadyCallback        callback,
                                               gpointer                   user_data);
TrendsImportReport *trends_import_finish      (TrendsPlan                *plan,
                                               GAsyncResult              *result,
                                               GError                   **error);
/* A plan of its own that holds the document, its id included: (transfer full).
 * Of `options` the flags don't matter; it and `report` may be NULL. */
TrendsPlan         *trends_import_new_plan    (GInputStream              *stream,
                                               const char                *name,
                                               const TrendsImportOptions *options,
                                               TrendsImportReport       **report,
                                               GCancellable              *cancellable,
                                               GError                   **error);
/* As trends_import_new_plan(), of what was loaded: `bytes` is (transfer full). */
TrendsPlan         *trends_import_new_plan_of_bytes (GBytes                    *bytes,
                                                     const char                *name,
                                                     const TrendsImportOptions *options,
                                                     TrendsImportReport       **report,
                                                     GError                   **error);
void                trends_import_report_free (TrendsImportReport        *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsImportReport, trends_import_report_free)

G_END_DECLS
