/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-account-markdown.c: see trends-account-markdown.h. Whatever people wrote is text to any
 * reader: nothing of it makes a heading, a link, a picture or a tag.
 */

#include "trends-account-markdown.h"

#include "trends-export-locale.h"
#include "trends-printable.h"
#include "trends-report-presets.h"
#include "trends-sheet-own-words.h"
#include "trends-view-tables.h"
#include "trends-words.h"
#include "trends-workshop-account.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TABLE "initiatives"

static const TrendsFormatChoice texts[] = {
  { TABLE, N_("Initiatives"), N_("A table, a row each") },
  /* Under the name that it has as a paper */
  { TRENDS_RECORD_PRESET, N_("Record of a workshop"),
    N_("When it was, its agenda, ideas, votes and decisions, and what has changed") },
};

static const TrendsFormatChoice *
get_text (guint index)
{
  return index < G_N_ELEMENTS (texts) ? &texts[index] : NULL;
}

const TrendsFormatOption trends_account_markdown_options[] = {
  { TRENDS_REPORT_OPTION, N_("Paper"), get_text },
  TRENDS_RECORD_OPTIONS (TRENDS_REPORT_OPTION, TRENDS_RECORD_PRESET),
  { NULL },
};

static gboolean
is_record (GHashTable *values)
{
  return g_str_equal (trends_format_values_get (values, trends_account_markdown_options,
                                                TRENDS_REPORT_OPTION)->id, TRENDS_RECORD_PRESET);
}

/**
 * trends_account_markdown_knows_extract:
 * @values: (nullable): what was chosen of trends_account_markdown_options
 *
 * Returns: whether it can be about a part of the initiatives
 */
gboolean
trends_account_markdown_knows_extract (GHashTable *values)
{
  return !is_record (values);
}

/**
 * trends_account_markdown_shows_changes:
 * @values: (nullable): what was chosen of trends_account_markdown_options
 *
 * Returns: whether it tells what a workshop has changed
 */
gboolean
trends_account_markdown_shows_changes (GHashTable *values)
{
  return is_record (values);
}

/* -------------------------------------------------------------------- escaping */

/* What means something wherever it stands */
static gboolean
is_special (char c)
{
  return c != '\0' && strchr ("\\`*_{}[]()<>#!|~&$^@", c) != NULL;
}

/* What does at the beginning of a line: bullets, underlines, and what is behind a number */
static gboolean
is_special_first (const char *line, const char *at)
{
  const char *digit = line;

  if (at == line && strchr ("+-=:", *at) != NULL)
    return TRUE;
  while (g_ascii_isdigit (*digit))
    digit++;
  return digit > line && at == digit && (*at == '.' || *at == ')');
}

/**
 * trends_markdown_escape:
 * @text: one line of anything
 *
 * Returns: (transfer full): Markdown that reads as just that; white space at both ends is left out,
 *   and tabs and line feeds are spaces
 */
char *
trends_markdown_escape (const char *text)
{
  g_autofree char *line = NULL;
  g_autoptr (GString) escaped = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  line = g_strdup (text);
  g_strdelimit (line, "\t\n\r\v\f", ' ');
  g_strstrip (line);
  for (const char *p = line; *p != '\0'; p++)
    {
      if (is_special (*p) || is_special_first (line, p))
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }
  return g_strdup (escaped->str);
}

/* ---------------------------------------------------------------------- blocks */

/* Its lines stay lines. */
static void
append_lines (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean is_within = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = trends_markdown_escape (lines[i]);

      if (*line != '\0')
        g_string_append_printf (out, "%s%s", is_within ? "\\\n" : i > 0 ? "\n\n" : "", line);
      is_within = *line != '\0';
    }
  g_string_append (out, "\n");
}

static void
append_heading (GString *out, guint level, const char *text)
{
  g_autofree char *line = trends_markdown_escape (text);

  for (guint i = 0; i < level; i++)
    g_string_append_c (out, '#');
  g_string_append_printf (out, " %s\n", line);
}

static void
append_item (GString *out, const char *text)
{
  g_autofree char *line = trends_markdown_escape (text);

  g_string_append_printf (out, "- %s\n", line);
}

static void
append_cell (GString *out, const char *text)
{
  g_autofree char *cell = trends_markdown_escape (text);

  g_string_append_printf (out, " %s |", cell);
}

/* Behind the titles of the columns */
static void
append_rule (GString *out, const TrendsTable *table)
{
  g_string_append (out, "\n|");
  for (guint i = 0; i < trends_table_get_n_columns (table); i++)
    g_string_append (out, trends_table_get_column_type (table, i) == TRENDS_COLUMN_NUMBER
                            ? " ---: |" : " --- |");
  g_string_append (out, "\n");
}

static void
append_head (GString *out, const TrendsTable *table)
{
  g_string_append (out, "|");
  for (guint i = 0; i < trends_table_get_n_columns (table); i++)
    append_cell (out, trends_table_get_column_title (table, i));
  append_rule (out, table);
}

static void
append_table (GString *out, const TrendsTable *table, const TrendsLanguage *language)
{
  append_head (out, table);
  for (guint i = 0; i < trends_table_get_n_rows (table); i++)
    {
      g_string_append (out, "|");
      for (guint j = 0; j < trends_table_get_n_columns (table); j++)
        {
          g_autofree char *text = trends_table_dup_text (table, i, j, language);

          append_cell (out, text);
        }
      g_string_append (out, "\n");
    }
}

