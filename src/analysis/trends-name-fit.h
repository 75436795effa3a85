/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-fit.h: how well a name fits what somebody types for it, so that the best come
 * first. Both are as trends_fold() makes them.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TRENDS_FIT_NONE,
  TRENDS_FIT_HOLDS,       /* all that was typed is somewhere in it */
  TRENDS_FIT_WORD_BEGINS,
  TRENDS_FIT_WORD_IS,
  TRENDS_FIT_NAME_BEGINS,
  TRENDS_FIT_NAME_IS,
} TrendsFit;

TrendsFit trends_name_fit         (const char *name,
                                   const char *typed);
TrendsFit trends_name_fit_loosely (const char *name,
                                   const char *typed);

G_END_DECLS
