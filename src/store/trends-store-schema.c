/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-schema.c: see trends-store-schema.h. */

#include "trends-store-schema.h"

#include "trends-store-resources.h"

#include <glib/gi18n-lib.h>

/*
 * trends_store_schema_load:
 *
 * Returns: (transfer full): the text of one of our SQL files
 */
char *
trends_store_schema_load (const char *name)
{
  g_autofree char *path = g_strconcat ("/org/socitm/Trends/store/", name, NULL);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (trends_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                  NULL);
  g_assert (bytes != NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/*
 * trends_store_schema_create:
 *
 * Makes our tables in an empty file.
 */
gboolean
trends_store_schema_create (TrendsStoreFile *file,
                            GError         **error)
{
  g_autofree char *schema = trends_store_schema_load ("sql/schema.sql");
  g_autofree char *identity = NULL;

  identity = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                              TRENDS_STORE_APPLICATION_ID, TRENDS_STORE_VERSION);

  return trends_store_file_exec (file, identity, error) &&
         trends_store_file_exec (file, schema, error);
}

/* Every object's name and definition: (element-type utf8 utf8) */
static GHashTable *
read_objects (sqlite3 *db)
{
  g_autoptr (GHashTable) objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) statement = NULL;

  sqlite3_prepare_v2 (db,
                      "SELECT name, coalesce(sql, type || ' ' || tbl_name) FROM sqlite_schema", -1,
                      &statement, NULL);
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    g_hash_table_insert (objects, g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                         g_strdup ((const char *) sqlite3_column_text (statement, 1)));

  return g_steal_pointer (&objects);
}

static gpointer
read_fresh_objects (gpointer data)
{
  g_autofree char *schema = trends_store_schema_load ("sql/schema.sql");
  GHashTable *objects;
  sqlite3 *db = NULL;

  sqlite3_open (":memory:", &db);
  sqlite3_exec (db, schema, NULL, NULL, NULL);
  objects = read_objects (db);
  sqlite3_close (db);
  return objects;
}

/* (transfer none): what a new file has */
static GHashTable *
get_fresh_objects (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_fresh_objects, NULL);
}

/*
 * trends_store_schema_find_fault:
 *
 * Compares the definitions in the file with those of a new one, word for word.
 * What other programs note down with ANALYZE does no harm.
 *
 * Returns: (transfer full) (nullable): what differs, in words, or %NULL
 */
char *
trends_store_schema_find_fault (TrendsStoreFile *file)
{
  g_autoptr (GHashTable) objects = read_objects (file->db);
  GHashTable *fresh = get_fresh_objects ();
  GHashTableIter iter;
  const char *name, *definition;

  g_hash_table_iter_init (&iter, fresh);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &definition))
    {
      const char *found = g_hash_table_lookup (objects, name);

      if (found == NULL)
        /* Translators: %s is the name of a table or an index */
        return g_strdup_printf (_("“%s” is missing from the file."), name);
      if (g_strcmp0 (found, definition) != 0)
        return g_strdup_printf (_("“%s” in the file is not made as Trends makes it."), name);
    }

  g_hash_table_iter_init (&iter, objects);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
    if (!g_hash_table_contains (fresh, name) && !g_str_has_prefix (name, "sqlite_stat"))
      return g_strdup_printf (_("“%s” in the file is none of Trends’ own."), name);

  return NULL;
}

/*
 * trends_store_schema_is_plain:
 *
 * Returns: %FALSE where there are views, triggers, virtual tables, computed
 *   columns or odd names, which could make reading do things
 */
gboolean
trends_store_schema_is_plain (TrendsStoreFile *file)
{
  gint64 others;

  return trends_store_file_get_int (file,
                                    "SELECT count(*) FROM sqlite_schema"
                                    " WHERE type NOT IN ('table', 'index')"
                                    "    OR (type = 'table' AND (rootpage = 0"
                                    "        OR instr(lower(sql), 'generated') > 0))"
                                    "    OR (sql IS NOT NULL AND name GLOB '*[^a-z_]*')",
                                    &others, NULL) &&
         others == 0;
}
