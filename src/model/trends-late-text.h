/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-late-text.h: a text that nobody fetches before it is asked for, and that is kept
 * from then on. It is for what is large and seldom wanted, as a baseline's state.
 *
 * Any thread may hold one and ask for its text; several that ask at once wait for the one
 * that fetches. Fetching may wait for a disk, so what must not wait asks elsewhere.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TrendsLateText TrendsLateText;

/* (transfer full) (nullable): the text, UTF-8 and not empty, or NULL with `error` set. */
typedef char *(*TrendsLateTextFunc) (gpointer   user_data,
                                     GError   **error);

TrendsLateText *trends_late_text_new   (TrendsLateTextFunc  fetch,
                                        gpointer            user_data,
                                        GDestroyNotify      destroy);
TrendsLateText *trends_late_text_ref   (TrendsLateText     *self);
void            trends_late_text_unref (TrendsLateText     *self);
const char     *trends_late_text_get   (TrendsLateText     *self,
                                        GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsLateText, trends_late_text_unref)

G_END_DECLS
