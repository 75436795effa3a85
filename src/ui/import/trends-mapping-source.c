/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-source.c: see trends-mapping-source.h. */

#include "trends-mapping-source.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-escape.h"
#include "trends-holder-row.h"
#include "trends-one-line.h"

#define MOST_LETTERS 31 /* of the name of a file */

struct _TrendsMappingSource
{
  AdwPreferencesGroup parent_instance;

  TrendsMapping *mapping;
  GPtrArray *formats; /* (element-type TrendsImportFormat): of tables */
  GPtrArray *sheets;  /* (element-type utf8): their names */
  GPtrArray *trends;  /* (element-type utf8), the mapping's: as a map says them; the first is NULL: none */
  GPtrArray *sources; /* (element-type utf8): what it may be called; the first is of no other's */
  gboolean is_showing;

  AdwActionRow *format_row;
  GtkDropDown *format;
  GtkWidget *sheet_row;
  GtkDropDown *sheet;
  GtkSpinButton *header;
  GtkAdjustment *header_value;
  AdwActionRow *trend_row;
  GtkWidget *trend_warning;
  GtkDropDown *trend;
  GtkWidget *copy_row;
  GtkDropDown *copy;
  AdwActionRow *currency_row;
  GtkSwitch *currency;
};

G_DEFINE_FINAL_TYPE (TrendsMappingSource, trends_mapping_source, ADW_TYPE_PREFERENCES_GROUP)

/* --------------------------------------------------------------- what is said */

static void
format_cb (TrendsMappingSource *self)
{
  guint selected = gtk_drop_down_get_selected (self->format);

  if (!self->is_showing && selected < self->formats->len)
    trends_mapping_set_format (self->mapping, self->formats->pdata[selected]);
}

static void
sheet_cb (TrendsMappingSource *self)
{
  guint selected = gtk_drop_down_get_selected (self->sheet);

  if (!self->is_showing && selected < self->sheets->len)
    trends_mapping_set_sheet (self->mapping, self->sheets->pdata[selected]);
}

static void
header_cb (TrendsMappingSource *self)
{
  guint header = (guint) gtk_spin_button_get_value_as_int (self->header);

  if (!self->is_showing)
    trends_mapping_set_header (self->mapping, header > 0 ? header : TRENDS_SHEET_NO_HEADINGS);
}

static void
trend_cb (TrendsMappingSource *self)
{
  guint selected = gtk_drop_down_get_selected (self->trend);

  if (!self->is_showing && selected < self->trends->len)
    trends_mapping_set_trend (self->mapping, self->trends->pdata[selected]);
}

static void
copy_cb (TrendsMappingSource *self)
{
  guint selected = gtk_drop_down_get_selected (self->copy);

  if (!self->is_showing && selected < self->sources->len)
    trends_mapping_set_source (self->mapping, self->sources->pdata[selected]);
}

static void
currency_cb (TrendsMappingSource *self)
{
  if (!self->is_showing)
    trends_mapping_set_any_currency (self->mapping, gtk_switch_get_active (self->currency));
}

/* -------------------------------------------------------------- what is shown */

static void
name (GtkDropDown *dropdown,
      const char  *title)
{
  GtkStringObject *value = gtk_drop_down_get_selected_item (dropdown);

  if (value != NULL)
    trends_accessible_name_drop_down (dropdown, title, gtk_string_object_get_string (value));
}

static void
show_format (TrendsMappingSource *self)
{
  const TrendsImportFormat *format = trends_mapping_get_format (self->mapping);
  guint position;

  if (g_ptr_array_find (self->formats, format, &position))
    {
      gtk_drop_down_set_selected (self->format, position);
      adw_action_row_set_subtitle (self->format_row, _(format->summary));
    }
  name (self->format, _("What it is"));
}

static char *
describe_sheet (const TrendsSheetOfBook *sheet)
{
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows",
                                                        sheet->n_rows), sheet->n_rows);

  if (sheet->is_hidden)
    /* Translators: a sheet of a workbook that is hidden there: “Lists, 12 rows, hidden” */
    return g_strdup_printf (_("%s, %s, hidden"), sheet->name, rows);
  /* Translators: a sheet of a workbook: “Projects, 41 rows” */
  return g_strdup_printf (_("%s, %s"), sheet->name, rows);
}

static gboolean
has_sheets (TrendsMappingSource      *self,
            const TrendsSheetOutline *outline)
{
  if (self->sheets->len != outline->sheets->len)
    return FALSE;
  for (guint i = 0; i < self->sheets->len; i++)
    if (!g_str_equal (self->sheets->pdata[i],
                      ((TrendsSheetOfBook *) outline->sheets->pdata[i])->name))
      return FALSE;
  return TRUE;
}

