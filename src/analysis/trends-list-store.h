/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-list-store.h: a GListStore that becomes what it is to hold, and reports no more than what
 * is another. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void trends_list_store_become (GListStore *store,
                               GPtrArray  *items);

G_END_DECLS
