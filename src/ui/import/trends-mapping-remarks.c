/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-remarks.c: see trends-mapping-remarks.h. What was refused comes first; all of a sort stand
 * together, below how many there are.
 */

#include "trends-mapping-remarks.h"

#include <glib/gi18n-lib.h>

#include "trends-growing-list.h"
#include "trends-import-words.h"
#include "trends-later.h"
#include "trends-list-tab.h"
#include "trends-style-class.h"
#include "trends-wrapped-label.h"

#define STEP 2 /* rows that come in a frame: their words are wrapped, which takes long */
#define LIST_HEIGHT 260
#define MOST_CHANGED 20 /* lines that are changed in their places */
#define KIND "trends-remark-kind"
#define HEADING "trends-remark-heading"

struct _TrendsMappingRemarks
{
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkNoSelection *shown;
  GListStore *lines; /* (nullable) (element-type GtkStringObject) */
};

G_DEFINE_FINAL_TYPE (TrendsMappingRemarks, trends_mapping_remarks, GTK_TYPE_WIDGET)

static void
add_line (GPtrArray             *lines,
          TrendsSheetRemarkKind  kind,
          const char            *text,
          gboolean               is_heading)
{
  GtkStringObject *object = gtk_string_object_new (text);

  g_object_set_data (G_OBJECT (object), KIND, GUINT_TO_POINTER (kind));
  g_object_set_data (G_OBJECT (object), HEADING, GINT_TO_POINTER (is_heading));
  g_ptr_array_add (lines, object);
}

/* Of all, be they among those that are kept or not */
static guint
count_kind (const TrendsImportReport *report,
            TrendsSheetRemarkKind     kind)
{
  return (report->remarks != NULL ? report->remarks->counts[kind] : 0)
         + (kind == TRENDS_SHEET_REFUSED_ROW ? report->reasons->len : 0);
}

static void
list_kind (const TrendsImportReport *report,
           TrendsSheetRemarkKind     kind,
           GPtrArray                *lines)
{
  /* Translators: of what sort remarks are, and how many */
  g_autofree char *heading
    = g_strdup_printf (_("%s (%u)"), trends_import_name_remark (kind), count_kind (report, kind));

  add_line (lines, kind, heading, TRUE);
  for (guint i = 0; kind == TRENDS_SHEET_REFUSED_ROW && i < report->reasons->len; i++)
    add_line (lines, kind, report->reasons->pdata[i], FALSE);
  for (guint i = 0; report->remarks != NULL && i < report->remarks->list->len; i++)
    {
      const TrendsSheetRemark *remark = report->remarks->list->pdata[i];
      g_autofree char *text = remark->kind == kind ? trends_sheet_remark_dup_text (remark) : NULL;

      if (text != NULL)
        add_line (lines, kind, text, FALSE);
    }
}

/* (transfer full) (element-type GtkStringObject) */
static GPtrArray *
list_lines (const TrendsImportReport *report)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint kind = 0; kind < TRENDS_SHEET_N_REMARKS; kind++)
    if (count_kind (report, kind) > 0)
      list_kind (report, kind, lines);
  return lines;
}

static guint
count_all (const TrendsImportReport *report)
{
  guint n = 0;

  for (guint kind = 0; kind < TRENDS_SHEET_N_REMARKS; kind++)
    n += count_kind (report, kind);
  return n;
}

static guint
count_listed (const TrendsImportReport *report)
{
  return report->reasons->len + (report->remarks != NULL ? report->remarks->list->len : 0);
}

/* -------------------------------------------------------------------- rows */

static void
setup_cb (TrendsMappingRemarks *self,
          GtkListItem          *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *label = trends_wrapped_label_new (NULL, NULL, -1);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), label);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

/* Who hears a line hears of what sort it is; who sees it sees that above. */
static void
bind_cb (TrendsMappingRemarks *self,
         GtkListItem          *item)
{
  GtkStringObject *line = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *icon = gtk_widget_get_first_child (row), *label = gtk_widget_get_last_child (row);
  gboolean is_heading = g_object_get_data (G_OBJECT (line), HEADING) != NULL;
  TrendsSheetRemarkKind kind
    = (TrendsSheetRemarkKind) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (line), KIND));
  const char *text = gtk_string_object_get_string (line);
  /* Translators: of what sort a remark is, and the remark */
  g_autofree char *line_of_kind = g_strdup_printf (_("%s: %s"), trends_import_name_remark (kind), text);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), is_heading ? trends_import_remark_icon (kind) : NULL);
  gtk_label_set_label (GTK_LABEL (label), text);
  trends_style_class_set (label, "heading", is_heading);
  if (gtk_widget_get_parent (row) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    is_heading ? text : line_of_kind, -1);
}

