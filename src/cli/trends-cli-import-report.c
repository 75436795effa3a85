/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-import-report.c: see trends-cli-import-report.h. */

#include "trends-cli-import-report.h"

#include "trends-cells.h"
#include "trends-cli-json.h"
#include "trends-cli-private.h"
#include "trends-json-tree.h"

#include <glib/gi18n-lib.h>

#define MOST_REMARKS 100 /* that are printed for people */

/* ------------------------------------------------------------------ to read */

static void
say_how_many_more (const char *source,
                   guint       n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u more entry was refused",
                                                     "%u more entries were refused", n), n);

  trends_cli_say (source, text);
}

/* Columns without a field of their own, in one line: a tool may export sixty of them. */
static void
say_columns (const TrendsSheetRemarks *remarks,
             const char               *source)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = NULL;

  for (guint i = 0; i < remarks->list->len; i++)
    {
      const TrendsSheetRemark *remark = remarks->list->pdata[i];

      /* A table may have several columns of one heading. */
      if (remark->kind == TRENDS_SHEET_NOTED && g_hash_table_add (said, remark->heading))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", remark->heading);
    }
  if (names->len == 0)
    return;
  /* Translators: %s are headings of columns, with commas between them */
  text = g_strdup_printf (_("what goes to the notes, each under its heading: %s"), names->str);
  trends_cli_say (source, text);
}

static void
say_remarks (const TrendsSheetRemarks *remarks,
             const char               *source)
{
  guint n_left = 0, n_said = 0;
  g_autofree char *more = NULL;

  say_columns (remarks, source);
  for (guint i = 0; i < TRENDS_SHEET_N_REMARKS; i++)
    n_left += i != TRENDS_SHEET_NOTED ? remarks->counts[i] : 0;
  for (guint i = 0; i < remarks->list->len && n_said < MOST_REMARKS; i++)
    {
      const TrendsSheetRemark *remark = remarks->list->pdata[i];
      g_autofree char *text = trends_sheet_remark_dup_text (remark);

      if (remark->kind == TRENDS_SHEET_NOTED)
        continue;
      trends_cli_say (source, text);
      n_said++;
    }
  n_left -= n_said;
  if (n_left == 0)
    return;
  more = g_strdup_printf (ngettext ("there is %u more remark; --json has the first thousand",
                                    "there are %u more remarks; --json has the first thousand",
                                    n_left), n_left);
  trends_cli_say (source, more);
}

/* How to say what only a person can */
static void
say_how (const TrendsSheetRemarks *remarks,
         const char               *source)
{
  if (remarks->counts[TRENDS_SHEET_REFUSED_ROW] + remarks->counts[TRENDS_SHEET_REFUSED] > 0)
    trends_cli_say (source, _("what has to be said goes into a map: --save-map writes one, --map reads "
                              "it; --trend is for rows without one, --sheet and --header for another "
                              "table"));
}

static void
say_reasons (const TrendsImportReport *report,
             const char               *source)
{
  guint n_rows = report->remarks ? report->remarks->counts[TRENDS_SHEET_REFUSED_ROW] : 0;

  for (guint i = 0; i < report->reasons->len; i++)
    trends_cli_say (source, report->reasons->pdata[i]);
  if (report->n_refused - n_rows > report->reasons->len)
    say_how_many_more (source, report->n_refused - n_rows - report->reasons->len);
  if (report->remarks)
    say_remarks (report->remarks, source);
  if (report->remarks)
    say_how (report->remarks, source);
}

/* What else came with the initiatives: who is named and wasn't in the plan, and the rest */
static void
say_others (const TrendsImportReport *report,
            const char               *name)
{
  guint n_initiatives = report->n_added_of[TRENDS_KIND_INITIATIVE];
  guint n_owners = report->n_added_of[TRENDS_KIND_OWNER];
  g_autoptr (GString) owners = g_string_new (NULL);

  if (report->map && report->n_added > n_initiatives)
    /* Translators: what of all that an import adds is of which kind: a file's name and three counts */
    g_print (_("%s: of those added, %u are initiatives, %u owners, %u others\n"), name, n_initiatives,
             n_owners, report->n_added - n_initiatives - n_owners);
  if (!report->map || n_owners == 0)
    return;
  for (guint i = 0; i < report->new_owners->len; i++)
    g_string_append_printf (owners, "%s%s", i > 0 ? "; " : "", (const char *) report->new_owners->pdata[i]);
  if (n_owners > report->new_owners->len)
    g_string_append (owners, "; …");
  /* Translators: a file's name, and names of people who weren't in the plan */
  g_print (_("%s: new owners: %s\n"), name, owners->str);
}

