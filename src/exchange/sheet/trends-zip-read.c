/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-zip-read.c: see trends-zip-read.h. */

#include "trends-zip-read.h"

#include "trends-exchange-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK 65536


static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_too_much (TrendsZip  *self,
             GError    **error)
{
  if (self->n_unpacked > TRENDS_ZIP_MAX_BYTES)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 _("this file unpacks to more than %d MB, and is read no further"),
                 TRENDS_ZIP_MAX_BYTES / (1024 * 1024));
  else if (self->n_unpacked > TRENDS_ZIP_FREE_BYTES
           && self->n_unpacked / TRENDS_ZIP_MAX_RATIO > self->length)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 _("this file unpacks to more than %d times its size, as no table does, and is read no "
                   "further"), TRENDS_ZIP_MAX_RATIO);
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_data (TrendsZip           *self,
           struct archive      *archive,
           TrendsZipChunkFunc   func,
           gpointer             user_data,
           GError             **error)
{
  g_autofree char *chunk = g_malloc (CHUNK);
  la_ssize_t n;

  while ((n = archive_read_data (archive, chunk, CHUNK)) > 0)
    {
      self->n_unpacked += (gsize) n;
      if (is_too_much (self, error) || !func (chunk, (gsize) n, user_data, error))
        return FALSE;
    }
  if (n < 0)
    return refuse (error, archive_read_has_encrypted_entries (archive) == 1
                            ? _("this file is protected with a password; open it and save it without one")
                            : _("this file is damaged: a part of it can’t be unpacked"));
  return TRUE;
}

static gboolean
is_called (struct archive_entry *entry,
           const char           *name)
{
  const char *path = archive_entry_pathname (entry);

  return path && g_ascii_strcasecmp (path + (*path == '/'), name) == 0;
}

/* Where the part is in the archive, if it is. */
static gboolean
find_part (struct archive  *archive,
           const char      *name,
           gboolean        *is_there,
           GError         **error)
{
  struct archive_entry *entry;
  int status;

  *is_there = FALSE;
  for (guint n = 0; (status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK
                    || status == ARCHIVE_WARN; n++)
    {
      if (n >= TRENDS_ZIP_MAX_PARTS)
        return refuse (error, _("this file has more parts than any table has"));
      if (!is_called (entry, name))
        continue;
      *is_there = TRUE;
      return TRUE;
    }
  return status == ARCHIVE_EOF || refuse (error, _("this file is damaged: its parts can’t be found"));
}

/**
 * trends_zip_read_part:
 * @self: a file that is a zip
 * @name: of one of its parts, compared without case, as its makers do
 * @is_there: (out): whether there is such a part
 * @func: (scope call): takes what is in it, piece by piece
 * @user_data: for @func
 * @error: return location for an error: the file is damaged, too large, or @func has one
 *
 * Returns: whether all went well; also where there is no such part
 */
gboolean
trends_zip_read_part (TrendsZip           *self,
                      const char          *name,
                      gboolean            *is_there,
                      TrendsZipChunkFunc   func,
                      gpointer             user_data,
                      GError             **error)
{
  struct archive *archive = archive_read_new ();
  gboolean done;

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, self->data, self->length) != ARCHIVE_OK)
    {
      archive_read_free (archive);
      return refuse (error, _("this file is damaged: it can’t be unpacked; get it again from where it came"));
    }
  done = find_part (archive, name, is_there, error)
         && (!*is_there || read_data (self, archive, func, user_data, error));
  archive_read_free (archive);
  return done;
}

/**
 * trends_zip_resolve:
 * @base: the name of a part
 * @target: the name of another as that part has it: "../x.xml" or "/xl/x.xml"
 *
 * Returns: (transfer full): the whole name of the other part, without a slash before it
 */
char *
trends_zip_resolve (const char *base,
                    const char *target)
{
  g_autofree char *folder = g_path_get_dirname (base);
  g_autofree char *path = *target == '/' ? g_strdup (target) : g_strconcat (folder, "/", target, NULL);
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; parts[i]; i++)
    {
      if (strcmp (parts[i], "..") == 0 && kept->len > 0)
        g_ptr_array_set_size (kept, (int) kept->len - 1);
      else if (*parts[i] && strcmp (parts[i], ".") != 0 && strcmp (parts[i], "..") != 0)
        g_ptr_array_add (kept, parts[i]);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}
