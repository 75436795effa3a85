/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-lanes.c: see trends-roadmap-lanes.h. */

#include "trends-roadmap-lanes.h"

#include "trends-horizon.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *nick; /* as settings keep it */
  const char *label;
} groupings[TRENDS_N_ROADMAP_GROUPINGS] = {
  /* Translators: what the lanes of a roadmap are of */
  { "trend", N_("Trend") },
  { "owner", N_("Owner") },
  { "status", N_("Status") },
  { "priority", N_("Priority") },
  { "horizon", N_("Horizon") },
};

/* Choices in the order of their lanes, as far as it isn't that of their table: the weightiest
 * first, and what is nothing last. What isn't done has none: it is left out. */
static const int priority_lanes[] = { TRENDS_PRIORITY_CRITICAL, TRENDS_PRIORITY_HIGH,
                                      TRENDS_PRIORITY_MEDIUM, TRENDS_PRIORITY_LOW,
                                      TRENDS_PRIORITY_UNSET };
static const int status_lanes[] = { TRENDS_STATUS_UNDER_WAY, TRENDS_STATUS_PLANNED,
                                    TRENDS_STATUS_IDEA, TRENDS_STATUS_PAUSED,
                                    TRENDS_STATUS_DONE };
static const int horizon_lanes[] = { TRENDS_HORIZON_NOW, TRENDS_HORIZON_NEXT, TRENDS_HORIZON_LATER,
                                     TRENDS_HORIZON_UNSET };

/**
 * trends_roadmap_grouping_get_nick:
 *
 * Returns: its name in settings and on the command line
 */
const char *
trends_roadmap_grouping_get_nick (TrendsRoadmapGrouping grouping)
{
  g_return_val_if_fail (grouping < TRENDS_N_ROADMAP_GROUPINGS, NULL);

  return groupings[grouping].nick;
}

/**
 * trends_roadmap_grouping_get_label:
 *
 * Returns: what people call it: "Trend"
 */
const char *
trends_roadmap_grouping_get_label (TrendsRoadmapGrouping grouping)
{
  g_return_val_if_fail (grouping < TRENDS_N_ROADMAP_GROUPINGS, NULL);

  return _(groupings[grouping].label);
}

/**
 * trends_roadmap_grouping_find:
 *
 * Returns: the one of that nick; by trend where there is none
 */
TrendsRoadmapGrouping
trends_roadmap_grouping_find (const char *nick)
{
  for (guint i = 0; i < TRENDS_N_ROADMAP_GROUPINGS; i++)
    if (g_strcmp0 (groupings[i].nick, nick) == 0)
      return i;

  return TRENDS_ROADMAP_BY_TREND;
}

/* ------------------------------------------------------------------- keys */

/**
 * trends_roadmap_key_of:
 * @self: (out): the lane that an initiative is in
 * @today: the day it is, which a horizon may follow from
 */
void
trends_roadmap_key_of (TrendsRoadmapKey      *self,
                       TrendsRoadmapGrouping  grouping,
                       TrendsEntity          *initiative,
                       gint64                 today)
{
  *self = (TrendsRoadmapKey) { grouping, NULL, 0 };

  switch (grouping)
    {
    case TRENDS_ROADMAP_BY_OWNER:
      self->entity = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD);
      break;
    case TRENDS_ROADMAP_BY_STATUS:
      self->choice = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);
      break;
    case TRENDS_ROADMAP_BY_PRIORITY:
      self->choice = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY);
      break;
    case TRENDS_ROADMAP_BY_HORIZON:
      self->choice = trends_horizon_of (initiative, today);
      break;
    case TRENDS_ROADMAP_BY_TREND:
    case TRENDS_N_ROADMAP_GROUPINGS:
    default:
      self->entity = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
    }
}

/**
 * trends_roadmap_key_get_value:
 * @value: (out caller-allocates): what an initiative has in that field to be in the lane
 *
 * What has dates has its horizon from these, whatever is in that field.
 *
 * Returns: the field of an initiative that lanes of this grouping are by
 */
