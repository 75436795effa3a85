/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-address-editor.c: an entry with a button that opens what is in it. */

#include "trends-address-editor.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-open-button.h"

#define OPEN "trends-address-open"

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

  GtkWidget *button = trends_open_button_new (GTK_EDITABLE (entry));

  gtk_widget_add_css_class (self, "trends-address");
  trends_entry_editor_add_suffix (TRENDS_ENTRY_EDITOR (self), button);
  g_object_set_data (G_OBJECT (self), OPEN, button);
  return self;
}

/**
 * trends_address_editor_set_name:
 * @self: made by trends_address_editor_new()
 * @name: what the address is called where there are several of its kind
 *
 * Has what opens it be called by that, too.
 */
void
trends_address_editor_set_name (TrendsEntryEditor *self,
                                const char        *name)
{
  GtkWidget *button;
  g_autofree char *words = NULL;

  g_return_if_fail (TRENDS_IS_ENTRY_EDITOR (self));
  g_return_if_fail (name != NULL);

  button = g_object_get_data (G_OBJECT (self), OPEN);
  g_return_if_fail (button != NULL);
  /* Translators: what an address is of and what it is, for screen readers: “Harnessing data: Source:
   * open link” */
  words = g_strdup_printf (_("%s: open link"), name);
  trends_accessible_set_name (button, words);
}
