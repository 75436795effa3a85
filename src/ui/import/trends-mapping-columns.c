/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-columns.c: see trends-mapping-columns.h. Rows stay as long as the headings do, so
 * that the focus does; many come a few a frame.
 */

#include "trends-mapping-columns.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-holder-row.h"
#include "trends-mapping-targets.h"

#define ROWS_A_FRAME 2

struct _TrendsMappingColumns
{
  AdwPreferencesGroup parent_instance;

  TrendsMapping *mapping;
  GListModel *targets;
  GPtrArray *rows; /* (element-type Row) */
  guint growing;   /* a tick callback */
  gboolean is_showing;
};

typedef struct
{
  TrendsMappingColumns *self; /* not owned */
  guint index;
  char *heading;
  GtkWidget *row;
  GtkWidget *warning;
  GtkWidget *target;
} Row;

G_DEFINE_FINAL_TYPE (TrendsMappingColumns, trends_mapping_columns, ADW_TYPE_PREFERENCES_GROUP)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->heading);
  g_free (row);
}

/* (nullable) (element-type TrendsSheetOutlineColumn) */
static GPtrArray *
get_columns (TrendsMappingColumns *self)
{
  const TrendsImportReport *report = trends_mapping_get_report (self->mapping);

  return report != NULL && report->outline != NULL ? report->outline->columns : NULL;
}

/* ------------------------------------------------------------------- words */

static void
append_sample (GString                 *words,
               const TrendsSheetSample *sample)
{
  if (sample->text == NULL)
    return;
  if (words->len > 0)
    g_string_append (words, "  ·  ");
  if (sample->meaning == NULL)
    /* Translators: what stands in a cell, which isn't understood */
    g_string_append_printf (words, _("%s → not understood"), sample->text);
  else if (g_str_equal (sample->meaning, sample->text))
    g_string_append (words, sample->text);
  else
    /* Translators: what stands in a cell, and how it is understood */
    g_string_append_printf (words, _("%s → %s"), sample->text, sample->meaning);
}

static char *
describe_samples (const TrendsSheetOutlineColumn *column)
{
  GString *words = g_string_new (NULL);

  if (column->n_filled == 0)
    g_string_append (words, _("Nothing stands here"));
  for (guint i = 0; i < TRENDS_SHEET_N_SAMPLES; i++)
    append_sample (words, &column->samples[i]);
  if (column->n_doubts > 0)
    {
      g_string_append (words, "  ·  ");
      /* Translators: cells of a column */
      g_string_append_printf (words,
                              g_dngettext (GETTEXT_PACKAGE, "%u of %u not understood",
                                           "%u of %u not understood", column->n_doubts),
                              column->n_doubts, column->n_filled);
    }
  return g_string_free (words, FALSE);
}

static void
name_target (Row                            *row,
             const TrendsSheetOutlineColumn *column)
{
  GtkStringObject *value = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (row->target));
  /* Translators: a column of a spreadsheet: “Column C, Service becomes” */
  g_autofree char *title = g_strdup_printf (_("Column %s, %s becomes"), column->letters,
                                            column->heading);

  trends_accessible_name_drop_down (GTK_DROP_DOWN (row->target), title,
                                    gtk_string_object_get_string (value));
}

static void
show_row (TrendsMappingColumns *self,
          Row                  *row)
{
  const TrendsSheetOutlineColumn *column = get_columns (self)->pdata[row->index];
  g_autofree char *samples = describe_samples (column);

  self->is_showing = TRUE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row->row), samples);
  gtk_widget_set_visible (row->warning, column->n_doubts > 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (row->target),
                              trends_mapping_target_find (column->field));
  name_target (row, column);
  trends_accessible_describe (gtk_widget_get_first_child (row->target), samples);
  self->is_showing = FALSE;
}

/* -------------------------------------------------------------------- rows */

