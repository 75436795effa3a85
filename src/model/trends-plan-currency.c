/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-currency.c: what another currency means for the amounts of a plan.
 * They are whole minor units, and how many of these make one differs; so that
 * 86,000 stays 86,000, each is written anew in the edit that sets the currency. So is
 * what was entered meanwhile where such an edit is taken back, or goes below others'; and
 * what was done in one currency is undone, redone and rebased in another with its figures.
 */

#include "trends-plan-verbs.h"

#include "trends-plan-private.h"

#include "trends-error.h"
#include "trends-money.h"
#include "trends-record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  TrendsEditBuilder *builder;
  const char *from;
  const char *to;
  TrendsStatedFunc is_stated;
  gpointer data;
} Restating;

static gboolean
restate (const Restating   *self,
         TrendsEntity      *entity,
         const TrendsField *field,
         GError           **error)
{
  const TrendsValue *before = trends_entity_get_value (entity, field->index);
  g_autofree char *amount = NULL;
  TrendsValue after;
  gint64 minor;

  if (!trends_value_is_set (before) ||
      (self->is_stated != NULL && self->is_stated (entity, field, self->data)))
    return TRUE;

  if (!trends_money_convert (before->integer, self->from, self->to, &minor))
    {
      amount = trends_money_format (before->integer, self->from);
      g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                   /* Translators: an amount of money, whose it is, then a currency, such as JPY */
                   _("%s of “%s” is more than can be kept in %s."), amount,
                   trends_entity_get_name (entity), self->to);
      return FALSE;
    }

  after = trends_value_integer (minor);
  if (!trends_value_equal (before, &after))
    trends_edit_builder_set (self->builder, field->kind, trends_entity_get_id (entity),
                             field->index, before, &after);
  return TRUE;
}

static gboolean
restate_field (const Restating   *self,
               const TrendsField *field,
               GError           **error)
{
  GListModel *list = trends_plan_get_list (self->plan, field->kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (!restate (self, entity, field, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * trends_plan_restate_amounts:
 * @builder: of an edit that sets the plan's currency
 * @currency: the one that it sets, ISO 4217
 * @is_stated: (nullable): whether the edit says itself what a field of money is
 *   to be, in @currency
 * @error: %TRENDS_ERROR_INVALID where an amount can't be kept in @currency
 *
 * Adds to an edit what keeps the figure of each amount of the plan.
 *
 * Returns: %FALSE where that is not possible; the edit is not to be applied then
 */
gboolean
trends_plan_restate_amounts (TrendsPlan         *self,
                             TrendsEditBuilder  *builder,
                             const char         *currency,
                             TrendsStatedFunc    is_stated,
                             gpointer            data,
                             GError            **error)
{
  Restating restating = { self, builder, NULL, currency, is_stated, data };

  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);

  restating.from = trends_entity_get_text (trends_plan_get_info (self), TRENDS_PLAN_CURRENCY);
  if (trends_currency_digits (restating.from) == trends_currency_digits (currency))
    return TRUE;

  for (int kind = TRENDS_KIND_PLAN; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info ((TrendsKind) kind)->n_fields; i++)
      {
        const TrendsField *field = trends_kind_get_field ((TrendsKind) kind, i);

        if (field->type == TRENDS_FIELD_MONEY && !restate_field (&restating, field, error))
          return FALSE;
      }

  return TRUE;
}

/* -------------------------------------- edits that meet another currency */

const TrendsChange *
trends_edit_find_currency (const TrendsEdit *edit)
{
  for (guint i = trends_edit_get_n_changes (edit); i > 0; i--)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i - 1);

      if (change->type == TRENDS_CHANGE_SET && change->kind == TRENDS_KIND_PLAN &&
          change->field == TRENDS_PLAN_CURRENCY)
        return change;
    }

  return NULL;
}

/**
 * trends_change_is_of_money:
 *
 * Returns: whether the change sets an amount
 */
gboolean
trends_change_is_of_money (const TrendsChange *change)
{
  return change->type == TRENDS_CHANGE_SET &&
         trends_kind_get_field (change->kind, change->field)->type == TRENDS_FIELD_MONEY;
}

static TrendsValue
convert_value (const TrendsValue *value,
               const char        *from,
               const char        *to)
{
  gint64 minor;

  if (!trends_value_is_set (value) || !trends_money_convert (value->integer, from, to, &minor))
    return (TrendsValue) TRENDS_VALUE_INIT;

  return trends_value_integer (minor);
}

static TrendsRecord *
convert_record (TrendsRecord *record,
                const char   *from,
                const char   *to)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));
  TrendsRecord *result = trends_record_ref (record);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TRENDS_FIELD_MONEY)
      {
        TrendsValue value = convert_value (trends_record_get_value (record, i), from, to);

        result = trends_record_change (result, i, &value);
      }

  return result;
}

