/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-edits.c: what keys and drags change on a roadmap: when something is, and by
 * what it stands in its lane. All that is selected goes along, in one edit.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-milestones-along.h"
#include "trends-plan-verbs.h"
#include "trends-value-text.h"

static TrendsPlan *
get_plan (TrendsRoadmap *self)
{
  return trends_session_get_plan (self->session);
}

/* ------------------------------------------------------------------ lanes */

/* What an initiative that comes into a lane gets: a trend, or a value of a field */
typedef struct
{
  TrendsEntity *trend;
  guint field;
  TrendsValue value;
  gboolean has_value;
} Place;

static Place
find_place (const TrendsRoadmapKey *lane)
{
  Place place = { NULL };

  if (lane->grouping == TRENDS_ROADMAP_BY_TREND)
    place.trend = lane->entity;
  else if (!trends_roadmap_asks_dates (lane))
    {
      place.field = trends_roadmap_key_get_value (lane, &place.value);
      place.has_value = TRUE;
    }
  return place;
}

/**
 * trends_roadmap_asks_dates:
 * @lane: a lane
 *
 * Returns: whether what has dates is asked for others when it is put into it: it has its horizon
 *   from them
 */
gboolean
trends_roadmap_asks_dates (const TrendsRoadmapKey *lane)
{
  return lane->grouping == TRENDS_ROADMAP_BY_HORIZON;
}

static void
announce_put (TrendsRoadmap          *self,
              GPtrArray              *subjects,
              const TrendsRoadmapKey *lane,
              guint                   field,
              const char             *before)
{
  const TrendsField *info = trends_kind_get_field (TRENDS_KIND_INITIATIVE, field);
  const char *label = trends_roadmap_key_get_label (lane, get_plan (self));
  g_autofree char *words
    = trends_value_dup_set_words (trends_field_get_label (info), label, subjects->len);

  if (trends_view_say_since (TRENDS_VIEW (self), subjects->pdata[0], words, before))
    trends_announce (GTK_WIDGET (self), label);
}

/**
 * trends_roadmap_put_into:
 * @initiative: what is acted on; what is selected with it goes along
 * @lane: where to
 *
 * Moves it to another lane, in one edit, and says so; where a person is asked for dates first, once
 * they are chosen.
 */
void
trends_roadmap_put_into (TrendsRoadmap *self,
                         TrendsEntity *initiative,
                         const TrendsRoadmapKey *lane)
{
  Place place = find_place (lane);
  g_auto (TrendsValue) value = place.value;
  g_autoptr (GPtrArray) subjects = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  if (trends_roadmap_asks_dates (lane))
    {
      trends_view_move_to_horizon (TRENDS_VIEW (self), initiative, (TrendsHorizon) lane->choice);
      return;
    }
  if (place.trend != NULL)
    {
      trends_view_move (TRENDS_VIEW (self), initiative, place.trend, G_MAXUINT);
      return;
    }

  subjects = trends_session_dup_subjects (self->session, initiative);
  before = g_strdup (trends_plan_get_undo_id (get_plan (self)));
  if (trends_plan_set_many (get_plan (self), subjects, place.field, &value, &error))
    announce_put (self, subjects, lane, place.field, before);
  else
    trends_session_report (self->session, error);
}

/* ------------------------------------------------------------- along time */

/**
 * trends_roadmap_count_along:
 * @initiative: what is moved along time
 * @move: how
 * @moved: to which days
 *
 * Returns: how many of its milestones go along
 */
guint
trends_roadmap_count_along (TrendsEntity *initiative,
                            const TrendsMove *move,
                            const TrendsDays *moved)
{
  g_autoptr (GPtrArray) along = NULL;

  if (move->part != TRENDS_MOVE_WHOLE)
    return 0;

  along = trends_initiative_dup_along (initiative, moved->start, moved->end);
  return along->len;
}

/**
 * trends_roadmap_dup_along_words:
 * @n: how many milestones go along with what is moved
 *
 * Returns: (transfer full) (nullable): the words for that; %NULL for none
 */
char *
trends_roadmap_dup_along_words (guint n)
{
  if (n == 0)
    return NULL;
  /* Translators: of milestones, which move along time together with their initiatives */
  return g_strdup_printf (ngettext ("with %u milestone", "with %u milestones", n), n);
}

