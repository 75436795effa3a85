/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity-filter.h: a TrendsFilter as GTK's list models want it. */

#pragma once

#include <gtk/gtk.h>

#include "trends-filter.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ENTITY_FILTER (trends_entity_filter_get_type ())
G_DECLARE_FINAL_TYPE (TrendsEntityFilter, trends_entity_filter, TRENDS, ENTITY_FILTER, GtkFilter)

GtkFilter *trends_entity_filter_new (TrendsFilter *filter);

G_END_DECLS
