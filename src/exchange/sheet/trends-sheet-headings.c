/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-headings.c: see trends-sheet-headings.h. What isn't known goes to the notes by
 * its name; nothing is taken for what it may not be.
 */

#include "trends-sheet-headings.h"

#include <string.h>

#define MOST_ROWS 60 /* above which headings are looked for */

typedef struct
{
  const char *field;
  guint rank; /* among the words for it, from 0 */
} Meaning;

static const struct
{
  const char *field, *words;
} known[] = {
#define TRENDS_SHEET_HEADING(...) { __VA_ARGS__ },
#include "trends-sheet-heading-words.h"
#undef TRENDS_SHEET_HEADING
};

/* Several columns may become one of these. */
static const char *const shared[] = { "tags", "links", "needs", "needed_by", "contributors", "notes",
                                      "status" };

/* (transfer full) (element-type utf8 Meaning) */
static GHashTable *
make_dictionary (void)
{
  GHashTable *dictionary = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_auto (GStrv) words = g_strsplit (known[i].words, "|", -1);

      for (guint j = 0; words[j]; j++)
        {
          const Meaning meaning = { known[i].field, j };
          g_autofree char *folded = trends_sheet_fold_heading (words[j]);

          if (!g_hash_table_contains (dictionary, folded))
            g_hash_table_insert (dictionary, g_steal_pointer (&folded),
                                 g_memdup2 (&meaning, sizeof meaning));
        }
    }
  return dictionary;
}

static GHashTable *
get_dictionary (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) make_dictionary ());
  return (GHashTable *) once;
}

/* Jira puts what people have added into "Custom field (…)", which may have brackets itself. */
static void
strip_custom (char *heading)
{
  gsize prefix = strlen ("custom field (");
  gsize length = strlen (heading);

  if (!g_str_has_prefix (heading, "custom field (") || heading[length - 1] != ')')
    return;
  memmove (heading, heading + prefix, length - prefix - 1);
  heading[length - prefix - 1] = '\0';
}

/* "Budget £k", "Cost £" */
static void
strip_currency (char *heading)
{
  static const char *const signs[] = { "£", "€", "$" };
  static const char *const units[] = { "", "k", "m", "bn", "000", "000s", "'000", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      char *sign = g_strrstr (heading, signs[i]);

      if (sign && sign > heading && g_strv_contains (units, sign + strlen (signs[i])))
        *sign = '\0';
    }
  g_strchomp (heading);
}

/* "Capital (£000)", "Budget (£m):", "Ref." */
static void
strip_unit (char *heading)
{
  char *bracket = strrchr (heading, '(');
  gsize n;

  if (bracket && bracket > heading && heading[strlen (heading) - 1] == ')')
    *bracket = '\0';
  g_strchomp (heading);
  n = strlen (heading);
  while (n > 0 && strchr (".:*", heading[n - 1]))
    heading[--n] = '\0';
  g_strchomp (heading);
  strip_currency (heading);
}

/* (nullable) */
static const Meaning *
look_up (const char *heading)
{
  g_autofree char *folded = NULL;
  const Meaning *meaning;

  if (g_ascii_isdigit (*heading)) /* as most of what stands below headings; no word of theirs does */
    return NULL;
  folded = trends_sheet_fold_heading (heading);
  strip_custom (folded);
  meaning = g_hash_table_lookup (get_dictionary (), folded);
  if (meaning)
    return meaning;
  strip_unit (folded);
  return g_hash_table_lookup (get_dictionary (), folded);
}

/**
 * trends_sheet_heading_scale:
 * @heading: of a column with amounts
 *
 * Returns: the power of ten by which amounts are multiplied there: 3 for "Capital (£000)" or
 *   "£k", 6 for "£m", or 0
 */
