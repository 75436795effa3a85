/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-choice-popover.h: one of a few choices, by a letter that stands beside it, by the
 * arrows and Enter, or by a click. Emits "chosen" with its number, and is closed then.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-field.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_CHOICE_POPOVER (trends_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (TrendsChoicePopover, trends_choice_popover, TRENDS, CHOICE_POPOVER, GtkPopover)

GtkWidget *trends_choice_popover_new (const char          *heading,
                                      const TrendsChoices *choices,
                                      gint64               current);

/* A letter for each label, none twice */
void       trends_choice_letters     (guint                n,
                                      const char *const   *labels,
                                      gunichar            *letters);

G_END_DECLS
