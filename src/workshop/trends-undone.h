/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-undone.h: undo and redo in front of a room, which reads what it was: but of what it never saw, only that something
 * was.
 */

#pragma once

#include "trends-presentation.h"

G_BEGIN_DECLS

char *trends_undone_step (TrendsPresentation *presentation,
                          TrendsPlan         *plan,
                          TrendsOrigin        origin);

G_END_DECLS
