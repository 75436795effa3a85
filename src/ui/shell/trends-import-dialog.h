/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-dialog.h: takes a JSON file into the open plan, and says how
 * that went.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

void trends_import_file (GtkWindow     *parent,
                         TrendsSession *session,
                         GFile         *file);

G_END_DECLS
