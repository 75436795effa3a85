/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-merge.c: see trends-draft-merge.h. An entry is an id, a key and a text: where two have typed into the same
 * thing, both texts are kept, and offered.
 */

#include "trends-draft-merge.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "trends-draft-file.h"
#include "trends-draft-look.h"

/* Milliseconds: who has the lock only reads and writes a small file; one that has stopped holds nobody up. */
#define LOCK_WAIT 20
#define LOCK_TRIES 100

/* ---------------------------------------------------------------------- the lock */

/* Returns: to be closed, or -1 where there is no locking, as on some shares */
static int
lock (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  for (guint i = 0; fd >= 0 && i < LOCK_TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        break;
      g_usleep (LOCK_WAIT * 1000);
    }
  return fd;
}

static void
unlock (int fd)
{
  if (fd >= 0)
    close (fd);
}

/* ------------------------------------------------------------------------ entries */

static guint
draft_hash (gconstpointer data)
{
  const TrendsDraft *draft = data;

  return g_str_hash (draft->id) ^ g_str_hash (draft->key) ^ g_str_hash (draft->text);
}

static gboolean
draft_equal (gconstpointer a,
             gconstpointer b)
{
  const TrendsDraft *one = a, *other = b;

  return g_str_equal (one->id, other->id) && g_str_equal (one->key, other->key)
         && g_str_equal (one->text, other->text);
}

static GPtrArray *
new_drafts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) trends_draft_free);
}

/* Those of `drafts`, by what they say; they stay its. */
static GHashTable *
make_set (GPtrArray *drafts)
{
  GHashTable *set = g_hash_table_new (draft_hash, draft_equal);

  for (guint i = 0; i < drafts->len; i++)
    g_hash_table_add (set, drafts->pdata[i]);
  return set;
}

static void
add (GPtrArray         *all,
     GHashTable        *known,
     const TrendsDraft *draft)
{
  TrendsDraft *copy;

  if (g_hash_table_contains (known, draft))
    return;
  copy = trends_draft_new (draft->id, draft->key, draft->text);
  g_ptr_array_add (all, copy);
  g_hash_table_add (known, copy);
}

/* (transfer full): what is ours of the file from now on */
static GPtrArray *
find_mine (GPtrArray              *found,
           const TrendsDraftShare *share)
{
  GPtrArray *mine = new_drafts ();
  g_autoptr (GHashTable) known = g_hash_table_new (draft_hash, draft_equal);
  g_autoptr (GHashTable) there = make_set (found);

  for (guint i = 0; i < share->held->len; i++)
    if (g_hash_table_contains (there, share->held->pdata[i]))
      add (mine, known, share->held->pdata[i]);
  for (guint i = 0; i < share->typed->len; i++)
    add (mine, known, share->typed->pdata[i]);
  return mine;
}

/* (transfer full): all that the file is to have */
static GPtrArray *
merge (GPtrArray *found,
       GPtrArray *before,
       GPtrArray *mine)
{
  GPtrArray *all = new_drafts ();
  g_autoptr (GHashTable) was_mine = make_set (before);
  g_autoptr (GHashTable) known = g_hash_table_new (draft_hash, draft_equal);

  for (guint i = 0; i < found->len; i++)
    if (!g_hash_table_contains (was_mine, found->pdata[i]))
      add (all, known, found->pdata[i]);
  for (guint i = 0; i < mine->len; i++)
    add (all, known, mine->pdata[i]);
  return all;
}

/* ----------------------------------------------------------------------- the file */

/* What can't be read is nobody's, and is replaced. Returns: (transfer full) (nullable): %NULL: it is another plan file's */
static GPtrArray *
read_found (const char  *path,
            GFile       *plan_file,
            GError     **error)
{
  g_autofree char *uri = NULL;
  GPtrArray *found = trends_draft_file_read (path, &uri, NULL);

  if (found == NULL)
    return new_drafts ();
  if (found->len == 0 || uri == NULL
      || trends_draft_look_find_owner (plan_file, uri) != TRENDS_DRAFT_OWNER_OTHER)
    return found;
  g_ptr_array_unref (found);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST, "%s is of %s", path, uri);
  return NULL;
}

static void
make_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_debug ("There is no %s", folder);
}

/**
 * trends_draft_merge_write:
 * @path: from trends_draft_file_get_path()
 * @plan_file: what was typed into
 * @share: what this process has to do with
 * @error: why it can’t be written, from %G_FILE_ERROR; %G_FILE_ERROR_EXIST: a copy of the plan has the file
 *
 * Has the file hold what this process has, beside what others have put there since it was read. Waits for the disk, and
 * for others that write at the same time.
 *
 * Returns: (transfer full) (nullable) (element-type TrendsDraft): what of the file is this process’s now; %NULL: it is as
 *   it was
 */
GPtrArray *
trends_draft_merge_write (const char              *path,
                          GFile                   *plan_file,
                          const TrendsDraftShare  *share,
                          GError                 **error)
{
  g_autofree char *uri = NULL;
  g_autoptr (GPtrArray) found = NULL, mine = NULL, all = NULL;
  gboolean is_written;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (plan_file), NULL);
  g_return_val_if_fail (share != NULL, NULL);

  if (share->typed->len > 0)
    make_folder (path);
  fd = lock (path);
  found = read_found (path, plan_file, error);
  if (found == NULL)
    {
      unlock (fd);
      return NULL;
    }
  mine = find_mine (found, share);
  all = merge (found, share->before, mine);
  uri = g_file_get_uri (plan_file);
  is_written = trends_draft_file_write (path, all, uri, error);
  unlock (fd);
  return is_written ? g_steal_pointer (&mine) : NULL;
}
