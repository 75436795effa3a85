/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-group-copies.c: see trends-group-copies.h. */

#include "trends-group-copies.h"

#include "trends-baseline-thaw.h"
#include "trends-baseline.h"
#include "trends-condition.h"
#include "trends-date.h"
#include "trends-export.h"
#include "trends-fold.h"
#include "trends-json-three.h"
#include "trends-one-line.h"
#include "trends-plan-copy.h"
#include "trends-plan-verbs.h"
#include "trends-profile.h"
#include "trends-rank.h"
#include "trends-workshop-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ------------------------------------------------------------- adding copies */

/* (transfer full) (element-type utf8) (nullable): on one line each, and all different, for people
 * tell them apart by nothing else */
static GPtrArray *
tidy_names (const char * const *names, GError **error)
{
  g_autoptr (GPtrArray) tidy = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *name = trends_tidy_line (names[i]);

      g_ptr_array_add (tidy, name);
      if (*name != '\0' && g_hash_table_add (seen, trends_fold (name)))
        continue;
      g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                   *name != '\0' ? _("Two groups are called “%s”. Each needs a name of its own.")
                                 : _("A group needs a name."),
                   name);
      return NULL;
    }
  if (tidy->len > 0 && tidy->len <= TRENDS_GROUP_COPIES_MOST)
    return g_steal_pointer (&tidy);
  g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
               _("There can be 1 to %d groups at once."), TRENDS_GROUP_COPIES_MOST);
  return NULL;
}

/* (transfer full) (nullable): under a name that isn't taken */
static TrendsRecord *
make_ancestor (TrendsPlan *plan, GError **error)
{
  g_autofree char *day = trends_date_format (trends_date_today ());
  /* Translators: the name of a baseline; %s is a day */
  g_autofree char *name = g_strdup_printf (_("Copies for groups, %s"), day);

  for (guint n = 2;; n++)
    {
      g_autoptr (GError) problem = NULL;
      TrendsRecord *record = trends_baseline_make_record (plan, name, NULL, &problem);

      if (record != NULL)
        return record;
      if (!g_error_matches (problem, TRENDS_ERROR, TRENDS_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
      g_free (name);
      /* Translators: the name of a baseline: a day, and which of several of that day */
      name = g_strdup_printf (_("Copies for groups, %s (%u)"), day, n);
    }
}

static void
add_copy (TrendsEditBuilder *builder, const char *name, const char *workshop, const char *ancestor,
          GPtrArray *ids)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_GROUP_COPY, NULL);

  trends_record_set (record, TRENDS_GROUP_COPY_NAME, trends_value_text (name));
  trends_record_set (record, TRENDS_GROUP_COPY_WORKSHOP, trends_value_text (workshop));
  trends_record_set (record, TRENDS_GROUP_COPY_ANCESTOR, trends_value_text (ancestor));
  trends_edit_builder_add (builder, record);
  g_ptr_array_add (ids, g_strdup (trends_record_get_id (record)));
}

static TrendsEdit *
make_edit (TrendsPlan *plan, GPtrArray *names, GPtrArray *ids, GError **error)
{
  g_autoptr (TrendsEditBuilder) builder
    = trends_edit_builder_new (_("Copies for groups"), TRENDS_ORIGIN_USER);
  g_autoptr (TrendsRecord) ancestor = make_ancestor (plan, error);
  const char *workshop;

  if (ancestor == NULL)
    return NULL;
  trends_edit_builder_set_done_label (builder, _("made copies for groups"));
  trends_edit_builder_add (builder, ancestor);
  workshop = trends_workshop_take_today (plan, builder);
  for (guint i = 0; i < names->len; i++)
    add_copy (builder, names->pdata[i], workshop, trends_record_get_id (ancestor), ids);
  return trends_edit_builder_end (g_steal_pointer (&builder));
}

/**
 * trends_group_copies_check_names:
 * @names: (array zero-terminated=1): what groups are to be called
 * @error: what is wrong with them, as trends_group_copies_add() has it
 *
 * Returns: whether there can be groups of these names
 */
gboolean
trends_group_copies_check_names (const char * const *names, GError **error)
{
  g_autoptr (GPtrArray) tidy = NULL;

  g_return_val_if_fail (names != NULL, FALSE);

  tidy = tidy_names (names, error);
  return tidy != NULL;
}

/**
 * trends_group_copies_make_edit:
 * @ids: (out) (transfer full) (element-type utf8): of what the plan will have for each name
 *
 * As trends_group_copies_add(), to be applied by the caller.
 *
 * Returns: (transfer full) (nullable): the edit
 */
