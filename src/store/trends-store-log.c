/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-log.c: see trends-store-log.h, and "edit" in sql/schema.sql for
 * what the JSON looks like.
 */

#include "trends-store-log.h"

#include "trends-date.h"
#include "trends-store-json.h"
#include "trends-store-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define READ_LOG "SELECT seq, id, time, author, origin, label, changes" \
                 " FROM edit WHERE seq > ? ORDER BY seq"

/* ----------------------------------------------------------------- writing */

static void
append_fields (GString            *out,
               const TrendsRecord *record)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));
  const char *separator = "";

  g_string_append (out, ",\"fields\":{");
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsValue *value = trends_record_get_value (record, i);

      if (!trends_value_is_set (value))
        continue;
      g_string_append_printf (out, "%s\"%s\":", separator, info->fields[i].key);
      trends_json_append_value (out, &info->fields[i], value);
      separator = ",";
    }
  g_string_append_c (out, '}');
}

static void
append_set (GString            *out,
            const TrendsChange *change)
{
  const TrendsField *field = trends_kind_get_field (change->kind, change->field);

  g_string_append_printf (out, ",\"field\":\"%s\",\"before\":", field->key);
  trends_json_append_value (out, field, &change->before);
  g_string_append (out, ",\"after\":");
  trends_json_append_value (out, field, &change->after);
}

static void
append_change (GString            *out,
               const TrendsChange *change)
{
  static const char *const words[] = { "add", "remove", "set" };

  g_string_append_printf (out, "{\"do\":\"%s\",\"kind\":\"%s\",\"id\":\"%s\"", words[change->type],
                          trends_kind_get_info (change->kind)->nick, change->id);
  if (change->type == TRENDS_CHANGE_SET)
    append_set (out, change);
  else
    append_fields (out, change->record);
  g_string_append_c (out, '}');
}

static char *
format_changes (const TrendsEdit *edit)
{
  GString *out = g_string_new ("[");

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      if (i > 0)
        g_string_append (out, ",\n");
      append_change (out, trends_edit_get_change (edit, i));
    }
  g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}

static void
bind_edit (sqlite3_stmt     *statement,
           TrendsStoreFile  *file,
           const TrendsEdit *edit)
{
  const char *label = trends_edit_get_label (edit);
  const char *author = trends_edit_get_author (edit);

  sqlite3_bind_int64 (statement, 1, file->tip_seq + 1);
  sqlite3_bind_text (statement, 2, trends_edit_get_id (edit), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 3, file->tip, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 4, trends_time_to_iso (trends_edit_get_time (edit)), -1, g_free);
  sqlite3_bind_text (statement, 5, author != NULL && *author != '\0' ? author : NULL, -1,
                     SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 6, trends_origin_get_nick (trends_edit_get_origin (edit)), -1,
                     SQLITE_STATIC);
  sqlite3_bind_text (statement, 7, label != NULL ? label : "", -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 8, format_changes (edit), -1, g_free);
}

/*
 * trends_store_log_append:
 *
 * Appends an edit to the log; it is the tip then, so whoever rolls back has to
 * put the tip back.
 */
gboolean
trends_store_log_append (TrendsStoreFile  *file,
                         const TrendsEdit *edit,
                         GError          **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (file->statements, NULL);
  gboolean appended;

  if (statement == NULL)
    {
      statement = trends_store_file_prepare (file,
                                             "INSERT INTO edit (seq, id, parent, time, author,"
                                             " origin, label, changes)"
                                             " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                             error);
      if (statement == NULL)
        return FALSE;
      g_hash_table_insert (file->statements, NULL, statement);
    }

  bind_edit (statement, file, edit);
  appended = trends_store_file_step (file, statement, NULL, error);
  sqlite3_clear_bindings (statement); /* they may be big */
  if (!appended)
    return FALSE;

  g_free (file->tip);
  file->tip = g_strdup (trends_edit_get_id (edit));
  file->tip_seq++;
  return TRUE;
}

/* ----------------------------------------------------------------- reading */

typedef struct
{
  TrendsJsonReader reader;
  gboolean lenient; /* leave out what isn't known, rather than fail */
  char *what;       /* the parts of one change, as they come */
  char *id;
  TrendsKind kind;
  gboolean has_kind;
  const TrendsField *field;
  gboolean unknown;
  TrendsRecord *record;
  TrendsValue before;
  TrendsValue after;
} Parser;

static void
parser_reset (Parser *self)
{
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->record, trends_record_unref);
  trends_value_clear (&self->before);
  trends_value_clear (&self->after);
  self->has_kind = FALSE;
  self->field = NULL;
  self->unknown = FALSE;
}

