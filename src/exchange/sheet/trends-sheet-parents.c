/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-parents.c: see trends-sheet-parents.h. Rows come in the order of the sheet; where titles stand in
 * several columns, each is below the last one that stands further to the left. What a row names as its whole may
 * stand anywhere: all names are known before the first row.
 */

#include "trends-sheet-parents.h"

#include "trends-sheet-headings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A column that names a row, or what it is a part of */
typedef struct
{
  guint place; /* among the columns */
  gboolean is_outline;
} Naming;

struct _TrendsSheetParents
{
  const TrendsSheetRowReader *reader;
  GArray *columns;   /* (element-type guint): those that are titles, as places among the columns */
  GPtrArray *titles; /* (element-type utf8) (nullable): the last one in each */
  GArray *wholes;    /* (element-type Naming): columns that name what a row is a part of */
  GHashTable *names; /* folded name of a row -> its title, or "" where several are called so */
};

/* How tools head what a row is a part of, by its number, its key or its title: folded, with what is custom */
static const char *const wholes[] = {
  "parent", "parent id", "parent key", "parent task", "parent issue", "parent item", "parent work item",
  "epic link", "custom field (epic link)", "rhiant", NULL,
};

/* And by what a row is called there, beside its id and its title */
static const char *const names[] = { "issue id", "issue key", "work item id", NULL };

/* "1.2.1" is a part of "1.2". */
#define OUTLINE "outline " /* before such a number, which may be another row's id */
static const char *const outlines[] = { "outline number", "outline", "wbs", "wbs code", NULL };

static gboolean
is_headed (const TrendsSheetColumnUse *use,
           const char *const          *words)
{
  g_autofree char *folded = trends_sheet_fold_heading (use->meant->heading);

  return use->target != TRENDS_SHEET_IGNORED && g_strv_contains (words, folded);
}

static const TrendsSheetColumnUse *
get_use (TrendsSheetParents *self,
         guint               place)
{
  return &g_array_index (self->reader->uses, TrendsSheetColumnUse, place);
}

static void
note_name (TrendsSheetParents *self,
           const char         *name,
           const char         *title)
{
  g_autofree char *folded = trends_sheet_fold_heading (name);
  const char *known = g_hash_table_lookup (self->names, folded);

  if (*folded)
    g_hash_table_replace (self->names, g_steal_pointer (&folded), g_strdup (known && strcmp (known, title) != 0 ? "" : title));
}

/* (transfer full): "" where nothing stands there */
static char *
dup_cell (TrendsSheetParents         *self,
          const TrendsCellsRow       *row,
          const TrendsSheetColumnUse *use)
{
  g_autofree char *text = trends_sheet_entry_dup_cell (self->reader, row, use);

  return trends_sheet_text_clean (text);
}

/* By the first column that has its title */
static void
note_row (TrendsSheetParents   *self,
          const TrendsCellsRow *row,
          const GArray         *named)
{
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->columns->len && (!title || !*title); i++)
    {
      g_free (title);
      title = dup_cell (self, row, get_use (self, g_array_index (self->columns, guint, i)));
    }
  if (!title || !*title)
    return;
  note_name (self, title, title);
  for (guint i = 0; i < named->len; i++)
    {
      const Naming *naming = &g_array_index (named, Naming, i);
      g_autofree char *name = dup_cell (self, row, get_use (self, naming->place));
      g_autofree char *outline
        = naming->is_outline && *name ? g_strconcat (OUTLINE, name, NULL) : NULL;

      note_name (self, outline ? outline : name, title);
    }
}

static void
note_rows (TrendsSheetParents *self,
           guint               header)
{
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (Naming));

  for (guint i = 0; i < self->reader->uses->len; i++)
    {
      const TrendsSheetColumnUse *use = get_use (self, i);
      Naming naming = { i, is_headed (use, outlines) };

      if (use->target == TRENDS_SHEET_ID || naming.is_outline || is_headed (use, names))
        g_array_append_val (named, naming);
    }
  for (guint i = trends_sheet_first_row (self->reader->cells, header); i < trends_cells_get_n_rows (self->reader->cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (self->reader->cells, i);

      note_row (self, &row, named);
    }
}

/**
 * trends_sheet_parents_new:
 * @reader: a sheet, as long as this is used
 * @header: the row with its headings
 *
 * Returns: (transfer full): what knows what stands below what
 */
TrendsSheetParents *
trends_sheet_parents_new (const TrendsSheetRowReader *reader,
                          guint                       header)
{
  TrendsSheetParents *self = g_new0 (TrendsSheetParents, 1);

  self->reader = reader;
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->wholes = g_array_new (FALSE, FALSE, sizeof (Naming));
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < reader->uses->len; i++)
    {
      const TrendsSheetColumnUse *use = get_use (self, i);
      Naming naming = { i, is_headed (use, outlines) };

      if (trends_sheet_columns_is_title (use))
        g_array_append_val (self->columns, i);
      else if (naming.is_outline || is_headed (use, wholes))
        g_array_append_val (self->wholes, naming);
    }
  g_ptr_array_set_size (self->titles, (int) self->columns->len);
  if (self->wholes->len > 0)
    note_rows (self, header);
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
  g_array_unref (self->wholes);
  g_ptr_array_unref (self->titles);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* The first column that has its title, or the number of columns, also where there is only one */
static guint
find_depth (TrendsSheetParents     *self,
            const TrendsSheetEntry *entry)
{
  for (guint depth = 0; self->columns->len > 1 && depth < self->columns->len; depth++)
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

/* (nullable): the title of what stands above it, by where its own stands */
static const char *
find_above (TrendsSheetParents *self,
            guint               depth)
{
  const char *parent = NULL;

  for (guint i = depth; depth < self->columns->len && i-- > 0 && !parent;)
    parent = self->titles->pdata[i];
  return parent;
}

/* (transfer full): what the text of a cell names as the whole, "" for nothing */
static char *
dup_whole (const Naming *naming,
           const char   *text)
{
  g_autofree char *name = trends_sheet_fold_heading (text);
  char *point = strrchr (name, '.');

  if (!naming->is_outline)
    return g_steal_pointer (&name);
  if (!point)
    return g_strdup ("");
  *point = '\0';
  return g_strconcat (OUTLINE, name, NULL);
}

/* (nullable): the title of what it names; whether the cell says that itself */
static const char *
find_named (TrendsSheetParents     *self,
            const TrendsSheetEntry *entry,
            const char             *title,
            gboolean               *is_said)
{
  for (guint i = 0; i < self->wholes->len; i++)
    {
      const Naming *naming = &g_array_index (self->wholes, Naming, i);
      const char *text = g_array_index (entry->cells, TrendsSheetCellRead, naming->place).text;
      g_autofree char *name = dup_whole (naming, text);
      const char *found = g_hash_table_lookup (self->names, name);

      if (!found || !*found || strcmp (found, title) == 0)
        continue;
      *is_said = strcmp (found, text) == 0;
      return found;
    }
  return NULL;
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
  guint depth = find_depth (self, entry);
  const char *title = trends_value_get_text (trends_values_get (&entry->values, TRENDS_INITIATIVE_TITLE));
  const char *parent = find_above (self, depth);
  gboolean is_said = FALSE;

  if (!parent)
    parent = find_named (self, entry, title, &is_said);
  /* Translators: in an initiative's notes, before the title of what it is a part of */
  if (parent && !is_said)
    trends_sheet_entry_add_note (entry, _("Part of"), parent);
  if (depth < self->columns->len)
    set_title (self, depth, title);
  return parent != NULL;
}
