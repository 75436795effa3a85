/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-later.h: letting go of what has gone from sight, a little at a time when
 * nothing else is to be done. To free a thousand widgets or entities at once would
 * keep a person waiting for nothing that they see. For the main thread alone.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What fits between two frames, in microseconds */
#define TRENDS_LATER_SLICE 4000

/* Takes over a reference to an object, and drops it soon. */
void trends_later_unref (gpointer object);
/* The same for anything else. */
void trends_later_free  (gpointer       data,
                         GDestroyNotify destroy);
/* Now after all: for who counts what there is. */
void trends_later_flush (void);

G_END_DECLS
