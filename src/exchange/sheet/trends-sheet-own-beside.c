/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-beside.c: see trends-sheet-own-beside.h. Initiatives are named by their titles there:
 * what more than one is called, or none, says nothing. A profile may have changed the titles of what is
 * in the plan already, so that only what belongs to new initiatives is taken.
 */

#include "trends-sheet-own-beside.h"

#include "trends-date.h"
#include "trends-sheet-map.h"
#include "trends-sheet-own-text.h"
#include "trends-sheet-own-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MILESTONES "Milestones"
#define LINKS "Links"
#define RELATES "relates to"
#define SEVERAL "" /* what is no id */

typedef struct
{
  TrendsImportDocument *document;
  GHashTable *initiatives; /* folded title -> id, or SEVERAL */
  GHashTable *there;       /* set of what the plan has, or has got: two ids, or an id and a title */
  TrendsPlan *plan;
  guint n_taken, n_left;
} Beside;

static void
note_title (Beside     *self,
            const char *title,
            const char *id)
{
  g_autofree char *tidy = trends_sheet_own_tidy (title);
  char *folded = trends_sheet_fold_heading (tidy);
  const char *other = g_hash_table_lookup (self->initiatives, folded);

  g_hash_table_replace (self->initiatives, folded, g_strdup (other && strcmp (other, id) != 0 ? SEVERAL : id));
}

static char *
make_pair (const char *id,
           const char *other)
{
  g_autofree char *tidy = trends_sheet_own_tidy (other);
  g_autofree char *folded = trends_sheet_fold_heading (tidy);

  return g_strconcat (id, " ", folded, NULL);
}

static void
note_pairs (Beside     *self,
            TrendsPlan *plan,
            TrendsKind  kind,
            guint       from,
            guint       to)
{
  GListModel *list = trends_plan_get_list (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      const char *one = trends_entity_get_text (entity, from), *other = trends_entity_get_text (entity, to);

      g_hash_table_add (self->there, make_pair (one, other));
      if (kind == TRENDS_KIND_DEPENDENCY) /* what relates does so both ways */
        g_hash_table_add (self->there, make_pair (other, one));
    }
}

static void
note_all (Beside     *self,
          TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      note_title (self, trends_entity_get_name (initiative), trends_entity_get_id (initiative));
    }
  for (guint i = 0; i < self->document->rows->len; i++)
    {
      const TrendsImportRow *row = self->document->rows->pdata[i];

      if (row->kind == TRENDS_KIND_INITIATIVE && row->id && trends_import_row_names (row, TRENDS_INITIATIVE_TITLE))
        note_title (self, trends_value_get_text (trends_import_row_get (row, TRENDS_INITIATIVE_TITLE)), row->id);
    }
  note_pairs (self, plan, TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_INITIATIVE, TRENDS_MILESTONE_TITLE);
  note_pairs (self, plan, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE, TRENDS_DEPENDENCY_NEEDS);
}

/* (nullable): the id of the one initiative that a cell names */
static const char *
find (Beside     *self,
      const char *title)
{
  g_autofree char *folded = trends_sheet_fold_heading (title);
  const char *id = g_hash_table_lookup (self->initiatives, folded);

  return id && *id ? id : NULL;
}

static gboolean
is_here (Beside     *self,
         const char *id)
{
  return trends_plan_lookup (self->plan, id) != NULL;
}

/* (transfer full): what stands in a column of that heading; "" where nothing does */
static char *
dup_cell (const TrendsCells    *cells,
          const TrendsCellsRow *row,
          const char           *heading)
{
  TrendsCellsRow headings = trends_cells_get_row (cells, 0);

  for (guint i = 0; i < headings.n_cells; i++)
    {
      g_autofree char *text = trends_cells_dup_text (cells, &headings.cells[i]);

      if (trends_sheet_own_means (text, heading))
        return trends_cells_dup_text (cells, trends_cells_find (cells, row, headings.cells[i].column));
    }
  return g_strdup ("");
}

/* (transfer full) (nullable): a new entry, which is none where the plan has it, or has what it belongs to */
static TrendsImportRow *
make_row (Beside     *self,
          TrendsKind  kind,
          const char *id,
          const char *other,
          gboolean    is_here)
{
  g_autofree char *new_id = g_uuid_string_random ();
  TrendsImportRow *row;

  if (!g_hash_table_add (self->there, make_pair (id, other)))
    return NULL;
  self->n_left += is_here;
  if (is_here)
    return NULL;
  row = trends_import_row_new (kind, G_MAXUINT16 + self->n_taken++); /* behind those that columns have brought */
  row->id = trends_shared_text_new (new_id);
  return row;
}

