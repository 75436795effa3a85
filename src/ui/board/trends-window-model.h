/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-model.h: a moving stretch of a long list. Unlike a slice it can
 * be extended and shortened at both ends, and reports just what came and went,
 * so that rows that stay are kept. It is for lists that are windowed by hand; see
 * trends-card-list.h for why there are any.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WINDOW_MODEL (trends_window_model_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWindowModel, trends_window_model, TRENDS, WINDOW_MODEL, GObject)

TrendsWindowModel *trends_window_model_new        (GListModel        *source,
                                                   guint              size);
GListModel        *trends_window_model_get_source (TrendsWindowModel *self);
/* Where it begins in the source, and how many items it would have at most. */
guint              trends_window_model_get_offset (TrendsWindowModel *self);
guint              trends_window_model_get_size   (TrendsWindowModel *self);
void               trends_window_model_set        (TrendsWindowModel *self,
                                                   guint              offset,
                                                   guint              size);
/* Whether there are items of the source after it. */
gboolean           trends_window_model_has_more   (TrendsWindowModel *self);

G_END_DECLS
