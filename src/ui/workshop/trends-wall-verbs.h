/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-verbs.h: what keys on the wall change in the plan, for whatever window they are pressed
 * in; that says what came of it.
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

G_BEGIN_DECLS

gboolean trends_wall_verbs_changes (const char *action);
gboolean trends_wall_verbs_needs_change (const char *action);
char *trends_wall_verbs_use          (TrendsSession      *session,
                                      TrendsPresentation *presentation,
                                      const char         *action);
char *trends_wall_verbs_decide_owner (TrendsSession      *session,
                                      TrendsPresentation *presentation,
                                      TrendsEntity       *owner);

char *trends_wall_verbs_decide_new_owner (TrendsSession      *session,
                                          TrendsPresentation *presentation,
                                          const char         *name);

G_END_DECLS
