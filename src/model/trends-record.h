/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-record.h: all field values of one entity at one moment, immutable
 * and shareable between threads: what is added, removed, loaded and written.
 */

#pragma once

#include "trends-kind.h"
#include "trends-values.h"

G_BEGIN_DECLS

typedef struct _TrendsRecord TrendsRecord;

TrendsRecord      *trends_record_new       (TrendsKind          kind,
                                            const char         *id);
TrendsRecord      *trends_record_new_take  (TrendsKind          kind,
                                            TrendsSharedText   *id,
                                            TrendsValues       *values);
TrendsRecord      *trends_record_ref       (TrendsRecord       *record);
void               trends_record_unref     (TrendsRecord       *record);

/* Only while the record has one holder, that is while it is being made. */
void               trends_record_set       (TrendsRecord       *record,
                                            guint               field,
                                            TrendsValue         value);

TrendsKind         trends_record_get_kind  (const TrendsRecord *record);
const char        *trends_record_get_id    (const TrendsRecord *record);
const TrendsValue *trends_record_get_value (const TrendsRecord *record,
                                            guint               field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsRecord, trends_record_unref)

G_END_DECLS
