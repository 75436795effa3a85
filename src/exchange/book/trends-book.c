/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book.c: see trends-book.h. The columns of an initiative are those that come back
 * (trends-sheet-own-text.h); all other sheets are for reading.
 */

#include "trends-book-private.h"

#include "trends-dependency-graph.h"
#include "trends-matches.h"
#include "trends-sheet-own-gone.h"
#include "trends-sheet-own-needs.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
column_clear (gpointer data)
{
  g_free (((TrendsBookColumn *) data)->heading);
}

static void
text_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
put_entity (TrendsBookSheet *sheet,
            TrendsEntity    *entity)
{
  trends_book_put_text (sheet, entity ? trends_entity_get_name (entity) : NULL);
}

/* ----------------------------------------------------------------- kinds */

static void
add_fields (TrendsBookSheet *sheet)
{
  const TrendsKindInfo *info = trends_kind_get_info (sheet->info->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (trends_sheet_own_has_field (&info->fields[i], sheet->book->profile))
      trends_book_add_field (sheet, &info->fields[i]);
}

static gboolean
is_shown (TrendsBook   *self,
          TrendsEntity *initiative)
{
  TrendsFilter *filter = self->options ? self->options->filter : NULL;

  return !filter || !initiative || trends_filter_matches (filter, initiative);
}

/* Whether all initiatives that it is about are shown, if there are any */
static gboolean
has_its_initiatives (TrendsBook   *self,
                     TrendsEntity *entity)
{
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return is_shown (self, entity);
  if (trends_entity_is (entity, TRENDS_KIND_MILESTONE))
    return is_shown (self, trends_entity_get_ref (entity, TRENDS_MILESTONE_INITIATIVE));
  if (trends_entity_is (entity, TRENDS_KIND_DEPENDENCY))
    return is_shown (self, trends_entity_get_ref (entity, TRENDS_DEPENDENCY_INITIATIVE))
           && is_shown (self, trends_entity_get_ref (entity, TRENDS_DEPENDENCY_NEEDS));
  return TRUE;
}

static void
add_items (TrendsBookSheet *sheet,
           TrendsKind       kind)
{
  GListModel *list = trends_plan_get_list (sheet->book->plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (has_its_initiatives (sheet->book, entity))
        g_ptr_array_add (sheet->items, g_steal_pointer (&entity));
    }
}

static void
begin_kind (TrendsBookSheet *sheet)
{
  add_fields (sheet);
  add_items (sheet, sheet->info->kind);
}

static void
fill_kind (TrendsBookSheet *sheet,
           guint            index)
{
  trends_book_put_values (sheet, sheet->items->pdata[index]);
}

/* ----------------------------------------------------------- initiatives */

/* What has something to wait for: most haven't, and aren't asked. */
static GHashTable *
find_waiting (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);
  GHashTable *waiting = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);

      g_hash_table_add (waiting, trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE));
    }
  return waiting;
}

static char *
dup_needs (TrendsBook   *self,
           TrendsEntity *initiative)
{
  if (!self->waiting)
    self->waiting = find_waiting (self->plan);
  if (!g_hash_table_contains (self->waiting, initiative))
    return NULL;
  if (!self->titles)
    self->titles = trends_sheet_own_count_titles (self->plan);
  return trends_sheet_own_dup_needs (initiative, self->titles);
}

static void
begin_initiatives (TrendsBookSheet *sheet)
{
  g_autofree char *id = trends_sheet_own_dup_id_heading (&sheet->book->way);

  begin_kind (sheet);
  sheet->marks = trends_sheet_own_make_marks (sheet->items);
  sheet->sums = g_string_new (NULL);
  trends_book_add_column (sheet, trends_sheet_own_get_needs_heading (sheet->book->plan), TRENDS_BOOK_TEXT, 24);
  trends_book_add_column (sheet, id, TRENDS_BOOK_TEXT, 14);
  trends_book_add_column (sheet, trends_sheet_own_get_sums_heading (sheet->book->plan), TRENDS_BOOK_TEXT, 14);
}

