/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-unmasking.h: turning masking off, so that a room sees what is confidential: for this workshop
 * only, and not without its record saying so.
 */

#pragma once

#include "trends-presentation.h"

G_BEGIN_DECLS

gboolean trends_unmask (TrendsPresentation  *presentation,
                        TrendsPlan          *plan,
                        GError             **error);

G_END_DECLS
