/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-exchange-error.h: what can go wrong with data that comes in or goes out. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRENDS_EXCHANGE_ERROR (trends_exchange_error_quark ())

typedef enum
{
  TRENDS_EXCHANGE_ERROR_NOT_A_PLAN, /* JSON, and something else than was asked for */
  TRENDS_EXCHANGE_ERROR_NEWER,      /* written for a newer Trends */
  TRENDS_EXCHANGE_ERROR_INVALID,    /* a part of it has the wrong form */
  TRENDS_EXCHANGE_ERROR_NOT_FOUND,  /* no catalogue, format or profile of that name */
  TRENDS_EXCHANGE_ERROR_CURRENCY,   /* amounts in another currency than the plan's */
  TRENDS_EXCHANGE_ERROR_FAILED,     /* reading or writing failed otherwise */
} TrendsExchangeError;

GQuark   trends_exchange_error_quark (void);
gboolean trends_exchange_refuse      (GError     **error,
                                      const char  *format,
                                      ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
