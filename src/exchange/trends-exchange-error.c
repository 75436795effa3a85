/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-exchange-error.c: the error domain of everything that comes in or goes out. */

#include "trends-exchange-error.h"

G_DEFINE_QUARK (trends-exchange-error-quark, trends_exchange_error)

/**
 * trends_exchange_refuse:
 * @error: set to one that says that something has the wrong form
 * @format: which and why, for people
 *
 * Returns: %FALSE, for callers that return that
 */
gboolean
trends_exchange_refuse (GError     **error,
                        const char  *format,
                        ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (TRENDS_EXCHANGE_ERROR,
                                                TRENDS_EXCHANGE_ERROR_INVALID, format, arguments));
  va_end (arguments);
  return FALSE;
}
