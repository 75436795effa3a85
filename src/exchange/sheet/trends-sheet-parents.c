/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-parents.c: see trends-sheet-parents.h. Rows come in the order of the sheet, each below the
 * last one that stands further to the left.
 */

#include "trends-sheet-parents.h"

#include <glib/gi18n-lib.h>

struct _TrendsSheetParents
{
  GArray *columns;   /* (element-type guint): those that are titles, as places among the columns */
  GPtrArray *titles; /* (element-type utf8) (nullable): the last one in each */
};

/**
 * trends_sheet_parents_new:
 * @uses: (element-type TrendsSheetColumnUse): a sheet's columns
 *
 * Returns: (transfer full): what knows what stands below what
 */
TrendsSheetParents *
trends_sheet_parents_new (const GArray *uses)
{
  TrendsSheetParents *self = g_new0 (TrendsSheetParents, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->titles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < uses->len; i++)
    {
      const TrendsField *field = g_array_index (uses, TrendsSheetColumnUse, i).field;

      if (field && field->index == TRENDS_INITIATIVE_TITLE)
        g_array_append_val (self->columns, i);
    }
  g_ptr_array_set_size (self->titles, (int) self->columns->len);
  return self;
}

/**
 * trends_sheet_parents_free:
 * @self: (nullable) (transfer full): what knows what stands below what
 */
void
trends_sheet_parents_free (TrendsSheetParents *self)
{
  if (!self)
    return;
  g_array_unref (self->columns);
  g_ptr_array_unref (self->titles);
  g_free (self);
}

/* The first column that has its title, or the number of columns */
static guint
find_depth (TrendsSheetParents     *self,
            const TrendsSheetEntry *entry)
{
  for (guint depth = 0; depth < self->columns->len; depth++)
    {
      guint column = g_array_index (self->columns, guint, depth);

      if (trends_value_is_set (&g_array_index (entry->cells, TrendsSheetCellRead, column).value))
        return depth;
    }
  return self->columns->len;
}

/* What stands deeper belonged to what was there before. */
static void
set_title (TrendsSheetParents *self,
           guint               depth,
           const char         *title)
{
  for (guint i = depth; i < self->titles->len; i++)
    g_clear_pointer (&self->titles->pdata[i], g_free);
  self->titles->pdata[depth] = g_strdup (title);
}

/**
 * trends_sheet_parents_take:
 * @self: what knows what stands below what
 * @entry: the next one
 *
 * Returns: whether it stands below another, as its notes say now
 */
gboolean
trends_sheet_parents_take (TrendsSheetParents *self,
                           TrendsSheetEntry   *entry)
{
  guint depth = self->columns->len > 1 ? find_depth (self, entry) : self->columns->len;
  const TrendsValue *title = trends_values_get (&entry->values, TRENDS_INITIATIVE_TITLE);
  const char *parent = NULL;

  if (depth == self->columns->len)
    return FALSE;
  for (guint i = depth; i-- > 0 && !parent;)
    parent = self->titles->pdata[i];
  /* Translators: in an initiative's notes, before the title of what it is a part of */
  if (parent)
    trends_sheet_entry_add_note (entry, _("Part of"), parent);
  set_title (self, depth, trends_value_get_text (title));
  return parent != NULL;
}
