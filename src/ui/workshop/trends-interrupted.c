/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-interrupted.c: see trends-interrupted.h. */

#include "trends-interrupted.h"

#define KEY "workshop-under-way"
#define FORMAT "(ssuux)" /* the workshop's id; of the slide its trend's or vote's, kind and page; when */
#define TIMER_KEY "workshop-timer"
#define UNSAVED_KEY "workshop-unsaved"
#define TIMER_FORMAT "(xxx)" /* the free timer: how long, how much of that had passed, since when */

/* Seconds that a room waits while a program is started again. After more than that nobody has been
 * in the workshop, and its clock has stood. */
#define WAITS 600

/* Seconds: it is noted at least as often. */
#define STALE 60

static void
note_timer (GSettings             *settings,
            TrendsWorkshopSession *workshop)
{
  TrendsFreeTimer timer = trends_workshop_session_get_free (workshop);

  g_settings_set (settings, TIMER_KEY, TIMER_FORMAT, timer.total, timer.spent, timer.since);
}

/* What has run on with the room does so; after a while it rests as it was then. */
static void
restore_timer (GSettings             *settings,
               TrendsWorkshopSession *workshop,
               gint64                 seen)
{
  TrendsFreeTimer timer;

  g_settings_get (settings, TIMER_KEY, TIMER_FORMAT, &timer.total, &timer.spent, &timer.since);
  if (timer.total <= 0)
    return;
  if (timer.since != 0 && trends_workshop_session_get_now (workshop) - seen > WAITS)
    {
      timer.spent += MAX (seen - timer.since, 0);
      timer.since = 0;
    }
  trends_workshop_session_set_free (workshop, &timer);
}

/**
 * trends_interrupted_count_unsaved:
 * @store: (nullable): who saves the plan
 *
 * Returns: how many edits the plan’s file doesn’t have, since saving fails
 */
guint
trends_interrupted_count_unsaved (TrendsStore *store)
{
  g_autoptr (GPtrArray) unsaved = NULL;

  if (store == NULL || trends_store_get_state (store) != TRENDS_SAVE_STATE_FAILED)
    return 0;
  unsaved = trends_store_dup_unsaved (store);
  return unsaved->len;
}

/* (nullable): the id of what a slide is about */
static const char *
get_about (const TrendsSlide *slide)
{
  TrendsEntity *about = slide->ballot != NULL ? slide->ballot : slide->trend;

  return about != NULL ? trends_entity_get_id (about) : NULL;
}

/**
 * trends_interrupted_note:
 * @settings: where it is kept
 * @presentation: what is shown
 * @workshop: how it goes
 * @n_unsaved: how many edits the plan's file doesn't have, for saving fails
 *
 * Notes where it stands; of a vote that is counted the slide at which it began, for the vote itself is a draft. Where no
 * workshop has begun yet it is noted of the plan that is on the wall.
 */
void
trends_interrupted_note (GSettings             *settings,
                         TrendsPresentation    *presentation,
                         TrendsWorkshopSession *workshop,
                         guint                  n_unsaved)
{
  TrendsEntity *about;
  const TrendsSlide *slide;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop));

  about = trends_workshop_session_get_workshop (workshop);
  if (about == NULL)
    about = trends_plan_get_info (trends_workshop_session_get_plan (workshop));
  slide = trends_deck_get_slide (trends_presentation_get_deck (presentation),
                                 trends_presentation_get_position (presentation));
  g_settings_set (settings, KEY, FORMAT, trends_entity_get_id (about),
                  get_about (slide) != NULL ? get_about (slide) : "",
                  (guint) slide->kind, slide->page, trends_workshop_session_get_now (workshop));
  g_settings_set_uint (settings, UNSAVED_KEY, n_unsaved);
  note_timer (settings, workshop);
}

/**
 * trends_interrupted_forget:
 * @settings: where it is kept
 *
 * The workshop was left as workshops are.
 */
void
trends_interrupted_forget (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_reset (settings, KEY);
  g_settings_reset (settings, TIMER_KEY);
  g_settings_reset (settings, UNSAVED_KEY);
}

