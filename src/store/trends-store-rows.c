/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-rows.c: see trends-store-rows.h.
 *
 * A kind has one table, named by its nick, with a column for the id and one for
 * each field; but a list of references has a table of its own, named by both,
 * with the columns (kind, position, target kind), and so has a field that is kept apart,
 * with the columns (kind, field).
 */

#include "trends-store-rows.h"

#include "trends-store-value.h"
#include "trends-store-late.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  STATEMENT_INSERT,
  STATEMENT_DELETE,
  STATEMENT_UPDATE,
  STATEMENT_INSERT_ITEM,
  STATEMENT_DELETE_ITEMS,
  STATEMENT_INSERT_APART,
} StatementType;

static gboolean
is_apart (const TrendsField *field)
{
  return (field->flags & TRENDS_FIELD_APART) != 0;
}

static gboolean
has_column (const TrendsField *field)
{
  return field->type != TRENDS_FIELD_REFS && !is_apart (field);
}

/* -------------------------------------------------------------- statements */

/* ", "a", "b"" for every field with a column, and how many there are */
static guint
append_columns (GString              *sql,
                const TrendsKindInfo *info)
{
  guint n = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (has_column (&info->fields[i]))
      {
        g_string_append_printf (sql, ", \"%s\"", info->fields[i].key);
        n++;
      }
  return n;
}

static char *
make_insert (const TrendsKindInfo *info)
{
  GString *sql = g_string_new (NULL);
  guint n;

  g_string_append_printf (sql, "INSERT INTO \"%s\" (id", info->nick);
  n = append_columns (sql, info);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < n; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static char *
make_select (const TrendsKindInfo *info)
{
  GString *sql = g_string_new ("SELECT id");

  append_columns (sql, info);
  g_string_append_printf (sql, " FROM \"%s\"", info->nick);
  return g_string_free (sql, FALSE);
}

static char *
make_sql (StatementType        type,
          const TrendsKindInfo *info,
          const TrendsField    *field)
{
  switch (type)
    {
    case STATEMENT_INSERT:
      return make_insert (info);
    case STATEMENT_DELETE:
      return g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", info->nick);
    case STATEMENT_UPDATE:
      return g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE id = ?1", info->nick,
                              field->key);
    case STATEMENT_INSERT_ITEM:
      return g_strdup_printf ("INSERT INTO \"%s_%s\" VALUES (?, ?, ?)", info->nick, field->key);
    case STATEMENT_INSERT_APART:
      return g_strdup_printf ("INSERT INTO \"%s_%s\" VALUES (?, ?)", info->nick, field->key);
    case STATEMENT_DELETE_ITEMS:
      return g_strdup_printf ("DELETE FROM \"%s_%s\" WHERE \"%s\" = ?1", info->nick, field->key,
                              info->nick);
    default:
      g_assert_not_reached ();
    }
}

/* (transfer none): prepared once for each file */
static sqlite3_stmt *
get_statement (TrendsStoreFile *file,
               StatementType    type,
               TrendsKind       kind,
               guint            field,
               GError         **error)
{
  gpointer key = GUINT_TO_POINTER (1 + type + 16 * (kind + 32 * field));
  sqlite3_stmt *statement = g_hash_table_lookup (file->statements, key);
  g_autofree char *sql = NULL;

  if (statement != NULL)
    return statement;

  sql = make_sql (type, trends_kind_get_info (kind), trends_kind_get_field (kind, field));
  statement = trends_store_file_prepare (file, sql, error);
  if (statement != NULL)
    g_hash_table_insert (file->statements, key, statement);
  return statement;
}

static void
bind_value (sqlite3_stmt      *statement,
            int                index,
            const TrendsField *field,
            const TrendsValue *value)
{
  if (!trends_value_is_set (value))
    sqlite3_bind_null (statement, index);
  else if (field->type == TRENDS_FIELD_BOOLEAN || field->type == TRENDS_FIELD_INTEGER ||
           field->type == TRENDS_FIELD_MONEY)
    sqlite3_bind_int64 (statement, index, value->integer);
  else
    sqlite3_bind_text (statement, index, trends_store_value_to_column (field, value), -1, g_free);
}

/* ----------------------------------------------------------------- reading */

