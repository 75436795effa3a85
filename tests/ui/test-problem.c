/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-problem.c: the page in place of a plan that can't be opened is headed by
 * what is the matter, and by nothing worse.
 */

#include <adwaita.h>

#include "trends-problem-page.h"
#include "trends-store.h"

#define N_CODES (TRENDS_STORE_ERROR_FAILED + 1)

/* In the order of TrendsStoreError. */
static const char *const headings[N_CODES] = {
  [TRENDS_STORE_ERROR_NOT_FOUND] = "There is no such plan",
  [TRENDS_STORE_ERROR_EXISTS] = "This plan could not be opened",
  [TRENDS_STORE_ERROR_PERMISSION] = "This plan may not be opened",
  [TRENDS_STORE_ERROR_BUSY] = "This plan is in use",
  [TRENDS_STORE_ERROR_NOT_A_PLAN] = "This is not a plan",
  [TRENDS_STORE_ERROR_NEWER] = "This plan is of a newer Trends",
  [TRENDS_STORE_ERROR_ALTERED] = "Another program has altered this plan",
  [TRENDS_STORE_ERROR_DAMAGED] = "This plan is damaged",
  [TRENDS_STORE_ERROR_FULL] = "This plan could not be opened",
  [TRENDS_STORE_ERROR_FAILED] = "This plan could not be opened",
};

static AdwStatusPage *
show (TrendsProblemPage *page,
      GQuark             domain,
      int                code)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/Plan.trends");
  g_autoptr (GError) error = g_error_new_literal (domain, code, "Cause & <effect>");

  trends_problem_page_show (page, file, error);
  return ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (page)));
}

static void
test_headings (void)
{
  GtkWidget *page = g_object_ref_sink (trends_problem_page_new ());

  for (int code = 0; code < N_CODES; code++)
    {
      AdwStatusPage *status = show (TRENDS_PROBLEM_PAGE (page), TRENDS_STORE_ERROR, code);

      g_test_message ("%d", code);
      g_assert_cmpstr (adw_status_page_get_title (status), ==, headings[code]);
      g_assert_cmpstr (adw_status_page_get_description (status), ==,
                       "Cause &amp; &lt;effect&gt;");
      g_assert_cmpint (strstr (adw_status_page_get_title (status), "damaged") != NULL, ==,
                       code == TRENDS_STORE_ERROR_DAMAGED);
    }
  g_object_unref (page);
}

/* Such as the disk's own. */
static void
test_others (void)
{
  GtkWidget *page = g_object_ref_sink (trends_problem_page_new ());
  AdwStatusPage *status = show (TRENDS_PROBLEM_PAGE (page), G_IO_ERROR, G_IO_ERROR_FAILED);

  g_assert_cmpstr (adw_status_page_get_title (status), ==, "This plan could not be opened");
  g_object_unref (page);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "C", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/problem/headings", test_headings);
  g_test_add_func ("/problem/others", test_others);
  return g_test_run ();
}
