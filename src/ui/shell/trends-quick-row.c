/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-row.c: see trends-quick-row.h. */

#include "trends-quick-row.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"

struct _TrendsQuickRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *keys;
  TrendsQuickGroup group;
  char *words; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (TrendsQuickRow, trends_quick_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
dup_words (const TrendsQuickResult *result)
{
  const char *group = trends_quick_group_get_title (result->group);
  g_autofree char *title = result->detail != NULL
                             ? g_strdup_printf ("%s, %s", result->title, result->detail)
                             : g_strdup (result->title);

  if (result->keys != NULL)
    /* Translators: what was found, which sort it is, and its keys: “Export, Commands, Ctrl+E” */
    return g_strdup_printf (_("%s, %s, %s"), title, group, result->keys);
  return g_strdup_printf ("%s, %s", title, group);
}

static void
trends_quick_row_finalize (GObject *object)
{
  g_free (TRENDS_QUICK_ROW (object)->words);

  G_OBJECT_CLASS (trends_quick_row_parent_class)->finalize (object);
}

static void
trends_quick_row_class_init (TrendsQuickRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = trends_quick_row_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-quick-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickRow, title);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickRow, detail);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickRow, keys);
}

static void
trends_quick_row_init (TrendsQuickRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trends_quick_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
trends_quick_row_new (void)
{
  return g_object_new (TRENDS_TYPE_QUICK_ROW, NULL);
}

/**
 * trends_quick_row_show:
 * @result: what it shows from now on; it is copied
 */
void
trends_quick_row_show (TrendsQuickRow          *self,
                       const TrendsQuickResult *result)
{
  g_return_if_fail (TRENDS_IS_QUICK_ROW (self));
  g_return_if_fail (result != NULL);

  self->group = result->group;
  gtk_image_set_from_icon_name (self->icon, result->icon);
  gtk_label_set_label (self->title, result->title);
  show_text (self->detail, result->detail);
  show_text (self->keys, result->keys);
  g_free (self->words);
  self->words = dup_words (result);
  trends_accessible_set_name (GTK_WIDGET (self), self->words);
}

/**
 * trends_quick_row_get_group:
 *
 * Returns: which sort of thing it shows
 */
TrendsQuickGroup
trends_quick_row_get_group (TrendsQuickRow *self)
{
  g_return_val_if_fail (TRENDS_IS_QUICK_ROW (self), TRENDS_QUICK_COMMAND);

  return self->group;
}

/**
 * trends_quick_row_get_words:
 *
 * Returns: (nullable): what is heard of it
 */
const char *
trends_quick_row_get_words (TrendsQuickRow *self)
{
  g_return_val_if_fail (TRENDS_IS_QUICK_ROW (self), NULL);

  return self->words;
}