static void
fill_initiative (TrendsBookSheet *sheet,
                 guint            index)
{
  TrendsEntity *initiative = sheet->items->pdata[index];
  g_autofree char *needs = dup_needs (sheet->book, initiative);

  trends_book_put_values (sheet, initiative);
  trends_sheet_own_append_marks (sheet->sums, sheet->marks, index);
  trends_book_put_text (sheet, needs);
  trends_book_put_letters (sheet, trends_entity_get_id (initiative));
  trends_book_put_letters (sheet, sheet->sums->str);
}

/* ----------------------------------------------------------------- links */

static void
begin_links (TrendsBookSheet *sheet)
{
  trends_book_add_column (sheet, trends_book_say (sheet, "From"), TRENDS_BOOK_TEXT, 40);
  trends_book_add_column (sheet, trends_book_say (sheet, "Link"), TRENDS_BOOK_TEXT, 14);
  trends_book_add_column (sheet, trends_book_say (sheet, "To"), TRENDS_BOOK_TEXT, 40);
  trends_book_add_column (sheet, trends_book_say (sheet, "Reason"), TRENDS_BOOK_TEXT, 44);
  add_items (sheet, TRENDS_KIND_DEPENDENCY);
  add_items (sheet, TRENDS_KIND_TREND_LINK);
}

static void
fill_link (TrendsBookSheet *sheet,
           guint            index)
{
  TrendsEntity *link = sheet->items->pdata[index];
  gboolean is_of_trends = trends_entity_is (link, TRENDS_KIND_TREND_LINK);

  put_entity (sheet, trends_entity_get_ref (link, is_of_trends ? TRENDS_TREND_LINK_FROM
                                                               : TRENDS_DEPENDENCY_INITIATIVE));
  trends_book_put_text (sheet,
                        trends_book_say (sheet, is_of_trends                     ? "relies on"
                                                : trends_dependency_waits (link) ? "needs"
                                                                                 : "relates to"));
  put_entity (sheet, trends_entity_get_ref (link, is_of_trends ? TRENDS_TREND_LINK_TO
                                                               : TRENDS_DEPENDENCY_NEEDS));
  trends_book_put_text (sheet, is_of_trends ? trends_entity_get_text (link, TRENDS_TREND_LINK_REASON)
                                            : NULL);
}

/* -------------------------------------------------------------- findings */

static void
begin_findings (TrendsBookSheet *sheet)
{
  TrendsBook *book = sheet->book;
  GHashTable *unsaid = book->options ? book->options->set_aside : NULL;
  TrendsFilter *filter = book->options ? book->options->filter : NULL;
  g_autoptr (GListModel) list = NULL;

  book->findings = trends_findings_new (book->plan, book->today);
  list = trends_matches_dup_findings (book->plan, filter, G_LIST_MODEL (book->findings));
  trends_book_add_column (sheet, trends_book_say (sheet, "Importance"), TRENDS_BOOK_TEXT, 16);
  trends_book_add_column (sheet, trends_book_say (sheet, "What is missing"), TRENDS_BOOK_TEXT, 80);
  trends_book_add_column (sheet, trends_book_say (sheet, "Advice"), TRENDS_BOOK_TEXT, 60);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (list, i);

      if (trends_finding_is_for (finding, book->profile, unsaid))
        g_ptr_array_add (sheet->items, g_steal_pointer (&finding));
    }
}

static void
fill_finding (TrendsBookSheet *sheet,
              guint            index)
{
  TrendsBook *book = sheet->book;
  TrendsFinding *finding = sheet->items->pdata[index];
  const TrendsFindingKind *kind = trends_finding_kind_get (trends_finding_get_type_of (finding));
  g_autofree char *sentence = trends_findings_dup_sentence (book->findings, finding,
                                                            trends_words_get_language (book->plan));
  g_autofree char *today = trends_words_date (book->plan, book->today);
  g_autofree char *advice = trends_finding_kind_dup_advice (kind, today);

  trends_book_put_text (sheet, trends_severity_get_label (trends_finding_get_severity (finding)));
  trends_book_put_text (sheet, sentence);
  trends_book_put_text (sheet, advice);
}

