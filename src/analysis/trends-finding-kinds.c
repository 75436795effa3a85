/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-kinds.c: see trends-finding-kinds.h. Its words are for people who did
 * their best so far: they say what to do next and blame nobody.
 */

#include "trends-finding-kinds.h"

#include "trends-fold.h"
#include "trends-initiative-state.h"
#include "trends-plan-reach.h"
#include "trends-roadmap-links.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ----------------------------------------------------------------- trends */

static gboolean
is_to_act_on (TrendsEntity *trend)
{
  return trends_entity_get_integer (trend, TRENDS_TREND_STANCE) == TRENDS_STANCE_ACT;
}

static gboolean
is_blank (TrendsEntity *entity,
          guint         field)
{
  return trends_text_is_blank (trends_entity_get_text (entity, field));
}

static gboolean
lacks_stance (TrendsEntity             *trend,
              const TrendsFindingIndex *index)
{
  return trends_entity_get_integer (trend, TRENDS_TREND_STANCE) == TRENDS_STANCE_UNDECIDED;
}

static gboolean
lacks_owner (TrendsEntity             *trend,
             const TrendsFindingIndex *index)
{
  return trends_entity_get_ref (trend, TRENDS_TREND_OWNER) == NULL;
}

static gboolean
lacks_reason (TrendsEntity             *trend,
              const TrendsFindingIndex *index)
{
  return is_to_act_on (trend) && is_blank (trend, TRENDS_TREND_STANCE_REASON);
}

/* What was decided not to be done is none. */
static gboolean
lacks_initiatives (TrendsEntity             *trend,
                   const TrendsFindingIndex *index)
{
  GListModel *list = trends_trend_get_initiatives (trend);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (!trends_initiative_is_given_up (initiative))
        return FALSE;
    }
  return TRUE;
}

static TrendsSeverity
weigh_owner (TrendsEntity *trend)
{
  return is_to_act_on (trend) ? TRENDS_SEVERITY_LOOK_INTO : TRENDS_SEVERITY_WORTH_KNOWING;
}

static TrendsSeverity
weigh_initiatives (TrendsEntity *trend)
{
  return is_to_act_on (trend) ? TRENDS_SEVERITY_ACT_NOW : TRENDS_SEVERITY_WORTH_KNOWING;
}

/* ------------------------------------------------------------ trend links */

static gboolean
is_foundation_gap (TrendsEntity             *link,
                   const TrendsFindingIndex *index)
{
  TrendsEntity *from = trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM);
  TrendsEntity *to = trends_entity_get_ref (link, TRENDS_TREND_LINK_TO);

  return from != NULL && to != NULL && is_to_act_on (from)
         && !trends_finding_index_is_under_way (index, to);
}

/* One thing is said once. */
static gboolean
is_neglected (TrendsEntity             *link,
              const TrendsFindingIndex *index)
{
  TrendsEntity *from = trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM);
  TrendsEntity *to = trends_entity_get_ref (link, TRENDS_TREND_LINK_TO);

  return from != NULL && to != NULL && trends_trend_describe_neglect (to) != NULL
         && !lacks_initiatives (from, index) && !is_foundation_gap (link, index);
}

/* ----------------------------------------------------- owners, dependencies */

static gboolean
is_overloaded (TrendsEntity             *owner,
               const TrendsFindingIndex *index)
{
  TrendsEntity *info = trends_plan_get_info (trends_entity_get_plan (owner));

  return trends_load_count_over (trends_finding_index_get_load (index),
                                 trends_entity_get_id (owner),
                                 trends_entity_get_integer (info, TRENDS_PLAN_LEAD_LIMIT),
                                 NULL)
         > 0;
}

static gboolean
is_too_early (TrendsEntity             *dependency,
              const TrendsFindingIndex *index)
{
  return trends_dependency_is_early (dependency);
}

static gboolean
has_begun_early (TrendsEntity             *dependency,
                 const TrendsFindingIndex *index)
{
  return trends_dependency_is_ahead (dependency);
}

/* ------------------------------------------------------------- initiatives */

static gboolean
is_overdue (TrendsEntity             *initiative,
            const TrendsFindingIndex *index)
{
  return trends_initiative_is_overdue (initiative, trends_finding_index_get_today (index));
}

static gboolean
lacks_lead (TrendsEntity             *initiative,
            const TrendsFindingIndex *index)
{
  return trends_initiative_lacks_lead (initiative);
}

static TrendsSeverity
weigh_lead (TrendsEntity *initiative)
{
  gint64 priority = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY);

  return priority == TRENDS_PRIORITY_CRITICAL || priority == TRENDS_PRIORITY_HIGH
             ? TRENDS_SEVERITY_ACT_NOW
             : TRENDS_SEVERITY_LOOK_INTO;
}