int
trends_sheet_heading_scale (const char *heading)
{
  static const struct
  {
    const char *word;
    int power;
  } scales[] = { { "000", 3 }, { "000s", 3 }, { "k", 3 }, { "m", 6 }, { "bn", 9 } };
  g_autofree char *folded = trends_sheet_fold_heading (heading);

  for (const char *at = folded; (at = strpbrk (at, "£$€'’(")) != NULL;)
    {
      gsize n;

      at = g_utf8_next_char (at);
      n = strspn (at, "abcdefghijklmnopqrstuvwxyz0123456789");
      for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
        if (n == strlen (scales[i].word) && strncmp (at, scales[i].word, n) == 0)
          return scales[i].power;
    }
  return 0;
}

/* How much a row looks like headings: how many are known, and how many texts there are. */
static guint
count_known (const TrendsCells *cells,
             TrendsCellsRow     row,
             guint             *n_texts)
{
  guint n = 0;

  *n_texts = 0;
  for (guint i = 0; i < row.n_cells; i++)
    {
      const char *text = trends_cells_peek_text (cells, &row.cells[i]);

      *n_texts += text != NULL;
      n += text && look_up (text);
    }
  return n;
}

/* Of what stands in two rows, whether the upper cell is the heading of a column without a lower one: they are one cell,
 * or it says what is known. */
static gboolean
is_above (const TrendsCells    *cells,
          const TrendsCellsRow *lower,
          const TrendsCell     *upper)
{
  const char *text = trends_cells_peek_text (cells, upper);

  return !trends_cells_find (cells, lower, upper->column)
         && (trends_cells_find_merged (cells, lower, upper->column) == upper || (text && look_up (text)));
}

static int
compare_columns (gconstpointer a,
                 gconstpointer b)
{
  return (int) ((const TrendsCell *) a)->column - ((const TrendsCell *) b)->column;
}

/* Stand for headings where there are none: above each column in which something stands */
static void
append_columns (const TrendsCells *cells,
                GArray            *headings)
{
  g_autofree gboolean *is_used = g_new0 (gboolean, G_MAXUINT16 + 1);

  for (guint i = 0; i < trends_cells_get_n_rows (cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);

      for (guint j = 0; j < row.n_cells; j++)
        is_used[row.cells[j].column] = TRUE;
    }
  for (guint i = 0; i <= G_MAXUINT16; i++)
    {
      const TrendsCell cell = { .column = (guint16) i, .type = TRENDS_CELL_TEXT };

      if (is_used[i])
        g_array_append_val (headings, cell);
    }
}

/**
 * trends_sheet_dup_heading:
 * @cells: a sheet
 * @header: the row with its headings, or %TRENDS_SHEET_NO_HEADINGS
 * @cell: one of trends_sheet_dup_headings()
 *
 * Returns: (transfer full): what its column is called
 */
char *
trends_sheet_dup_heading (const TrendsCells *cells,
                          guint              header,
                          const TrendsCell  *cell)
{
  g_autofree char *letters = NULL;

  if (header != TRENDS_SHEET_NO_HEADINGS)
    return trends_cells_dup_text (cells, cell);
  letters = trends_cells_dup_column (cell->column);
  return trends_sheet_column_dup_name (letters);
}

/**
 * trends_sheet_first_row:
 * @cells: a sheet
 * @header: the row with its headings, or %TRENDS_SHEET_NO_HEADINGS
 *
 * Returns: the place of the first row that may be an entry
 */
guint
trends_sheet_first_row (const TrendsCells *cells,
                        guint              header)
{
  return header == TRENDS_SHEET_NO_HEADINGS ? 0 : trends_cells_find_row (cells, header) + 1;
}

/**
 * trends_sheet_dup_headings:
 * @cells: a sheet
 * @header: the row with its headings; of two the lower one; or %TRENDS_SHEET_NO_HEADINGS
 *
 * Some headings stand for several columns, each of which has one of its own below that; the others stand beside them, in
 * the upper row.
 *
 * Returns: (transfer full) (element-type TrendsCell): the cells that are headings, in the order of their columns
 */
