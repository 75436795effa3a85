/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-rows.c: see trends-mapping-rows.h. Cells are labels in a grid, a few rows of which are made a turn;
 * they are made anew where other rows are shown, and only marked anew where something else becomes of them.
 */

#include "trends-mapping-rows.h"

#include "trends-accessible.h"
#include "trends-style-class.h"

#include <glib/gi18n-lib.h>

#define ROWS_A_TURN 3
#define MOST_LETTERS 18 /* of a cell, as wide as that */

typedef enum { TAKEN, HEADINGS, PASSED, REFUSED } Fate;

typedef struct
{
  guint number;
  char **texts;
  GtkImage *mark;
  GPtrArray *labels; /* (element-type GtkLabel), the row's number first; empty until the row is made */
} Row;

struct _TrendsMappingRows
{
  GtkWidget parent_instance;

  GPtrArray *rows;   /* (element-type Row) */
  GPtrArray *letters; /* (element-type utf8): of the columns */
  GHashTable *fates; /* number of a row -> Fate, of those that aren't taken */
  guint n_made;
  guint making;      /* an idle source */

  GtkGrid *grid;
  GtkLabel *range;
};

G_DEFINE_FINAL_TYPE (TrendsMappingRows, trends_mapping_rows, GTK_TYPE_WIDGET)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_strfreev (row->texts);
  g_ptr_array_unref (row->labels);
  g_free (row);
}

/* ------------------------------------------------------------------- marks */

static const char *
get_words (Fate fate)
{
  switch (fate)
    {
    case HEADINGS:
      return _("Headings");
    case PASSED:
      return _("Passed over");
    case REFUSED:
      return _("Refused");
    case TAKEN:
    default:
      return NULL;
    }
}

static const char *
get_icon (Fate fate)
{
  return fate == REFUSED ? "dialog-warning-symbolic" : fate == HEADINGS ? "view-list-symbolic" : NULL;
}

static void
mark (TrendsMappingRows *self,
      Row               *row)
{
  Fate fate = GPOINTER_TO_UINT (g_hash_table_lookup (self->fates, GUINT_TO_POINTER (row->number)));
  const char *words = get_words (fate);

  if (row->mark == NULL)
    return;
  gtk_image_set_from_icon_name (row->mark, get_icon (fate));
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->mark), words);
  trends_accessible_set_name (GTK_WIDGET (row->mark), words != NULL ? words : "");
  for (guint i = 0; i < row->labels->len; i++)
    {
      trends_style_class_set (row->labels->pdata[i], "mapping-headings", fate == HEADINGS);
      trends_style_class_set (row->labels->pdata[i], "quiet", fate == PASSED);
      trends_style_class_set (row->labels->pdata[i], "error", fate == REFUSED);
    }
}

/* ------------------------------------------------------------------ making */

static GtkWidget *
add_label (TrendsMappingRows *self,
           const char        *text,
           int                column,
           int                line)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_LETTERS);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (g_utf8_strlen (text, -1), MOST_LETTERS));
  gtk_grid_attach (self->grid, label, column, line, 1, 1);
  return label;
}

static void
make_row (TrendsMappingRows *self,
          guint              index)
{
  Row *row = self->rows->pdata[index];
  g_autofree char *number = g_strdup_printf ("%u", row->number);
  int line = (int) index + 1;

  row->mark = GTK_IMAGE (gtk_image_new ());
  gtk_grid_attach (self->grid, GTK_WIDGET (row->mark), 0, line, 1, 1);
  g_ptr_array_add (row->labels, add_label (self, number, 1, line));
  for (guint i = 0; row->texts[i] != NULL; i++)
    g_ptr_array_add (row->labels, add_label (self, row->texts[i], (int) i + 2, line));
  mark (self, row);
}

static gboolean
make_cb (gpointer user_data)
{
  TrendsMappingRows *self = user_data;

  for (guint i = 0; i < ROWS_A_TURN && self->n_made < self->rows->len; i++)
    make_row (self, self->n_made++);
  if (self->n_made < self->rows->len)
    return G_SOURCE_CONTINUE;
  self->making = 0;
  return G_SOURCE_REMOVE;
}

static void
clear_grid (TrendsMappingRows *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->letters, 0);
  self->n_made = 0;
}

static void
begin_rows (TrendsMappingRows        *self,
            const TrendsSheetOutline *outline)
{
  clear_grid (self);
  for (guint i = 0; i < MIN (outline->columns->len, TRENDS_SHEET_SHOWN_COLUMNS); i++)
    {
      const TrendsSheetOutlineColumn *column = outline->columns->pdata[i];

      g_ptr_array_add (self->letters, g_strdup (column->letters));
      gtk_widget_add_css_class (add_label (self, column->letters, (int) i + 2, 0), "column-letters");
    }
  for (guint i = 0; i < outline->rows->len; i++)
    {
      const TrendsSheetOutlineRow *from = outline->rows->pdata[i];
      Row *row = g_new0 (Row, 1);

      row->number = from->number;
      row->texts = g_strdupv (from->texts);
      row->labels = g_ptr_array_new ();
      g_ptr_array_add (self->rows, row);
    }
  if (self->making == 0)
    self->making = g_idle_add (make_cb, self);
}

