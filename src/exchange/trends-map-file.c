/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-map-file.c: see trends-map-file.h. */

#include "trends-map-file.h"

#include "trends-exchange-error.h"
#include "trends-import-source.h"

#include <glib/gi18n-lib.h>

#define MOST_BYTES (1u << 20)

/**
 * trends_sheet_map_load:
 * @file: a file with a map
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error, which names what is wrong
 *
 * Waits for the disk, but for nobody who would write into a pipe, and reads no more than a map may
 * have.
 *
 * Returns: (transfer full) (nullable): the map
 */
TrendsSheetMap *
trends_sheet_map_load (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = trends_import_open (file, cancellable, error);
  if (!stream)
    return NULL;
  text = g_malloc (MOST_BYTES + 1);
  if (!g_input_stream_read_all (stream, text, MOST_BYTES + 1, &length, cancellable, error))
    return NULL;
  if (length > MOST_BYTES)
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   _("this is larger than a map of columns may be, which is %u MB"), MOST_BYTES >> 20);
      return NULL;
    }
  text[length] = '\0'; /* as those who read it want it */
  return trends_sheet_map_read (text, length, error);
}
