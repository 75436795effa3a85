/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-problem-page.c: the error's own words, below a heading that says in a
 * few what sort of trouble it is, and only those ways out that can lead somewhere.
 */

#include "trends-problem-page.h"

#include <glib/gi18n.h>

struct _TrendsProblemPage
{
  AdwBin parent_instance;

  GFile *file;

  AdwStatusPage *status;
  GtkWidget *again;
  GtkWidget *read_only;
};

G_DEFINE_FINAL_TYPE (TrendsProblemPage, trends_problem_page, ADW_TYPE_BIN)

static void
trends_problem_page_dispose (GObject *object)
{
  g_clear_object (&TRENDS_PROBLEM_PAGE (object)->file);

  G_OBJECT_CLASS (trends_problem_page_parent_class)->dispose (object);
}

static void
trends_problem_page_class_init (TrendsProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_problem_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsProblemPage, status);
  gtk_widget_class_bind_template_child (widget_class, TrendsProblemPage, again);
  gtk_widget_class_bind_template_child (widget_class, TrendsProblemPage, read_only);
}

static void
trends_problem_page_init (TrendsProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trends_problem_page_new:
 *
 * Returns: (transfer floating): a page that shows no problem yet
 */
GtkWidget *
trends_problem_page_new (void)
{
  return g_object_new (TRENDS_TYPE_PROBLEM_PAGE, NULL);
}

static const char *
get_heading (const GError *error)
{
  if (error->domain != TRENDS_STORE_ERROR)
    return _("This plan could not be opened");

  switch ((TrendsStoreError) error->code)
    {
    case TRENDS_STORE_ERROR_NOT_FOUND:
      return _("There is no such plan");
    case TRENDS_STORE_ERROR_PERMISSION:
      return _("This plan may not be opened");
    case TRENDS_STORE_ERROR_BUSY:
      return _("This plan is in use");
    case TRENDS_STORE_ERROR_NOT_A_PLAN:
      return _("This is not a plan");
    case TRENDS_STORE_ERROR_NEWER:
      return _("This plan is of a newer Trends");
    case TRENDS_STORE_ERROR_ALTERED:
      return _("Another program has altered this plan");
    case TRENDS_STORE_ERROR_DAMAGED:
      return _("This plan is damaged");
    case TRENDS_STORE_ERROR_EXISTS:
    case TRENDS_STORE_ERROR_FULL:
    case TRENDS_STORE_ERROR_FAILED:
    default:
      return _("This plan could not be opened");
    }
}

static gboolean
may_pass (const GError *error)
{
  return !g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NOT_A_PLAN)
         && !g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_ALTERED)
         && !g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED)
         && !g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NEWER);
}

static gboolean
may_be_read (const GError *error)
{
  return g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY)
         || g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NEWER)
         || g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FULL)
         || g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_PERMISSION);
}

/**
 * trends_problem_page_show:
 * @file: what could not be opened
 * @error: why
 *
 * Shows the problem.
 */
void
trends_problem_page_show (TrendsProblemPage *self,
                          GFile             *file,
                          const GError      *error)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (TRENDS_IS_PROBLEM_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (error != NULL);

  g_set_object (&self->file, file);
  escaped = g_markup_escape_text (error->message, -1);
  adw_status_page_set_title (self->status, get_heading (error));
  adw_status_page_set_description (self->status, escaped);
  gtk_widget_set_visible (self->again, may_pass (error));
  gtk_widget_set_visible (self->read_only, may_be_read (error));
}

/**
 * trends_problem_page_get_file:
 *
 * Returns: (transfer none) (nullable): what could not be opened
 */
GFile *
trends_problem_page_get_file (TrendsProblemPage *self)
{
  g_return_val_if_fail (TRENDS_IS_PROBLEM_PAGE (self), NULL);

  return self->file;
}
