/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-private.h: import of a document that was read already, and what the
 * files of the import share.
 */

#pragma once

#include "trends-import.h"
#include "trends-plan-verbs.h"

G_BEGIN_DECLS

/* `origin` TRENDS_ORIGIN_LOAD takes the plan’s own row along, id and all.
 * `document` is used up. */
TrendsImportReport *trends_import_document (TrendsPlan          *plan,
                                            TrendsImportDocument  *document,
                                            const char          *name,
                                            TrendsOrigin         origin,
                                            TrendsImportFlags    flags,
                                            GError             **error);

/* As trends_import() with TRENDS_ORIGIN_IMPORT, of what was loaded; `edit` is
 * what it did, or with TRENDS_IMPORT_DRY_RUN what it would do. May be NULL. */
TrendsImportReport *trends_import_data     (TrendsPlan                *plan,
                                            GBytes                    *bytes,
                                            const char                *name,
                                            TrendsOrigin               origin,
                                            const TrendsImportOptions *options,
                                            TrendsEdit               **edit,
                                            GError                   **error);

/* What one row does to the plan. */
typedef struct
{
  TrendsRecord *record; /* what is added, or NULL */
  union
  {
    TrendsImportRow *row; /* of an update: what it sets has the values that it sets */
    guint place;        /* of an addition, in its array, from 0: its row isn't kept, for there
                         * may be very many */
  };
  guint64 sets;         /* of an update: a bit for each field that changes; no values, for
                         * there may be very many */
} TrendsImportUnit;

/* An import on its way. */
typedef struct
{
  TrendsPlan *plan;
  TrendsImportDocument *document;
  TrendsOrigin origin;
  TrendsImportFlags flags;
  const char *label;
  const char *done_label;
  GHashTable *last_ranks; /* kind and id of the parent -> last rank in use there */
  GPtrArray *units;
  TrendsImportReport *report;
  TrendsEdit *edit; /* that was tried last */
} TrendsImport;

/* Looks up which places are taken. */
void                trends_import_note_ranks (TrendsImport  *self);
/* (transfer full): NULL for a row that was refused, which has its problem then, or
 * that has nothing to do here. */
TrendsImportUnit   *trends_import_make_unit  (TrendsImport  *self,
                                              TrendsImportRow *row);
/* (transfer full): "initiative 3, “Warm spaces”": what a person finds it by */
char               *trends_import_name_row   (TrendsPlan          *plan,
                                              const TrendsImportRow *row);
/* The same of an entry whose row has gone */
char               *trends_import_name_addition (const TrendsImportUnit *unit);
void                trends_import_unit_free  (gpointer       unit);
/* Whether it is an update that changes the field */
gboolean            trends_import_unit_sets  (const TrendsImportUnit *unit,
                                              guint          field);
/* What a document in another currency means */
gboolean            trends_import_resolve_currency (TrendsImport *self,
                                              GError       **error);
gboolean            trends_import_check_lost_currency (TrendsImport *self,
                                              const TrendsImportRow *row,
                                              GError       **error);
gboolean            trends_import_restate_amounts (TrendsImport *self,
                                              TrendsEditBuilder *builder,
                                              GError       **error);

G_END_DECLS
