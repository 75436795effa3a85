/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ideas.c: see trends-ideas.h. */

#include "trends-ideas.h"

#include "trends-ballot-subjects.h"
#include "trends-error.h"
#include "trends-idea-groups.h"
#include "trends-labels.h"
#include "trends-likeness.h"
#include "trends-one-line.h"
#include "trends-plan-verbs.h"
#include "trends-rank.h"
#include "trends-refs.h"
#include "trends-workshop-record.h"

#include <glib/gi18n-lib.h>

/* Letters of an idea in the name of an edit */
#define NAME_IN_LABEL 40

/* ----------------------------------------------------------------- which there are */

static gboolean
is_of (TrendsEntity *idea,
       const char   *workshop,
       TrendsEntity *trend)
{
  return g_strcmp0 (trends_entity_get_text (idea, TRENDS_IDEA_WORKSHOP), workshop) == 0
         && (trend == NULL || g_strcmp0 (trends_entity_get_text (idea, TRENDS_IDEA_TREND),
                                         trends_entity_get_id (trend)) == 0);
}

/* Moves what is in the same group as the first to where that is. */
static void
take_with_group (GPtrArray *from,
                 GPtrArray *to)
{
  TrendsEntity *first = from->pdata[0];
  g_autoptr (GPtrArray) members = trends_idea_groups_list (from, first);

  for (guint i = 0; i < members->len; i++)
    g_ptr_array_remove (from, members->pdata[i]);
  g_ptr_array_extend_and_steal (to, g_steal_pointer (&members));
}

/**
 * trends_ideas_list:
 * @plan: a plan, or what a room sees of it
 * @workshop: (nullable): the id of a workshop; without one there are none
 * @trend: (nullable): the trend that they are about; %NULL: any, or none
 *
 * Returns: (transfer full) (element-type TrendsEntity): its ideas, those of no group first, in the order in which they
 *   were captured; then each group together, in the order of their first ones
 */
GPtrArray *
trends_ideas_list (TrendsPlan   *plan,
                   const char   *workshop,
                   TrendsEntity *trend)
{
  g_autoptr (GPtrArray) grouped = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *listed = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *ideas;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), listed);

  ideas = trends_plan_get_list (plan, TRENDS_KIND_IDEA);
  for (guint i = 0; workshop != NULL && i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (ideas, i);

      if (is_of (idea, workshop, trend))
        g_ptr_array_add (trends_ballot_subjects_is_grouped (idea) ? grouped : listed,
                         g_object_ref (idea));
    }
  while (grouped->len > 0)
    take_with_group (grouped, listed);
  return listed;
}

/* Of its text and its other wordings, the one that is most like @text */
static double
measure (TrendsEntity *idea,
         const char   *text)
{
  g_auto (GStrv) wordings = trends_entity_dup_strings (idea, TRENDS_IDEA_WORDINGS);
  double most = trends_likeness_measure (trends_entity_get_name (idea), text);

  for (char **at = wordings; at != NULL && *at != NULL; at++)
    most = MAX (most, trends_likeness_measure (*at, text));
  return most;
}

/* (nullable) (transfer none): the one that is most like @text, but for @besides */
static TrendsEntity *
find_most_alike (TrendsPlan   *plan,
                 const char   *workshop,
                 const char   *text,
                 TrendsEntity *besides)
{
  g_autoptr (GPtrArray) ideas = trends_ideas_list (plan, workshop, NULL);
  TrendsEntity *found = NULL;
  double most = 0;

  for (guint i = 0; i < ideas->len; i++)
    {
      double likeness = ideas->pdata[i] != besides ? measure (ideas->pdata[i], text) : 0;

      if (likeness <= most || !trends_likeness_is_enough (likeness))
        continue;
      most = likeness;
      found = ideas->pdata[i]; /* the plan holds it */
    }
  return found;
}

/**
 * trends_ideas_find_alike:
 * @plan: a plan, or what a room sees of it
 * @workshop: (nullable): the id of a workshop
 * @text: what somebody has typed so far
 *
 * Returns: (transfer none) (nullable): the idea of that workshop which says much the same, if any;
 *   the one that is most alike
 */
TrendsEntity *
trends_ideas_find_alike (TrendsPlan *plan,
                         const char *workshop,
                         const char *text)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return find_most_alike (plan, workshop, text, NULL);
}

/**
 * trends_ideas_find_alike_to:
 * @idea: an idea of a plan, or of what a room sees of it
 *
 * Returns: (transfer none) (nullable): another of the same workshop which says much the same, if any;
 *   the one that is most alike
 */