static gboolean
lacks_dates (TrendsEntity             *initiative,
             const TrendsFindingIndex *index)
{
  return trends_initiative_is_open (initiative) && !trends_initiative_has_dates (initiative);
}

static gboolean
lacks_priority (TrendsEntity             *initiative,
                const TrendsFindingIndex *index)
{
  return trends_initiative_is_open (initiative)
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY)
                == TRENDS_PRIORITY_UNSET;
}

/* What costs nothing needs no money, and of what nobody knows the cost nobody can say so. */
static gboolean
lacks_funding (TrendsEntity             *initiative,
               const TrendsFindingIndex *index)
{
  gint64 cost = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST);

  return trends_initiative_is_open (initiative) && cost != TRENDS_UNSET && cost > 0
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_FUNDED) != 1;
}

static gboolean
lacks_confidence_reason (TrendsEntity             *initiative,
                         const TrendsFindingIndex *index)
{
  gint64 confidence = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_CONFIDENCE);

  return trends_initiative_is_open (initiative)
         && (confidence == TRENDS_CONFIDENCE_AMBER || confidence == TRENDS_CONFIDENCE_RED)
         && is_blank (initiative, TRENDS_INITIATIVE_CONFIDENCE_REASON);
}

static gboolean
lacks_benefit (TrendsEntity             *initiative,
               const TrendsFindingIndex *index)
{
  return trends_initiative_is_open (initiative) && is_blank (initiative, TRENDS_INITIATIVE_BENEFIT);
}

static gboolean
is_beyond_plan (TrendsEntity             *initiative,
                const TrendsFindingIndex *index)
{
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

  /* What starts after the plan doesn't end in it either. */
  if (end == TRENDS_UNSET)
    end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  return trends_plan_is_beyond (trends_entity_get_plan (initiative), end)
         && trends_initiative_is_open (initiative);
}

/* One finding for all of a title: that of each would say the same. */
static gboolean
has_namesake (TrendsEntity             *initiative,
              const TrendsFindingIndex *index)
{
  return trends_finding_index_count_title (index, initiative) > 1
         && trends_finding_index_speaks_for_title (index, initiative);
}

