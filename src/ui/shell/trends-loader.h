/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-loader.h: the opening of one plan file, begun before there is a window
 * to show it in. It finishes in the main loop, once, with a store or an error.
 *
 * Signal: finished ()
 */

#pragma once

#include "trends-store.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_LOADER (trends_loader_get_type ())
G_DECLARE_FINAL_TYPE (TrendsLoader, trends_loader, TRENDS, LOADER, GObject)

TrendsLoader *trends_loader_new          (GFile          *file,
                                          TrendsOpenMode  mode);
GFile        *trends_loader_get_file     (TrendsLoader   *self);
gboolean      trends_loader_is_finished  (TrendsLoader   *self);
TrendsStore  *trends_loader_steal_store  (TrendsLoader   *self);
const GError *trends_loader_get_error    (TrendsLoader   *self);
void          trends_loader_cancel       (TrendsLoader   *self);

G_END_DECLS
