/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-writer.h: the thread that writes, and the only one that does.
 *
 * Edits are pushed in order; all that wait are written in one transaction. The
 * writer looks every second for what others wrote. When it finds something, it
 * holds still until the plan's thread has taken it (take_others) and says what
 * of ours is to be written on top (resume). When writing fails it keeps what it
 * has and tries again, by itself now and then, or when told.
 *
 * It never touches a plan. Everything here is for the plan's thread, but for what
 * is said to be for any thread. `changed` is called in the writer's or in that of
 * who looks, whenever there may be news.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

typedef struct _TrendsWriter TrendsWriter;

typedef void (*TrendsWriterFunc) (gpointer user_data);

typedef struct
{
  gboolean is_saving;  /* there are edits that aren't on the disk */
  gboolean has_others; /* to be taken */
  GError *error;       /* why it can't write now, to be freed; or NULL */
} TrendsWriterStatus;

TrendsWriter *trends_writer_new         (TrendsStoreFile     *file,
                                         TrendsWriterFunc     changed,
                                         gpointer             user_data);
/* Writes what can be written, and ends the thread. */
void          trends_writer_verify      (TrendsWriter        *self);
void          trends_writer_end         (TrendsWriter        *self);
/* Ends the thread without writing what waits. Returns whether all turns out to be
 * in the file nevertheless: a last attempt was under way, or a commit that seemed
 * to fail hadn't. */
gboolean trends_writer_give_up (TrendsWriter *self);
/* In any thread. The last to let go closes the file. */
TrendsWriter *trends_writer_ref         (TrendsWriter        *self);
void          trends_writer_unref       (TrendsWriter        *self);

void          trends_writer_push        (TrendsWriter        *self,
                                         TrendsEdit          *edit);
void          trends_writer_retry       (TrendsWriter        *self);
void          trends_writer_get_status  (TrendsWriter        *self,
                                         TrendsWriterStatus  *status);
/* (transfer full) (nullable): why nothing can be written to the file, where that was found
 * out after it had been opened: its log is looked through by the writer where it is long. */
char         *trends_writer_dup_problem (TrendsWriter        *self);
/* Until nothing waits, it failed, or others' edits came in. */
void          trends_writer_wait        (TrendsWriter        *self);

/* (transfer full) (element-type TrendsEdit): ours that aren't written */
GPtrArray    *trends_writer_dup_waiting (TrendsWriter        *self);
GPtrArray    *trends_writer_take_others (TrendsWriter        *self,
                                         GPtrArray          **waiting);
void          trends_writer_resume      (TrendsWriter        *self,
                                         GPtrArray           *waiting);

/* A moment in what is pushed, to tell later what came after it. */
typedef struct
{
  guint64 n_pushed;
  guint64 n_resumed;
} TrendsWriterMark;

TrendsWriterMark trends_writer_get_mark     (TrendsWriter     *self);

/* All these in any thread, and from unlocking on only where it is locked there: */

void             trends_writer_look         (TrendsWriter     *self);
/* The file itself, while the writer keeps off it; and what isn't in it yet. */
TrendsStoreFile *trends_writer_lock_file    (TrendsWriter     *self,
                                             GPtrArray       **waiting);
void             trends_writer_unlock_file  (TrendsWriter     *self);
/* Whether nothing of others came since, or waits to be taken. */
gboolean         trends_writer_is_current   (TrendsWriter     *self,
                                             TrendsWriterMark  mark);
/* How many of those that wait were pushed before. */
guint            trends_writer_count_marked (TrendsWriter     *self,
                                             TrendsWriterMark  mark);
/* Goes on in another file, which holds the first `n_held` of what waits. */
void             trends_writer_set_file     (TrendsWriter     *self,
                                             TrendsStoreFile  *file,
                                             guint             n_held);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsWriter, trends_writer_unref)

G_END_DECLS
