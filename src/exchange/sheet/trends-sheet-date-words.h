/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-date-words.h: months as neighbours call them, in the words that dates are read by. A
 * table comes from anybody; what a person types into a plan is in that person's language.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trends_sheet_date_translate (const char *text,
                                   gboolean    is_last);

G_END_DECLS
