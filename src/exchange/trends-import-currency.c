/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-currency.c: a document in another currency than the plan's. Nothing
 * is converted, since nobody here knows rates of exchange: 86,000 stays 86,000. So it
 * comes in only when somebody has said that this is meant.
 *
 * A document of this plan sets the plan's currency, and what it says of amounts is in
 * that one. A document of another plan doesn't; its amounts are counted in the minor
 * units of its own currency, and are written in those of the plan. The same holds where
 * the entry that names the currency is refused for something else in it; where that
 * leaves nobody who knows the currency, nothing comes in.
 */

#include "trends-import-private.h"

#include "trends-money.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (nullable): refused or not, it says what the document's amounts are in. */
static TrendsImportRow *
get_plan_row (TrendsImport *self)
{
  GPtrArray *rows = self->document->rows;
  TrendsImportRow *row = rows->len > 0 ? rows->pdata[0] : NULL;

  return row && row->kind == TRENDS_KIND_PLAN ? row : NULL;
}

/* Whether the row will set what the plan says of itself. */
static gboolean
is_own (TrendsImport          *self,
        const TrendsImportRow *row)
{
  return !row->problem && row->id
         && trends_plan_lookup (self->plan, row->id) == trends_plan_get_info (self->plan);
}

static const char *
get_plan_currency (TrendsImport *self)
{
  return trends_entity_get_text (trends_plan_get_info (self->plan), TRENDS_PLAN_CURRENCY);
}

static gboolean
has_amount (const TrendsImportRow *row,
            guint                  field)
{
  return trends_import_row_names (row, field)
         && trends_kind_get_field (row->kind, field)->type == TRENDS_FIELD_MONEY
         && trends_value_is_set (trends_import_row_get (row, field));
}

static gboolean
document_has_amounts (TrendsImport *self)
{
  for (guint i = 0; i < self->document->rows->len; i++)
    {
      const TrendsImportRow *row = self->document->rows->pdata[i];

      for (guint field = 0; !row->problem && field < trends_kind_get_info (row->kind)->n_fields;
           field++)
        if (has_amount (row, field))
          return TRUE;
    }
  return FALSE;
}

/* What somebody is asked about: amounts, and those of them that would be rounded. */
typedef struct
{
  const char *from, *to; /* of the figures that would be written anew */
  GHashTable *stated;    /* (nullable): ids of what the document says the amount of */
  guint n, n_rounded;
} Count;

static void
count_amount (Count  *count,
              gint64  minor)
{
  count->n++;
  count->n_rounded += trends_money_is_rounded (minor, count->from, count->to) ? 1 : 0;
}

static void
count_list (Count             *count,
            GListModel        *list,
            const TrendsField *field)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      const TrendsValue *value = trends_entity_get_value (entity, field->index);

      if (trends_value_is_set (value)
          && !g_hash_table_contains (count->stated, trends_entity_get_id (entity)))
        count_amount (count, value->integer);
    }
}

static void
count_plan (Count      *count,
            TrendsPlan *plan)
{
  for (int kind = TRENDS_KIND_PLAN; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info ((TrendsKind) kind)->n_fields; i++)
      {
        const TrendsField *field = trends_kind_get_field ((TrendsKind) kind, i);

        if (field->type == TRENDS_FIELD_MONEY)
          count_list (count, trends_plan_get_list (plan, (TrendsKind) kind), field);
      }
}

static void
count_document (Count        *count,
                TrendsImport *self)
{
  for (guint i = 0; i < self->document->rows->len; i++)
    {
      const TrendsImportRow *row = self->document->rows->pdata[i];

      for (guint field = 0; !row->problem && field < trends_kind_get_info (row->kind)->n_fields;
           field++)
        if (has_amount (row, field))
          {
            count_amount (count, trends_import_row_get (row, field)->integer);
            g_hash_table_add (count->stated, row->id);
          }
    }
}

static void
restate_row (TrendsImportRow *row,
             guint            field,
             const char      *from,
             const char      *to)
{
  gint64 minor;

  if (!trends_money_convert (trends_import_row_get (row, field)->integer, from, to, &minor))
    {
      trends_import_row_refuse (row, trends_kind_get_field (row->kind, field)->key,
                              _("this is more than can be kept in the plan’s currency"));
      return;
    }
  trends_import_row_set (row, field, trends_value_integer (minor));
}

static void
restate_rows (TrendsImport *self,
              const char   *from,
              const char   *to)
{
  for (guint i = 0; i < self->document->rows->len; i++)
    {
      TrendsImportRow *row = self->document->rows->pdata[i];

      for (guint field = 0; !row->problem && field < trends_kind_get_info (row->kind)->n_fields;
           field++)
        if (has_amount (row, field))
          restate_row (row, field, from, to);
    }
}

