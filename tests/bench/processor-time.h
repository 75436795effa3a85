/* SPDX-License-Identifier: GPL-3.0-or-later */

/* processor-time.h: what some work takes of the processor, for the disk and what else the
 * machine does are others' matter. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*BenchFunc) (gpointer data);

/* Of this process so far, in seconds */
double processor_time_now  (void);
/* The best of some rounds, in seconds: what the work takes */
double processor_time_best (BenchFunc func,
                            gpointer  data,
                            guint     n_rounds);

G_END_DECLS
