/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-resource.c: see trends-resource.h. */

#include "trends-resource.h"

/**
 * trends_resource_load:
 * @layer: which layer's files; it isn't called, but naming it is what makes the linker
 *   take them out of the layer's library
 * @path: a path of a file, from `/org/socitm/Trends/`
 *
 * In any thread.
 *
 * Returns: (transfer full) (nullable): what is in the file, or %NULL where there is none
 */
GBytes *
trends_resource_load (TrendsResourceFunc layer,
                      const char        *path)
{
  g_return_val_if_fail (layer != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * trends_resource_list:
 * @layer: as in trends_resource_load()
 * @folder: a path that ends with `/`
 *
 * In any thread.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the names in the folder
 */
char **
trends_resource_list (TrendsResourceFunc layer,
                      const char        *folder)
{
  g_return_val_if_fail (layer != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  return g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
