/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-address-editor.h: edits an address, or words in place of one, and opens
 * it.
 */

#pragma once

#include "trends-entry-editor.h"

G_BEGIN_DECLS

/* (transfer floating) */
GtkWidget *trends_address_editor_new (const TrendsField *field);

G_END_DECLS
