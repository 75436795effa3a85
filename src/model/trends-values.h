/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-values.h: the values of an entity's fields, as far as there are any: most
 * entities have few of those that they might have, and a plan has many entities.
 */

#pragma once

#include "trends-value.h"

G_BEGIN_DECLS

/* So many fields a kind may have. */
#define TRENDS_VALUES_MAX 56

/* Nothing is in one that is all zero. In two words, for a plan has very many of these. */
typedef struct
{
  guint64 present : TRENDS_VALUES_MAX; /* a bit for each field that is there */
  guint64 n_room : 8;  /* so many fit into what somebody else keeps for them; 0 where they
                        * have room of their own */
  TrendsValue *values; /* of those alone, in the order of their fields */
} TrendsValues;

/* Here, because whatever is asked of a plan comes down to these two. */

/* Whether a value is kept for `field`, be it an unset one. */
static inline gboolean
trends_values_have (const TrendsValues *self,
                    guint               field)
{
  return (self->present >> field & 1) != 0;
}

/* Where the value of `field` is, or would be. */
static inline guint
trends_values_find (const TrendsValues *self,
                    guint               field)
{
  return (guint) __builtin_popcountll (self->present & ((G_GUINT64_CONSTANT (1) << field) - 1));
}

/* Unset where it isn't there; valid until the next is put in. */
const TrendsValue *trends_values_get   (const TrendsValues *self,
                                        guint               field);
/* For one in which nothing is: the first `n_room` values are put into `room`, which has to stay
 * as long as it. */
void               trends_values_lodge (TrendsValues       *self,
                                        TrendsValue        *room,
                                        guint               n_room);
/* `value`: (transfer full): is there from now on, though it be unset. */
void               trends_values_set   (TrendsValues       *self,
                                        guint               field,
                                        TrendsValue         value);
guint              trends_values_count (const TrendsValues *self);
void               trends_values_copy  (const TrendsValues *self,
                                        TrendsValues       *copy);
void               trends_values_clear (TrendsValues       *self);

G_END_DECLS