/* ----------------------------------------------------------------- showing */

static gboolean
has_letters (TrendsMappingRows        *self,
             const TrendsSheetOutline *outline)
{
  guint n = MIN (outline->columns->len, TRENDS_SHEET_SHOWN_COLUMNS);

  for (guint i = 0; n == self->letters->len && i < n; i++)
    if (!g_str_equal (self->letters->pdata[i], ((TrendsSheetOutlineColumn *) outline->columns->pdata[i])->letters))
      return FALSE;
  return n == self->letters->len;
}

/* Whether these rows are shown already */
static gboolean
has_rows (TrendsMappingRows        *self,
          const TrendsSheetOutline *outline)
{
  if (self->rows->len != outline->rows->len || !has_letters (self, outline))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      const TrendsSheetOutlineRow *from = outline->rows->pdata[i];

      if (row->number != from->number
          || !g_strv_equal ((const char *const *) row->texts, (const char *const *) from->texts))
        return FALSE;
    }
  return TRUE;
}

static void
set_fate (TrendsMappingRows *self,
          guint              number,
          Fate               fate)
{
  g_hash_table_insert (self->fates, GUINT_TO_POINTER (number), GUINT_TO_POINTER (fate));
}

static void
find_fates (TrendsMappingRows        *self,
            const TrendsImportReport *report)
{
  const TrendsSheetOutline *outline = report->outline;

  g_hash_table_remove_all (self->fates);
  for (guint i = 0; i < outline->rows->len; i++)
    {
      const TrendsSheetOutlineRow *row = outline->rows->pdata[i];

      if (outline->header != TRENDS_SHEET_NO_HEADINGS && row->number <= outline->header)
        set_fate (self, row->number, row->number == outline->header ? HEADINGS : PASSED);
    }
  for (guint i = 0; report->remarks != NULL && i < report->remarks->list->len; i++)
    {
      const TrendsSheetRemark *remark = report->remarks->list->pdata[i];

      if (remark->row > 0 && remark->kind == TRENDS_SHEET_REFUSED_ROW)
        set_fate (self, remark->row, REFUSED);
      else if (remark->row > 0 && remark->kind == TRENDS_SHEET_LEFT_OUT)
        set_fate (self, remark->row, PASSED);
    }
}

static void
show_range (TrendsMappingRows        *self,
            const TrendsSheetOutline *outline)
{
  const TrendsSheetOfBook *sheet = outline->sheets->pdata[outline->sheet];
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u row", "%u of %u rows", sheet->n_rows),
                                           outline->rows->len, sheet->n_rows);
  g_autofree char *columns
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u column", "%u of %u columns", outline->columns->len),
                       self->letters->len, outline->columns->len);
  /* Translators: what is seen of a table: both %s are such as “22 of 41 rows” */
  g_autofree char *text = g_strdup_printf (_("%s, %s"), rows, columns);

  gtk_label_set_label (self->range, text);
}

/**
 * trends_mapping_rows_show:
 * @report: what would come of the table, with an outline
 *
 * Shows its first rows, and what becomes of each.
 */
void
trends_mapping_rows_show (TrendsMappingRows        *self,
                          const TrendsImportReport *report)
{
  g_return_if_fail (TRENDS_IS_MAPPING_ROWS (self));
  g_return_if_fail (report != NULL && report->outline != NULL);

  find_fates (self, report);
  if (!has_rows (self, report->outline))
    begin_rows (self, report->outline);
  else
    for (guint i = 0; i < self->rows->len; i++)
      mark (self, self->rows->pdata[i]);
  show_range (self, report->outline);
}

/* -------------------------------------------------------------------- class */

static void
trends_mapping_rows_dispose (GObject *object)
{
  TrendsMappingRows *self = TRENDS_MAPPING_ROWS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->making, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (trends_mapping_rows_parent_class)->dispose (object);
}

static void
trends_mapping_rows_finalize (GObject *object)
{
  TrendsMappingRows *self = TRENDS_MAPPING_ROWS (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->letters);
  g_hash_table_unref (self->fates);

  G_OBJECT_CLASS (trends_mapping_rows_parent_class)->finalize (object);
}

static void
trends_mapping_rows_class_init (TrendsMappingRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_mapping_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_mapping_rows_finalize;

  gtk_widget_class_set_css_name (widget_class, "trends-mapping-rows");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/socitm/Trends/ui/import/trends-mapping-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingRows, grid);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingRows, range);
}

static void
trends_mapping_rows_init (TrendsMappingRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->letters = g_ptr_array_new_with_free_func (g_free);
  self->fates = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
