/* SPDX-License-Identifier: GPL-3.0-or-later */

/* make-plan.c: writes a plan with many initiatives into a file, in place of one
 * that is there: a build makes its own anew.
 *
 *   make-plan FILE N
 */

#include "trends-big-plan.h"
#include "trends-catalogue.h"
#include "trends-store.h"

#include <stdlib.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = NULL;
  g_autoptr (TrendsPlan) plan = NULL;
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GFile) file = NULL;

  if (argc != 3)
    {
      g_printerr ("usage: make-plan FILE N\n");
      return 2;
    }

  file = g_file_new_for_commandline_arg (argv[1]);
  catalogue = trends_catalogue_load ("socitm-2024", &error);
  if (catalogue != NULL)
    plan = trends_catalogue_new_plan (catalogue, "A large plan", "Millbrook Council", "en", &error);
  if (plan != NULL)
    {
      trends_big_plan_fill (plan, atoi (argv[2]));
      g_file_delete (file, NULL, NULL);
      store = trends_store_create (file, plan, &error);
    }
  if (store == NULL || !trends_store_close (store, &error))
    {
      g_printerr ("make-plan: %s\n", error->message);
      return 1;
    }

  return 0;
}