guint
trends_roadmap_key_get_value (const TrendsRoadmapKey *self,
                              TrendsValue            *value)
{
  static const guint fields[TRENDS_N_ROADMAP_GROUPINGS] = {
    [TRENDS_ROADMAP_BY_TREND] = TRENDS_INITIATIVE_TREND,
    [TRENDS_ROADMAP_BY_OWNER] = TRENDS_INITIATIVE_LEAD,
    [TRENDS_ROADMAP_BY_STATUS] = TRENDS_INITIATIVE_STATUS,
    [TRENDS_ROADMAP_BY_PRIORITY] = TRENDS_INITIATIVE_PRIORITY,
    [TRENDS_ROADMAP_BY_HORIZON] = TRENDS_INITIATIVE_HORIZON,
  };

  g_return_val_if_fail (self->grouping < TRENDS_N_ROADMAP_GROUPINGS, 0);

  /* That is a status. */
  if (self->grouping == TRENDS_ROADMAP_BY_HORIZON && self->choice == TRENDS_HORIZON_NOT_DOING)
    {
      *value = trends_value_integer (TRENDS_STATUS_NOT_DOING);
      return TRENDS_INITIATIVE_STATUS;
    }
  *value = self->grouping == TRENDS_ROADMAP_BY_TREND || self->grouping == TRENDS_ROADMAP_BY_OWNER
             ? trends_value_text (self->entity != NULL ? trends_entity_get_id (self->entity) : NULL)
             : trends_value_integer (self->choice);
  return fields[self->grouping];
}

static const int *
get_lane_choices (TrendsRoadmapGrouping  grouping,
                  guint                 *n_choices)
{
  switch (grouping)
    {
    case TRENDS_ROADMAP_BY_STATUS:
      *n_choices = G_N_ELEMENTS (status_lanes);
      return status_lanes;
    case TRENDS_ROADMAP_BY_PRIORITY:
      *n_choices = G_N_ELEMENTS (priority_lanes);
      return priority_lanes;
    case TRENDS_ROADMAP_BY_HORIZON:
      *n_choices = G_N_ELEMENTS (horizon_lanes);
      return horizon_lanes;
    case TRENDS_ROADMAP_BY_TREND:
    case TRENDS_ROADMAP_BY_OWNER:
    case TRENDS_N_ROADMAP_GROUPINGS:
    default:
      *n_choices = 0;
      return NULL;
    }
}

/**
 * trends_roadmap_dup_fixed_keys:
 *
 * Returns: (transfer full) (element-type TrendsRoadmapKey): the lanes that are there whether
 *   anything is in them or not, in their order; none of them holds a reference
 */
GArray *
trends_roadmap_dup_fixed_keys (TrendsRoadmapGrouping  grouping,
                               TrendsPlan            *plan)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (TrendsRoadmapKey));
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  guint n_choices;
  const int *choices = get_lane_choices (grouping, &n_choices);

  for (guint i = 0; i < n_choices; i++)
    {
      TrendsRoadmapKey key = { grouping, NULL, choices[i] };

      g_array_append_val (keys, key);
    }
  for (guint i = 0;
       grouping == TRENDS_ROADMAP_BY_TREND && i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      TrendsRoadmapKey key = { grouping, trend, 0 };

      g_array_append_val (keys, key);
    }

  return keys;
}

static guint
get_choice_place (const TrendsRoadmapKey *self)
{
  guint n_choices;
  const int *choices = get_lane_choices (self->grouping, &n_choices);

  for (guint i = 0; i < n_choices; i++)
    if (choices[i] == self->choice)
      return i;

  return n_choices;
}

/**
 * trends_roadmap_key_compare:
 *
 * Returns: which lane of the same grouping comes first; 0 for none but the same
 */
int
trends_roadmap_key_compare (const TrendsRoadmapKey *a,
                            const TrendsRoadmapKey *b)
{
  if (a->entity == b->entity)
    return (int) get_choice_place (a) - (int) get_choice_place (b);
  if (a->entity == NULL || b->entity == NULL)
    return a->entity == NULL ? 1 : -1;

  return trends_entity_compare (a->entity, b->entity);
}

/**
 * trends_roadmap_key_hash:
 *
 * Returns: a hash for tables of lanes
 */
guint
trends_roadmap_key_hash (const TrendsRoadmapKey *self)
{
  return g_direct_hash (self->entity) ^ (guint) self->choice * 31;
}

/**
 * trends_roadmap_key_equal:
 *
 * Returns: whether both are the same lane
 */
