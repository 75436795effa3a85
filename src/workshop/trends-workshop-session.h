/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-session.h: how a workshop goes: which step of its agenda it is at, since when,
 * how much of its time is left, and whether it is late. The wall and the facilitator's window follow
 * this one object, so that their clocks can't disagree: what a clock shows is what it was when time
 * was looked at last, for both.
 *
 * All of it is in the plan: how long each step has taken, and since when its clock has been running.
 * So it goes on where it was, whoever opens the plan. What the clock does there is saved, and no
 * step of undo; see trends-plan-quiet.h. How many minutes a step has, people decide, and undo.
 *
 * Beside the steps there is a free timer, for what isn't in the agenda. It is in no plan: whoever has to
 * go on with it elsewhere asks for it as a plain value.
 *
 * Without a workshop there is no step, and nothing is written.
 *
 * Signals:
 *   changed ()  it is at another step, or runs or not, or the agenda is another
 *   ticked ()   a second has passed, or what a clock shows is another
 *   elapsed ()  the time of what the clock shows has run out, just now
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_WORKSHOP_SESSION (trends_workshop_session_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWorkshopSession, trends_workshop_session, TRENDS, WORKSHOP_SESSION,
                      GObject)

/* Microseconds, from anywhere, that only grow: g_get_monotonic_time() */
typedef gint64 (*TrendsTimeFunc) (gpointer user_data);

TrendsWorkshopSession *trends_workshop_session_new          (TrendsPlan            *plan);
void                   trends_workshop_session_set_time     (TrendsWorkshopSession *self,
                                                             TrendsTimeFunc         get_time,
                                                             gpointer               user_data);
TrendsPlan            *trends_workshop_session_get_plan     (TrendsWorkshopSession *self);

/* Which workshop */
TrendsEntity          *trends_workshop_session_get_workshop (TrendsWorkshopSession *self);
void                   trends_workshop_session_set_workshop (TrendsWorkshopSession *self,
                                                             TrendsEntity          *workshop);
gboolean               trends_workshop_session_leave        (TrendsWorkshopSession *self,
                                                             gint64                 when,
                                                             GError               **error);
gboolean               trends_workshop_session_end          (TrendsWorkshopSession *self,
                                                             gint64                 attendance,
                                                             GError               **error);
gboolean               trends_workshop_session_rewind       (TrendsWorkshopSession *self,
                                                             GError               **error);
gboolean               trends_workshop_session_reopen       (TrendsWorkshopSession *self,
                                                             GError               **error);
gboolean               trends_workshop_session_is_ended     (TrendsEntity          *workshop);
gboolean               trends_workshop_session_is_held      (TrendsEntity          *workshop);

/* Its steps */
GPtrArray             *trends_workshop_session_dup_steps    (TrendsWorkshopSession *self);
gboolean               trends_workshop_session_has_agenda   (TrendsWorkshopSession *self);
TrendsEntity          *trends_workshop_session_get_step     (TrendsWorkshopSession *self);
TrendsEntity          *trends_workshop_session_get_next     (TrendsWorkshopSession *self);
gboolean               trends_workshop_session_go_to        (TrendsWorkshopSession *self,
                                                             TrendsEntity          *step,
                                                             GError               **error);
gboolean               trends_workshop_session_go_on        (TrendsWorkshopSession *self,
                                                             int                    n_steps,
                                                             GError               **error);

/* Its clock */
void                   trends_workshop_session_look         (TrendsWorkshopSession *self);
gint64                 trends_workshop_session_get_now      (TrendsWorkshopSession *self);
gboolean               trends_workshop_session_is_running   (TrendsWorkshopSession *self);
gboolean               trends_workshop_session_run          (TrendsWorkshopSession *self,
                                                             gboolean               runs,
                                                             GError               **error);
gboolean               trends_workshop_session_add_minute   (TrendsWorkshopSession *self,
                                                             GError               **error);
gboolean               trends_workshop_session_has_timer    (TrendsWorkshopSession *self);
gint64                 trends_workshop_session_get_spent    (TrendsWorkshopSession *self,
                                                             TrendsEntity          *step);
gint64                 trends_workshop_session_get_total    (TrendsWorkshopSession *self);
gint64                 trends_workshop_session_get_left     (TrendsWorkshopSession *self);
gint64                 trends_workshop_session_get_late     (TrendsWorkshopSession *self);
gint64                 trends_workshop_session_get_end      (TrendsWorkshopSession *self);
char                  *trends_workshop_session_dup_clock    (gint64                 seconds);

/* The free timer: seconds, and a moment */
typedef struct
{
  gint64 total; /* 0: there is none */
  gint64 spent; /* until it was started last */
  gint64 since; /* when that was; 0: it rests */
} TrendsFreeTimer;

void                   trends_workshop_session_start_free   (TrendsWorkshopSession *self,
                                                             guint                  minutes);
void                   trends_workshop_session_stop_free    (TrendsWorkshopSession *self);
gboolean               trends_workshop_session_is_free      (TrendsWorkshopSession *self);
TrendsFreeTimer        trends_workshop_session_get_free     (TrendsWorkshopSession *self);
void                   trends_workshop_session_set_free     (TrendsWorkshopSession *self,
                                                             const TrendsFreeTimer *timer);

G_END_DECLS
