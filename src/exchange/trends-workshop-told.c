/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-told.c: see trends-workshop-told.h. */

#include "trends-workshop-told.h"

#include "trends-baseline-thaw.h"
#include "trends-export-locale.h"
#include "trends-report-presets.h"
#include "trends-words.h"
#include "trends-workshop-account.h"
#include "trends-workshop-changes.h"
#include "trends-workshop-states.h"

static void
part_free (gpointer data)
{
  TrendsToldPart *part = data;

  g_free (part->title);
  g_free (part->text);
  g_free (part);
}

/* ---------------------------------------------------------------- a record in parts */

/* A row is a line: its cells with what they are, but for a name at its beginning. */
static void
append_row (GString              *text,
            const TrendsTable    *table,
            guint                 row,
            const TrendsLanguage *language)
{
  for (guint i = 0; i < trends_table_get_n_columns (table); i++)
    {
      g_autofree char *cell = trends_table_dup_text (table, row, i, language);

      if (i == 0)
        g_string_append (text, "• ");
      else if (*cell != '\0')
        g_string_append (text, "; ");
      if (i == 0 && trends_table_get_entity (table, row, 0) != NULL)
        g_string_append (text, cell);
      else if (*cell != '\0')
        g_string_append_printf (text, "%s: %s", trends_table_get_column_title (table, i), cell);
    }
}

static void
append_table (GString              *text,
              const TrendsTable    *table,
              const TrendsLanguage *language)
{
  for (guint i = 0; i < trends_table_get_n_rows (table); i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      append_row (text, table, i, language);
    }
}

static void
append_block (GString                  *text,
              const TrendsAccountBlock *block,
              const TrendsLanguage     *language)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (block->type == TRENDS_ACCOUNT_TABLE)
    append_table (text, block->table, language);
  else
    g_string_append_printf (text, "%s%s", block->type == TRENDS_ACCOUNT_ITEM ? "• " : "",
                            block->text);
}

static void
end_part (GPtrArray  *parts,
          const char *title,
          GString    *text)
{
  TrendsToldPart *part = g_new (TrendsToldPart, 1);

  part->title = g_strdup (title);
  part->text = g_strdup (text->str);
  g_ptr_array_add (parts, part);
  g_string_truncate (text, 0);
}

/* (transfer full) (element-type TrendsToldPart): the first block is the title. */
static GPtrArray *
divide (GPtrArray            *blocks,
        const TrendsLanguage *language)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *title = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const TrendsAccountBlock *block = blocks->pdata[i];

      if (block->type != TRENDS_ACCOUNT_TITLE && block->type != TRENDS_ACCOUNT_HEADING)
        {
          append_block (text, block, language);
          continue;
        }
      if (title != NULL)
        end_part (parts, title, text);
      title = block->text;
    }
  if (title != NULL)
    end_part (parts, title, text);
  return parts;
}

/**
 * trends_workshop_describe:
 * @plan: a plan
 * @id: the id of one of its workshops
 *
 * In the locale of exports, as its record is when it is exported for whoever has the plan, with the facilitator’s notes,
 * which no paper has unless that is asked for. Any thread that
 * has the plan; it may be long.
 *
 * Returns: (transfer full) (element-type TrendsToldPart) (nullable): what there is to say of it; the first
 *   part is called as the workshop is
 */
GPtrArray *
trends_workshop_describe (TrendsPlan  *plan,
                          const char  *id,
                          GError     **error)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (TrendsPlan) before = NULL;
  g_autoptr (TrendsPlan) after = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  TrendsExportOptions options = { .profile = TRENDS_PROFILE_FULL, .values = values };
  TrendsEntity *workshop = trends_plan_lookup_kind (plan, TRENDS_KIND_WORKSHOP, id);

  g_return_val_if_fail (workshop != NULL, NULL);

  if (!trends_workshop_thaw_states (workshop, &before, &after, error))
    return NULL;
  g_hash_table_insert (values, (gpointer) TRENDS_RECORD_WORKSHOP_OPTION, (gpointer) id);
  g_hash_table_insert (values, (gpointer) TRENDS_RECORD_NOTES_OPTION,
                       (gpointer) TRENDS_RECORD_NOTES_INCLUDED);
  options.before = before;
  options.after = after;
  blocks = trends_workshop_account_new (plan, &options);
  return divide (blocks, trends_words_get_language (plan));
}

/* ------------------------------------------------------------------ what has changed */

/* (transfer full) (nullable) */
static TrendsPlan *
thaw (TrendsPlan  *plan,
      const char  *id,
      GError     **error)
{
  return id != NULL ? trends_baseline_thaw (trends_plan_lookup (plan, id), error)
                    : g_object_ref (plan);
}

/**
 * trends_workshop_compare:
 * @plan: a plan
 * @before_id: the id of one of its baselines
 * @after_id: (nullable): of another; %NULL for the plan as it is
 *
 * Any thread that has the plan; it may be long.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): what has changed from one to the other, a line
 *   each
 */
GPtrArray *
trends_workshop_compare (TrendsPlan  *plan,
                         const char  *before_id,
                         const char  *after_id,
                         GError     **error)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  g_autoptr (TrendsPlan) before = thaw (plan, before_id, error);
  g_autoptr (TrendsPlan) after = before != NULL ? thaw (plan, after_id, error) : NULL;

  return after != NULL ? trends_workshop_changes_list (before, after, error) : NULL;
}

/**
 * trends_workshop_record_values:
 * @format: one that writes the record of a workshop
 * @workshop: which one
 *
 * Returns: (transfer full): what is to be chosen of @format so that it does
 */
GHashTable *
trends_workshop_record_values (const TrendsFormat *format,
                               TrendsEntity       *workshop)
{
  GHashTable *values = trends_format_values_new ();

  g_return_val_if_fail (format != NULL, values);
  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), values);

  trends_format_values_set (values, format->options, TRENDS_REPORT_OPTION, TRENDS_RECORD_PRESET, NULL);
  trends_format_values_set (values, format->options, TRENDS_RECORD_WORKSHOP_OPTION,
                            trends_entity_get_id (workshop), NULL);
  return values;
}
