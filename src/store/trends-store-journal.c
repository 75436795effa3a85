/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-journal.c: see trends-store-journal.h, and "The Rollback Journal" in
 * SQLite's description of its file format.
 */

#include "trends-store-journal.h"

#include "trends-store.h"
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

/* ------------------------------------------------- journals of other programs */

/* SQLite begins a part of a journal, which it synced by itself, at each sector. */
#define HEADER_SIZE 28

typedef struct
{
  const guchar *data;
  gsize size;
  gsize at;
  const guchar *state; /* the beginning of the file that it is for */
  guint32 page_size;
  guint32 n_pages; /* of that file, before */
  guint32 sector_size;
  guint32 nonce;
  guint32 n_records;
  guint64 n_records_all;
  gboolean has_state; /* the first page is among them, as it was a commit before */
} Walk;

static gboolean
is_power_of_two (guint32 number,
                 guint32 least,
                 guint32 most)
{
  return number >= least && number <= most && (number & (number - 1)) == 0;
}

/* FALSE where no part of the journal begins here, which is its end. */
static gboolean
read_part (Walk *self)
{
  const guchar *header = self->data + self->at;

  if (self->size < HEADER_SIZE || self->at > self->size - HEADER_SIZE ||
      memcmp (header, magic, sizeof magic) != 0)
    return FALSE;

  self->n_records = get_number (header + 8);
  self->nonce = get_number (header + 12);
  return TRUE;
}

/* One of ours says more, and is judged by that. */
static gboolean
is_ours (const Walk *self)
{
  return self->size >= sizeof (Header) &&
         memcmp (((const Header *) self->data)->signature, signature, sizeof signature) == 0;
}

/* What the first part says holds for all. */
static gboolean
read_first_part (Walk *self)
{
  const guchar *header = self->data;

  if (!read_part (self) || is_ours (self))
    return FALSE;

  self->n_pages = get_number (header + 16);
  self->sector_size = get_number (header + 20);
  return self->n_pages > 0 && is_power_of_two (self->sector_size, 32, 65536) &&
         get_number (header + 24) == self->page_size;
}

static guint32
sum_page (const Walk   *self,
          const guchar *page)
{
  guint32 sum = self->nonce;

  for (guint32 i = self->page_size - 200; i > 0 && i < self->page_size; i -= 200)
    sum += page[i];
  return sum;
}

/* The counter goes up by one when a transaction is committed, with the first page. */
static gboolean
is_state_before (const Walk   *self,
                 const guchar *page)
{
  return trends_store_begins_plan (page) &&
         get_page_size (page) == self->page_size &&
         get_number (self->state + 24) - get_number (page + 24) <= 1;
}

static gboolean
check_record (Walk *self)
{
  const guchar *record = self->data + self->at;
  guint32 number;

  if (self->size - self->at < (gsize) self->page_size + 8)
    return FALSE;

  number = get_number (record);
  if (number == 0 || number > self->n_pages ||
      get_number (record + 4 + self->page_size) != sum_page (self, record + 4) ||
      (number == 1 && !is_state_before (self, record + 4)))
    return FALSE;

  self->has_state |= number == 1;
  self->n_records_all++;
  self->at += (gsize) self->page_size + 8;
  return TRUE;
}

static gboolean
check_part (Walk *self)
{
  self->at += self->sector_size;
  if (self->at > self->size)
    return FALSE;

  for (guint32 i = 0; i < self->n_records; i++)
    if (!check_record (self))
      return FALSE;

  self->at = (self->at + self->sector_size - 1) / self->sector_size * self->sector_size;
  return TRUE;
}

gboolean
trends_journal_is_plausible (GBytes   *journal,
                             GBytes   *main,
                             gboolean *certain)
{
  gsize main_size;
  Walk walk = { 0 };

  walk.data = g_bytes_get_data (journal, &walk.size);
  walk.state = g_bytes_get_data (main, &main_size);
  if (main_size < 512 || walk.size < HEADER_SIZE ||
      memcmp (walk.data + walk.size - sizeof magic, magic, sizeof magic) == 0)
    return FALSE;

  walk.page_size = get_page_size (walk.state);
  if (!is_power_of_two (walk.page_size, 512, 65536) || !read_first_part (&walk) ||
      (guint64) walk.n_pages * walk.page_size > main_size)
    return FALSE;

  do
    if (!check_part (&walk))
      return FALSE;
  while (read_part (&walk));

  *certain = walk.has_state;
  return walk.n_records_all > 0;
}
