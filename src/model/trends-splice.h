/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-splice.h: a sentence with words in it, where the sentence isn't known to the compiler, as a format has to be. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trends_splice (const char *sentence,
                     const char *first,
                     const char *second);

G_END_DECLS
