/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-kept-back.h: what the wall keeps back of the slide where it stands, for the facilitator
 * alone; and not before they ask for it, for somebody may look over their shoulder.
 */

#pragma once

#include "trends-presentation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_KEPT_BACK (trends_kept_back_get_type ())
G_DECLARE_FINAL_TYPE (TrendsKeptBack, trends_kept_back, TRENDS, KEPT_BACK, GtkWidget)

void trends_kept_back_follow (TrendsKeptBack     *self,
                              TrendsPlan         *plan,
                              TrendsPresentation *presentation);

G_END_DECLS
