/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-accessible.c: the releases of GTK and libadwaita differ in what they
 * call the parts of their widgets; what is set here holds in all of them.
 */

#include "trends-accessible.h"

#include <glib/gi18n.h>

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  /* Where there are labels, they would come before the name or along with it. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * trends_accessible_name_drop_down:
 * @dropdown: a drop-down
 * @title: what it chooses
 * @value: what is chosen
 *
 * Sets what a drop-down is called (WCAG 2.2, 4.1.2). Its value is part of that,
 * so this is to be called again when another row is selected.
 */
void
trends_accessible_name_drop_down (GtkDropDown *dropdown,
                                  const char  *title,
                                  const char  *value)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (dropdown));
  g_return_if_fail (title != NULL);
  g_return_if_fail (value != NULL);

  /* Translators: what can be chosen and what is chosen, for screen readers: “Status: Done” */
  name = g_strdup_printf (_("%s: %s"), title, value);
  set_name (GTK_WIDGET (dropdown), name);
  /* The button within takes the focus, and knows but the value. */
  set_name (gtk_widget_get_first_child (GTK_WIDGET (dropdown)), name);
}

/**
 * trends_accessible_name_entry_row:
 * @row: a row whose title is set
 *
 * Has the row called by its title, once: it shows the title with one label or
 * another, and would be called by both.
 */
void
trends_accessible_name_entry_row (AdwEntryRow *row)
{
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  set_name (GTK_WIDGET (row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}
