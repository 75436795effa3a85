/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-owner-choice.h: a drop-down of owners with Anyone and Nobody before
 * them, for the filter.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-filter.h"

G_BEGIN_DECLS

void trends_owner_choice_fill   (GtkDropDown  *dropdown,
                                 TrendsPlan   *plan);
/* From the filter to the drop-down, and back. */
void trends_owner_choice_follow (GtkDropDown  *dropdown,
                                 TrendsFilter *filter);
void trends_owner_choice_apply  (GtkDropDown  *dropdown,
                                 TrendsFilter *filter);

G_END_DECLS
