/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-copies.c: initiatives once more, beside themselves, and what a view shows of those that were made. */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-plan-graft.h"
#include "trends-plan-verbs.h"

/**
 * trends_view_show_made:
 * @made: (element-type TrendsEntity): initiatives that were just added, at least one
 *
 * Selects them, with the focus on the first.
 */
void
trends_view_show_made (TrendsView *self,
                       GPtrArray  *made)
{
  TrendsEntity *first = made->pdata[0];
  TrendsEntity *trend = trends_entity_get_ref (first, TRENDS_INITIATIVE_TREND);
  guint position = trends_trend_find_place (trend, first);

  trends_session_select_many (trends_view_get_session (self), made, first);
  if (!trends_view_reveal (self, first))
    trends_view_focus_near (self, trend, position);
}

/**
 * trends_view_duplicate:
 *
 * Adds a copy of what is current, and of what is selected with it, after each.
 */
void
trends_view_duplicate (TrendsView *self)
{
  TrendsSession *session = trends_view_get_session (self);
  TrendsEntity *current = trends_view_get_current_initiative (self);
  g_autoptr (GPtrArray) subjects = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (current == NULL || !trends_session_commit (session))
    return;
  subjects = trends_session_dup_subjects (session, current);
  copies = trends_plan_duplicate (trends_view_get_plan (self), subjects, &error);
  if (copies == NULL)
    {
      trends_session_report (session, error);
      return;
    }
  trends_view_show_made (self, copies);
  if (copies->len == 1)
    /* Translators: %s is an initiative's title */
    text = g_strdup_printf (_("“%s” added"), trends_entity_get_name (copies->pdata[0]));
  else
    text = g_strdup_printf (ngettext ("%u copy added", "%u copies added", copies->len), copies->len);
  trends_session_toast (session, text, trends_plan_get_undo_id (trends_view_get_plan (self)));
}
