/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-choice-icon.c: see trends-choice-icon.h. */

#include "trends-choice-icon.h"

/**
 * trends_choice_dup_icon:
 * @family: what is chosen, as “status”
 * @choices: its choices
 * @choice: one of them; what is none is shown as the first
 *
 * Returns: (transfer full): the name of its icon, as “trends-status-under-way-symbolic”
 */
char *
trends_choice_dup_icon (const char          *family,
                        const TrendsChoices *choices,
                        gint64               choice)
{
  char *name;

  g_return_val_if_fail (family != NULL && choices != NULL, NULL);

  if (choice < 0 || choice >= choices->n_items)
    choice = 0;
  name = g_strdup_printf ("trends-%s-%s-symbolic", family,
                          trends_choices_get_nick (choices, (guint) choice));
  return g_strdelimit (name, "_", '-');
}
