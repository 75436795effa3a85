/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-private.h: what the parts of TrendsStore share: living with a file
 * (trends-store.c), letting go of it (trends-store-close.c), opening one (trends-store-open.c),
 * finding a place for a new one (trends-store-place.c), and copying and moving it
 * (trends-store-transfer.c).
 */

#pragma once

#include "trends-store-writer.h"

G_BEGIN_DECLS

/* What the writer's thread holds of the store, which may go before it. */
typedef struct _TrendsStoreLink TrendsStoreLink;

struct _TrendsStore
{
  GObject parent_instance;

  TrendsPlan *plan;
  GFile *location;
  TrendsOpenMode mode;
  TrendsWriter *writer; /* NULL once closed */
  TrendsStoreLink *link;
  gulong edited_handler;
  gulong pending_handler;

  gboolean read_only;
  char *standing_problem; /* why it is read-only */
  TrendsSaveState state;
  char *problem;
  GPtrArray *flushes; /* tasks that wait for all to be written */
  guint n_holds;
  GPtrArray *closes; /* tasks that wait for the holds to end */

  gboolean rebasing;
  GPtrArray *meanwhile; /* edits that were made while rebasing */
};

void          trends_store_close_writer   (TrendsStore      *self);
/* (transfer full) of both; for the thread that is to live with it */
TrendsStore  *trends_store_new            (GFile            *location,
                                           TrendsOpenMode    mode,
                                           TrendsStoreFile  *file,
                                           TrendsPlan       *plan);
/* Writes what it can and takes in what others wrote, and waits for that. */
void          trends_store_try_flush      (TrendsStore      *self);
TrendsWriter *trends_store_get_writer     (TrendsStore      *self);
TrendsOpenMode trends_store_get_mode      (TrendsStore      *self);
/* The writer went on in another file. `problem`: why that is read-only, or NULL. */
void          trends_store_set_place      (TrendsStore      *self,
                                           GFile            *location,
                                           gboolean          read_only,
                                           const char       *problem);
void          trends_store_update         (TrendsStore      *self);
void          trends_store_report_lost    (TrendsStore      *self,
                                           const char       *words);
/* Closing waits while somebody holds the store. */
void          trends_store_hold           (TrendsStore      *self);
void          trends_store_release        (TrendsStore      *self);

/* (transfer full) (nullable): the path of a file on this computer */
char         *trends_store_dup_path       (GFile            *location,
                                           GError          **error);
/* Before anything is written: whether a plan can live under this name. */
gboolean      trends_store_check_path     (const char       *path,
                                           GError          **error);

G_END_DECLS