/* ------------------------------------------------------------------ book */

static const TrendsBookSheetInfo sheets[] = {
  { "readme", N_("Read me"), TRENDS_KIND_PLAN, FALSE, trends_book_begin_readme,
    trends_book_fill_readme },
  { "trends", N_("Trends"), TRENDS_KIND_TREND, TRUE, begin_kind, fill_kind },
  { TRENDS_BOOK_INITIATIVES, N_("Initiatives"), TRENDS_KIND_INITIATIVE, TRUE, begin_initiatives,
    fill_initiative },
  { "owners", N_("Owners"), TRENDS_KIND_OWNER, TRUE, begin_kind, fill_kind },
  { "links", N_("Links"), TRENDS_KIND_DEPENDENCY, TRUE, begin_links, fill_link },
  { "milestones", N_("Milestones"), TRENDS_KIND_MILESTONE, TRUE, begin_kind, fill_kind },
  { "findings", N_("Findings"), TRENDS_KIND_ANY, TRUE, begin_findings, fill_finding },
};

static void
sheet_free (gpointer data)
{
  TrendsBookSheet *self = data;

  g_array_unref (self->columns);
  g_array_unref (self->fields);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->items);
  if (self->marks)
    g_string_free (self->marks, TRUE);
  if (self->sums)
    g_string_free (self->sums, TRUE);
  g_free (self);
}

