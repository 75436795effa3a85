/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-scorecard.c: see trends-scorecard.h. */

#include "trends-scorecard.h"

#include "trends-labels.h"
#include "trends-plan-verbs.h"
#include "trends-rank.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *id; /* (nullable) */
  char *title;
  TrendsMeasure measure;
  guint weight;
} Criterion;

G_STATIC_ASSERT (sizeof (Criterion) == sizeof (TrendsScoreCriterion));

struct _TrendsScorecard
{
  gatomicrefcount ref_count;
  GArray *criteria; /* (element-type Criterion) */
  guint total;      /* of all weights */
};

/* What weighs how much where the plan says nothing */
static const struct
{
  TrendsMeasure measure;
  guint weight;
} standard[] = {
  { TRENDS_MEASURE_VALUE, 40 },      { TRENDS_MEASURE_URGENCY, 20 },
  { TRENDS_MEASURE_RISK_REDUCTION, 15 }, { TRENDS_MEASURE_CONFIDENCE, 15 },
  { TRENDS_MEASURE_EFFORT, 10 },
};

static void
clear_criterion (gpointer data)
{
  Criterion *criterion = data;

  g_free (criterion->id);
  g_free (criterion->title);
}

static TrendsScorecard *
new_empty (void)
{
  TrendsScorecard *self = g_new0 (TrendsScorecard, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->criteria = g_array_new (FALSE, TRUE, sizeof (Criterion));
  g_array_set_clear_func (self->criteria, clear_criterion);
  return self;
}

static void
add (TrendsScorecard *self, const char *id, const char *title, TrendsMeasure measure,
     guint weight)
{
  const Criterion criterion = { g_strdup (id), g_strdup (title), measure, weight };

  g_array_append_val (self->criteria, criterion);
  self->total += weight;
}

static void
add_standard (TrendsScorecard *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (standard); i++)
    add (self, NULL, trends_choices_get_label (&trends_measure_choices, standard[i].measure),
         standard[i].measure, standard[i].weight);
}

/**
 * trends_scorecard_new:
 * @plan: a plan
 *
 * Returns: (transfer full): the plan's criteria as they are now; where it has none, what is
 *   usual: value, urgency, risk reduction, confidence and effort
 */
TrendsScorecard *
trends_scorecard_new (TrendsPlan *plan)
{
  TrendsScorecard *self = new_empty ();
  GListModel *list;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), self);

  list = trends_plan_get_list (plan, TRENDS_KIND_CRITERION);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      add (self, trends_entity_get_id (entity), trends_entity_get_name (entity),
           (TrendsMeasure) trends_entity_get_integer (entity, TRENDS_CRITERION_MEASURE),
           (guint) trends_entity_get_integer (entity, TRENDS_CRITERION_WEIGHT));
    }
  if (self->criteria->len == 0)
    add_standard (self);
  return self;
}

/* ------------------------------------------------------- sharing weights out */

/* Those that share what the others leave */
typedef struct
{
  const TrendsScorecard *card;
  const guint *wanted;
  guint n;     /* how many they are */
  guint total; /* of their weights; 0: they share alike */
} Sharing;

static guint
get_part (const Sharing *sharing, guint index)
{
  return sharing->total > 0 ? trends_scorecard_get_criterion (sharing->card, index)->weight : 1;
}

/* The remainder is what a share of @left in proportion to a weight has lost by being cut. */
static guint
find_most_cut (const Sharing *sharing, guint left, const gboolean *is_given)
{
  guint most = G_MAXUINT, most_lost = 0;

  for (guint i = 0; i < sharing->card->criteria->len; i++)
    {
      guint lost = left * get_part (sharing, i) % (sharing->total > 0 ? sharing->total : sharing->n);

      if (sharing->wanted[i] == TRENDS_SCORE_REST && !is_given[i]
          && (most == G_MAXUINT || lost > most_lost))
        {
          most = i;
          most_lost = lost;
        }
    }
  return most;
}

/* What is left, in the proportions that they have; where they have nothing, alike. What is cut
 * off goes to those that have lost most, the first first. */
