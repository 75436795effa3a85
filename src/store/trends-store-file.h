/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-file.h: one open connection to a plan file, hardened, and known
 * to be ours before anything in it is used.
 *
 * A file belongs to one thread at a time; whoever shares one guards it.
 */

#pragma once

#include "trends-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

#define TRENDS_STORE_APPLICATION_ID 0x54524E44
#define TRENDS_STORE_VERSION 4
#define TRENDS_STORE_BUSY_TIMEOUT   2000 /* milliseconds */

typedef struct
{
  sqlite3 *db;
  char *path;             /* resolved: no link in it */
  char *name;             /* for people */
  int version;            /* the format that it was found in */
  gboolean read_only;
  gboolean detached;      /* a copy in memory, which follows nobody */
  gboolean unverified;    /* not all of it has been looked at; nothing is written before */
  gboolean late;          /* what has a table of its own is read when it is asked for */
  gboolean broken_log;    /* nothing may be added to it: only read, and copied without */
  char *problem;          /* why it can only be read, in words, or NULL */
  gboolean refused_journal; /* one lies beside it that isn't known to be ours */
  gboolean guarded;       /* not checked yet, see trends-store-guard.h */
  gint64 deadline;        /* of the processor's seconds, while guarded */
  GHashTable *statements; /* prepared ones, by what they are for */
  char *plan;             /* the id of the plan in it, or NULL before it is known */
  char *tip;              /* the last edit of the log that we know, or NULL */
  gint64 tip_seq;
} TrendsStoreFile;

/* Whether what takes long is to end now. */
typedef gboolean (*TrendsStoreStopFunc) (gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

gboolean         trends_store_fail              (GError               **error,
                                                 TrendsStoreError       code,
                                                 const char            *format,
                                                 ...) G_GNUC_PRINTF (3, 4);

TrendsStoreFile *trends_store_file_open         (const char            *path,
                                                 TrendsOpenMode         mode,
                                                 GError               **error);
TrendsStoreFile *trends_store_file_open_again   (TrendsStoreFile       *self,
                                                 GError               **error);
TrendsStoreFile *trends_store_file_open_unchecked (const char          *path,
                                                 int                    flags,
                                                 GError               **error);
TrendsStoreFile *trends_store_file_connect_empty (const char           *path,
                                                 const char            *name,
                                                 GError               **error);
void             trends_store_file_free         (TrendsStoreFile       *self);
void             trends_store_file_set_path     (TrendsStoreFile       *self,
                                                 const char            *path);
char            *trends_store_file_peek_plan    (const char            *path);
char            *trends_store_file_resolve      (const char            *path,
                                                 GError               **error);

/* In trends-store-verify.c: */
gboolean         trends_store_file_read_version (TrendsStoreFile       *self,
                                                 GError               **error);
gboolean         trends_store_file_check_content (TrendsStoreFile      *self,
                                                 GError               **error);
gboolean         trends_store_file_check        (TrendsStoreFile       *self,
                                                 GError               **error);
gboolean         trends_store_file_check_whole  (TrendsStoreFile       *self,
                                                 GError               **error);
gboolean         trends_store_file_check_log    (TrendsStoreFile       *self,
                                                 GError               **error);
gboolean         trends_store_file_verify       (TrendsStoreFile       *self,
                                                 TrendsStoreStopFunc    stop,
                                                 gpointer               user_data,
                                                 GError               **error);

/* In trends-store-name.c: */
gboolean         trends_store_check_depth       (const char            *path,
                                                 GError               **error);
gboolean         trends_store_has_room_for_journal (const char         *path);

gboolean         trends_store_file_exec         (TrendsStoreFile       *self,
                                                 const char            *sql,
                                                 GError               **error);
sqlite3_stmt    *trends_store_file_prepare      (TrendsStoreFile       *self,
                                                 const char            *sql,
                                                 GError               **error);
gboolean         trends_store_file_step         (TrendsStoreFile       *self,
                                                 sqlite3_stmt          *statement,
                                                 gboolean              *row,
                                                 GError               **error);
gboolean         trends_store_file_get_int      (TrendsStoreFile       *self,
                                                 const char            *sql,
                                                 gint64                *integer,
                                                 GError               **error);
gint64           trends_store_file_get_size     (TrendsStoreFile       *self);
int              trends_store_file_fill         (TrendsStoreFile       *self,
                                                 sqlite3               *source);
void             trends_store_file_rollback     (TrendsStoreFile       *self);
gboolean         trends_store_file_has_moved    (TrendsStoreFile       *self);
gboolean         trends_store_file_check_place  (TrendsStoreFile       *self,
                                                 GError               **error);
gboolean         trends_store_file_check_beside (TrendsStoreFile       *self,
                                                 GError               **error);
gboolean         trends_store_file_check_plan   (TrendsStoreFile       *self,
                                                 const char            *plan,
                                                 GError               **error);
gboolean         trends_store_file_holds        (TrendsStoreFile       *self,
                                                 const char            *plan);
gboolean         trends_store_file_check_header (TrendsStoreFile       *self,
                                                 GError               **error);
gboolean         trends_store_file_read_version_at (const char         *path,
                                                 int                   *version,
                                                 GError               **error);
gboolean         trends_store_file_find_tip     (TrendsStoreFile       *self,
                                                 GError               **error);
gboolean         trends_store_file_set_error    (TrendsStoreFile       *self,
                                                 int                    rc,
                                                 GError               **error);
gboolean         trends_store_file_set_damaged  (TrendsStoreFile       *self,
                                                 GError               **error);
gboolean         trends_store_file_set_stranger (TrendsStoreFile       *self,
                                                 const char            *path,
                                                 GError               **error);
gboolean         trends_store_file_set_overwritten (TrendsStoreFile    *self,
                                                 GError               **error);
gboolean         trends_store_file_set_replaced (TrendsStoreFile       *self,
                                                 GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsStoreFile, trends_store_file_free)

G_END_DECLS
