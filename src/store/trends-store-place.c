/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-place.c: where a plan's file is: new files, copies, and moves. */

#include "trends-store-private.h"

#include "trends-store-copy.h"
#include "trends-store-log.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static void
take_record (GPtrArray    *records,
             TrendsEntity *entity)
{
  g_ptr_array_add (records, trends_entity_dup_record (entity));
}

/* Everything in the plan, as records that other threads may read. */
static GPtrArray *
dup_records (TrendsPlan *plan)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);

  take_record (records, trends_plan_get_info (plan));
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          take_record (records, entity);
        }
    }
  return records;
}

/* ----------------------------------------------------------------- creating */

/* A plan that nobody has given a title yet has no row that the file allows. */
static gboolean
check_info (TrendsPlan *plan,
            GError    **error)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_PLAN);

  for (guint i = 0; i < info->n_fields; i++)
    if (!trends_field_validate (&info->fields[i],
                                trends_entity_get_value (trends_plan_get_info (plan), i), error))
      return FALSE;
  return TRUE;
}

/**
 * trends_store_create:
 * @file: where nothing is yet
 * @plan: the plan as it is to be written first; it needs a title
 *
 * Returns: (transfer full) (nullable): the store that the plan lives in from now
 *   on, or %NULL with @error set
 */
TrendsStore *
trends_store_create (GFile      *file,
                     TrendsPlan *plan,
                     GError    **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (TrendsStoreFile) opened = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  path = trends_store_dup_path (file, error);
  trends_plan_seal (plan);
  if (path == NULL || !check_info (plan, error))
    return NULL;

  records = dup_records (plan);
  if (!trends_store_copy_records (records, path, FALSE, error) ||
      (opened = trends_store_file_open (path, TRENDS_OPEN_NORMAL, error)) == NULL)
    return NULL;

  return trends_store_new (file, TRENDS_OPEN_NORMAL, g_steal_pointer (&opened),
                           g_object_ref (plan));
}

/* "Plan.trends", "Plan 2.trends"... */
static char *
number_name (const char *name,
             guint       number)
{
  g_autofree char *stem = NULL;

  if (number == 1)
    return g_strdup (name);

  stem = g_strndup (name, strlen (name) - strlen (".trends"));
  return g_strdup_printf ("%s %u.trends", stem, number);
}

/**
 * trends_store_create_in:
 * @folder: a folder, which is made where it isn't there
 *
 * As trends_store_create(), under a name made from the plan's title.
 */
TrendsStore *
trends_store_create_in (GFile      *folder,
                        TrendsPlan *plan,
                        GError    **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  name = trends_store_name_for_title (trends_entity_get_name (trends_plan_get_info (plan)));
  g_file_make_directory_with_parents (folder, NULL, NULL);

  for (guint number = 1;; number++)
    {
      g_autofree char *numbered = number_name (name, number);
      g_autoptr (GFile) file = g_file_get_child (folder, numbered);
      g_autoptr (GError) local_error = NULL;
      TrendsStore *store = trends_store_create (file, plan, &local_error);

      if (store != NULL)
        return store;
      if (number < 1000 &&
          g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS))
        continue;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
}

/* ------------------------------------------------------------------ copying */

