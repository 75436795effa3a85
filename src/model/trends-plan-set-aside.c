/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-set-aside.c: see trends-plan-set-aside.h. */

#include "trends-plan-set-aside.h"

#include "trends-date.h"
#include "trends-labels.h"
#include "trends-one-line.h"
#include "trends-refs.h"

#include <string.h>

static TrendsRecord *
make_record (TrendsFindingType  type,
             TrendsEntity      *entity,
             const char        *reason)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_SET_ASIDE, NULL);
  g_autofree char *line = trends_tidy_line (reason != NULL ? reason : "");
  g_autofree char *author = g_utf8_make_valid (g_get_real_name (), -1);
  TrendsKind kind;

  trends_record_set (record,
                     TRENDS_SET_ASIDE_FINDING,
                     trends_value_text (trends_finding_id_get (type, &kind)));
  trends_record_set (record,
                     TRENDS_SET_ASIDE_ENTRY,
                     trends_value_text (trends_entity_get_id (entity)));
  if (*line != '\0')
    trends_record_set (record, TRENDS_SET_ASIDE_REASON, trends_value_text (line));
  trends_record_set (record, TRENDS_SET_ASIDE_AUTHOR, trends_value_text (author));
  trends_record_set (record,
                     TRENDS_SET_ASIDE_TIME,
                     trends_value_integer (trends_time_now ()));
  return record;
}

/**
 * trends_plan_set_finding_aside:
 * @type: what is found
 * @entity: an entity of the plan, of the kind that @type is found in
 * @reason: (nullable): why that is as it should be, as it was typed
 *
 * From now on it isn't among what is found, in this plan; with who said so, and when. Refused
 * where it is set aside already.
 *
 * Returns: (transfer none) (nullable): the finding set aside, %NULL where that was refused
 */
TrendsEntity *
trends_plan_set_finding_aside (TrendsPlan         *self,
                               TrendsFindingType   type,
                               TrendsEntity       *entity,
                               const char         *reason,
                               GError            **error)
{
  g_autoptr (TrendsRecord) record = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);
  g_return_val_if_fail (type < TRENDS_N_FINDING_KINDS, NULL);
  g_return_val_if_fail (trends_entity_get_plan (entity) == self, NULL);

  record = make_record (type, entity, reason);
  builder = trends_labels_begin_set_aside (entity);
  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (self, edit, error)
             ? trends_plan_lookup (self, trends_record_get_id (record))
             : NULL;
}

/* What sets it aside: one, or none; more where another program wrote them. */
static GPtrArray *
dup_set_aside (TrendsPlan        *self,
               TrendsFindingType  type,
               TrendsEntity      *entity)
{
  TrendsKind kind;
  const char *id = trends_finding_id_get (type, &kind);
  GPtrArray *found = trends_refs_dup_referring (trends_plan_get_refs (self),
                                                trends_entity_get_id (entity),
                                                trends_kind_get_field (TRENDS_KIND_SET_ASIDE,
                                                                       TRENDS_SET_ASIDE_ENTRY));

  for (guint i = found->len; i > 0; i--)
    if (strcmp (trends_entity_get_text (found->pdata[i - 1], TRENDS_SET_ASIDE_FINDING), id) != 0)
      g_ptr_array_remove_index (found, i - 1);
  return found;
}

/**
 * trends_plan_take_finding_back:
 * @type: what was found
 * @entity: an entity of the plan, in which that was set aside
 *
 * Where it is still so, it is among what is found again. What isn't set aside can be taken
 * back as well: that is no edit.
 */
gboolean
trends_plan_take_finding_back (TrendsPlan         *self,
                               TrendsFindingType   type,
                               TrendsEntity       *entity,
                               GError            **error)
{
  g_autoptr (GPtrArray) set_aside = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);
  g_return_val_if_fail (type < TRENDS_N_FINDING_KINDS, FALSE);
  g_return_val_if_fail (trends_entity_get_plan (entity) == self, FALSE);

  set_aside = dup_set_aside (self, type, entity);
  if (set_aside->len == 0)
    return TRUE;

  builder = trends_labels_begin_bring_back (entity);
  for (guint i = 0; i < set_aside->len; i++)
    {
      g_autoptr (TrendsRecord) record = trends_entity_dup_record (set_aside->pdata[i]);

      trends_edit_builder_remove (builder, record);
    }
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (self, edit, error);
}
