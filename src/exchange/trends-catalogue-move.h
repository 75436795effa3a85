/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-catalogue-move.h: what a catalogue proposes where a plan moves to its edition. */

#pragma once

#include "trends-catalogue.h"
#include "trends-edition-move.h"

G_BEGIN_DECLS

TrendsEditionMove *trends_catalogue_begin_move (TrendsCatalogue  *self,
                                                TrendsPlan       *plan,
                                                GError          **error);

G_END_DECLS
