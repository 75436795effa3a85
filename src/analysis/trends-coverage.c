/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-coverage.c: see trends-coverage.h. */

#include "trends-coverage.h"

#include "trends-initiative-state.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

/* Of what is done nothing is still to come. */
static gboolean
has_place (gboolean      is_open,
           TrendsHorizon horizon)
{
  return is_open || horizon == TRENDS_HORIZON_NOT_DOING;
}

static void
count (TrendsCoverage *coverage,
       TrendsEntity   *initiative,
       const GDate    *today)
{
  gint64 status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);
  gboolean is_open = trends_initiative_is_open (initiative);
  TrendsHorizon horizon = trends_initiative_get_effective_horizon (initiative, today);

  coverage->n_open += is_open;
  coverage->n_under_way += status == TRENDS_STATUS_UNDER_WAY;
  coverage->n_done += status == TRENDS_STATUS_DONE;
  if (has_place (is_open, horizon))
    coverage->n_at[horizon]++;
}

static void
count_all (GListModel     *list,
           gint64          today,
           TrendsFilter   *filter,
           TrendsCoverage *coverage)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) today);
  *coverage = (TrendsCoverage) { { 0 }, 0, 0, 0 };
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (filter == NULL || trends_filter_matches (filter, initiative))
        count (coverage, initiative, &date);
    }
}

/**
 * trends_coverage_of_trend:
 * @today: the day it is, as a Julian day
 * @filter: (nullable): which initiatives count, %NULL for all
 * @coverage: (out caller-allocates): what is planned for @trend
 */
void
trends_coverage_of_trend (TrendsEntity   *trend,
                          gint64          today,
                          TrendsFilter   *filter,
                          TrendsCoverage *coverage)
{
  g_return_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND));

  count_all (trends_trend_get_initiatives (trend), today, filter, coverage);
}

/**
 * trends_coverage_of_plan:
 * @today: the day it is, as a Julian day
 * @filter: (nullable): which initiatives count, %NULL for all
 * @coverage: (out caller-allocates): what is planned for all trends of @plan
 */
void
trends_coverage_of_plan (TrendsPlan     *plan,
                         gint64          today,
                         TrendsFilter   *filter,
                         TrendsCoverage *coverage)
{
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  count_all (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), today, filter, coverage);
}

/**
 * trends_coverage_dup_initiatives:
 * @list: (element-type TrendsEntity): a trend's initiatives, or a plan's
 * @today: the day it is, as a Julian day
 * @filter: (nullable): which initiatives count, %NULL for all
 *
 * Returns: (transfer full) (element-type TrendsEntity): as many as are counted at @horizon, in the
 *   order of @list
 */
GPtrArray *
trends_coverage_dup_initiatives (GListModel    *list,
                                 TrendsHorizon  horizon,
                                 gint64         today,
                                 TrendsFilter  *filter)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) today);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if ((filter == NULL || trends_filter_matches (filter, initiative))
          && trends_initiative_get_effective_horizon (initiative, &date) == horizon
          && has_place (trends_initiative_is_open (initiative), horizon))
        g_ptr_array_add (found, g_object_ref (initiative));
    }
  return found;
}

/**
 * trends_coverage_judge:
 * @stance: what is said of the trend
 *
 * Returns: how that goes with what is planned
 */
TrendsCoverageVerdict
trends_coverage_judge (const TrendsCoverage *self,
                       TrendsStance          stance)
{
  switch (stance)
    {
    case TRENDS_STANCE_ACT:
      if (self->n_open == 0)
        return TRENDS_COVERAGE_NOTHING_PLANNED;
      return self->n_under_way == 0 ? TRENDS_COVERAGE_NOTHING_YET : TRENDS_COVERAGE_FITS;
    case TRENDS_STANCE_PREPARE:
      return self->n_open == 0 ? TRENDS_COVERAGE_NOTHING_PLANNED : TRENDS_COVERAGE_FITS;
    case TRENDS_STANCE_WATCH:
      return self->n_under_way > 0 ? TRENDS_COVERAGE_BUSY : TRENDS_COVERAGE_FITS;
    case TRENDS_STANCE_UNDECIDED:
    default:
      return self->n_open > 0 ? TRENDS_COVERAGE_UNDECIDED : TRENDS_COVERAGE_FITS;
    }
}