static void
list_sheets (TrendsMappingSource      *self,
             const TrendsSheetOutline *outline)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->sheets, 0);
  for (guint i = 0; i < outline->sheets->len; i++)
    {
      const TrendsSheetOfBook *sheet = outline->sheets->pdata[i];

      g_ptr_array_add (self->sheets, g_strdup (sheet->name));
      gtk_string_list_take (labels, describe_sheet (sheet));
    }
  gtk_drop_down_set_model (self->sheet, G_LIST_MODEL (labels));
}

static void
show_sheets (TrendsMappingSource       *self,
             const TrendsImportReport  *report)
{
  const TrendsSheetOutline *outline = report != NULL ? report->outline : NULL;

  if (outline == NULL)
    return;
  if (!has_sheets (self, outline))
    list_sheets (self, outline);
  gtk_drop_down_set_selected (self->sheet, outline->sheet);
  gtk_widget_set_visible (self->sheet_row, outline->sheets->len > 1);
  name (self->sheet, _("Sheet"));
}

/* Why rows are refused, where a person looks first */
static void
describe_trendless (TrendsMappingSource *self)
{
  const TrendsImportReport *report = trends_mapping_get_report (self->mapping);
  guint n = report != NULL && report->outline != NULL ? report->outline->n_trendless : 0;
  g_autofree char *words
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%u row. Each initiative belongs to a trend; a column may become the trend, too.",
                                    "%u rows. Each initiative belongs to a trend; a column may become the trend, too.",
                                    n),
                       n);

  if (report != NULL && report->outline != NULL)
    adw_action_row_set_subtitle (self->trend_row, n > 0 ? words : _("There are none."));
  gtk_widget_set_visible (self->trend_warning,
                          n > 0 && trends_mapping_get_trend (self->mapping) == NULL);
}

static void
show_trend (TrendsMappingSource *self)
{
  const char *trend = trends_mapping_get_trend (self->mapping);

  for (guint i = 0; i < self->trends->len; i++)
    if (g_strcmp0 (self->trends->pdata[i], trend) == 0)
      gtk_drop_down_set_selected (self->trend, i);
  describe_trendless (self);
  name (self->trend, _("Rows that say no trend"));
}

static char *
describe_source (const TrendsSheetSource *source)
{
  g_autofree char *name = trends_excerpt (source->name, MOST_LETTERS);

  /* Translators: from where initiatives came, and how many: “Register, 41 initiatives” */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u initiative", "%s, %u initiatives",
                                       source->n_initiatives),
                          name, source->n_initiatives);
}

/* Of what is shown, only what changed is made anew, for the list may be open. */
static gboolean
has_sources (TrendsMappingSource      *self,
             const TrendsSheetOutline *outline)
{
  if (self->sources->len != outline->sources->len + 1
      || !g_str_equal (self->sources->pdata[0], outline->new_source))
    return FALSE;
  for (guint i = 0; i < outline->sources->len; i++)
    if (!g_str_equal (self->sources->pdata[i + 1],
                      ((TrendsSheetSource *) outline->sources->pdata[i])->name))
      return FALSE;
  return TRUE;
}

static void
list_sources (TrendsMappingSource      *self,
              const TrendsSheetOutline *outline)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *new_name = trends_excerpt (outline->new_source, MOST_LETTERS);

  g_ptr_array_set_size (self->sources, 0);
  g_ptr_array_add (self->sources, g_strdup (outline->new_source));
  /* Translators: a table isn't a newer copy of another; %s is what it is called */
  gtk_string_list_take (labels, g_strdup_printf (_("Nothing: new, as “%s”"), new_name));
  for (guint i = 0; i < outline->sources->len; i++)
    {
      const TrendsSheetSource *source = outline->sources->pdata[i];

      g_ptr_array_add (self->sources, g_strdup (source->name));
      gtk_string_list_take (labels, describe_source (source));
    }
  gtk_drop_down_set_model (self->copy, G_LIST_MODEL (labels));
}

/* Only where something came from somewhere before */
static void
show_sources (TrendsMappingSource       *self,
              const TrendsImportReport  *report)
{
  const TrendsSheetOutline *outline = report != NULL ? report->outline : NULL;
  gboolean has_any = outline != NULL && outline->sources != NULL && outline->sources->len > 0;
  guint position = 0;

  gtk_widget_set_visible (self->copy_row, has_any);
  if (!has_any)
    return;
  if (!has_sources (self, outline))
    list_sources (self, outline);
  g_ptr_array_find_with_equal_func (self->sources, outline->source, g_str_equal, &position);
  gtk_drop_down_set_selected (self->copy, position);
  name (self->copy, _("Newer copy of"));
}

