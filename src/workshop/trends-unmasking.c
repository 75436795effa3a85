/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-unmasking.c: see trends-unmasking.h. It is written first: whatever a room is shown, its record
 * knows. Undo doesn't take that back, as it doesn't take back that it was seen.
 */

#include "trends-unmasking.h"

#include <glib/gi18n-lib.h>

#include "trends-date.h"
#include "trends-plan-quiet.h"
#include "trends-workshop-facts.h"
#include "trends-workshop-record.h"

/* Translators: an entry of the log of a plan: a room was shown what is confidential */
#define LABEL N_("Masking turned off")

static gboolean
apply_and_free (TrendsPlan         *plan,
                TrendsEditBuilder  *builder,
                GError            **error)
{
  g_autoptr (TrendsEdit) edit = trends_edit_builder_end (builder);

  return trends_plan_apply_quietly (plan, edit, error);
}

/* (transfer none) (nullable): the workshop whose room it is, which is made where there is none */
static TrendsEntity *
take_workshop (TrendsPresentation  *presentation,
               TrendsPlan          *plan,
               GError             **error)
{
  const char *id = trends_presentation_get_workshop (presentation);
  TrendsEditBuilder *builder;
  g_autofree char *made = NULL;

  if (id != NULL)
    return trends_plan_lookup (plan, id);
  builder = trends_edit_builder_new (_(LABEL), TRENDS_ORIGIN_USER);
  made = g_strdup (trends_workshop_take_today (plan, builder));
  return apply_and_free (plan, builder, error) ? trends_plan_lookup (plan, made) : NULL;
}

/**
 * trends_unmask:
 * @presentation: what a room sees
 * @plan: of which that is
 *
 * Has the room see all of the plan from now on, until that workshop is over or masking is turned on
 * again: trends_presentation_set_masked(). Its record says when.
 *
 * Returns: whether it does; %FALSE with an error where that can’t be written
 */
gboolean
trends_unmask (TrendsPresentation  *presentation,
               TrendsPlan          *plan,
               GError             **error)
{
  TrendsEntity *workshop;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), FALSE);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);

  workshop = take_workshop (presentation, plan, error);
  if (workshop == NULL)
    return FALSE;
  builder = trends_edit_builder_new (_(LABEL), TRENDS_ORIGIN_USER);
  trends_workshop_facts_set (
    builder, workshop, &(TrendsWorkshopFact) { TRENDS_FACT_UNMASKED, trends_time_now () }, 1);
  if (!apply_and_free (plan, builder, error))
    return FALSE;
  trends_presentation_set_masked (presentation, FALSE);
  return TRUE;
}
