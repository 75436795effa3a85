/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-schema.h: the tables that a plan file has, and how those of an
 * older format become them.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

gboolean trends_store_schema_create     (TrendsStoreFile  *file,
                                         GError          **error);
/* What is not as the file's format has it, in words, before anything else is read. */
GPtrArray *trends_store_schema_find_faults (TrendsStoreFile *file, GError **error);
gboolean trends_store_schema_check (TrendsStoreFile *file, GError **error);
/* A statement of ours from a resource: "sql/schema.sql" */
char    *trends_store_schema_load       (const char       *name);

/* Brings the file up to date in one transaction; `backup` says whether a copy
 * of it as it was is kept beside it. */
gboolean trends_store_migrate           (TrendsStoreFile  *file,
                                         gboolean          backup,
                                         GError          **error);

G_END_DECLS
