/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-currency.c: what another currency means for the amounts of a plan.
 * They are whole minor units, and how many of these make one differs; so that
 * 86,000 stays 86,000, each is written anew in the edit that sets the currency.
 */

#include "trends-plan-verbs.h"

#include "trends-error.h"
#include "trends-money.h"

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

  for (int kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info ((TrendsKind) kind)->n_fields; i++)
      {
        const TrendsField *field = trends_kind_get_field ((TrendsKind) kind, i);

        if (field->type == TRENDS_FIELD_MONEY && !restate_field (&restating, field, error))
          return FALSE;
      }

  return TRUE;
}