GArray *
trends_sheet_dup_headings (const TrendsCells *cells,
                           guint              header)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (TrendsCell));
  guint index = trends_cells_find_row (cells, header), n_texts;
  TrendsCellsRow row, above;

  if (header == TRENDS_SHEET_NO_HEADINGS)
    append_columns (cells, headings);
  if (index >= trends_cells_get_n_rows (cells))
    return headings;
  row = trends_cells_get_row (cells, index);
  g_array_append_vals (headings, row.cells, row.n_cells);
  if (index == 0 || count_known (cells, row, &n_texts) < 2)
    return headings;
  above = trends_cells_get_row (cells, index - 1);
  for (guint i = 0; above.number + 1 == row.number && i < above.n_cells; i++)
    if (is_above (cells, &row, &above.cells[i]))
      g_array_append_val (headings, above.cells[i]);
  g_array_sort (headings, compare_columns);
  return headings;
}

/**
 * trends_sheet_find_group:
 * @cells: a sheet
 * @header: the row with its headings; of two the lower one
 * @column: from 0
 *
 * Where headings are in two rows, one stands for the columns up to the next one, whether the file says that they are
 * one cell or not.
 *
 * Returns: (nullable): the heading above the column's own, which it has in common with others
 */
const TrendsCell *
trends_sheet_find_group (const TrendsCells *cells,
                         guint              header,
                         guint              column)
{
  const TrendsCell *across = header > 1 ? trends_cells_find_across (cells, header - 1, column) : NULL;
  guint index = trends_cells_find_row (cells, header);
  g_autoptr (GArray) headings = NULL;
  const TrendsCell *group = NULL;
  TrendsCellsRow row, above;

  if (across || index == 0 || index >= trends_cells_get_n_rows (cells))
    return across;
  headings = trends_sheet_dup_headings (cells, header);
  row = trends_cells_get_row (cells, index);
  if (headings->len == row.n_cells)
    return NULL;
  above = trends_cells_get_row (cells, index - 1);
  for (guint i = 0; i < above.n_cells && above.cells[i].column <= column; i++)
    group = trends_cells_find (cells, &row, above.cells[i].column) ? &above.cells[i] : NULL;
  return group;
}

/**
 * trends_sheet_find_way:
 * @cells: a sheet
 * @header: the row with the headings
 * @way: (out): how it was written
 *
 * Returns: whether it is a table that we have written
 */
gboolean
trends_sheet_find_way (const TrendsCells *cells,
                       guint              header,
                       TrendsSheetOwnWay *way)
{
  guint index = trends_cells_find_row (cells, header);
  TrendsCellsRow row;

  if (index >= trends_cells_get_n_rows (cells))
    return FALSE;
  row = trends_cells_get_row (cells, index);
  for (guint i = 0; i < row.n_cells; i++)
    {
      const char *text = trends_cells_peek_text (cells, &row.cells[i]);

      if (text && trends_sheet_own_read_way (text, way))
        return TRUE;
    }
  return FALSE;
}

/* The number of the row with the headings, and whether two or more of them are known */
static guint
find_header (const TrendsCells *cells,
             gboolean          *is_known)
{
  guint n = MIN (trends_cells_get_n_rows (cells), MOST_ROWS);
  guint best = 0, best_known = 1, widest = 0, wide = 0;
  TrendsSheetOwnWay way;

  for (guint i = 0; i < n; i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);

      *is_known = trends_sheet_find_way (cells, row.number, &way);
      if (*is_known)
        return row.number;
    }
  for (guint i = 0; i < n; i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);
      g_autoptr (GArray) headings = trends_sheet_dup_headings (cells, row.number);
      const TrendsCellsRow both = { .n_cells = headings->len, .cells = (const TrendsCell *) headings->data };
      guint n_texts;
      guint n_known = count_known (cells, both, &n_texts);

      if (n_known > best_known)
        {
          best_known = n_known;
          best = row.number;
        }
      if (n_texts > wide)
        {
          wide = n_texts;
          widest = row.number;
        }
    }
  *is_known = best > 0;
  return best > 0 ? best : widest;
}

