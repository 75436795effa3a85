/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-record-private.h: what only the model does with records. */

#pragma once

#include "trends-record.h"

G_BEGIN_DECLS

TrendsRecord     *trends_record_upon       (TrendsRecord       *record,
                                            guint               field,
                                            const TrendsValue  *value);
TrendsRecord     *trends_record_change     (TrendsRecord       *record,
                                            guint               field,
                                            const TrendsValue  *value);
TrendsSharedText *trends_record_get_id_ref (const TrendsRecord *record);

G_END_DECLS
