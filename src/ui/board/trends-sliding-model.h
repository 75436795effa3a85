/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sliding-model.h: a moving stretch of a long list. Unlike a slice it can
 * be extended and shortened at both ends, and reports just what came and went,
 * so that rows that stay are kept. It is for lists that are windowed by hand; see
 * trends-card-list.h for why there are any.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_SLIDING_MODEL (trends_sliding_model_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSlidingModel, trends_sliding_model, TRENDS, SLIDING_MODEL, GObject)

/* Where the window is to be, now that the source has changed within it and before that
 * is reported. `places` has for each item of the model where it is in the source now, or
 * G_MAXUINT; `n_changed` says how much has come or gone. `offset` and `size` are as they
 * were, to be set. */
typedef void (*TrendsSlidingFunc) (TrendsSlidingModel *self,
                                   const guint        *places,
                                   guint               n_changed,
                                   guint              *offset,
                                   guint              *size,
                                   gpointer            user_data);

TrendsSlidingModel *trends_sliding_model_new        (GListModel         *source,
                                                     guint               size);
GListModel         *trends_sliding_model_get_source (TrendsSlidingModel *self);
/* Where it begins in the source, and how many items it would have at most. */
guint               trends_sliding_model_get_offset (TrendsSlidingModel *self);
guint               trends_sliding_model_get_size   (TrendsSlidingModel *self);
void                trends_sliding_model_set        (TrendsSlidingModel *self,
                                                     guint               offset,
                                                     guint               size);
void                trends_sliding_model_set_func   (TrendsSlidingModel *self,
                                                     TrendsSlidingFunc   choose,
                                                     gpointer            user_data);
/* Whether what changes very much is followed before the next frame, and not at once. */
void                trends_sliding_model_set_patient (TrendsSlidingModel *self,
                                                      gboolean            is_patient);
gboolean            trends_sliding_model_is_behind  (TrendsSlidingModel *self);
void                trends_sliding_model_catch_up   (TrendsSlidingModel *self);
/* Whether there are items of the source after it. */
gboolean            trends_sliding_model_has_more   (TrendsSlidingModel *self);

G_END_DECLS