TrendsEdit *
trends_group_copies_make_edit (TrendsPlan *plan, const char * const *names, GPtrArray **ids,
                               GError **error)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) tidy = NULL;
  TrendsEdit *edit;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (names != NULL && ids != NULL, NULL);

  tidy = tidy_names (names, error);
  edit = tidy != NULL ? make_edit (plan, tidy, made, error) : NULL;
  *ids = edit != NULL ? g_steal_pointer (&made) : NULL;
  return edit;
}

/**
 * trends_group_copies_add:
 * @plan: the plan that all groups work on
 * @names: (array zero-terminated=1): what the groups are called, each of them otherwise
 * @error: where there are none or too many, or two of one name
 *
 * Notes in the plan, as one edit, that there is a copy for each group, and freezes what they begin
 * as; it belongs to the workshop of today, which is made where there is none. The copies
 * themselves are trends_group_copy_make_plan().
 *
 * Returns: (transfer full) (element-type TrendsEntity) (nullable): for each name, in their order,
 *   what the plan has of its copy
 */
GPtrArray *
trends_group_copies_add (TrendsPlan *plan, const char * const *names, GError **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (TrendsEdit) edit = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (names != NULL, NULL);

  edit = trends_group_copies_make_edit (plan, names, &ids, error);
  if (edit == NULL || !trends_plan_apply (plan, edit, error))
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (copies, g_object_ref (trends_plan_lookup (plan, ids->pdata[i])));
  return g_steal_pointer (&copies);
}

/* --------------------------------------------------------- what a group gets */

/**
 * trends_group_copy_dup_title:
 * @plan: the plan that all groups work on
 * @name: what a group is called
 *
 * Returns: (transfer full): what its copy is called, to make a file's name of: “Digital plan – Red”
 */
char *
trends_group_copy_dup_title (TrendsPlan *plan, const char *name)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  /* Translators: what a group's copy of a plan is called: the plan's title, and the group's name */
  return g_strdup_printf (_("%s – %s"), trends_entity_get_name (trends_plan_get_info (plan)), name);
}

/* (transfer full) (nullable): the plan that is frozen in the copy's ancestor */
static TrendsPlan *
thaw_ancestor (TrendsEntity *copy, GError **error)
{
  TrendsEntity *ancestor = trends_entity_get_ref (copy, TRENDS_GROUP_COPY_ANCESTOR);

  if (ancestor == NULL)
    {
      g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                   _("The plan has no baseline any more of what the copy for “%s” began as, so "
                     "nobody can tell what the group has changed."),
                   trends_entity_get_name (copy));
      return NULL;
    }
  return trends_baseline_thaw (ancestor, error);
}

static TrendsRecord *
take_cb (TrendsEntity *entity, gpointer user_data)
{
  static const TrendsValue unset = TRENDS_VALUE_INIT;
  g_autoptr (TrendsRecord) record = trends_entity_dup_record (entity);
  TrendsRecord *copy;

  if (trends_entity_is (entity, TRENDS_KIND_GROUP_COPY))
    return NULL;
  if (!trends_entity_is (entity, TRENDS_KIND_WORKSHOP))
    return g_steal_pointer (&record);
  copy = trends_record_new (TRENDS_KIND_WORKSHOP, trends_entity_get_id (entity));
  for (guint i = 0; i < trends_kind_get_info (TRENDS_KIND_WORKSHOP)->n_fields; i++)
    trends_record_set (copy, i, trends_value_copy (i == TRENDS_WORKSHOP_FACILITATOR_NOTES
                                                     ? &unset
                                                     : trends_record_get_value (record, i)));
  return copy;
}

/* (transfer full) (nullable): what the copy began as, but for what says that it is one */
static TrendsPlan *
make_beginning (TrendsEntity *copy, TrendsProfile profile, GError **error)
{
  g_autoptr (TrendsPlan) frozen = thaw_ancestor (copy, error);
  g_autoptr (TrendsPlan) seen = frozen != NULL ? trends_plan_snapshot (frozen, profile, error) : NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (seen == NULL)
    return NULL;
  records = trends_plan_take_records (seen, take_cb, NULL);
  return trends_plan_new_from_records (records, error);
}

/* "Copy of a group" of a plan: whose it is, and what it shows: “ID public”. */
static char *
format_mark (TrendsEntity *copy, TrendsProfile profile)
{
  return g_strdup_printf ("%s %s", trends_entity_get_id (copy), trends_profile_get_nick (profile));
}