static gboolean
is_same_file (const char *path,
              const char *other)
{
  GStatBuf a, b;

  return g_stat (path, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev &&
         a.st_ino == b.st_ino;
}

/* Faults of where it goes, rather than of where it comes from. */
static gboolean
is_about_target (const GError *error)
{
  return error->domain == TRENDS_STORE_ERROR && error->code != TRENDS_STORE_ERROR_BUSY &&
         error->code != TRENDS_STORE_ERROR_DAMAGED && error->code != TRENDS_STORE_ERROR_FAILED;
}

/* The file with what isn't in it yet; or, where it can't be read any more, the
 * plan as it stands, without its log. */
static gboolean
copy_to (TrendsStore     *self,
         TrendsStoreFile *source,
         GPtrArray       *waiting,
         const char      *path,
         gboolean         overwrite,
         GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (trends_store_copy_edited (source, waiting, path, overwrite, &local_error))
    return TRUE;
  if (is_about_target (local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_debug ("%s: saved without its log: %s", path, local_error->message);
  records = dup_records (trends_store_get_plan (self));
  return trends_store_copy_records (records, path, overwrite, error);
}

/* What is open now, with the writer kept from it, and what it hasn't written yet;
 * and the path of where the plan is to go. */
static TrendsStoreFile *
begin_placing (TrendsStore *self,
               GFile       *target,
               char       **path,
               GPtrArray  **waiting,
               GError     **error)
{
  *path = trends_store_dup_path (target, error);
  if (*path == NULL)
    return NULL;

  if (trends_store_get_writer (self) == NULL)
    {
      trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                         _("This plan has been closed. Open it again."));
      return NULL;
    }

  trends_store_settle (self);
  return trends_writer_lock_file (trends_store_get_writer (self), waiting);
}

/**
 * trends_store_save_copy:
 * @file: where the copy goes
 * @overwrite: whether what is there may be replaced
 *
 * Writes a second file with all that this one holds and what waits to be
 * written. The store stays where it is. This is also the way out where saving
 * fails.
 *
 * Returns: whether the copy is on the disk
 */
gboolean
trends_store_save_copy (TrendsStore *self,
                        GFile       *file,
                        gboolean     overwrite,
                        GError     **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  TrendsStoreFile *source;
  gboolean copied;

  g_return_val_if_fail (TRENDS_IS_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  source = begin_placing (self, file, &path, &waiting, error);
  if (source == NULL)
    return FALSE;

  if (is_same_file (source->path, path))
    copied = trends_store_fail (error, TRENDS_STORE_ERROR_EXISTS,
                                /* Translators: %s is a file name */
                                _("“%s” is this plan’s own file. Choose another name."),
                                source->name);
  else
    copied = copy_to (self, source, waiting, path, overwrite, error);
  trends_writer_unlock_file (trends_store_get_writer (self));

  return copied;
}

/* ------------------------------------------------------------------- moving */

/* Nobody may write to the old file between its copy and its end. */
static gboolean
hold (TrendsStoreFile *source,
      GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (source->read_only || trends_store_file_has_moved (source) ||
      trends_store_file_exec (source, "BEGIN IMMEDIATE", &local_error) ||
      !g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
remove_old (TrendsStoreFile *source)
{
  if (!source->detached && !trends_store_file_has_moved (source) && g_unlink (source->path) != 0)
    g_debug ("%s stays: %s", source->path, g_strerror (errno));
}

static TrendsStoreFile *
move_to (TrendsStore     *self,
         TrendsStoreFile *source,
         GPtrArray       *waiting,
         const char      *path,
         gboolean         overwrite,
         GError         **error)
{
  TrendsStoreFile *target = NULL;

  if (!hold (source, error))
    return NULL;

  if (copy_to (self, source, waiting, path, overwrite, error))
    target = trends_store_file_open (path, trends_store_get_mode (self), error);
  if (target != NULL)
    remove_old (source);
  trends_store_file_rollback (source);
  return target;
}

/**
 * trends_store_move:
 * @file: where the plan's file is to be; another name in the same folder
 *   renames it
 * @overwrite: whether what is there may be replaced
 *
 * Moves the file and goes on there. What could not be written to the old one is
 * in the new one. An old file that may not be removed stays.
 *
 * Returns: whether the plan lives in @file now; otherwise it is where it was
 */
gboolean
trends_store_move (TrendsStore *self,
                   GFile       *file,
                   gboolean     overwrite,
                   GError     **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  TrendsStoreFile *source, *target = NULL;
  gboolean stays;

  g_return_val_if_fail (TRENDS_IS_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  source = begin_placing (self, file, &path, &waiting, error);
  if (source == NULL)
    return FALSE;

  stays = !trends_store_file_has_moved (source) && is_same_file (source->path, path);
  if (!stays)
    target = move_to (self, source, waiting, path, overwrite, error);
  if (target != NULL)
    trends_store_set_place (self, file, target);
  trends_writer_unlock_file (trends_store_get_writer (self));

  trends_store_update (self);
  return stays || target != NULL;
}
