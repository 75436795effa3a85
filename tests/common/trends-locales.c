/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-locales.c: see trends-locales.h. */

#include "trends-locales.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

static char **
list_locales (void)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  const char *const command[] = { "locale", "-a", NULL };

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (output, "\n", -1);
}

void
trends_for_each_locale (void (*test) (const char *locale))
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_auto (GStrv) names = list_locales ();
  guint n_tried = 0;

  for (char **name = names; *name != NULL; name++)
    if (**name != '\0' && setlocale (LC_ALL, *name) != NULL &&
        strcmp (nl_langinfo (CODESET), "UTF-8") == 0)
      {
        g_test_message ("%s", *name);
        test (*name);
        n_tried++;
      }

  setlocale (LC_ALL, before);
  g_assert_cmpuint (n_tried, >, 0);
}
