/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-links.c: see trends-roadmap-links.h. */

#include "trends-roadmap-links.h"

#include "trends-date.h"
#include "trends-initiative-state.h"
#include "trends-refs.h"
#include "trends-relations.h"
#include "trends-sensitivity.h"

#include <glib/gi18n-lib.h>

#define LEAST_ROOM 1.4 /* of half a bar's height: for a line and its head */

/**
 * trends_dependency_is_pending:
 * @dependency: a dependency of a plan
 *
 * Returns: whether one waits for the other, and both are still to be done: what is done has
 *   ended, whenever it was to end, and needs nothing any more
 */
gboolean
trends_dependency_is_pending (TrendsEntity *dependency)
{
  TrendsEntity *initiative, *needs;

  g_return_val_if_fail (trends_entity_is (dependency, TRENDS_KIND_DEPENDENCY), FALSE);

  initiative = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
  needs = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);
  return initiative != NULL && needs != NULL && trends_dependency_waits (dependency)
         && trends_initiative_is_open (initiative) && trends_initiative_is_open (needs);
}

/* Where one of these days isn't known nobody can say so. */
static gboolean
starts_before (TrendsEntity *dependency)
{
  gint64 start, end;

  if (!trends_dependency_is_pending (dependency))
    return FALSE;

  start = trends_entity_get_integer (
    trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE), TRENDS_INITIATIVE_START);
  end = trends_entity_get_integer (trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS),
                                   TRENDS_INITIATIVE_END);
  return start != TRENDS_UNSET && end != TRENDS_UNSET && start <= end;
}

static gboolean
has_begun (TrendsEntity *dependency)
{
  return trends_initiative_has_begun (
    trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE));
}

/**
 * trends_dependency_is_early:
 * @dependency: a dependency of a plan
 *
 * Returns: whether what waits is to start before what it needs has ended. What has begun already
 *   isn't early, for it can't start any later; see trends_dependency_is_ahead().
 */
gboolean
trends_dependency_is_early (TrendsEntity *dependency)
{
  return starts_before (dependency) && !has_begun (dependency);
}

/**
 * trends_dependency_is_ahead:
 * @dependency: a dependency of a plan
 *
 * Returns: whether what waits has begun though what it needs hasn't ended: nothing can be moved
 *   for that, but it goes on at its own risk
 */
gboolean
trends_dependency_is_ahead (TrendsEntity *dependency)
{
  return starts_before (dependency) && has_begun (dependency);
}

static GPtrArray *
dup_referring (TrendsEntity *initiative,
               TrendsKind    kind,
               guint         field)
{
  return trends_refs_dup_referring (trends_plan_get_refs (trends_entity_get_plan (initiative)),
                                    trends_entity_get_id (initiative),
                                    trends_kind_get_field (kind, field));
}

/**
 * trends_initiative_is_early:
 * @initiative: an initiative of a plan
 *
 * Returns: whether it starts before anything that it needs has ended
 */
gboolean
trends_initiative_is_early (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) dependencies
    = dup_referring (initiative, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE);

  for (guint i = 0; i < dependencies->len; i++)
    if (trends_dependency_is_early (dependencies->pdata[i]))
      return TRUE;

  return FALSE;
}

static GPtrArray *
dup_needs_that (TrendsEntity *initiative,
                gboolean      are_so (TrendsEntity *dependency))
{
  g_autoptr (GPtrArray) dependencies
    = dup_referring (initiative, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE);
  GPtrArray *needs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < dependencies->len; i++)
    if (are_so (dependencies->pdata[i]))
      g_ptr_array_add (needs, g_object_ref (trends_entity_get_ref (dependencies->pdata[i],
                                                                   TRENDS_DEPENDENCY_NEEDS)));

  return needs;
}

/**
 * trends_initiative_dup_early_needs:
 * @initiative: an initiative of a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): what it needs that won't have ended when
 *   it starts
 */
GPtrArray *
trends_initiative_dup_early_needs (TrendsEntity *initiative)
{
  return dup_needs_that (initiative, trends_dependency_is_early);
}

/**
 * trends_initiative_dup_ahead_needs:
 * @initiative: an initiative of a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): what it needs and has begun without
 */
GPtrArray *
trends_initiative_dup_ahead_needs (TrendsEntity *initiative)
{
  return dup_needs_that (initiative, trends_dependency_is_ahead);
}

