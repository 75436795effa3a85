/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-private.h: what the parts of TrendsStore share: living with a file
 * (trends-store.c), opening one (trends-store-open.c) and finding a place for one
 * (trends-store-place.c).
 */

#pragma once

#include "trends-store-writer.h"

G_BEGIN_DECLS

/* (transfer full) of both; for the thread that is to live with it */
TrendsStore  *trends_store_new            (GFile            *location,
                                           TrendsOpenMode    mode,
                                           TrendsStoreFile  *file,
                                           TrendsPlan       *plan);
/* Writes what it can and takes in what others wrote. */
void          trends_store_settle         (TrendsStore      *self);
TrendsWriter *trends_store_get_writer     (TrendsStore      *self);
TrendsOpenMode trends_store_get_mode      (TrendsStore      *self);
/* Goes on in another file; the writer's file is locked meanwhile. */
void          trends_store_set_place      (TrendsStore      *self,
                                           GFile            *location,
                                           TrendsStoreFile  *file);
void          trends_store_update         (TrendsStore      *self);

/* (transfer full) (nullable): the path of a file on this computer */
char         *trends_store_dup_path       (GFile            *location,
                                           GError          **error);

G_END_DECLS
