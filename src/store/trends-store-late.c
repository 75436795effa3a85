/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-late.c: see trends-store-late.h.
 *
 * Its connection has been checked no more than any other: what lies at the path may have
 * been replaced since the plan was opened. So the first to read looks whether the file has
 * our tables and this plan.
 */

#include "trends-store-late.h"

#include "trends-store-guard.h"
#include "trends-store-rows.h"
#include "trends-store-schema.h"

struct _TrendsStoreLate
{
  gatomicrefcount ref_count;
  GMutex lock; /* for the file, which is for one thread at a time */
  TrendsStoreFile *file;
  char *plan;
  gboolean is_checked;
};

typedef struct
{
  TrendsStoreLate *late;
  const TrendsField *field;
  char *id;
} Place;

TrendsStoreLate *
trends_store_late_new (TrendsStoreFile *file)
{
  TrendsStoreFile *second
    = trends_store_file_open_unchecked (file->path, SQLITE_OPEN_READONLY, NULL);
  TrendsStoreLate *self;

  if (second == NULL)
    return NULL;

  self = g_new0 (TrendsStoreLate, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->file = second;
  self->plan = g_strdup (file->plan);
  return self;
}

/**
 * trends_store_late_unref:
 * @self: (transfer full): closes its file when the last has let go. In any thread
 */
void
trends_store_late_unref (TrendsStoreLate *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  trends_store_file_free (self->file);
  g_mutex_clear (&self->lock);
  g_free (self->plan);
  g_free (self);
}

static void
place_free (gpointer data)
{
  Place *self = data;

  trends_store_late_unref (self->late);
  g_free (self->id);
  g_free (self);
}

static gboolean
check (TrendsStoreLate *self,
       GError         **error)
{
  if (self->is_checked)
    return TRUE;
  if (!trends_store_file_read_version (self->file, error)
      || !trends_store_schema_check (self->file, error))
    return FALSE;
  trends_store_guard_know_schema (self->file);
  if (!trends_store_file_check_plan (self->file, self->plan, error))
    return FALSE;

  trends_store_guard_end (self->file);
  self->is_checked = TRUE;
  return TRUE;
}

/* With the lock held */
static char *
read_text (Place   *place,
           GError **error)
{
  TrendsStoreFile *file = place->late->file;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  gboolean is_read;

  if (!trends_store_file_exec (file, "BEGIN", error))
    return NULL;

  is_read = check (place->late, error)
            && trends_store_rows_read_apart (file, place->field, place->id, &value, error);
  trends_store_file_rollback (file);
  return is_read ? g_strdup (trends_value_get_text (&value)) : NULL;
}

static char *
fetch (gpointer user_data,
       GError **error)
{
  Place *place = user_data;
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&place->late->lock);

  return read_text (place, error);
}

TrendsValue
trends_store_late_value (TrendsStoreLate   *self,
                         const TrendsField *field,
                         const char        *id)
{
  Place *place = g_new0 (Place, 1);

  g_atomic_ref_count_inc (&self->ref_count);
  place->late = self;
  place->field = field;
  place->id = g_strdup (id);
  return trends_value_late (trends_late_text_new (fetch, place, place_free));
}

/* Whether a field of a record is to be had, or @error where that is to be seen. */
static gboolean
is_there (const TrendsRecord *record,
          guint               field,
          GError            **error)
{
  const TrendsValue *value = trends_record_get_value (record, field);
  g_autoptr (GError) local_error = NULL;

  if (trends_value_load (value, &local_error))
    return TRUE;
  if (g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY))
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_debug ("%s is copied without it: %s", trends_record_get_id (record), local_error->message);
  return FALSE;
}

static char *
dup_name (const TrendsRecord *record)
{
  int field = trends_kind_get_name_field (trends_record_get_kind (record));

  return g_strdup (field >= 0 ? trends_value_get_text (trends_record_get_value (record, field))
                              : trends_record_get_id (record));
}

static TrendsRecord *
dup_without (const TrendsRecord *record,
             guint               field)
{
  TrendsKind kind = trends_record_get_kind (record);
  TrendsRecord *copy = trends_record_new (kind, trends_record_get_id (record));

  for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
    if (i != field)
      trends_record_set (copy, i, trends_value_copy (trends_record_get_value (record, i)));
  return copy;
}

TrendsRecord *
trends_store_late_fetch (TrendsRecord *record,
                         GPtrArray    *lost,
                         GError      **error)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));
  g_autoptr (TrendsRecord) fetched = trends_record_ref (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autoptr (GError) local_error = NULL;
      TrendsRecord *without;

      if (!(info->fields[i].flags & TRENDS_FIELD_APART) || is_there (fetched, i, &local_error))
        continue;
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
      g_ptr_array_add (lost, dup_name (record));
      without = dup_without (fetched, i);
      trends_record_unref (fetched);
      fetched = without;
    }
  return g_steal_pointer (&fetched);
}