static gboolean
skip_unknown (Parser *self)
{
  g_autofree char *raw = trends_json_read_raw (&self->reader);

  return raw != NULL && self->lenient;
}

static gboolean
parse_kind (Parser *self)
{
  g_autofree char *nick = trends_json_read_string (&self->reader);

  if (nick == NULL)
    return FALSE;

  self->has_kind = trends_kind_from_nick (nick, &self->kind);
  self->unknown |= !self->has_kind;
  return self->has_kind || self->lenient;
}

static gboolean
parse_field (Parser *self)
{
  g_autofree char *key = trends_json_read_string (&self->reader);

  if (key == NULL)
    return FALSE;

  self->field = self->has_kind ? trends_kind_find_field (self->kind, key) : NULL;
  self->unknown |= self->field == NULL;
  return self->field != NULL || self->lenient;
}

static gboolean
parse_side (Parser      *self,
            TrendsValue *value)
{
  trends_value_clear (value);
  if (self->field == NULL)
    return skip_unknown (self);

  return trends_json_read_value (&self->reader, self->field, self->lenient, value);
}

static gboolean
parse_one_field (Parser *self)
{
  g_autofree char *key = trends_json_read_string (&self->reader);
  const TrendsField *field;
  TrendsValue value;

  if (key == NULL || !trends_json_skip_char (&self->reader, ':'))
    return FALSE;

  field = trends_kind_find_field (self->kind, key);
  if (field == NULL)
    return skip_unknown (self);
  if (!trends_json_read_value (&self->reader, field, self->lenient, &value))
    return FALSE;

  trends_record_set (self->record, field->index, value);
  return TRUE;
}

/* Kind and id come before, as they are always written. */
static gboolean
parse_fields (Parser *self)
{
  if (!self->has_kind || self->id == NULL)
    return skip_unknown (self);
  if (!trends_json_skip_char (&self->reader, '{'))
    return FALSE;

  g_clear_pointer (&self->record, trends_record_unref);
  self->record = trends_record_new (self->kind, self->id);
  if (trends_json_skip_char (&self->reader, '}'))
    return TRUE;

  do
    if (!parse_one_field (self))
      return FALSE;
  while (trends_json_skip_char (&self->reader, ','));

  return trends_json_skip_char (&self->reader, '}');
}

static gboolean
parse_text (Parser *self,
            char  **text)
{
  g_free (*text);
  *text = trends_json_read_string (&self->reader);
  return *text != NULL;
}

static gboolean
parse_member (Parser *self)
{
  g_autofree char *key = trends_json_read_string (&self->reader);

  if (key == NULL || !trends_json_skip_char (&self->reader, ':'))
    return FALSE;

  if (strcmp (key, "do") == 0)
    return parse_text (self, &self->what);
  if (strcmp (key, "id") == 0)
    return parse_text (self, &self->id) && g_uuid_string_is_valid (self->id);
  if (strcmp (key, "kind") == 0)
    return parse_kind (self);
  if (strcmp (key, "field") == 0)
    return parse_field (self);
  if (strcmp (key, "before") == 0)
    return parse_side (self, &self->before);
  if (strcmp (key, "after") == 0)
    return parse_side (self, &self->after);
  if (strcmp (key, "fields") == 0)
    return parse_fields (self);

  return skip_unknown (self);
}

