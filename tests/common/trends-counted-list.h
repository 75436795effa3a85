/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-counted-list.h: a list that is another, and knows how often something was taken from it:
 * what an order makes quick takes few. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_COUNTED_LIST (trends_counted_list_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCountedList, trends_counted_list, TRENDS, COUNTED_LIST, GObject)

TrendsCountedList *trends_counted_list_new   (GListModel        *of);
guint              trends_counted_list_reset (TrendsCountedList *self);

G_END_DECLS
