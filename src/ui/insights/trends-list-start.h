/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-list-start.h: a list that is seen from its beginning on. A list view keeps in sight what was
 * there: who was at the beginning of a list, or comes back to other items than there were, would be
 * somewhere in its midst.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_list_start_keep (GtkListView *list);

G_END_DECLS