static gboolean
add_change (Parser            *self,
            TrendsEditBuilder *builder)
{
  gboolean set = g_strcmp0 (self->what, "set") == 0;
  gboolean add = g_strcmp0 (self->what, "add") == 0;

  if (self->unknown)
    return self->lenient;
  if (self->id == NULL || !self->has_kind)
    return FALSE;

  if (set && self->field != NULL)
    trends_edit_builder_set (builder, self->kind, self->id, self->field->index, &self->before,
                             &self->after);
  else if (add && self->record != NULL)
    trends_edit_builder_add (builder, self->record);
  else if (g_strcmp0 (self->what, "remove") == 0 && self->record != NULL)
    trends_edit_builder_remove (builder, self->record);
  else
    return FALSE;

  return TRUE;
}

static gboolean
parse_change (Parser            *self,
              TrendsEditBuilder *builder)
{
  parser_reset (self);
  if (!trends_json_skip_char (&self->reader, '{'))
    return FALSE;

  do
    if (!parse_member (self))
      return FALSE;
  while (trends_json_skip_char (&self->reader, ','));

  return trends_json_skip_char (&self->reader, '}') && add_change (self, builder);
}

static gboolean
parse_changes (const char        *text,
               gboolean           lenient,
               TrendsEditBuilder *builder)
{
  Parser parser = { .lenient = lenient };
  gboolean parsed;

  trends_json_reader_init (&parser.reader, text);
  parsed = trends_json_skip_char (&parser.reader, '[');
  if (parsed && !trends_json_skip_char (&parser.reader, ']'))
    {
      do
        parsed = parse_change (&parser, builder);
      while (parsed && trends_json_skip_char (&parser.reader, ','));
      parsed = parsed && trends_json_skip_char (&parser.reader, ']');
    }

  parser_reset (&parser);
  return parsed && trends_json_at_end (&parser.reader);
}

static TrendsOrigin
parse_origin (const char *nick)
{
  for (guint i = TRENDS_ORIGIN_USER; i <= TRENDS_ORIGIN_FOREIGN; i++)
    if (g_strcmp0 (trends_origin_get_nick (i), nick) == 0)
      return i;

  return TRENDS_ORIGIN_USER;
}

static const char *
column_text (sqlite3_stmt *statement,
             int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL && g_utf8_validate (text, -1, NULL) ? text : "";
}

static gboolean
set_senseless (TrendsStoreFile *file,
               gint64           seq,
               GError         **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);

  return trends_store_fail (error, TRENDS_STORE_ERROR_DAMAGED,
                            /* Translators: a file name, then a number */
                            _("“%s” is damaged: entry %s of its log makes no sense. "
                              "Go back to a copy of it that is whole."),
                            file->name, number);
}

/* What is written has a number that others can follow, and an id that isn't cut
 * short where it is read. */
static gboolean
has_sane_key (sqlite3_stmt *statement)
{
  gint64 seq = sqlite3_column_int64 (statement, 0);
  const char *id = column_text (statement, 1);

  return seq >= 1 && seq <= TRENDS_STORE_LOG_MAX && g_uuid_string_is_valid (id) &&
         strlen (id) == (gsize) sqlite3_column_bytes (statement, 1);
}

static TrendsEdit *
read_edit (TrendsStoreFile *file,
           sqlite3_stmt    *statement,
           gboolean         foreign,
           GError         **error)
{
  g_autoptr (TrendsEditBuilder) builder = NULL;
  TrendsOrigin origin = foreign ? TRENDS_ORIGIN_FOREIGN : parse_origin (column_text (statement, 4));

  builder = trends_edit_builder_new (column_text (statement, 5), origin);
  trends_edit_builder_set_id (builder, column_text (statement, 1));
  trends_edit_builder_set_time (builder, trends_time_from_iso (column_text (statement, 2)));
  trends_edit_builder_set_author (builder, column_text (statement, 3));

  if (!has_sane_key (statement) || !trends_json_is_valid (column_text (statement, 6)) ||
      !parse_changes (column_text (statement, 6), !foreign, builder))
    {
      set_senseless (file, sqlite3_column_int64 (statement, 0), error);
      return NULL;
    }

  return trends_edit_builder_end (g_steal_pointer (&builder));
}

