/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-busy.h: says in a toast what a window is busy with, once that takes more
 * than a moment, with a way to stop it where there is one.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _TrendsBusy TrendsBusy;

/* `cancellable`: what the toast's button cancels, or NULL where there is no stopping. */
TrendsBusy *trends_busy_start (AdwToastOverlay *toasts,
                               const char      *text,
                               GCancellable    *cancellable);
/* It is over. Frees it. */
void        trends_busy_end   (TrendsBusy      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsBusy, trends_busy_end)

G_END_DECLS