static gboolean
set_senseless (TrendsStoreFile   *file,
               const char        *table,
               const char        *column,
               const char        *id,
               GError           **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_DAMAGED,
                            /* Translators: a file name, then the names of a table and of a column,
                             * then the row's id */
                            _("“%s” is damaged: in the table %s, the column %s of the row %s makes "
                              "no sense. Go back to a copy of it that is whole."),
                            file->name, table, column, id);
}

/* The text of a column, or NULL where it holds a NUL that would cut it short. */
static const char *
get_text (sqlite3_stmt *statement,
          int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  if (text == NULL || strlen (text) != (gsize) sqlite3_column_bytes (statement, column))
    return NULL;
  return text;
}

static gboolean
read_column (TrendsStoreFile   *file,
             sqlite3_stmt      *statement,
             int                column,
             const TrendsField *field,
             TrendsValue       *value)
{
  gboolean lenient = file->version > TRENDS_STORE_VERSION;
  const char *text;

  if (field->type == TRENDS_FIELD_BOOLEAN || field->type == TRENDS_FIELD_INTEGER ||
      field->type == TRENDS_FIELD_MONEY)
    {
      *value = trends_value_integer (sqlite3_column_int64 (statement, column));
      return TRUE;
    }

  text = get_text (statement, column);
  return text != NULL && trends_store_value_from_column (field, text, lenient, value);
}

static TrendsRecord *
read_record (TrendsStoreFile *file,
             sqlite3_stmt    *statement,
             TrendsKind       kind,
             GError         **error)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  const char *id = get_text (statement, 0);
  g_autoptr (TrendsRecord) record = NULL;
  int column = 1;

  if (id == NULL || !g_uuid_string_is_valid (id))
    {
      /* As far as it goes, where it holds a NUL. */
      id = (const char *) sqlite3_column_text (statement, 0);
      set_senseless (file, info->nick, "id", id != NULL ? id : "", error);
      return NULL;
    }

  record = trends_record_new (kind, id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      TrendsValue value = TRENDS_VALUE_INIT;

      if (!has_column (&info->fields[i]))
        continue;
      if (sqlite3_column_type (statement, column) != SQLITE_NULL &&
          !read_column (file, statement, column, &info->fields[i], &value))
        {
          set_senseless (file, info->nick, info->fields[i].key, id, error);
          return NULL;
        }
      column++;
      trends_record_set (record, i, value);
    }

  return g_steal_pointer (&record);
}

/* Notes what is wrong with one row, so that the others can be read; where nobody asked
 * for that, or it isn't the row's fault, @error is set. */
static gboolean
note_fault (GPtrArray *faults,
            GError    *fault,
            GError   **error)
{
  if (faults == NULL || !g_error_matches (fault, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED))
    {
      g_propagate_error (error, fault);
      return FALSE;
    }

  g_ptr_array_add (faults, g_strdup (fault->message));
  g_error_free (fault);
  return TRUE;
}

