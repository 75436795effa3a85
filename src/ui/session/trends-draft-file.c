/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-file.c: a key file with a group for each draft. It is replaced as a
 * whole or not at all, and nobody else may read it.
 *
 * Where there is no room for it, which mostly is so where there is none for the plan either, it is
 * kept where the session has its own files, in memory: that outlives the process, but not the
 * computer's rest. As soon as there is room it is in its place again, and nowhere else. */

#include "trends-draft-file.h"

#include <errno.h>
#include <glib/gstdio.h>

#define FOLDER "socitm-trends"
#define PLAN_GROUP "plan"   /* no draft's, whose groups are numbers */
#define PLAN_FILE "file"
#define MAX_NAME 100        /* bytes of a file's name that come from an id */
#define MAX_SIZE (256 << 20) /* bytes that are read; an import that wasn't saved is below */

/**
 * trends_draft_file_get_path:
 * @plan_id: the id of a plan
 * @copy: 0, or which of several files of that plan, which are copies of one
 *
 * Returns: (transfer full) (type filename): where its drafts are kept
 */
char *
trends_draft_file_get_path (const char *plan_id,
                            guint       copy)
{
  g_autofree char *name = g_uri_escape_string (plan_id, NULL, FALSE);
  g_autofree char *file = NULL;

  if (*name == '\0' || strlen (name) > MAX_NAME)
    {
      g_free (name);
      name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, plan_id, -1);
    }
  file = copy == 0 ? g_strdup_printf ("%s.drafts", name)
                   : g_strdup_printf ("%s-%u.drafts", name, copy + 1);
  return g_build_filename (g_get_user_state_dir (), FOLDER, file, NULL);
}

/* (transfer full) (nullable): where it goes if it can't be at its own place */
static char *
get_refuge (const char *path)
{
  const char *folder = g_getenv ("XDG_RUNTIME_DIR");
  g_autofree char *name = g_path_get_basename (path);

  return folder != NULL && g_path_is_absolute (folder)
           ? g_build_filename (folder, FOLDER, name, NULL)
           : NULL;
}

static gboolean
is_there (const char *refuge)
{
  return g_file_test (refuge, G_FILE_TEST_IS_REGULAR);
}

static char *
to_data (GPtrArray  *drafts,
         const char *plan_file,
         gsize      *size)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  if (plan_file != NULL)
    g_key_file_set_string (keys, PLAN_GROUP, PLAN_FILE, plan_file);

  for (guint i = 0; i < drafts->len; i++)
    {
      const TrendsDraft *draft = drafts->pdata[i];
      g_autofree char *group = g_strdup_printf ("%u", i + 1);

      g_key_file_set_string (keys, group, "id", draft->id);
      g_key_file_set_string (keys, group, "key", draft->key);
      g_key_file_set_string (keys, group, "text", draft->text);
    }

  return g_key_file_to_data (keys, size, NULL);
}

/* Where something else lies in the folder's place, there is no file either. */
static gboolean
is_nowhere (int code)
{
  return code == ENOENT || code == ENOTDIR;
}

static gboolean
set_errno (const char  *path,
           GError     **error)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", name,
               g_strerror (code));
  return FALSE;
}

static gboolean
remove_file (const char  *path,
             GError     **error)
{
  return g_unlink (path) == 0 || is_nowhere (errno) || set_errno (path, error);
}

