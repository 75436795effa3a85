/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-schema.c: see trends-store-schema.h. */

#include "trends-store-schema.h"

#include "trends-resource.h"
#include "trends-store-resources.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What each format has, at place N. */
static const char *const schemas[TRENDS_STORE_VERSION + 1] = {
  "sql/schema-0.sql",
  "sql/schema-1.sql",
  "sql/schema-2.sql",
  "sql/schema-3.sql",
  "sql/schema.sql",
};

/* What ANALYZE notes down, which other programs run and which does no harm. It is
 * read with the schema, so it has to be made like this, too. */
static const char *const statistics[] = {
  "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
  "CREATE TABLE sqlite_stat2(tbl,idx,sampleno,sample)",
  "CREATE TABLE sqlite_stat3(tbl,idx,neq,nlt,ndlt,sample)",
  "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
};

/**
 * trends_store_schema_load:
 *
 * Returns: (transfer full): the text of one of our SQL files
 */
char *
trends_store_schema_load (const char *name)
{
  g_autofree char *path = g_strconcat ("/org/socitm/Trends/store/", name, NULL);
  g_autoptr (GBytes) bytes = trends_resource_load (trends_store_get_resource, path);

  g_assert (bytes != NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
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

/* ---------------------------------------------------------------- comparing */

#define OBJECTS                                                                                    \
  "SELECT name, type || ' ' || tbl_name || ' ' || coalesce (sql, '')"                              \
  " FROM sqlite_schema"

static GHashTable *
read_known_objects (const char *resource)
{
  GHashTable *objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *schema = trends_store_schema_load (resource);
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;

  sqlite3_open (":memory:", &db);
  sqlite3_exec (db, schema, NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, OBJECTS, -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_hash_table_insert (objects,
                         g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                         g_strdup ((const char *) sqlite3_column_text (statement, 1)));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return objects;
}

/* (transfer none): every object's name and how it is made, in that format */
static GHashTable *
get_known_objects (int version)
{
  static gsize known[TRENDS_STORE_VERSION + 1];

  if (g_once_init_enter (&known[version]))
    g_once_init_leave (&known[version], (gsize) read_known_objects (schemas[version]));
  return (GHashTable *) known[version];
}

static gboolean
is_statistics (const char *name, const char *definition)
{
  for (guint i = 0; i < G_N_ELEMENTS (statistics); i++)
    {
      g_autofree char *ours = g_strdup_printf ("table %s %s", name, statistics[i]);

      if (strcmp (ours, definition) == 0)
        return TRUE;
    }
  return FALSE;
}

/* (transfer full) (nullable): what is wrong with one object, in words */
static char *
compare (GHashTable *known, const char *name, const char *definition)
{
  const char *ours = g_hash_table_lookup (known, name);

  if (ours == NULL && !is_statistics (name, definition))
    return g_strdup_printf (_("“%s” in the file is none of Trends’ own."), name);
  if (ours != NULL && strcmp (ours, definition) != 0)
    return g_strdup_printf (_("“%s” in the file is not made as Trends makes it."), name);
  return NULL;
}

static void
find_missing (GHashTable *known, GHashTable *found, GPtrArray *faults)
{
  GHashTableIter iter;
  const char *name;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
    if (!g_hash_table_contains (found, name))
      g_ptr_array_add (faults,
                       /* Translators: %s is the name of a table or an index */
                       g_strdup_printf (_("“%s” is missing from the file."), name));
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
find_differences (TrendsStoreFile *file, GHashTable *known, GPtrArray *faults, GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (file, OBJECTS, error);
  gboolean row = statement != NULL;

  while (row)
    {
      const char *name, *definition;
      char *fault;

      if (!trends_store_file_step (file, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      name = (const char *) sqlite3_column_text (statement, 0);
      definition = (const char *) sqlite3_column_text (statement, 1);
      fault = compare (known, name != NULL ? name : "", definition != NULL ? definition : "");
      if (fault != NULL)
        g_ptr_array_add (faults, fault);
      g_hash_table_add (found, g_strdup (name != NULL ? name : ""));
    }

  if (statement == NULL)
    return FALSE;
  find_missing (known, found, faults);
  g_ptr_array_sort (faults, compare_texts);
  return TRUE;
}

/* A newer format can't be known; but what is computed when it is read can be seen. */
static gboolean
find_computed (TrendsStoreFile *file, GPtrArray *faults, GError **error)
{
  gint64 n_others, n_hidden;

  if (!trends_store_file_get_int (file,
                                  "SELECT count(*) FROM sqlite_schema"
                                  " WHERE type NOT IN ('table', 'index') OR rootpage = 0",
                                  &n_others,
                                  error)
      || !trends_store_file_get_int (
          file,
          "SELECT count(*) FROM sqlite_schema AS t,"
          " pragma_table_xinfo(t.name) AS c"
          " WHERE t.type = 'table' AND t.rootpage <> 0 AND c.hidden <> 0",
          &n_hidden,
          error))
    return FALSE;

  if (n_others > 0 || n_hidden > 0)
    g_ptr_array_add (faults, g_strdup (_("The file has parts that no plan has.")));
  return TRUE;
}

/**
 * trends_store_schema_find_faults:
 *
 * Compares the definitions in the file with those of its format, word for word.
 * Nothing else in the file may be read before: its checks, computed columns and
 * triggers run whatever whoever made it wrote there.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what differs, in words;
 *   or %NULL with @error set, where it can't be read
 */
GPtrArray *
trends_store_schema_find_faults (TrendsStoreFile *file, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  gboolean read;

  if (file->version > TRENDS_STORE_VERSION)
    read = find_computed (file, faults, error);
  else
    read = find_differences (file, get_known_objects (file->version), faults, error);
  return read ? g_steal_pointer (&faults) : NULL;
}

/**
 * trends_store_schema_check:
 *
 * Returns: whether the file is made as its format is; otherwise @error is set
 */
gboolean
trends_store_schema_check (TrendsStoreFile *file, GError **error)
{
  g_autoptr (GPtrArray) faults = trends_store_schema_find_faults (file, error);

  return faults != NULL
         && (faults->len == 0
             || trends_store_fail (
                 error,
                 TRENDS_STORE_ERROR_ALTERED,
                 /* Translators: a file name, then what is wrong, as a sentence */
                 _("“%s” has been altered by another program, and was left as it is. "
                    "%s Go back to a copy that only Trends has written."),
                 file->name,
                 (const char *) faults->pdata[0]));
}
