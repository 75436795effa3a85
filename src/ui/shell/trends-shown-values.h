/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shown-values.h: what is shown in a window, as values of a format's options: what is
 * exported or copied is first what is in front of a person. */

#pragma once

#include "trends-export-format.h"
#include "trends-session.h"

G_BEGIN_DECLS

gboolean trends_shown_values_set (GHashTable         *values,
                                  const TrendsFormat *format,
                                  TrendsSession      *session,
                                  GSettings          *settings);

G_END_DECLS
