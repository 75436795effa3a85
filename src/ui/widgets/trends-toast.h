/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-toast.h: what a window says in passing. The newest is seen at once: a stack
 * of toasts that wait for each other says of each when it is long past, and one under
 * the pointer stays as long as that rests there.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a toast replaces: the one before of its own kind. One that offers to undo
 * comes back when news that came in between have been read. */
typedef enum
{
  TRENDS_TOAST_NEWS,
  TRENDS_TOAST_UNDO,
} TrendsToastKind;

AdwToast *trends_toast_new  (const char      *text);
void      trends_toast_show (AdwToastOverlay *overlay,
                             AdwToast        *toast,
                             TrendsToastKind  kind,
                             const char      *text);

G_END_DECLS
