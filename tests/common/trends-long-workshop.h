/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-long-workshop.h: what a facilitator does in two hours, and how much a room gets through: whoever
 * tries it, with windows or without, does the same mix at random.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRENDS_LONG_WORKSHOP_IDEAS 90
#define TRENDS_LONG_WORKSHOP_VOTES 5
#define TRENDS_LONG_WORKSHOP_DECISIONS 30

/* Microseconds */
#define TRENDS_LONG_WORKSHOP_LASTS (G_GINT64_CONSTANT (7200) * G_USEC_PER_SEC)

typedef enum
{
  TRENDS_DEED_LEAD,
  TRENDS_DEED_JUMP,
  TRENDS_DEED_HIDE_OR_SHOW,
  TRENDS_DEED_KEEP_TIME,
  TRENDS_DEED_CAPTURE,
  TRENDS_DEED_REVEAL,
  TRENDS_DEED_VOTE,
  TRENDS_DEED_DECIDE,
  TRENDS_DEED_UNDO,
  TRENDS_N_DEEDS,
} TrendsDeed;

TrendsDeed trends_long_workshop_pick (GRand    *rand,
                                      gboolean  is_first);

G_END_DECLS
