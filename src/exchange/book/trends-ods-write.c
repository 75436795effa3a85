/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-write.c: see trends-ods-write.h. The package is streamed; the sheets are in a file
 * without a name until their size is known, which every reader wants to hear before them. No entry
 * has a time, which would be in the zone of whoever exports.
 */

#include "trends-ods-write.h"

#include "trends-book-file.h"
#include "trends-export-locale.h"
#include "trends-ods-content.h"
#include "trends-unnamed-file.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MIME_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define PIECE 65536

static const char manifest[]
  = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
    "manifest:version=\"1.2\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" "
    "manifest:media-type=\"" MIME_TYPE "\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"settings.xml\" manifest:media-type=\"text/xml\"/>"
    "</manifest:manifest>";

typedef struct
{
  TrendsBook *book;
  const TrendsExportOptions *options;
  GOutputStream *stream;
  GCancellable *cancellable;
  struct archive *archive;
  GError *failed; /* of the stream */
} Writer;

/* ----------------------------------------------------------------- package */

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *bytes,
          size_t          length)
{
  Writer *self = data;
  gsize n;

  if (!self->failed
      && g_output_stream_write_all (self->stream, bytes, length, &n, self->cancellable,
                                    &self->failed))
    return (la_ssize_t) n;
  archive_set_error (archive, EIO, "the stream failed");
  return -1;
}

static gboolean
say_why (int          code,
         const char  *reason,
         GError     **error)
{
  g_set_error (error, G_IO_ERROR, code, _("The workbook can’t be made: %s"),
               reason ? reason : _("nobody says why"));
  return FALSE;
}

static gboolean
fail (Writer  *self,
      GError **error)
{
  if (self->failed)
    g_propagate_error (error, g_steal_pointer (&self->failed));
  else
    say_why (G_IO_ERROR_FAILED, archive_error_string (self->archive), error);
  return FALSE;
}

static gboolean
fail_to_read (int      code,
              GError **error)
{
  return say_why (g_io_error_from_errno (code), g_strerror (code), error);
}

static gboolean
begin_entry (Writer     *self,
             const char *name,
             gsize       length,
             GError    **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean is_begun;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  is_begun = archive_write_header (self->archive, entry) == ARCHIVE_OK;
  archive_entry_free (entry);
  return is_begun || fail (self, error);
}

static gboolean
add_part (Writer     *self,
          const char *name,
          const char *text,
          GError    **error)
{
  gsize length = strlen (text);

  return begin_entry (self, name, length, error)
         && (archive_write_data (self->archive, text, length) == (la_ssize_t) length
             || fail (self, error));
}

static gboolean
add_file (Writer     *self,
          const char *name,
          int         fd,
          GError    **error)
{
  g_autofree char *piece = g_malloc (PIECE);
  struct stat status;
  gssize n;

  if (fstat (fd, &status) != 0)
    return fail_to_read (errno, error);
  if (!begin_entry (self, name, (gsize) status.st_size, error))
    return FALSE;
  for (off_t at = 0; (n = pread (fd, piece, PIECE, at)) > 0; at += n)
    if (archive_write_data (self->archive, piece, (size_t) n) != n)
      return fail (self, error);
  return n == 0 || fail_to_read (errno, error);
}

static gboolean
add_parts (Writer  *self,
           int      content,
           GError **error)
{
  g_autofree char *styles = trends_ods_dup_styles (self->book);
  g_autofree char *meta = trends_ods_dup_meta (self->book);
  g_autofree char *settings = trends_ods_dup_settings (self->book);

  archive_write_zip_set_compression_store (self->archive);
  if (!add_part (self, "mimetype", MIME_TYPE, error))
    return FALSE;
  archive_write_zip_set_compression_deflate (self->archive);
  return add_file (self, "content.xml", content, error)
         && add_part (self, "styles.xml", styles, error) && add_part (self, "meta.xml", meta, error)
         && add_part (self, "settings.xml", settings, error)
         && add_part (self, "META-INF/manifest.xml", manifest, error)
         && (archive_write_close (self->archive) == ARCHIVE_OK || fail (self, error));
}

static gboolean
write_package (Writer  *self,
               int      content,
               GError **error)
{
  gboolean is_done;

  self->archive = archive_write_new ();
  archive_write_set_format_zip (self->archive);
  archive_write_set_bytes_in_last_block (self->archive, 1);
  is_done = (archive_write_open (self->archive, self, NULL, write_cb, NULL) == ARCHIVE_OK
             || fail (self, error))
            && add_parts (self, content, error);
  archive_write_free (self->archive);
  g_clear_error (&self->failed);
  return is_done;
}

/* ----------------------------------------------------------------- content */

static gboolean
write_content (Writer  *self,
               int      fd,
               GError **error)
{
  xmlOutputBuffer *buffer = xmlOutputBufferCreateFd (fd, NULL);
  xmlTextWriter *writer = xmlNewTextWriter (buffer);
  gboolean is_done = trends_ods_write_content (self->book, self->options, writer,
                                               self->cancellable, error);
  gboolean is_written = xmlTextWriterFlush (writer) >= 0 && buffer->error == 0;

  xmlFreeTextWriter (writer);
  return is_done && (is_written || trends_unnamed_file_say_full (error));
}

static gboolean
write_book (TrendsBook *book,
            int         fd,
            gpointer    user_data,
            GError    **error)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  Writer *self = user_data;

  self->book = book;
  return write_content (self, fd, error) && write_package (self, fd, error);
}

/**
 * trends_ods_write:
 * @plan: a plan as its profile shows it, which nobody changes meanwhile
 * @options: (nullable): what the export was told
 * @stream: where to; it is not closed
 *
 * Writes a workbook with a sheet for each sort of entry. Any thread.
 *
 * Returns: whether all was written
 */
gboolean
trends_ods_write (TrendsPlan                 *plan,
                  const TrendsExportOptions  *options,
                  GOutputStream              *stream,
                  GCancellable               *cancellable,
                  GError                    **error)
{
  Writer self = { .options = options, .stream = stream, .cancellable = cancellable };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  return trends_book_file_write (plan, options, TRENDS_BOOK_NO_LIMIT, write_book, &self, error);
}
