/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-error.c: see trends-error.h. */

#include "trends-error.h"

G_DEFINE_QUARK (trends-error-quark, trends_error)
