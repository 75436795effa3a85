/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-fix.c: see trends-finding-fix.h. */

#include "trends-finding-fix.h"

#include <glib/gi18n-lib.h>

#include "trends-view-actions.h"

/* Translators: on buttons that lead to where something would be put right */
static const char *const labels[TRENDS_N_FINDING_KINDS] = {
  [TRENDS_FINDING_FOUNDATION_GAP] = N_("Open the trend"),
  [TRENDS_FINDING_OVERDUE] = N_("Change the end…"),
  [TRENDS_FINDING_TOO_EARLY] = N_("Move after"),
  [TRENDS_FINDING_BEGUN_EARLY] = N_("Change the end…"),
  [TRENDS_FINDING_OVERLOADED_OWNER] = N_("Show their work"),
  [TRENDS_FINDING_UNDECIDED_TREND] = N_("Decide…"),
  [TRENDS_FINDING_TREND_WITHOUT_OWNER] = N_("Choose an owner…"),
  [TRENDS_FINDING_TREND_WITHOUT_REASON] = N_("Say why…"),
  [TRENDS_FINDING_EMPTY_TREND] = N_("Open the trend"),
  [TRENDS_FINDING_NEGLECTED_LINK] = N_("Open the trend"),
  [TRENDS_FINDING_WITHOUT_LEAD] = N_("Choose a lead…"),
  [TRENDS_FINDING_WITHOUT_DATES] = N_("Set dates…"),
  [TRENDS_FINDING_WITHOUT_FUNDING] = N_("Set funding…"),
  [TRENDS_FINDING_WITHOUT_CONFIDENCE_REASON] = N_("Say why…"),
  [TRENDS_FINDING_WITHOUT_BENEFIT] = N_("Write the benefit…"),
  [TRENDS_FINDING_WITHOUT_PRIORITY] = N_("Choose a priority…"),
  [TRENDS_FINDING_BEYOND_PLAN] = N_("Change the end…"),
  [TRENDS_FINDING_SAME_TITLE] = N_("Rename…"),
};

/**
 * trends_finding_fix_get_label:
 *
 * Returns: (transfer none): what the way there is called, translated
 */
const char *
trends_finding_fix_get_label (TrendsFinding *finding)
{
  return _(labels[trends_finding_get_type_of (finding)]);
}

/**
 * trends_finding_fix_get_entity:
 *
 * Returns: (transfer none): what would be changed: an initiative, a trend, an owner
 */
TrendsEntity *
trends_finding_fix_get_entity (TrendsFinding *finding)
{
  TrendsEntity *entity = trends_finding_get_entity (finding);

  if (trends_entity_is (entity, TRENDS_KIND_TREND_LINK))
    return trends_entity_get_ref (entity, TRENDS_TREND_LINK_TO);
  if (trends_finding_get_type_of (finding) == TRENDS_FINDING_BEGUN_EARLY)
    return trends_entity_get_ref (entity, TRENDS_DEPENDENCY_NEEDS);
  if (trends_entity_is (entity, TRENDS_KIND_DEPENDENCY))
    return trends_entity_get_ref (entity, TRENDS_DEPENDENCY_INITIATIVE);
  return entity;
}

/* All that they lead, along time */
static void
show_work_of (TrendsEntity  *owner,
              TrendsSession *session)
{
  g_autofree char *text = g_strdup_printf ("is(lead, %s)", trends_entity_get_id (owner));
  g_autoptr (TrendsCondition) condition
    = trends_condition_parse (TRENDS_KIND_INITIATIVE, text, NULL);

  if (condition == NULL)
    return;
  trends_filter_set_condition (trends_session_get_filter (session), condition,
                               trends_session_get_plan (session));
  g_object_set (session, "view", "roadmap", NULL);
}

static void
move_after (TrendsEntity *initiative,
            TrendsView   *view)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  g_ptr_array_add (alone, initiative);
  trends_view_move_after (view, alone);
}

/**
 * trends_finding_fix_go:
 * @view: where the finding is shown
 *
 * Puts it right where that takes one step, and shows what would be changed otherwise, with the focus
 * in the field that it is about.
 */
void
trends_finding_fix_go (TrendsFinding *finding,
                       TrendsView    *view)
{
  TrendsSession *session = trends_view_get_session (view);
  TrendsFindingType type = trends_finding_get_type_of (finding);
  TrendsEntity *entity = trends_finding_fix_get_entity (finding);

  if (entity == NULL)
    return;
  if (type == TRENDS_FINDING_OVERLOADED_OWNER)
    show_work_of (entity, session);
  else if (type == TRENDS_FINDING_FOUNDATION_GAP || type == TRENDS_FINDING_NEGLECTED_LINK
           || type == TRENDS_FINDING_EMPTY_TREND)
    trends_session_open_trend (session, entity);
  else if (type == TRENDS_FINDING_TOO_EARLY)
    move_after (entity, view);
  else if (type == TRENDS_FINDING_BEGUN_EARLY)
    trends_session_open_field (session, entity, TRENDS_INITIATIVE_END);
  else
    trends_session_open_field (session, entity, trends_finding_kind_get (type)->field);
}
