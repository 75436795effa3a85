/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export.c: the formats, and what an export does before the writing of one: the
 * profile. */

#include "trends-config.h"

#include "trends-export.h"

#include "trends-account-markdown.h"
#include "trends-baseline.h"
#include "trends-baseline-thaw.h"
#include "trends-calendar-write.h"
#include "trends-csv-write.h"
#include "trends-exchange-error.h"
#include "trends-export-locale.h"
#include "trends-ods-write.h"
#include "trends-plan-json-writer.h"
#include "trends-profile-room.h"
#include "trends-profile.h"
#include "trends-radar-write.h"
#include "trends-report-pdf.h"
#include "trends-report-presets.h"
#include "trends-view-options.h"
#include "trends-view-picture.h"
#include "trends-words.h"
#include "trends-workshop-account.h"
#include "trends-workshop-states.h"
#include "trends-xlsx-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
always (GHashTable *values)
{
  return TRUE;
}

static const TrendsFormat formats[] = {
  { "json", N_("JSON"), N_("All of the plan, for programs and for other plans"), "json",
    "application/json", trends_json_write_plan },
  { "pdf", N_("PDF"), N_("A paper to read, print and publish"), "pdf", "application/pdf",
    trends_report_pdf_write, trends_report_options, trends_report_is_handed_out,
    trends_report_knows_extract, trends_report_shows_changes },
  { "md", N_("Markdown"), N_("A table of initiatives, or the record of a workshop, for wikis"), "md",
    "text/markdown", trends_account_markdown_write, trends_account_markdown_options, NULL,
    trends_account_markdown_knows_extract, trends_account_markdown_shows_changes },
  { "csv", N_("CSV"), N_("The initiatives as rows, for any spreadsheet and for other tools"), "csv",
    "text/csv", trends_csv_write, trends_csv_write_options, NULL, always },
#if TRENDS_HAS_WORKBOOKS
  { "xlsx", N_("XLSX"), N_("All as a workbook for Excel and others, a sheet for each sort of entry"),
    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", trends_xlsx_write,
    NULL, NULL, always },
  { "ods", N_("ODS"), N_("The same for LibreOffice and other programs of OpenDocument"), "ods",
    "application/vnd.oasis.opendocument.spreadsheet", trends_ods_write, NULL, NULL, always },
#endif
#if TRENDS_HAS_CALENDARS
  { "ics", N_("iCalendar"), N_("Milestones, governance dates and ends, for any calendar"), "ics",
    "text/calendar", trends_calendar_write, NULL, NULL, always },
#endif
  { "radar-csv", N_("Radar, CSV"), N_("Initiatives for Thoughtworks’ Build Your Own Radar"), "csv",
    "text/csv", trends_radar_write_csv, NULL, NULL, always },
  { "radar-json", N_("Radar, JSON"), N_("Initiatives for Thoughtworks’ or Zalando’s radar"), "json",
    "application/json", trends_radar_write_json, trends_radar_json_options, NULL, always },
  { "png", N_("Picture of a view (PNG)"), N_("As it looks, for slides and web pages"), "png",
    "image/png", trends_view_picture_write_png, trends_view_picture_options, NULL,
    trends_view_picture_knows_extract },
  { "svg", N_("Drawing of a view (SVG)"), N_("The same, to be scaled and edited: its text is text"), "svg",
    "image/svg+xml", trends_view_picture_write_svg, trends_view_picture_options, NULL,
    trends_view_picture_knows_extract },
};

/* (array length=n_formats) (transfer none) */
const TrendsFormat *
trends_formats_get (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/**
 * trends_formats_find:
 * @id: (nullable): “json”
 *
 * Returns: (transfer none) (nullable): the format that is written under that id
 */
const TrendsFormat *
trends_formats_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].id, id) == 0)
      return &formats[i];
  return NULL;
}

/* Whether another format, which comes first, ends the name of a file in the same way */
static gboolean
shares_extension (const TrendsFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats) && &formats[i] != format; i++)
    if (g_str_equal (formats[i].extension, format->extension))
      return TRUE;
  return FALSE;
}

/* (transfer full): what is added to a plan's name: "-radar", for "radar-csv" */
static char *
dup_part (const TrendsFormat *format)
{
  return shares_extension (format)
           ? g_strdup_printf ("-%.*s", (int) strcspn (format->id, "-"), format->id) : g_strdup ("");
}

/**
 * trends_format_name_for_plan:
 * @profile: for whom it is
 * @plan_name: the name of a plan's file, or a path of it
 *
 * Returns: (transfer full): what the exported file is called: "roadmap-public.pdf", so that
 *   it lies beside "roadmap.pdf" and neither is taken for the other
 */
char *
trends_format_name_for_plan (const TrendsFormat *format,
                             TrendsProfile       profile,
                             const char         *plan_name)
{
  g_autofree char *stem = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (plan_name != NULL, NULL);

  part = dup_part (format);
  stem = g_strdup (plan_name);
  if (g_str_has_suffix (stem, ".trends"))
    stem[strlen (stem) - strlen (".trends")] = '\0';
  if (profile == TRENDS_PROFILE_FULL)
    return g_strconcat (stem, part, ".", format->extension, NULL);
  return g_strconcat (stem, part, "-", trends_profile_get_nick (profile), ".", format->extension, NULL);
}

/* Pseudonyms are words of the export. */
static TrendsPlan *
make_shown (TrendsPlan     *plan,
            TrendsProfile   profile,
            gboolean        is_handed_out,
            GError        **error)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();

  if (is_handed_out)
    return trends_plan_snapshot_for_room (plan, profile, error);
  return profile == TRENDS_PROFILE_FULL ? g_object_ref (plan)
                                        : trends_plan_snapshot (plan, profile, error);
}

