/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-key-figures.h: what a plan comes to in four figures, in words: the same on screen and on
 * paper. In the plan's thread.
 */

#pragma once

#include "trends-figures.h"
#include "trends-language.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_KEY_FIGURE_STANCES, /* trends that have one */
  TRENDS_KEY_FIGURE_WORK,    /* initiatives under way */
  TRENDS_KEY_FIGURE_COST,    /* what is known of it */
  TRENDS_KEY_FIGURE_LEADS,   /* initiatives without one */
  TRENDS_N_KEY_FIGURES,
} TrendsKeyFigureKind;

/* “12” and “initiatives under way of 35, 6 done”: together they are a sentence. */
typedef struct
{
  char *text;
  char *caption;
} TrendsKeyFigure;

void trends_key_figures_init  (TrendsKeyFigure       self[TRENDS_N_KEY_FIGURES],
                               TrendsPlan           *plan,
                               const TrendsFigures  *figures,
                               gboolean              says_unknown,
                               const TrendsLanguage *paper);
void trends_key_figures_clear (TrendsKeyFigure       self[TRENDS_N_KEY_FIGURES]);

G_END_DECLS
