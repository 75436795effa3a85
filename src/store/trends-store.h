/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store.h: the plan file that an open plan lives in.
 *
 * A store owns one plan, one file and one writer thread, which has the only
 * writing connection. It listens to the plan's "edited", hands each edit to the
 * writer in order, and says how far the writer got. Nothing is called saved
 * before SQLite's commit returned.
 *
 * Properties: plan, file (GFile), state (TrendsSaveState), problem (what went
 * wrong while saving, in words for people, or NULL), read-only.
 * Signals: foreign-edits (guint n): edits of another process have come in;
 * lost (char *words): a copy or a move went well, but for what couldn't be read any more.
 * Everything here is called from the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_STORE_ERROR (trends_store_error_quark ())

typedef enum
{
  TRENDS_STORE_ERROR_NOT_FOUND,    /* there is no such file */
  TRENDS_STORE_ERROR_EXISTS,       /* there is one already */
  TRENDS_STORE_ERROR_PERMISSION,   /* file or folder may not be read or written */
  TRENDS_STORE_ERROR_BUSY,         /* another process holds it */
  TRENDS_STORE_ERROR_NOT_A_PLAN,   /* not SQLite, or not ours */
  TRENDS_STORE_ERROR_NEWER,        /* written by a newer Trends: can only be read */
  TRENDS_STORE_ERROR_ALTERED,      /* its tables aren't as its format has them */
  TRENDS_STORE_ERROR_DAMAGED,      /* fails its integrity check, or its content makes no sense */
  TRENDS_STORE_ERROR_FULL,         /* no room on the disk */
  TRENDS_STORE_ERROR_FAILED,       /* reading or writing failed otherwise */
} TrendsStoreError;

typedef enum
{
  TRENDS_SAVE_STATE_SAVED,
  TRENDS_SAVE_STATE_SAVING,
  TRENDS_SAVE_STATE_FAILED,    /* `problem` says why; trends_store_retry() tries again */
  TRENDS_SAVE_STATE_READ_ONLY,
} TrendsSaveState;

#define TRENDS_TYPE_SAVE_STATE (trends_save_state_get_type ())
GType trends_save_state_get_type (void);

typedef enum
{
  TRENDS_OPEN_NORMAL,
  TRENDS_OPEN_READ_ONLY,
} TrendsOpenMode;

/* Bytes that a file has to be known by */
#define TRENDS_STORE_BEGINNING 72

gboolean trends_store_begins_plan (const guchar *begins);

/* What to do with an edit of the log: (transfer none) */
typedef void (*TrendsLogFunc) (TrendsEdit *edit,
                               gpointer    user_data);

#define TRENDS_TYPE_STORE (trends_store_get_type ())
G_DECLARE_FINAL_TYPE (TrendsStore, trends_store, TRENDS, STORE, GObject)

GQuark          trends_store_error_quark    (void);

/* Loading happens in a worker thread. A file of a newer format opens read-only
 * by itself, and says so in `problem`; so does a file that may not be written. */
void            trends_store_open_async     (GFile                *file,
                                             TrendsOpenMode        mode,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
TrendsStore    *trends_store_open_finish    (GAsyncResult         *result,
                                             GError              **error);
TrendsStore    *trends_store_open           (GFile                *file,
                                             TrendsOpenMode        mode,
                                             GError              **error);
gboolean        trends_store_is_older       (GFile                *file);
gboolean        trends_store_is_newer       (GFile                *file);
/* A new file with the plan as it stands, on the disk when it returns. Never overwrites. */
TrendsStore    *trends_store_create         (GFile                *file,
                                             TrendsPlan           *plan,
                                             GError              **error);
TrendsStore    *trends_store_create_from    (GFile                *file,
                                             TrendsPlan           *plan,
                                             const char           *document,
                                             GError              **error);
/* In the folder, under a name made from the plan's title that isn't taken. */
TrendsStore    *trends_store_create_in      (GFile                *folder,
                                             TrendsPlan           *plan,
                                             GError              **error);

TrendsPlan     *trends_store_get_plan       (TrendsStore          *self);
GFile          *trends_store_get_file       (TrendsStore          *self);
TrendsSaveState trends_store_get_state      (TrendsStore          *self);
const char     *trends_store_get_problem    (TrendsStore          *self);

/* Waits until all is written (sealing typing first) or it failed; tries once more
 * where it had failed. */
void            trends_store_flush_async    (TrendsStore          *self,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean        trends_store_flush_finish   (TrendsStore          *self,
                                             GAsyncResult         *result,
                                             GError              **error);
gboolean        trends_store_flush          (TrendsStore          *self,
                                             GError              **error);
void            trends_store_verify         (TrendsStore          *self);
/* Flushes, ends the writer and lets go of the file; where writing fails the store
 * stays open. Letting go of a store writes what it can without asking. */
void            trends_store_close_async    (TrendsStore          *self,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean        trends_store_close_finish   (TrendsStore          *self,
                                             GAsyncResult         *result,
                                             GError              **error);
gboolean        trends_store_close          (TrendsStore          *self,
                                             GError              **error);
void            trends_store_retry          (TrendsStore          *self);
/* Ends the store without another attempt, after it was said that writing failed. */
gboolean trends_store_give_up (TrendsStore *self);
void
trends_store_give_up_async (TrendsStore *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean trends_store_give_up_finish (TrendsStore *self, GAsyncResult *result);

/* What couldn't be written, to be kept elsewhere. These don't need a store, and
 * may be used in any thread, but for the first. */
GPtrArray      *trends_store_dup_unsaved    (TrendsStore          *self);
char           *trends_store_edit_to_text   (const TrendsEdit     *edit);
TrendsEdit     *trends_store_edit_from_text (const char           *text);
GPtrArray      *trends_store_without_saved  (GFile                *file,
                                             GPtrArray            *edits);

/* A second file with all that this one holds, log and all, unsaved edits
 * included; this store stays where it is. Replaces `file` only where `overwrite`. */
gboolean        trends_store_save_copy      (TrendsStore          *self,
                                             GFile                *file,
                                             gboolean              overwrite,
                                             GError              **error);
void            trends_store_save_copy_async  (TrendsStore         *self,
                                               GFile               *file,
                                               gboolean             overwrite,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
gboolean        trends_store_save_copy_finish (TrendsStore         *self,
                                               GAsyncResult        *result,
                                               GError             **error);
/* Moves or renames the file and goes on there; a plan that could only be read where
 * it was can be changed where it goes. Also the way out where saving
 * failed: what could not be written here is written there. */
gboolean        trends_store_move           (TrendsStore          *self,
                                             GFile                *file,
                                             gboolean              overwrite,
                                             GError              **error);
void            trends_store_move_async     (TrendsStore          *self,
                                             GFile                *file,
                                             gboolean              overwrite,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean        trends_store_move_finish    (TrendsStore          *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/* The log, oldest first: (transfer full) (element-type TrendsEdit) */
GPtrArray      *trends_store_read_log       (GFile                *file,
                                             GError              **error);
/* The same, one edit after another, so that a long one takes no room. Any thread. */
gboolean        trends_store_foreach_logged (GFile                *file,
                                             TrendsLogFunc         func,
                                             gpointer              user_data,
                                             GError              **error);
/* Integrity, schema, dangling references, cycles: what is wrong, in words, or an
 * empty array. (transfer full) (element-type utf8). NULL with error where the file
 * can't be read at all. */
GPtrArray      *trends_store_check          (GFile                *file,
                                             GError              **error);

/* A file name for a title: "Millbrook Digital Roadmap 2026–28.trends" */
char           *trends_store_name_for_title (const char           *title);

G_END_DECLS