/* By when it is; of several that start at once the first of the plan */
static TrendsEntity *
find_first (GPtrArray *moved)
{
  TrendsEntity *first = moved->pdata[0];

  for (guint i = 1; i < moved->len; i++)
    {
      TrendsDays days = trends_days_of (moved->pdata[i]);
      TrendsDays earliest = trends_days_of (first);

      if (days.start != TRENDS_UNSET
          && (earliest.start == TRENDS_UNSET || days.start < earliest.start))
        first = moved->pdata[i];
    }
  return first;
}

/* `changes`: whether there is anything to take back */
static void
announce_moved (TrendsRoadmap *self,
                GPtrArray *moved,
                guint n_along,
                const TrendsRoadmapKey *lane,
                gboolean changes)
{
  g_autofree char *along = trends_roadmap_dup_along_words (n_along);
  TrendsEntity *first = find_first (moved);
  TrendsWhen when = trends_when_of (first);
  g_autofree char *days = trends_when_format (&when,
                                              TRENDS_WHEN_DAYS,
                                              trends_period_get_year_start (get_plan (self)),
                                              NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (lane != NULL)
    g_string_append_printf (text, "%s, ", trends_roadmap_key_get_label (lane, get_plan (self)));
  if (moved->len > 1)
    /* Translators: said after a move along time: how many, which of them is the first, and when that
     * is now: “3 initiatives moved, the first, “Laptop reuse”, 6 Jul 2026 to 30 Jun 2027” */
    g_string_append_printf (text,
                            ngettext ("%u initiative moved, the first, “%s”, %s",
                                      "%u initiatives moved, the first, “%s”, %s",
                                      moved->len),
                            moved->len,
                            trends_entity_get_name (first),
                            days);
  else
    g_string_append (text, days);
  if (along != NULL)
    g_string_append_printf (text, ", %s", along);
  trends_announce (GTK_WIDGET (self), text->str);
  if (changes)
    trends_view_say (TRENDS_VIEW (self), first, text->str);
}

static gboolean
apply (TrendsRoadmap *self,
       GPtrArray *subjects,
       const gint64 *starts,
       const gint64 *ends,
       gboolean is_whole,
       const TrendsRoadmapKey *lane)
{
  Place place = lane != NULL ? find_place (lane) : (Place) { NULL };
  g_auto (TrendsValue) value = place.value;
  g_autoptr (GError) error = NULL;

  if (trends_plan_move_along (get_plan (self),
                              subjects,
                              starts,
                              ends,
                              is_whole,
                              place.trend,
                              place.field,
                              place.has_value ? &value : NULL,
                              &error))
    return TRUE;

  trends_session_report (self->session, error);
  return FALSE;
}

/* Where each comes */
typedef struct
{
  GPtrArray *subjects;
  gint64 *starts;
  gint64 *ends;
  guint n_along; /* milestones, of all of them */
} Places;

static void
places_clear (Places *self)
{
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->ends, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Places, places_clear)

static Places
make_places (TrendsRoadmap *self, TrendsEntity *initiative)
{
  GPtrArray *subjects = trends_session_dup_subjects (self->session, initiative);

  return (Places) { subjects, g_new (gint64, subjects->len), g_new (gint64, subjects->len), 0 };
}

static gboolean
are_others (const Places *places)
{
  for (guint i = 0; i < places->subjects->len; i++)
    {
      TrendsDays days = trends_days_of (places->subjects->pdata[i]);

      if (days.start != places->starts[i] || days.end != places->ends[i])
        return TRUE;
    }
  return FALSE;
}

static gboolean
move_to (TrendsRoadmap *self,
         const Places *places,
         const TrendsMove *move,
         const TrendsRoadmapKey *lane)
{
  gboolean is_whole = move->part == TRENDS_MOVE_WHOLE;
  gboolean changes = lane != NULL || are_others (places);

  if (!apply (self, places->subjects, places->starts, places->ends, is_whole, lane))
    return FALSE;

  announce_moved (self, places->subjects, places->n_along, lane, changes);
  return TRUE;
}

static void
put (Places *self, guint i, const TrendsMove *move, const TrendsDays *moved)
{
  self->starts[i] = moved->start;
  self->ends[i] = moved->end;
  self->n_along += trends_roadmap_count_along (self->subjects->pdata[i], move, moved);
}

/**
 * trends_roadmap_move:
 * @initiative: what is acted on; what is selected with it goes along
 * @undated: where what has no dates comes
 * @lane: (nullable): the lane that they go to besides
 *
 * Moves it along time, in one edit, and says when it is now.
 *
 * Returns: whether that was done
 */
gboolean
trends_roadmap_move (TrendsRoadmap *self,
                     TrendsEntity *initiative,
                     const TrendsMove *move,
                     const TrendsDays *undated,
                     const TrendsRoadmapKey *lane)
{
  const TrendsTimeScale *scale = trends_roadmap_chart_get_scale (self->chart);
  g_auto (Places) places = { NULL };

  if (!trends_session_can_change (self->session))
    return FALSE;

  places = make_places (self, initiative);
  for (guint i = 0; i < places.subjects->len; i++)
    {
      TrendsDays days = trends_days_of (places.subjects->pdata[i]);
      TrendsDays moved = trends_move_apply (move, scale, &days, undated);

      put (&places, i, move, &moved);
    }
  return move_to (self, &places, move, lane);
}

/**
 * trends_roadmap_new_trails:
 *
 * Returns: (transfer full): trails of steps by keys, by ids, as yet of nothing
 */
GHashTable *
trends_roadmap_new_trails (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * trends_roadmap_follow:
 * @trails: where it is noted how it has come there
 * @entity: something that has days
 * @move: by units, as a key says
 * @days: when it is now
 * @undated: when it is to be, where that isn't known
 *
 * Returns: when it is after the step, going on from those before
 */
TrendsDays
trends_roadmap_follow (TrendsRoadmap *self,
                       GHashTable *trails,
                       TrendsEntity *entity,
                       const TrendsMove *move,
                       const TrendsDays *days,
                       const TrendsDays *undated)
{
  const char *id = trends_entity_get_id (entity);
  const TrendsMoveTrail *known
      = self->trails != NULL ? g_hash_table_lookup (self->trails, id) : NULL;
  TrendsMoveTrail *trail
      = known != NULL ? g_memdup2 (known, sizeof *known) : g_new0 (TrendsMoveTrail, 1);

  g_hash_table_replace (trails, g_strdup (id), trail);
  return trends_move_follow (
      trail, move, trends_roadmap_chart_get_scale (self->chart), days, undated);
}

/**
 * trends_roadmap_keep_trails:
 * @trails: (transfer full): of steps that were taken, to be gone on from
 */
void
trends_roadmap_keep_trails (TrendsRoadmap *self, GHashTable *trails)
{
  g_clear_pointer (&self->trails, g_hash_table_unref);
  self->trails = trails;
}

/**
 * trends_roadmap_step:
 * @initiative: what is acted on; what is selected with it goes along
 * @move: by units, as a key says
 *
 * Moves it along time as trends_roadmap_move() does, going on from the step before. What has
 * no dates comes to today.
 *
 * Returns: whether that was done
 */
gboolean
trends_roadmap_step (TrendsRoadmap *self, TrendsEntity *initiative, const TrendsMove *move)
{
  const TrendsTimeScale *scale = trends_roadmap_chart_get_scale (self->chart);
  TrendsDays now = trends_days_at (scale, trends_roadmap_chart_get_today (self->chart), FALSE);
  g_autoptr (GHashTable) trails = trends_roadmap_new_trails ();
  g_auto (Places) places = { NULL };

  if (!trends_session_can_change (self->session))
    return FALSE;

  places = make_places (self, initiative);
  for (guint i = 0; i < places.subjects->len; i++)
    {
      TrendsEntity *subject = places.subjects->pdata[i];
      TrendsDays days = trends_days_of (subject);
      TrendsDays moved = trends_roadmap_follow (self, trails, subject, move, &days, &now);

      put (&places, i, move, &moved);
    }
  if (!move_to (self, &places, move, NULL))
    return FALSE;

  trends_roadmap_keep_trails (self, g_steal_pointer (&trails));
  return TRUE;
}