/* The other side of the dependencies whose one side an initiative is */
static GPtrArray *
dup_across (TrendsEntity *initiative,
            guint         from,
            guint         to)
{
  g_autoptr (GPtrArray) dependencies = dup_referring (initiative, TRENDS_KIND_DEPENDENCY, from);
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < dependencies->len; i++)
    {
      TrendsEntity *other = trends_entity_get_ref (dependencies->pdata[i], to);

      if (other != NULL && trends_dependency_waits (dependencies->pdata[i]))
        g_ptr_array_add (others, g_object_ref (other));
    }

  return others;
}

/**
 * trends_initiative_dup_needs:
 * @initiative: an initiative of a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): what it waits for itself
 */
GPtrArray *
trends_initiative_dup_needs (TrendsEntity *initiative)
{
  return dup_across (initiative, TRENDS_DEPENDENCY_INITIATIVE, TRENDS_DEPENDENCY_NEEDS);
}

/**
 * trends_initiative_dup_followers:
 * @initiative: an initiative of a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): what waits for it itself
 */
GPtrArray *
trends_initiative_dup_followers (TrendsEntity *initiative)
{
  return dup_across (initiative, TRENDS_DEPENDENCY_NEEDS, TRENDS_DEPENDENCY_INITIATIVE);
}

/* All that is reached by dependencies in one direction */
static void
find_kin (GHashTable   *kin,
          TrendsEntity *initiative,
          GPtrArray    *across (TrendsEntity *),
          TrendsKinship near)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  g_ptr_array_add (queue, initiative);
  for (guint i = 0; i < queue->len; i++)
    {
      g_autoptr (GPtrArray) others = across (queue->pdata[i]);

      for (guint j = 0; j < others->len; j++)
        {
          TrendsEntity *other = others->pdata[j];

          if (other == initiative || g_hash_table_contains (kin, other))
            continue;
          g_hash_table_insert (kin, other, GINT_TO_POINTER (i == 0 ? near : near + 1));
          g_ptr_array_add (queue, other);
        }
    }
}

/* Those that it waits for or that wait for it besides are that before all. */
static void
find_related (GHashTable   *kin,
              TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) related = trends_initiative_dup_related (initiative);

  for (guint i = 0; i < related->len; i++)
    if (related->pdata[i] != initiative && !g_hash_table_contains (kin, related->pdata[i]))
      g_hash_table_insert (kin, related->pdata[i], GINT_TO_POINTER (TRENDS_RELATED));
}

/**
 * trends_initiative_dup_kin:
 * @initiative: an initiative of a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity TrendsKinship): all that it waits for and
 *   all that waits for it, near and far, and what it relates to; until something changes
 */
GHashTable *
trends_initiative_dup_kin (TrendsEntity *initiative)
{
  GHashTable *kin = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), kin);

  find_kin (kin, initiative, trends_initiative_dup_needs, TRENDS_NEEDED);
  find_kin (kin, initiative, trends_initiative_dup_followers, TRENDS_FOLLOWER);
  find_related (kin, initiative);
  return kin;
}

/* Two that relate have no direction: in whichever way it was noted, the earlier is first. */
static void
put_in_order (TrendsRoadmapLink *link)
{
  TrendsRoadmapBar *first = link->bar;

  if (link->bar->days.start >= link->needs->days.start)
    return;
  link->bar = link->needs;
  link->needs = first;
}

/**
 * trends_roadmap_layout_dup_links:
 * @layout: where the bars are
 * @plan: the plan that it lays out
 *
 * Returns: (transfer full) (element-type TrendsRoadmapLink): those that wait and what they wait
 *   for, and those that relate to each other, where both have bars; until something changes
 */
GArray *
trends_roadmap_layout_dup_links (TrendsRoadmapLayout *layout,
                                 TrendsPlan          *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);
  GArray *links = g_array_new (FALSE, FALSE, sizeof (TrendsRoadmapLink));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);
      TrendsEntity *initiative = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
      TrendsEntity *needs = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);
      TrendsRoadmapLink link = { .dependency = dependency };

      if (initiative == NULL || needs == NULL)
        continue;
      link.relates = !trends_dependency_waits (dependency);
      link.needs = trends_roadmap_layout_find_bar (layout, needs);
      link.bar = trends_roadmap_layout_find_bar (layout, initiative);
      link.is_early = trends_dependency_is_early (dependency);
      link.is_ahead = trends_dependency_is_ahead (dependency);
      if (link.needs == NULL || link.bar == NULL)
        continue;
      if (link.relates)
        put_in_order (&link);
      g_array_append_val (links, link);
    }

  return links;
}