static TrendsBookSheet *
sheet_new (TrendsBook                *book,
           const TrendsBookSheetInfo *info)
{
  TrendsBookSheet *self = g_new0 (TrendsBookSheet, 1);

  self->book = book;
  self->info = info;
  self->columns = g_array_new (FALSE, FALSE, sizeof (TrendsBookColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->fields = g_array_new (FALSE, FALSE, sizeof (TrendsBookField));
  self->cells = g_array_new (FALSE, FALSE, sizeof (TrendsBookCell));
  self->texts = g_ptr_array_new_with_free_func (text_free);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/* What nobody asks for isn't looked for. */
static TrendsBookSheet *
begin (TrendsBookSheet *self)
{
  if (self->is_begun)
    return self;
  self->info->begin (self);
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (self->texts, g_string_new (NULL));
  g_array_set_size (self->cells, self->columns->len);
  self->is_begun = TRUE;
  return self;
}

/**
 * trends_book_new:
 * @plan: a plan as its profile shows it, which nobody changes as long as this is used
 * @options: (nullable): what the export was told, as long as this is used
 * @way: (nullable): how the file is written; %NULL for a workbook, which knows texts from numbers
 * @longest: UTF-16 units that a cell can hold at most, or %TRENDS_BOOK_NO_LIMIT
 *
 * Returns: (transfer full): it as a book
 */
TrendsBook *
trends_book_new (TrendsPlan                *plan,
                 const TrendsExportOptions *options,
                 const TrendsSheetOwnWay   *way,
                 gsize                      longest)
{
  TrendsBook *self = g_new0 (TrendsBook, 1);

  self->plan = plan;
  self->options = options;
  self->profile = options ? options->profile : TRENDS_PROFILE_FULL;
  if (way != NULL)
    self->way = *way;
  self->longest = longest;
  self->today = trends_words_today ();
  self->language = trends_sheet_own_get_language (plan);
  self->texts = trends_sheet_own_texts_new (plan, self->language);
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    g_ptr_array_add (self->sheets, sheet_new (self, &sheets[i]));
  return self;
}

/**
 * trends_book_free:
 * @self: (nullable) (transfer full): a book
 */
void
trends_book_free (TrendsBook *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->sheets);
  trends_sheet_own_texts_free (self->texts);
  g_clear_object (&self->findings);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_pointer (&self->waiting, g_hash_table_unref);
  g_free (self);
}

/* (transfer full): a text of the plan itself, such as its title */
char *
trends_book_dup_title (TrendsBook *self,
                       guint       field)
{
  return trends_sheet_own_tidy (trends_entity_get_text (trends_plan_get_info (self->plan), field));
}

/* The day that it was made on, in UTC */
gint64
trends_book_get_day (TrendsBook *self)
{
  return self->today;
}

/**
 * trends_book_get_currency:
 *
 * Returns: (transfer none): the code of the currency that its amounts are in
 */
const char *
trends_book_get_currency (TrendsBook *self)
{
  return trends_entity_get_text (trends_plan_get_info (self->plan), TRENDS_PLAN_CURRENCY);
}

/* (transfer full) (nullable): what people should know of the rows so far, in their own language */
char *
trends_book_dup_warning (TrendsBook *self)
{
  if (self->n_cut == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u text is longer than a cell can be, and was cut.",
                                    "%u texts are longer than a cell can be, and were cut.",
                                    self->n_cut),
                          self->n_cut);
}

/**
 * trends_book_count_rows:
 *
 * Returns: how many rows all of its sheets have, but for headings
 */
guint
trends_book_count_rows (TrendsBook *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    n += trends_book_sheet_get_n_rows (begin (self->sheets->pdata[i]));
  return n;
}

/**
 * trends_book_get_n_sheets:
 *
 * Returns: how many sheets it has
 */
guint
trends_book_get_n_sheets (TrendsBook *self)
{
  return self->sheets->len;
}

/**
 * trends_book_get_sheet:
 * @index: less than there are
 *
 * Returns: (transfer none): the sheet, in the order in which people see them
 */
TrendsBookSheet *
trends_book_get_sheet (TrendsBook *self,
                       guint       index)
{
  return begin (self->sheets->pdata[index]);
}

/* (nullable) */
TrendsBookSheet *
trends_book_find_sheet (TrendsBook *self,
                        const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (strcmp (sheets[i].id, id) == 0)
      return begin (self->sheets->pdata[i]);
  return NULL;
}

/**
 * trends_book_sheet_get_title:
 *
 * Returns: (transfer none): what it is called, in the language of the plan
 */
const char *
trends_book_sheet_get_title (TrendsBookSheet *self)
{
  return trends_book_say (self, self->info->title);
}

/* Whether its columns have headings */
gboolean
trends_book_sheet_is_table (TrendsBookSheet *self)
{
  return self->info->is_table;
}

/**
 * trends_book_sheet_get_n_columns:
 *
 * Returns: how many columns it has
 */
guint
trends_book_sheet_get_n_columns (TrendsBookSheet *self)
{
  return self->columns->len;
}

/**
 * trends_book_sheet_get_column:
 * @index: less than there are
 *
 * Returns: (transfer none): what the column is headed by, and what it holds
 */
const TrendsBookColumn *
trends_book_sheet_get_column (TrendsBookSheet *self,
                              guint            index)
{
  return &g_array_index (self->columns, TrendsBookColumn, index);
}

/**
 * trends_book_sheet_get_n_rows:
 *
 * Returns: how many rows it has, but for that of the headings
 */
guint
trends_book_sheet_get_n_rows (TrendsBookSheet *self)
{
  return self->items->len;
}

/**
 * trends_book_sheet_get_row:
 * @self: a sheet
 * @index: of a row
 *
 * Returns: (transfer none): its cells, as many as there are columns, until the next row is asked
 *   for
 */
TrendsBookCell *
trends_book_sheet_get_row (TrendsBookSheet *self,
                           guint            index)
{
  const TrendsBookCell empty = { .number = TRENDS_UNSET, .colour = -1 };

  for (guint i = 0; i < self->cells->len; i++)
    g_array_index (self->cells, TrendsBookCell, i) = empty;
  self->next = 0;
  self->info->fill (self, index);
  return &g_array_index (self->cells, TrendsBookCell, 0);
}
