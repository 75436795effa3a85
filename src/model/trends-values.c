/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-values.c: see trends-values.h. */

#include "trends-values.h"

#include <string.h>

static guint
count (const TrendsValues *self)
{
  return (guint) __builtin_popcountll (self->present);
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

  return trends_values_have (self, field) ? &self->values[trends_values_find (self, field)]
                                           : &unset;
}

/**
 * trends_values_lodge:
 * @self: one in which nothing is yet
 * @room: for so many values, as long as @self has any
 * @n_room: how many fit there; what is more than that has room of its own
 *
 * For who has its values where it is itself, so that reading them is one way less.
 */
void
trends_values_lodge (TrendsValues *self,
                     TrendsValue  *room,
                     guint         n_room)
{
  g_return_if_fail (self->present == 0 && self->values == NULL);
  g_return_if_fail (n_room <= TRENDS_VALUES_MAX);

  self->values = n_room > 0 ? room : NULL;
  self->n_room = n_room;
}

/* Room of their own for one more than there are. */
static void
move_out (TrendsValues *self,
          guint         n)
{
  TrendsValue *own = g_new (TrendsValue, n + 1);

  memcpy (own, self->values, n * sizeof (TrendsValue));
  self->values = own;
  self->n_room = 0;
}

static void
make_room (TrendsValues *self,
           guint         place)
{
  guint n = count (self);

  if (self->n_room == 0)
    self->values = g_renew (TrendsValue, self->values, n + 1);
  else if (n == self->n_room)
    move_out (self, n);
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

  place = trends_values_find (self, field);
  if (trends_values_have (self, field))
    trends_value_clear (&self->values[place]);
  else
    make_room (self, place);
  self->values[place] = value;
  self->present |= G_GUINT64_CONSTANT (1) << field;
}

/**
 * trends_values_count:
 *
 * Returns: for how many fields a value is kept
 */
guint
trends_values_count (const TrendsValues *self)
{
  return count (self);
}

/**
 * trends_values_copy:
 * @copy: (inout): one in which nothing is; gets the same values, which share their texts
 */
void
trends_values_copy (const TrendsValues *self,
                    TrendsValues       *copy)
{
  guint n = count (self);

  g_return_if_fail (copy->present == 0);

  if (copy->n_room < n)
    *copy = (TrendsValues) { .values = g_new (TrendsValue, n) };
  copy->present = self->present;
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
  if (self->n_room == 0)
    g_clear_pointer (&self->values, g_free);
  self->present = 0;
}
