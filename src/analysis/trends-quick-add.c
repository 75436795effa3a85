/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-add.c: the parts of a line in words, and the initiative that is made of it, see
 * trends-quick-line.h.
 */

#include "trends-quick-line-private.h"

#include "trends-error.h"
#include "trends-labels.h"
#include "trends-money.h"
#include "trends-owner-verbs.h"
#include "trends-period.h"
#include "trends-plan-verbs.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

/* What each part sets; dates set two fields, of which this is the one that is always set. */
static const guint fields[] = {
  [TRENDS_QUICK_TREND] = TRENDS_INITIATIVE_TREND,
  [TRENDS_QUICK_TAG] = TRENDS_INITIATIVE_TAGS,
  [TRENDS_QUICK_LEAD] = TRENDS_INITIATIVE_LEAD,
  [TRENDS_QUICK_PRIORITY] = TRENDS_INITIATIVE_PRIORITY,
  [TRENDS_QUICK_DATES] = TRENDS_INITIATIVE_END,
  [TRENDS_QUICK_COST] = TRENDS_INITIATIVE_COST,
};

static const TrendsField *
get_field (const TrendsQuickPart *part)
{
  return trends_kind_get_field (TRENDS_KIND_INITIATIVE, fields[part->kind]);
}

static char *
dup_number (const TrendsQuickPart *part, TrendsPlan *plan)
{
  g_auto (TrendsValue) value = trends_value_integer (part->number);

  return trends_value_to_text (&value, get_field (part), plan, TRENDS_VALUE_IN_SHORT, NULL);
}

static char *
dup_dates (const TrendsQuickPart *part, TrendsPlan *plan)
{
  TrendsWhen when = { part->first, part->number, TRENDS_HORIZON_UNSET };

  if (part->first == TRENDS_UNSET)
    return dup_number (part, plan);
  return trends_when_format (&when, TRENDS_WHEN_DAYS, trends_period_get_year_start (plan), NULL);
}

static char *
dup_value (const TrendsQuickPart *part, TrendsPlan *plan)
{
  switch (part->kind)
    {
    case TRENDS_QUICK_TREND:
    case TRENDS_QUICK_LEAD:
      if (part->entity != NULL)
        return trends_entity_dup_name_apart (part->entity);
      return g_strdup (part->name);

    case TRENDS_QUICK_TAG:
      return g_strdup (part->name);

    case TRENDS_QUICK_DATES:
      return dup_dates (part, plan);

    case TRENDS_QUICK_PRIORITY:
    case TRENDS_QUICK_COST:
      return dup_number (part, plan);

    default:
      g_assert_not_reached ();
    }
}

static const char *
get_label (const TrendsQuickPart *part)
{
  if (part->kind == TRENDS_QUICK_TAG)
    /* Translators: before one of an initiative's tags, as “Tag: housing” */
    return _("Tag");
  if (part->kind == TRENDS_QUICK_DATES && part->first != TRENDS_UNSET)
    /* Translators: before its first and last day, as “Dates: 1 Apr 2027 to 30 Jun 2027” */
    return _("Dates");
  return trends_field_get_label (get_field (part));
}

/**
 * trends_quick_line_dup_words:
 * @index: less than trends_quick_line_get_n_parts()
 *
 * Returns: (transfer full): how that part is understood, to be read and heard: “Lead: Nia Rees”
 */
char *
trends_quick_line_dup_words (TrendsQuickLine *self, guint index)
{
  const TrendsQuickPart *part;
  g_autofree char *value = NULL, *choices = NULL, *words = NULL;

  g_return_val_if_fail (self != NULL && index < self->parts->len, NULL);

  part = trends_quick_line_get_part (self, index);
  switch (part->sense)
    {
    case TRENDS_QUICK_EITHER:
      /* Translators: between things of which one has to be chosen */
      choices = g_strjoinv (_(" or "), part->choices);
      /* Translators: what was typed, and what could be meant by it: “27: 31 Dec 2027 or 31 Mar 2028?” */
      return g_strdup_printf (_("%s: %s?"), part->name, choices);

    case TRENDS_QUICK_BACKWARDS:
      /* Translators: two dates as they were typed, “Q3 27/28 – Q1 27/28”, the wrong way round */
      return g_strdup_printf (_("%s: the end is before the start"), part->name);

    case TRENDS_QUICK_TWICE:
      /* Translators: what was typed, and what had been said before it, such as Lead */
      return g_strdup_printf (_("%s: %s is said twice"), part->name, get_label (part));

    case TRENDS_QUICK_UNKNOWN:
      if (part->kind == TRENDS_QUICK_COST)
        return trends_money_explain_other (
          part->name, trends_entity_get_text (trends_plan_get_info (self->plan), TRENDS_PLAN_CURRENCY));
      /* Translators: what was typed, such as “#45”, which is the name of nothing */
      return g_strdup_printf (_("%s isn’t known here, and stays text"), part->name);

    case TRENDS_QUICK_KNOWN:
    case TRENDS_QUICK_NEW:
      value = dup_value (part, self->plan);
      words = trends_value_dup_set_words (get_label (part), value, 1);
      if (part->sense == TRENDS_QUICK_KNOWN)
        return g_steal_pointer (&words);
      /* Translators: “Lead: Nia Rees”, of somebody whom the plan doesn't have yet */
      return g_strdup_printf (_("%s (new)"), words);

    default:
      g_assert_not_reached ();
    }
}

/**
 * trends_quick_part_is_decided:
 *
 * Returns: whether nothing has to be chosen or said again before it can be a part of an initiative
 */
