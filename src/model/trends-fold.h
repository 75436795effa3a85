/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-fold.h: text as people look for it: without case and accents, with the
 * marks that keyboards have in place of those that are printed; and whether
 * there is anything to see in a text at all.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *trends_fold          (const char *text);
gboolean trends_name_is_spelt (const char *name,
                               const char *typed);
gboolean trends_text_is_blank (const char *text);

G_END_DECLS
