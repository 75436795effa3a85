/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-horizon.c: to another horizon, for keys, menus and drags alike. What has dates
 * that put it elsewhere isn't moved before a person has said when it is then.
 */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-date.h"
#include "trends-horizon-move.h"
#include "trends-horizon-popover.h"

static const char *
get_label (TrendsHorizon horizon)
{
  return horizon == TRENDS_HORIZON_UNSET
           ? _("No horizon")
           : trends_choices_get_label (&trends_horizon_choices, horizon);
}

static void
announce (TrendsView   *self,
          GPtrArray    *moved,
          TrendsHorizon horizon,
          const char   *before)
{
  TrendsWhen when = trends_when_of (moved->pdata[0]);
  g_autofree char *text = NULL;
  g_autofree char *days = NULL;

  if (moved->len > 1)
    /* Translators: said after initiatives were moved: a horizon, and how many */
    text = g_strdup_printf (ngettext ("%s, %u initiative", "%s, %u initiatives", moved->len),
                            get_label (horizon), moved->len);
  else if (when.start != TRENDS_UNSET || when.end != TRENDS_UNSET)
    {
      days = trends_when_format (&when, TRENDS_WHEN_DAYS,
                                 trends_period_get_year_start (trends_view_get_plan (self)), NULL);
      /* Translators: said after an initiative was moved: a horizon, and its dates */
      text = g_strdup_printf (_("%s, %s"), get_label (horizon), days);
    }
  trends_announce (GTK_WIDGET (self), text != NULL ? text : get_label (horizon));
  trends_view_say_since (self, moved->pdata[0], text != NULL ? text : get_label (horizon), before);
}

/* Says what has been done, and shows the first of them where it is now */
static void
show_moved (TrendsView   *self,
            GPtrArray    *moved,
            TrendsHorizon horizon,
            const char   *before)
{
  g_autoptr (TrendsEntity) first = g_object_ref (moved->pdata[0]);
  GtkWidget *row;

  announce (self, moved, horizon, before);
  row = trends_view_find_widget (self, first);
  /* What has been left out isn't listed for that. */
  if (horizon != TRENDS_HORIZON_NOT_DOING || (row != NULL && gtk_widget_get_mapped (row)))
    trends_view_reveal (self, first);
  else if (!trends_container_has_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Where there are neither a quarter nor days, nothing has to have others. */
static void
move (TrendsView         *self,
      GPtrArray          *subjects,
      TrendsHorizon       horizon,
      const TrendsPeriod *quarter,
      const TrendsDays   *days)
{
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan = trends_view_get_plan (self);
  g_autofree char *before = g_strdup (trends_plan_get_undo_id (plan));
  gint64 today = trends_date_today ();
  gboolean is_moved
    = days != NULL
        ? trends_plan_move_to_days (plan, subjects, horizon, days, today, &error)
        : trends_plan_move_to_horizon (plan, subjects, horizon, quarter, today, &error);

  if (is_moved)
    show_moved (self, subjects, horizon, before);
  else
    trends_session_report (trends_view_get_session (self), error);
}

/* ------------------------------------------------------------------ asking */

typedef struct
{
  TrendsView *view; /* not owned: the popover is in it */
  GPtrArray *subjects;
  TrendsHorizon horizon;
} Asked;

static void
asked_free (gpointer data,
            GClosure *closure)
{
  Asked *asked = data;

  g_ptr_array_unref (asked->subjects);
  g_free (asked);
}

/* Some may have gone since it was asked. */
static void
answer (TrendsHorizonPopover *popover,
        Asked                *asked,
        const TrendsPeriod   *quarter,
        const TrendsDays     *days)
{
  TrendsView *view = asked->view;
  TrendsHorizon horizon = asked->horizon;
  g_autoptr (GPtrArray) there = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < asked->subjects->len; i++)
    if (trends_entity_get_plan (asked->subjects->pdata[i]) != NULL)
      g_ptr_array_add (there, g_object_ref (asked->subjects->pdata[i]));

  gtk_popover_popdown (GTK_POPOVER (popover));
  if (there->len > 0 && !trends_session_get_read_only (trends_view_get_session (view)))
    move (view, there, horizon, quarter, days);
}

static void
chosen_cb (TrendsHorizonPopover *popover,
           gint64                start,
           gint64                end,
           gpointer              asked)
{
  TrendsPeriod quarter = { start, end };

  answer (popover, asked, &quarter, NULL);
}

static void
typed_cb (TrendsHorizonPopover *popover,
          gint64                start,
          gint64                end,
          gpointer              asked)
{
  TrendsDays days = { start, end };

  answer (popover, asked, NULL, &days);
}

static void
ask (TrendsView   *self,
     TrendsEntity *initiative,
     GPtrArray    *subjects,
     TrendsHorizon horizon)
{
  GtkWidget *popover = trends_horizon_popover_new (subjects, horizon);
  GdkRectangle place = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), 48 };
  Asked *asked = g_new0 (Asked, 1);

  asked->view = self;
  asked->subjects = g_ptr_array_ref (subjects);
  asked->horizon = horizon;
  g_signal_connect (popover, "typed", G_CALLBACK (typed_cb), asked);
  g_signal_connect_data (popover, "chosen", G_CALLBACK (chosen_cb), asked, asked_free, 0);
  trends_view_get_place (self, initiative, &place);
  trends_view_show_popover (self, GTK_POPOVER (popover), &place, initiative);
  trends_horizon_popover_open (TRENDS_HORIZON_POPOVER (popover));
}

