/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-format.c: how what writes a format speaks to whoever asked for it. */

#include "trends-export-format.h"

/**
 * trends_format_knows_extract:
 * @self: a format
 * @values: (nullable): what was chosen of its options
 *
 * Returns: whether it can be about a part of a plan's initiatives
 */
gboolean
trends_format_knows_extract (const TrendsFormat *self,
                             GHashTable         *values)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->knows_extract != NULL && self->knows_extract (values);
}

/**
 * trends_export_options_report:
 * @self: (nullable): what an export was told
 * @fraction: how much is done, 0 to 1
 *
 * Tells whoever wants to know how far the export is.
 */
void
trends_export_options_report (const TrendsExportOptions *self,
                              double                     fraction)
{
  if (self != NULL && self->progress != NULL)
    self->progress (fraction, self->progress_data);
}

/**
 * trends_export_options_warn:
 * @self: (nullable): what an export was told
 * @warning: (nullable) (transfer full): a sentence in the language of whoever exports,
 *   made outside of what keeps their locale out; %NULL for nothing
 *
 * Has people told of something, though the export goes well.
 */
void
trends_export_options_warn (const TrendsExportOptions *self,
                            char                      *warning)
{
  if (self != NULL && self->warnings != NULL && warning != NULL)
    g_ptr_array_add (self->warnings, warning);
  else
    g_free (warning);
}
