/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-keeper-private.h: what the files of a keeper of drafts share: trends-draft-keeper.c writes and
 * reads, trends-draft-offers.c has what waits for a person.
 */

#pragma once

#include "trends-draft-keeper.h"

G_BEGIN_DECLS

struct _TrendsDraftKeeper
{
  GObject parent_instance;

  TrendsPlan *plan;
  GFile *plan_file;
  char *path;           /* of the file of drafts, once all before have been looked at */
  guint n_waits;        /* for who had the file before */
  guint copy;           /* which of the plan's files of drafts is looked at */
  int heirloom;         /* the first that it could inherit, or -1 */
  gboolean inherits;    /* there is none of its own */
  TrendsStore *store;   /* who saves the plan; NULL where nobody does */
  GSignalGroup *store_signals;
  GPtrArray *offered;   /* (element-type TrendsDraft) */
  GPtrArray *homeless;  /* (element-type TrendsDraft): of what may come with the edits */
  GPtrArray *astray;    /* (element-type TrendsDraft): of an earlier time, for what is gone */
  guint n_astray;       /* with those of now, when it was last told */
  GPtrArray *unsaved;   /* (element-type TrendsEdit): of an earlier time, offered */
  GPtrArray *restored;  /* (element-type TrendsEdit): the same, until they are saved */
  GPtrArray *left_out;  /* (element-type TrendsLeftOut): until a person has decided on it */
  gboolean forget;      /* what can't be saved isn't wanted any more */
  GPtrArray *flushes;   /* (element-type GTask): to be told after the next write */
  gboolean reading;
  gboolean writing;
  gboolean write_again;
  guint retry;          /* what could not be kept, or not in its place, is tried again */
  gboolean has_file;    /* there may be a file, with something of ours */
  GPtrArray *kept;      /* (element-type TrendsDraft): what is ours in it */
};

GPtrArray *trends_draft_keeper_new_drafts    (void);
GPtrArray *trends_draft_keeper_new_edits     (void);
void       trends_draft_keeper_add_copies    (GPtrArray         *all,
                                              GPtrArray         *drafts);
void       trends_draft_keeper_write         (TrendsDraftKeeper *self);
void       trends_draft_keeper_offer         (TrendsDraftKeeper *self,
                                              GPtrArray         *drafts);
void       trends_draft_keeper_follow_astray (TrendsDraftKeeper *self);
void       trends_draft_keeper_emit_offered  (TrendsDraftKeeper *self);

G_END_DECLS