static gboolean
is_asked (GPtrArray    *subjects,
          TrendsHorizon horizon)
{
  for (guint i = 0; i < subjects->len; i++)
    if (trends_horizon_moves_days (subjects->pdata[i], horizon, trends_date_today ()))
      return TRUE;

  return FALSE;
}

/* Those that aren't there yet, the one that is acted on first */
static GPtrArray *
dup_moving (TrendsView   *self,
            TrendsEntity *initiative,
            TrendsHorizon horizon)
{
  g_autoptr (GPtrArray) subjects
    = trends_session_dup_subjects (trends_view_get_session (self), initiative);
  GPtrArray *moving = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < subjects->len; i++)
    if (trends_horizon_moves (subjects->pdata[i], horizon, trends_date_today ()))
      g_ptr_array_insert (moving, subjects->pdata[i] == initiative ? 0 : -1,
                          g_object_ref (subjects->pdata[i]));

  return moving;
}

/**
 * trends_view_move_to_horizon:
 * @initiative: what is acted on; what is selected with it goes along
 * @horizon: where to
 *
 * Moves it to another horizon, in one edit, and says so. Where it has dates, a person is asked
 * for others first, and may leave all as it is.
 */
void
trends_view_move_to_horizon (TrendsView   *self,
                             TrendsEntity *initiative,
                             TrendsHorizon horizon)
{
  TrendsSession *session;
  g_autoptr (GPtrArray) moving = NULL;
  g_autoptr (TrendsEntity) held = NULL;

  g_return_if_fail (TRENDS_IS_VIEW (self));
  g_return_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE));

  session = trends_view_get_session (self);
  held = g_object_ref (initiative);
  if (!trends_session_can_change (session)
      || trends_entity_get_plan (initiative) == NULL)
    return;
  moving = dup_moving (self, initiative, horizon);
  if (moving->len == 0)
    {
      /* Translators: said of what was to be moved; %s is a horizon */
      g_autofree char *text = g_strdup_printf (_("Already there: %s"), get_label (horizon));

      trends_announce (GTK_WIDGET (self), text);
      return;
    }
  if (is_asked (moving, horizon))
    ask (self, initiative, moving, horizon);
  else
    move (self, moving, horizon, NULL, NULL);
}
