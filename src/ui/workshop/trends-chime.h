/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chime.h: a soft sound when a timer of a workshop runs out, for who wants it: that is remembered in the
 * settings, and off until somebody says otherwise.
 */

#pragma once

#include "trends-workshop-session.h"

G_BEGIN_DECLS

#define TRENDS_CHIME_KEY "timer-sound"

#define TRENDS_TYPE_CHIME (trends_chime_get_type ())
G_DECLARE_FINAL_TYPE (TrendsChime, trends_chime, TRENDS, CHIME, GObject)

TrendsChime *trends_chime_new         (TrendsWorkshopSession *workshop,
                                       GSettings             *settings);
guint        trends_chime_get_n_rings (TrendsChime           *self);

G_END_DECLS
