/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-owner-verbs.c: see trends-owner-verbs.h. Which fields name an owner is asked of the field
 * table, so that a new one goes along by itself. */

#include "trends-owner-verbs.h"

#include "trends-labels.h"
#include "trends-plan-verbs.h"
#include "trends-refs.h"

#include <glib/gi18n-lib.h>

static guint
count (TrendsEntity *owner, TrendsKind kind, guint field)
{
  TrendsRefs *refs = trends_plan_get_refs (trends_entity_get_plan (owner));

  return trends_refs_count_referring (refs, trends_entity_get_id (owner),
                                      trends_kind_get_field (kind, field));
}

/* Takes @text. */
static void
append (GString *words, char *text)
{
  /* Translators: between the parts of a list in one line */
  g_string_append (words, words->len > 0 ? _(", ") : "");
  g_string_append (words, text);
  g_free (text);
}

/**
 * trends_owner_dup_load_words:
 * @owner: an owner of a plan
 *
 * Returns: (transfer full): what they lead, answer for, sponsor and support: “leads 3, supports 2”
 */
char *
trends_owner_dup_load_words (TrendsEntity *owner)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_leads, n_answers, n_sponsors, n_supports, n_trends, n_decisions;

  g_return_val_if_fail (trends_entity_is (owner, TRENDS_KIND_OWNER), NULL);

  n_leads = count (owner, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_LEAD);
  n_answers = count (owner, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_SRO);
  n_sponsors = count (owner, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_SPONSOR);
  n_supports = count (owner, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_CONTRIBUTORS);
  n_trends = count (owner, TRENDS_KIND_TREND, TRENDS_TREND_OWNER);
  n_decisions = count (owner, TRENDS_KIND_DECISION, TRENDS_DECISION_OWNER);
  if (n_leads > 0)
    append (words, g_strdup_printf (ngettext ("leads %u initiative", "leads %u initiatives", n_leads),
                                    n_leads));
  if (n_answers > 0)
    append (words, g_strdup_printf (ngettext ("answers for %u", "answers for %u", n_answers),
                                    n_answers));
  if (n_sponsors > 0)
    append (words, g_strdup_printf (ngettext ("sponsors %u", "sponsors %u", n_sponsors), n_sponsors));
  if (n_supports > 0)
    append (words, g_strdup_printf (ngettext ("supports %u", "supports %u", n_supports), n_supports));
  if (n_trends > 0)
    append (words, g_strdup_printf (ngettext ("owns %u trend", "owns %u trends", n_trends), n_trends));
  if (n_decisions > 0)
    append (words, g_strdup_printf (ngettext ("sees to %u decision", "sees to %u decisions", n_decisions),
                                    n_decisions));
  if (words->len == 0)
    /* Translators: of somebody in the plan */
    append (words, g_strdup (_("has nothing")));
  return g_strdup (words->str);
}

/**
 * trends_owner_dup_words:
 * @owner: an owner of a plan
 *
 * Returns: (transfer full): which sort of owner they are, and what they have
 */
char *
trends_owner_dup_words (TrendsEntity *owner)
{
  const TrendsField *kind = trends_kind_get_field (TRENDS_KIND_OWNER, TRENDS_OWNER_OWNER_KIND);
  g_autofree char *load = NULL;

  g_return_val_if_fail (trends_entity_is (owner, TRENDS_KIND_OWNER), NULL);

  load = trends_owner_dup_load_words (owner);
  /* Translators: “Team · leads 3 initiatives” */
  return g_strdup_printf (_("%s · %s"),
                          trends_choices_get_label (kind->choices,
                                                    trends_entity_get_integer (owner, kind->index)),
                          load);
}

/* The next after @index who is called as they are, and isn't they */
static TrendsEntity *
find_namesake (TrendsEntity *owner, guint *index)
{
  GListModel *list = trends_plan_get_list (trends_entity_get_plan (owner), TRENDS_KIND_OWNER);

  for (; *index < g_list_model_get_n_items (list); (*index)++)
    {
      g_autoptr (TrendsEntity) other = g_list_model_get_item (list, *index);

      if (other != owner
          && g_str_equal (trends_entity_get_folded_name (other), trends_entity_get_folded_name (owner)))
        return other; /* the plan holds it */
    }
  return NULL;
}

/**
 * trends_owner_find_namesake:
 * @owner: an owner of a plan
 *
 * Returns: (transfer none) (nullable): another of the plan who is called the same
 */
TrendsEntity *
trends_owner_find_namesake (TrendsEntity *owner)
{
  guint index = 0;

  g_return_val_if_fail (trends_entity_is (owner, TRENDS_KIND_OWNER), NULL);

  return find_namesake (owner, &index);
}

/* Of those who are called so and have the same to show for it, how many come up to them */
static guint
get_number (TrendsEntity *owner, const char *words, gboolean *is_alone)
{
  guint number = 1;
  TrendsEntity *other;

  *is_alone = TRUE;
  for (guint i = 0; (other = find_namesake (owner, &i)) != NULL; i++)
    {
      g_autofree char *others = trends_owner_dup_words (other);

      if (!g_str_equal (others, words))
        continue;
      *is_alone = FALSE;
      number += trends_entity_compare (other, owner) < 0;
    }
  return number;
}

