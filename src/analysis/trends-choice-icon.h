/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-choice-icon.h: which shape means what: the icon of a choice, on screen and on paper. */

#pragma once

#include "trends-field.h"

G_BEGIN_DECLS

char *trends_choice_dup_icon (const char          *family,
                              const TrendsChoices *choices,
                              gint64               choice);

G_END_DECLS