/**
 * trends_coverage_dup_verdict:
 * @stance: what is said of the trend
 *
 * Returns: (transfer full) (nullable): how that goes with what is planned, for people;
 *   %NULL where there is nothing to say
 */
char *
trends_coverage_dup_verdict (const TrendsCoverage *self,
                             TrendsStance          stance)
{
  switch (trends_coverage_judge (self, stance))
    {
    case TRENDS_COVERAGE_NOTHING_PLANNED:
      return g_strdup (_("Nothing planned yet"));
    case TRENDS_COVERAGE_NOTHING_YET:
      return g_strdup (_("Nothing under way yet"));
    case TRENDS_COVERAGE_BUSY:
      /* Translators: of a trend to watch: how many initiatives are being worked on */
      return g_strdup_printf (ngettext ("%u under way", "%u under way", self->n_under_way),
                              self->n_under_way);
    case TRENDS_COVERAGE_UNDECIDED:
      /* Translators: of a trend without a stance: how many initiatives there are */
      return g_strdup_printf (ngettext ("%u planned", "%u planned", self->n_open), self->n_open);
    case TRENDS_COVERAGE_FITS:
    default:
      return NULL;
    }
}

static gboolean
knows (TrendsEntity *trend,
       guint         field)
{
  return !trends_field_is_missing (trends_kind_get_field (TRENDS_KIND_TREND, field),
                                   trends_entity_get_value (trend, field));
}

/**
 * trends_trend_has_stance:
 * @trend: a trend
 *
 * Returns: whether it is decided what to do about it
 */
gboolean
trends_trend_has_stance (TrendsEntity *trend)
{
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), FALSE);

  return trends_entity_get_integer (trend, TRENDS_TREND_STANCE) != TRENDS_STANCE_UNDECIDED;
}

/**
 * trends_trend_knows_maturity:
 * @trend: a trend
 *
 * Returns: whether it is known how mature it is, and how mature it is to be
 */
gboolean
trends_trend_knows_maturity (TrendsEntity *trend)
{
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), FALSE);

  return knows (trend, TRENDS_TREND_MATURITY_NOW) && knows (trend, TRENDS_TREND_MATURITY_TARGET);
}

/**
 * trends_trend_get_maturity_word:
 * @trend: a trend
 * @field: %TRENDS_TREND_MATURITY_NOW, or _TARGET
 *
 * Returns: how mature it is, or is to be, for people
 */
const char *
trends_trend_get_maturity_word (TrendsEntity *trend,
                                guint         field)
{
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  if (trends_entity_get_integer (trend, field) == TRENDS_MATURITY_UNSET)
    /* Translators: of a trend’s maturity, now or wanted */
    return _("not set");
  return trends_entity_get_choice_word (trend, field);
}

/**
 * trends_coverage_judges_for:
 * @profile: for whom something is
 * @filter: (nullable): which initiatives are counted, %NULL for all
 *
 * Returns: whether they can be told how a stance goes with what is planned; not where what
 *   seems not to be planned may only be kept back, or not looked for
 */
gboolean
trends_coverage_judges_for (TrendsProfile  profile,
                            TrendsFilter  *filter)
{
  return profile != TRENDS_PROFILE_PUBLIC && filter == NULL;
}

/**
 * trends_coverage_get_heat:
 * @n: how many initiatives there are
 * @most: how many there are at most anywhere
 *
 * Returns: which shade it has, 0 for none to %TRENDS_COVERAGE_HEATS for the most of all; up to as
 *   many as there are shades each is a shade darker
 */
guint
trends_coverage_get_heat (guint n,
                          guint most)
{
  most = MAX (most, TRENDS_COVERAGE_HEATS);
  return (n * TRENDS_COVERAGE_HEATS + most - 1) / most;
}
