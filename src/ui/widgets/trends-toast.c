/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-toast.c: see trends-toast.h. */

#include "trends-toast.h"

#include "trends-announce.h"
#include "trends-config.h"

static const char *const places[] = {
  [TRENDS_TOAST_NEWS] = "trends-toast-news",
  [TRENDS_TOAST_UNDO] = "trends-toast-undo",
};

static void
dismiss (AdwToastOverlay *overlay,
         const char      *place)
{
  g_autoptr (AdwToast) toast = g_object_steal_data (G_OBJECT (overlay), place);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
dismissed_cb (AdwToastOverlay *overlay,
              AdwToast        *toast)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_object_get_data (G_OBJECT (overlay), places[i]) == toast)
        g_object_set_data (G_OBJECT (overlay), places[i], NULL);
    }
}

/**
 * trends_toast_new:
 * @text: one short sentence, as it is; a title in it may hold anything
 *
 * Returns: (transfer full): a toast without a button
 */
AdwToast *
trends_toast_new (const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_markup_escape_text (text, -1);
  return adw_toast_new (escaped);
}

/* As long as somebody needs to read it and to get to its button (WCAG 2.2.1). */
static guint
get_seconds (AdwToast *toast)
{
  g_autoptr (GSettings) settings = g_settings_new (TRENDS_APP_ID);
  int seconds = g_settings_get_int (settings, "toast-seconds");

  return adw_toast_get_button_label (toast) != NULL ? seconds : (seconds + 1) / 2;
}

/**
 * trends_toast_show:
 * @overlay: the window's
 * @toast: (transfer full): from trends_toast_new()
 * @kind: what it replaces
 * @text: the words of @toast, for those who hear them
 *
 * Shows @toast at once and says it, as long as the setting “toast-seconds” tells. The
 * last one of the same kind goes; another that is seen at this moment comes back
 * afterwards.
 */
void
trends_toast_show (AdwToastOverlay *overlay,
                   AdwToast        *toast,
                   TrendsToastKind  kind,
                   const char      *text)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));
  g_return_if_fail (kind < G_N_ELEMENTS (places));
  g_return_if_fail (text != NULL);

  dismiss (overlay, places[kind]);
  g_object_set_data_full (G_OBJECT (overlay), places[kind], g_object_ref (toast),
                          g_object_unref);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay,
                           G_CONNECT_SWAPPED);

  adw_toast_set_timeout (toast, get_seconds (toast));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (overlay, toast);
  trends_announce (GTK_WIDGET (overlay), text);
}