static const TrendsFindingKind kinds[TRENDS_N_FINDING_KINDS] = {
  [TRENDS_FINDING_FOUNDATION_GAP] = {
    TRENDS_FINDING_ID_FOUNDATION_GAP,
    N_("Gaps in the foundations"),
    N_("Nothing is under way yet where a trend to act on relies on another. Begin there, or "
       "say why it can wait."),
    TRENDS_TREND_LINK_TO,
    TRENDS_SEVERITY_ACT_NOW,
    TRUE,
    is_foundation_gap,
    NULL,
  },
  [TRENDS_FINDING_OVERDUE] = {
    TRENDS_FINDING_ID_OVERDUE,
    N_("Overdue initiatives"),
    /* Translators: of overdue initiatives; %s is the day on which this is said */
    N_("By %s their end has passed. Mark what is done, and give the others a date that they "
       "can keep."),
    TRENDS_INITIATIVE_END,
    TRENDS_SEVERITY_ACT_NOW,
    FALSE,
    is_overdue,
    NULL,
  },
  [TRENDS_FINDING_TOO_EARLY] = {
    TRENDS_FINDING_ID_TOO_EARLY,
    N_("Initiatives that start before what they need"),
    N_("Each starts before what it needs has ended. Move one of the two, or see whether it "
       "can begin with less."),
    TRENDS_DEPENDENCY_NEEDS,
    TRENDS_SEVERITY_ACT_NOW,
    FALSE,
    is_too_early,
    NULL,
  },
  [TRENDS_FINDING_BEGUN_EARLY] = {
    TRENDS_FINDING_ID_BEGUN_EARLY,
    N_("Initiatives that have begun before what they need"),
    N_("Each is under way though what it needs hasn’t ended. See what it can do without that, and "
       "whether that can end sooner."),
    TRENDS_DEPENDENCY_NEEDS,
    TRENDS_SEVERITY_LOOK_INTO,
    FALSE,
    has_begun_early,
    NULL,
  },
  [TRENDS_FINDING_OVERLOADED_OWNER] = {
    TRENDS_FINDING_ID_OVERLOADED_OWNER,
    N_("Owners who lead more than the limit"),
    N_("Who could take something on, or what can wait for a quarter?"),
    TRENDS_OWNER_NAME,
    TRENDS_SEVERITY_LOOK_INTO,
    TRUE,
    is_overloaded,
    NULL,
  },
  [TRENDS_FINDING_UNDECIDED_TREND] = {
    TRENDS_FINDING_ID_UNDECIDED_TREND,
    N_("Trends without a stance"),
    N_("Decide for each whether to act, to prepare or to watch; to watch is a stance, too."),
    TRENDS_TREND_STANCE,
    TRENDS_SEVERITY_LOOK_INTO,
    FALSE,
    lacks_stance,
    NULL,
  },
  [TRENDS_FINDING_TREND_WITHOUT_OWNER] = {
    TRENDS_FINDING_ID_TREND_WITHOUT_OWNER,
    N_("Trends without an owner"),
    N_("Somebody who keeps an eye on the trend and speaks for it is enough."),
    TRENDS_TREND_OWNER,
    TRENDS_SEVERITY_LOOK_INTO,
    FALSE,
    lacks_owner,
    weigh_owner,
  },
  [TRENDS_FINDING_TREND_WITHOUT_REASON] = {
    TRENDS_FINDING_ID_TREND_WITHOUT_REASON,
    N_("Trends to act on without a reason"),
    N_("A sentence on why helps others to follow, and whoever asks in a year."),
    TRENDS_TREND_STANCE_REASON,
    TRENDS_SEVERITY_WORTH_KNOWING,
    FALSE,
    lacks_reason,
    NULL,
  },
  [TRENDS_FINDING_EMPTY_TREND] = {
    TRENDS_FINDING_ID_EMPTY_TREND,
    N_("Trends without initiatives"),
    N_("That may be right, for a trend to watch. Otherwise, what would be a first step?"),
    TRENDS_TREND_STANCE,
    TRENDS_SEVERITY_WORTH_KNOWING,
    TRUE,
    lacks_initiatives,
    weigh_initiatives,
  },
  [TRENDS_FINDING_NEGLECTED_LINK] = {
    TRENDS_FINDING_ID_NEGLECTED_LINK,
    N_("Trends that others rely on"),
    N_("Work on the first trend of each line stands on the second. A little attention there "
       "helps here."),
    TRENDS_TREND_LINK_TO,
    TRENDS_SEVERITY_LOOK_INTO,
    TRUE,
    is_neglected,
    NULL,
  },
  [TRENDS_FINDING_WITHOUT_LEAD] = {
    TRENDS_FINDING_ID_WITHOUT_LEAD,
    N_("Initiatives without a lead"),
    N_("Work that nobody leads tends to wait. Who could take it on?"),
    TRENDS_INITIATIVE_LEAD,
    TRENDS_SEVERITY_LOOK_INTO,
    FALSE,
    lacks_lead,
    weigh_lead,
  },
  [TRENDS_FINDING_WITHOUT_DATES] = {
    TRENDS_FINDING_ID_WITHOUT_DATES,
    N_("Initiatives without dates"),
    N_("A rough quarter is enough to put them on the roadmap."),
    TRENDS_INITIATIVE_START,
    TRENDS_SEVERITY_LOOK_INTO,
    FALSE,
    lacks_dates,
    NULL,
  },
  [TRENDS_FINDING_WITHOUT_FUNDING] = {
    TRENDS_FINDING_ID_WITHOUT_FUNDING,
    N_("Initiatives without funding"),
    N_("They have a cost, and no money for it yet. Where could it come from, or what would "
       "do with less?"),
    TRENDS_INITIATIVE_FUNDED,
    TRENDS_SEVERITY_LOOK_INTO,
    FALSE,
    lacks_funding,
    NULL,
  },
  [TRENDS_FINDING_WITHOUT_CONFIDENCE_REASON] = {
    TRENDS_FINDING_ID_WITHOUT_CONFIDENCE_REASON,
    N_("Amber or red without a reason"),
    N_("A sentence on what is in the way lets others help."),
    TRENDS_INITIATIVE_CONFIDENCE_REASON,
    TRENDS_SEVERITY_LOOK_INTO,
    FALSE,
    lacks_confidence_reason,
    NULL,
  },
  [TRENDS_FINDING_WITHOUT_BENEFIT] = {
    TRENDS_FINDING_ID_WITHOUT_BENEFIT,
    N_("Initiatives without a benefit"),
    N_("Whom does each help, and how would anybody notice?"),
    TRENDS_INITIATIVE_BENEFIT,
    TRENDS_SEVERITY_WORTH_KNOWING,
    FALSE,
    lacks_benefit,
    NULL,
  },
  [TRENDS_FINDING_WITHOUT_PRIORITY] = {
    TRENDS_FINDING_ID_WITHOUT_PRIORITY,
    N_("Initiatives without a priority"),
    N_("A priority helps to choose when time or money runs short."),
    TRENDS_INITIATIVE_PRIORITY,
    TRENDS_SEVERITY_WORTH_KNOWING,
    FALSE,
    lacks_priority,
    NULL,
  },
  [TRENDS_FINDING_BEYOND_PLAN] = {
    TRENDS_FINDING_ID_BEYOND_PLAN,
    N_("Initiatives that end after the plan"),
    N_("They go on after the day that the plan looks ahead to. Is that so, or is one of the days "
       "another?"),
    TRENDS_INITIATIVE_END,
    TRENDS_SEVERITY_WORTH_KNOWING,
    FALSE,
    is_beyond_plan,
    NULL,
  },
  [TRENDS_FINDING_SAME_TITLE] = {
    TRENDS_FINDING_ID_SAME_TITLE,
    N_("Initiatives with the same title"),
    N_("Is it one piece of work, or are they two that would be better told apart?"),
    TRENDS_INITIATIVE_TITLE,
    TRENDS_SEVERITY_WORTH_KNOWING,
    FALSE,
    has_namesake,
    NULL,
  },
};

