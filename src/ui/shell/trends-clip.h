/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-clip.h: initiatives on the clipboard, with all their fields: a document of a plan that has them, what belongs
 * to them, and what they refer to.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_CLIP_MIME_TYPE "application/vnd.org.socitm.trends.initiatives+json"

/* (element-type TrendsEntity) in, (element-type TrendsRecord) out: of the plan's thread */
GPtrArray  *trends_clip_take  (GPtrArray  *initiatives);
/* Any thread */
GBytes     *trends_clip_write (GPtrArray  *records,
                               GError    **error);
TrendsPlan *trends_clip_read  (GBytes     *bytes,
                               GError    **error);

G_END_DECLS
