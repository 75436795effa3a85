/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-dialog.h: takes a file into the open plan, and says how that
 * went.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

/* `toasts`: where it is said that it takes a while. */
void trends_import_file (GtkWindow       *parent,
                         TrendsSession   *session,
                         AdwToastOverlay *toasts,
                         GFile           *file,
                         TrendsEntity    *trend);
/* `text`: rows of a spreadsheet that were pasted to a trend. */
void trends_import_pasted (GtkWindow     *parent,
                           TrendsSession *session,
                           const char    *text,
                           TrendsEntity  *trend);

G_END_DECLS
