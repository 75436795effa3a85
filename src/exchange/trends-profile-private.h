/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile-private.h: what others may see of a plan, as records; and what stands for
 * people's names where they may not read them.
 */

#pragma once

#include "trends-audience.h"

G_BEGIN_DECLS

typedef struct _TrendsPseudonyms TrendsPseudonyms;

TrendsPseudonyms *trends_pseudonyms_new   (TrendsPlan       *plan,
                                           GHashTable       *named);
void              trends_pseudonyms_free  (TrendsPseudonyms *self);
void              trends_pseudonyms_apply (TrendsPseudonyms *self,
                                           TrendsRecord     *record);

/* What @profile sees of an entity that it sees, with names as they are. */
TrendsRecord     *trends_profile_make_record  (TrendsEntity      *entity,
                                               TrendsProfile      profile);
GPtrArray        *trends_profile_take_records (TrendsPlan        *plan,
                                               TrendsProfile      profile,
                                               TrendsPseudonyms **pseudonyms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsPseudonyms, trends_pseudonyms_free)

G_END_DECLS
