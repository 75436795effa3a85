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

gboolean
trends_values_have (const TrendsValues *self,
                    guint               field)
{
  return (self->present & get_bit (field)) != 0;
}

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

void
trends_values_clear (TrendsValues *self)
{
  guint n = count (self);

  for (guint i = 0; i < n; i++)
    trends_value_clear (&self->values[i]);
  g_clear_pointer (&self->values, g_free);
  self->present = 0;
}
