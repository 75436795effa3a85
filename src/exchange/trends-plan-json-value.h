/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-json-value.h: one value of JSON read as what its field wants. */

#pragma once

#include "trends-kind.h"
#include "trends-json-cursor.h"

G_BEGIN_DECLS

/* Takes the value that comes, in any case. FALSE with error where it is of the
 * wrong type or not what the field allows; null is the field's initial value. */
gboolean trends_json_take_value (TrendsJsonCursor   *cursor,
                                 const TrendsField  *field,
                                 TrendsValue        *value,
                                 GError            **error);

G_END_DECLS
