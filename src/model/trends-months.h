/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-months.h: days that go on by months, as whatever is moved along time does by its units. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 trends_day_add_months (gint64 day,
                              int    n_months);

G_END_DECLS
