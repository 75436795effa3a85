/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-key-tip.c: see trends-key-tip.h. */

#include "trends-key-tip.h"

#include "trends-accessible.h"
#include "trends-keys.h"

/**
 * trends_key_tip_add:
 * @button: one with a label
 * @action: of the wall’s keys: what it does
 *
 * Has its tooltip say what it does and by which key, and its name what it does.
 */
void
trends_key_tip_add (GtkWidget  *button,
                    const char *action)
{
  const char *label;
  g_autofree char *tip = NULL;

  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (action != NULL);

  label = gtk_button_get_label (GTK_BUTTON (button));
  g_return_if_fail (label != NULL);
  tip = trends_keys_dup_tip (label, TRENDS_KEYS_WALL, action);
  trends_accessible_set_tip (button, tip, label);
}