/* `id`: (out) (transfer full) */
static gboolean
parse_mark (const char *mark, char **id, TrendsProfile *profile)
{
  g_auto (GStrv) words = g_strsplit (mark, " ", 2);

  if (g_strv_length (words) != 2 || !trends_profile_from_nick (words[1], profile))
    return FALSE;
  *id = g_strdup (words[0]);
  return TRUE;
}

/* (transfer full): an id that is made of another, the same each time: what was given with a copy
 * isn't what the group has done */
static char *
derive_id (const char *id)
{
  g_autofree char *text = g_strconcat ("filter of ", id, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("%.8s-%.4s-4%.3s-8%.3s-%.12s", sum, sum + 8, sum + 13, sum + 17, sum + 20);
}

/* (transfer full): finds the group's trends by its name */
static TrendsRecord *
make_filter (TrendsEntity *copy, const char * const *trends)
{
  g_autofree char *id = derive_id (trends_entity_get_id (copy));
  g_autoptr (TrendsCondition) condition = trends_condition_new (
    TRENDS_CONDITION_IS, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_TREND, trends);
  g_autofree char *text = trends_condition_to_text (condition);
  g_autofree char *rank = trends_rank_between (NULL, NULL);
  TrendsRecord *record = trends_record_new (TRENDS_KIND_SAVED_FILTER, id);

  trends_record_set (record, TRENDS_SAVED_FILTER_NAME,
                     trends_value_text (trends_entity_get_name (copy)));
  trends_record_set (record, TRENDS_SAVED_FILTER_CONDITIONS, trends_value_text (text));
  trends_record_set (record, TRENDS_SAVED_FILTER_POSITION, trends_value_text (rank));
  return record;
}

/**
 * trends_group_copy_make_plan:
 * @copy: what the plan has of a group's copy
 * @profile: what of the plan the group is to see
 * @trends: (nullable) (array zero-terminated=1): ids of the trends that the group has to look at;
 *   a filter of the group's name finds what belongs to them
 *
 * Returns: (transfer full) (nullable): the plan for the group
 */
TrendsPlan *
trends_group_copy_make_plan (TrendsEntity *copy, TrendsProfile profile, const char * const *trends,
                             GError **error)
{
  g_autoptr (TrendsPlan) plan = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (trends_entity_is (copy, TRENDS_KIND_GROUP_COPY), NULL);

  plan = make_beginning (copy, profile, error);
  if (plan == NULL)
    return NULL;
  mark = format_mark (copy, profile);
  trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_GROUP_COPY, mark,
                        TRENDS_SET_ONCE, NULL);
  records = trends_plan_dup_records (plan);
  if (trends != NULL && *trends != NULL)
    g_ptr_array_add (records, make_filter (copy, trends));
  return trends_plan_new_from_records (records, error);
}

/* --------------------------------------------------------------- bringing back */

/**
 * trends_group_copy_find:
 * @plan: the plan that all groups work on
 * @theirs: what a group has made of its copy
 * @error: where that isn't a copy for a group of @plan
 *
 * Returns: (transfer none) (nullable): whose it is
 */
TrendsEntity *
trends_group_copy_find (TrendsPlan *plan, TrendsPlan *theirs, GError **error)
{
  const char *mark;
  g_autofree char *id = NULL;
  TrendsProfile profile;
  TrendsEntity *copy;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (theirs), NULL);

  mark = trends_entity_get_text (trends_plan_get_info (theirs), TRENDS_PLAN_GROUP_COPY);
  if (!parse_mark (mark, &id, &profile))
    {
      g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                           _("This isn’t a copy for a group. Only what was made by “Copies for "
                             "groups” can be brought back."));
      return NULL;
    }
  copy = trends_plan_lookup (plan, id);
  if (copy != NULL && trends_entity_is (copy, TRENDS_KIND_GROUP_COPY))
    return copy;
  g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                       _("This is a copy for a group of another plan, or one that this plan knows "
                         "nothing of any more."));
  return NULL;
}

static TrendsRecord *
take_theirs_cb (TrendsEntity *entity, gpointer derived_id)
{
  return g_str_equal (trends_entity_get_id (entity), derived_id) ? NULL
                                                                 : trends_entity_dup_record (entity);
}

/* (transfer full) (nullable): what the group has made, without what says that it is a copy; the
 * plan may itself be a copy of another's */
