/* SPDX-License-Identifier: GPL-3.0-or-later */

/* processor-time.c: see processor-time.h. */

#include "processor-time.h"

#include <time.h>

double
processor_time_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

double
processor_time_best (BenchFunc func,
                     gpointer  data,
                     guint     n_rounds)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n_rounds; i++)
    {
      double start = processor_time_now ();

      func (data);
      best = MIN (best, processor_time_now () - start);
    }

  return best;
}