gboolean
trends_roadmap_key_equal (const TrendsRoadmapKey *a,
                          const TrendsRoadmapKey *b)
{
  return a->grouping == b->grouping && a->entity == b->entity && a->choice == b->choice;
}

/**
 * trends_roadmap_key_dup_id:
 *
 * Returns: (transfer full): what settings call it: the id of its trend or owner, or, as “status:2”, a
 *   choice
 */
char *
trends_roadmap_key_dup_id (const TrendsRoadmapKey *self)
{
  return self->entity != NULL
           ? g_strdup (trends_entity_get_id (self->entity))
           : g_strdup_printf ("%s:%d", trends_roadmap_grouping_get_nick (self->grouping),
                              (int) self->choice);
}

/* ------------------------------------------------------------------ words */

/**
 * trends_roadmap_key_get_label:
 *
 * Returns: what the lane is called, as long as nothing changes
 */
const char *
trends_roadmap_key_get_label (const TrendsRoadmapKey *self,
                              TrendsPlan             *plan)
{
  if (self->entity != NULL)
    return trends_entity_get_name (self->entity);

  switch (self->grouping)
    {
    case TRENDS_ROADMAP_BY_STATUS:
      return trends_choices_get_label (&trends_status_choices, self->choice);
    case TRENDS_ROADMAP_BY_PRIORITY:
      return self->choice == TRENDS_PRIORITY_UNSET
               ? _("No priority")
               : trends_choices_get_label (trends_plan_get_priority_choices (plan), self->choice);
    case TRENDS_ROADMAP_BY_HORIZON:
      return self->choice == TRENDS_HORIZON_UNSET
               ? _("No horizon")
               : trends_choices_get_label (&trends_horizon_choices, self->choice);
    case TRENDS_ROADMAP_BY_OWNER:
      return _("No lead");
    case TRENDS_ROADMAP_BY_TREND:
    case TRENDS_N_ROADMAP_GROUPINGS:
    default:
      return "";
    }
}

static const char *
get_trend_missing (TrendsEntity *trend)
{
  switch ((TrendsStance) trends_entity_get_integer (trend, TRENDS_TREND_STANCE))
    {
    case TRENDS_STANCE_ACT:
      return _("Nothing planned yet, though we act on it");
    case TRENDS_STANCE_PREPARE:
      return _("Nothing planned yet to prepare for it");
    case TRENDS_STANCE_WATCH:
      return _("Nothing planned: we watch it");
    case TRENDS_STANCE_UNDECIDED:
    default:
      return _("Nothing planned yet: a gap to discuss");
    }
}

/**
 * trends_roadmap_key_dup_words:
 *
 * Returns: (transfer full): by what, and what it is of: “Status: Planned”
 */
char *
trends_roadmap_key_dup_words (const TrendsRoadmapKey *self,
                              TrendsPlan             *plan)
{
  /* Translators: by what initiatives are grouped, and of what this group is: “Status: Planned” */
  return g_strdup_printf (_("%s: %s"), trends_roadmap_grouping_get_label (self->grouping),
                          trends_roadmap_key_get_label (self, plan));
}

/**
 * trends_roadmap_key_has_gone:
 * @self: (nullable): what something is of
 *
 * Returns: whether its owner or trend is in no plan any more: what shows it may outlive that by a
 *   moment
 */
gboolean
trends_roadmap_key_has_gone (const TrendsRoadmapKey *self)
{
  return self != NULL && self->entity != NULL && trends_entity_get_plan (self->entity) == NULL;
}

/**
 * trends_roadmap_key_dup_missing:
 * @n_undated: how many of it have no dates
 *
 * Returns: (transfer full): what a lane without bars says instead
 */
char *
trends_roadmap_key_dup_missing (const TrendsRoadmapKey *self,
                                guint                   n_undated)
{
  if (n_undated > 0)
    /* Translators: in place of a lane's bars: how many are in the row of those without dates */
    return g_strdup_printf (ngettext ("None with dates yet: %u in the row below",
                                      "None with dates yet: %u in the row below", n_undated),
                            n_undated);

  return g_strdup (self->grouping == TRENDS_ROADMAP_BY_TREND ? get_trend_missing (self->entity)
                                                             : _("Nothing here"));
}
