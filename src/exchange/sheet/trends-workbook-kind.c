/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workbook-kind.c: see trends-workbook-kind.h. Nothing is unpacked for it, so that it is known too where
 * the program was built without what reads workbooks.
 */

#define _GNU_SOURCE /* memmem() */

#include "trends-workbook-kind.h"

#include "trends-exchange-error.h"
#include "trends-file-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OLE_MAGIC "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define ODS_TYPE "application/vnd.oasis.opendocument.spreadsheet"

static gboolean
has_unicode (const char *data,
             gsize       length,
             const char *name)
{
  gsize n = strlen (name);
  g_autofree char *wide = g_malloc0 (2 * n);

  for (gsize i = 0; i < n; i++)
    wide[2 * i] = name[i];
  return memmem (data, length, wide, 2 * n) != NULL;
}

static gboolean
is_page (const char *data,
         gsize       length)
{
  static const char *const starts[] = { "<html", "<!doctype html", "<table", "<meta", "<style" };
  gsize skip = trends_file_kind_skip (data, length);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (length - skip >= strlen (starts[i])
        && g_ascii_strncasecmp (data + skip, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * trends_workbook_check:
 * @data: a file
 * @length: how long it is
 * @error: what it is that people take for a workbook, and the way out
 *
 * Returns: whether it is none of what is sent as a workbook and is something else
 */
gboolean
trends_workbook_check (const char  *data,
                   gsize        length,
                   GError     **error)
{
  const char *message = NULL;
  gboolean is_ole = length >= 8 && memcmp (data, OLE_MAGIC, 8) == 0;

  if (is_ole && has_unicode (data, length, "EncryptedPackage"))
    message = _("this workbook is protected with a password; open it, save it without one, and import "
                "that");
  else if (is_ole)
    message = _("this is an old workbook (.xls); open it, save it as .xlsx, and import that");
  else if (is_page (data, length))
    message = _("this is a web page and no workbook, whatever it is called; open it, save it as .xlsx, "
                "and import that");
  if (message)
    g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, message);
  return message == NULL;
}

/**
 * trends_workbook_sniff_xlsx:
 * @data: a file
 * @length: how long it is
 *
 * Returns: whether it is a workbook, or something that is sent as one: then reading says what
 *   it is, and what can be done
 */
gboolean
trends_workbook_sniff_xlsx (const char *data,
                   gsize       length)
{
  static const char types[] = "[Content_Types].xml";

  if (length >= 8 && memcmp (data, OLE_MAGIC, 8) == 0)
    return TRUE;
  if (is_page (data, length))
    return TRUE;
  return length >= 4 && memcmp (data, "PK\3\4", 4) == 0
         && memmem (data, length, types, sizeof types - 1) != NULL;
}

/**
 * trends_workbook_sniff_ods:
 * @data: a file
 * @length: how long it is
 *
 * Returns: whether it says that it is a spreadsheet of OpenDocument
 */
gboolean
trends_workbook_sniff_ods (const char *data,
                  gsize       length)
{
  return length >= 4 && memcmp (data, "PK\3\4", 4) == 0
         && memmem (data, MIN (length, 256), ODS_TYPE, sizeof ODS_TYPE - 1) != NULL;
}
