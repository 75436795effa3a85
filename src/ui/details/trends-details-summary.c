/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-summary.c: the values of a group's fields, each as short as it
 * can be said. */

#include "trends-details-summary.h"

#include <glib/gi18n.h>

#include "trends-one-line.h"
#include "trends-plan-comment.h"
#include "trends-relations.h"
#include "trends-value-text.h"

#define MAX_CHARS 32

/* "Public" and "High" speak for themselves, "Due" doesn't. */
static char *
describe_choice (TrendsEntity      *entity,
                 const TrendsField *field,
                 const TrendsValue *value)
{
  const char *word = trends_value_get_choice_word (value, field, trends_entity_get_plan (entity));

  if (*word == '\0')
    return NULL;
  if (field->choices == &trends_check_choices)
    /* Translators: a check and how far it is: "Equality: Due" */
    return g_strdup_printf (_("%s: %s"), trends_field_get_label (field), word);

  return g_strdup (word);
}

static char *
describe_list (TrendsEntity      *entity,
               const TrendsField *field)
{
  GVariant *list = trends_value_get_list (trends_entity_get_value (entity, field->index));
  gsize n_items = g_variant_n_children (list);

  if (field->type == TRENDS_FIELD_REFS && n_items <= 2)
    return trends_value_to_text (trends_entity_get_value (entity, field->index), field,
                                 trends_entity_get_plan (entity), TRENDS_VALUE_IN_SHORT, NULL);

  /* Translators: a field's name and how many it holds: "Tags: 3" */
  return g_strdup_printf (_("%s: %u"), trends_field_get_label (field), (guint) n_items);
}

/* What is a part of the cost would be taken for all of it. */
static char *
describe_amount (TrendsEntity      *entity,
                 const TrendsField *field,
                 const TrendsValue *value)
{
  g_autofree char *amount = trends_value_to_text (value, field, trends_entity_get_plan (entity),
                                                  TRENDS_VALUE_IN_SHORT, NULL);

  if (field == trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_COST))
    return g_steal_pointer (&amount);
  /* Translators: a field's name and an amount of money: “Of which capital: £20,000” */
  return g_strdup_printf (_("%s: %s"), trends_field_get_label (field), amount);
}

static char *
describe_field (TrendsEntity *entity,
                guint         index)
{
  const TrendsField *field = trends_kind_get_field (trends_entity_get_kind (entity), index);
  const TrendsValue *value = trends_entity_get_value (entity, index);

  /* An icon's name and a colour's number mean nothing to people. */
  if (!trends_value_is_set (value) || (field->flags & TRENDS_FIELD_INTERNAL)
      || field == trends_kind_get_field (TRENDS_KIND_TREND, TRENDS_TREND_ICON))
    return NULL;

  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return describe_choice (entity, field, value);
    case TRENDS_FIELD_BOOLEAN:
      return trends_value_get_integer (value) == 1 ? g_strdup (trends_field_get_label (field))
                                                   : NULL;
    case TRENDS_FIELD_INTEGER:
      /* Translators: a field's name and its number: "Impact 4" */
      return g_strdup_printf (_("%s %d"), trends_field_get_label (field),
                              (int) trends_value_get_integer (value));
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_LINKS:
      return describe_list (entity, field);
    case TRENDS_FIELD_COLOUR:
      return NULL;
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_ADDRESS:
      return trends_excerpt (trends_value_get_text (value), MAX_CHARS);
    case TRENDS_FIELD_MONEY:
      return describe_amount (entity, field, value);
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return trends_value_to_text (value, field, trends_entity_get_plan (entity),
                                   TRENDS_VALUE_IN_SHORT, NULL);
    }
}

/* --------------------------------------------- what other entities say of it */

