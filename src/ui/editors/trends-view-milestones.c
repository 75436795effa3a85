/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-milestones.c: adding a milestone to an initiative, for keys and menus alike,
 * whatever view it is in.
 */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-add-form.h"
#include "trends-announce.h"
#include "trends-date.h"
#include "trends-draft.h"
#include "trends-initiative-words.h"
#include "trends-plan-verbs.h"

static const TrendsAddFormKind form = {
  .name_label = N_("Title"),
  .detail_label = N_("Date"),
  .verb = N_("_Add milestone"),
  .name_key = TRENDS_DRAFT_ADD_MILESTONE,
  .detail_key = TRENDS_DRAFT_MILESTONE_DAY,
};

typedef struct
{
  TrendsView *view; /* that the form is in */
  TrendsEntity *initiative;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->initiative);
  g_free (question);
}

/* (nullable): that it isn't on any of the days of what it belongs to, where these are known */
static char *
dup_outside (TrendsEntity *milestone, TrendsEntity *initiative)
{
  gint64 day = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);
  const char *title = trends_entity_get_name (milestone);

  if (day == TRENDS_UNSET)
    return NULL;
  if (end != TRENDS_UNSET && day > end)
    /* Translators: the titles of a milestone and of the initiative that it is of */
    return g_strdup_printf (_("“%s” is after the end of “%s”"), title,
                            trends_entity_get_name (initiative));
  if (start != TRENDS_UNSET && day < start)
    /* Translators: the titles of a milestone and of the initiative that it is of */
    return g_strdup_printf (_("“%s” is before the start of “%s”"), title,
                            trends_entity_get_name (initiative));
  return NULL;
}

static gboolean
add (gpointer user_data, const TrendsAdded *added, GError **error)
{
  Question *question = user_data;
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_MILESTONE, NULL);
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  g_autofree char *outside = NULL;
  TrendsEntity *milestone;

  trends_record_set (record,
                     TRENDS_MILESTONE_INITIATIVE,
                     trends_value_text (trends_entity_get_id (question->initiative)));
  trends_record_set (record, TRENDS_MILESTONE_TITLE, trends_value_text (added->name));
  trends_record_set (record, TRENDS_MILESTONE_DATE, trends_value_integer (added->day));
  milestone = trends_plan_add (trends_view_get_plan (question->view), record, error);
  if (milestone == NULL)
    return FALSE;

  words = trends_milestone_dup_spoken (milestone);
  /* Translators: said when it is done: “Added: Milestone Contract signed, 12 May 2027, on Data
   * platform” */
  text = g_strdup_printf (_("Added: %s"), words);
  trends_announce (GTK_WIDGET (question->view), text);
  outside = dup_outside (milestone, question->initiative);
  if (outside != NULL)
    {
      trends_announce (GTK_WIDGET (question->view), outside);
      trends_view_say (question->view, question->initiative, outside);
    }
  return TRUE;
}

/* Where the pointer was or, by keys, when it ends; as far as that is known */
static gint64
propose_day (TrendsView *self, TrendsEntity *initiative)
{
  gint64 day = trends_view_get_pointed_day (self);

  if (day == TRENDS_UNSET)
    day = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);
  if (day == TRENDS_UNSET)
    day = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  return day != TRENDS_UNSET ? day : trends_date_today ();
}

/**
 * trends_view_ask_milestone:
 *
 * Asks for the title and the day of a new milestone of the current initiative.
 */
void
trends_view_ask_milestone (TrendsView *self)
{
  TrendsEntity *current = trends_view_get_current_initiative (self);
  g_autofree char *title = NULL;
  GdkRectangle place;
  Question *question;

  if (current == NULL || !trends_view_get_place (self, current, &place))
    return;

  question = g_new (Question, 1);
  *question = (Question) { self, g_object_ref (current) };
  /* Translators: above the fields of a new milestone; %s is the title of an initiative */
  title = g_strdup_printf (_("New milestone of “%s”"), trends_entity_get_name (current));
  trends_add_form_pop_up (self,
                          &form,
                          title,
                          current,
                          propose_day (self, current),
                          &place,
                          current,
                          add,
                          question,
                          question_free);
}
