/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-source.h: what the source of a table is called in a plan, by which a newer copy
 * of it is known, whatever the file is called meanwhile.
 */

#pragma once

#include "trends-cells.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* From where initiatives of a plan came */
typedef struct
{
  char *name;
  guint n_initiatives;
} TrendsSheetSource;

GPtrArray *trends_sheet_sources_list       (TrendsPlan *plan);
gboolean   trends_sheet_sources_has        (GPtrArray  *sources,
                                            const char *name);
char      *trends_sheet_sources_dup_unused (GPtrArray  *sources,
                                            const char *named);

char *trends_sheet_source_of_name (const char         *name);
char *trends_sheet_source_find    (TrendsPlan         *plan,
                                   const TrendsCells  *cells,
                                   guint               header,
                                   const GArray       *uses,
                                   const char         *named,
                                   gboolean            is_pasted,
                                   gboolean           *is_new,
                                   char              **like);

G_END_DECLS
