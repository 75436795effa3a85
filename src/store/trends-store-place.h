/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-place.h: a new plan file in a folder, of a plan that was made from a document. */

#pragma once

#include "trends-store.h"

G_BEGIN_DECLS

TrendsStore *trends_store_create_in_from (GFile       *folder,
                                          TrendsPlan  *plan,
                                          const char  *document,
                                          GError     **error);

G_END_DECLS
