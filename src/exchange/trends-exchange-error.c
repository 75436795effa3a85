/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-exchange-error.c: the error domain of everything that comes in or goes out. */

#include "trends-exchange-error.h"

G_DEFINE_QUARK (trends-exchange-error-quark, trends_exchange_error)
