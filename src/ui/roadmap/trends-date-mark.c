/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-mark.c: see trends-date-mark.h. What keys and menus do to it is in
 * trends-roadmap-dates.c, where it is in trends-chart-dates.c. */

#include "trends-date-mark.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-date.h"

struct _TrendsDateMark
{
  GtkWidget parent_instance;

  GtkWidget *label;
  TrendsEntity *date; /* NULL: it stands for nothing */
};

G_DEFINE_FINAL_TYPE (TrendsDateMark, trends_date_mark, GTK_TYPE_WIDGET)

static void
trends_date_mark_dispose (GObject *object)
{
  TrendsDateMark *self = TRENDS_DATE_MARK (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->date);

  G_OBJECT_CLASS (trends_date_mark_parent_class)->dispose (object);
}

static void
trends_date_mark_class_init (TrendsDateMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_date_mark_dispose;

  gtk_widget_class_set_css_name (widget_class, "trends-date-mark");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
trends_date_mark_init (TrendsDateMark *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "single-line-mode",
                              TRUE,
                              "ellipsize",
                              PANGO_ELLIPSIZE_END,
                              "xalign",
                              0.0,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * trends_date_mark_new:
 *
 * Returns: (transfer floating): one that stands for nothing yet
 */
GtkWidget *
trends_date_mark_new (void)
{
  return g_object_new (TRENDS_TYPE_DATE_MARK, NULL);
}

/**
 * trends_date_mark_get_date:
 *
 * Returns: (transfer none) (nullable): the governance date that it stands for
 */
TrendsEntity *
trends_date_mark_get_date (TrendsDateMark *self)
{
  g_return_val_if_fail (TRENDS_IS_DATE_MARK (self), NULL);

  return self->date;
}

/**
 * trends_date_mark_set_date:
 * @date: (nullable): what it stands for from now on, or is to be read anew
 */
void
trends_date_mark_set_date (TrendsDateMark *self, TrendsEntity *date)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TRENDS_IS_DATE_MARK (self));

  g_set_object (&self->date, date);
  if (date == NULL)
    return;
  name = trends_date_dup_spoken (date);
  gtk_label_set_label (GTK_LABEL (self->label), trends_entity_get_name (date));
  trends_accessible_set_tip (GTK_WIDGET (self), name, NULL);
}

/**
 * trends_date_mark_set_titled:
 * @is_titled: whether there is room for its title, and not only for a flag
 */
void
trends_date_mark_set_titled (TrendsDateMark *self, gboolean is_titled)
{
  g_return_if_fail (TRENDS_IS_DATE_MARK (self));

  gtk_widget_set_visible (self->label, is_titled);
}

/**
 * trends_date_dup_spoken:
 * @date: a governance date of a plan that has a day
 *
 * Returns: (transfer full): what a screen reader says of it
 */
char *
trends_date_dup_spoken (TrendsEntity *date)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (trends_entity_is (date, TRENDS_KIND_GOVERNANCE_DATE), NULL);

  day = trends_date_format_short (trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE));
  /* Translators: a governance date’s title, as of a board or an election, and its day */
  return g_strdup_printf (_("Governance date %s, %s"), trends_entity_get_name (date), day);
}