/**
 * trends_finding_kind_get:
 * @type: which one
 *
 * Returns: (transfer none): what there is to know of it
 */
const TrendsFindingKind *
trends_finding_kind_get (TrendsFindingType type)
{
  g_return_val_if_fail (type < TRENDS_N_FINDING_KINDS, NULL);

  return &kinds[type];
}

/**
 * trends_finding_kind_get_title:
 * @self: a kind
 *
 * Returns: (transfer none): what is found, in the plural, translated
 */
const char *
trends_finding_kind_get_title (const TrendsFindingKind *self)
{
  return _(self->title);
}

/**
 * trends_finding_kind_dup_advice:
 * @self: a kind
 * @today: the day it is, in the words of whoever says this
 *
 * Returns: (transfer full): what would help, translated: whole sentences
 */
char *
trends_finding_kind_dup_advice (const TrendsFindingKind *self,
                                const char              *today)
{
  GString *advice = g_string_new (_(self->advice));

  g_string_replace (advice, "%s", today, 1);
  return g_string_free (advice, FALSE);
}

/**
 * trends_finding_kind_weigh:
 * @self: a kind
 * @entity: what it is found in
 *
 * Returns: how much depends on it there
 */
TrendsSeverity
trends_finding_kind_weigh (const TrendsFindingKind *self,
                           TrendsEntity            *entity)
{
  return self->weigh != NULL ? self->weigh (entity) : self->severity;
}

/**
 * trends_finding_kind_is_for:
 * @profile: for whom something is
 *
 * Returns: whether it can be said to them what is found in the part of a plan that they see;
 *   not where what seems to be missing may only be kept back
 */
gboolean
trends_finding_kind_is_for (const TrendsFindingKind *self,
                            TrendsProfile            profile)
{
  return trends_audience_sees_field (profile, trends_kind_get_field (self->kind, self->field))
         && !(self->needs_all && profile == TRENDS_PROFILE_PUBLIC);
}

/**
 * trends_severity_get_id:
 *
 * Returns: (transfer none): what scripts call it
 */
const char *
trends_severity_get_id (TrendsSeverity severity)
{
  static const char *const ids[TRENDS_N_SEVERITIES] = { "act_now", "look_into", "worth_knowing" };

  g_return_val_if_fail (severity < TRENDS_N_SEVERITIES, NULL);

  return ids[severity];
}

/**
 * trends_severity_get_label:
 *
 * Returns: (transfer none): the heading above such findings, translated
 */
const char *
trends_severity_get_label (TrendsSeverity severity)
{
  static const char *const labels[TRENDS_N_SEVERITIES]
      = { /* Translators: headings above findings, by how much depends on them */
          N_("Act now"),
          N_("Look into"),
          N_("Worth knowing")
        };

  g_return_val_if_fail (severity < TRENDS_N_SEVERITIES, NULL);

  return _(labels[severity]);
}

/**
 * trends_trend_describe_neglect:
 * @trend: a trend that another relies on
 *
 * Returns: (transfer none) (nullable): what it is short of, translated, to follow its
 *   title; %NULL where nothing is
 */
const char *
trends_trend_describe_neglect (TrendsEntity *trend)
{
  gboolean is_undecided = lacks_stance (trend, NULL);
  gboolean is_empty = lacks_initiatives (trend, NULL);

  if (is_undecided && is_empty)
    /* Translators: of a trend that another relies on; follows its title */
    return _(", which has neither a stance nor initiatives");
  if (is_undecided)
    return _(", which has no stance");
  if (is_empty)
    return _(", which has no initiatives");
  if (lacks_owner (trend, NULL))
    return _(", which has no owner");

  return NULL;
}
