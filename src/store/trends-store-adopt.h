/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-adopt.h: what an older format kept as unknown data and this one knows. A program
 * that imports what a later one wrote keeps its keys beside the fields; when the file becomes
 * one of this format they belong into the fields, or they would be there unseen for ever.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

/* Brings it where it belongs, in the rows and in `plan`, which is the file's and used for nothing
 * else. What isn't valid there stays where it is. Within a transaction. */
gboolean trends_store_adopt           (TrendsStoreFile *file,
                                       TrendsPlan      *plan,
                                       GError         **error);
/* Names in `faults` (element-type utf8) what is still there, in words. */
void     trends_store_adopt_find_left (TrendsPlan      *plan,
                                       GPtrArray       *faults);

G_END_DECLS
