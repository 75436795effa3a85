/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-open.c: opening a plan: file and plan are made in a worker thread
 * and handed to the thread that is to live with them.
 */

#include "trends-store-private.h"

#include "trends-store-beside.h"
#include "trends-store-load.h"
#include "trends-store-log.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GFile *location;
  TrendsOpenMode mode;
  TrendsStoreFile *file;
  TrendsPlan *plan;
} Opening;

static void
opening_free (Opening *self)
{
  g_clear_object (&self->location);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->file, trends_store_file_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static Opening *
opening_new (GFile         *location,
             TrendsOpenMode mode)
{
  Opening *self = g_new0 (Opening, 1);

  self->location = g_object_ref (location);
  self->mode = mode;
  return self;
}

char *
trends_store_dup_path (GFile   *location,
                       GError **error)
{
  char *path = g_file_get_path (location);
  g_autofree char *name = NULL;

  if (path != NULL)
    return path;

  name = g_file_get_parse_name (location);
  trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                     /* Translators: %s is an address */
                     _("“%s” is not a file on this computer. Copy it here first."), name);
  return NULL;
}

static gboolean
opening_run (Opening *self,
             GError **error)
{
  g_autofree char *path = trends_store_dup_path (self->location, error);

  if (path == NULL)
    return FALSE;

  self->file = trends_store_file_open (path, self->mode, error);
  if (self->file == NULL)
    return FALSE;
  if (!self->file->read_only)
    trends_store_beside_sweep_hidden (self->file->path);

  self->plan = trends_store_load_late (self->file, error);
  return self->plan != NULL;
}

static TrendsStore *
opening_end (Opening *self)
{
  return trends_store_new (self->location, self->mode, g_steal_pointer (&self->file),
                           g_steal_pointer (&self->plan));
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (opening_run (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * trends_store_open_async:
 * @file: a plan file
 * @mode: %TRENDS_OPEN_READ_ONLY, where it isn't to be changed
 *
 * Opens a plan in a worker thread. A file that can't be opened is left as it is.
 */
void
trends_store_open_async (GFile              *file,
                         TrendsOpenMode      mode,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_store_open_async);
  g_task_set_task_data (task, opening_new (file, mode), (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * trends_store_open_finish:
 *
 * To be called from the thread that is to have the plan.
 *
 * Returns: (transfer full) (nullable): the store, or %NULL with @error set
 */
TrendsStore *
trends_store_open_finish (GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return opening_end (g_task_get_task_data (G_TASK (result)));
}

/**
 * trends_store_open:
 *
 * As trends_store_open_async(), at once.
 *
 * Returns: (transfer full) (nullable): the store, or %NULL with @error set
 */
TrendsStore *
trends_store_open (GFile         *file,
                   TrendsOpenMode mode,
                   GError       **error)
{
  g_autoptr (Opening) opening = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  opening = opening_new (file, mode);
  return opening_run (opening, error) ? opening_end (opening) : NULL;
}

/**
 * trends_store_is_older:
 * @file: a plan file
 *
 * Whoever isn't going to write asks this first: to open a plan of an older format
 * other than with %TRENDS_OPEN_READ_ONLY makes it one of this format, with a backup
 * of the old one beside it.
 *
 * Returns: whether it is of an older format; %FALSE also where it can't be opened
 */
gboolean
trends_store_is_older (GFile *file)
{
  g_autofree char *path = NULL;
  int version;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = trends_store_dup_path (file, NULL);
  return path != NULL && trends_store_file_read_version_at (path, &version, NULL) &&
         version < TRENDS_STORE_VERSION;
}

/**
 * trends_store_is_newer:
 * @file: a plan file
 *
 * Whoever compares all that a plan holds asks this first: of a newer format, only what this
 * version knows is read.
 *
 * Returns: whether it is of a newer format; %FALSE also where it can't be opened
 */
gboolean
trends_store_is_newer (GFile *file)
{
  g_autofree char *path = NULL;
  int version;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = trends_store_dup_path (file, NULL);
  return path != NULL && trends_store_file_read_version_at (path, &version, NULL) &&
         version > TRENDS_STORE_VERSION;
}

/* (transfer full) (nullable): the file, which is whole */
static TrendsStoreFile *
open_whole (GFile   *location,
            GError **error)
{
  g_autofree char *path = trends_store_dup_path (location, error);
  g_autoptr (TrendsStoreFile) opened = NULL;

  if (path == NULL ||
      (opened = trends_store_file_open (path, TRENDS_OPEN_READ_ONLY, error)) == NULL ||
      !trends_store_file_check_whole (opened, error))
    return NULL;

  return g_steal_pointer (&opened);
}

/**
 * trends_store_read_log:
 *
 * Returns: (transfer full) (nullable) (element-type TrendsEdit): everything that
 *   was ever done to the plan, oldest first, or %NULL with @error set
 */
GPtrArray *
trends_store_read_log (GFile   *file,
                       GError **error)
{
  g_autoptr (TrendsStoreFile) opened = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  opened = open_whole (file, error);
  return opened != NULL ? trends_store_log_read (opened, G_MININT64, FALSE, error) : NULL;
}

/**
 * trends_store_foreach_logged:
 * @func: sees everything that was ever done to the plan, oldest first
 * @error: why the log can't be read to its end
 *
 * Returns: whether @func saw all of it
 */
gboolean
trends_store_foreach_logged (GFile         *file,
                             TrendsLogFunc  func,
                             gpointer       user_data,
                             GError       **error)
{
  g_autoptr (TrendsStoreFile) opened = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  opened = open_whole (file, error);
  return opened != NULL
         && trends_store_log_foreach (opened, G_MININT64, FALSE, func, user_data, error);
}
