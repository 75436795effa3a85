/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-journal.c: see trends-store-journal.h, and "The Rollback Journal" in
 * SQLite's description of its file format.
 */

#include "trends-store-journal.h"

#include "trends-store-file.h"

#include <string.h>

static const guchar magic[8] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
static const char signature[16] = "Trends journal 1";

#define ID_LENGTH 36

/* What SQLite writes at the beginning takes 28 bytes; ours follows. */
typedef struct
{
  guchar magic[8];
  guchar n_pages[4]; /* in the journal */
  guchar nonce[4];
  guchar size[4]; /* of the file before, in pages */
  guchar sector_size[4];
  guchar page_size[4];

  char signature[16];
  char plan[ID_LENGTH];
  guchar counter[4]; /* of the file before */
} Header;

G_STATIC_ASSERT (sizeof (Header) == 28 + 16 + ID_LENGTH + 4);

/* Of the file itself, from its first 100 bytes. */
typedef struct
{
  guint32 page_size;
  guint32 counter;
} State;

static guint32
get_number (const guchar *bytes)
{
  guint32 number;

  memcpy (&number, bytes, 4);
  return GUINT32_FROM_BE (number);
}

static gboolean
read_at (sqlite3_file *file,
         void         *buffer,
         int           length,
         sqlite3_int64 offset)
{
  return file->pMethods->xRead (file, buffer, length, offset) == SQLITE_OK;
}

static gboolean
read_state (sqlite3_file *main,
            guchar       *header)
{
  memset (header, 0, 100);
  return read_at (main, header, 100, 0);
}

void
trends_journal_stamp (guchar       *sector,
                      const char   *plan,
                      sqlite3_file *main)
{
  Header *header = (Header *) sector;
  guchar state[100];

  g_assert (strlen (plan) == ID_LENGTH);

  if (!read_state (main, state))
    return;
  memcpy (header->signature, signature, sizeof signature);
  memcpy (header->plan, plan, ID_LENGTH);
  memcpy (header->counter, state + 24, 4);
}

/* At its end a journal of several databases names the file that says which: and
 * that file is deleted when the journal has been played back. */
static gboolean
names_another_file (sqlite3_file *journal,
                    sqlite3_int64 size)
{
  guchar end[8];

  return size < (sqlite3_int64) sizeof end ||
         !read_at (journal, end, sizeof end, size - (sqlite3_int64) sizeof end) ||
         memcmp (end, magic, sizeof magic) == 0;
}

static guint32
get_page_size (const guchar *state)
{
  guint32 size = (guint32) state[16] << 8 | state[17];

  return size == 1 ? 65536 : size;
}

/* The counter goes up by one when a transaction is committed, with the first page. */
static gboolean
fits_state (const Header *header,
            const guchar *state,
            sqlite3_int64 size)
{
  guint32 page_size = get_page_size (state);
  guint32 n_written = get_number (state + 24) - get_number (header->counter);
  guint32 n_pages = get_number (header->size);

  return get_number (header->page_size) == page_size && n_written <= 1 && n_pages > 0 &&
         (sqlite3_int64) n_pages * page_size <= size;
}

/* Where the file's own id can't be read, for it was being made anew when it was
 * interrupted, the counter has to do. */
static gboolean
is_of_plan (const Header *header,
            const char   *path)
{
  g_autofree char *id = trends_store_file_peek_plan (path);

  return id == NULL || strncmp (id, header->plan, ID_LENGTH) == 0;
}

gboolean
trends_journal_fits (sqlite3_file *journal,
                     sqlite3_file *main,
                     const char   *path)
{
  sqlite3_int64 journal_size, size;
  guchar state[100];
  Header header;

  return journal->pMethods->xFileSize (journal, &journal_size) == SQLITE_OK &&
         main->pMethods->xFileSize (main, &size) == SQLITE_OK &&
         !names_another_file (journal, journal_size) &&
         read_at (journal, &header, sizeof header, 0) && read_state (main, state) &&
         memcmp (header.magic, magic, sizeof magic) == 0 &&
         memcmp (header.signature, signature, sizeof signature) == 0 &&
         fits_state (&header, state, size) && is_of_plan (&header, path);
}
