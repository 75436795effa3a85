/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-error.h: the errors of the model, for every layer above it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRENDS_ERROR (trends_error_quark ())

typedef enum
{
  TRENDS_ERROR_INVALID,   /* a value that its field doesn't allow */
  TRENDS_ERROR_REQUIRED,  /* a field that may not be empty is */
  TRENDS_ERROR_NOT_FOUND, /* a reference to what isn't in the plan */
  TRENDS_ERROR_EXISTS,    /* an id or a link that is there already */
  TRENDS_ERROR_CYCLE,     /* a dependency that would come back to itself */
  TRENDS_ERROR_READ_ONLY, /* the plan was opened for reading only */
  TRENDS_ERROR_CHANGED,   /* it can't be undone: the same was changed again since */
} TrendsError;

GQuark trends_error_quark (void);

G_END_DECLS