static gboolean
read_records (TrendsStoreFile *file,
              TrendsKind       kind,
              GPtrArray       *records,
              GPtrArray       *faults,
              GError         **error)
{
  g_autofree char *sql = make_select (trends_kind_get_info (kind));
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (file, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  while (row)
    {
      GError *fault = NULL;
      TrendsRecord *record;

      if (!trends_store_file_step (file, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      record = read_record (file, statement, kind, &fault);
      if (record != NULL)
        g_ptr_array_add (records, record);
      else if (!note_fault (faults, fault, error))
        return FALSE;
    }

  return TRUE;
}

/* One item of a list: goes to the end of the list of that id. Each item is a row of the
 * list's own table. */
static gboolean
take_item (TrendsStoreFile   *file,
           sqlite3_stmt      *statement,
           const TrendsField *field,
           GHashTable        *lists,
           GError           **error)
{
  const char *nick = trends_kind_get_info (field->kind)->nick;
  const char *id = get_text (statement, 0);
  const char *item = get_text (statement, 1);
  gint64 position = sqlite3_column_int64 (statement, 2);
  g_autofree char *table = NULL;
  GPtrArray *list;

  if (id == NULL || item == NULL || position < 0 || !g_uuid_string_is_valid (item))
    {
      table = g_strdup_printf ("%s_%s", nick, field->key);
      return set_senseless (file, table,
                            id == NULL       ? nick
                            : position < 0 ? "position"
                                             : trends_kind_get_info (field->target)->nick,
                            (const char *) sqlite3_column_text (statement, 0), error);
    }

  list = g_hash_table_lookup (lists, id);
  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (lists, g_strdup (id), list);
    }
  g_ptr_array_add (list, g_strdup (item));
  return TRUE;
}

static gboolean
take_items (TrendsStoreFile   *file,
            sqlite3_stmt      *statement,
            const TrendsField *field,
            GHashTable        *lists,
            GPtrArray         *faults,
            GError           **error)
{
  gboolean row = TRUE;

  while (row)
    {
      GError *fault = NULL;

      if (!trends_store_file_step (file, statement, &row, error))
        return FALSE;
      if (row && !take_item (file, statement, field, lists, &fault)
          && !note_fault (faults, fault, error))
        return FALSE;
    }

  return TRUE;
}

/* What the table of a list of references holds: id to GPtrArray of ids */
static GHashTable *
read_items (TrendsStoreFile   *file,
            const TrendsField *field,
            GPtrArray         *faults,
            GError           **error)
{
  const char *nick = trends_kind_get_info (field->kind)->nick;
  g_autofree char *sql = NULL;
  g_autoptr (GHashTable) lists = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  sql = g_strdup_printf ("SELECT \"%s\", \"%s\", position FROM \"%s_%s\""
                         " ORDER BY \"%s\", position",
                         nick, trends_kind_get_info (field->target)->nick, nick, field->key, nick);
  statement = trends_store_file_prepare (file, sql, error);
  if (statement == NULL)
    return NULL;

  lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                 (GDestroyNotify) g_ptr_array_unref);
  return take_items (file, statement, field, lists, faults, error) ? g_steal_pointer (&lists)
                                                                    : NULL;
}

static gboolean
read_references (TrendsStoreFile   *file,
                 const TrendsField *field,
                 GPtrArray         *records,
                 GPtrArray         *faults,
                 GError           **error)
{
  g_autoptr (GHashTable) lists = read_items (file, field, faults, error);

  if (lists == NULL)
    return FALSE;

  for (guint i = 0; i < records->len && g_hash_table_size (lists) > 0; i++)
    {
      TrendsRecord *record = records->pdata[i];
      GPtrArray *list = g_hash_table_lookup (lists, trends_record_get_id (record));

      if (list == NULL)
        continue;
      trends_record_set (record, field->index,
                         trends_value_list (g_variant_new_strv ((const char *const *) list->pdata,
                                                                list->len)));
    }
  return TRUE;
}

static gboolean
set_senseless_apart (TrendsStoreFile   *file,
                     const TrendsField *field,
                     const char        *column,
                     const char        *id,
                     GError           **error)
{
  g_autofree char *table
    = g_strdup_printf ("%s_%s", trends_kind_get_info (field->kind)->nick, field->key);

  return set_senseless (file, table, column, id, error);
}

/* One row of the table of a field that is kept apart; `late`: read when it is asked for */
static gboolean
take_apart (TrendsStoreFile   *file,
            sqlite3_stmt      *statement,
            const TrendsField *field,
            GHashTable        *records,
            TrendsStoreLate   *late,
            GError           **error)
{
  const char *nick = trends_kind_get_info (field->kind)->nick;
  const char *id = get_text (statement, 0);
  TrendsRecord *record = id != NULL ? g_hash_table_lookup (records, id) : NULL;
  TrendsValue value = TRENDS_VALUE_INIT;

  if (record != NULL && late != NULL)
    value = trends_store_late_value (late, field, id);
  else if (record == NULL || !read_column (file, statement, 1, field, &value))
    return set_senseless_apart (file, field, record == NULL ? nick : field->key,
                                (const char *) sqlite3_column_text (statement, 0), error);

  trends_record_set (record, field->index, value);
  return TRUE;
}

static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (by_id, (gpointer) trends_record_get_id (records->pdata[i]),
                         records->pdata[i]);
  return by_id;
}