/**
 * trends_roadmap_link_get_ends:
 * @link: what waits for what, or relates to it
 * @from: (out): the day of the first bar that the line starts from
 * @to: (out): the day of the other one that it ends at
 *
 * Two that relate and go on at the same time are joined in the middle of that.
 */
void
trends_roadmap_link_get_ends (const TrendsRoadmapLink *link,
                              gint64                  *from,
                              gint64                  *to)
{
  g_return_if_fail (link != NULL && from != NULL && to != NULL);

  *from = link->needs->days.end;
  *to = link->bar->days.start;
  if (link->relates && *from > *to)
    *from = *to = *to + (MIN (*from, link->bar->days.end) - *to) / 2;
}

static gboolean
is_in_row (const TrendsRoadmapLink *link)
{
  return link->bar != NULL && link->needs->lane == link->bar->lane
         && link->needs->row == link->bar->row;
}

/* Before the bar that it ends at, where a line comes from the left; in a row nothing else may be
 * between the two. */
static gboolean
has_room (const TrendsRoadmapLink *link,
          double                   size,
          double                   per_day)
{
  if (link->bar == NULL)
    return TRUE;
  if (is_in_row (link) && link->bar->before > (double) link->needs->days.end)
    return FALSE;

  return ((double) link->bar->days.start - link->bar->before) * per_day >= LEAST_ROOM * size;
}

/**
 * trends_roadmap_link_make_curve:
 * @link: what waits for what, or relates to it
 * @curve: (out): the line for it; without a head where neither waits
 * @from: where it starts
 * @to: where it ends
 * @size: half the height of a bar, in the same measure; above 0
 * @per_day: how long a day is, in that
 *
 * Where it would be hidden between bars it goes over their edges.
 */
void
trends_roadmap_link_make_curve (const TrendsRoadmapLink *link,
                                TrendsCurve             *curve,
                                const TrendsPoint       *from,
                                const TrendsPoint       *to,
                                double                   size,
                                double                   per_day)
{
  gboolean is_tight;

  g_return_if_fail (link != NULL);

  is_tight = !has_room (link, size, per_day);
  if (is_tight && is_in_row (link))
    trends_curve_init_arc (curve, from, to, size, !link->relates);
  else if (is_tight && !link->relates)
    trends_curve_init_into (curve, from, to, size);
  else if (link->relates)
    trends_curve_init_between (curve, from, to, size);
  else
    trends_curve_init (curve, from, to, size);
}

/**
 * trends_roadmap_link_get_look:
 * @link: what waits for what, or relates to it
 * @look: (out): what it is drawn in, on screen and on paper
 *
 * What starts too early, and can be moved, has long dashes; what has begun, and can't be moved any
 * more, has dots; what only relates has finer dots, and no head either.
 */
void
trends_roadmap_link_get_look (const TrendsRoadmapLink *link,
                              TrendsLinkLook          *look)
{
  g_return_if_fail (link != NULL && look != NULL);

  if (link->relates)
    *look = (TrendsLinkLook) { TRENDS_COLOUR_SECONDARY, 1.5, 2.5 };
  else if (link->is_early)
    *look = (TrendsLinkLook) { TRENDS_COLOUR_RED, 5, 3 };
  else if (link->is_ahead)
    *look = (TrendsLinkLook) { TRENDS_COLOUR_AMBER, 2, 3 };
  else
    *look = (TrendsLinkLook) { TRENDS_COLOUR_SECONDARY, 0, 0 };
}

/* @found: (nullable): those that there are are added to it */
static guint
find_early (TrendsRoadmapLayout *layout,
            GPtrArray           *found)
{
  guint n = 0;

  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (layout); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (layout, i);

      for (guint j = 0; j < lane->bars->len; j++)
        {
          TrendsRoadmapBar *bar = lane->bars->pdata[j];

          n += bar->is_early;
          if (bar->is_early && found != NULL)
            g_ptr_array_add (found, g_object_ref (bar->initiative));
        }
    }

  return n;
}

/**
 * trends_roadmap_layout_count_early:
 *
 * Returns: how many start before something that they need has ended
 */
guint
trends_roadmap_layout_count_early (TrendsRoadmapLayout *layout)
{
  return find_early (layout, NULL);
}

