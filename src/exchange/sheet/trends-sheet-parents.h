/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-parents.h: what is a part of what, where a table shows that by titles in several columns, “Title 1”
 * for the whole, “Title 2” for its parts, by a column that names the whole (“Parent key”), or by outline
 * numbers. Initiatives have no parts, so each says it in its notes, by the title of the whole.
 */

#pragma once

#include "trends-sheet-row.h"

G_BEGIN_DECLS

typedef struct _TrendsSheetParents TrendsSheetParents;

TrendsSheetParents *trends_sheet_parents_new  (const TrendsSheetRowReader *reader,
                                               guint               header);
void                trends_sheet_parents_free (TrendsSheetParents *self);
gboolean            trends_sheet_parents_take (TrendsSheetParents *self,
                                               TrendsSheetEntry   *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetParents, trends_sheet_parents_free)

G_END_DECLS