TrendsEntity *
trends_ideas_find_alike_to (TrendsEntity *idea)
{
  g_return_val_if_fail (trends_entity_is (idea, TRENDS_KIND_IDEA), NULL);

  return find_most_alike (trends_entity_get_plan (idea),
                          trends_entity_get_text (idea, TRENDS_IDEA_WORKSHOP),
                          trends_entity_get_name (idea), idea);
}

/* ----------------------------------------------------------------- adding them */

/* (nullable): the place of the last one */
static const char *
find_last_place (TrendsPlan *plan,
                 const char *workshop)
{
  GListModel *ideas = trends_plan_get_list (plan, TRENDS_KIND_IDEA);

  for (guint i = g_list_model_get_n_items (ideas); i > 0; i--)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (ideas, i - 1);

      if (is_of (idea, workshop, NULL))
        return trends_entity_get_text (idea, TRENDS_IDEA_POSITION);
    }
  return NULL;
}

static TrendsRecord *
make_idea (const char   *workshop,
           TrendsEntity *trend,
           const char   *text,
           const char   *place,
           gboolean      revealed)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_IDEA, NULL);
  g_autofree char *line = trends_tidy_line (text);

  trends_record_set (record, TRENDS_IDEA_WORKSHOP, trends_value_text (workshop));
  if (trend != NULL)
    trends_record_set (record, TRENDS_IDEA_TREND, trends_value_text (trends_entity_get_id (trend)));
  trends_record_set (record, TRENDS_IDEA_TEXT, trends_value_text (line));
  trends_record_set (record, TRENDS_IDEA_POSITION, trends_value_text (place));
  trends_record_set (record, TRENDS_IDEA_REVEALED, trends_value_integer (revealed ? 1 : 0));
  return record;
}

static TrendsEditBuilder *
begin_add (const char * const *texts,
           guint               n)
{
  g_autofree char *text = trends_excerpt (texts[0], NAME_IN_LABEL);

  if (n == 1)
    return trends_labels_begin (
      /* Translators: an edit that can be undone; %s is what somebody in a workshop said */
      g_strdup_printf (_("Add the idea “%s”"), text),
      /* Translators: what was done, after “Undone:”; %s is what somebody in a workshop said */
      g_strdup_printf (_("added the idea “%s”"), text));
  return trends_labels_begin (
    /* Translators: an edit that can be undone; how many */
    g_strdup_printf (ngettext ("Add %u idea", "Add %u ideas", n), n),
    /* Translators: what was done, after “Undone:”; how many */
    g_strdup_printf (ngettext ("added %u idea", "added %u ideas", n), n));
}

/**
 * trends_ideas_add:
 * @plan: a plan
 * @workshop: (nullable): the id of the workshop that they belong to; %NULL: that of today, which is
 *   made in the same edit where there is none
 * @trend: (nullable): what they are about, in @plan or in a mirror of it
 * @texts: (array zero-terminated=1): at least one
 * @revealed: whether the room sees them at once
 *
 * Returns: (transfer none): the last of them, or %NULL with an error
 */
TrendsEntity *
trends_ideas_add (TrendsPlan          *plan,
                  const char          *workshop,
                  TrendsEntity        *trend,
                  const char * const  *texts,
                  gboolean             revealed,
                  GError             **error)
{
  g_autofree char *place = NULL;
  g_autoptr (TrendsRecord) last = NULL;
  TrendsEditBuilder *builder;
  guint n;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (texts != NULL && texts[0] != NULL, NULL);

  n = g_strv_length ((char **) texts);
  if (n > TRENDS_ADD_MAX)
    {
      g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                   /* Translators: %u are numbers of ideas, one a line */
                   _("These are %u lines: at most %u ideas can be added at once."), n,
                   TRENDS_ADD_MAX);
      return NULL;
    }
  if (!trends_plan_check_lines (TRENDS_KIND_IDEA, TRENDS_IDEA_TEXT, texts, error))
    return NULL;

  builder = begin_add (texts, n);
  if (workshop == NULL)
    workshop = trends_workshop_take_today (plan, builder);
  place = trends_rank_between (find_last_place (plan, workshop), NULL);
  for (guint i = 0; i < n; i++)
    {
      char *next = trends_rank_between (place, NULL);

      g_clear_pointer (&last, trends_record_unref);
      last = make_idea (workshop, trend, texts[i], place, revealed);
      trends_edit_builder_add (builder, last);
      g_free (place);
      place = next;
    }
  return trends_labels_apply (builder, plan, error)
           ? trends_plan_lookup (plan, trends_record_get_id (last)) : NULL;
}