static void
convert_change (TrendsEditBuilder  *builder,
                const TrendsChange *change,
                const char         *from,
                const char         *to)
{
  g_auto (TrendsValue) before = TRENDS_VALUE_INIT;
  g_auto (TrendsValue) after = TRENDS_VALUE_INIT;
  g_autoptr (TrendsRecord) record = NULL;

  if (change->type == TRENDS_CHANGE_SET)
    {
      gboolean is_money = trends_change_is_of_money (change);

      before = is_money ? convert_value (&change->before, from, to)
                        : trends_value_copy (&change->before);
      after = is_money ? convert_value (&change->after, from, to)
                       : trends_value_copy (&change->after);
      trends_edit_builder_set (builder, change->kind, change->id, change->field, &before, &after);
      return;
    }

  record = convert_record (change->record, from, to);
  if (change->type == TRENDS_CHANGE_ADD)
    trends_edit_builder_add (builder, record);
  else
    trends_edit_builder_remove (builder, record);
}

/* Under the same name, with nothing in it yet. */
static TrendsEditBuilder *
begin_like (const TrendsEdit *edit)
{
  TrendsEditBuilder *builder = trends_edit_builder_new (trends_edit_get_label (edit),
                                                        trends_edit_get_origin (edit));

  trends_edit_builder_set_done_label (builder, trends_edit_get_done_label (edit));
  trends_edit_builder_set_id (builder, trends_edit_get_id (edit));
  trends_edit_builder_set_author (builder, trends_edit_get_author (edit));
  trends_edit_builder_set_time (builder, trends_edit_get_time (edit));
  return builder;
}

TrendsEdit *
trends_edit_convert (const TrendsEdit *edit,
                     const char       *from,
                     const char       *to)
{
  TrendsEditBuilder *builder = begin_like (edit);

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    convert_change (builder, trends_edit_get_change (edit, i), from, to);
  return trends_edit_builder_end (builder);
}

typedef struct
{
  GHashTable *places;  /* (const TrendsChange): what the edit sets */
  GHashTable *removed; /* ids of what it takes away */
} Stated;

static gboolean
is_stated_by_edit (TrendsEntity      *entity,
                   const TrendsField *field,
                   gpointer           data)
{
  Stated *stated = data;
  TrendsChange place = {
    .kind = field->kind, .id = (char *) trends_entity_get_id (entity), .field = field->index,
  };

  return g_hash_table_contains (stated->places, &place) ||
         g_hash_table_contains (stated->removed, place.id);
}

TrendsEdit *
trends_plan_restate_edit (TrendsPlan *self,
                          TrendsEdit *edit)
{
  const TrendsChange *currency = trends_edit_find_currency (edit);
  g_autoptr (GHashTable) places = g_hash_table_new (trends_change_hash, trends_change_equal);
  g_autoptr (GHashTable) removed = g_hash_table_new (g_str_hash, g_str_equal);
  Stated stated = { places, removed };
  g_autoptr (TrendsEditBuilder) builder = NULL;

  if (currency == NULL)
    return trends_edit_ref (edit);

  builder = begin_like (edit);
  trends_edit_builder_add_all (builder, edit);
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_SET)
        g_hash_table_add (places, (gpointer) change);
      else if (change->type == TRENDS_CHANGE_REMOVE)
        g_hash_table_add (removed, change->id);
    }

  if (!trends_plan_restate_amounts (self, builder, trends_value_get_text (&currency->after),
                                    is_stated_by_edit, &stated, NULL))
    return NULL;
  return trends_edit_builder_end (g_steal_pointer (&builder));
}

/* What others have set meanwhile isn't what the edit only wrote in other units. */
static gboolean
is_overtaken (TrendsPlan         *self,
              const TrendsChange *change,
              const TrendsChange *currency)
{
  TrendsEntity *entity = trends_plan_lookup_kind (self, change->kind, change->id);
  g_auto (TrendsValue) restated = TRENDS_VALUE_INIT;

  if (!trends_change_is_of_money (change) || entity == NULL ||
      trends_value_equal (trends_entity_get_value (entity, change->field), &change->before))
    return FALSE;

  restated = convert_value (&change->before, trends_value_get_text (&currency->before),
                            trends_value_get_text (&currency->after));
  return trends_value_equal (&restated, &change->after);
}

TrendsEdit *
trends_plan_meet_currency (TrendsPlan *self,
                           TrendsEdit *edit,
                           const char *currency)
{
  const TrendsChange *sets = trends_edit_find_currency (edit);
  const char *now = trends_entity_get_text (trends_plan_get_info (self), TRENDS_PLAN_CURRENCY);
  TrendsEditBuilder *builder;

  if (sets == NULL)
    return trends_currency_digits (currency) == trends_currency_digits (now)
             ? trends_edit_ref (edit) : trends_edit_convert (edit, currency, now);

  builder = begin_like (edit);
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (is_overtaken (self, change, sets))
        continue;
      if (change->type == TRENDS_CHANGE_SET)
        trends_edit_builder_set (builder, change->kind, change->id, change->field, &change->before,
                                 &change->after);
      else if (change->type == TRENDS_CHANGE_ADD)
        trends_edit_builder_add (builder, change->record);
      else
        trends_edit_builder_remove (builder, change->record);
    }
  return trends_edit_builder_end (builder);
}
