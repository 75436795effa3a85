/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-file.h: what the columns of a table are, in a file that a person keeps: the same
 * as the command line's --map and --save-map. */

#pragma once

#include <gtk/gtk.h>

#include "trends-mapping.h"

G_BEGIN_DECLS

void trends_mapping_file_load (GtkWindow     *parent,
                               TrendsMapping *mapping);
void trends_mapping_file_save (GtkWindow     *parent,
                               TrendsMapping *mapping);

G_END_DECLS