/* (transfer full) (element-type utf8): set of what the plan sets aside */
static GHashTable *
list_set_aside (TrendsPlan *plan)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_SET_ASIDE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) set_aside = g_list_model_get_item (list, i);

      g_hash_table_add (ids, g_strconcat (trends_entity_get_text (set_aside,
                                                                  TRENDS_SET_ASIDE_FINDING),
                                          ":",
                                          trends_entity_get_text (set_aside,
                                                                  TRENDS_SET_ASIDE_ENTRY),
                                          NULL));
    }
  return ids;
}

/* (transfer full): what is shown, in a sentence */
static char *
describe_shown (const TrendsExportOptions *options,
                TrendsPlan                *plan,
                TrendsPlan                *shown)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  g_autofree char *which = trends_words_extract (shown, options->extract);
  g_autofree char *masked = trends_profile_dup_text (plan, shown, options->profile, which);

  return trends_words_shown (shown, options->filter, masked);
}

/* The profile comes first: what an extract is of is what is shown, and so are the words for it.
 * `filter`, `words`: (out) (transfer full): what `options` is told of it */
static gboolean
apply_extract (TrendsExportOptions  *options,
               const TrendsFormat   *format,
               TrendsPlan           *plan,
               TrendsPlan           *shown,
               TrendsFilter        **filter,
               char                **words,
               GError              **error)
{
  options->filter = NULL;
  options->filter_words = NULL;
  if (options->extract == NULL)
    return TRUE;
  if (!trends_format_knows_extract (format, options->values))
    {
      g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                           _("This is about the whole plan: only a view or a table can be about "
                             "a part of its initiatives."));
      return FALSE;
    }
  if (!trends_extract_is_for (options->extract, options->profile, error))
    return FALSE;

  options->filter = *filter
    = trends_extract_make_filter (options->extract, shown, trends_words_today ());
  options->filter_words = *words = describe_shown (options, plan, shown);
  return TRUE;
}

/* `before`, `after`: (out) (transfer full): the plan as it was when the workshop began that is told
 * of, and when it was over, where that is told and known */
static gboolean
find_states (TrendsExportOptions *options, const TrendsFormat *format, TrendsPlan *shown,
             TrendsPlan **before, TrendsPlan **after, GError **error)
{
  TrendsEntity *workshop = NULL;

  options->before = options->after = NULL;
  if (format->tells_changes != NULL && format->tells_changes (options->values))
    workshop = trends_workshop_account_find (shown, options->values, NULL);
  if (workshop == NULL)
    return TRUE;
  if (!trends_workshop_thaw_states (workshop, before, after, error))
    return FALSE;
  options->before = *before;
  options->after = *after;
  return TRUE;
}

/* `frozen`: (out) (transfer full): what the baseline froze that was chosen to compare with */
static gboolean
find_frozen (TrendsExportOptions *options, const TrendsFormat *format, TrendsPlan *plan,
             TrendsPlan *shown, TrendsFrozen **frozen, GError **error)
{
  const char *name
    = trends_format_values_get_text (options->values, format->options, TRENDS_BASELINE_OPTION);
  TrendsEntity *baseline;

  options->frozen = NULL;
  if (name == NULL)
    return TRUE;
  baseline = trends_baseline_find (shown, name);
  if (baseline != NULL)
    options->frozen = *frozen = trends_baseline_load (baseline, error);
  else if (trends_baseline_find (plan, name) != NULL)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 /* Translators: %s: a baseline of the plan */
                 _("“%s” can’t be compared with here: baselines are kept from all but those who "
                   "see everything."), name);
  else
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 _("The plan has no baseline “%s”."), name);
  return *frozen != NULL;
}

/* In words that say what to do, whatever it is that was written to. */
static gboolean
say_full (GError **error)
{
  if (error != NULL && g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    {
      g_clear_error (error);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                           _("There is no room left on the disk. Make some room, or export to "
                             "elsewhere."));
    }
  return FALSE;
}

gboolean
trends_export_to_stream (TrendsPlan                 *plan,
                         const TrendsFormat         *format,
                         const TrendsExportOptions  *options,
                         GOutputStream              *stream,
                         GCancellable               *cancellable,
                         GError                    **error)
{
  const TrendsExportOptions defaults = { .profile = TRENDS_PROFILE_FULL };
  g_autoptr (TrendsPlan) shown = NULL;
  g_autoptr (GHashTable) set_aside = NULL;
  g_autoptr (TrendsFilter) filter = NULL;
  g_autoptr (TrendsPlan) before = NULL;
  g_autoptr (TrendsPlan) after = NULL;
  g_autoptr (TrendsFrozen) frozen = NULL;
  g_autofree char *words = NULL;
  TrendsExportOptions all;
  gboolean is_handed_out;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (format != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  all = options != NULL ? *options : defaults;
  all.set_aside = set_aside = list_set_aside (plan);
  is_handed_out = format->is_handed_out != NULL && format->is_handed_out (all.values);
  shown = make_shown (plan, all.profile, is_handed_out, error);
  if (is_handed_out)
    all.profile = TRENDS_PROFILE_PUBLIC;
  return (shown && apply_extract (&all, format, plan, shown, &filter, &words, error)
          && find_states (&all, format, shown, &before, &after, error)
          && find_frozen (&all, format, plan, shown, &frozen, error)
          && trends_ranking_options_check (all.values, plan, error)
          && format->write (shown, &all, stream, cancellable, error)
          && g_output_stream_flush (stream, cancellable, error))
         || say_full (error);
}