/**
 * trends_interrupted_is_noted:
 * @settings: where it is kept
 *
 * Returns: whether a workshop was interrupted, of whatever plan
 */
gboolean
trends_interrupted_is_noted (GSettings *settings)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);

  g_settings_get (settings, KEY, FORMAT, &id, NULL, NULL, NULL, NULL);
  return *id != '\0';
}

/**
 * trends_interrupted_is_of_plan:
 * @settings: where it is kept
 * @plan: a plan
 *
 * Returns: whether @plan was on the wall before any workshop of it had begun
 */
gboolean
trends_interrupted_is_of_plan (GSettings  *settings,
                               TrendsPlan *plan)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);

  g_settings_get (settings, KEY, FORMAT, &id, NULL, NULL, NULL, NULL);
  return g_str_equal (id, trends_entity_get_id (trends_plan_get_info (plan)));
}

/**
 * trends_interrupted_find:
 * @settings: where it is kept
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): the workshop of @plan that was interrupted, and isn't over
 */
TrendsEntity *
trends_interrupted_find (GSettings  *settings,
                         TrendsPlan *plan)
{
  g_autofree char *id = NULL;
  TrendsEntity *workshop;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  g_settings_get (settings, KEY, FORMAT, &id, NULL, NULL, NULL, NULL);
  workshop = trends_plan_lookup_kind (plan, TRENDS_KIND_WORKSHOP, id);
  return workshop != NULL && !trends_workshop_session_is_ended (workshop) ? workshop : NULL;
}

/**
 * trends_interrupted_dup_name:
 * @settings: where it is kept
 * @plan: a plan
 * @unsaved: (element-type TrendsEdit): what was done to @plan and could not be saved to its file
 *
 * Returns: (transfer full) (nullable): what the workshop of @plan is called that was interrupted, or @plan itself,
 *   where that was on the wall; it may have been begun by an edit that isn't in the plan yet
 */
char *
trends_interrupted_dup_name (GSettings  *settings,
                             TrendsPlan *plan,
                             GPtrArray  *unsaved)
{
  TrendsEntity *workshop = trends_interrupted_find (settings, plan);
  g_autofree char *id = NULL;

  g_return_val_if_fail (unsaved != NULL, NULL);

  if (workshop == NULL && trends_interrupted_is_of_plan (settings, plan))
    workshop = trends_plan_get_info (plan);
  if (workshop != NULL)
    return g_strdup (trends_entity_get_name (workshop));
  g_settings_get (settings, KEY, FORMAT, &id, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < unsaved->len; i++)
    for (guint j = 0; j < trends_edit_get_n_changes (unsaved->pdata[i]); j++)
      {
        const TrendsChange *change = trends_edit_get_change (unsaved->pdata[i], j);

        if (change->type == TRENDS_CHANGE_ADD && change->kind == TRENDS_KIND_WORKSHOP
            && g_str_equal (change->id, id))
          return g_strdup (trends_value_get_text (
            trends_record_get_value (change->record, TRENDS_WORKSHOP_TITLE)));
      }
  return NULL;
}

/**
 * trends_interrupted_count_lost:
 * @settings: where it is kept
 * @n_kept: how many of the edits that could not be saved are kept elsewhere
 *
 * Returns: how many are neither in the plan nor elsewhere
 */
guint
trends_interrupted_count_lost (GSettings *settings,
                               guint      n_kept)
{
  guint n_unsaved;

  g_return_val_if_fail (G_IS_SETTINGS (settings), 0);

  n_unsaved = g_settings_get_uint (settings, UNSAVED_KEY);
  return n_unsaved > n_kept ? n_unsaved - n_kept : 0;
}

/**
 * trends_interrupted_is_current:
 * @settings: where it is kept
 * @unsaved: (element-type TrendsEdit): what could not be saved, and is kept elsewhere
 *
 * Returns: whether what is noted is from the end: where there is no room for settings either, more was
 *   done after it
 */