/* The ids alone are in an index, so that nothing of what is large is looked at. */
static sqlite3_stmt *
prepare_apart (TrendsStoreFile   *file,
               const TrendsField *field,
               gboolean           late,
               GError           **error)
{
  const char *nick = trends_kind_get_info (field->kind)->nick;
  g_autofree char *sql
    = late ? g_strdup_printf ("SELECT \"%s\" FROM \"%s_%s\"", nick, nick, field->key)
           : g_strdup_printf ("SELECT \"%s\", \"%s\" FROM \"%s_%s\"", nick, field->key, nick,
                              field->key);

  return trends_store_file_prepare (file, sql, error);
}

static gboolean
read_all_apart (TrendsStoreFile   *file,
                const TrendsField *field,
                GPtrArray         *records,
                GPtrArray         *faults,
                GError           **error)
{
  g_autoptr (TrendsStoreLate) late
    = file->late && records->len > 0 ? trends_store_late_new (file) : NULL;
  g_autoptr (sqlite3_stmt) statement = prepare_apart (file, field, late != NULL, error);
  g_autoptr (GHashTable) by_id = index_by_id (records);
  gboolean row = TRUE;

  while (statement != NULL && row)
    {
      GError *fault = NULL;

      if (!trends_store_file_step (file, statement, &row, error))
        return FALSE;
      if (row && !take_apart (file, statement, field, by_id, late, &fault)
          && !note_fault (faults, fault, error))
        return FALSE;
    }

  return statement != NULL;
}

/* What isn't in the rows of the kind itself. */
static gboolean
read_beside (TrendsStoreFile   *file,
             const TrendsField *field,
             GPtrArray         *records,
             GPtrArray         *faults,
             GError           **error)
{
  if (is_apart (field))
    return read_all_apart (file, field, records, faults, error);
  return has_column (field) || read_references (file, field, records, faults, error);
}

GPtrArray *
trends_store_rows_read_sound (TrendsStoreFile *file,
                              TrendsKind       kind,
                              GPtrArray       *faults,
                              GError         **error)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  g_autoptr (GPtrArray) records = NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);
  if (!read_records (file, kind, records, faults, error))
    return NULL;

  for (guint i = 0; i < info->n_fields; i++)
    if (!read_beside (file, &info->fields[i], records, faults, error))
      return NULL;

  return g_steal_pointer (&records);
}

/**
 * trends_store_rows_read:
 *
 * Returns: (transfer full) (element-type TrendsRecord): all rows of a kind, or
 *   %NULL with @error set
 */
GPtrArray *
trends_store_rows_read (TrendsStoreFile *file,
                        TrendsKind       kind,
                        GError         **error)
{
  return trends_store_rows_read_sound (file, kind, NULL, error);
}

/**
 * trends_store_rows_read_apart:
 * @value: (out): unset before
 *
 * Returns: whether it makes sense
 */
gboolean
trends_store_rows_read_apart (TrendsStoreFile   *file,
                              const TrendsField *field,
                              const char        *id,
                              TrendsValue       *value,
                              GError           **error)
{
  const char *nick = trends_kind_get_info (field->kind)->nick;
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s_%s\" WHERE \"%s\" = ?",
                                          field->key, nick, field->key, nick);
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (file, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  if (!trends_store_file_step (file, statement, &row, error))
    return FALSE;
  if (row && read_column (file, statement, 0, field, value) && trends_value_is_set (value))
    return TRUE;
  return set_senseless_apart (file, field, field->key, id, error);
}

/* ----------------------------------------------------------------- writing */

static gboolean run_on_row (TrendsStoreFile *file,
                            sqlite3_stmt    *statement,
                            const char      *id,
                            gboolean         required,
                            GError         **error);

static gboolean
insert_apart (TrendsStoreFile   *file,
              const TrendsField *field,
              const char        *id,
              const TrendsValue *value,
              GError           **error)
{
  sqlite3_stmt *statement;

  if (!trends_value_is_set (value))
    return TRUE;
  if (!trends_value_load (value, error))
    return FALSE;

  statement = get_statement (file, STATEMENT_INSERT_APART, field->kind, field->index, error);
  if (statement != NULL)
    bind_value (statement, 2, field, value);
  return run_on_row (file, statement, id, TRUE, error);
}

