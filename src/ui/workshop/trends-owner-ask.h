/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-owner-ask.h: asks who owns the trend on the wall from now on: what is typed finds an owner of the
 * plan, Up and Down another, and Enter decides it.
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @words: (nullable): what was decided; %NULL: it was left */
typedef void (*TrendsOwnerAskFunc) (const char *words,
                                    gpointer    user_data);

GtkWidget *trends_owner_ask_new (TrendsSession      *session,
                                 TrendsPresentation *presentation,
                                 gboolean            for_room,
                                 TrendsOwnerAskFunc  func,
                                 gpointer            user_data);

G_END_DECLS
