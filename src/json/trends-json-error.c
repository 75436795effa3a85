/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-error.c: see trends-json-error.h. */

#include "trends-json-error.h"

G_DEFINE_QUARK (trends-json-error-quark, trends_json_error)
