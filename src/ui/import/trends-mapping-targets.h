/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-targets.h: what a column can become, in the order in which people choose. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* By its place among trends_mapping_targets_new() */
const char *trends_mapping_target_get  (guint       position);
guint       trends_mapping_target_find (const char *target);
GListModel *trends_mapping_targets_new (void);

G_END_DECLS
