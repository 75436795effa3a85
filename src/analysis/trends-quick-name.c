/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-name.c: who or what is meant by the first letters of a name in a line, see
 * trends-quick-line.h.
 */

#include "trends-quick-line-private.h"

#include "trends-fold.h"
#include "trends-name-fit.h"
#include "trends-owner-verbs.h"
#include "trends-trend-numbers.h"

char *
trends_quick_name_dup_typed (const char *name)
{
  return strchr (name, ' ') != NULL ? g_strdup_printf ("\"%s\"", name) : g_strdup (name);
}

static gboolean
has_namesake (TrendsEntity *entity, GPtrArray *among)
{
  const char *name = trends_entity_get_folded_name (entity);

  for (guint i = 0; i < among->len; i++)
    if (among->pdata[i] != entity && g_str_equal (trends_entity_get_folded_name (among->pdata[i]), name))
      return TRUE;
  return FALSE;
}

/* What is typed to mean this one, and none of the others: of two who are called the same, what each
 * is and has besides, and of two trends their numbers. */
static char *
dup_choice (TrendsEntity *entity, GPtrArray *among)
{
  g_autofree char *apart = NULL;

  if (!has_namesake (entity, among))
    return trends_quick_name_dup_typed (trends_entity_get_name (entity));
  if (trends_entity_is (entity, TRENDS_KIND_TREND))
    return g_strdup_printf ("%u", trends_trend_get_running_number (entity));
  apart = trends_entity_dup_name_apart (entity);
  return trends_quick_name_dup_typed (apart);
}

static char **
dup_choices (GPtrArray *found)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (choices, dup_choice (found->pdata[i], found));
  g_ptr_array_add (choices, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&choices), FALSE);
}

/* Who is told apart so from somebody who is called the same */
static gboolean
is_apart (TrendsEntity *entity, const char *typed)
{
  g_autofree char *apart = NULL, *folded = NULL;

  if (!g_str_has_suffix (typed, ")") || !trends_entity_is (entity, TRENDS_KIND_OWNER)
      || !g_str_has_prefix (typed, trends_entity_get_folded_name (entity)))
    return FALSE;
  apart = trends_owner_dup_name_apart (entity);
  folded = trends_fold (apart);
  return g_str_equal (folded, typed);
}

static void
find_entity (TrendsQuickPart *part, GListModel *list, const char *typed)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  TrendsFit best = TRENDS_FIT_WORD_BEGINS;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      TrendsFit fit = is_apart (entity, typed)
                        ? TRENDS_FIT_NAME_IS
                        : trends_name_fit (trends_entity_get_folded_name (entity), typed);

      if (fit < best)
        continue;
      if (fit > best)
        g_ptr_array_set_size (found, 0);
      best = fit;
      g_ptr_array_add (found, g_object_ref (entity));
    }

  part->sense = found->len == 0 ? TRENDS_QUICK_UNKNOWN
                : found->len == 1 ? TRENDS_QUICK_KNOWN : TRENDS_QUICK_EITHER;
  if (part->sense == TRENDS_QUICK_KNOWN)
    g_set_object (&part->entity, found->pdata[0]);
  else if (part->sense == TRENDS_QUICK_EITHER)
    part->choices = dup_choices (found);
}

static void
find_priority (TrendsQuickPart *part, TrendsPlan *plan, const char *typed)
{
  const TrendsChoices *choices = trends_plan_get_priority_choices (plan);
  guint n = 0;

  /* By the keys that set it: 1 is the highest. */
  if (*typed >= '1' && *typed < '0' + TRENDS_N_PRIORITIES && typed[1] == '\0')
    {
      part->number = TRENDS_N_PRIORITIES - (*typed - '0');
      part->sense = TRENDS_QUICK_KNOWN;
      return;
    }
  for (gint64 i = TRENDS_PRIORITY_LOW; i < TRENDS_N_PRIORITIES; i++)
    {
      g_autofree char *label = trends_fold (trends_choices_get_label (choices, i));

      if (strcmp (label, typed) == 0)
        n = 0;
      else if (!g_str_has_prefix (label, typed)
               && strcmp (trends_choices_get_nick (choices, i), typed) != 0)
        continue;
      part->number = i;
      n++;
      if (strcmp (label, typed) == 0)
        break;
    }
  part->sense = n == 1 ? TRENDS_QUICK_KNOWN : TRENDS_QUICK_UNKNOWN;
}

static void
find_trend (TrendsQuickPart *part, TrendsPlan *plan, const char *typed)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (typed, 10, 1, G_MAXUINT, &number, NULL))
    {
      find_entity (part, trends_plan_get_list (plan, TRENDS_KIND_TREND), typed);
      return;
    }
  g_set_object (&part->entity, trends_trend_find_by_number (plan, (guint) number));
  part->sense = part->entity != NULL ? TRENDS_QUICK_KNOWN : TRENDS_QUICK_UNKNOWN;
}

void
trends_quick_name_find (TrendsQuickPart *part, TrendsPlan *plan)
{
  g_autofree char *typed = trends_fold (part->name);

  if (part->kind == TRENDS_QUICK_TAG)
    part->sense = TRENDS_QUICK_KNOWN;
  else if (part->kind == TRENDS_QUICK_PRIORITY)
    find_priority (part, plan, typed);
  else if (part->kind == TRENDS_QUICK_TREND)
    find_trend (part, plan, typed);
  else
    find_entity (part, trends_plan_get_list (plan, TRENDS_KIND_OWNER), typed);

  if (part->kind == TRENDS_QUICK_LEAD && part->sense == TRENDS_QUICK_UNKNOWN)
    part->sense = TRENDS_QUICK_NEW;
}