/* ------------------------------------------------------------------- alike */

/* Once each, but not what the idea says itself */
static void
add_wording (GPtrArray    *wordings,
             TrendsEntity *idea,
             const char   *text)
{
  if (!g_str_equal (trends_entity_get_name (idea), text)
      && !g_ptr_array_find_with_equal_func (wordings, text, g_str_equal, NULL))
    g_ptr_array_add (wordings, g_strdup (text));
}

static void
add_wordings_of (GPtrArray    *wordings,
                 TrendsEntity *idea,
                 TrendsEntity *of)
{
  g_auto (GStrv) texts = trends_entity_dup_strings (of, TRENDS_IDEA_WORDINGS);

  for (char **at = texts; at != NULL && *at != NULL; at++)
    add_wording (wordings, idea, *at);
}

static void
set_wordings (TrendsEditBuilder *builder,
              TrendsEntity      *idea,
              GPtrArray         *wordings)
{
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  g_ptr_array_add (wordings, NULL);
  value = trends_value_strings ((const char * const *) wordings->pdata);
  trends_edit_builder_set_value (builder, idea, TRENDS_IDEA_WORDINGS, &value);
}

static TrendsEditBuilder *
begin_merge (TrendsEntity *idea)
{
  g_autofree char *text = trends_excerpt (trends_entity_get_name (idea), NAME_IN_LABEL);

  return trends_labels_begin (
    /* Translators: an edit that can be undone: two ideas become one; %s is what it says */
    g_strdup_printf (_("Merge into the idea “%s”"), text),
    /* Translators: what was done, after “Undone:”: two ideas became one */
    g_strdup_printf (_("merged into the idea “%s”"), text));
}

/**
 * trends_ideas_add_wording:
 * @idea: an idea of a plan
 * @text: how somebody else has said the same
 *
 * Returns: whether it is kept as another wording of @idea; what is one already makes no edit
 */
gboolean
trends_ideas_add_wording (TrendsEntity *idea,
                          const char   *text,
                          GError      **error)
{
  g_autoptr (GPtrArray) wordings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (trends_entity_is (idea, TRENDS_KIND_IDEA), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  line = trends_tidy_line (text);
  builder = begin_merge (idea);
  add_wordings_of (wordings, idea, idea);
  if (*line != '\0')
    add_wording (wordings, idea, line);
  set_wordings (builder, idea, wordings);
  return trends_labels_apply (builder, trends_entity_get_plan (idea), error);
}

/* (transfer none) (nullable): what the idea got in the same vote */
static TrendsEntity *
find_total (TrendsPlan   *plan,
            TrendsEntity *idea,
            TrendsEntity *other_total)
{
  g_autoptr (GPtrArray) referrers = trends_refs_dup_referrers (trends_plan_get_refs (plan),
                                                               trends_entity_get_id (idea));

  for (guint i = 0; i < referrers->len; i++)
    if (trends_entity_is (referrers->pdata[i], TRENDS_KIND_BALLOT_TOTAL)
        && trends_entity_get_ref (referrers->pdata[i], TRENDS_BALLOT_TOTAL_BALLOT)
             == trends_entity_get_ref (other_total, TRENDS_BALLOT_TOTAL_BALLOT))
      return referrers->pdata[i];
  return NULL;
}

static gint64
get_dots (TrendsEntity *total)
{
  gint64 dots = trends_entity_get_integer (total, TRENDS_BALLOT_TOTAL_DOTS);

  return dots == TRENDS_UNSET ? 0 : dots;
}

/* What refers to the one that goes, as comments and votes do, refers to the other. */
static void
take_over (TrendsEditBuilder *builder,
           TrendsEntity      *referrer,
           TrendsEntity      *idea,
           TrendsEntity      *other)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (referrer));
  g_auto (TrendsValue) value = trends_value_text (trends_entity_get_id (idea));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TRENDS_FIELD_REF
        && g_strcmp0 (trends_entity_get_text (referrer, i), trends_entity_get_id (other)) == 0)
      trends_edit_builder_set_value (builder, referrer, i, &value);
}

