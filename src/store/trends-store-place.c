/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-place.c: new plan files, and the place that is found for them. */

#include "trends-store-place.h"

#include "trends-store-private.h"

#include "trends-plan-copy.h"
#include "trends-store-copy.h"

#include <glib/gstdio.h>

/* A plan that nobody has given a title yet has no row that the file allows. */
static gboolean
check_info (TrendsPlan *plan,
            GError    **error)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_PLAN);

  for (guint i = 0; i < info->n_fields; i++)
    if (!trends_field_validate (&info->fields[i],
                                trends_entity_get_value (trends_plan_get_info (plan), i), error))
      return FALSE;
  return TRUE;
}

/**
 * trends_store_create:
 * @file: where nothing is yet
 * @plan: the plan as it is to be written first; it needs a title
 *
 * Returns: (transfer full) (nullable): the store that the plan lives in from now
 *   on, or %NULL with @error set
 */
TrendsStore *
trends_store_create (GFile      *file,
                     TrendsPlan *plan,
                     GError    **error)
{
  return trends_store_create_from (file, plan, NULL, error);
}

/**
 * trends_store_create_from:
 * @file: where nothing is yet
 * @plan: the plan as it is to be written first; it needs a title
 * @document: (type filename) (nullable): the file that the plan was made from
 *
 * As trends_store_create(), but nobody may read the plan who may not read @document.
 * One that can't be looked at lets nobody in but its owner; what came through a pipe
 * says nothing.
 *
 * Returns: (transfer full) (nullable): the store, or %NULL with @error set
 */
TrendsStore *
trends_store_create_from (GFile       *file,
                          TrendsPlan  *plan,
                          const char  *document,
                          GError     **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (TrendsStoreFile) opened = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  path = trends_store_dup_path (file, error);
  trends_plan_seal (plan);
  if (path == NULL || !trends_store_check_path (path, error) || !check_info (plan, error))
    return NULL;

  records = trends_plan_dup_records (plan);
  if (!trends_store_copy_new (records, document, path, error))
    return NULL;

  opened = trends_store_file_open (path, TRENDS_OPEN_NORMAL, error);
  if (opened == NULL)
    {
      g_unlink (path); /* what is said to have failed isn't there */
      return NULL;
    }

  return trends_store_new (file, TRENDS_OPEN_NORMAL, g_steal_pointer (&opened),
                           g_object_ref (plan));
}

/* "Plan.trends", "Plan 2.trends"... */
static char *
number_name (const char *name,
             guint       number)
{
  g_autofree char *stem = NULL;

  if (number == 1)
    return g_strdup (name);

  stem = g_strndup (name, strlen (name) - strlen (".trends"));
  return g_strdup_printf ("%s %u.trends", stem, number);
}

/**
 * trends_store_create_in:
 * @folder: a folder, which is made where it isn't there
 *
 * As trends_store_create(), under a name made from the plan's title.
 */
TrendsStore *
trends_store_create_in (GFile      *folder,
                        TrendsPlan *plan,
                        GError    **error)
{
  return trends_store_create_in_from (folder, plan, NULL, error);
}

/**
 * trends_store_create_in_from:
 * @folder: a folder, which is made where it isn't there
 * @document: (type filename) (nullable): the file that the plan was made from
 *
 * As trends_store_create_from(), under a name made from the plan's title.
 */
TrendsStore *
trends_store_create_in_from (GFile      *folder,
                             TrendsPlan *plan,
                             const char *document,
                             GError    **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  name = trends_store_name_for_title (trends_entity_get_name (trends_plan_get_info (plan)));
  /* Where this fails, creating the file says why. */
  g_file_make_directory_with_parents (folder, NULL, NULL);

  for (guint number = 1;; number++)
    {
      g_autofree char *numbered = number_name (name, number);
      g_autoptr (GFile) file = g_file_get_child (folder, numbered);
      g_autoptr (GError) local_error = NULL;
      TrendsStore *store = trends_store_create_from (file, plan, document, &local_error);

      if (store != NULL)
        return store;
      if (number < 1000 &&
          g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS))
        continue;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
}
