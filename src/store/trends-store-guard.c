/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-guard.c: see trends-store-guard.h. */

#include "trends-store-guard.h"

#include <time.h>

/* Longer than any definition in our schemas, and so short that no single call of
 * a function, which nothing can stop, takes long. */
#define STRANGE_LENGTH 20000

/* The longest value of a plan is a baseline or an imported edit of a very big one. */
#define LENGTH 500000000
#define SQL_LENGTH 100000

/* Steps of SQLite's machine between two looks at the clock. */
#define STEPS 1000

/* Seconds of the processor's, many times what it takes in the slowest build. */
#define SECONDS 20
#define BYTES_A_SECOND 100000

static gint64
get_processor_seconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec;
}

static int
on_progress_cb (gpointer user_data)
{
  TrendsStoreFile *file = user_data;

  return get_processor_seconds () > file->deadline;
}

void
trends_store_guard_begin (TrendsStoreFile *file,
                          gint64           size)
{
  sqlite3_limit (file->db, SQLITE_LIMIT_LENGTH, STRANGE_LENGTH);
  sqlite3_limit (file->db, SQLITE_LIMIT_SQL_LENGTH, STRANGE_LENGTH);
  file->guarded = TRUE;
  file->deadline = get_processor_seconds () + SECONDS + size / BYTES_A_SECOND;
  sqlite3_progress_handler (file->db, STEPS, on_progress_cb, file);
}

void
trends_store_guard_know_schema (TrendsStoreFile *file)
{
  sqlite3_limit (file->db, SQLITE_LIMIT_LENGTH, LENGTH);
  sqlite3_limit (file->db, SQLITE_LIMIT_SQL_LENGTH, SQL_LENGTH);
}

void
trends_store_guard_end (TrendsStoreFile *file)
{
  trends_store_guard_know_schema (file);
  sqlite3_progress_handler (file->db, 0, NULL, NULL);
  file->guarded = FALSE;
}
