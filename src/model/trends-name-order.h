/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-order.h: in which order names come: in files and exports in one
 * order of our own, the same everywhere; on screen as the dictionaries of the
 * locale have it. In both, numbers count by their value ("9 team" before
 * "10 team").
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trends_name_order_key  (const char *name);
int   trends_name_compare    (const char *a,
                              const char *b);
char *trends_name_screen_key (const char *name);

G_END_DECLS