gboolean
trends_interrupted_is_current (GSettings *settings,
                               GPtrArray *unsaved)
{
  gint64 seen;

  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);
  g_return_val_if_fail (unsaved != NULL, FALSE);

  g_settings_get (settings, KEY, FORMAT, NULL, NULL, NULL, NULL, &seen);
  for (guint i = 0; i < unsaved->len; i++)
    if (trends_edit_get_time (unsaved->pdata[i]) > seen + STALE)
      return FALSE;
  return TRUE;
}

/* The clock has run on with the room, or it hasn't. */
static void
take_absence_off_clock (TrendsWorkshopSession *workshop,
                        gint64                 seen,
                        gint64                 waits)
{
  g_autoptr (GError) error = NULL;

  if (trends_workshop_session_get_now (workshop) - seen > waits
      && !trends_workshop_session_leave (workshop, seen, &error))
    g_debug ("The workshop’s clock runs on: %s", error->message);
}

static void
restore_slide (TrendsPresentation *presentation,
               const char         *about_id,
               guint               kind,
               guint               page)
{
  TrendsPlan *seen = trends_presentation_get_plan (presentation);
  TrendsEntity *trend = trends_plan_lookup_kind (seen, TRENDS_KIND_TREND, about_id);
  g_autoptr (TrendsSlide) like = trends_slide_new ((TrendsSlideKind) kind, trend);
  guint position;

  like->page = page;
  g_set_object (&like->ballot, trends_plan_lookup_kind (seen, TRENDS_KIND_BALLOT, about_id));
  position = trends_deck_find (trends_presentation_get_deck (presentation), like);
  if (position != G_MAXUINT)
    trends_presentation_go_to (presentation, position);
}

/**
 * trends_interrupted_restore:
 * @settings: where it is kept
 * @presentation: what is to be shown
 * @workshop: how it went
 *
 * Goes where it stood, if a workshop of that plan was interrupted, or the plan was on the wall: to the same slide and step, with
 * the clock as if nothing had been, or, after a while, as it was then.
 *
 * Returns: whether there was one
 */
gboolean
trends_interrupted_restore (GSettings             *settings,
                            TrendsPresentation    *presentation,
                            TrendsWorkshopSession *workshop)
{
  g_autofree char *about_id = NULL;
  TrendsEntity *record;
  TrendsPlan *plan;
  guint kind, page;
  gint64 seen;

  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), FALSE);
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop), FALSE);

  plan = trends_workshop_session_get_plan (workshop);
  record = trends_interrupted_find (settings, plan);
  if (record == NULL && !trends_interrupted_is_of_plan (settings, plan))
    return FALSE;
  g_settings_get (settings, KEY, FORMAT, NULL, &about_id, &kind, &page, &seen);
  if (record != NULL)
    {
      trends_presentation_set_workshop (presentation, record);
      trends_workshop_session_set_workshop (workshop, record);
      take_absence_off_clock (workshop, seen, WAITS);
    }
  restore_slide (presentation, about_id, kind, page);
  restore_timer (settings, workshop, seen);
  return TRUE;
}

/**
 * trends_interrupted_stop_clock:
 * @settings: where it is kept
 * @plan: the plan of the workshop that was interrupted
 *
 * Nobody goes on with it now: its clock stands since it was seen last.
 */
void
trends_interrupted_stop_clock (GSettings  *settings,
                               TrendsPlan *plan)
{
  g_autoptr (TrendsWorkshopSession) workshop = NULL;
  TrendsEntity *record;
  gint64 seen;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  if (trends_interrupted_is_of_plan (settings, plan))
    trends_interrupted_forget (settings);
  record = trends_interrupted_find (settings, plan);
  if (record == NULL)
    return;
  g_settings_get (settings, KEY, FORMAT, NULL, NULL, NULL, NULL, &seen);
  workshop = trends_workshop_session_new (plan);
  trends_workshop_session_set_workshop (workshop, record);
  take_absence_off_clock (workshop, seen, -1);
  trends_interrupted_forget (settings);
}