static gboolean
refuse (gboolean     own,
        const char  *from,
        const char  *to,
        guint        n_rounded,
        GError     **error)
{
  g_autofree char *rounded = NULL;

  if (n_rounded > 0)
    rounded = g_strdup_printf (
      /* Translators: follows a sentence; %u amounts have pence, say, and the new currency
       * hasn't any. */
      ngettext (" But %u amount has parts of a unit that the new currency doesn’t have, and is "
                "rounded.",
                " But %u amounts have parts of a unit that the new currency doesn’t have, and are "
                "rounded.",
                n_rounded),
      n_rounded);
  if (own)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_CURRENCY,
                 /* Translators: two currencies, such as JPY and GBP */
                 _("This file would change the plan’s currency to %s; it is %s now. Nothing is "
                   "converted: 86,000 stays 86,000."),
                 from, to);
  else
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_CURRENCY,
                 /* Translators: two currencies, such as JPY and GBP */
                 _("The amounts in this file are in %s, and those of the plan in %s. Nothing is "
                   "converted: 86,000 stays 86,000."),
                 from, to);
  if (rounded && error && *error)
    {
      g_autofree char *message = g_strconcat ((*error)->message, rounded, NULL);

      g_free ((*error)->message);
      (*error)->message = g_steal_pointer (&message);
    }
  return FALSE;
}

/* Whether there are amounts that another currency would mean something for, and how many of
 * them would be rounded: of another plan's document its own, of this plan's what it says
 * nothing of. */
static gboolean
count_amounts (TrendsImport *self,
               gboolean      own,
               const char   *from,
               const char   *to,
               guint        *n_rounded)
{
  g_autoptr (GHashTable) stated = g_hash_table_new (g_str_hash, g_str_equal);
  Count document = { from, own ? from : to, stated, 0, 0 };
  Count plan = { to, from, stated, 0, 0 };

  count_document (&document, self);
  if (own)
    count_plan (&plan, self->plan);
  *n_rounded = document.n_rounded + plan.n_rounded;
  return document.n + plan.n > 0;
}

/* To be called before the rows are looked at. FALSE with TRENDS_EXCHANGE_ERROR_CURRENCY
 * where somebody has to be asked. */
gboolean
trends_import_resolve_currency (TrendsImport  *self,
                                GError       **error)
{
  const char *to = get_plan_currency (self);
  TrendsImportRow *row = get_plan_row (self);
  const char *from;
  guint n_rounded;
  gboolean own;

  if (self->origin == TRENDS_ORIGIN_LOAD || !row
      || !trends_import_row_names (row, TRENDS_PLAN_CURRENCY))
    return TRUE;
  from = trends_value_get_text (trends_import_row_get (row, TRENDS_PLAN_CURRENCY));
  if (*from == '\0' || strcmp (from, to) == 0)
    return TRUE;

  own = is_own (self, row);
  if (!(self->flags & TRENDS_IMPORT_ANY_CURRENCY)
      && count_amounts (self, own, from, to, &n_rounded))
    return refuse (own, from, to, n_rounded, error);
  if (!own)
    restate_rows (self, from, to);
  return TRUE;
}

/* To be called where the plan's own row was refused, before the others have gone. FALSE
 * where its currency has gone with it, and there are amounts. */
gboolean
trends_import_check_lost_currency (TrendsImport           *self,
                                   const TrendsImportRow  *row,
                                   GError                **error)
{
  const char *from;

  if (!trends_import_row_names (row, TRENDS_PLAN_CURRENCY) || !document_has_amounts (self))
    return TRUE;
  from = trends_value_get_text (trends_import_row_get (row, TRENDS_PLAN_CURRENCY));
  /* In a plan that was there before it was asked for. */
  if (*from != '\0'
      && (self->origin != TRENDS_ORIGIN_LOAD || strcmp (from, get_plan_currency (self)) == 0))
    return TRUE;
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               /* Translators: %s is what is wrong, such as "title: this is missing" */
               _("Nobody knows which currency the amounts in this file are in, because what it "
                 "says of its plan can’t be used: %s"),
               row->problem->message);
  return FALSE;
}

/* ------------------------------------------------- what the document doesn't say */

typedef struct
{
  GHashTable *rows; /* id -> TrendsImportRow, of what comes in */
  gboolean whole;
} Stated;

static gboolean
is_stated (TrendsEntity      *entity,
           const TrendsField *field,
           gpointer           data)
{
  const Stated *stated = data;
  const TrendsImportRow *row = g_hash_table_lookup (stated->rows, trends_entity_get_id (entity));

  return row && (stated->whole || trends_import_row_names (row, field->index));
}

static const char *
find_new_currency (TrendsImport *self)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      const TrendsImportUnit *unit = self->units->pdata[i];

      if (!unit->record && unit->row->kind == TRENDS_KIND_PLAN
          && trends_import_unit_sets (unit, TRENDS_PLAN_CURRENCY))
        return trends_value_get_text (trends_import_row_get (unit->row, TRENDS_PLAN_CURRENCY));
    }
  return NULL;
}

/* Adds to the edit of an import that sets the plan's currency what keeps the figures of
 * all amounts that the document says nothing of. */
gboolean
trends_import_restate_amounts (TrendsImport       *self,
                               TrendsEditBuilder  *builder,
                               GError            **error)
{
  const char *currency = find_new_currency (self);
  g_autoptr (GHashTable) rows = NULL;
  Stated stated;

  if (self->origin == TRENDS_ORIGIN_LOAD || !currency)
    return TRUE;

  rows = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->units->len; i++)
    {
      TrendsImportUnit *unit = self->units->pdata[i];

      if (!unit->record && unit->row->id)
        g_hash_table_replace (rows, unit->row->id, unit->row);
    }
  stated = (Stated) { rows, (self->flags & TRENDS_IMPORT_WHOLE) != 0 };
  return trends_plan_restate_amounts (self->plan, builder, currency, is_stated, &stated, error);
}
