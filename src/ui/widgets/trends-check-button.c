/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-check-button.c: see trends-check-button.h. */

#include "trends-check-button.h"

struct _TrendsCheckButton
{
  GtkCheckButton parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsCheckButton, trends_check_button, GTK_TYPE_CHECK_BUTTON)

/* Whoever it is in goes on to what is beside it. */
static gboolean
trends_check_button_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  if (gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
trends_check_button_class_init (TrendsCheckButtonClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = trends_check_button_focus;
}

static void
trends_check_button_init (TrendsCheckButton *self)
{
}

/**
 * trends_check_button_new:
 * @label: (nullable): what stands beside the box
 *
 * Returns: (transfer floating): a check button that isn't ticked
 */
GtkWidget *
trends_check_button_new (const char *label)
{
  return g_object_new (TRENDS_TYPE_CHECK_BUTTON, "label", label, NULL);
}
