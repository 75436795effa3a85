/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-print.c: what comes out of a printer, by way of a file, is what a PDF has: as many pages,
 * which lie as they do there, and the same words on each; and it is drawn, not a picture.
 */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "trends-export.h"
#include "trends-print.h"
#include "trends-sample.h"

typedef struct
{
  TrendsPlan *plan;
  GtkWidget *window;
  char *folder;
  char *exported; /* the plan's PDF */
  char *printed;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  fixture->plan = trends_sample_new_plan (&error);
  g_assert_no_error (error);
  fixture->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->folder = g_dir_make_tmp ("trends-print-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->exported = g_build_filename (fixture->folder, "exported.pdf", NULL);
  fixture->printed = g_build_filename (fixture->folder, "printed.pdf", NULL);
  file = g_file_new_for_path (fixture->exported);
  trends_export_to_file (fixture->plan, trends_formats_find ("pdf"), NULL, file, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->exported);
  g_unlink (fixture->printed);
  g_rmdir (fixture->folder);
  g_free (fixture->exported);
  g_free (fixture->printed);
  g_free (fixture->folder);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->plan);
}

/* ----------------------------------------------------------------- reading */

static char *
run (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

/* Its words in any order: two programs needn't see the same columns. */
static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
read_page (const char *path,
           guint       page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  const char *const command[] = { "pdftotext", "-f", number, "-l", number, path, "-", NULL };
  g_autofree char *text = run (command);
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  return g_strstrip (g_strjoinv (" ", words));
}

/* "595 x 842" of each page, in order */
static GStrv
read_sizes (const char *path)
{
  const char *const command[] = { "pdfinfo", "-l", "-1", path, NULL };
  g_autofree char *text = run (command);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv sizes;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Page ") && strstr (lines[i], "size:") != NULL)
      {
        double width = 0, height = 0;
        g_autofree char *size = NULL;

        g_assert_cmpint (sscanf (strstr (lines[i], "size:") + 5, "%lf x %lf", &width, &height), ==,
                         2);
        size = g_strdup_printf ("%.0f x %.0f", width, height);
        g_strv_builder_add (builder, size);
      }
  sizes = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return sizes;
}

/* ------------------------------------------------------------------ printing */

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* (transfer full): the result */
static GAsyncResult *
print (Fixture       *fixture,
       GHashTable    *values,
       TrendsExtract *extract,
       GCancellable  *cancellable)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  GAsyncResult *result = NULL;

  gtk_print_operation_set_export_filename (operation, fixture->printed);
  trends_print_async (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (fixture->window),
                      fixture->plan, values, extract, cancellable, printed_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

/* Returns: how many pages lie on their side */
static guint
assert_same_pages (Fixture *fixture,
                   guint    n_pages)
{
  g_auto (GStrv) exported = read_sizes (fixture->exported);
  g_auto (GStrv) printed = read_sizes (fixture->printed);
  guint n_sideways = 0;

  g_assert_cmpuint (g_strv_length (exported), ==, n_pages);
  g_assert_true (g_strv_equal ((const char *const *) exported, (const char *const *) printed));
  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *wanted = read_page (fixture->exported, page);
      g_autofree char *got = read_page (fixture->printed, page);

      g_assert_cmpstr (got, ==, wanted);
      n_sideways += g_str_has_prefix (printed[page - 1], "842");
    }
  return n_sideways;
}

static void
test_summary (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = print (fixture, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  guint n_pages, n_sideways;

  g_assert_true (trends_print_finish (result, &n_pages, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, >=, 8);
  n_sideways = assert_same_pages (fixture, n_pages);
  /* The board and the roadmap */
  g_assert_cmpuint (n_sideways, >, 1);
  g_assert_cmpuint (n_sideways, <, n_pages);
}

/* Each view, on paper that lies on its side. */
static void
test_views (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const views[] = { "board", "roadmap", "priorities", "insights" };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (GHashTable) values = trends_format_values_new ();
      TrendsExportOptions options = { .profile = TRENDS_PROFILE_FULL, .values = values };
      g_autoptr (GFile) file = g_file_new_for_path (fixture->exported);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      guint n_pages;

      trends_format_values_set (values, trends_formats_find ("pdf")->options, "report", views[i],
                                &error);
      g_assert_no_error (error);
      trends_export_to_file (fixture->plan, trends_formats_find ("pdf"), &options, file, NULL,
                             &error);
      g_assert_no_error (error);
      result = print (fixture, values, NULL, NULL);
      g_assert_true (trends_print_finish (result, &n_pages, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (assert_same_pages (fixture, n_pages), ==, n_pages);
    }
}

/* Another paper has other pages. */
static void
test_decisions (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();
  g_autoptr (GAsyncResult) all = print (fixture, NULL, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages, n_all;

  trends_format_values_set (values, trends_formats_find ("pdf")->options, "report", "decisions",
                            &error);
  g_assert_no_error (error);
  result = print (fixture, values, NULL, NULL);
  g_assert_true (trends_print_finish (all, &n_all, &error));
  g_assert_true (trends_print_finish (result, &n_pages, &error));
  g_assert_cmpuint (n_pages, <, n_all);
}

/* Each page says that it is of a part. */
static void
test_part (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsExtract) extract = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  guint n_pages;

  trends_format_values_set (values, trends_formats_find ("pdf")->options, "report", "board", NULL);
  trends_filter_set_text (filter, "gazetteer");
  extract = trends_extract_new_matching (filter, fixture->plan);
  result = print (fixture, values, extract, NULL);
  g_assert_true (trends_print_finish (result, &n_pages, &error));
  g_assert_no_error (error);
  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *words = read_page (fixture->printed, page);

      g_assert_nonnull (strstr (words, "initiatives"));
      g_assert_null (strstr (words, "ethics"));
    }
  first = read_page (fixture->printed, 1);
  g_assert_nonnull (strstr (first, "Only"));
  g_assert_nonnull (strstr (first, "“gazetteer”"));
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages;

  g_cancellable_cancel (cancellable);
  result = print (fixture, NULL, NULL, cancellable);
  g_assert_false (trends_print_finish (result, &n_pages, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->printed, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/print/summary", Fixture, NULL, set_up, test_summary, tear_down);
  g_test_add ("/print/views", Fixture, NULL, set_up, test_views, tear_down);
  g_test_add ("/print/decisions", Fixture, NULL, set_up, test_decisions, tear_down);
  g_test_add ("/print/part", Fixture, NULL, set_up, test_part, tear_down);
  g_test_add ("/print/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  return g_test_run ();
}
