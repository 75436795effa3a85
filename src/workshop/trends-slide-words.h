/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-slide-words.h: what is on a slide, as it would be told to somebody who can't see it: what it is, and what it has,
 * shortly. In the plan's thread.
 */

#pragma once

#include "trends-slide.h"

G_BEGIN_DECLS

char *trends_slide_dup_words (const TrendsSlide *self,
                              TrendsPlan        *plan);
char *trends_slide_dup_rest (const TrendsSlide *self,
                             TrendsPlan        *plan);
char *trends_slide_dup_letters (const TrendsSlide *self);

G_END_DECLS