static void
share_out (const Sharing *sharing, guint left, guint *weights)
{
  guint rest = left;
  g_autofree gboolean *is_given = g_new0 (gboolean, sharing->card->criteria->len);

  for (guint i = 0; i < sharing->card->criteria->len; i++)
    if (sharing->wanted[i] == TRENDS_SCORE_REST)
      {
        weights[i]
            = left * get_part (sharing, i) / (sharing->total > 0 ? sharing->total : sharing->n);
        rest -= weights[i];
      }
  for (; rest > 0; rest--)
    {
      guint most = find_most_cut (sharing, left, is_given);

      weights[most]++;
      is_given[most] = TRUE;
    }
}

/* @weights: as wanted. What is wanted of more than 100 leaves nothing to share. */
static void
fill_up (TrendsScorecard *self, const guint *wanted, guint *weights)
{
  Sharing sharing = { self, wanted, 0, 0 };
  guint left = TRENDS_SCORE_TOTAL;

  for (guint i = 0; i < self->criteria->len; i++)
    if (wanted[i] == TRENDS_SCORE_REST)
      {
        sharing.n++;
        sharing.total += trends_scorecard_get_criterion (self, i)->weight;
      }
    else
      {
        weights[i] = wanted[i];
        left -= MIN (left, wanted[i]);
      }
  if (sharing.n > 0)
    share_out (&sharing, left, weights);
}

/**
 * trends_scorecard_new_with_weights:
 * @wanted: (array): for each criterion what it is to weigh, at most 100, or %TRENDS_SCORE_REST
 *
 * Those that are to have the rest share what is left of 100 in the proportions that they have in
 * @self. What is wanted stays as it is; so the weights add to something else where that is more
 * than 100, or leaves nobody to have the rest.
 *
 * Returns: (transfer full): a scorecard; a single criterion weighs 100 whatever is asked for
 */
TrendsScorecard *
trends_scorecard_new_with_weights (TrendsScorecard *self, const guint *wanted)
{
  TrendsScorecard *changed = new_empty ();
  g_autofree guint *weights = g_new0 (guint, self->criteria->len);

  fill_up (self, wanted, weights);
  if (self->criteria->len == 1)
    weights[0] = TRENDS_SCORE_TOTAL;
  for (guint i = 0; i < self->criteria->len; i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (self, i);

      add (changed, criterion->id, criterion->title, criterion->measure, weights[i]);
    }
  return changed;
}

/**
 * trends_scorecard_new_with_weight:
 * @index: one of its criteria
 * @weight: what that is to weigh, at most 100
 *
 * The others share what is left of 100 in the proportions that they have.
 *
 * Returns: (transfer full): a scorecard whose weights add to 100; a single criterion weighs
 *   100 whatever is asked for
 */
TrendsScorecard *
trends_scorecard_new_with_weight (TrendsScorecard *self, guint index, guint weight)
{
  g_autofree guint *wanted = NULL;

  g_return_val_if_fail (index < self->criteria->len, trends_scorecard_ref (self));
  g_return_val_if_fail (weight <= TRENDS_SCORE_TOTAL, trends_scorecard_ref (self));

  wanted = g_new (guint, self->criteria->len);
  for (guint i = 0; i < self->criteria->len; i++)
    wanted[i] = i == index ? weight : TRENDS_SCORE_REST;
  return trends_scorecard_new_with_weights (self, wanted);
}

/**
 * trends_scorecard_ref:
 *
 * Returns: (transfer full): the same
 */
TrendsScorecard *
trends_scorecard_ref (TrendsScorecard *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * trends_scorecard_unref:
 *
 * Any thread.
 */
void
trends_scorecard_unref (TrendsScorecard *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->criteria);
  g_free (self);
}

/**
 * trends_scorecard_get_n_criteria:
 *
 * Returns: how many there are; at least one
 */
guint
trends_scorecard_get_n_criteria (const TrendsScorecard *self)
{
  return self->criteria->len;
}

/**
 * trends_scorecard_get_criterion:
 * @index: below trends_scorecard_get_n_criteria()
 *
 * Returns: (transfer none): one of them, in the plan's order
 */
const TrendsScoreCriterion *
trends_scorecard_get_criterion (const TrendsScorecard *self, guint index)
{
  g_return_val_if_fail (index < self->criteria->len, NULL);

  return (const TrendsScoreCriterion *) &g_array_index (self->criteria, Criterion, index);
}

/**
 * trends_scorecard_equal:
 *
 * Returns: whether both have the same criteria with the same weights
 */
