/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-choice.c: see trends-sheet-choice.h. */

#include "trends-sheet-choice.h"

/**
 * trends_sheet_choice_copy:
 * @self: what a person has said of a table
 *
 * Returns: (transfer full): the same, with all that it points to, as another thread needs it;
 *   to be freed with trends_sheet_choice_free()
 */
TrendsSheetChoice *
trends_sheet_choice_copy (const TrendsSheetChoice *self)
{
  TrendsSheetChoice *copy = g_memdup2 (self, sizeof *self);

  copy->map = self->map ? trends_sheet_map_copy (self->map) : NULL;
  copy->sheet = g_strdup (self->sheet);
  copy->trend = g_strdup (self->trend);
  copy->source = g_strdup (self->source);
  return copy;
}

/**
 * trends_sheet_choice_free:
 * @self: (nullable) (transfer full): what trends_sheet_choice_copy() returned
 */
void
trends_sheet_choice_free (TrendsSheetChoice *self)
{
  if (!self)
    return;
  trends_sheet_map_free ((TrendsSheetMap *) self->map);
  g_free ((char *) self->sheet);
  g_free ((char *) self->trend);
  g_free ((char *) self->source);
  g_free (self);
}
