/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-record.c: see trends-record.h. */

#include "trends-record-private.h"

struct _TrendsRecord
{
  TrendsKind kind;
  GRefString *id;
  TrendsValue values[];
};

static TrendsRecord *
allocate (TrendsKind  kind,
          GRefString *id)
{
  guint n_fields = trends_kind_get_info (kind)->n_fields;
  TrendsRecord *self;

  self = g_atomic_rc_box_alloc0 (sizeof (TrendsRecord) + n_fields * sizeof (TrendsValue));
  self->kind = kind;
  self->id = id;
  return self;
}

/**
 * trends_record_new:
 * @id: (nullable): a UUID in lower case, or %NULL for a new one
 *
 * Returns: (transfer full): a record with every field at its initial value
 */
TrendsRecord *
trends_record_new (TrendsKind  kind,
                   const char *id)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  g_autofree char *made = id == NULL ? g_uuid_string_random () : NULL;
  TrendsRecord *self = allocate (kind, g_ref_string_new (id != NULL ? id : made));

  for (guint i = 0; i < info->n_fields; i++)
    self->values[i] = trends_field_get_initial (&info->fields[i]);

  return self;
}

TrendsRecord *
trends_record_ref (TrendsRecord *record)
{
  return g_atomic_rc_box_acquire (record);
}

static void
clear (gpointer data)
{
  TrendsRecord *self = data;
  guint n_fields = trends_kind_get_info (self->kind)->n_fields;

  for (guint i = 0; i < n_fields; i++)
    trends_value_clear (&self->values[i]);
  g_ref_string_release (self->id);
}

void
trends_record_unref (TrendsRecord *record)
{
  g_atomic_rc_box_release_full (record, clear);
}

/**
 * trends_record_set:
 * @field: index within the kind
 * @value: (transfer full): the new value
 *
 * Sets a field of a record that is being made and that nobody else holds yet.
 */
void
trends_record_set (TrendsRecord *record,
                   guint         field,
                   TrendsValue   value)
{
  g_return_if_fail (field < trends_kind_get_info (record->kind)->n_fields);

  trends_value_clear (&record->values[field]);
  record->values[field] = value;
}

/*
 * trends_record_with:
 *
 * Returns: (transfer full): @record with another value in @field
 */
TrendsRecord *
trends_record_with (const TrendsRecord *record,
                    guint               field,
                    const TrendsValue  *value)
{
  guint n_fields = trends_kind_get_info (record->kind)->n_fields;
  TrendsRecord *copy = allocate (record->kind, g_ref_string_acquire (record->id));

  for (guint i = 0; i < n_fields; i++)
    copy->values[i] = trends_value_copy (i == field ? value : &record->values[i]);

  return copy;
}

TrendsKind
trends_record_get_kind (const TrendsRecord *record)
{
  return record->kind;
}

const char *
trends_record_get_id (const TrendsRecord *record)
{
  return record->id;
}

/*
 * trends_record_get_id_ref:
 *
 * Returns: (transfer none): the id, to be acquired by who keeps it
 */
GRefString *
trends_record_get_id_ref (const TrendsRecord *record)
{
  return record->id;
}

const TrendsValue *
trends_record_get_value (const TrendsRecord *record,
                         guint               field)
{
  g_assert (field < trends_kind_get_info (record->kind)->n_fields);

  return &record->values[field];
}
