/* SPDX-License-Identifier: GPL-3.0-or-later */

/* turn-watch.c: see turn-watch.h. */

#include "turn-watch.h"

#include <time.h>

/* Before the first wait there is no turn: a program may start then. */
static double longest, turn_start;
static gboolean waited;

static double
get_busy_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

static double
get_turn_ms (void)
{
  return waited ? get_busy_ms () - turn_start : 0;
}

static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int n;

  longest = MAX (longest, get_turn_ms ());
  n = g_poll (fds, n_fds, timeout);
  waited = TRUE;
  turn_start = get_busy_ms ();
  return n;
}

void
turn_watch_start (void)
{
  g_main_context_set_poll_func (NULL, poll_cb);
}

double
turn_watch_longest (void)
{
  return MAX (longest, get_turn_ms ());
}

void
turn_watch_reset (void)
{
  longest = 0;
  turn_start = get_busy_ms ();
}