static void
append_block (GString *out, const TrendsAccountBlock *block, const TrendsLanguage *language)
{
  switch (block->type)
    {
    case TRENDS_ACCOUNT_TITLE:
    case TRENDS_ACCOUNT_HEADING:
    case TRENDS_ACCOUNT_SUBHEADING:
      append_heading (out, 1 + block->type - TRENDS_ACCOUNT_TITLE, block->text);
      break;
    case TRENDS_ACCOUNT_ITEM:
      append_item (out, block->text);
      break;
    case TRENDS_ACCOUNT_TABLE:
      append_table (out, block->table, language);
      break;
    case TRENDS_ACCOUNT_PROSE:
    default:
      append_lines (out, block->text);
    }
}

/* ------------------------------------------------ a table in the plan's language */

/* Whether what stands in a column is the program's word, and not what people wrote */
static gboolean
has_words (const char *title)
{
  static const char *const titles[] = { "Status", "Priority", "Horizon", "Delivery confidence", "Sensitivity", NULL };

  return g_strv_contains (titles, title);
}

/* (transfer full): also of several: "Public; exempt: Cost, Risk" */
static char *
say_words (const char *words, const char *tag)
{
  g_auto (GStrv) parts = g_strsplit (words, "; exempt: ", 2);
  g_auto (GStrv) fields = parts[0] != NULL && parts[1] != NULL ? g_strsplit (parts[1], ", ", -1) : NULL;
  g_autoptr (GString) said = g_string_new (parts[0] != NULL ? trends_sheet_own_say (parts[0], tag) : "");

  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    g_string_append_printf (said, "%s%s", i == 0 ? trends_sheet_own_say ("; exempt: ", tag) : ", ",
                            trends_sheet_own_say (fields[i], tag));
  return g_strdup (said->str);
}

static void
append_said_row (GString *out, const TrendsTable *table, guint row, const char *tag, const TrendsLanguage *days)
{
  g_string_append (out, "|");
  for (guint i = 0; i < trends_table_get_n_columns (table); i++)
    {
      g_autofree char *text = trends_table_dup_text (table, row, i, days);
      g_autofree char *said = has_words (trends_table_get_column_title (table, i)) ? say_words (text, tag) : NULL;

      append_cell (out, said != NULL ? said : text);
    }
  g_string_append (out, "\n");
}

/* As tables of CSV have it: in the plan's language where there are words of it */
static void
append_said_table (GString *out, const TrendsTable *table, const char *tag, const TrendsLanguage *days)
{
  g_string_append (out, "|");
  for (guint i = 0; i < trends_table_get_n_columns (table); i++)
    append_cell (out, trends_sheet_own_say (trends_table_get_column_title (table, i), tag));
  append_rule (out, table);
  for (guint i = 0; i < trends_table_get_n_rows (table); i++)
    append_said_row (out, table, i, tag, days);
}

/* (transfer full): under the plan's title, and a sentence where not all of them are there */
static char *
make_table (TrendsPlan *plan, const TrendsExportOptions *options)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  g_autoptr (GPtrArray) initiatives
    = trends_view_table_list (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), options->filter);
  const char *tag = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE);
  gboolean is_said = g_strcmp0 (trends_sheet_own_say ("Title", tag), "Title") != 0;
  const TrendsLanguage *days = is_said ? trends_language_find (tag) : trends_words_get_language (plan);
  g_autoptr (TrendsTable) table
    = trends_view_table_initiatives (plan, initiatives, TRENDS_ROADMAP_BY_TREND, trends_words_today (), NULL, days);
  g_autoptr (GString) out = g_string_new (NULL);

  append_heading (out, 1, trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_TITLE));
  g_string_append (out, "\n");
  if (options->filter_words != NULL)
    {
      append_lines (out, options->filter_words);
      g_string_append (out, "\n");
    }
  append_said_table (out, table, tag, days);
  return g_strdup (out->str);
}

/* (transfer full): the whole document; items of a list follow each other, all else is apart */
static char *
make_document (TrendsPlan *plan, const TrendsExportOptions *options)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  g_autoptr (GPtrArray) blocks = trends_workshop_account_new (plan, options);
  g_autoptr (GString) out = g_string_new (NULL);
  TrendsAccountType before = TRENDS_ACCOUNT_TITLE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const TrendsAccountBlock *block = blocks->pdata[i];

      if (i > 0 && !(before == TRENDS_ACCOUNT_ITEM && block->type == TRENDS_ACCOUNT_ITEM))
        g_string_append (out, "\n");
      append_block (out, block, trends_words_get_language (plan));
      before = block->type;
    }
  return g_strdup (out->str);
}

/**
 * trends_account_markdown_write:
 * @plan: the plan, without what is not to be shown
 * @options: (nullable): of what, and for whom
 * @stream: where to write it; it isn't closed
 *
 * Writes a table of initiatives, or the record of a workshop. May be called in any thread that may read @plan.
 *
 * Returns: whether it was written
 */
gboolean
trends_account_markdown_write (TrendsPlan *plan, const TrendsExportOptions *options,
                               GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  const TrendsExportOptions defaults = { .profile = TRENDS_PROFILE_FULL };
  const TrendsExportOptions *meant = options != NULL ? options : &defaults;
  g_autofree char *text = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (is_record (meant->values) && !trends_workshop_account_check (meant->values, plan, error))
    return FALSE;
  text = is_record (meant->values) ? make_document (plan, meant) : make_table (plan, meant);
  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}
