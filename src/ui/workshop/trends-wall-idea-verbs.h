/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-idea-verbs.h: does to the ideas that are chosen on the wall what a key of ideas means, and asks
 * there what has to be known first: see trends-idea-verbs.h. Nothing that is hidden is touched by it.
 */

#pragma once

#include "trends-session.h"
#include "trends-wall.h"

G_BEGIN_DECLS

/* @words: what has come of it */
typedef void (*TrendsWallIdeaFunc) (const char *words,
                                    gpointer    user_data);

void trends_wall_idea_verbs_use (TrendsSession      *session,
                                 TrendsPresentation *presentation,
                                 TrendsWall         *wall,
                                 const char         *verb,
                                 TrendsWallIdeaFunc  func,
                                 gpointer            user_data);

G_END_DECLS
