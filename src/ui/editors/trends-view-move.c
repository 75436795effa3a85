/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-move.c: initiatives get other places in their trend, or go to another one, by keys, a
 * drag or an answer.
 */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-move-popover.h"
#include "trends-order.h"
#include "trends-own-trends.h"
#include "trends-plan-verbs.h"

static void
announce_place (TrendsView   *self,
                GPtrArray    *moved,
                TrendsEntity *trend)
{
  guint n = moved->len;
  guint position = trends_trend_find_place (trend, moved->pdata[0]);
  g_autofree char *text = NULL;

  if (n > 1)
    /* Translators: said after a move: how many, and a trend's title */
    text = g_strdup_printf (ngettext ("%u initiative moved to %s", "%u initiatives moved to %s", n),
                            n, trends_entity_get_name (trend));
  else if (position != G_MAXUINT)
    /* Translators: said after a move: trend and place, "Moved to AI application, place 2" */
    text = g_strdup_printf (_("Moved to %s, place %u"), trends_entity_get_name (trend),
                            position + 1);
  if (text == NULL)
    return;
  trends_announce (GTK_WIDGET (self), text);
  trends_view_say (self, moved->pdata[0], text);
}

/* Shows them all as selected, the one that was acted on with the focus. */
static void
reveal_moved (TrendsView   *self,
              GPtrArray    *moved,
              TrendsEntity *initiative)
{
  TrendsSession *session = trends_view_get_session (self);

  if (moved->len > 1)
    {
      if (trends_session_select_many (session, moved, initiative))
        trends_view_reveal (self, initiative);
    }
  else
    {
      trends_session_reveal (session, initiative);
    }
}

/* `index`: as the list stands before the move, as the plan's verb has it. A move
 * to its own place is none. The focus stays on what was moved. */
static void
move_subjects (TrendsView   *self,
               GPtrArray    *subjects,
               TrendsEntity *initiative,
               TrendsEntity *trend,
               guint         index)
{
  TrendsPlan *plan = trends_view_get_plan (self);
  g_autofree char *edit_before = NULL;
  g_autoptr (GError) error = NULL;

  if (!trends_session_commit (trends_view_get_session (self)))
    return;
  edit_before = g_strdup (trends_plan_get_undo_id (plan));
  if (!trends_plan_move_initiatives (plan, subjects, trend, index, &error))
    {
      trends_session_report (trends_view_get_session (self), error);
      return;
    }
  if (g_strcmp0 (edit_before, trends_plan_get_undo_id (plan)) == 0)
    return;

  reveal_moved (self, subjects, initiative);
  announce_place (self, subjects, trend);
}

/**
 * trends_view_move:
 * @trend: where it is to be
 * @index: its place there, as the list stands before
 *
 * Moves an initiative, and what is selected with it, in one edit, and says where it is.
 */
void
trends_view_move (TrendsView   *self,
                  TrendsEntity *initiative,
                  TrendsEntity *trend,
                  guint         index)
{
  g_autoptr (GPtrArray) subjects
      = trends_session_dup_subjects (trends_view_get_session (self), initiative);

  move_subjects (self, subjects, initiative, trend, index);
}

/* Of what is selected, that which is in the current one's trend. */
static GPtrArray *
dup_subjects_in (TrendsView   *self,
                 TrendsEntity *initiative,
                 TrendsEntity *trend)
{
  GPtrArray *subjects = trends_session_dup_subjects (trends_view_get_session (self), initiative);

  for (guint i = subjects->len; i > 0; i--)
    if (trends_entity_get_ref (subjects->pdata[i - 1], TRENDS_INITIATIVE_TREND) != trend)
      g_ptr_array_remove_index (subjects, i - 1);

  return subjects;
}

/* Whether the view has its own way of moving it */
static gboolean
moves_by_itself (TrendsView   *self,
                 TrendsEntity *initiative,
                 int           columns,
                 int           rows)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  return iface->move_by != NULL && iface->move_by (self, initiative, columns, rows);
}

/**
 * trends_view_move_vertically:
 * @step: 1: down; -1: up
 *
 * Moves what is current one place among its trend's; several together, closing up.
 */
void
trends_view_move_vertically (TrendsView *self,
                             int         step)
{
  TrendsEntity *initiative = trends_view_get_current_initiative (self);
  g_autoptr (GPtrArray) subjects = NULL;
  TrendsEntity *trend;
  guint first, last, n_items;

  if (initiative == NULL || moves_by_itself (self, initiative, 0, step))
    return;

  trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  n_items = g_list_model_get_n_items (trends_trend_get_initiatives (trend));
  subjects = dup_subjects_in (self, initiative, trend);
  first = trends_trend_find_place (trend, subjects->pdata[0]);
  last = trends_trend_find_place (trend, subjects->pdata[subjects->len - 1]);

  if (step < 0 && first > 0)
    move_subjects (self, subjects, initiative, trend, first - 1);
  else if (step > 0 && last + 1 < n_items)
    move_subjects (self, subjects, initiative, trend, last + 2);
}

/**
 * trends_view_move_sideways:
 * @step: 1: to the trend after its own; -1: to that before
 *
 * Moves what is current there, to the same height where that can be.
 */
void
trends_view_move_sideways (TrendsView *self,
                           int         step)
{
  TrendsEntity *initiative = trends_view_get_current_initiative (self);
  TrendsPlan *plan = trends_view_get_plan (self);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  g_autoptr (TrendsEntity) trend = NULL;
  TrendsEntity *home;
  guint index, position;

  if (initiative == NULL || moves_by_itself (self, initiative, step, 0))
    return;

  home = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  index = trends_order_find (TRENDS_ORDER (trends), home);
  if (index == G_MAXUINT)
    return;
  do
    {
      if (step < 0 && index == 0)
        return;
      index += (guint) step;
      g_clear_object (&trend);
      trend = g_list_model_get_item (trends, index);
    }
  while (trend != NULL && trends_trend_is_hidden (trend));
  if (trend != NULL)
    {
      GListModel *there = trends_trend_get_initiatives (trend);

      position = trends_trend_find_place (home, initiative);
      trends_view_move (self, initiative, trend, MIN (position, g_list_model_get_n_items (there)));
    }
}

static void
chosen_cb (TrendsView        *self,
           TrendsEntity      *trend,
           guint              index,
           TrendsMovePopover *popover)
{
  trends_view_move (self, trends_move_popover_get_initiative (popover), trend, index);
}

/**
 * trends_view_ask_trend:
 *
 * Asks to which trend what is current is to be moved, and to which place there.
 */
void
trends_view_ask_trend (TrendsView *self)
{
  TrendsEntity *initiative = trends_view_get_current_initiative (self);
  GtkWidget *popover;
  GdkRectangle place;

  if (initiative == NULL || !trends_view_get_place (self, initiative, &place))
    return;

  popover = trends_move_popover_new (initiative);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  trends_view_show_popover (self, GTK_POPOVER (popover), &place, initiative);
}
