/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-values.c: see trends-values.h. */

#include "trends-values.h"

#include <string.h>

static guint64
get_bit (guint field)
{
  return G_GUINT64_CONSTANT (1) << field;
}

static guint
count (const TrendsValues *self)
{
  return (guint) __builtin_popcountll (self->present);
}

/* Where the value of `field` is, or would be. */
static guint
find (const TrendsValues *self,
      guint               field)
{
  return (guint) __builtin_popcountll (self->present & (get_bit (field) - 1));
}

/**
 * trends_values_have:
 * @field: below TRENDS_VALUES_MAX
 *
 * Returns: whether a value is kept for that field, be it an unset one
 */
gboolean
trends_values_have (const TrendsValues *self,
                    guint               field)
{
  return (self->present & get_bit (field)) != 0;
}

/**
 * trends_values_get:
 * @field: below TRENDS_VALUES_MAX
 *
 * Returns: (transfer none): the value, unset where none is kept; until the next change
 */
const TrendsValue *
trends_values_get (const TrendsValues *self,
                   guint               field)
{
  static const TrendsValue unset = TRENDS_VALUE_INIT;

  return trends_values_have (self, field) ? &self->values[find (self, field)] : &unset;
}

static void
make_room (TrendsValues *self,
           guint         place)
{
  guint n = count (self);

  self->values = g_renew (TrendsValue, self->values, n + 1);
  memmove (&self->values[place + 1], &self->values[place], (n - place) * sizeof (TrendsValue));
}

/**
 * trends_values_set:
 * @field: below TRENDS_VALUES_MAX
 * @value: (transfer full): what is kept for it from now on
 */
void
trends_values_set (TrendsValues *self,
                   guint         field,
                   TrendsValue   value)
{
  guint place;

  g_return_if_fail (field < TRENDS_VALUES_MAX);

  place = find (self, field);
  if (trends_values_have (self, field))
    trends_value_clear (&self->values[place]);
  else
    make_room (self, place);
  self->values[place] = value;
  self->present |= get_bit (field);
}

/**
 * trends_values_copy:
 * @copy: (out caller-allocated): the same values, which share their texts; to be cleared
 */
void
trends_values_copy (const TrendsValues *self,
                    TrendsValues       *copy)
{
  guint n = count (self);

  copy->present = self->present;
  copy->values = g_new (TrendsValue, n);
  for (guint i = 0; i < n; i++)
    copy->values[i] = trends_value_copy (&self->values[i]);
}

/**
 * trends_values_clear:
 *
 * Lets go of all values; it may be used again.
 */
void
trends_values_clear (TrendsValues *self)
{
  guint n = count (self);

  for (guint i = 0; i < n; i++)
    trends_value_clear (&self->values[i]);
  g_clear_pointer (&self->values, g_free);
  self->present = 0;
}