static void
print_report (const TrendsImportReport *report,
              const char               *source,
              gboolean                  dry_run)
{
  g_autofree char *name = trends_cli_dup_name (source);

  say_reasons (report, source);
  if (dry_run)
    /* Translators: what an import would do: a file's name and four counts. */
    g_print (_("%s: would add %u, update %u, leave %u unchanged, refuse %u\n"), name,
             report->n_added, report->n_updated, report->n_unchanged, report->n_refused);
  else
    /* Translators: what an import did: a file's name and four counts. */
    g_print (_("%s: %u added, %u updated, %u unchanged, %u refused\n"), name, report->n_added,
             report->n_updated, report->n_unchanged, report->n_refused);
  say_others (report, name);
}

/* -------------------------------------------------------------- for scripts */

static void
add_number (JsonBuilder *builder,
            const char  *key,
            guint        number)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, number);
}

static void
add_remark (JsonBuilder             *builder,
            const TrendsSheetRemark *remark)
{
  g_autofree char *column = remark->column != TRENDS_SHEET_NOWHERE
                              ? trends_cells_dup_column (remark->column) : NULL;

  json_builder_begin_object (builder);
  trends_cli_json_add_text (builder, "kind", trends_sheet_remark_get_nick (remark->kind));
  trends_cli_json_add_text (builder, "sheet", *remark->sheet ? remark->sheet : NULL);
  if (remark->row > 0)
    add_number (builder, "row", remark->row);
  else
    trends_cli_json_add_text (builder, "row", NULL);
  trends_cli_json_add_text (builder, "column", column);
  trends_cli_json_add_text (builder, "heading", remark->heading);
  trends_cli_json_add_text (builder, "value", remark->value);
  trends_cli_json_add_text (builder, "reason", remark->reason);
  json_builder_end_object (builder);
}

static void
add_table (JsonBuilder              *builder,
           const TrendsImportReport *report)
{
  json_builder_set_member_name (builder, "table");
  json_builder_begin_object (builder);
  trends_cli_json_add_text (builder, "source", report->map->source);
  trends_cli_json_add_text (builder, "sheet", report->map->sheet);
  if (report->map->header == TRENDS_SHEET_NO_HEADINGS)
    trends_cli_json_add_text (builder, "header", NULL);
  else
    add_number (builder, "header", report->map->header);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->map->columns->len; i++)
    {
      const TrendsSheetColumn *column = report->map->columns->pdata[i];

      json_builder_begin_object (builder);
      trends_cli_json_add_text (builder, "heading", column->heading);
      trends_cli_json_add_text (builder, "field", column->field);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint kind = 0; kind < TRENDS_SHEET_N_REMARKS; kind++)
    add_number (builder, trends_sheet_remark_get_nick (kind), report->remarks->counts[kind]);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/* Of each kind of which any is added, and who */
static void
add_counts (JsonBuilder              *builder,
            const TrendsImportReport *report)
{
  json_builder_set_member_name (builder, "added_of");
  json_builder_begin_object (builder);
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    if (report->n_added_of[kind] > 0)
      add_number (builder, trends_kind_get_info ((TrendsKind) kind)->plural, report->n_added_of[kind]);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "new_owners");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->new_owners->len; i++)
    json_builder_add_string_value (builder, report->new_owners->pdata[i]);
  json_builder_end_array (builder);
}

static void
print_json (const TrendsImportReport *report,
            gboolean                  dry_run)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "dry_run");
  json_builder_add_boolean_value (builder, dry_run);
  add_number (builder, "added", report->n_added);
  add_counts (builder, report);
  add_number (builder, "updated", report->n_updated);
  add_number (builder, "unchanged", report->n_unchanged);
  add_number (builder, "refused", report->n_refused);
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->reasons->len; i++)
    json_builder_add_string_value (builder, report->reasons->pdata[i]);
  json_builder_end_array (builder);
  if (report->map)
    add_table (builder, report);
  json_builder_set_member_name (builder, "remarks");
  json_builder_begin_array (builder);
  for (guint i = 0; report->remarks && i < report->remarks->list->len; i++)
    add_remark (builder, report->remarks->list->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = trends_json_print (root);
  trends_cli_put (text);
}

int
trends_cli_say_import (const TrendsImportReport *report,
                       const char               *source,
                       gboolean                  dry_run,
                       gboolean                  as_json)
{
  gboolean is_whole = report->n_refused == 0
                      && (!report->remarks || report->remarks->counts[TRENDS_SHEET_REFUSED] == 0);

  if (as_json)
    print_json (report, dry_run);
  else
    print_report (report, source, dry_run);
  return is_whole ? TRENDS_CLI_DONE : TRENDS_CLI_FAILED;
}