static void
target_cb (GtkDropDown *dropdown,
           GParamSpec  *pspec,
           Row         *row)
{
  guint selected = gtk_drop_down_get_selected (dropdown);

  if (!row->self->is_showing && selected != GTK_INVALID_LIST_POSITION)
    trends_mapping_set_target (row->self->mapping, row->index,
                               trends_mapping_target_get (selected));
}

static GtkWidget *
make_letters (const char *letters)
{
  GtkWidget *label = gtk_label_new (letters);

  gtk_widget_add_css_class (label, "badge");
  gtk_widget_add_css_class (label, "column-letters");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static void
add_row (TrendsMappingColumns *self)
{
  const TrendsSheetOutlineColumn *column = get_columns (self)->pdata[self->rows->len];
  Row *row = g_new0 (Row, 1);

  row->self = self;
  row->index = self->rows->len;
  row->heading = g_strdup (column->heading);
  row->target = gtk_drop_down_new (g_object_ref (self->targets), NULL);
  row->row = g_object_new (TRENDS_TYPE_HOLDER_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0,
                           "activatable-widget", row->target, NULL);
  /* Only when it is no markup any more: properties of one call are told of in any order. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), column->heading);
  row->warning = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (row->warning, "warning");
  gtk_widget_set_valign (row->target, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row->row), make_letters (column->letters));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), row->warning);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), row->target);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row->row);
  show_row (self, row);
  g_signal_connect (row->target, "notify::selected", G_CALLBACK (target_cb), row);
}

static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsMappingColumns *self = TRENDS_MAPPING_COLUMNS (widget);
  GPtrArray *columns = get_columns (self);

  for (guint i = 0; i < ROWS_A_FRAME && columns != NULL && self->rows->len < columns->len; i++)
    add_row (self);
  if (columns != NULL && self->rows->len < columns->len)
    return G_SOURCE_CONTINUE;
  self->growing = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
has_headings (TrendsMappingColumns *self,
              GPtrArray            *columns)
{
  if (self->rows->len > columns->len)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (!g_str_equal (((Row *) self->rows->pdata[i])->heading,
                      ((TrendsSheetOutlineColumn *) columns->pdata[i])->heading))
      return FALSE;
  return TRUE;
}

static void
remove_rows (TrendsMappingColumns *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];

      g_signal_handlers_disconnect_by_data (row->target, row);
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row->row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

/* ------------------------------------------------------------------- class */

static void
trends_mapping_columns_dispose (GObject *object)
{
  TrendsMappingColumns *self = TRENDS_MAPPING_COLUMNS (object);

  if (self->rows != NULL)
    for (guint i = 0; i < self->rows->len; i++)
      {
        Row *row = self->rows->pdata[i];

        g_signal_handlers_disconnect_by_data (row->target, row);
      }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->mapping);
  g_clear_object (&self->targets);

  G_OBJECT_CLASS (trends_mapping_columns_parent_class)->dispose (object);
}

static void
trends_mapping_columns_class_init (TrendsMappingColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_mapping_columns_dispose;
}

static void
trends_mapping_columns_init (TrendsMappingColumns *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->targets = trends_mapping_targets_new ();
}

/**
 * trends_mapping_columns_set_mapping:
 * @mapping: the table; once
 */
void
trends_mapping_columns_set_mapping (TrendsMappingColumns *self,
                                    TrendsMapping        *mapping)
{
  g_return_if_fail (TRENDS_IS_MAPPING_COLUMNS (self) && TRENDS_IS_MAPPING (mapping));

  self->mapping = g_object_ref (mapping);
}

/**
 * trends_mapping_columns_update:
 *
 * Shows what is known of them now.
 */
void
trends_mapping_columns_update (TrendsMappingColumns *self)
{
  GPtrArray *columns;

  g_return_if_fail (TRENDS_IS_MAPPING_COLUMNS (self));

  columns = get_columns (self);
  if (columns == NULL || !has_headings (self, columns))
    remove_rows (self);
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, self->rows->pdata[i]);
  if (columns != NULL && self->rows->len < columns->len && self->growing == 0)
    self->growing = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}
