/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-save-copy.h: a copy of the plan's file where a person says, with all that isn't saved: from any window that
 * shows the plan.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

void trends_save_copy (GtkWindow       *window,
                       TrendsSession   *session,
                       AdwToastOverlay *toasts);

G_END_DECLS