static char *
describe_milestones (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) milestones =
    trends_plan_dup_referring (trends_entity_get_plan (initiative), TRENDS_KIND_MILESTONE,
                               TRENDS_MILESTONE_INITIATIVE, initiative);
  guint n_done = 0;

  if (milestones->len == 0)
    return NULL;

  for (guint i = 0; i < milestones->len; i++)
    n_done += trends_entity_get_integer (g_ptr_array_index (milestones, i),
                                         TRENDS_MILESTONE_DONE) == 1;

  return g_strdup_printf (ngettext ("%u of %u done", "%u of %u done", milestones->len),
                          n_done, milestones->len);
}

/* Who has said something last says most of whether there is something new. */
static char *
describe_comments (TrendsEntity *entity)
{
  g_autoptr (GPtrArray) comments = trends_plan_dup_comments (entity);
  g_autofree char *last = NULL;

  if (comments->len == 0)
    return NULL;

  last = trends_comment_dup_heading (comments->pdata[comments->len - 1]);
  /* Translators: how many comments, and who wrote the last and when: “2 comments, the last by Rowan
   * Kestle, 6 October 2026, 10:12” */
  return g_strdup_printf (ngettext ("%u comment, by %s", "%u comments, the last by %s",
                                    comments->len),
                          comments->len, last);
}

static char *
describe_count (TrendsEntity          *entity,
                TrendsDetailsItemType  type,
                TrendsKind             kind,
                guint                  field)
{
  g_autoptr (GPtrArray) links =
    trends_plan_dup_referring (trends_entity_get_plan (entity), kind, field, entity);
  guint n = links->len;

  for (guint i = 0; kind == TRENDS_KIND_DEPENDENCY && i < links->len; i++)
    n -= !trends_dependency_waits (links->pdata[i]);
  if (n == 0)
    return NULL;

  /* Translators: what it is and how many: "Relies on: 3" */
  return g_strdup_printf (_("%s: %u"), trends_details_layout_get_label (type), n);
}

static char *
describe_relations (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) relations = trends_initiative_dup_relations (initiative);

  return relations->len > 0
           ? g_strdup_printf (_("%s: %u"), trends_details_layout_get_label (TRENDS_DETAILS_RELATES_TO),
                              relations->len)
           : NULL;
}

static char *
describe_item (TrendsEntity            *entity,
               const TrendsDetailsItem *item)
{
  switch (item->type)
    {
    case TRENDS_DETAILS_FIELD:
      return describe_field (entity, item->field);
    case TRENDS_DETAILS_MILESTONES:
      return describe_milestones (entity);
    case TRENDS_DETAILS_COMMENTS:
      return describe_comments (entity);
    case TRENDS_DETAILS_DEPENDS_ON:
      return describe_count (entity, item->type, TRENDS_KIND_DEPENDENCY,
                             TRENDS_DEPENDENCY_INITIATIVE);
    case TRENDS_DETAILS_NEEDED_BY:
      return describe_count (entity, item->type, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_NEEDS);
    case TRENDS_DETAILS_RELATES_TO:
      return describe_relations (entity);
    case TRENDS_DETAILS_RELIES_ON:
      return describe_count (entity, item->type, TRENDS_KIND_TREND_LINK, TRENDS_TREND_LINK_FROM);
    case TRENDS_DETAILS_RELIED_ON_BY:
      return describe_count (entity, item->type, TRENDS_KIND_TREND_LINK, TRENDS_TREND_LINK_TO);
    case TRENDS_DETAILS_END:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * trends_details_summary_make:
 * @entity: the trend or initiative
 * @group: one of the groups of its kind
 *
 * Returns: (transfer full): what the group holds, "" where that is nothing
 */
char *
trends_details_summary_make (TrendsEntity             *entity,
                             const TrendsDetailsGroup *group)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (trends_entity_get_plan (entity) == NULL)
    return g_strdup ("");

  for (const TrendsDetailsItem *item = group->items; item->type != TRENDS_DETAILS_END; item++)
    {
      g_autofree char *part = describe_item (entity, item);

      if (part != NULL && *part != '\0')
        g_strv_builder_add (builder, part);
    }

  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}