/**
 * trends_sheet_find_header:
 * @cells: a sheet
 *
 * The first row with most headings that are known; where none is, the first that is filled
 * with texts as far as any.
 *
 * Returns: the number of the row with the headings; 0 for a sheet without one
 */
guint
trends_sheet_find_header (const TrendsCells *cells)
{
  gboolean is_known;

  return find_header (cells, &is_known);
}

/**
 * trends_sheet_is_table:
 * @cells: a sheet
 *
 * Returns: whether it has a row of headings that are known, as a cover with its notes has not
 */
gboolean
trends_sheet_is_table (const TrendsCells *cells)
{
  gboolean is_known;

  find_header (cells, &is_known);
  return is_known;
}

/**
 * trends_sheet_begins_with_headings:
 * @cells: a sheet
 *
 * One word that is known may be anybody's, as “No” is: half of them at least have to be.
 *
 * Returns: whether its first row is of headings
 */
gboolean
trends_sheet_begins_with_headings (const TrendsCells *cells)
{
  guint n_texts, n;

  if (trends_cells_get_n_rows (cells) == 0)
    return FALSE;
  n = count_known (cells, trends_cells_get_row (cells, 0), &n_texts);
  return (n > 0 && 2 * n >= n_texts) || trends_sheet_is_table (cells);
}

/* Neither a number, nor a day, an amount or a reference */
static gboolean
is_of_words (const char *text)
{
  return !strpbrk (text, "0123456789") || (strchr (text, ' ') && !g_ascii_isdigit (*text));
}

/* Where nothing is called anything, the first column of words is what each entry is called: which of these */
static guint
find_words (const TrendsCells *cells,
            const GArray      *headings)
{
  for (guint nth = 0; nth < headings->len; nth++)
    {
      guint column = g_array_index (headings, TrendsCell, nth).column;
      guint n_words = 0, n = 0;

      for (guint i = 0; i < trends_cells_get_n_rows (cells); i++)
        {
          TrendsCellsRow row = trends_cells_get_row (cells, i);
          const TrendsCell *cell = trends_cells_find (cells, &row, column);
          const char *text = cell ? trends_cells_peek_text (cells, cell) : NULL;

          n += cell != NULL;
          n_words += text && is_of_words (text);
        }
      if (n > 0 && 2 * n_words > n)
        return nth;
    }
  return 0;
}

/**
 * trends_sheet_has_headings:
 * @cells: a sheet
 * @row: one of its rows
 *
 * Returns: whether all that stands there are words, and two or more of them are known headings
 */
gboolean
trends_sheet_has_headings (const TrendsCells    *cells,
                           const TrendsCellsRow *row)
{
  guint n_texts;

  return count_known (cells, *row, &n_texts) >= 2 && n_texts == row->n_cells;
}

