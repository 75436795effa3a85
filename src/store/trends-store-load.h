/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-load.h: a plan from the rows of its file. */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

/* (transfer full): the plan as the file has it, which nobody listens to yet */
TrendsPlan *trends_store_load         (TrendsStoreFile  *file,
                                       GError          **error);
/* The same, but for what is read when somebody asks for it, see trends-store-late.h. */
TrendsPlan *trends_store_load_late    (TrendsStoreFile  *file,
                                       GError          **error);
/* The same, within a transaction that is open. */
TrendsPlan *trends_store_load_within  (TrendsStoreFile  *file,
                                       GError          **error);
/* (transfer full) (element-type TrendsRecord): everything, in the order of kinds */
GPtrArray  *trends_store_load_records (TrendsStoreFile  *file,
                                       GError          **error);

G_END_DECLS
