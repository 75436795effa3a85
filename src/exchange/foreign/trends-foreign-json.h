/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-foreign-json.h: what readers of other tools' JSON share: how a document is known by
 * its keys, and members of any type.
 */

#pragma once

#include "trends-json-tree.h"

G_BEGIN_DECLS

gboolean trends_foreign_has_key     (const char         *data,
                                     gsize               length,
                                     const char         *key);
double   trends_foreign_get_number  (JsonObject         *object,
                                     const char         *key,
                                     double              otherwise);
gboolean trends_foreign_get_boolean (JsonObject         *object,
                                     const char         *key);
gboolean trends_foreign_read_number (const char         *text,
                                     double             *number);

G_END_DECLS
