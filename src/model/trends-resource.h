/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-resource.h: the files that are built into the program.
 *
 * GLib registers them when one is first looked for, and not safely between threads:
 * while one thread registers them, g_resource_lookup_data() in another is handed %NULL
 * in the place of the resource. A plan opens in a thread while the window comes up in
 * another, so a start could end there. Only GLib's g_resources_…() wait for each other;
 * this is the one place that looks for a file of ours.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TrendsResourceFunc:
 *
 * What glib-compile-resources makes for a layer, such as trends_store_get_resource().
 */
typedef GResource *(*TrendsResourceFunc) (void);

GBytes *trends_resource_load (TrendsResourceFunc layer, const char *path);
char  **trends_resource_list (TrendsResourceFunc layer, const char *folder);

G_END_DECLS
