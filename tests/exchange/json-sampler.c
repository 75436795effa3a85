/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json-sampler.c: writes plans of all sorts as JSON into a folder, for readers that
 * we didn't write.
 */

#include "trends-catalogue.h"
#include "trends-profile.h"
#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-test-exchange.h"

static void
save (TrendsPlan    *plan,
      const char    *folder,
      const char    *name,
      TrendsProfile  profile)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.json", name, trends_profile_get_nick (profile));
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *text = export_json (plan, profile);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
save_all (TrendsPlan *plan,
          const char *folder,
          const char *name)
{
  for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile <= TRENDS_PROFILE_ROLES; profile++)
    save (plan, folder, name, profile);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (TrendsPlan) sample = trends_sample_new_plan (NULL);
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (TRENDS_CATALOGUE_DEFAULT, NULL);
  g_autoptr (TrendsPlan) empty = trends_catalogue_new_plan (catalogue, "Empty", NULL, NULL, NULL);

  g_assert (argc == 2);
  save_all (sample, argv[1], "sample");
  save_all (empty, argv[1], "empty");
  for (guint32 seed = 1; seed <= 10; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
      g_autofree char *name = g_strdup_printf ("random-%u", seed);

      save_all (plan, argv[1], name);
    }
  return 0;
}