static void
take_over_referrer (TrendsEditBuilder *builder,
                    TrendsEntity      *referrer,
                    TrendsEntity      *idea,
                    TrendsEntity      *other)
{
  TrendsEntity *total = trends_entity_is (referrer, TRENDS_KIND_BALLOT_TOTAL)
                          ? find_total (trends_entity_get_plan (idea), idea, referrer) : NULL;
  g_autoptr (TrendsRecord) record = NULL;

  if (total == NULL)
    {
      take_over (builder, referrer, idea, other);
      return;
    }
  record = trends_entity_dup_record (referrer);
  trends_edit_builder_set_integer (builder, total, TRENDS_BALLOT_TOTAL_DOTS,
                                   get_dots (total) + get_dots (referrer));
  trends_edit_builder_remove (builder, record);
}

static void
take_over_referrers (TrendsEditBuilder *builder,
                     TrendsEntity      *idea,
                     TrendsEntity      *other)
{
  TrendsPlan *plan = trends_entity_get_plan (idea);
  g_autoptr (GPtrArray) referrers = trends_refs_dup_referrers (trends_plan_get_refs (plan),
                                                               trends_entity_get_id (other));

  for (guint i = 0; i < referrers->len; i++)
    take_over_referrer (builder, referrers->pdata[i], idea, other);
}

/* What only the other has */
static void
take_over_value (TrendsEditBuilder *builder,
                 TrendsEntity      *idea,
                 TrendsEntity      *other,
                 guint              field)
{
  if (!trends_value_is_set (trends_entity_get_value (idea, field)))
    trends_edit_builder_set_value (builder, idea, field, trends_entity_get_value (other, field));
}

/**
 * trends_ideas_merge:
 * @idea: an idea of a plan, which stays
 * @other: another that says the same, which goes
 *
 * How the other was worded is kept, and so is what it has and @idea doesn't: its group, its
 * initiative, its votes. Whether the room sees @idea stays as it is.
 *
 * Returns: whether they are one now; otherwise @error says why, as where each has become an
 *   initiative of its own
 */
gboolean
trends_ideas_merge (TrendsEntity *idea,
                    TrendsEntity *other,
                    GError      **error)
{
  g_autoptr (GPtrArray) wordings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TrendsRecord) going = NULL;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (trends_entity_is (idea, TRENDS_KIND_IDEA), FALSE);
  g_return_val_if_fail (trends_entity_is (other, TRENDS_KIND_IDEA), FALSE);
  g_return_val_if_fail (idea != other, FALSE);

  if (trends_entity_get_ref (idea, TRENDS_IDEA_INITIATIVE) != NULL
      && trends_entity_get_ref (other, TRENDS_IDEA_INITIATIVE) != NULL)
    {
      g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                   _("“%s” and “%s” are initiatives already."), trends_entity_get_name (idea),
                   trends_entity_get_name (other));
      return FALSE;
    }
  builder = begin_merge (idea);
  add_wordings_of (wordings, idea, idea);
  add_wording (wordings, idea, trends_entity_get_name (other));
  add_wordings_of (wordings, idea, other);
  set_wordings (builder, idea, wordings);
  take_over_value (builder, idea, other, TRENDS_IDEA_CLUSTER);
  take_over_value (builder, idea, other, TRENDS_IDEA_INITIATIVE);
  take_over_value (builder, idea, other, TRENDS_IDEA_TREND);
  take_over_referrers (builder, idea, other);
  going = trends_entity_dup_record (other);
  trends_edit_builder_remove (builder, going);
  return trends_labels_apply (builder, trends_entity_get_plan (idea), error);
}

/* -------------------------------------------------------------- groups, and sight */

static TrendsEditBuilder *
begin_group (const char *name,
             guint       n)
{
  if (*name == '\0')
    return trends_labels_begin (
      /* Translators: an edit that can be undone; how many */
      g_strdup_printf (ngettext ("Take %u idea out of its group",
                                 "Take %u ideas out of their groups", n), n),
      /* Translators: what was done, after “Undone:”; how many */
      g_strdup_printf (ngettext ("took %u idea out of its group",
                                 "took %u ideas out of their groups", n), n));
  return trends_labels_begin (
    /* Translators: an edit that can be undone; how many, and the name of a group */
    g_strdup_printf (ngettext ("Put %u idea into “%s”", "Put %u ideas into “%s”", n), n, name),
    /* Translators: what was done, after “Undone:”; how many, and the name of a group */
    g_strdup_printf (ngettext ("put %u idea into “%s”", "put %u ideas into “%s”", n), n, name));
}