static gboolean
insert_items (TrendsStoreFile   *file,
              const TrendsField *field,
              const char        *id,
              const TrendsValue *value,
              GError           **error)
{
  g_auto (GStrv) items = trends_value_dup_strings (value);
  sqlite3_stmt *statement = get_statement (file, STATEMENT_INSERT_ITEM, field->kind, field->index,
                                           error);

  for (int i = 0; statement != NULL && items[i] != NULL; i++)
    {
      sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
      sqlite3_bind_int (statement, 2, i);
      sqlite3_bind_text (statement, 3, items[i], -1, SQLITE_TRANSIENT);
      if (!trends_store_file_step (file, statement, NULL, error))
        return FALSE;
    }

  return statement != NULL;
}

/* A statement about one row, which has to be there. */
static gboolean
run_on_row (TrendsStoreFile *file,
            sqlite3_stmt    *statement,
            const char      *id,
            gboolean         required,
            GError         **error)
{
  gboolean done;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  done = trends_store_file_step (file, statement, NULL, error);
  sqlite3_clear_bindings (statement); /* they may be big */
  if (!done)
    return FALSE;

  return !required || sqlite3_changes (file->db) == 1 ||
         trends_store_file_set_damaged (file, error);
}

/* What isn't in the row of the kind itself. */
static gboolean
insert_beside (TrendsStoreFile   *file,
               const TrendsField *field,
               const char        *id,
               const TrendsValue *value,
               GError           **error)
{
  return is_apart (field) ? insert_apart (file, field, id, value, error)
                          : insert_items (file, field, id, value, error);
}

static gboolean
delete_items (TrendsStoreFile   *file,
              const TrendsField *field,
              const char        *id,
              GError           **error)
{
  return run_on_row (file,
                     get_statement (file, STATEMENT_DELETE_ITEMS, field->kind, field->index, error),
                     id, FALSE, error);
}

/**
 * trends_store_rows_insert:
 *
 * Writes a record's row, and its lists, within the transaction that is open.
 */
gboolean
trends_store_rows_insert (TrendsStoreFile    *file,
                          const TrendsRecord *record,
                          GError            **error)
{
  TrendsKind kind = trends_record_get_kind (record);
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  const char *id = trends_record_get_id (record);
  sqlite3_stmt *statement = get_statement (file, STATEMENT_INSERT, kind, 0, error);
  int column = 2;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    if (has_column (&info->fields[i]))
      bind_value (statement, column++, &info->fields[i], trends_record_get_value (record, i));
    else if (!insert_beside (file, &info->fields[i], id, trends_record_get_value (record, i), error))
      return FALSE;

  return run_on_row (file, statement, id, TRUE, error);
}

static gboolean
delete_row (TrendsStoreFile *file,
            TrendsKind       kind,
            const char      *id,
            GError         **error)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (!has_column (&info->fields[i]) && !delete_items (file, &info->fields[i], id, error))
      return FALSE;

  return run_on_row (file, get_statement (file, STATEMENT_DELETE, kind, 0, error), id, TRUE, error);
}

static gboolean
set_column (TrendsStoreFile    *file,
            const TrendsChange *change,
            GError            **error)
{
  const TrendsField *field = trends_kind_get_field (change->kind, change->field);
  sqlite3_stmt *statement;

  if (!has_column (field))
    return delete_items (file, field, change->id, error) &&
           insert_beside (file, field, change->id, &change->after, error);

  statement = get_statement (file, STATEMENT_UPDATE, change->kind, change->field, error);
  if (statement != NULL)
    bind_value (statement, 2, field, &change->after);
  return run_on_row (file, statement, change->id, TRUE, error);
}

static gboolean
apply_change (TrendsStoreFile    *file,
              const TrendsChange *change,
              GError            **error)
{
  switch (change->type)
    {
    case TRENDS_CHANGE_ADD:
      return trends_store_rows_insert (file, change->record, error);
    case TRENDS_CHANGE_REMOVE:
      return delete_row (file, change->kind, change->id, error);
    case TRENDS_CHANGE_SET:
      return set_column (file, change, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * trends_store_rows_apply:
 *
 * Does to the rows what @edit did to the plan, within the transaction that is
 * open.
 */
gboolean
trends_store_rows_apply (TrendsStoreFile  *file,
                         const TrendsEdit *edit,
                         GError          **error)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    if (!apply_change (file, trends_edit_get_change (edit, i), error))
      return FALSE;
  return TRUE;
}
