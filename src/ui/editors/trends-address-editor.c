/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-address-editor.c: an entry with a button that opens what is in it. */

#include "trends-address-editor.h"

#include "trends-open-button.h"

/**
 * trends_address_editor_new:
 * @field: of type ADDRESS
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_address_editor_new (const TrendsField *field)
{
  GtkWidget *self = trends_entry_editor_new (field);
  GtkEntry *entry = trends_entry_editor_get_entry (TRENDS_ENTRY_EDITOR (self));

  gtk_widget_add_css_class (self, "trends-address");
  trends_entry_editor_add_suffix (TRENDS_ENTRY_EDITOR (self),
                                  trends_open_button_new (GTK_EDITABLE (entry)));
  return self;
}
