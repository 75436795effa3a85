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
  const char *message;
} Kind;

#define PICTURE N_("this is a picture; what is written in it has to be typed, or copied from where it was made")
#define PACKED N_("this is a packed archive; unpack it, and import what is in it")
#define TEXT_DOCUMENT N_("this is a text document; copy its table into a spreadsheet, save that as .xlsx, and import it")

static const Kind beginnings[] = {
  { "\x89PNG\r\n", PICTURE },
  { "\xff\xd8\xff", PICTURE },
  { "GIF8", PICTURE },
  { "%PDF-", N_("this is a PDF; import the spreadsheet or the document that it was made from, or copy its table into a "
             "spreadsheet, and import that") },
  { "{\\rtf", TEXT_DOCUMENT },
  { "\x1f\x8b", PACKED },
  { "7z\xbc\xaf\x27\x1c", PACKED },
  { "Rar!\x1a", PACKED },
  { "SQLite format 3",
    N_("this is a database, as the file of a plan is, and can’t be imported as it is: open the plan, and export it as JSON; "
       "where it can’t be opened, it is damaged, and a backup of it is the way out, or it is another program’s") },
};

/* Names of what is packed in a file; those of workbooks that are read aren't here. */
static const Kind parts[] = {
  { "xl/workbook.bin", N_("this is a binary workbook (.xlsb); open it, save it as .xlsx, and import that") },
  { "word/document.xml", TEXT_DOCUMENT },
  { "application/vnd.oasis.opendocument.text", TEXT_DOCUMENT },
  { "ppt/presentation.xml", N_("this is a presentation; copy its table into a spreadsheet, save that as .xlsx, and import it") },
};

/* What a text says of itself */
static const Kind texts[] = {
  { "urn:schemas-microsoft-com:office:spreadsheet",
    N_("this is a spreadsheet in the XML of Excel 2003; open it, save it as .xlsx, and import that") },
  { "<Project xmlns=\"http://schemas.microsoft.com/project",
    N_("this is a project of Microsoft Project in XML; save it as a workbook (.xlsx) or as CSV, and import that") },
};

/* (nullable) */
static const char *
find (const char *data,
      gsize       length,
      const char *what)
{
  return memmem (data, length, what, strlen (what));
}

/* What stands in a workbook behind its own name may be embedded in it, as a letter is. */
static gsize
find_end_of_names (const char *data,
                   gsize       length)
{
  static const char *const workbooks[] = { "xl/workbook.xml", "application/vnd.oasis.opendocument.spreadsheet" };

  for (guint i = 0; i < G_N_ELEMENTS (workbooks); i++)
    {
      const char *at = find (data, length, workbooks[i]);

      length = at ? (gsize) (at - data) : length;
    }
  return length;
}

/* (nullable) */
static const char *
find_packed (const char *data,
             gsize       length)
{
  gsize n = find_end_of_names (data, length);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (find (data, n, parts[i].mark))
      return _(parts[i].message);
  if (n < length || find (data, length, "[Content_Types].xml") || find (data, length, "xl/"))
    return NULL;
  return _(PACKED);
}

/* (nullable) */
static const char *
find_text (const char *data,
           gsize       length)
{
  gsize n = MIN (length, HEAD);

  for (guint i = 0; *data == '<' && i < G_N_ELEMENTS (texts); i++)
    if (find (data, n, texts[i].mark))
      return _(texts[i].message);
  if (g_str_has_prefix (data, "BEGIN:VEVENT") || (find (data, n, "\nBEGIN:VEVENT") && !find (data, n, "BEGIN:VCALENDAR")))
    return _("these are events without their calendar, which begins with BEGIN:VCALENDAR; export the calendar again");
  return NULL;
}

/* Of a mail or a page that a calendar was saved with: its lines are before it. */
static gboolean
is_behind_lines (const char *data,
                 gsize       length)
{
  const char *found = find (data, MIN (length, HEAD), "\nBEGIN:VCALENDAR");
  const char *line = data;

  for (; line < data + length && g_ascii_isspace (*line);)
    line++;
  return found && line < found && !g_str_has_prefix (line, "BEGIN:")
         && find (found, length - (gsize) (found - data), "\nBEGIN:VEVENT");
}

/**
 * trends_file_kind_skip:
 * @data: all of a file
 * @length: how long it is
 *
 * Returns: where its text begins, behind the mark of its encoding and what is blank
 */
gsize
trends_file_kind_skip (const char *data,
                       gsize       length)
{
  gsize skip = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (skip < length && g_ascii_isspace (data[skip]))
    skip++;
  return skip;
}

static gboolean
begins (const char *data,
        gsize       length,
        const char *with)
{
  return length >= strlen (with) && memcmp (data, with, strlen (with)) == 0;
}

/* (nullable): with a NUL byte behind what there is */
static const char *
find_message (const char *data,
              gsize       length)
{
  gsize skip = trends_file_kind_skip (data, length);

  if (skip == length)
    return _("nothing is in this file");
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (begins (data, length, beginnings[i].mark))
      return _(beginnings[i].message);
  if (begins (data, length, ZIP))
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
