/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-toast.h: what a window says in passing. The newest is seen at once: toasts
 * that wait for each other say of each when it is long past, and one under the
 * pointer stays as long as that rests there.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  TRENDS_TOAST_NEWS, /* gives way to whatever is newer */
  TRENDS_TOAST_UNDO, /* comes back when news that came in between have been read */
  TRENDS_TOAST_BUSY, /* stays until it is dismissed, and the others wait */
} TrendsToastKind;

typedef gboolean (*TrendsToastFunc) (AdwToast *toast,
                                     gpointer  user_data);

AdwToast *trends_toast_new   (const char      *text);
AdwToast *trends_toast_new_undo (const char   *text,
                              const char      *edit_id);
void      trends_toast_show  (AdwToastOverlay *overlay,
                              AdwToast        *toast,
                              TrendsToastKind  kind);
void      trends_toast_repeat (AdwToastOverlay *overlay,
                              GVariant        *target);
void      trends_toast_hide  (AdwToastOverlay *overlay,
                              AdwToast        *toast);
void      trends_toast_sweep (AdwToastOverlay *overlay,
                              TrendsToastKind  kind,
                              TrendsToastFunc  keep,
                              gpointer         user_data);

guint     trends_toast_get_seconds (void);

G_END_DECLS
