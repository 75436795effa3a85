/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-file-kind.c: see trends-file-kind.h. Only what is certain is refused: what files of a kind all
 * begin with, and, of packed files and of text, names that stand in no others.
 */

#define _GNU_SOURCE /* memmem() */

#include "trends-file-kind.h"

#include "trends-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ZIP "PK\3\4"
#define HEAD 4096 /* bytes of a text in which it says what it is */

typedef struct
{
  const char *mark;
  gsize n;
  const char *message;
} Kind;

#define PICTURE N_("this is a picture; what is written in it has to be typed, or copied from where it was made")
#define PACKED N_("this is a packed archive; unpack it, and import what is in it")
#define TEXT_DOCUMENT N_("this is a text document; copy its table into a spreadsheet, save that as .xlsx, and import it")

static const Kind beginnings[] = {
  { "\x89PNG\r\n", 6, PICTURE },
  { "\xff\xd8\xff", 3, PICTURE },
  { "GIF8", 4, PICTURE },
  { "%PDF-", 5, N_("this is a PDF; import the spreadsheet or the document that it was made from, or copy its table into a "
                   "spreadsheet, and import that") },
  { "{\\rtf", 5, TEXT_DOCUMENT },
  { "\x1f\x8b", 2, PACKED },
  { "7z\xbc\xaf\x27\x1c", 6, PACKED },
  { "Rar!\x1a", 5, PACKED },
  { "SQLite format 3", 15,
    N_("this is a database, as the file of a plan is, and can’t be imported as it is: open the plan, and export it as JSON; "
       "where it can’t be opened, it is damaged, and a backup of it is the way out, or it is another program’s") },
};

/* Names of what is packed in a file; those of workbooks that are read aren't here. */
static const Kind parts[] = {
  { "xl/workbook.bin", 15, N_("this is a binary workbook (.xlsb); open it, save it as .xlsx, and import that") },
  { "word/document.xml", 17, TEXT_DOCUMENT },
  { "application/vnd.oasis.opendocument.text", 39, TEXT_DOCUMENT },
  { "ppt/presentation.xml", 20, N_("this is a presentation; copy its table into a spreadsheet, save that as .xlsx, and import it") },
};

/* What a text says of itself */
static const Kind texts[] = {
  { "urn:schemas-microsoft-com:office:spreadsheet", 44,
    N_("this is a spreadsheet in the XML of Excel 2003; open it, save it as .xlsx, and import that") },
  { "<Project xmlns=\"http://schemas.microsoft.com/project", 51,
    N_("this is a project of Microsoft Project in XML; save it as a workbook (.xlsx) or as CSV, and import that") },
};

static gboolean
has (const char *data,
     gsize       length,
     const char *what,
     gsize       n)
{
  return memmem (data, length, what, n) != NULL;
}

/* (nullable) */
static const char *
find_packed (const char *data,
             gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (has (data, length, parts[i].mark, parts[i].n))
      return _(parts[i].message);
  if (has (data, length, "[Content_Types].xml", 19) || has (data, length, "xl/", 3)
      || has (data, length, "application/vnd.oasis.opendocument.spreadsheet", 46))
    return NULL;
  return _(PACKED);
}

/* (nullable) */
static const char *
find_text (const char *data,
           gsize       length)
{
  static const char calendar[] = "BEGIN:VCALENDAR", event[] = "\nBEGIN:VEVENT";
  gsize n = MIN (length, HEAD);

  for (guint i = 0; *data == '<' && i < G_N_ELEMENTS (texts); i++)
    if (has (data, n, texts[i].mark, texts[i].n))
      return _(texts[i].message);
  if (g_str_has_prefix (data, "BEGIN:VEVENT") || (has (data, n, event, sizeof event - 1)
                                                  && !has (data, n, calendar, sizeof calendar - 1)))
    return _("these are events without their calendar, which begins with BEGIN:VCALENDAR; export the calendar again");
  return NULL;
}

/* Of a mail or a page that a calendar was saved with: its lines are before it. */
static gboolean
is_behind_lines (const char *data,
                 gsize       length)
{
  static const char calendar[] = "\nBEGIN:VCALENDAR", event[] = "\nBEGIN:VEVENT";
  const char *found = memmem (data, MIN (length, HEAD), calendar, sizeof calendar - 1);
  const char *line = data;

  for (; line < data + length && g_ascii_isspace (*line);)
    line++;
  return found && line < found && !g_str_has_prefix (line, "BEGIN:")
         && has (found, length - (gsize) (found - data), event, sizeof event - 1);
}

/* (nullable): with a NUL byte behind what there is */
static const char *
find_message (const char *data,
              gsize       length)
{
  gsize skip = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (skip < length && g_ascii_isspace (data[skip]))
    skip++;
  if (skip == length)
    return _("nothing is in this file");
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (length >= beginnings[i].n && memcmp (data, beginnings[i].mark, beginnings[i].n) == 0)
      return _(beginnings[i].message);
  if (length >= 4 && memcmp (data, ZIP, 4) == 0)
    return find_packed (data, length);
  if (is_behind_lines (data + skip, length - skip))
    return _("this has a calendar in it, behind other lines; delete what stands before BEGIN:VCALENDAR, and import that");
  return find_text (data + skip, length - skip);
}

/**
 * trends_file_kind_check:
 * @data: all of a file, with a NUL byte after it
 * @length: how long it is
 * @error: what it is, and the way out
 *
 * Returns: whether it may be something that is read
 */
gboolean
trends_file_kind_check (const char  *data,
                        gsize        length,
                        GError     **error)
{
  const char *message = find_message (data, length);

  if (message)
    g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, message);
  return message == NULL;
}
