/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-choice-filter.h: a button that lets a person tick the choices that
 * they look for.
 *
 * Properties: title ("Priority"), mask (uint, a bit for each choice, 0 for any).
 */

#pragma once

#include <adwaita.h>

#include "trends-field.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_CHOICE_FILTER (trends_choice_filter_get_type ())
G_DECLARE_FINAL_TYPE (TrendsChoiceFilter, trends_choice_filter, TRENDS, CHOICE_FILTER, AdwBin)

void trends_choice_filter_set_choices (TrendsChoiceFilter  *self,
                                       const TrendsChoices *choices);

G_END_DECLS
