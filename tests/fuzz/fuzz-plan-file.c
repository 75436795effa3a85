/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-plan-file.c: any bytes in a plan file are refused and stay as they are,
 * or open as a plan that can be written as JSON.
 */

#include "fuzz-target.h"
#include "trends-store.h"
#include "trends-test-exchange.h"

#include <glib/gstdio.h>
#include <string.h>

guint64 fuzz_n_entities;

static void
count_entities (TrendsPlan *plan)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    if (kind != TRENDS_KIND_PLAN)
      fuzz_n_entities += g_list_model_get_n_items (trends_plan_get_list (plan, kind));
}

static void
write_file (const char    *path,
            const uint8_t *data,
            size_t         size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, (const char *) data, (gssize) size, &error);
  g_assert_no_error (error);
}

static void
assert_untouched (const char    *path,
                  const uint8_t *data,
                  size_t         size)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, data, size);
}

/* This reads the log, too. Whatever it finds, it says so, and nothing twice. */
static void
check_all (const char    *path,
           const uint8_t *data,
           size_t         size)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  write_file (path, data, size);
  problems = trends_store_check (file, &error);
  g_assert_true ((problems == NULL) == (error != NULL));
  assert_untouched (path, data, size);
}

static void
check (const char     *path,
       const uint8_t  *data,
       size_t          size,
       TrendsOpenMode  mode)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  write_file (path, data, size);
  store = trends_store_open (file, mode, &error);
  if (store != NULL)
    {
      count_entities (trends_store_get_plan (store));
      g_free (export_json (trends_store_get_plan (store), TRENDS_PROFILE_FULL));
      trends_store_close (store, NULL);
      return;
    }

  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (error->message), >, 0);
  assert_untouched (path, data, size);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *folder = g_dir_make_tmp ("trends-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.trends", NULL);

  check_all (path, data, size);
  check (path, data, size, TRENDS_OPEN_READ_ONLY);
  check (path, data, size, TRENDS_OPEN_NORMAL);

  g_remove (path);
  /* Fails where something was left beside the file, a backup of an older format say. */
  g_rmdir (folder);

  return 0;
}
