/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-memory.c: see trends-mapping-memory.h. A small file for each set of headings, by
 * their checksum, in the user's state folder; of many, the newest. To lose one costs a person a
 * minute, so that nothing waits for it, and nobody is told. One worker keeps and recalls, in the order
 * in which it is asked: what was just said is known of the next table.
 */

#include "trends-mapping-memory.h"

#include <glib/gstdio.h>
#include <string.h>

#include "trends-map-file.h"

#define FOLDER "socitm-trends"
#define MAPS "maps"
#define MOST_MAPS 50

/* (transfer full) (type filename) */
static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), FOLDER, MAPS, NULL);
}

/* (transfer full) (type filename): by the headings, in their order */
static char *
get_path (const TrendsSheetMap *map)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *folder = get_folder ();
  g_autofree char *name = NULL;

  for (guint i = 0; i < map->columns->len; i++)
    {
      const TrendsSheetColumn *column = map->columns->pdata[i];
      g_autofree char *folded = trends_sheet_fold_heading (column->heading);

      g_checksum_update (sum, (const guchar *) folded, (gssize) strlen (folded) + 1);
    }
  name = g_strconcat (g_checksum_get_string (sum), ".json", NULL);
  return g_build_filename (folder, name, NULL);
}

/* ---------------------------------------------------------------- the worker */

typedef struct
{
  char *path;
  char *text; /* to be kept; NULL: what is kept is asked for */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->text);
  g_free (job);
}

/* The oldest go, until as many are left as may be. */
static void
forget_oldest (const char *folder)
{
  for (;;)
    {
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      g_autofree char *oldest = NULL;
      gint64 when = G_MAXINT64;
      const char *name;
      guint n = 0;

      while (dir && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          GStatBuf status;

          if (!g_str_has_suffix (name, ".json") || g_lstat (path, &status) != 0)
            continue;
          n++;
          if (status.st_mtime >= when)
            continue;
          when = status.st_mtime;
          g_free (oldest);
          oldest = g_steal_pointer (&path);
        }
      if (n <= MOST_MAPS || g_unlink (oldest) != 0)
        return;
    }
}

static void
keep (const Job *job)
{
  g_autofree char *folder = g_path_get_dirname (job->path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_file_set_contents_full (job->path, job->text, -1, G_FILE_SET_CONTENTS_CONSISTENT,
                                    0600, &error))
    g_debug ("%s: %s", job->path, error ? error->message : "no folder");
  else
    forget_oldest (folder);
}

static void
work (gpointer data,
      gpointer user_data)
{
  g_autoptr (GTask) task = data;
  const Job *job = g_task_get_task_data (task);
  g_autoptr (GFile) file = g_file_new_for_path (job->path);

  if (job->text)
    keep (job);
  g_task_return_pointer (task, job->text ? NULL : trends_sheet_map_load (file, NULL, NULL),
                         (GDestroyNotify) trends_sheet_map_free);
}

/* Takes @task and @text. */
static void
push (GTask                *task,
      const TrendsSheetMap *map,
      char                 *text)
{
  static GThreadPool *worker;
  Job *job = g_new0 (Job, 1);

  if (!worker)
    worker = g_thread_pool_new (work, NULL, 1, FALSE, NULL);
  job->path = get_path (map);
  job->text = text;
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (worker, task, NULL);
}

/* ------------------------------------------------------- keeping and recalling */

/**
 * trends_mapping_memory_keep:
 * @map: what the columns of a table were said to be
 *
 * Writes it in a worker. Nothing says of a table without headings that it is the same one again: that
 * isn't kept.
 */
void
trends_mapping_memory_keep (const TrendsSheetMap *map)
{
  GTask *task;

  g_return_if_fail (map != NULL);

  if (map->header == TRENDS_SHEET_NO_HEADINGS)
    return;
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, trends_mapping_memory_keep);
  push (task, map, trends_sheet_map_write (map));
}

/**
 * trends_mapping_memory_recall_async:
 * @map: of a table, with its headings
 */
void
trends_mapping_memory_recall_async (const TrendsSheetMap *map,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (map != NULL);

  g_task_set_source_tag (task, trends_mapping_memory_recall_async);
  if (map->header == TRENDS_SHEET_NO_HEADINGS)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  push (g_steal_pointer (&task), map, NULL);
}

/**
 * trends_mapping_memory_recall_finish:
 *
 * Returns: (transfer full) (nullable): what was said of a table with the same headings
 */
TrendsSheetMap *
trends_mapping_memory_recall_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
