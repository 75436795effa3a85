/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-update.c: see trends-sheet-own-update.h. Three texts decide: what stands there,
 * what we would write now, and the sum of what was written.
 */

#include "trends-sheet-own-update.h"

#include "trends-sheet-own-needs.h"

#include <string.h>

/* (transfer full): numbers and days as we write them, in whichever form they stand there */
static char *
dup_there (const TrendsSheetRowReader *reader,
           const TrendsCellsRow       *row,
           const TrendsSheetEntry     *entry,
           const TrendsSheetColumnUse *use)
{
  const TrendsValue *value = trends_values_get (&entry->values, use->field->index);

  if (trends_value_is_set (value)
      && (use->field->type == TRENDS_FIELD_DATE || use->field->type == TRENDS_FIELD_MONEY
          || use->field->type == TRENDS_FIELD_INTEGER))
    return trends_sheet_own_dup_text (value, use->field, reader->context->plan);
  return trends_sheet_entry_dup_cell (reader, row, use);
}

static void
take (TrendsSheetEntry  *entry,
      const TrendsField *field,
      TrendsImportRow   *changes)
{
  const TrendsValue *value = trends_values_get (&entry->values, field->index);

  trends_import_row_set (changes, field->index,
                         trends_value_is_set (value) ? trends_value_copy (value)
                                                     : trends_field_get_initial (field));
}

static void
update_field (const TrendsSheetRowReader *reader,
              const TrendsCellsRow       *row,
              TrendsSheetEntry           *entry,
              const TrendsSheetColumnUse *use,
              TrendsEntity               *initiative,
              TrendsImportRow            *changes)
{
  g_autofree char *there = dup_there (reader, row, entry, use);
  TrendsSheetDecision decision = trends_sheet_own_decide (initiative, use->field, there,
                                                          entry->own_sums);

  if ((entry->refused >> use->field->index & 1) != 0)
    return;
  if (decision == TRENDS_SHEET_KEEP_YOURS)
    entry->kept |= G_GUINT64_CONSTANT (1) << use->field->index;
  if (trends_sheet_takes (decision, reader->context->map, use->field))
    take (entry, use->field, changes);
  else if (decision == TRENDS_SHEET_KEEP_YOURS)
    trends_sheet_entry_remark_kept (entry, reader, use->field, trends_entity_get_name (initiative));
}

/* What it waits for already isn't looked for in the table, which may be a part of the plan. */
static void
forget_known_needs (const TrendsSheetRowReader *reader,
                    const TrendsCellsRow       *row,
                    TrendsSheetEntry           *entry,
                    const TrendsSheetColumnUse *use,
                    TrendsEntity               *initiative,
                    GHashTable                 *titles)
{
  g_autofree char *there = trends_sheet_entry_dup_cell (reader, row, use);
  g_autofree char *here = trends_sheet_own_dup_needs (initiative, titles);

  if (strcmp (there, here) == 0)
    g_ptr_array_set_size (entry->needs, 0);
}

/**
 * trends_sheet_own_update:
 * @reader: a table of ours
 * @row: one of its rows
 * @entry: what that says
 * @initiative: what it was written from
 * @titles: of the plan, from trends_sheet_own_count_titles()
 * @changes: takes what is to be changed
 *
 * What was changed on both sides stays as it is here, and is told of.
 */
void
trends_sheet_own_update (const TrendsSheetRowReader *reader,
                         const TrendsCellsRow       *row,
                         TrendsSheetEntry           *entry,
                         TrendsEntity               *initiative,
                         GHashTable                 *titles,
                         TrendsImportRow            *changes)
{
  guint64 done = 0;

  for (guint i = 0; i < reader->uses->len; i++)
    {
      const TrendsSheetColumnUse *use = &g_array_index (reader->uses, TrendsSheetColumnUse, i);

      if (use->target == TRENDS_SHEET_NEEDS)
        forget_known_needs (reader, row, entry, use, initiative, titles);
      if (!use->field || (done >> use->field->index & 1) != 0)
        continue;
      done |= G_GUINT64_CONSTANT (1) << use->field->index;
      update_field (reader, row, entry, use, initiative, changes);
    }
}
