/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-findings-search.c: see trends-findings-search.h. First the index is filled, then each
 * entity tested, and then what was found put in order: by severity and kind, for within these it is
 * found in the order of the plan, and nothing has to be compared.
 */

#include "trends-findings-search.h"

#define PART 64 /* what is done between two looks at the clock */

static const TrendsKind kinds[] = { TRENDS_KIND_TREND, TRENDS_KIND_TREND_LINK, TRENDS_KIND_OWNER,
                                    TRENDS_KIND_INITIATIVE, TRENDS_KIND_DEPENDENCY };

/* Does a part; whether that was the last */
typedef gboolean (*StageFunc) (TrendsFindingsSearch *self);

struct _TrendsFindingsSearch
{
  TrendsPlan *plan;
  TrendsFindingIndex *index;
  guint stage;
  guint kind, position; /* of what is looked at next */
  guint cell, n_listed; /* of what is put in order next */
  /* (nullable) (element-type TrendsFound): by severity and type; what they refer to isn't owned */
  GArray *all[TRENDS_N_SEVERITIES * TRENDS_N_FINDING_KINDS];
  TrendsFindingList *found;
  TrendsFindingList *aside;
};

static gboolean
fill_index (TrendsFindingsSearch *self)
{
  return trends_finding_index_fill (self->index, PART);
}

static void
test (TrendsFindingsSearch *self,
      TrendsEntity         *entity)
{
  TrendsKind kind = kinds[self->kind];

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    {
      const TrendsFindingKind *info = trends_finding_kind_get (type);
      TrendsFound one;
      GArray **found;

      if (info->kind != kind || !info->test (entity, self->index))
        continue;
      one = (TrendsFound) { type, trends_finding_kind_weigh (info, entity), entity,
                            trends_finding_index_get_set_aside (self->index, type,
                                                                trends_entity_get_id (entity)) };
      found = &self->all[one.severity * TRENDS_N_FINDING_KINDS + type];
      if (*found == NULL)
        *found = g_array_new (FALSE, FALSE, sizeof (TrendsFound));
      g_array_append_val (*found, one);
    }
}

static gboolean
test_some (TrendsFindingsSearch *self)
{
  GListModel *list = trends_plan_get_list (self->plan, kinds[self->kind]);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < PART && self->position < n_items; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, self->position++);

      test (self, entity);
    }
  if (self->position < n_items)
    return FALSE;
  self->position = 0;
  return ++self->kind == G_N_ELEMENTS (kinds);
}

static gboolean
list_some (TrendsFindingsSearch *self)
{
  GArray *found = self->all[self->cell];

  for (guint i = 0; i < PART && found != NULL && self->n_listed < found->len; i++)
    {
      const TrendsFound *one = &g_array_index (found, TrendsFound, self->n_listed++);

      trends_finding_list_append (one->set_aside != NULL ? self->aside : self->found, one);
    }
  if (found != NULL && self->n_listed < found->len)
    return FALSE;
  self->n_listed = 0;
  return ++self->cell == G_N_ELEMENTS (self->all);
}

static const StageFunc stages[] = { fill_index, test_some, list_some };

/**
 * trends_findings_search_new:
 * @plan: a plan
 * @today: the day it is, as a Julian day
 *
 * Returns: (transfer full): a search that hasn't begun
 */
TrendsFindingsSearch *
trends_findings_search_new (TrendsPlan *plan,
                            gint64      today)
{
  TrendsFindingsSearch *self = g_new0 (TrendsFindingsSearch, 1);

  self->plan = g_object_ref (plan);
  self->index = trends_finding_index_begin (plan, today);
  self->found = trends_finding_list_new ();
  self->aside = trends_finding_list_new ();
  return self;
}

/**
 * trends_findings_search_free:
 * @self: (transfer full): a search, wherever it is
 */
void
trends_findings_search_free (TrendsFindingsSearch *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->all); i++)
    g_clear_pointer (&self->all[i], g_array_unref);
  g_clear_object (&self->found);
  g_clear_object (&self->aside);
  g_clear_pointer (&self->index, trends_finding_index_free);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * trends_findings_search_step:
 * @until: a time of g_get_monotonic_time(), %G_MAXINT64 for all in one go
 *
 * Goes on until then. What is found in parts is meant for who looks things up in it, at no time for
 * long.
 *
 * Returns: whether all is found
 */
gboolean
trends_findings_search_step (TrendsFindingsSearch *self,
                             gint64                until)
{
  if (until < G_MAXINT64)
    {
      trends_finding_list_note_places (self->found);
      trends_finding_list_note_places (self->aside);
    }
  do
    self->stage += stages[self->stage] (self);
  while (self->stage < G_N_ELEMENTS (stages)
         && (until == G_MAXINT64 || g_get_monotonic_time () < until));
  return self->stage == G_N_ELEMENTS (stages);
}

/**
 * trends_findings_search_end:
 * @self: (transfer full): a search that has found all, or one that hasn't begun and found nothing
 * @index: (out) (transfer full): what the findings are by
 * @found: (out) (transfer full): all that isn't set aside
 * @aside: (out) (transfer full): all that is
 */
void
trends_findings_search_end (TrendsFindingsSearch  *self,
                            TrendsFindingIndex   **index,
                            TrendsFindingList    **found,
                            TrendsFindingList    **aside)
{
  *index = g_steal_pointer (&self->index);
  *found = g_steal_pointer (&self->found);
  *aside = g_steal_pointer (&self->aside);
  trends_findings_search_free (self);
}
