/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-welcome.h: what a window shows without a plan: ways to begin, and the
 * recent plans.
 *
 * Property: recent (TrendsRecent, construct only).
 */

#pragma once

#include <adwaita.h>

#include "trends-recent.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_WELCOME (trends_welcome_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWelcome, trends_welcome, TRENDS, WELCOME, AdwBin)

GtkWidget *trends_welcome_new   (TrendsRecent  *recent);
/* Focuses what a person will most likely want next. */
void       trends_welcome_start (TrendsWelcome *self);

G_END_DECLS
