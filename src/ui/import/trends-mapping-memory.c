/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-memory.c: see trends-mapping-memory.h. A small file for each set of headings, by
 * their checksum, in the user's state folder; of many, the newest. To lose one costs a person a
 * minute, so that nothing waits for it, and nobody is told.
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

/* ------------------------------------------------------------------ keeping */

typedef struct
{
  char *path;
  char *text;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_free (kept->path);
  g_free (kept->text);
  g_free (kept);
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
keep_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Kept *kept = task_data;
  g_autofree char *folder = g_path_get_dirname (kept->path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_file_set_contents_full (kept->path, kept->text, -1, G_FILE_SET_CONTENTS_CONSISTENT,
                                    0600, &error))
    g_debug ("%s: %s", kept->path, error ? error->message : "no folder");
  else
    forget_oldest (folder);
  g_task_return_boolean (task, TRUE);
}

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
  g_autoptr (GTask) task = NULL;
  Kept *kept;

  g_return_if_fail (map != NULL);

  if (map->header == TRENDS_SHEET_NO_HEADINGS)
    return;
  task = g_task_new (NULL, NULL, NULL, NULL);
  kept = g_new0 (Kept, 1);
  kept->path = get_path (map);
  kept->text = trends_sheet_map_write (map);
  g_task_set_source_tag (task, trends_mapping_memory_keep);
  g_task_set_task_data (task, kept, kept_free);
  g_task_run_in_thread (task, keep_in_thread);
}

/* ---------------------------------------------------------------- recalling */

static void
recall_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  g_autoptr (GFile) file = g_file_new_for_path (task_data);

  g_task_return_pointer (task, trends_sheet_map_load (file, NULL, NULL),
                         (GDestroyNotify) trends_sheet_map_free);
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
  g_task_set_task_data (task, get_path (map), g_free);
  g_task_run_in_thread (task, recall_in_thread);
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
