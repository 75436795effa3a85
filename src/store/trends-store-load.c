/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-load.c: see trends-store-load.h. Opening takes the same road as
 * every other change: one edit, which the plan checks before it applies it.
 */

#include "trends-store-load.h"

#include "trends-plan-copy.h"
#include "trends-store-rows.h"

#include <glib/gi18n-lib.h>

static void
take_all (GPtrArray *records,
          GPtrArray *some)
{
  g_autoptr (GPtrArray) owned = some;

  g_ptr_array_extend (records, owned, (GCopyFunc) (GCallback) trends_record_ref, NULL);
}

GPtrArray *
trends_store_load_records (TrendsStoreFile *file,
                           GError         **error)
{
  g_autoptr (GPtrArray) records = NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GPtrArray *some = trends_store_rows_read (file, kind, error);

      if (some == NULL)
        return NULL;
      if (kind == TRENDS_KIND_PLAN && some->len != 1)
        {
          trends_store_file_set_damaged (file, error);
          g_ptr_array_unref (some);
          return NULL;
        }
      take_all (records, some);
    }

  return g_steal_pointer (&records);
}

/* (transfer full) (nullable): which row it is that the plan refuses, as the check has it */
static char *
find_fault (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const TrendsRecord *record = records->pdata[i];
      const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));

      for (guint j = 0; j < info->n_fields; j++)
        {
          g_autoptr (GError) error = NULL;

          if (!trends_field_validate_kept (&info->fields[j], trends_record_get_value (record, j),
                                           &error))
            /* Translators: the name of a table, a row's id, then what is wrong, as a sentence */
            return g_strdup_printf (_("In the table %s, row %s: %s"), info->nick,
                                    trends_record_get_id (record), error->message);
        }
    }

  return NULL;
}

static gboolean
set_refused (TrendsStoreFile *file,
             GPtrArray       *records,
             const GError    *refusal,
             GError         **error)
{
  g_autofree char *fault = find_fault (records);

  return trends_store_fail (error, TRENDS_STORE_ERROR_DAMAGED,
                            /* Translators: a file name, then what is wrong, as a sentence */
                            _("“%s” is damaged: %s"), file->name,
                            fault != NULL ? fault : refusal->message);
}

static gboolean
apply (TrendsStoreFile *file,
       TrendsPlan      *plan,
       GPtrArray       *records,
       GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  return trends_plan_load_records (plan, records, &local_error)
         || set_refused (file, records, local_error, error);
}

/* A newer format may lack what we look for; that is no damage. */
static gboolean
set_newer_version_error (TrendsStoreFile *file,
                         GError         **error)
{
  if (file->version <= TRENDS_STORE_VERSION)
    return FALSE;

  g_clear_error (error);
  return trends_store_fail (error, TRENDS_STORE_ERROR_NEWER,
                            /* Translators: %s is a file name */
                            _("“%s” was written by a newer version of Trends, which this one can’t "
                              "read. Update Trends to open it."),
                            file->name);
}

TrendsPlan *
trends_store_load_within (TrendsStoreFile *file,
                          GError         **error)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (GPtrArray) records = NULL;

  if (!trends_store_file_find_tip (file, error) ||
      (records = trends_store_load_records (file, error)) == NULL ||
      !apply (file, plan, records, error))
    {
      set_newer_version_error (file, error);
      return NULL;
    }

  trends_plan_set_read_only (plan, file->read_only);
  return g_steal_pointer (&plan);
}

TrendsPlan *
trends_store_load (TrendsStoreFile *file,
                   GError         **error)
{
  TrendsPlan *plan;

  if (!trends_store_file_exec (file, "BEGIN", error))
    return NULL;

  plan = trends_store_load_within (file, error);
  trends_store_file_rollback (file);
  return plan;
}

/* What a small file holds is read at once: that takes no time, and then it is there even
 * where another program writes over the file. */
#define SMALL_FILE (2 * 1024 * 1024)

/* A copy in memory is there as long as its connection, and a newer format isn't known. */
TrendsPlan *
trends_store_load_late (TrendsStoreFile *file,
                        GError         **error)
{
  TrendsPlan *plan;

  file->late = !file->detached && file->version == TRENDS_STORE_VERSION
               && trends_store_file_get_size (file) > SMALL_FILE;
  plan = trends_store_load (file, error);
  file->late = FALSE;
  return plan;
}