/* ------------------------------------------------------------------- class */

static void
trends_mapping_remarks_dispose (GObject *object)
{
  TrendsMappingRemarks *self = TRENDS_MAPPING_REMARKS (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->shown);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (trends_mapping_remarks_parent_class)->dispose (object);
}

static void
trends_mapping_remarks_class_init (TrendsMappingRemarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_mapping_remarks_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "trends-mapping-remarks");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
make_list (TrendsMappingRemarks *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->shown = gtk_no_selection_new (NULL);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->shown)), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What to know"), -1);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "max-content-height", LIST_HEIGHT, "min-content-height",
                                 LIST_HEIGHT, "child", self->list, NULL);
  trends_list_let_tab_out (GTK_LIST_VIEW (self->list));
  gtk_widget_add_css_class (self->scroller, "card");
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
trends_mapping_remarks_init (TrendsMappingRemarks *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->heading = trends_wrapped_label_new (NULL, "heading", -1);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  make_list (self);
}

static gboolean
is_same (TrendsMappingRemarks *self,
         guint                 position,
         gpointer              line)
{
  g_autoptr (GtkStringObject) before = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  return g_object_get_data (G_OBJECT (before), KIND) == g_object_get_data (line, KIND)
         && g_str_equal (gtk_string_object_get_string (before), gtk_string_object_get_string (line));
}

/* An answer changes some of them: then the others stay, and the list where it was scrolled to. */
static gboolean
change_some (TrendsMappingRemarks *self,
             GPtrArray            *lines)
{
  guint n = self->lines != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->lines)) : 0;
  guint first = 0, n_after = 0;

  while (first < MIN (n, lines->len) && is_same (self, first, lines->pdata[first]))
    first++;
  while (n_after < MIN (n, lines->len) - first
         && is_same (self, n - 1 - n_after, lines->pdata[lines->len - 1 - n_after]))
    n_after++;
  if (n == 0 || MAX (n, lines->len) - first - n_after > MOST_CHANGED)
    return FALSE;
  if (MAX (n, lines->len) > first + n_after)
    g_list_store_splice (self->lines, first, n - first - n_after, lines->pdata + first,
                         lines->len - first - n_after);
  return TRUE;
}

/* Those that there were go when there is time for it. */
static void
set_lines (TrendsMappingRemarks *self,
           GPtrArray            *lines)
{
  g_autoptr (TrendsGrowingList) rows = NULL;
  GListStore *before = self->lines;

  self->lines = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_list_store_splice (self->lines, 0, 0, lines->pdata, lines->len);
  rows = trends_growing_list_new (G_LIST_MODEL (self->lines), self->list, STEP);
  gtk_no_selection_set_model (self->shown, G_LIST_MODEL (rows));
  if (before != NULL)
    trends_later_unref (before);
}

/**
 * trends_mapping_remarks_show:
 * @report: (nullable): of a dry run
 */
void
trends_mapping_remarks_show (TrendsMappingRemarks     *self,
                             const TrendsImportReport *report)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *heading = NULL;
  guint n;

  g_return_if_fail (TRENDS_IS_MAPPING_REMARKS (self));

  gtk_widget_set_visible (GTK_WIDGET (self), report != NULL && count_all (report) > 0);
  if (report == NULL)
    return;
  n = count_all (report);
  lines = list_lines (report);
  heading = n > count_listed (report)
              /* Translators: above a list of remarks, of which only the first are shown */
              ? g_strdup_printf (_("What to know: the first %u of %u"), count_listed (report), n)
              : g_strdup_printf (_("What to know (%u)"), n);
  gtk_label_set_label (GTK_LABEL (self->heading), heading);
  if (!change_some (self, lines))
    set_lines (self, lines);
}