static TrendsPlan *
make_theirs (TrendsEntity *copy, TrendsPlan *beginning, TrendsPlan *theirs, GError **error)
{
  const char *mark = trends_entity_get_text (trends_plan_get_info (beginning),
                                             TRENDS_PLAN_GROUP_COPY);
  g_autofree char *filter = derive_id (trends_entity_get_id (copy));
  g_autoptr (GPtrArray) records = trends_plan_take_records (theirs, take_theirs_cb, filter);
  g_autoptr (TrendsPlan) plan = trends_plan_new_from_records (records, error);

  if (plan != NULL)
    trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_GROUP_COPY, mark,
                          TRENDS_SET_ONCE, NULL);
  return g_steal_pointer (&plan);
}

/**
 * trends_group_copy_merge:
 * @copy: what the plan has of the group's copy
 * @theirs: what the group has made of it
 * @error: where it can't be told what they changed
 *
 * Returns: (transfer full) (nullable): the plan and the group's copy, to be brought together
 */
TrendsMerge *
trends_group_copy_merge (TrendsEntity *copy, TrendsPlan *theirs, GError **error)
{
  TrendsProfile profile = TRENDS_PROFILE_FULL;
  g_autofree char *id = NULL;
  g_autoptr (TrendsPlan) beginning = NULL;
  g_autoptr (TrendsPlan) made = NULL;

  g_return_val_if_fail (trends_entity_is (copy, TRENDS_KIND_GROUP_COPY), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (theirs), NULL);

  parse_mark (trends_entity_get_text (trends_plan_get_info (theirs), TRENDS_PLAN_GROUP_COPY), &id,
              &profile);
  beginning = make_beginning (copy, profile, error);
  made = beginning != NULL ? make_theirs (copy, beginning, theirs, error) : NULL;
  return made != NULL
           ? trends_merge_new (beginning, trends_entity_get_plan (copy), made,
                               trends_json_merge_three, error)
           : NULL;
}

/**
 * trends_group_copy_dup_edit:
 * @copy: what the plan has of the group's copy
 * @merge: of trends_group_copy_merge(), with what was chosen
 * @error: where what was chosen can't stand side by side
 *
 * Returns: (transfer full) (nullable): what the group has done, which may have no change
 */
TrendsEdit *
trends_group_copy_dup_edit (TrendsEntity *copy, TrendsMerge *merge, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *done_label = NULL;

  g_return_val_if_fail (trends_entity_is (copy, TRENDS_KIND_GROUP_COPY), NULL);
  g_return_val_if_fail (merge != NULL, NULL);

  /* Translators: what undo takes back: %s is a group of people */
  label = g_strdup_printf (_("Bring back “%s”"), trends_entity_get_name (copy));
  /* Translators: what has been done: %s is a group of people */
  done_label = g_strdup_printf (_("brought back “%s”"), trends_entity_get_name (copy));
  return trends_merge_dup_edit (merge, label, done_label, error);
}

/**
 * trends_group_copy_note:
 * @copy: what the plan has of the group's copy
 * @edit: of trends_group_copy_dup_edit()
 *
 * Returns: (transfer full): the same, with when it was brought back; still no change where there
 *   was none
 */
TrendsEdit *
trends_group_copy_note (TrendsEntity *copy, TrendsEdit *edit)
{
  TrendsEditBuilder *builder;
  TrendsValue now = trends_value_integer (trends_time_now ());

  g_return_val_if_fail (trends_entity_is (copy, TRENDS_KIND_GROUP_COPY), NULL);
  g_return_val_if_fail (edit != NULL, NULL);

  if (trends_edit_get_n_changes (edit) == 0)
    return trends_edit_ref (edit);
  builder = trends_edit_builder_new (trends_edit_get_label (edit), TRENDS_ORIGIN_USER);
  trends_edit_builder_set_done_label (builder, trends_edit_get_done_label (edit));
  trends_edit_builder_add_all (builder, edit);
  trends_edit_builder_set_value (builder, copy, TRENDS_GROUP_COPY_MERGED, &now);
  return trends_edit_builder_end (builder);
}

/**
 * trends_group_copy_apply:
 * @copy: what the plan has of the group's copy
 * @edit: of trends_group_copy_dup_edit()
 *
 * Takes what the group has done into the plan, with when that was: one edit. Where they have done
 * nothing it is none.
 *
 * Returns: whether it could be applied
 */
gboolean
trends_group_copy_apply (TrendsEntity *copy, TrendsEdit *edit, GError **error)
{
  g_autoptr (TrendsEdit) noted = NULL;

  g_return_val_if_fail (trends_entity_is (copy, TRENDS_KIND_GROUP_COPY), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  noted = trends_group_copy_note (copy, edit);
  return trends_edit_get_n_changes (noted) == 0
         || trends_plan_apply (trends_entity_get_plan (copy), noted, error);
}
