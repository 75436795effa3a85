/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-locales.h: one test under every locale that this system has. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets each of the system's UTF-8 locales in turn, calls `test` with its name, and
 * sets the one before again. C.UTF-8 is always among them. */
void trends_for_each_locale (void (*test) (const char *locale));

G_END_DECLS