/**
 * trends_ideas_group:
 * @ideas: (element-type TrendsEntity): ideas of a plan, at least one
 * @name: of the group that they are in from now on; empty: in none
 *
 * Returns: whether they are
 */
gboolean
trends_ideas_group (GPtrArray   *ideas,
                    const char  *name,
                    GError     **error)
{
  g_autofree char *line = NULL;
  g_autofree char *shown = NULL;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (ideas != NULL && ideas->len > 0, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  line = trends_tidy_line (name);
  shown = trends_excerpt (line, NAME_IN_LABEL);
  if (*line != '\0')
    value = trends_value_text (line);
  builder = begin_group (shown, ideas->len);
  for (guint i = 0; i < ideas->len; i++)
    trends_edit_builder_set_value (builder, ideas->pdata[i], TRENDS_IDEA_CLUSTER, &value);
  return trends_labels_apply (builder, trends_entity_get_plan (ideas->pdata[0]), error);
}

static TrendsEditBuilder *
begin_reveal (guint    n,
              gboolean revealed)
{
  if (revealed)
    return trends_labels_begin (
      /* Translators: an edit that can be undone; how many */
      g_strdup_printf (ngettext ("Reveal %u idea", "Reveal %u ideas", n), n),
      /* Translators: what was done, after “Undone:”; how many */
      g_strdup_printf (ngettext ("revealed %u idea", "revealed %u ideas", n), n));
  return trends_labels_begin (
    /* Translators: an edit that can be undone; how many */
    g_strdup_printf (ngettext ("Hide %u idea", "Hide %u ideas", n), n),
    /* Translators: what was done, after “Undone:”; how many */
    g_strdup_printf (ngettext ("hid %u idea", "hid %u ideas", n), n));
}

/**
 * trends_ideas_reveal:
 * @ideas: (element-type TrendsEntity): ideas of a plan, at least one
 * @revealed: whether the room sees them from now on
 *
 * Returns: whether that is so
 */
gboolean
trends_ideas_reveal (GPtrArray  *ideas,
                     gboolean    revealed,
                     GError    **error)
{
  TrendsEditBuilder *builder;
  guint n = 0;

  g_return_val_if_fail (ideas != NULL && ideas->len > 0, FALSE);

  for (guint i = 0; i < ideas->len; i++)
    n += trends_entity_get_integer (ideas->pdata[i], TRENDS_IDEA_REVEALED) != revealed ? 1 : 0;
  builder = begin_reveal (n, revealed);
  for (guint i = 0; i < ideas->len; i++)
    trends_edit_builder_set_integer (builder, ideas->pdata[i], TRENDS_IDEA_REVEALED,
                                     revealed ? 1 : 0);
  return trends_labels_apply (builder, trends_entity_get_plan (ideas->pdata[0]), error);
}

/* ------------------------------------------------------------------- initiatives */

static void
describe (GString      *text,
          TrendsEntity *idea,
          gboolean      says_idea)
{
  g_auto (GStrv) wordings = trends_entity_dup_strings (idea, TRENDS_IDEA_WORDINGS);

  if (says_idea)
    g_string_append_printf (text, "• %s\n", trends_entity_get_name (idea));
  for (char **at = wordings; at != NULL && *at != NULL; at++)
    {
      /* Translators: another way in which somebody in a workshop has said the same */
      g_autofree char *line = g_strdup_printf (_("also: %s"), *at);

      g_string_append_printf (text, "• %s\n", line);
    }
}

/* (transfer full): what it was made of, where its title doesn't say all of that */
static char *
dup_description (GPtrArray  *ideas,
                 const char *title)
{
  g_autoptr (GString) text = g_string_new (NULL);
  TrendsEntity *workshop = trends_entity_get_ref (ideas->pdata[0], TRENDS_IDEA_WORKSHOP);

  for (guint i = 0; i < ideas->len; i++)
    describe (text, ideas->pdata[i],
              ideas->len > 1 || !g_str_equal (trends_entity_get_name (ideas->pdata[i]), title));
  if (text->len == 0)
    return g_string_free (g_steal_pointer (&text), FALSE);
  g_string_truncate (text, text->len - 1);
  /* Translators: above a list of ideas; %s is the title of a workshop */
  return g_strdup_printf (_("From “%s”:\n%s"), trends_entity_get_name (workshop), text->str);
}

/* (transfer full) */
static TrendsRecord *
make_initiative (TrendsEntity *trend,
                 GPtrArray    *ideas,
                 const char   *title)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_INITIATIVE, NULL);
  GListModel *list = trends_trend_get_initiatives (trend);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) last = n > 0 ? g_list_model_get_item (list, n - 1) : NULL;
  g_autofree char *place = trends_rank_between (
    last != NULL ? trends_entity_get_text (last, TRENDS_INITIATIVE_POSITION) : NULL, NULL);
  g_autofree char *description = dup_description (ideas, title);

  trends_record_set (record, TRENDS_INITIATIVE_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_INITIATIVE_TREND,
                     trends_value_text (trends_entity_get_id (trend)));
  trends_record_set (record, TRENDS_INITIATIVE_POSITION, trends_value_text (place));
  trends_record_set (record, TRENDS_INITIATIVE_SENSITIVITY,
                     trends_plan_get_default_sensitivity (trends_entity_get_plan (trend)));
  if (*description != '\0')
    trends_record_set (record, TRENDS_INITIATIVE_DESCRIPTION, trends_value_text (description));
  return record;
}

