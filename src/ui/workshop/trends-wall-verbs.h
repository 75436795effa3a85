/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-verbs.h: what keys on the wall change in the plan, for whatever window they are pressed
 * in; what came of it is said there.
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean trends_wall_verbs_use (TrendsSession      *session,
                                TrendsPresentation *presentation,
                                GtkWidget          *widget,
                                const char         *action);

G_END_DECLS
