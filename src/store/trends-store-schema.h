/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-schema.h: the tables that a plan file has, and how those of an
 * older format become them.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

gboolean trends_store_schema_create     (TrendsStoreFile  *file,
                                         GError          **error);
/* What is not as in a new file, in words; NULL where all is. */
char    *trends_store_schema_find_fault (TrendsStoreFile  *file);
/* Whether the file has nothing but ordinary tables and indexes. */
gboolean trends_store_schema_is_plain   (TrendsStoreFile  *file);
/* A statement of ours from a resource: "sql/schema.sql" */
char    *trends_store_schema_load       (const char       *name);

/* Brings the file up to date in one transaction; `backup` says whether a copy
 * of it as it was is kept beside it. */
gboolean trends_store_migrate           (TrendsStoreFile  *file,
                                         gboolean          backup,
                                         GError          **error);

G_END_DECLS
