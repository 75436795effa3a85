/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-merge-report.c: see trends-cli-merge-report.h. */

#include "trends-cli-merge-report.h"

#include "trends-cli-json.h"
#include "trends-cli-private.h"
#include "trends-json-tree.h"
#include "trends-merge-words.h"
#include "trends-plan-json-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const side_nicks[] = { "mine", "theirs" };

/* ------------------------------------------------------------------- to be read */

static void
print_changes (TrendsMerge *merge, TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      g_autofree char *words =
        trends_merge_dup_change_words (merge, trends_edit_get_change (edit, i), NULL);

      g_print ("  %s\n", words);
    }
}

static void
print_conflicts (TrendsMerge *merge)
{
  for (guint i = 0; i < trends_merge_get_n_conflicts (merge); i++)
    {
      const TrendsConflict *conflict = trends_merge_get_conflict (merge, i);
      g_autofree char *words = trends_merge_dup_conflict_words (merge, i, NULL);

      g_print ("  %s\n", words);
      if (conflict->is_chosen)
        g_print ("    %s\n", conflict->choice == TRENDS_MERGE_MINE ? _("Mine stands.")
                                                                    : _("Theirs stands."));
    }
}

void
trends_cli_print_merge (TrendsMerge *merge, TrendsEdit *edit, gboolean is_done)
{
  guint n_changes = trends_edit_get_n_changes (edit);
  guint n_conflicts = trends_merge_get_n_conflicts (merge);

  if (n_changes > 0 && is_done)
    g_print (ngettext ("%u change was taken:", "%u changes were taken:", n_changes), n_changes);
  else if (n_changes > 0)
    g_print (ngettext ("%u change would be taken:", "%u changes would be taken:", n_changes),
             n_changes);
  else
    g_print (_("There is nothing to take."));
  g_print ("\n");
  print_changes (merge, edit);
  if (n_conflicts == 0)
    return;
  g_print (ngettext ("%u conflict:", "%u conflicts:", n_conflicts), n_conflicts);
  g_print ("\n");
  print_conflicts (merge);
}

/* ------------------------------------------------------------------ for scripts */

static const TrendsLanguage *
get_paper (TrendsMerge *merge)
{
  TrendsEntity *info = trends_plan_get_info (trends_merge_get_side (merge, TRENDS_MERGE_MINE));

  return trends_language_find (trends_entity_get_text (info, TRENDS_PLAN_LANGUAGE));
}

/* What isn't interpreted stays a text, whatever is in it. */
static void
add_value (JsonBuilder *builder, const char *name, const TrendsField *field,
           const TrendsValue *value)
{
  g_autofree char *text = NULL;
  JsonNode *node = NULL;

  json_builder_set_member_name (builder, name);
  if (field->type != TRENDS_FIELD_JSON)
    text = trends_json_dup_value (field, value, NULL);
  if (text != NULL)
    node = trends_json_parse (text, strlen (text), NULL);
  if (node != NULL)
    json_builder_add_value (builder, node);
  else if (trends_value_is_set (value))
    json_builder_add_string_value (builder, trends_value_get_text (value));
  else
    json_builder_add_null_value (builder);
}

static void
add_entity (JsonBuilder *builder, TrendsMerge *merge, TrendsKind kind, const char *id)
{
  g_autofree char *name = trends_merge_dup_name (merge, id);

  trends_cli_json_add_text (builder, "kind", trends_kind_get_info (kind)->nick);
  trends_cli_json_add_text (builder, "id", id);
  trends_cli_json_add_text (builder, "name", name);
}

static void
add_change (JsonBuilder *builder, TrendsMerge *merge, const TrendsChange *change)
{
  static const char *const types[] = { [TRENDS_CHANGE_ADD] = "added",
                                       [TRENDS_CHANGE_REMOVE] = "removed",
                                       [TRENDS_CHANGE_SET] = "set" };
  g_autofree char *words = trends_merge_dup_change_words (merge, change, get_paper (merge));

  json_builder_begin_object (builder);
  trends_cli_json_add_text (builder, "type", types[change->type]);
  add_entity (builder, merge, change->kind, change->id);
  if (change->type == TRENDS_CHANGE_SET)
    {
      const TrendsField *field = trends_kind_get_field (change->kind, change->field);

      trends_cli_json_add_text (builder, "field", field->key);
      add_value (builder, "before", field, &change->before);
      add_value (builder, "after", field, &change->after);
    }
  trends_cli_json_add_text (builder, "words", words);
  json_builder_end_object (builder);
}

