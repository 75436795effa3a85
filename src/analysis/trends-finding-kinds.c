/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-kinds.c: see trends-finding-kinds.h. Its words are for people who did
 * their best so far: they say what to do next and blame nobody.
 */

#include "trends-finding-kinds.h"

#include "trends-initiative-state.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
lacks_stance (TrendsEntity *trend,
              gint64        today)
{
  return trends_entity_get_integer (trend, TRENDS_TREND_STANCE) == TRENDS_STANCE_UNDECIDED;
}

static gboolean
lacks_owner (TrendsEntity *trend,
             gint64        today)
{
  return trends_entity_get_ref (trend, TRENDS_TREND_OWNER) == NULL;
}

static gboolean
lacks_initiatives (TrendsEntity *trend,
                   gint64        today)
{
  return g_list_model_get_n_items (trends_trend_get_initiatives (trend)) == 0;
}

static gboolean
is_neglected (TrendsEntity *link,
              gint64        today)
{
  TrendsEntity *from = trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM);
  TrendsEntity *to = trends_entity_get_ref (link, TRENDS_TREND_LINK_TO);

  return from != NULL && to != NULL && trends_trend_describe_neglect (to) != NULL
         && !lacks_initiatives (from, today);
}

static gboolean
lacks_lead (TrendsEntity *initiative,
            gint64        today)
{
  return trends_initiative_lacks_lead (initiative);
}

static gboolean
lacks_dates (TrendsEntity *initiative,
             gint64        today)
{
  return trends_initiative_is_open (initiative) && !trends_initiative_has_dates (initiative);
}

static gboolean
lacks_priority (TrendsEntity *initiative,
                gint64        today)
{
  return trends_initiative_is_open (initiative)
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY)
              == TRENDS_PRIORITY_UNSET;
}

static const TrendsFindingKind kinds[TRENDS_N_FINDING_KINDS] = {
  [TRENDS_FINDING_UNDECIDED_TREND] = {
    TRENDS_FINDING_ID_UNDECIDED_TREND, N_("Trends without a stance"),
    N_("Decide for each whether to act, to prepare or to watch; to watch is a stance, too."),
    lacks_stance,
  },
  [TRENDS_FINDING_TREND_WITHOUT_OWNER] = {
    TRENDS_FINDING_ID_TREND_WITHOUT_OWNER, N_("Trends without an owner"),
    N_("Somebody who keeps an eye on the trend and speaks for it is enough."),
    lacks_owner,
  },
  [TRENDS_FINDING_EMPTY_TREND] = {
    TRENDS_FINDING_ID_EMPTY_TREND, N_("Trends without initiatives"),
    N_("That may be right, for a trend to watch. Otherwise, what would be a first step?"),
    lacks_initiatives,
  },
  [TRENDS_FINDING_NEGLECTED_LINK] = {
    TRENDS_FINDING_ID_NEGLECTED_LINK, N_("Trends that others rely on"),
    N_("Work on the first trend of each line stands on the second. A little attention there "
       "helps here."),
    is_neglected,
  },
  [TRENDS_FINDING_OVERDUE] = {
    TRENDS_FINDING_ID_OVERDUE, N_("Overdue initiatives"),
    /* Translators: of overdue initiatives; %s is the day on which this is said */
    N_("By %s their end has passed. Mark what is done, and give the others a date that they can "
       "keep."),
    trends_initiative_is_overdue,
  },
  [TRENDS_FINDING_WITHOUT_LEAD] = {
    TRENDS_FINDING_ID_WITHOUT_LEAD, N_("Initiatives without a lead"),
    N_("Work that nobody leads tends to wait. Who could take it on?"),
    lacks_lead,
  },
  [TRENDS_FINDING_WITHOUT_DATES] = {
    TRENDS_FINDING_ID_WITHOUT_DATES, N_("Initiatives without dates"),
    N_("A rough quarter is enough to put them on the roadmap."),
    lacks_dates,
  },
  [TRENDS_FINDING_WITHOUT_PRIORITY] = {
    TRENDS_FINDING_ID_WITHOUT_PRIORITY, N_("Initiatives without a priority"),
    N_("A priority helps to choose when time or money runs short."),
    lacks_priority,
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
 * trends_finding_kind_find:
 * @id: an id, as a file has it
 *
 * Returns: (transfer none) (nullable): the kind; %NULL where another version made it
 */
const TrendsFindingKind *
trends_finding_kind_find (const char *id)
{
  for (guint i = 0; i < TRENDS_N_FINDING_KINDS; i++)
    if (strcmp (kinds[i].id, id) == 0)
      return &kinds[i];

  return NULL;
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
 * trends_finding_kind_count:
 * @self: a kind
 * @plan: a plan
 * @today: the day it is, as a Julian day
 *
 * Looks at each entity that it could be found in; who follows edits asks a
 * #TrendsFindings instead.
 *
 * Returns: how many have it
 */
guint
trends_finding_kind_count (const TrendsFindingKind *self,
                           TrendsPlan              *plan,
                           gint64                   today)
{
  GListModel *list = trends_plan_get_list (plan, self->kind);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      n += self->test (entity, today);
    }
  return n;
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
  gboolean is_undecided = lacks_stance (trend, 0);
  gboolean is_empty = lacks_initiatives (trend, 0);

  if (is_undecided && is_empty)
    /* Translators: of a trend that another relies on; follows its title */
    return _(", which has neither a stance nor initiatives");
  if (is_undecided)
    return _(", which has no stance");
  if (is_empty)
    return _(", which has no initiatives");
  if (lacks_owner (trend, 0))
    return _(", which has no owner");

  return NULL;
}
