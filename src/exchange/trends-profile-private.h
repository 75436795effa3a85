/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile-private.h: what stands for people's names where others may not read them. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct _TrendsPseudonyms TrendsPseudonyms;

TrendsPseudonyms *trends_pseudonyms_new   (TrendsPlan       *plan,
                                           GHashTable       *named);
void              trends_pseudonyms_free  (TrendsPseudonyms *self);
void              trends_pseudonyms_apply (TrendsPseudonyms *self,
                                           TrendsRecord     *record);

G_END_DECLS