static gboolean
write_data (const char  *path,
            const char  *data,
            gsize        size,
            GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_errno (folder, error);

  return g_file_set_contents_full (path, data, (gssize) size,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/**
 * trends_draft_file_write:
 * @path: from trends_draft_file_get_path()
 * @drafts: (element-type TrendsDraft): all there are; none removes the file
 * @plan_file: (nullable): the URI of the plan's file
 * @error: why it can't be written, from %G_FILE_ERROR
 *
 * Replaces the file. Its mode is 0600. Waits for the disk.
 *
 * Returns: whether trends_draft_file_read() finds just these drafts now
 */
gboolean
trends_draft_file_write (const char  *path,
                         GPtrArray   *drafts,
                         const char  *plan_file,
                         GError     **error)
{
  g_autofree char *refuge = get_refuge (path);
  g_autofree char *data = NULL;
  gboolean in_refuge = FALSE;
  gsize size;

  /* The refuge is what is read first, and so goes last. */
  if (drafts->len == 0)
    return remove_file (path, error) && (refuge == NULL || remove_file (refuge, error));

  data = to_data (drafts, plan_file, &size);
  /* Whatever happens between the two, what is read first is no older than the other. */
  if (refuge != NULL && is_there (refuge))
    in_refuge = write_data (refuge, data, size, NULL);
  if (write_data (path, data, size, error))
    return refuge == NULL || remove_file (refuge, error);
  if (refuge == NULL || !(in_refuge || write_data (refuge, data, size, NULL)))
    return FALSE;
  g_clear_error (error);
  return TRUE;
}

/**
 * trends_draft_file_is_in_place:
 * @path: from trends_draft_file_get_path()
 *
 * Waits for the disk.
 *
 * Returns: whether what trends_draft_file_read() finds is in its own place, or nowhere; and not where it
 *   is lost with the session
 */
gboolean
trends_draft_file_is_in_place (const char *path)
{
  g_autofree char *refuge = get_refuge (path);

  return refuge == NULL || !is_there (refuge);
}

static void
read_group (GKeyFile   *keys,
            const char *group,
            GPtrArray  *drafts)
{
  g_autofree char *id = g_key_file_get_string (keys, group, "id", NULL);
  g_autofree char *key = g_key_file_get_string (keys, group, "key", NULL);
  g_autofree char *text = g_key_file_get_string (keys, group, "text", NULL);

  if (id != NULL && key != NULL && text != NULL && *text != '\0')
    g_ptr_array_add (drafts, trends_draft_new (id, key, text));
}

static char *
read_data (const char  *path,
           gsize       *size,
           GError     **error)
{
  GStatBuf info;
  char *data = NULL;

  if (g_stat (path, &info) != 0)
    {
      set_errno (path, error);
      return NULL;
    }
  if (!S_ISREG (info.st_mode) || info.st_size > MAX_SIZE)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s is no file of drafts", path);
      return NULL;
    }

  g_file_get_contents (path, &data, size, error);
  return data;
}

static GPtrArray *
read_file (const char  *path,
           char       **plan_file,
           GError     **error)
{
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) trends_draft_free);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) groups = NULL;
  g_autofree char *data = NULL;
  gsize size;

  if (plan_file != NULL)
    *plan_file = NULL;
  data = read_data (path, &size, &local_error);
  if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT)
      || g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    return g_steal_pointer (&drafts);

  if (data == NULL || !g_key_file_load_from_data (keys, data, size, G_KEY_FILE_NONE, &local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (plan_file != NULL)
    *plan_file = g_key_file_get_string (keys, PLAN_GROUP, PLAN_FILE, NULL);
  groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    read_group (keys, groups[i], drafts);
  return g_steal_pointer (&drafts);
}

/**
 * trends_draft_file_read:
 * @path: from trends_draft_file_get_path()
 * @plan_file: (out) (optional) (nullable): the URI of the plan's file when they were
 *   written
 * @error: why it can't be read
 *
 * Reads what can be understood of the file. Waits for the disk.
 *
 * Returns: (transfer full) (nullable) (element-type TrendsDraft): the drafts; none
 *   where there is no file
 */
GPtrArray *
trends_draft_file_read (const char  *path,
                        char       **plan_file,
                        GError     **error)
{
  g_autofree char *refuge = get_refuge (path);

  if (refuge != NULL && is_there (refuge))
    {
      GPtrArray *drafts = read_file (refuge, plan_file, NULL);

      if (drafts != NULL)
        return drafts;
    }
  return read_file (path, plan_file, error);
}
