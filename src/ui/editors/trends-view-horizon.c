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

/* That are set besides */
#define MOST_VALUES 2

static const char *
get_label (TrendsHorizon horizon)
{
  return horizon == TRENDS_HORIZON_UNSET
           ? _("No horizon")
           : trends_choices_get_label (&trends_horizon_choices, horizon);
}

/* Where to, and what each gets besides */
typedef struct
{
  TrendsHorizon horizon;
  TrendsFieldValue values[MOST_VALUES];
  guint n_values;
  char *words; /* (nullable): these */
} Target;

static void
target_set (Target                 *self,
            TrendsHorizon           horizon,
            const TrendsFieldValue *values,
            guint                   n_values,
            const char             *words)
{
  *self = (Target) { .horizon = horizon, .n_values = n_values, .words = g_strdup (words) };
  for (guint i = 0; i < n_values; i++)
    self->values[i]
      = (TrendsFieldValue) { values[i].field, trends_value_copy (&values[i].value) };
}

static void
target_clear (Target *self)
{
  for (guint i = 0; i < self->n_values; i++)
    trends_value_clear (&self->values[i].value);
  g_free (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

/* (transfer full): “Next, 1 Apr 2027 – 30 Sep 2027” */
static char *
dup_words (TrendsView   *self,
           GPtrArray    *moved,
           TrendsHorizon horizon)
{
  TrendsWhen when = trends_when_of (moved->pdata[0]);
  g_autofree char *days = NULL;

  if (moved->len > 1)
    /* Translators: said after initiatives were moved: a horizon, and how many */
    return g_strdup_printf (ngettext ("%s, %u initiative", "%s, %u initiatives", moved->len),
                            get_label (horizon), moved->len);
  if (when.start != TRENDS_UNSET || when.end != TRENDS_UNSET)
    {
      days = trends_when_format (&when, TRENDS_WHEN_DAYS,
                                 trends_period_get_year_start (trends_view_get_plan (self)), NULL);
      /* Translators: said after an initiative was moved: a horizon, and its dates */
      return g_strdup_printf (_("%s, %s"), get_label (horizon), days);
    }
  return g_strdup (get_label (horizon));
}

static void
announce (TrendsView   *self,
          GPtrArray    *moved,
          const Target *target,
          const char   *before)
{
  g_autofree char *horizon = dup_words (self, moved, target->horizon);
  /* Translators: said after an initiative was moved: what else it has now, and its horizon */
  g_autofree char *text = target->words != NULL
                            ? g_strdup_printf (_("%s, %s"), target->words, horizon)
                            : g_strdup (horizon);

  trends_announce (GTK_WIDGET (self), text);
  trends_view_say_since (self, moved->pdata[0], text, before);
}

/* Says what has been done, and shows the first of them where it is now */
static void
show_moved (TrendsView   *self,
            GPtrArray    *moved,
            const Target *target,
            const char   *before)
{
  g_autoptr (TrendsEntity) first = g_object_ref (moved->pdata[0]);
  GtkWidget *row;

  announce (self, moved, target, before);
  row = trends_view_find_widget (self, first);
  /* What has been left out isn't listed for that. */
  if (target->horizon != TRENDS_HORIZON_NOT_DOING || (row != NULL && gtk_widget_get_mapped (row)))
    trends_view_reveal (self, first);
  else if (!trends_container_has_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Where there are neither a quarter nor days, nothing has to have others. */
static void
move (TrendsView         *self,
      GPtrArray          *subjects,
      const Target       *target,
      const TrendsPeriod *quarter,
      const TrendsDays   *days)
{
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan = trends_view_get_plan (self);
  g_autofree char *before = g_strdup (trends_plan_get_undo_id (plan));

  if (trends_plan_move_with (plan, subjects, target->horizon, quarter, days, target->values,
                             target->n_values, trends_date_today (), &error))
    show_moved (self, subjects, target, before);
  else
    trends_session_report (trends_view_get_session (self), error);
}

/* ------------------------------------------------------------------ asking */

typedef struct
{
  TrendsView *view; /* not owned: the popover is in it */
  GPtrArray *subjects;
  Target target;
} Asked;

static void
asked_free (gpointer data,
            GClosure *closure)
{
  Asked *asked = data;

  g_ptr_array_unref (asked->subjects);
  target_clear (&asked->target);
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
  g_autoptr (GPtrArray) there = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (Target) target;

  target_set (&target, asked->target.horizon, asked->target.values, asked->target.n_values,
              asked->target.words);

  for (guint i = 0; i < asked->subjects->len; i++)
    if (trends_entity_get_plan (asked->subjects->pdata[i]) != NULL)
      g_ptr_array_add (there, g_object_ref (asked->subjects->pdata[i]));

  gtk_popover_popdown (GTK_POPOVER (popover));
  if (there->len > 0 && !trends_session_get_read_only (trends_view_get_session (view)))
    move (view, there, &target, quarter, days);
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
     const Target *target)
{
  GtkWidget *popover = trends_horizon_popover_new (subjects, target->horizon);
  GdkRectangle place = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), 48 };
  Asked *asked = g_new0 (Asked, 1);

  asked->view = self;
  asked->subjects = g_ptr_array_ref (subjects);
  target_set (&asked->target, target->horizon, target->values, target->n_values, target->words);
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

static gboolean
is_moving (TrendsEntity *initiative,
           const Target *target)
{
  for (guint i = 0; i < target->n_values; i++)
    if (!trends_value_equal (trends_entity_get_value (initiative, target->values[i].field),
                             &target->values[i].value))
      return TRUE;

  return trends_horizon_moves (initiative, target->horizon, trends_date_today ());
}

/* Those that aren't there yet, the one that is acted on first */
static GPtrArray *
dup_moving (TrendsView   *self,
            TrendsEntity *initiative,
            const Target *target)
{
  g_autoptr (GPtrArray) subjects
    = trends_session_dup_subjects (trends_view_get_session (self), initiative);
  GPtrArray *moving = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < subjects->len; i++)
    if (is_moving (subjects->pdata[i], target))
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
  trends_view_move_to_horizon_with (self, initiative, horizon, NULL, 0, NULL);
}

/**
 * trends_view_move_to_horizon_with:
 * @values: (array length=n_values): what it gets besides, in the same edit: two at most
 * @words: (nullable): these, as they are said
 *
 * As trends_view_move_to_horizon().
 */
void
trends_view_move_to_horizon_with (TrendsView             *self,
                                  TrendsEntity           *initiative,
                                  TrendsHorizon           horizon,
                                  const TrendsFieldValue *values,
                                  guint                   n_values,
                                  const char             *words)
{
  g_autoptr (GPtrArray) moving = NULL;
  g_autoptr (TrendsEntity) held = NULL;
  g_auto (Target) target = { 0 };

  g_return_if_fail (TRENDS_IS_VIEW (self));
  g_return_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE));
  g_return_if_fail (n_values <= MOST_VALUES);

  held = g_object_ref (initiative);
  if (!trends_session_can_change (trends_view_get_session (self))
      || trends_entity_get_plan (initiative) == NULL)
    return;
  target_set (&target, horizon, values, n_values, words);
  moving = dup_moving (self, initiative, &target);
  if (moving->len == 0)
    {
      /* Translators: said of what was to be moved; %s is a horizon */
      g_autofree char *text = g_strdup_printf (_("Already there: %s"), get_label (horizon));

      trends_announce (GTK_WIDGET (self), text);
      return;
    }
  if (is_asked (moving, horizon))
    ask (self, initiative, moving, &target);
  else
    move (self, moving, &target, NULL, NULL);
}
