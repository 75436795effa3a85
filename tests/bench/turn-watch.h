/* SPDX-License-Identifier: GPL-3.0-or-later */

/* turn-watch.h: how long the main loop is ever away: the longest turn, from one wait
 * to the next, in the time that the main thread itself was busy. The clock on the
 * wall would count other programs of the machine as well.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on the turns of the default main context are timed. */
void   turn_watch_start   (void);
/* The longest turn since turn_watch_reset(), in milliseconds, with the one that is on. */
double turn_watch_longest (void);
void   turn_watch_reset   (void);

G_END_DECLS