/**
 * trends_owner_dup_name_apart:
 * @owner: an owner of a plan
 *
 * Returns: (transfer full): their name, and of two who are called the same what tells them apart
 */
char *
trends_owner_dup_name_apart (TrendsEntity *owner)
{
  const char *name;
  g_autofree char *words = NULL;
  gboolean is_alone;
  guint number;

  g_return_val_if_fail (trends_entity_is (owner, TRENDS_KIND_OWNER), NULL);

  name = trends_entity_get_name (owner);
  if (trends_owner_find_namesake (owner) == NULL)
    return g_strdup (name);
  words = trends_owner_dup_words (owner);
  number = get_number (owner, words, &is_alone);
  if (is_alone)
    /* Translators: a name that two have, and what one of them is and has */
    return g_strdup_printf (_("%s (%s)"), name, words);
  /* Translators: the same of two who also are and have the same; %u is which of them it is */
  return g_strdup_printf (_("%s (%s, %u)"), name, words, number);
}

/**
 * trends_entity_dup_name_apart:
 * @entity: anything, in a plan or not in any more
 *
 * Returns: (transfer full): what it is called: two owners who are called the same are told apart
 */
char *
trends_entity_dup_name_apart (TrendsEntity *entity)
{
  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), NULL);

  if (trends_entity_is (entity, TRENDS_KIND_OWNER) && trends_entity_get_plan (entity) != NULL)
    return trends_owner_dup_name_apart (entity);
  return g_strdup (trends_entity_get_name (entity));
}

/**
 * trends_owner_has_anything:
 * @owner: an owner of a plan
 *
 * Returns: whether anything names them that stays when they go
 */
gboolean
trends_owner_has_anything (TrendsEntity *owner)
{
  g_return_val_if_fail (trends_entity_is (owner, TRENDS_KIND_OWNER), FALSE);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      const TrendsKindInfo *info = trends_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        if (trends_field_accepts (&info->fields[i], TRENDS_KIND_OWNER)
            && (info->fields[i].flags & TRENDS_FIELD_OWNING) == 0 && count (owner, kind, i) > 0)
          return TRUE;
    }
  return FALSE;
}

/* (transfer full): the list with the other in the place of the first, and each once */
static TrendsValue
replace_in_list (TrendsEntity *entity, guint field, const char *id, const char *other)
{
  g_auto (GStrv) ids = trends_entity_dup_strings (entity, field);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (char **item = ids; *item != NULL; item++)
    {
      const char *now = g_str_equal (*item, id) ? other : *item;

      if (!g_ptr_array_find_with_equal_func (kept, now, g_str_equal, NULL))
        g_ptr_array_add (kept, (gpointer) now);
    }
  g_ptr_array_add (kept, NULL);
  return trends_value_strings ((const char *const *) kept->pdata);
}

static void
replace_in (TrendsEditBuilder *builder, TrendsEntity *entity, TrendsEntity *owner,
            TrendsEntity *other)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));
  const char *id = trends_entity_get_id (owner);
  const char *new_id = trends_entity_get_id (other);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *field = &info->fields[i];
      const TrendsValue *now = trends_entity_get_value (entity, i);
      g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

      if (field->type == TRENDS_FIELD_REF && g_str_equal (trends_value_get_text (now), id))
        value = trends_value_text (new_id);
      else if (field->type == TRENDS_FIELD_REFS && trends_value_contains (now, id))
        value = replace_in_list (entity, i, id, new_id);
      else
        continue;
      trends_edit_builder_set_value (builder, entity, i, &value);
    }
}

/* A finding about who goes says nothing of the other, who has more to do now. */
static gboolean
goes_along (TrendsPlan *plan, TrendsEntity *referrer)
{
  return trends_entity_is (referrer, TRENDS_KIND_SET_ASIDE)
         && trends_refs_count (trends_plan_get_refs (plan), trends_entity_get_id (referrer)) == 0;
}

/**
 * trends_plan_replace_owner:
 * @owner: who goes
 * @other: who gets all that @owner had
 *
 * Puts one in the place of another everywhere, and removes that other, in one edit: so that a person
 * who left is followed by somebody, or two entries become one.
 *
 * Returns: whether it is done
 */
gboolean
trends_plan_replace_owner (TrendsPlan *plan, TrendsEntity *owner, TrendsEntity *other, GError **error)
{
  g_autoptr (GPtrArray) referrers = NULL;
  g_autoptr (TrendsRecord) record = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (trends_entity_is (owner, TRENDS_KIND_OWNER), FALSE);
  g_return_val_if_fail (trends_entity_is (other, TRENDS_KIND_OWNER) && other != owner, FALSE);

  referrers = trends_refs_dup_referrers (trends_plan_get_refs (plan), trends_entity_get_id (owner));
  builder = trends_labels_begin_replace (owner, other);
  for (guint i = 0; i < referrers->len; i++)
    if (goes_along (plan, referrers->pdata[i]))
      {
        g_autoptr (TrendsRecord) aside = trends_entity_dup_record (referrers->pdata[i]);

        trends_edit_builder_remove (builder, aside);
      }
    else
      replace_in (builder, referrers->pdata[i], owner, other);
  record = trends_entity_dup_record (owner);
  trends_edit_builder_remove (builder, record);
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (plan, edit, error);
}
