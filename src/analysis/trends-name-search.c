/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-search.c: see trends-name-search.h. Of each kind only the best are kept, in their
 * order, so that what is found never takes longer to show than to look for.
 */

#include "trends-name-search.h"

#include "trends-fold.h"

#define MOST_FOUND 6

typedef struct
{
  guint n;
  TrendsNameFound found[MOST_FOUND]; /* best first, and of equal ones as the plan has them */
} Kind;

struct _TrendsNameSearch
{
  TrendsPlan *plan;
  char *typed; /* folded */
  Kind kinds[3]; /* as `searched` has them */
  guint kind, index; /* what is looked at next */
};

static const TrendsKind searched[]
    = { TRENDS_KIND_TREND, TRENDS_KIND_OWNER, TRENDS_KIND_INITIATIVE };

static Kind *
find_kind (TrendsNameSearch *self, TrendsKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    if (searched[i] == kind)
      return &self->kinds[i];
  g_assert_not_reached ();
}

static void
keep (Kind *kind, TrendsEntity *entity, TrendsFit fit)
{
  guint place = kind->n;

  while (place > 0 && kind->found[place - 1].fit < fit)
    place--;
  if (place == MOST_FOUND)
    return;
  if (kind->n == MOST_FOUND)
    g_object_unref (kind->found[--kind->n].entity);
  for (guint i = kind->n; i > place; i--)
    kind->found[i] = kind->found[i - 1];
  kind->found[place] = (TrendsNameFound) { g_object_ref (entity), fit };
  kind->n++;
}

/**
 * trends_name_search_new:
 * @plan: where it is looked
 * @text: what is looked for, as it is typed
 *
 * Returns: (transfer full): a search that hasn't begun
 */
TrendsNameSearch *
trends_name_search_new (TrendsPlan *plan, const char *text)
{
  TrendsNameSearch *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (TrendsNameSearch, 1);
  self->plan = g_object_ref (plan);
  self->typed = trends_fold (text);
  g_strstrip (self->typed);
  if (*self->typed == '\0')
    self->kind = G_N_ELEMENTS (searched);
  return self;
}

/**
 * trends_name_search_free:
 * @self: (transfer full): ends, whether all has been looked at or not
 */
void
trends_name_search_free (TrendsNameSearch *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->kinds); i++)
    for (guint j = 0; j < self->kinds[i].n; j++)
      g_object_unref (self->kinds[i].found[j].entity);
  g_free (self->typed);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * trends_name_search_step:
 * @n: how many names to look at, at most
 *
 * Returns: whether there are more to look at
 */
gboolean
trends_name_search_step (TrendsNameSearch *self, guint n)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (; n > 0 && self->kind < G_N_ELEMENTS (self->kinds); n--)
    {
      Kind *kind = &self->kinds[self->kind];
      g_autoptr (TrendsEntity) entity
          = g_list_model_get_item (trends_plan_get_list (self->plan, searched[self->kind]), self->index++);
      TrendsFit fit;

      if (entity == NULL)
        {
          self->kind++;
          self->index = 0;
          continue;
        }
      fit = trends_name_fit_loosely (trends_entity_get_folded_name (entity), self->typed);
      if (fit != TRENDS_FIT_NONE)
        keep (kind, entity, fit);
    }
  return self->kind < G_N_ELEMENTS (self->kinds);
}

/**
 * trends_name_search_count:
 * @kind: trends, owners or initiatives
 *
 * Returns: how many of them were found until now, at most as many as people look through
 */
guint
trends_name_search_count (TrendsNameSearch *self, TrendsKind kind)
{
  g_return_val_if_fail (self != NULL, 0);

  return find_kind (self, kind)->n;
}

/**
 * trends_name_search_get:
 * @kind: as trends_name_search_count() has it
 * @index: less than that
 *
 * Returns: (transfer none): it, the best first
 */
const TrendsNameFound *
trends_name_search_get (TrendsNameSearch *self, TrendsKind kind, guint index)
{
  g_return_val_if_fail (self != NULL && index < trends_name_search_count (self, kind), NULL);

  return &find_kind (self, kind)->found[index];
}
