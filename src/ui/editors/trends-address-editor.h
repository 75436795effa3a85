/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-address-editor.h: edits an address, or words in place of one, and opens
 * it.
 */

#pragma once

#include "trends-entry-editor.h"

G_BEGIN_DECLS

/* (transfer floating) */
GtkWidget *trends_address_editor_new (const TrendsField *field);
void       trends_address_editor_set_name (TrendsEntryEditor *self,
                                           const char        *name);

G_END_DECLS
