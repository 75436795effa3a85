/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile-private.h: what stands for people's names where roles are asked for. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct _TrendsPseudonyms TrendsPseudonyms;

TrendsPseudonyms *trends_pseudonyms_new   (TrendsPlan       *plan);
void              trends_pseudonyms_free  (TrendsPseudonyms *self);
/* In a record that is being made: in every text and list of texts. */
void              trends_pseudonyms_apply (TrendsPseudonyms *self,
                                           TrendsRecord     *record);
/* How many people there are, and how many names were replaced in texts so far. */
guint             trends_pseudonyms_get_n_people (TrendsPseudonyms *self);
guint             trends_pseudonyms_get_n_names  (TrendsPseudonyms *self);

G_END_DECLS
