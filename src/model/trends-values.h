/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-values.h: the values of an entity's fields, as far as there are any: most
 * entities have few of those that they might have, and a plan has many entities.
 */

#pragma once

#include "trends-value.h"

G_BEGIN_DECLS

/* So many fields a kind may have. */
#define TRENDS_VALUES_MAX 64

/* Nothing is in one that is all zero. */
typedef struct
{
  guint64 present;     /* a bit for each field that is there */
  TrendsValue *values; /* of those alone, in the order of their fields */
} TrendsValues;

gboolean           trends_values_have  (const TrendsValues *self,
                                        guint               field);
/* Unset where it isn't there; valid until the next is put in. */
const TrendsValue *trends_values_get   (const TrendsValues *self,
                                        guint               field);
/* `value`: (transfer full): is there from now on, though it be unset. */
void               trends_values_set   (TrendsValues       *self,
                                        guint               field,
                                        TrendsValue         value);
void               trends_values_copy  (const TrendsValues *self,
                                        TrendsValues       *copy);
void               trends_values_clear (TrendsValues       *self);

G_END_DECLS
