/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-digits.h: the signs that numbers have in the locale, and digits in groups of three. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *trends_locale_decimal   (void);
const char *trends_locale_thousands (void);

void        trends_digits_append    (GString    *text,
                                     guint64     number,
                                     const char *separator);

G_END_DECLS