/*
 * trends_store_log_read:
 *
 * Returns: (transfer full) (element-type TrendsEdit): the edits after @seq, oldest
 *   first, or %NULL with @error set
 */
GPtrArray *
trends_store_log_read (TrendsStoreFile *file,
                       gint64           seq,
                       gboolean         foreign,
                       GError         **error)
{
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row = TRUE;

  statement = trends_store_file_prepare (file, READ_LOG, error);
  if (statement == NULL)
    return NULL;

  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
  sqlite3_bind_int64 (statement, 1, seq);
  while (TRUE)
    {
      TrendsEdit *edit;

      if (!trends_store_file_step (file, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&edits);

      edit = read_edit (file, statement, foreign, error);
      if (edit == NULL)
        return NULL;
      g_ptr_array_add (edits, edit);
    }
}

gboolean
trends_store_log_check (TrendsStoreFile *file,
                        GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = trends_store_file_prepare (file,
                                         "SELECT seq FROM edit WHERE seq NOT BETWEEN 1 AND ?"
                                         " OR length (CAST (id AS BLOB)) <> 36"
                                         " OR id GLOB '*[^0-9a-fA-F-]*' LIMIT 1",
                                         error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, TRENDS_STORE_LOG_MAX);
  if (!trends_store_file_step (file, statement, &row, error))
    return FALSE;

  return !row || set_senseless (file, sqlite3_column_int64 (statement, 0), error);
}

void
trends_store_log_find_faults (TrendsStoreFile *file,
                              GPtrArray       *faults,
                              GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (file, READ_LOG, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return;

  sqlite3_bind_int64 (statement, 1, G_MININT64);
  while (trends_store_file_step (file, statement, &row, error) && row)
    {
      g_autoptr (TrendsEdit) edit = read_edit (file, statement, FALSE, NULL);

      if (edit == NULL)
        g_ptr_array_add (faults,
                         /* Translators: %s is the number of an entry */
                         g_strdup_printf (_("Entry %s of the log makes no sense."),
                                          (const char *) sqlite3_column_text (statement, 0)));
    }
}

gboolean
trends_store_log_has (TrendsStoreFile *file, const char *id)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = trends_store_file_prepare (file, "SELECT 1 FROM edit WHERE id = ?", NULL);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  return trends_store_file_step (file, statement, &row, NULL) && row;
}

/* ------------------------------------------------- writing on top of others */

static gboolean
set_replaced (TrendsStoreFile *file,
              GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                            /* Translators: %s is a file name */
                            _("“%s” has been replaced by another file. Save a copy elsewhere."),
                            file->name);
}

/* Whether the log still has our tip where we know it. */
static gboolean
check_tip (TrendsStoreFile *file,
           GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  if (file->tip == NULL)
    return TRUE;

  statement = trends_store_file_prepare (file, "SELECT 1 FROM edit WHERE seq = ? AND id = ?",
                                         error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, file->tip_seq);
  sqlite3_bind_text (statement, 2, file->tip, -1, SQLITE_TRANSIENT);
  if (!trends_store_file_step (file, statement, &row, error))
    return FALSE;

  return row || set_replaced (file, error);
}

