/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-no-workbooks.c: instead of trends-xlsx-read.c and trends-ods-read.c, where the program is built without
 * workbooks: they are known, and named with the way out.
 */

#include "trends-exchange-error.h"
#include "trends-ods-read.h"
#include "trends-workbook-kind.h"
#include "trends-xlsx-read.h"

#include <glib/gi18n-lib.h>

static void
refuse (GError **error)
{
  g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                       _("this is a workbook, which this Trends was built without; open it, save it as CSV, and import "
                         "that"));
}

GPtrArray *
trends_xlsx_read (const char  *data,
                  gsize        length,
                  GHashTable  *values,
                  GError     **error)
{
  if (trends_workbook_check (data, length, error))
    refuse (error);
  return NULL;
}

GPtrArray *
trends_ods_read (const char  *data,
                 gsize        length,
                 GHashTable  *values,
                 GError     **error)
{
  refuse (error);
  return NULL;
}