static gboolean
is_shared (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    if (strcmp (field, shared[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_deep_title (const char *heading)
{
  g_autofree char *folded = trends_sheet_fold_heading (heading);

  return g_str_has_prefix (folded, "title ");
}

static void
compete (GHashTable *best,
         const char *heading)
{
  const Meaning *meaning = look_up (heading);
  const Meaning *other = meaning ? g_hash_table_lookup (best, meaning->field) : NULL;

  if (meaning && (!other || meaning->rank < other->rank))
    g_hash_table_insert (best, (gpointer) meaning->field, (gpointer) meaning);
}

/* On a radar of technologies, whose entries have a ring and a quadrant, “status” says how they moved. */
static gboolean
is_radar (const TrendsCells *cells,
          TrendsCellsRow     row)
{
  guint n = 0;

  for (guint i = 0; i < row.n_cells; i++)
    {
      g_autofree char *heading = trends_cells_dup_text (cells, &row.cells[i]);
      g_autofree char *folded = trends_sheet_fold_heading (heading);

      n += g_str_equal (folded, "ring") || g_str_equal (folded, "quadrant");
    }
  return n == 2;
}

static const char *
decide (GHashTable *best,
        GHashTable *taken,
        const char *heading,
        gboolean    moves)
{
  const Meaning *meaning = look_up (heading);

  if (!meaning || (moves && g_str_equal (meaning->field, "status")))
    return TRENDS_SHEET_IS_OTHER;
  if (is_shared (meaning->field) || is_deep_title (heading))
    return meaning->field;
  if (g_hash_table_lookup (best, meaning->field) != meaning
      || !g_hash_table_add (taken, (gpointer) meaning->field))
    return TRENDS_SHEET_IS_OTHER;
  return meaning->field;
}

/* What a heading means in a table of ours, or else in any */
static const char *
decide_own (GHashTable *best,
            GHashTable *taken,
            const char *heading)
{
  const char *meaning = trends_sheet_own_find_meaning (heading);

  return meaning ? meaning : decide (best, taken, heading, FALSE);
}

/* What a person has said leaves no choice. */
static void
note_said (const TrendsSheetMap *said,
           GHashTable           *taken)
{
  for (guint i = 0; said && i < said->columns->len; i++)
    g_hash_table_add (taken, ((TrendsSheetColumn *) said->columns->pdata[i])->field);
}

static void
set_field (TrendsSheetColumn *column,
           const char        *field)
{
  g_free (column->field);
  column->field = g_strdup (field);
}

/**
 * trends_sheet_guess_map:
 * @cells: a sheet
 * @said: (nullable): what a person has said
 * @header: the row with the headings
 *
 * Returns: (transfer full): a map that speaks of each column that has a heading, in their
 *   order: as a person has said, or as its heading has it
 */
TrendsSheetMap *
trends_sheet_guess_map (const TrendsCells    *cells,
                        const TrendsSheetMap *said,
                        guint                 header)
{
  TrendsSheetMap *map = trends_sheet_map_new ();
  g_autoptr (GHashTable) best = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) headings = trends_sheet_dup_headings (cells, header);
  const TrendsCellsRow row = { .n_cells = headings->len, .cells = (const TrendsCell *) headings->data };
  gboolean moves = header != TRENDS_SHEET_NO_HEADINGS && is_radar (cells, row);
  TrendsSheetOwnWay way;
  gboolean is_own = trends_sheet_find_way (cells, header, &way);

  map->header = header;
  note_said (said, taken);
  for (guint i = 0; i < row.n_cells; i++)
    {
      g_autofree char *heading = trends_sheet_dup_heading (cells, header, &row.cells[i]);

      if (is_own && trends_sheet_own_find_meaning (heading))
        g_hash_table_add (taken, (gpointer) trends_sheet_own_find_meaning (heading));
      compete (best, heading);
    }
  for (guint i = 0; i < row.n_cells; i++)
    {
      g_autofree char *heading = trends_sheet_dup_heading (cells, header, &row.cells[i]);
      g_autofree char *folded = trends_sheet_fold_heading (heading);
      guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded));
      TrendsSheetColumn *column = said ? trends_sheet_map_find (said, heading, nth) : NULL;
      TrendsSheetColumn *added = trends_sheet_map_add (
        map, heading, column ? column->field : is_own ? decide_own (best, taken, heading)
                                                      : decide (best, taken, heading, moves));

      if (column && column->values)
        added->values = g_hash_table_ref (column->values);
      g_hash_table_insert (counts, g_steal_pointer (&folded), GUINT_TO_POINTER (nth + 1));
    }
  if (header == TRENDS_SHEET_NO_HEADINGS && !said && row.n_cells > 0)
    set_field (map->columns->pdata[find_words (cells, headings)], "title");
  return map;
}
