/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-words.h: takes apart what is typed for a date; for trends-date-read.c. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRENDS_DATE_MAX_TOKENS 6

typedef struct
{
  int value;    /* of a number; a month, 1 to 12; a quarter, 1 to 4; days from today; how many
                 * years or quarters from this one */
  int n_digits; /* of a number */
  char before;  /* the sign that it follows: '/', '-', '.', ',' or ' ' */
} TrendsDateToken;

/* Writes a letter for each token into `pattern`, which has room for TRENDS_DATE_MAX_TOKENS
 * and a NUL: N number, M month, Q quarter with its number, K without one, Y year, F financial
 * year, R this, next or last, T today or a day beside it, S start of, E end of, D the middle
 * of, V early or late. FALSE where there is something else in `text`, or
 * more than anybody types (TRENDS_TYPED_MAX). */
gboolean trends_date_take_apart (const char      *text,
                                 const char      *language,
                                 TrendsDateToken *tokens,
                                 char            *pattern);

G_END_DECLS
