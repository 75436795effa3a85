/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge-fields.c: one field of one entity, as three plans have it. */

#include "trends-merge-private.h"

/* Unset where there is no such entity. */
const TrendsValue *
trends_merge_get_value (TrendsRecord *record, guint field)
{
  static const TrendsValue unset = TRENDS_VALUE_INIT;

  return record != NULL ? trends_record_get_value (record, field) : &unset;
}

/**
 * trends_merge_is_same:
 * @a: (nullable): a record
 * @b: (nullable): another one of the same kind
 *
 * Returns: whether all fields say the same, or neither is there
 */
gboolean
trends_merge_is_same (TrendsRecord *a, TrendsRecord *b)
{
  guint n_fields;

  if (a == b || a == NULL || b == NULL)
    return a == b;

  n_fields = trends_kind_get_info (trends_record_get_kind (a))->n_fields;
  for (guint i = 0; i < n_fields; i++)
    if (!trends_value_equal (trends_record_get_value (a, i), trends_record_get_value (b, i)))
      return FALSE;
  return TRUE;
}

/* An object of JSON, member by member */
static gboolean
merge_objects (TrendsMerge       *self,
               const TrendsValue *ancestor,
               const TrendsValue *mine,
               const TrendsValue *theirs,
               TrendsValue       *merged)
{
  g_autofree char *text = NULL;

  if (self->merge_objects != NULL)
    text = self->merge_objects (trends_value_get_text (ancestor), trends_value_get_text (mine),
                                trends_value_get_text (theirs));
  if (text != NULL)
    *merged = trends_value_text (text);
  return text != NULL;
}

/**
 * trends_merge_value:
 * @merged: (out): what both come to; unset, and to be cleared, where it returns %FALSE
 *
 * The rule of three: who has left a field as it was follows who has set it.
 *
 * Returns: whether that decides it
 */
gboolean
trends_merge_value (TrendsMerge       *self,
                    const TrendsField *field,
                    const TrendsValue *ancestor,
                    const TrendsValue *mine,
                    const TrendsValue *theirs,
                    TrendsValue       *merged)
{
  *merged = (TrendsValue) TRENDS_VALUE_INIT;
  if (trends_value_equal (mine, theirs) || trends_value_equal (ancestor, theirs))
    *merged = trends_value_copy (mine);
  else if (trends_value_equal (ancestor, mine))
    *merged = trends_value_copy (theirs);
  else if (field->type == TRENDS_FIELD_JSON)
    return merge_objects (self, ancestor, mine, theirs, merged);
  else
    return trends_field_get_storage (field) == TRENDS_STORAGE_LIST
           && trends_merge_lists (field, ancestor, mine, theirs, merged);
  return TRUE;
}

/* @func: called for each id that @field of @record holds */
void
trends_merge_foreach_ref (TrendsRecord      *record,
                          const TrendsField *field,
                          TrendsMergeRefFunc func,
                          gpointer           user_data)
{
  const TrendsValue *value = trends_merge_get_value (record, field->index);

  if (!trends_value_is_set (value))
    return;
  if (field->type == TRENDS_FIELD_REF)
    func (field, trends_value_get_text (value), user_data);
  else if (field->type == TRENDS_FIELD_REFS)
    {
      GVariantIter iter;
      const char *id;

      g_variant_iter_init (&iter, trends_value_get_list (value));
      while (g_variant_iter_next (&iter, "&s", &id))
        func (field, id, user_data);
    }
}

/* (transfer full): the same entity, with another value in one field */
TrendsRecord *
trends_merge_dup_record_with (TrendsRecord *record, guint field, const TrendsValue *value)
{
  TrendsKind kind = trends_record_get_kind (record);
  TrendsRecord *copy = trends_record_new (kind, trends_record_get_id (record));
  guint n_fields = trends_kind_get_info (kind)->n_fields;

  for (guint i = 0; i < n_fields; i++)
    trends_record_set (copy, i,
                       trends_value_copy (i == field ? value
                                                     : trends_record_get_value (record, i)));
  return copy;
}
