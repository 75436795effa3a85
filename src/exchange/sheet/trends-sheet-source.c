/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-source.c: see trends-sheet-source.h. A file of the same name that has nothing of
 * what came from there is another source, and one of another name that has most of it is the
 * same. Numbers alone prove nothing: each register begins with 1; nor does one title of several,
 * which may be that of any phase of any project.
 */

#include "trends-sheet-source.h"

#include "trends-one-line.h"
#include "trends-sheet-columns.h"
#include "trends-sheet-headings.h"
#include "trends-sheet-known.h"
#include "trends-sheet-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FEW 2 /* rows by which nothing is proven */

/* What a table has, and what came from a source of the plan of that */
typedef struct
{
  GHashTable *titles; /* set of folded titles */
  GHashTable *ids;    /* set of ids */
  guint n_rows;
} Table;

typedef struct
{
  guint n_known;
  guint n_alike; /* title is the same, or id, but for ids that are only numbers */
  guint n_ids;   /* id is the same, be it a number */
} Score;

/**
 * trends_sheet_source_of_name:
 * @name: (nullable): the name of a file
 *
 * "Register (2).csv" is a newer copy of "Register.csv".
 *
 * Returns: (transfer full): what the source is called
 */
char *
trends_sheet_source_of_name (const char *name)
{
  g_autofree char *base = g_path_get_basename (name ? name : "");
  g_autofree char *trimmed = NULL;
  char *dot = strrchr (base, '.'), *open;

  if (dot > base)
    *dot = '\0';
  open = strrchr (base, '(');
  if (open > base && open[1] != '\0' && open[1 + strspn (open + 1, "0123456789")] == ')'
      && open[2 + strspn (open + 1, "0123456789")] == '\0')
    *open = '\0';
  if (g_utf8_validate (base, -1, NULL))
    trimmed = trends_trim (base);
  return trimmed && *trimmed ? g_steal_pointer (&trimmed) : g_strdup (_("Import"));
}

/* (nullable): the first column that is a title */
static const TrendsSheetColumnUse *
find_title (const GArray *uses)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const TrendsSheetColumnUse *use = &g_array_index (uses, TrendsSheetColumnUse, i);

      if (trends_sheet_columns_is_title (use))
        return use;
    }
  return NULL;
}

/* (transfer full): "" where nothing stands there */
static char *
dup_cell (const TrendsCells          *cells,
          const TrendsCellsRow       *row,
          const TrendsSheetColumnUse *use)
{
  g_autofree char *text = use ? trends_cells_dup_text (cells, trends_cells_find (cells, row, use->column))
                              : g_strdup ("");

  return trends_sheet_text_clean (text);
}

/* In a table of ours: such a row says itself what it is, and so says nothing of where others came from. */
static gboolean
has_own_id (const TrendsCells          *cells,
            const TrendsCellsRow       *row,
            const TrendsSheetColumnUse *use)
{
  g_autofree char *id = use ? dup_cell (cells, row, use) : NULL;

  return id && g_uuid_string_is_valid (id);
}

static void
table_fill (Table             *self,
            const TrendsCells *cells,
            guint              header,
            const GArray      *uses)
{
  const TrendsSheetColumnUse *id_use = trends_sheet_columns_find (uses, TRENDS_SHEET_ID);
  const TrendsSheetColumnUse *own_use = trends_sheet_columns_find (uses, TRENDS_SHEET_OWN_ID);
  const TrendsSheetColumnUse *title_use = find_title (uses);

  for (guint i = trends_sheet_first_row (cells, header); i < trends_cells_get_n_rows (cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);
      g_autofree char *title = dup_cell (cells, &row, title_use);
      char *folded;

      if (*title == '\0' || has_own_id (cells, &row, own_use))
        continue;
      self->n_rows++;
      folded = trends_sheet_fold_heading (title);
      g_hash_table_add (self->ids, dup_cell (cells, &row, id_use));
      g_hash_table_add (self->titles, folded);
    }
}

/* (transfer full): the title as it came, for it may have been changed here since */
static char *
dup_title (TrendsEntity *initiative)
{
  g_autoptr (GHashTable) came = trends_sheet_dup_came (initiative);
  const char *title = g_hash_table_lookup (came, "title");

  return trends_sheet_fold_heading (title ? title : trends_entity_get_name (initiative));
}

static void
note (Score        *score,
      const Table  *table,
      TrendsEntity *initiative)
{
  const char *id = trends_entity_get_text (initiative, TRENDS_INITIATIVE_IMPORT_ID);
  gboolean has_id = *id && g_hash_table_contains (table->ids, id);
  g_autofree char *title = dup_title (initiative);
  gboolean is_titled = g_hash_table_contains (table->titles, title);

  score->n_known++;
  score->n_alike += is_titled || (has_id && id[strspn (id, "0123456789")] != '\0');
  score->n_ids += has_id;
}

/* (transfer full) (element-type utf8 Score): by the name of a source */
static GHashTable *
count (TrendsPlan  *plan,
       const Table *table)
{
  GHashTable *scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      const char *source = trends_entity_get_text (initiative, TRENDS_INITIATIVE_IMPORT_SOURCE);
      Score *score;

      if (*source == '\0')
        continue;
      score = g_hash_table_lookup (scores, source);
      if (!score)
        {
          score = g_new0 (Score, 1);
          g_hash_table_insert (scores, g_strdup (source), score);
        }
      note (score, table, initiative);
    }
  return scores;
}

