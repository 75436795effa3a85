/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-long-workshop.c: see trends-long-workshop.h */

#include "trends-long-workshop.h"

/* In a hundred: a workshop collects at first what it goes on with. */
static const struct
{
  guint first;
  guint then;
} shares[TRENDS_N_DEEDS] = {
  [TRENDS_DEED_LEAD] = { 10, 36 },   [TRENDS_DEED_JUMP] = { 5, 14 },
  [TRENDS_DEED_HIDE_OR_SHOW] = { 2, 6 }, [TRENDS_DEED_KEEP_TIME] = { 3, 6 },
  [TRENDS_DEED_CAPTURE] = { 40, 10 }, [TRENDS_DEED_REVEAL] = { 2, 2 },
  [TRENDS_DEED_VOTE] = { 26, 20 },   [TRENDS_DEED_DECIDE] = { 10, 3 },
  [TRENDS_DEED_UNDO] = { 2, 3 },
};

/**
 * trends_long_workshop_pick:
 * @is_first: whether it has just begun
 *
 * Returns: what is done next
 */
TrendsDeed
trends_long_workshop_pick (GRand    *rand,
                           gboolean  is_first)
{
  gint32 which = g_rand_int_range (rand, 0, 100);
  guint deed = 0;

  for (; which >= (gint32) (is_first ? shares[deed].first : shares[deed].then); deed++)
    which -= (gint32) (is_first ? shares[deed].first : shares[deed].then);
  return deed;
}
