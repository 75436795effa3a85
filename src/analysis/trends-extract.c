/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-extract.c: see trends-extract.h. */

#include "trends-extract.h"

#include "trends-error.h"

#include <glib/gi18n-lib.h>

struct _TrendsExtract
{
  gatomicrefcount ref_count;
  TrendsCondition *condition; /* (nullable): what is asked for */
  GHashTable *chosen;         /* (nullable): set of ids; what isn't in it isn't asked for */
};

static TrendsExtract *
allocate (void)
{
  TrendsExtract *self = g_new0 (TrendsExtract, 1);

  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_id (GHashTable   *ids,
        TrendsEntity *initiative)
{
  g_hash_table_add (ids, g_strdup (trends_entity_get_id (initiative)));
}

/* A copy of a plan has no log to say when something was changed: that is asked now. */
static GHashTable *
list_matching (TrendsFilter *filter,
               TrendsPlan   *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n_items = g_list_model_get_n_items (list);
  GHashTable *ids = new_ids ();

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (trends_filter_matches (filter, initiative))
        add_id (ids, initiative);
    }
  return ids;
}

/**
 * trends_extract_new_matching:
 * @filter: what is looked for
 * @plan: in which plan
 *
 * Returns: (transfer full) (nullable): what it matches; %NULL where it asks for nothing
 */
TrendsExtract *
trends_extract_new_matching (TrendsFilter *filter,
                             TrendsPlan   *plan)
{
  TrendsCondition *condition;
  TrendsExtract *self;

  g_return_val_if_fail (TRENDS_IS_FILTER (filter) && TRENDS_IS_PLAN (plan), NULL);

  condition = trends_filter_get_condition (filter);
  if (condition == NULL)
    return NULL;
  self = allocate ();
  self->condition = trends_condition_ref (condition);
  if (trends_condition_asks_for_changes (condition))
    self->chosen = list_matching (filter, plan);
  return self;
}

/**
 * trends_extract_new_chosen:
 * @initiatives: (element-type TrendsEntity): some initiatives
 *
 * Returns: (transfer full): these and no others
 */
TrendsExtract *
trends_extract_new_chosen (GPtrArray *initiatives)
{
  TrendsExtract *self = allocate ();

  g_return_val_if_fail (initiatives != NULL, self);

  self->chosen = new_ids ();
  for (guint i = 0; i < initiatives->len; i++)
    add_id (self->chosen, initiatives->pdata[i]);
  return self;
}

/**
 * trends_extract_ref:
 *
 * Returns: (transfer full): the same, to be let go of by trends_extract_unref()
 */
TrendsExtract *
trends_extract_ref (TrendsExtract *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * trends_extract_unref:
 * @self: (transfer full): freed when nobody holds it any more
 */
void
trends_extract_unref (TrendsExtract *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->condition, trends_condition_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_free (self);
}

/* ------------------------------------------------------------ who may ask it */

/* What one initiative may keep back reads there as if it weren't set. */
static gboolean
hides (TrendsProfile      profile,
       TrendsCondition   *condition,
       const TrendsField *field)
{
  TrendsConditionType type = trends_condition_get_condition_type (condition);

  if (!trends_audience_sees_field (profile, field))
    return TRUE;
  return profile == TRENDS_PROFILE_PUBLIC && (field->flags & TRENDS_FIELD_EXEMPTABLE) != 0
         && (type == TRENDS_CONDITION_MISSING || type == TRENDS_CONDITION_IS);
}

/* (nullable): what a condition asks about though the profile doesn't show it */
static const char *
find_hidden (TrendsCondition *condition,
             TrendsProfile    profile)
{
  const GPtrArray *parts = trends_condition_get_parts (condition);
  int index = trends_condition_get_field (condition);
  const TrendsField *field
    = index >= 0 ? trends_kind_get_field (TRENDS_KIND_INITIATIVE, (guint) index) : NULL;
  const char *found = NULL;

  if (trends_condition_get_condition_type (condition) == TRENDS_CONDITION_CHANGED_SINCE
      && profile == TRENDS_PROFILE_PUBLIC)
    return _("when something was changed");
  if (field != NULL && hides (profile, condition, field))
    return trends_field_get_label (field);
  for (guint i = 0; parts != NULL && i < parts->len && found == NULL; i++)
    found = find_hidden (parts->pdata[i], profile);
  return found;
}

/**
 * trends_extract_is_for:
 * @profile: for whom something is
 * @error: return location for an error, of %TRENDS_ERROR_INVALID
 *
 * Returns: whether it asks about nothing but what they are shown; an error says about what else
 */
gboolean
trends_extract_is_for (TrendsExtract  *self,
                       TrendsProfile   profile,
                       GError        **error)
{
  const char *hidden;

  g_return_val_if_fail (self != NULL, FALSE);

  hidden = self->condition != NULL ? find_hidden (self->condition, profile) : NULL;
  if (hidden == NULL)
    return TRUE;
  g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
               /* Translators: %s is a field, as “Delivery confidence” */
               _("The filter asks about what this profile keeps back (%s). Export all, or take "
                 "another filter or profile."), hidden);
  return FALSE;
}

/* ------------------------------------------------------------------ using it */

/* Whatever was changed too long ago isn't among what is chosen. */
static gint64
say_changed (TrendsEntity *entity,
             gpointer      user_data)
{
  return G_MAXINT64;
}

/**
 * trends_extract_make_filter:
 * @plan: the plan, or a copy of it as a profile shows it
 * @today: the day it is, as a Julian day
 *
 * Returns: (transfer full): what matches what is in the extract
 */
TrendsFilter *
trends_extract_make_filter (TrendsExtract *self,
                            TrendsPlan    *plan,
                            gint64         today)
{
  TrendsFilter *filter = trends_filter_new ();

  g_return_val_if_fail (self != NULL && TRENDS_IS_PLAN (plan), filter);

  trends_filter_set_today (filter, today);
  trends_filter_set_condition (filter, self->condition, plan);
  if (self->chosen == NULL)
    return filter;
  trends_filter_set_chosen (filter, self->chosen);
  trends_filter_set_changed_func (filter, say_changed, NULL, NULL);
  return filter;
}

/**
 * trends_extract_describe:
 * @plan: the plan whose words and names are used
 * @today: the day it is, as a Julian day
 * @format_day: (nullable): as for trends_condition_describe()
 *
 * Returns: (transfer full): which initiatives are in it, in words that can stand after a colon
 */
char *
trends_extract_describe (TrendsExtract *self,
                         TrendsPlan    *plan,
                         gint64         today,
                         TrendsDayFunc  format_day,
                         gpointer       user_data)
{
  g_return_val_if_fail (self != NULL && TRENDS_IS_PLAN (plan), NULL);

  if (self->condition == NULL)
    /* Translators: of initiatives, in place of what they have in common */
    return g_strdup (_("chosen one by one"));
  return trends_condition_describe (self->condition, plan, today, format_day, user_data);
}