gboolean
trends_scorecard_equal (const TrendsScorecard *self, const TrendsScorecard *other)
{
  if (self->criteria->len != other->criteria->len)
    return FALSE;

  for (guint i = 0; i < self->criteria->len; i++)
    {
      const TrendsScoreCriterion *a = trends_scorecard_get_criterion (self, i);
      const TrendsScoreCriterion *b = trends_scorecard_get_criterion (other, i);

      if (g_strcmp0 (a->id, b->id) != 0 || strcmp (a->title, b->title) != 0
          || a->measure != b->measure || a->weight != b->weight)
        return FALSE;
    }
  return TRUE;
}

/**
 * trends_scorecard_is_kept:
 * @plan: a plan
 *
 * Returns: whether it is the plan's own, and not tried out
 */
gboolean
trends_scorecard_is_kept (const TrendsScorecard *self, TrendsPlan *plan)
{
  g_autoptr (TrendsScorecard) own = trends_scorecard_new (plan);

  return trends_scorecard_equal (self, own);
}

/**
 * trends_scorecard_measures:
 *
 * Returns: whether a score depends on @measure
 */
gboolean
trends_scorecard_measures (const TrendsScorecard *self, TrendsMeasure measure)
{
  for (guint i = 0; i < self->criteria->len; i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (self, i);

      if (criterion->measure == measure && criterion->weight > 0)
        return TRUE;
    }
  return FALSE;
}

/* ------------------------------------------------------------------ keeping */

static void
build_criterion (TrendsEditBuilder *builder, const TrendsScoreCriterion *criterion,
                 const char *position)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_CRITERION, NULL);

  trends_record_set (record, TRENDS_CRITERION_TITLE, trends_value_text (criterion->title));
  trends_record_set (record, TRENDS_CRITERION_MEASURE, trends_value_integer (criterion->measure));
  trends_record_set (record, TRENDS_CRITERION_WEIGHT, trends_value_integer (criterion->weight));
  trends_record_set (record, TRENDS_CRITERION_POSITION, trends_value_text (position));
  trends_edit_builder_add (builder, record);
}

/**
 * trends_scorecard_build:
 * @plan: the plan that it was made of
 * @builder: an edit in the making
 *
 * Has the edit give the plan's criteria these weights; where it has none, it has these from then
 * on. Criteria that have gone meanwhile stay gone.
 */
void
trends_scorecard_build (TrendsScorecard *self, TrendsPlan *plan, TrendsEditBuilder *builder)
{
  g_autofree char *position = NULL;

  g_return_if_fail (TRENDS_IS_PLAN (plan));

  for (guint i = 0; i < self->criteria->len; i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (self, i);
      TrendsEntity *entity
          = criterion->id != NULL
                ? trends_plan_lookup_kind (plan, TRENDS_KIND_CRITERION, criterion->id)
                : NULL;
      char *next;

      if (entity != NULL)
        trends_edit_builder_set_integer (builder, entity, TRENDS_CRITERION_WEIGHT,
                                         criterion->weight);
      if (criterion->id != NULL)
        continue;
      next = trends_rank_between (position, NULL);
      g_free (position);
      position = next;
      build_criterion (builder, criterion, position);
    }
}

/**
 * trends_scorecard_keep:
 * @plan: the plan that it was made of
 *
 * Gives the plan these weights, in one edit.
 *
 * Returns: whether the plan has these weights now; otherwise @error is set
 */
gboolean
trends_scorecard_keep (TrendsScorecard *self, TrendsPlan *plan, GError **error)
{
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);

  builder = trends_labels_begin_weights ();
  trends_scorecard_build (self, plan, builder);
  return trends_labels_apply (builder, plan, error);
}

/**
 * trends_scorecard_dup_formula:
 *
 * Returns: (transfer full): how a score comes to be, in sentences
 */
char *
trends_scorecard_dup_formula (const TrendsScorecard *self)
{
  GString *text = g_string_new (
      _("A score is the sum of weight × rating ÷ 5 over these criteria, at most 100."));

  if (self->total != TRENDS_SCORE_TOTAL)
    g_string_append_printf (text, " %s",
                            _("The weights don’t add to 100, and count as if they did."));
  if (trends_scorecard_measures (self, TRENDS_MEASURE_EFFORT))
    g_string_append_printf (text, " %s",
                            _("Effort counts as 6 − effort, so that less effort scores more."));
  if (trends_scorecard_measures (self, TRENDS_MEASURE_CONFIDENCE))
    g_string_append_printf (
        text, " %s", _("Confidence counts 5 where it is green, 3 where amber, 1 where red."));
  g_string_append_printf (
      text, " %s", _("An initiative that lacks one of the ratings isn’t ranked."));
  return g_string_free (text, FALSE);
}