static void
set (TrendsImportRow *row,
     guint            index,
     TrendsValue      value)
{
  if (trends_field_validate (trends_kind_get_field (row->kind, index), &value, NULL))
    trends_import_row_set (row, index, value);
  else
    trends_value_clear (&value);
}

static void
take_milestone (Beside               *self,
                const TrendsCells    *cells,
                const TrendsCellsRow *there)
{
  g_autofree char *initiative = dup_cell (cells, there, "Initiative"), *title = dup_cell (cells, there, "Title");
  g_autofree char *date = dup_cell (cells, there, "Date"), *done = dup_cell (cells, there, "Done");
  const char *id = find (self, initiative);
  gint64 day = trends_date_from_iso (date);
  TrendsImportRow *row = id && *title ? make_row (self, TRENDS_KIND_MILESTONE, id, title, is_here (self, id)) : NULL;

  if (!row)
    return;
  set (row, TRENDS_MILESTONE_INITIATIVE, trends_value_text (id));
  set (row, TRENDS_MILESTONE_TITLE, trends_value_text (title));
  if (day != TRENDS_UNSET)
    set (row, TRENDS_MILESTONE_DATE, trends_value_integer (day));
  if (trends_sheet_own_means (done, "Yes"))
    set (row, TRENDS_MILESTONE_DONE, trends_value_integer (1));
  trends_import_document_take_row (self->document, row);
}

/* What needs what stands beside each initiative, too, and is taken from there. */
static void
take_link (Beside               *self,
           const TrendsCells    *cells,
           const TrendsCellsRow *there)
{
  g_autofree char *from = dup_cell (cells, there, "From"), *to = dup_cell (cells, there, "To");
  g_autofree char *link = dup_cell (cells, there, "Link");
  const char *one = find (self, from), *other = find (self, to);
  TrendsImportRow *row;

  if (!trends_sheet_own_means (link, RELATES) || !one || !other || strcmp (one, other) == 0)
    return;
  row = make_row (self, TRENDS_KIND_DEPENDENCY, one, other, is_here (self, one) && is_here (self, other));
  if (!row)
    return;
  set (row, TRENDS_DEPENDENCY_INITIATIVE, trends_value_text (one));
  set (row, TRENDS_DEPENDENCY_NEEDS, trends_value_text (other));
  set (row, TRENDS_DEPENDENCY_DEPENDENCY_KIND, trends_value_integer (TRENDS_DEPENDENCY_KIND_RELATES));
  trends_import_document_take_row (self->document, row);
}

static void
remark_left (Beside             *self,
             const TrendsCells  *cells,
             TrendsSheetRemarks *remarks)
{
  g_autofree char *reason
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%u row isn’t in the plan so, and wasn’t taken: what it belongs to is here already",
                                    "%u rows aren’t in the plan so, and weren’t taken: what they belong to is here already",
                                    self->n_left), self->n_left);

  if (self->n_left > 0)
    trends_sheet_remarks_add (remarks, TRENDS_SHEET_TOLD, trends_cells_get_name (cells), 0, TRENDS_SHEET_NOWHERE,
                              NULL, NULL, reason);
  self->n_left = 0;
}

/**
 * trends_sheet_own_is_beside:
 * @cells: a sheet of a workbook of ours
 *
 * Returns: whether trends_sheet_own_take_beside() reads it
 */
gboolean
trends_sheet_own_is_beside (const TrendsCells *cells)
{
  const char *name = trends_cells_get_name (cells);

  return trends_sheet_own_means (name, MILESTONES) || trends_sheet_own_means (name, LINKS);
}

/**
 * trends_sheet_own_take_beside:
 * @book: (element-type TrendsCells): all sheets of a workbook of ours
 * @plan: the plan that it is for
 * @document: its initiatives; takes what belongs to those that are new
 * @remarks: takes what a person should know
 */
void
trends_sheet_own_take_beside (GPtrArray            *book,
                              TrendsPlan           *plan,
                              TrendsImportDocument *document,
                              TrendsSheetRemarks   *remarks)
{
  g_autoptr (GHashTable) initiatives = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Beside self = { document, initiatives, there, plan, 0, 0 };

  if (book->len > 1)
    note_all (&self, plan);
  for (guint i = 0; i < book->len && book->len > 1; i++)
    {
      const TrendsCells *cells = book->pdata[i];
      gboolean is_links = trends_sheet_own_means (trends_cells_get_name (cells), LINKS);

      for (guint r = 1; trends_sheet_own_is_beside (cells) && r < trends_cells_get_n_rows (cells); r++)
        {
          TrendsCellsRow row = trends_cells_get_row (cells, r);

          if (is_links)
            take_link (&self, cells, &row);
          else
            take_milestone (&self, cells, &row);
        }
      remark_left (&self, cells, remarks);
    }
}