static void
add_side_value (JsonBuilder *builder, const char *name, const TrendsField *field,
                TrendsRecord *record)
{
  static const TrendsValue unset = TRENDS_VALUE_INIT;

  add_value (builder, name, field,
             record != NULL ? trends_record_get_value (record, field->index) : &unset);
}

static void
add_field (JsonBuilder *builder, const TrendsConflict *conflict)
{
  const TrendsField *field = trends_kind_get_field (conflict->kind, conflict->field);

  trends_cli_json_add_text (builder, "field", field->key);
  add_side_value (builder, "ancestor", field, conflict->ancestor);
  for (guint side = 0; side < TRENDS_MERGE_N_SIDES; side++)
    add_side_value (builder, side_nicks[side], field, conflict->sides[side]);
}

static void
add_needed_by (JsonBuilder *builder, const TrendsConflict *conflict)
{
  trends_cli_json_add_text (builder, "removed_by", side_nicks[conflict->remover]);
  json_builder_set_member_name (builder, "needed_by");
  json_builder_begin_array (builder);
  for (guint i = 0; conflict->referrers != NULL && i < conflict->referrers->len; i++)
    json_builder_add_string_value (builder, conflict->referrers->pdata[i]);
  json_builder_end_array (builder);
}

static void
add_conflict (JsonBuilder *builder, TrendsMerge *merge, guint index)
{
  static const char *const types[] = { [TRENDS_CONFLICT_FIELD] = "field",
                                       [TRENDS_CONFLICT_REMOVED] = "removed",
                                       [TRENDS_CONFLICT_RULE] = "rule" };
  const TrendsConflict *conflict = trends_merge_get_conflict (merge, index);
  g_autofree char *words = trends_merge_dup_conflict_words (merge, index, get_paper (merge));

  json_builder_begin_object (builder);
  trends_cli_json_add_text (builder, "type", types[conflict->type]);
  add_entity (builder, merge, conflict->kind, conflict->id);
  if (conflict->field != G_MAXUINT)
    add_field (builder, conflict);
  if (conflict->type == TRENDS_CONFLICT_REMOVED)
    add_needed_by (builder, conflict);
  if (conflict->reason != NULL)
    trends_cli_json_add_text (builder, "reason", conflict->reason);
  json_builder_set_member_name (builder, "chosen");
  if (conflict->is_chosen)
    json_builder_add_string_value (builder, side_nicks[conflict->choice]);
  else
    json_builder_add_null_value (builder);
  trends_cli_json_add_text (builder, "words", words);
  json_builder_end_object (builder);
}

/**
 * trends_cli_print_merge_json:
 * @merge: two copies of a plan
 * @edit: what would bring, or has brought, theirs into mine
 *
 * Prints what changes and what is in conflict as JSON, to standard output.
 */
void
trends_cli_print_merge_json (TrendsMerge *merge, TrendsEdit *edit)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    add_change (builder, merge, trends_edit_get_change (edit, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "conflicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < trends_merge_get_n_conflicts (merge); i++)
    add_conflict (builder, merge, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = trends_json_print (root);
  trends_cli_put (text);
}

/* -------------------------------------------------------------------- who stands */

gboolean
trends_cli_take_side (const char *prefer, TrendsMergeSide *side)
{
  *side = TRENDS_MERGE_N_SIDES;
  if (prefer == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (side_nicks); i++)
    if (strcmp (prefer, side_nicks[i]) == 0)
      *side = i;
  return *side != TRENDS_MERGE_N_SIDES;
}

/**
 * trends_cli_prefer_side:
 * @side: whose values win, or %TRENDS_MERGE_N_SIDES, which leaves all as it is
 *
 * Decides each conflict of @merge for that side.
 */
void
trends_cli_prefer_side (TrendsMerge *merge, TrendsMergeSide side)
{
  for (guint i = 0; side != TRENDS_MERGE_N_SIDES && i < trends_merge_get_n_conflicts (merge); i++)
    trends_merge_choose (merge, i, side);
}

int
trends_cli_say_merge (TrendsMerge *merge, TrendsEdit *edit, gboolean as_json, gboolean is_done,
                      TrendsMergeSide preferred)
{
  if (as_json)
    trends_cli_print_merge_json (merge, edit);
  else
    trends_cli_print_merge (merge, edit, is_done);
  return trends_merge_get_n_conflicts (merge) == 0 || preferred != TRENDS_MERGE_N_SIDES
           ? TRENDS_CLI_DONE
           : TRENDS_CLI_FAILED;
}