/* ------------------------------------------------------------------ scoring */

/**
 * trends_measure_get_field:
 *
 * Returns: the field of an initiative that it takes
 */
guint
trends_measure_get_field (TrendsMeasure measure)
{
  switch (measure)
    {
    case TRENDS_MEASURE_VALUE:
      return TRENDS_INITIATIVE_VALUE;
    case TRENDS_MEASURE_URGENCY:
      return TRENDS_INITIATIVE_URGENCY;
    case TRENDS_MEASURE_RISK_REDUCTION:
      return TRENDS_INITIATIVE_RISK_REDUCTION;
    case TRENDS_MEASURE_EFFORT:
      return TRENDS_INITIATIVE_EFFORT;
    case TRENDS_MEASURE_CONFIDENCE:
      return TRENDS_INITIATIVE_CONFIDENCE;
    case TRENDS_N_MEASURES:
    default:
      g_return_val_if_reached (TRENDS_INITIATIVE_VALUE);
    }
}

static guint
rate_confidence (gint64 confidence)
{
  switch ((TrendsConfidence) confidence)
    {
    case TRENDS_CONFIDENCE_GREEN:
      return 5;
    case TRENDS_CONFIDENCE_AMBER:
      return 3;
    case TRENDS_CONFIDENCE_RED:
      return 1;
    case TRENDS_CONFIDENCE_UNSET:
    default:
      return 0;
    }
}

/**
 * trends_measure_rate:
 * @measure: what to rate it by
 * @initiative: an initiative
 *
 * Returns: 1 to 5, more being better; 0 where it isn't rated
 */
guint
trends_measure_rate (TrendsMeasure measure, TrendsEntity *initiative)
{
  gint64 value = trends_entity_get_integer (initiative, trends_measure_get_field (measure));

  if (measure == TRENDS_MEASURE_CONFIDENCE)
    return rate_confidence (value);
  if (value == TRENDS_UNSET)
    return 0;
  return measure == TRENDS_MEASURE_EFFORT ? (guint) (TRENDS_SCORE_BEST + 1 - value)
                                          : (guint) value;
}

/**
 * trends_scorecard_find_missing:
 * @initiative: an initiative
 *
 * Returns: the field of the first rating that it lacks and that counts; 0 where it lacks none
 */
guint
trends_scorecard_find_missing (const TrendsScorecard *self, TrendsEntity *initiative)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < trends_scorecard_get_n_criteria (self); i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (self, i);

      if (criterion->weight > 0 && trends_measure_rate (criterion->measure, initiative) == 0)
        return trends_measure_get_field (criterion->measure);
    }
  return 0;
}

/**
 * trends_scorecard_count_points:
 * @initiative: an initiative
 *
 * Returns: the sum of weight × rating; %TRENDS_UNSET where a rating is missing
 */
gint64
trends_scorecard_count_points (const TrendsScorecard *self, TrendsEntity *initiative)
{
  gint64 points = 0;

  for (guint i = 0; i < self->criteria->len; i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (self, i);
      guint rating;

      if (criterion->weight == 0)
        continue;
      rating = trends_measure_rate (criterion->measure, initiative);
      if (rating == 0)
        return TRENDS_UNSET;
      points += criterion->weight * rating;
    }
  return points;
}

/**
 * trends_scorecard_get_tenths:
 * @points: of an initiative, or of one of its ratings
 *
 * Returns: how many tenths of a score these are, of 1,000; rounded where the weights don't
 *   add to 100
 */
guint
trends_scorecard_get_tenths (const TrendsScorecard *self, gint64 points)
{
  gint64 best = (gint64) self->total * TRENDS_SCORE_BEST;

  g_return_val_if_fail (points >= 0, 0);

  return best > 0 ? (guint) ((points * 10 * TRENDS_SCORE_TOTAL * 2 + best) / (2 * best)) : 0;
}