/* (transfer none) (nullable): the first that one of them is about */
static TrendsEntity *
find_trend (GPtrArray *ideas)
{
  TrendsEntity *trend = NULL;

  for (guint i = 0; i < ideas->len && trend == NULL; i++)
    trend = trends_entity_get_ref (ideas->pdata[i], TRENDS_IDEA_TREND);
  return trend;
}

static gboolean
check_new (GPtrArray  *ideas,
           GError    **error)
{
  for (guint i = 0; i < ideas->len; i++)
    if (trends_entity_get_ref (ideas->pdata[i], TRENDS_IDEA_INITIATIVE) != NULL)
      {
        g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_EXISTS,
                     _("“%s” is an initiative already."), trends_entity_get_name (ideas->pdata[i]));
        return FALSE;
      }
  if (find_trend (ideas) != NULL)
    return TRUE;
  g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
               _("“%s” is about no trend, which an initiative has to be."),
               trends_entity_get_name (ideas->pdata[0]));
  return FALSE;
}

/* What its description says is revealed with it. */
static void
link_ideas (TrendsEditBuilder *builder,
            GPtrArray         *ideas,
            TrendsRecord      *initiative)
{
  g_auto (TrendsValue) value = trends_value_text (trends_record_get_id (initiative));

  for (guint i = 0; i < ideas->len; i++)
    {
      trends_edit_builder_set_value (builder, ideas->pdata[i], TRENDS_IDEA_INITIATIVE, &value);
      trends_edit_builder_set_integer (builder, ideas->pdata[i], TRENDS_IDEA_REVEALED, 1);
    }
}

/**
 * trends_ideas_make_initiative:
 * @ideas: (element-type TrendsEntity): one idea of a plan, or those of a group
 * @title: (nullable): what the initiative is called; %NULL: as the one idea, or as the group of the
 *   first
 *
 * Adds an initiative to the trend that they are about. Its description has what they said, and how
 * else that was worded, as far as its title doesn’t say it; so the ideas are no secret any more.
 *
 * Returns: (transfer none): it, or %NULL with an error: one of them is an initiative already, or none
 *   is about a trend
 */
TrendsEntity *
trends_ideas_make_initiative (GPtrArray   *ideas,
                              const char  *title,
                              GError     **error)
{
  g_autoptr (TrendsRecord) record = NULL;
  g_autofree char *name = NULL;
  TrendsEditBuilder *builder;
  TrendsPlan *plan;
  const char *group;

  g_return_val_if_fail (ideas != NULL && ideas->len > 0, NULL);

  if (!check_new (ideas, error))
    return NULL;
  plan = trends_entity_get_plan (ideas->pdata[0]);
  group = trends_entity_get_text (ideas->pdata[0], TRENDS_IDEA_CLUSTER);
  if (title == NULL)
    title = ideas->len > 1 && *group != '\0' ? group : trends_entity_get_name (ideas->pdata[0]);
  record = make_initiative (find_trend (ideas), ideas, title);
  name = trends_excerpt (title, NAME_IN_LABEL);
  builder = trends_labels_begin (
    /* Translators: an edit that can be undone: an idea of a workshop becomes an initiative */
    g_strdup_printf (_("Make “%s” an initiative"), name),
    /* Translators: what was done, after “Undone:” */
    g_strdup_printf (_("made “%s” an initiative"), name));
  trends_edit_builder_add (builder, record);
  link_ideas (builder, ideas, record);
  return trends_labels_apply (builder, plan, error)
           ? trends_plan_lookup (plan, trends_record_get_id (record)) : NULL;
}