/**
 * trends_roadmap_layout_dup_early:
 *
 * Returns: (transfer full) (element-type TrendsEntity): these, in the order of lanes and bars
 */
GPtrArray *
trends_roadmap_layout_dup_early (TrendsRoadmapLayout *layout)
{
  GPtrArray *early = g_ptr_array_new_with_free_func (g_object_unref);

  find_early (layout, early);
  return early;
}

/**
 * trends_roadmap_layout_dup_ahead:
 * @layout: where the bars are
 * @plan: the plan that it lays out
 *
 * Returns: (transfer full) (element-type TrendsEntity): those with bars that have begun though
 *   something that they need hasn't ended, each once, in the order of the plan's dependencies
 */
GPtrArray *
trends_roadmap_layout_dup_ahead (TrendsRoadmapLayout *layout,
                                 TrendsPlan          *plan)
{
  g_autoptr (GArray) links = trends_roadmap_layout_dup_links (layout, plan);
  GPtrArray *ahead = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < links->len; i++)
    {
      const TrendsRoadmapLink *link = &g_array_index (links, TrendsRoadmapLink, i);

      if (link->is_ahead && !g_ptr_array_find (ahead, link->bar->initiative, NULL))
        g_ptr_array_add (ahead, g_object_ref (link->bar->initiative));
    }

  return ahead;
}

/**
 * trends_initiative_dup_milestones:
 * @initiative: an initiative of a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): its milestones that have a date, in the
 *   order of the plan
 */
GPtrArray *
trends_initiative_dup_milestones (TrendsEntity *initiative)
{
  GPtrArray *milestones
    = dup_referring (initiative, TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_INITIATIVE);

  for (guint i = milestones->len; i > 0; i--)
    if (trends_entity_get_integer (milestones->pdata[i - 1], TRENDS_MILESTONE_DATE)
        == TRENDS_UNSET)
      g_ptr_array_remove_index (milestones, i - 1);

  return milestones;
}

/**
 * trends_initiative_dup_milestone_words:
 * @initiative: an initiative of a plan
 * @paper: (nullable): the language of a paper; %NULL for the screen
 *
 * Returns: (transfer full): its milestones with their days, as they stand in a cell of a table
 */
char *
trends_initiative_dup_milestone_words (TrendsEntity         *initiative,
                                       const TrendsLanguage *paper)
{
  g_autoptr (GPtrArray) milestones = trends_initiative_dup_milestones (initiative);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < milestones->len; i++)
    {
      TrendsEntity *milestone = milestones->pdata[i];
      const char *mark = trends_sensitivity_get_mark (trends_sensitivity_of_entity (milestone));
      gint64 date = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);
      g_autofree char *day = paper != NULL ? trends_language_format_date (paper, date, FALSE)
                                           : trends_date_format_short (date);
      gboolean is_done = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE) != 0;

      g_string_append (text, i > 0 ? "; " : "");
      g_string_append_printf (text,
                              /* Translators: in a table: a milestone's title and its day */
                              is_done ? _("%s, %s, done")
                                      /* Translators: the same of one that isn't done */
                                      : _("%s, %s"),
                              trends_entity_get_name (milestone), day);
      if (mark != NULL)
        g_string_append_printf (text, " (%s)", mark);
    }
  return g_string_free (text, FALSE);
}

/**
 * trends_plan_dup_governance_dates:
 * @period: which days are asked for
 *
 * Returns: (transfer full) (element-type TrendsEntity): boards, budgets, elections on these
 *   days, in their order
 */
GPtrArray *
trends_plan_dup_governance_dates (TrendsPlan         *plan,
                                  const TrendsPeriod *period)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_GOVERNANCE_DATE);
  GPtrArray *dates = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) date = g_list_model_get_item (list, i);
      gint64 day = trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE);

      if (day != TRENDS_UNSET && trends_period_has_day (period, day))
        g_ptr_array_add (dates, g_steal_pointer (&date));
    }

  return dates;
}

/**
 * trends_plan_dup_undated_governance_dates:
 *
 * Returns: (transfer full) (element-type TrendsEntity): those that have no day yet, in their order
 */
GPtrArray *
trends_plan_dup_undated_governance_dates (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_GOVERNANCE_DATE);
  GPtrArray *dates = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) date = g_list_model_get_item (list, i);

      if (trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE) == TRENDS_UNSET)
        g_ptr_array_add (dates, g_steal_pointer (&date));
    }

  return dates;
}