/* Only where there are some */
static void
show_currency (TrendsMappingSource       *self,
               const TrendsImportReport  *report)
{
  guint n = report != NULL && report->outline != NULL ? report->outline->n_in_other_currency : 0;
  g_autofree char *words
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%u amount, without conversion. Otherwise it goes to the notes.",
                                    "%u amounts, without conversion. Otherwise they go to the notes.",
                                    n),
                       n);

  adw_action_row_set_subtitle (self->currency_row, words);
  gtk_switch_set_active (self->currency, trends_mapping_get_any_currency (self->mapping));
  gtk_widget_set_visible (GTK_WIDGET (self->currency_row),
                          n > 0 || trends_mapping_get_any_currency (self->mapping));
}

static void
list_formats (TrendsMappingSource *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n;
  const TrendsImportFormat *formats = trends_import_formats_get (&n);

  for (guint i = 0; i < n; i++)
    if (formats[i].read_table != NULL)
      {
        g_ptr_array_add (self->formats, (gpointer) &formats[i]);
        gtk_string_list_append (labels, _(formats[i].label));
      }
  gtk_drop_down_set_model (self->format, G_LIST_MODEL (labels));
}

static void
list_trends (TrendsMappingSource *self)
{
  GPtrArray *trends = trends_mapping_get_trends (self->mapping);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_ptr_array_add (self->trends, NULL);
  /* Translators: what becomes of rows of a table that say no trend */
  gtk_string_list_append (labels, _("Are refused"));
  for (guint i = 0; i < trends->len; i++)
    {
      const TrendsMappingTrend *trend = trends->pdata[i];

      g_ptr_array_add (self->trends, trend->word);
      gtk_string_list_append (labels, trend->title);
    }
  gtk_drop_down_set_model (self->trend, G_LIST_MODEL (labels));
}

/* -------------------------------------------------------------------- class */

static void
trends_mapping_source_dispose (GObject *object)
{
  TrendsMappingSource *self = TRENDS_MAPPING_SOURCE (object);

  self->is_showing = TRUE;
  g_clear_object (&self->mapping);

  G_OBJECT_CLASS (trends_mapping_source_parent_class)->dispose (object);
}

static void
trends_mapping_source_finalize (GObject *object)
{
  TrendsMappingSource *self = TRENDS_MAPPING_SOURCE (object);

  g_ptr_array_unref (self->formats);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->trends);
  g_ptr_array_unref (self->sources);

  G_OBJECT_CLASS (trends_mapping_source_parent_class)->finalize (object);
}

static void
trends_mapping_source_class_init (TrendsMappingSourceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_mapping_source_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_mapping_source_finalize;

  g_type_ensure (TRENDS_TYPE_HOLDER_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/import/trends-mapping-source.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, format_row);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, format);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, sheet);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, header);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, header_value);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, trend);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, trend_row);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, trend_warning);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, copy_row);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, copy);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, currency_row);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingSource, currency);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, currency_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_cb);
  gtk_widget_class_bind_template_callback (widget_class, trend_cb);
}

/* Escape: the row that is looked at stands there again, and the window stays. */
static gboolean
restore_header (gpointer user_data)
{
  return trends_escape_restore_spin (TRENDS_MAPPING_SOURCE (user_data)->header);
}

static void
trends_mapping_source_init (TrendsMappingSource *self)
{
  self->formats = g_ptr_array_new ();
  self->sheets = g_ptr_array_new_with_free_func (g_free);
  self->trends = g_ptr_array_new ();
  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->is_showing = TRUE; /* until there is a table */
  gtk_widget_init_template (GTK_WIDGET (self));
  trends_escape_add (GTK_WIDGET (self->header), TRENDS_ESCAPE_FIELD, restore_header, self);
}

/**
 * trends_mapping_source_set_mapping:
 * @mapping: the table; once
 */
void
trends_mapping_source_set_mapping (TrendsMappingSource *self,
                                   TrendsMapping       *mapping)
{
  g_return_if_fail (TRENDS_IS_MAPPING_SOURCE (self) && TRENDS_IS_MAPPING (mapping));

  self->mapping = g_object_ref (mapping);
  list_formats (self);
  list_trends (self);
  trends_mapping_source_update (self);
}

/**
 * trends_mapping_source_update:
 *
 * Shows what is known of it now.
 */
void
trends_mapping_source_update (TrendsMappingSource *self)
{
  const TrendsImportReport *report;
  guint header;

  g_return_if_fail (TRENDS_IS_MAPPING_SOURCE (self));

  report = trends_mapping_get_report (self->mapping);
  header = trends_mapping_get_header (self->mapping);
  self->is_showing = TRUE;
  show_format (self);
  show_sheets (self, report);
  if (header > 0)
    gtk_adjustment_set_value (self->header_value, header != TRENDS_SHEET_NO_HEADINGS ? header : 0);
  show_trend (self);
  show_sources (self, report);
  show_currency (self, report);
  self->is_showing = FALSE;
}