/* Whether what came from a source is what the table has: several rows, or most of few; or a few of many whose numbers
 * are all there, where titles are worded anew. */
static gboolean
is_it (const Score *score,
       guint        n_rows)
{
  guint n_fewer = MIN (n_rows, score->n_known);

  return score->n_alike > FEW || (score->n_alike * 2 >= n_fewer && score->n_alike >= MIN (FEW, n_fewer))
         || (score->n_alike == FEW && score->n_ids * 4 >= n_fewer * 3);
}

/* (nullable): the source of which most is there; of two the one that comes first by its name */
static const char *
find_best (GHashTable *scores,
           guint       n_rows)
{
  GHashTableIter iter;
  gpointer key, value;
  const char *best = NULL;
  guint n_best = 0;

  g_hash_table_iter_init (&iter, scores);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Score *score = value;

      if (score->n_alike == 0 || !is_it (score, n_rows))
        continue;
      if (score->n_alike > n_best || (best && score->n_alike == n_best && strcmp (key, best) < 0))
        {
          best = key;
          n_best = score->n_alike;
        }
    }
  return best;
}

static void
source_free (gpointer data)
{
  TrendsSheetSource *self = data;

  g_free (self->name);
  g_free (self);
}

/* (nullable) */
static TrendsSheetSource *
find_source (GPtrArray  *sources,
             const char *name)
{
  for (guint i = 0; i < sources->len; i++)
    if (strcmp (((TrendsSheetSource *) sources->pdata[i])->name, name) == 0)
      return sources->pdata[i];
  return NULL;
}

static int
compare_sources (gconstpointer a,
                 gconstpointer b)
{
  return strcmp ((*(TrendsSheetSource *const *) a)->name, (*(TrendsSheetSource *const *) b)->name);
}

/**
 * trends_sheet_sources_list:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type TrendsSheetSource): from where its initiatives came, by their
 *   names
 */
GPtrArray *
trends_sheet_sources_list (TrendsPlan *plan)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (source_free);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  TrendsSheetSource *source = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      const char *name = trends_entity_get_text (initiative, TRENDS_INITIATIVE_IMPORT_SOURCE);

      if (*name == '\0')
        continue;
      if (!source || strcmp (source->name, name) != 0)
        source = find_source (sources, name);
      if (!source)
        {
          source = g_new0 (TrendsSheetSource, 1);
          source->name = g_strdup (name);
          g_ptr_array_add (sources, source);
        }
      source->n_initiatives++;
    }
  g_ptr_array_sort (sources, compare_sources);
  return sources;
}

/**
 * trends_sheet_sources_has:
 * @sources: (element-type TrendsSheetSource): those that there are
 * @name: what one may be called
 *
 * Returns: whether one of them is called so
 */
gboolean
trends_sheet_sources_has (GPtrArray  *sources,
                          const char *name)
{
  return find_source (sources, name) != NULL;
}

/**
 * trends_sheet_sources_dup_unused:
 * @sources: (element-type TrendsSheetSource): those that there are
 * @named: what another one would be called by its file's name
 *
 * Returns: (transfer full): what it is called, as none of them is
 */
char *
trends_sheet_sources_dup_unused (GPtrArray  *sources,
                                 const char *named)
{
  char *name = g_strdup (named);

  for (guint n = 2; find_source (sources, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", named, n);
    }
  return name;
}

/**
 * trends_sheet_source_find:
 * @plan: a plan
 * @cells: a sheet
 * @header: the row with its headings
 * @uses: (element-type TrendsSheetColumnUse): what its columns are
 * @named: what the source would be called by the file's name
 * @is_pasted: whether these are pasted rows, which are new whatever was pasted before
 * @is_new: (out): whether another source is called so in the plan, so that this one gets a name of its own
 * @like: (out) (nullable) (transfer full): of pasted rows, a source that has most of them
 *
 * Returns: (transfer full): what it is called
 */
char *
trends_sheet_source_find (TrendsPlan        *plan,
                          const TrendsCells *cells,
                          guint              header,
                          const GArray      *uses,
                          const char        *named,
                          gboolean           is_pasted,
                          gboolean          *is_new,
                          char             **like)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Table table = { titles, ids, 0 };
  g_autoptr (GHashTable) scores = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  const Score *own;
  const char *best;

  *is_new = FALSE;
  *like = NULL;
  table_fill (&table, cells, header, uses);
  scores = count (plan, &table);
  own = g_hash_table_lookup (scores, named);
  if (own && !is_pasted && (is_it (own, table.n_rows) || table.n_rows <= FEW || own->n_known <= FEW))
    return g_strdup (named);
  best = find_best (scores, table.n_rows);
  if (best && !is_pasted)
    return g_strdup (best);
  *like = g_strdup (best);
  *is_new = own != NULL && !is_pasted;
  sources = trends_sheet_sources_list (plan);
  return trends_sheet_sources_dup_unused (sources, named);
}
