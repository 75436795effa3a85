/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-contradictions.c: see trends-sheet-contradictions.h. A plan wouldn't let the whole
 * row in: so one of both goes to the notes, and is told of.
 */

#include "trends-sheet-contradictions.h"

#include "trends-sheet-known.h"

#include <glib/gi18n-lib.h>

/* Of two fields the one that may not be more than the other, and which goes where both stand in a row */
static const struct
{
  guint less, more, dropped;
  const char *reason;
} pairs[] = {
  { TRENDS_INITIATIVE_START, TRENDS_INITIATIVE_END, TRENDS_INITIATIVE_END, N_("this is before it starts") },
  { TRENDS_INITIATIVE_COST_CAPITAL, TRENDS_INITIATIVE_COST, TRENDS_INITIATIVE_COST_CAPITAL,
    N_("this is more than the whole cost") },
};

static gboolean
contradict (gint64 less,
            gint64 more)
{
  return less != TRENDS_UNSET && more != TRENDS_UNSET && less > more;
}

static gint64
get_integer (const TrendsSheetEntry *self,
             guint                   field)
{
  return trends_value_get_integer (trends_values_get (&self->values, field));
}

/**
 * trends_sheet_entry_drop_contradictions:
 * @self: an entry
 * @reader: the sheet that it was read from
 *
 * Drops what contradicts something else in the same row.
 */
void
trends_sheet_entry_drop_contradictions (TrendsSheetEntry           *self,
                                        const TrendsSheetRowReader *reader)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (contradict (get_integer (self, pairs[i].less), get_integer (self, pairs[i].more)))
      trends_sheet_entry_drop (self, reader, pairs[i].dropped, _(pairs[i].reason));
}

/* What the field would be once the entry has been taken, and whether that comes from it */
static gint64
foresee (const TrendsSheetEntry     *self,
         const TrendsSheetRowReader *reader,
         guint64                     fields,
         TrendsEntity               *initiative,
         GHashTable                 *came,
         guint                       index,
         gboolean                   *comes)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE, index);
  const TrendsValue *now = trends_entity_get_value (initiative, index);
  g_auto (TrendsValue) coming = TRENDS_VALUE_INIT;

  *comes = FALSE;
  if (!trends_sheet_entry_speaks_of (self, fields, index))
    return trends_value_get_integer (now);
  coming = trends_sheet_entry_dup_coming (self, field);
  *comes = trends_sheet_takes (trends_sheet_decide (field, came, now, &coming), reader->context->map, field);
  return trends_value_get_integer (*comes ? &coming : now);
}

/**
 * trends_sheet_entry_drop_contradictions_with:
 * @self: an entry
 * @reader: the sheet that it was read from
 * @fields: a bit for each field that a column of the sheet becomes
 * @initiative: what it was before
 * @came: (element-type utf8 utf8): its values as they came last, trends_sheet_dup_came()
 *
 * Drops what contradicts something that the initiative keeps.
 */
void
trends_sheet_entry_drop_contradictions_with (TrendsSheetEntry           *self,
                                             const TrendsSheetRowReader *reader,
                                             guint64                     fields,
                                             TrendsEntity               *initiative,
                                             GHashTable                 *came)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      gboolean less_comes, more_comes;
      gint64 less = foresee (self, reader, fields, initiative, came, pairs[i].less, &less_comes);
      gint64 more = foresee (self, reader, fields, initiative, came, pairs[i].more, &more_comes);

      if (contradict (less, more) && less_comes != more_comes)
        trends_sheet_entry_drop (self, reader, less_comes ? pairs[i].less : pairs[i].more,
                                 _("this can’t be beside what the plan has and keeps"));
    }
}
