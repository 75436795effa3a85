/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-error.h: why a text is no JSON that can be believed. The messages are for
 * people: they say what is wrong, and where.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRENDS_JSON_ERROR (trends_json_error_quark ())

typedef enum
{
  TRENDS_JSON_ERROR_SYNTAX,   /* not JSON at all; the message names line and column */
  TRENDS_JSON_ERROR_TOO_BIG,  /* longer, or nested deeper, than any plan */
} TrendsJsonError;

GQuark trends_json_error_quark (void);

G_END_DECLS