/* Looked at without SQLite, which takes an empty file for an empty database. */
static gboolean
check_nature (TrendsStoreFile *file,
              GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (file->detached || trends_store_file_check_header (file, &local_error))
    return TRUE;
  if (g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NOT_A_PLAN))
    return trends_store_file_set_overwritten (file, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* The file has to be of the format that we opened, and what we wrote in it. */
static gboolean
check_ground (TrendsStoreFile *file,
              GError         **error)
{
  gint64 version;

  if (!trends_store_file_check_place (file, error) || !check_nature (file, error) ||
      !trends_store_file_get_int (file, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version < TRENDS_STORE_VERSION)
    return set_replaced (file, error);
  if (version > TRENDS_STORE_VERSION)
    return trends_store_fail (error, TRENDS_STORE_ERROR_NEWER,
                              /* Translators: %s is a file name */
                              _("“%s” has been brought to the format of a newer version of Trends. "
                                "Update Trends, or save a copy elsewhere."),
                              file->name);
  return check_tip (file, error);
}

/* How many of `edits` are the first in `found`: written by a commit that seemed
 * to fail. They are taken out of `found`, and the tip goes past them. */
static guint
take_own (TrendsStoreFile *file,
          GPtrArray       *found,
          GPtrArray       *edits)
{
  guint n = 0;

  while (n < edits->len && found->len > 0 &&
         strcmp (trends_edit_get_id (found->pdata[0]), trends_edit_get_id (edits->pdata[n])) == 0)
    {
      g_free (file->tip);
      file->tip = g_strdup (trends_edit_get_id (found->pdata[0]));
      file->tip_seq++;
      g_ptr_array_remove_index (found, 0);
      n++;
    }
  return n;
}

/* Whether there is nothing that we didn't know of. */
static gboolean
look_around (TrendsStoreFile *file,
             GPtrArray       *edits,
             guint           *n_written,
             GPtrArray      **others,
             GError         **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (!check_ground (file, error) ||
      (found = trends_store_log_read (file, file->tip_seq, TRUE, error)) == NULL)
    return FALSE;

  *n_written = take_own (file, found, edits);
  if (found->len > 0)
    {
      *others = g_steal_pointer (&found);
      return trends_store_file_find_tip (file, error);
    }
  return TRUE;
}

static gboolean
write_all (TrendsStoreFile *file,
           GPtrArray       *edits,
           GError         **error)
{
  for (guint i = 0; i < edits->len; i++)
    if (!trends_store_rows_apply (file, edits->pdata[i], error) ||
        !trends_store_log_append (file, edits->pdata[i], error))
      return FALSE;

  return trends_store_file_exec (file, "COMMIT", error);
}

static gboolean
look_and_write (TrendsStoreFile *file,
                GPtrArray       *edits,
                guint           *n_written,
                GPtrArray      **others,
                GError         **error)
{
  g_autofree char *tip = NULL;
  gint64 tip_seq;

  if (!look_around (file, edits, n_written, others, error))
    return FALSE;
  if (*n_written > 0 || *others != NULL)
    return TRUE;

  tip = g_strdup (file->tip);
  tip_seq = file->tip_seq;
  if (write_all (file, edits, error))
    {
      *n_written = edits->len;
      return TRUE;
    }

  g_free (file->tip);
  file->tip = g_steal_pointer (&tip);
  file->tip_seq = tip_seq;
  return FALSE;
}

gboolean
trends_store_log_write (TrendsStoreFile *file,
                        GPtrArray       *edits,
                        guint           *n_written,
                        GPtrArray      **others,
                        GError         **error)
{
  gboolean written;

  *n_written = 0;
  *others = NULL;
  if (!trends_store_file_exec (file, "BEGIN IMMEDIATE", error))
    return FALSE;

  written = look_and_write (file, edits, n_written, others, error);
  trends_store_file_rollback (file);
  if (!written)
    g_clear_pointer (others, g_ptr_array_unref);
  return written;
}

gboolean
trends_store_log_look (TrendsStoreFile *file,
                       GPtrArray      **others,
                       GError         **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  guint n_written;
  gboolean looked;

  *others = NULL;
  if (!trends_store_file_exec (file, "BEGIN", error))
    return FALSE;

  looked = look_around (file, none, &n_written, others, error);
  trends_store_file_rollback (file);
  if (!looked)
    g_clear_pointer (others, g_ptr_array_unref);
  return looked;
}