gboolean
trends_quick_part_is_decided (const TrendsQuickPart *part)
{
  g_return_val_if_fail (part != NULL, FALSE);

  return part->sense != TRENDS_QUICK_EITHER && part->sense != TRENDS_QUICK_TWICE
         && part->sense != TRENDS_QUICK_BACKWARDS;
}

/* What has to be decided first is said as it is shown. */
static gboolean
check_parts (TrendsQuickLine *self, GError **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const TrendsQuickPart *part = trends_quick_line_get_part (self, i);
      g_autofree char *words = NULL;

      if (trends_quick_part_is_decided (part))
        continue;
      words = trends_quick_line_dup_words (self, i);
      g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID, words);
      return FALSE;
    }
  return TRUE;
}

/* (transfer full) (nullable): the record of who isn't in the plan yet; *id is theirs, or that of
 * who is */
static TrendsRecord *
make_lead (const TrendsQuickPart *part, TrendsPlan *plan, const char **id)
{
  TrendsEntity *known = part->entity != NULL ? part->entity
                                             : trends_plan_find_owner (plan, part->name);
  TrendsRecord *record = known == NULL ? trends_plan_make_owner (part->name, TRENDS_OWNER_PERSON) : NULL;

  *id = known != NULL ? trends_entity_get_id (known) : trends_record_get_id (record);
  return record;
}

static void
set_part (TrendsRecord *record, const TrendsQuickPart *part, GStrvBuilder *tags, const char *lead)
{
  switch (part->kind)
    {
    case TRENDS_QUICK_TREND:
      break; /* is where the record was made for */

    case TRENDS_QUICK_TAG:
      g_strv_builder_add (tags, part->name);
      break;

    case TRENDS_QUICK_LEAD:
      trends_record_set (record, TRENDS_INITIATIVE_LEAD, trends_value_text (lead));
      break;

    case TRENDS_QUICK_DATES:
      if (part->first != TRENDS_UNSET)
        trends_record_set (record, TRENDS_INITIATIVE_START, trends_value_integer (part->first));
      trends_record_set (record, TRENDS_INITIATIVE_END, trends_value_integer (part->number));
      break;

    case TRENDS_QUICK_PRIORITY:
    case TRENDS_QUICK_COST:
      trends_record_set (record, fields[part->kind], trends_value_integer (part->number));
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * trends_quick_line_get_trend:
 *
 * Returns: (transfer none) (nullable): the trend that the line says
 */
TrendsEntity *
trends_quick_line_get_trend (TrendsQuickLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const TrendsQuickPart *part = trends_quick_line_get_part (self, i);

      if (part->kind == TRENDS_QUICK_TREND && part->sense == TRENDS_QUICK_KNOWN)
        return part->entity;
    }
  return NULL;
}

static TrendsEdit *
make_edit (TrendsQuickLine *self, TrendsRecord *record)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;
  g_autoptr (TrendsRecord) owner = NULL;
  TrendsEditBuilder *edit;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const TrendsQuickPart *part = trends_quick_line_get_part (self, i);
      const char *lead = NULL;

      if (part->sense == TRENDS_QUICK_UNKNOWN)
        continue;
      if (part->kind == TRENDS_QUICK_LEAD)
        owner = make_lead (part, self->plan, &lead);
      set_part (record, part, builder, lead);
    }
  tags = g_strv_builder_end (builder);
  if (tags[0] != NULL)
    trends_record_set (record, TRENDS_INITIATIVE_TAGS,
                       trends_value_strings ((const char * const *) tags));

  edit = trends_labels_begin_add (record);
  if (owner != NULL)
    trends_edit_builder_add (edit, owner);
  trends_edit_builder_add (edit, record);
  return trends_edit_builder_end (edit);
}

/**
 * trends_quick_line_add:
 * @trend: (nullable): where it goes unless the line says so; only where it does
 * @error: (nullable): what has to be decided first, or what the plan's rules forbid
 *
 * Adds the initiative that the line says, with a new owner where it names one: one edit.
 *
 * Returns: (transfer none) (nullable): the initiative
 */
TrendsEntity *
trends_quick_line_add (TrendsQuickLine *self, TrendsEntity *trend, GError **error)
{
  return trends_quick_line_add_with (self, trend, NULL, 0, error);
}

/**
 * trends_quick_line_add_with:
 * @trend: as trends_quick_line_add() has it
 * @values: (array length=n_values): what it has unless the line says so
 * @error: (nullable): as there
 *
 * Adds the initiative that the line says to where everything has these values: one edit.
 *
 * Returns: (transfer none) (nullable): the initiative
 */
TrendsEntity *
trends_quick_line_add_with (TrendsQuickLine *self, TrendsEntity *trend,
                            const TrendsFieldValue *values, guint n_values, GError **error)
{
  const char *titles[] = { NULL, NULL };
  g_autoptr (TrendsRecord) record = NULL;
  g_autoptr (TrendsEdit) edit = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  if (trends_quick_line_get_trend (self) != NULL)
    trend = trends_quick_line_get_trend (self);
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  titles[0] = self->title;
  if (!check_parts (self, error) || !trends_plan_check_titles (titles, error))
    return NULL;
  record = trends_trend_make_initiative (trend, self->title);
  for (guint i = 0; i < n_values; i++)
    trends_record_set (record, values[i].field, trends_value_copy (&values[i].value));
  edit = make_edit (self, record);
  if (!trends_plan_apply (self->plan, edit, error))
    return NULL;
  return trends_plan_lookup (self->plan, trends_record_get_id (record));
}
