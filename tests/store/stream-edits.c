/* SPDX-License-Identifier: GPL-3.0-or-later */

/* stream-edits.c: FILE FIRST COUNT: does COUNT things to a plan, as fast as it
 * can, and prints the number of each, from FIRST on, once it is shown as saved.
 * Made to be killed while it does so.
 */

#include "trends-plan-verbs.h"
#include "trends-store.h"

#include <stdlib.h>

static void
die (GError *error)
{
  g_printerr ("%s\n", error->message);
  exit (1);
}

static void
do_one (TrendsPlan *plan,
        guint64     number)
{
  g_autofree char *name = g_strdup_printf ("Edit %" G_GUINT64_FORMAT, number);
  g_autoptr (GError) error = NULL;

  if (trends_plan_add_owner (plan, name, TRENDS_OWNER_PERSON, &error) == NULL)
    die (error);
  /* Work for more than one page, so that a kill finds something half done. */
  if (number % 5 == 0)
    {
      g_autofree char *purpose = g_strnfill (5000, 'a' + (char) (number % 26));

      trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE, purpose,
                            TRENDS_SET_ONCE, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) file = g_file_new_for_path (argv[1]);
  guint64 first = g_ascii_strtoull (argv[2], NULL, 10);
  guint64 end = first + g_ascii_strtoull (argv[3], NULL, 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  if (store == NULL)
    die (error);

  for (guint64 number = first; number < end;)
    {
      guint64 next = number + (guint64) g_random_int_range (1, 5);

      next = MIN (next, end);
      for (guint64 i = number; i < next; i++)
        do_one (trends_store_get_plan (store), i);
      while (!trends_store_flush (store, &error))
        {
          if (!g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY))
            die (error);
          g_clear_error (&error);
        }

      for (; number < next; number++)
        g_print ("%" G_GUINT64_FORMAT "\n", number);
    }

  return trends_store_close (store, &error) ? 0 : 1;
}
