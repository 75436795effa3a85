/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-record.c: see trends-record.h. A record and its values are one block mostly, as long as
 * there aren't very many: a plan has records by the ten thousand, and what costs is each place in
 * memory that has to be looked at.
 */

#include "trends-record-private.h"

/* So many fields of one that is new are mostly set. */
#define USUAL_ROOM 12

struct _TrendsRecord
{
  gatomicrefcount ref_count; /* not a g_atomic_rc_box, which takes as much again: there are many */
  TrendsKind kind;
  TrendsSharedText *id;
  TrendsRecord *base; /* (nullable): of all values that aren't here; has no base itself */
  TrendsValues values;
  TrendsValue room[];
};

static TrendsRecord *
allocate (TrendsKind        kind,
          TrendsSharedText *id,
          guint             n_room)
{
  TrendsRecord *self = g_malloc (sizeof (TrendsRecord) + n_room * sizeof (TrendsValue));

  g_assert (trends_kind_get_info (kind)->n_fields <= TRENDS_VALUES_MAX);
  *self = (TrendsRecord) { .kind = kind, .id = id };
  g_atomic_ref_count_init (&self->ref_count);
  trends_values_lodge (&self->values, self->room, n_room);
  return self;
}

/* What a field has of which no value is kept: every choice begins with the one that says
 * nothing. */
static const TrendsValue *
get_absent (const TrendsField *field)
{
  static const TrendsValue unset = TRENDS_VALUE_INIT;
  static const TrendsValue first = { TRENDS_STORAGE_INTEGER, { .integer = 0 } };

  return field->type == TRENDS_FIELD_CHOICE || field->type == TRENDS_FIELD_BOOLEAN ? &first : &unset;
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
  TrendsRecord *self = allocate (kind, trends_shared_text_new (id != NULL ? id : made),
                                 MIN (info->n_fields, USUAL_ROOM));

  for (guint i = 0; i < info->n_fields; i++)
    trends_record_set (self, i, trends_field_get_initial (&info->fields[i]));

  return self;
}

/**
 * trends_record_new_take:
 * @id: a UUID in lower case, shared from now on
 * @values: (transfer full): left empty
 *
 * For who has as many at once as an import: what they are in is neither copied nor left as a gap
 * that nothing else would fit.
 *
 * Returns: (transfer full): a record with these values, and every other field at its
 *   initial value
 */
TrendsRecord *
trends_record_new_take (TrendsKind    kind,
                        TrendsSharedText   *id,
                        TrendsValues *values)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  TrendsRecord *self = allocate (kind, trends_shared_text_ref (id), 0);

  g_assert (values->n_room == 0);
  self->values = *values;
  *values = (TrendsValues) { 0 };
  for (guint i = 0; i < info->n_fields; i++)
    if (!trends_values_have (&self->values, i))
      trends_record_set (self, i, trends_field_get_initial (&info->fields[i]));
  return self;
}

/**
 * trends_record_ref:
 *
 * Returns: (transfer full): the same record, to be let go of by trends_record_unref(); in any
 *   thread
 */
TrendsRecord *
trends_record_ref (TrendsRecord *record)
{
  g_atomic_ref_count_inc (&record->ref_count);
  return record;
}

/**
 * trends_record_unref:
 * @record: (transfer full): freed when nobody holds it any more; in any thread
 */
void
trends_record_unref (TrendsRecord *record)
{
  if (!g_atomic_ref_count_dec (&record->ref_count))
    return;

  trends_values_clear (&record->values);
  g_clear_pointer (&record->base, trends_record_unref);
  trends_shared_text_unref (record->id);
  g_free (record);
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

  if (trends_values_have (&record->values, field)
      || !trends_value_equal (&value, get_absent (trends_kind_get_field (record->kind, field))))
    trends_values_set (&record->values, field, value);
}

/**
 * trends_record_upon:
 *
 * For a moment in which there are very many: it keeps @record, and takes no room but for
 * what differs.
 *
 * Returns: (transfer full): @record with another value in @field
 */
TrendsRecord *
trends_record_upon (TrendsRecord      *record,
                    guint              field,
                    const TrendsValue *value)
{
  guint n = record->base != NULL ? trends_values_count (&record->values) : 0;
  TrendsRecord *upon = allocate (record->kind, trends_shared_text_ref (record->id), n + 1);

  upon->base = trends_record_ref (record->base != NULL ? record->base : record);
  if (record->base != NULL)
    trends_values_copy (&record->values, &upon->values);
  trends_values_set (&upon->values, field, trends_value_copy (value));

  return upon;
}

/**
 * trends_record_change:
 * @record: (transfer full): what was
 *
 * Nobody sees a record change who holds it: only where the caller is the last one to do so, it
 * is the same record afterwards. What stays the same is neither copied nor looked at.
 *
 * Returns: (transfer full): @record with another value in @field
 */
TrendsRecord *
trends_record_change (TrendsRecord      *record,
                      guint              field,
                      const TrendsValue *value)
{
  TrendsRecord *changed;

  if (g_atomic_ref_count_compare (&record->ref_count, 1))
    {
      trends_values_set (&record->values, field, trends_value_copy (value));
      return record;
    }

  changed = trends_record_upon (record, field, value);
  trends_record_unref (record);
  return changed;
}

/**
 * trends_record_get_kind:
 *
 * Returns: of what kind the entity is
 */
TrendsKind
trends_record_get_kind (const TrendsRecord *record)
{
  return record->kind;
}

/**
 * trends_record_get_id:
 *
 * Returns: (transfer none): the entity's UUID
 */
const char *
trends_record_get_id (const TrendsRecord *record)
{
  return record->id;
}

/**
 * trends_record_get_id_ref:
 *
 * Returns: (transfer none): the id, to be acquired by who keeps it
 */
TrendsSharedText *
trends_record_get_id_ref (const TrendsRecord *record)
{
  return record->id;
}

/**
 * trends_record_get_value:
 * @field: index within the kind
 *
 * Returns: (transfer none): the value, as long as the record lives and isn't being made
 */
const TrendsValue *
trends_record_get_value (const TrendsRecord *record,
                         guint               field)
{
  const TrendsKindInfo *info = trends_kind_get_info (record->kind);

  g_assert (field < info->n_fields);

  if (trends_values_have (&record->values, field))
    return &record->values.values[trends_values_find (&record->values, field)];

  return record->base != NULL ? trends_record_get_value (record->base, field)
                              : get_absent (&info->fields[field]);
}
