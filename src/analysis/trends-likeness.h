/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-likeness.h: whether two short texts say much the same, so that a person should look at
 * both: the same words in another order, or spelt a little otherwise. It knows no language.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double   trends_likeness_measure   (const char *one,
                                    const char *other);
gboolean trends_likeness_is_enough (double      likeness);

G_END_DECLS
