/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-json-private.h: what reader and writer of plans as JSON have in common. */

#pragma once

#include "trends-kind.h"

#include <string.h>

G_BEGIN_DECLS

/* Whether the field holds the keys of its entity that this version doesn't know. */
static inline gboolean
trends_json_field_is_extra (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_JSON && strcmp (field->key, "extra") == 0;
}

G_END_DECLS
