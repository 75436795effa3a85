/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-interrupted.c: see trends-interrupted.h. */

#include "trends-interrupted.h"

#define KEY "workshop-under-way"
#define FORMAT "(ssuux)" /* the workshop's id; the slide's trend's, kind and page; when */

/* Seconds that a room waits while a program is started again. After more than that nobody has been
 * in the workshop, and its clock has stood. */
#define WAITS 600

/**
 * trends_interrupted_note:
 * @settings: where it is kept
 * @presentation: what is shown
 * @workshop: how it goes
 *
 * Notes where it stands; without a workshop there is nothing to come back to.
 */
void
trends_interrupted_note (GSettings             *settings,
                         TrendsPresentation    *presentation,
                         TrendsWorkshopSession *workshop)
{
  TrendsEntity *record;
  const TrendsSlide *slide;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop));

  record = trends_workshop_session_get_workshop (workshop);
  if (record == NULL)
    return;
  slide = trends_presentation_get_slide (presentation);
  g_settings_set (settings, KEY, FORMAT, trends_entity_get_id (record),
                  slide->trend != NULL ? trends_entity_get_id (slide->trend) : "",
                  (guint) slide->kind, slide->page, trends_workshop_session_get_now (workshop));
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

/* The clock has run on with the room, or it hasn't. */
static void
settle_clock (TrendsWorkshopSession *workshop,
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
               const char         *trend_id,
               guint               kind,
               guint               page)
{
  TrendsEntity *trend = trends_plan_lookup_kind (trends_presentation_get_plan (presentation),
                                                 TRENDS_KIND_TREND, trend_id);
  g_autoptr (TrendsSlide) like = trends_slide_new ((TrendsSlideKind) kind, trend);
  guint position;

  like->page = page;
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
 * Goes where it stood, if a workshop of that plan was interrupted: to the same slide and step, with
 * the clock as if nothing had been, or, after a while, as it was then.
 */
void
trends_interrupted_restore (GSettings             *settings,
                            TrendsPresentation    *presentation,
                            TrendsWorkshopSession *workshop)
{
  g_autofree char *trend_id = NULL;
  TrendsEntity *record;
  guint kind, page;
  gint64 seen;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop));

  record = trends_interrupted_find (settings, trends_workshop_session_get_plan (workshop));
  if (record == NULL)
    return;
  g_settings_get (settings, KEY, FORMAT, NULL, &trend_id, &kind, &page, &seen);
  trends_presentation_set_workshop (presentation, record);
  trends_workshop_session_set_workshop (workshop, record);
  restore_slide (presentation, trend_id, kind, page);
  settle_clock (workshop, seen, WAITS);
}

/**
 * trends_interrupted_settle:
 * @settings: where it is kept
 * @plan: the plan of the workshop that was interrupted
 *
 * Nobody goes on with it now: its clock stands since it was seen last.
 */
void
trends_interrupted_settle (GSettings  *settings,
                           TrendsPlan *plan)
{
  g_autoptr (TrendsWorkshopSession) workshop = NULL;
  TrendsEntity *record;
  gint64 seen;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  record = trends_interrupted_find (settings, plan);
  if (record == NULL)
    return;
  g_settings_get (settings, KEY, FORMAT, NULL, NULL, NULL, NULL, &seen);
  workshop = trends_workshop_session_new (plan);
  trends_workshop_session_set_workshop (workshop, record);
  settle_clock (workshop, seen, -1);
  trends_interrupted_forget (settings);
}
