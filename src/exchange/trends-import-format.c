/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-format.c: the formats that are read. */

#include "trends-import-format.h"

#include "trends-config.h"

#include "trends-calendar-own.h"
#include "trends-calendar-parse.h"
#include "trends-calendar-read.h"
#include "trends-csv-read.h"
#include "trends-exchange-error.h"
#include "trends-file-kind.h"
#include "trends-import-source.h"
#include "trends-jira-read.h"
#include "trends-ods-read.h"
#include "trends-plan-json-reader.h"
#include "trends-radar-read.h"
#include "trends-trello-read.h"
#include "trends-workbook-kind.h"
#include "trends-xlsx-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a file is guessed to be is looked for from the end: any JSON could be a plan. */
static const TrendsImportFormat formats[] = {
  { "json", N_("JSON"), N_("All of a plan or a part of it, as it was exported"), "json",
    "application/json", NULL, trends_plan_json_sniff, trends_plan_json_read, NULL },
  { "csv", N_("CSV"), N_("Rows of values between commas, semicolons or tabs, under headings"), "csv",
    "text/csv", trends_csv_options, trends_csv_sniff, NULL, trends_csv_read, "tsv" },
  { "xlsx", N_("XLSX"), N_("A workbook of Excel, LibreOffice, Planner and others"), "xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", NULL, trends_workbook_sniff_xlsx,
    NULL, trends_xlsx_read, "xls" },
  { "ods", N_("ODS"), N_("A spreadsheet of LibreOffice and other programs of OpenDocument"), "ods",
    "application/vnd.oasis.opendocument.spreadsheet", NULL, trends_workbook_sniff_ods, NULL, trends_ods_read },
  { "trello", N_("Trello"), N_("A board of Trello, exported as JSON"), "json", "application/json", NULL,
    trends_trello_sniff, NULL, trends_trello_read },
  { "jira", N_("Jira"), N_("What a search in Jira answers, as JSON"), "json", "application/json", NULL,
    trends_jira_sniff, NULL, trends_jira_read },
#if TRENDS_HAS_CALENDARS
  { "ics", N_("iCalendar"), N_("A calendar of Outlook, Google, Thunderbird and others, with its events and tasks"), "ics",
    "text/calendar", NULL, trends_calendar_sniff, NULL, trends_calendar_read },
  { "plan-ics", N_("Calendar of a plan"), N_("A calendar that came from Trends, of which events may have been moved"), "ics",
    "text/calendar", NULL, trends_calendar_own_sniff, trends_calendar_own_read, NULL },
#endif
  { "radar", N_("Technology radar"), N_("A technology radar of Thoughtworks’ or Zalando’s, as JSON"), "json",
    "application/json", NULL, trends_radar_sniff, NULL, trends_radar_read },
};

/**
 * trends_import_formats_get:
 * @n_formats: (out): how many there are
 *
 * Returns: (array length=n_formats) (transfer none): the formats that are read
 */
const TrendsImportFormat *
trends_import_formats_get (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/**
 * trends_import_formats_find:
 * @id: the id of a format
 *
 * Returns: (nullable) (transfer none): the format, or %NULL where there is none
 */
const TrendsImportFormat *
trends_import_formats_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].id, id) == 0)
      return &formats[i];

  return NULL;
}

static gboolean
is_named_so (const TrendsImportFormat *format,
             const char               *name)
{
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  return dot != NULL && (g_ascii_strcasecmp (dot + 1, format->extension) == 0
                         || (format->other_extension != NULL
                             && g_ascii_strcasecmp (dot + 1, format->other_extension) == 0));
}

/**
 * trends_import_formats_check:
 * @data: a file
 * @length: how long it is
 * @error: why not, and the way out
 *
 * Returns: whether some format may read it. Where none can, whatever it is taken for, that is known
 *   before anything is asked about it.
 */
gboolean
trends_import_formats_check (const char  *data,
                             gsize        length,
                             GError     **error)
{
  if (length <= TRENDS_IMPORT_MAX_BYTES)
    return trends_file_kind_check (data, length, error) && trends_workbook_check (data, length, error);
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               _("this is larger than %u MB, and isn’t read; divide it, and import one part after "
                 "another"),
               TRENDS_IMPORT_MAX_BYTES >> 20);
  return FALSE;
}

/**
 * trends_import_formats_check_guess:
 * @format: what trends_import_formats_guess() returned
 * @data: the same file
 * @length: how long it is
 * @name: (nullable): its name
 * @error: that nothing says what it is, and the way out
 *
 * Returns: whether anything in it, or its name, says that it is that
 */
gboolean
trends_import_formats_check_guess (const TrendsImportFormat *format,
                                   const char               *data,
                                   gsize                     length,
                                   const char               *name,
                                   GError                  **error)
{
  if (format != &formats[0] || format->sniff (data, length) || is_named_so (format, name))
    return TRUE;
  g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                       g_utf8_validate_len (data, length, NULL)
                         ? _("this is text, and neither a table nor anything else that is read; rows need a tab, a comma or a "
                             "semicolon between their cells, and a name that ends in .csv")
                         : _("this is nothing that is read; import a workbook (.xlsx, .ods), CSV, a calendar (.ics) or JSON"));
  return FALSE;
}

/**
 * trends_import_formats_know_name:
 * @name: (nullable): the name of a file
 *
 * Returns: whether files that end so are imported, or said why they can't be; what is in it may be
 *   something else all the same
 */
gboolean
trends_import_formats_know_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (is_named_so (&formats[i], name))
      return TRUE;

  return FALSE;
}

/**
 * trends_import_formats_guess:
 * @data: a file
 * @length: how long it is
 * @name: (nullable): its name
 *
 * What is in a file says more than its name. Where neither says anything, the first format
 * is as good as any: it says what is wrong with the file.
 *
 * Returns: (transfer none): the format to read it as
 */
const TrendsImportFormat *
trends_import_formats_guess (const char *data,
                             gsize       length,
                             const char *name)
{
  const TrendsImportFormat *named = NULL;

  for (guint i = G_N_ELEMENTS (formats); i-- > 0;)
    {
      if (formats[i].sniff (data, length))
        return &formats[i];
      if (is_named_so (&formats[i], name))
        named = &formats[i];
    }

  return named != NULL ? named : &formats[0];
}
