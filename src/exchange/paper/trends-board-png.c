/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a picture, as a format of exports. */

#include "trends-board-png.h"

#include "trends-board-picture.h"

/**
 * trends_board_picture_write:
 * @plan: the plan, without what is not to be shown
 * @options: (nullable): who is told about progress
 * @stream: where to write it; it isn't closed
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Writes a picture of the board as PNG, in the size of a large screen.
 *
 * Returns: whether it was written
 */
gboolean
trends_board_picture_write (TrendsPlan                 *plan,
                            const TrendsExportOptions  *options,
                            GOutputStream              *stream,
                            GCancellable               *cancellable,
                            GError                    **error)
{
  g_autoptr (GHashTable) missing = g_hash_table_new (NULL, NULL);

  if (!trends_board_png_write (plan, TRENDS_BOARD_PICTURE_WIDTH, TRENDS_BOARD_PICTURE_HEIGHT,
                               missing, stream, cancellable, error))
    return FALSE;

  trends_export_options_warn (options, trends_pdf_describe_missing (missing));
  trends_export_options_report (options, 1);

  return TRUE;
}
