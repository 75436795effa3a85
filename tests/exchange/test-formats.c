/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-formats.c: what holds of each format, whichever way it goes, and of its options. */

#include "trends-test-exchange.h"

#include "trends-import-format.h"

static void
check_option (const TrendsFormatOption *options,
              const TrendsFormatOption *option)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const TrendsFormatChoice *choice;
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_format_values_get (NULL, options, option->id) == option->get_choice (0));
  for (guint i = 0; (choice = option->get_choice (i)) != NULL; i++)
    {
      g_autofree char *assignment = g_strdup_printf ("%s=%s", option->id, choice->id);

      g_assert_true (g_hash_table_add (seen, (gpointer) choice->id));
      g_assert_true (trends_format_values_assign (values, options, assignment, &error));
      g_assert_no_error (error);
      g_assert_true (trends_format_values_get (values, options, option->id) == choice);
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 1);

  /* What can't be chosen leaves what was. */
  choice = trends_format_values_get (values, options, option->id);
  g_assert_false (trends_format_values_set (values, options, option->id, "no such", &error));
  g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
  g_assert_true (trends_format_values_get (values, options, option->id) == choice);
}

static void
check_options (const TrendsFormatOption *options)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();
  const char *const wrong[] = { "no-such=option", "without", "=" };

  for (const TrendsFormatOption *option = options; option && option->id; option++)
    check_option (options, option);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (trends_format_values_assign (values, options, wrong[i], &error));
      g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
    }
  g_assert_cmpuint (g_hash_table_size (values), ==, 0);
}

static void
test_options (void)
{
  guint n;
  const TrendsFormat *written = trends_formats_get (&n);
  const TrendsImportFormat *read;

  for (guint i = 0; i < n; i++)
    check_options (written[i].options);
  read = trends_import_formats_get (&n);
  for (guint i = 0; i < n; i++)
    check_options (read[i].options);
}

static GBytes *
export_as (const TrendsFormat *format,
           GHashTable         *values)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  const TrendsExportOptions options = { .values = values };
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_export_to_stream (plan, format, &options, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Each makes something else of a plan, in each format. */
static void
test_choices_matter (void)
{
  guint n;
  const TrendsFormat *formats = trends_formats_get (&n);

  for (guint i = 0; i < n; i++)
    for (const TrendsFormatOption *option = formats[i].options; option && option->id; option++)
      {
        g_autoptr (GBytes) first = NULL;
        const TrendsFormatChoice *choice;

        for (guint j = 0; (choice = option->get_choice (j)) != NULL; j++)
          {
            g_autoptr (GHashTable) values = trends_format_values_new ();
            g_autoptr (GBytes) bytes = NULL;

            trends_format_values_set (values, formats[i].options, option->id, choice->id, NULL);
            bytes = export_as (&formats[i], values);
            if (first == NULL)
              first = g_bytes_ref (bytes);
            else
              g_assert_false (g_bytes_equal (first, bytes));
          }
      }
}

/* What we write is known again by what is in it, whatever it is called. */
static void
test_guess (void)
{
  guint n;
  const TrendsImportFormat *formats = trends_import_formats_get (&n);

  for (guint i = 0; i < n; i++)
    {
      const TrendsFormat *written = trends_formats_find (formats[i].id);
      g_autofree char *name = g_strconcat ("x.", formats[i].extension, NULL);
      g_autoptr (GBytes) bytes = NULL;
      gsize length;
      const char *data;

      g_assert_true (trends_import_formats_find (formats[i].id) == &formats[i]);
      g_assert_true (trends_import_formats_guess ("", 0, name) == &formats[i]);
      if (written == NULL)
        continue;
      bytes = export_as (written, NULL);
      data = g_bytes_get_data (bytes, &length);
      g_assert_true (trends_import_formats_guess (data, length, "x.other") == &formats[i]);
    }
  g_assert_null (trends_import_formats_find ("no such"));
  g_assert_nonnull (trends_import_formats_guess ("", 0, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/options", test_options);
  g_test_add_func ("/formats/choices-matter", test_choices_matter);
  g_test_add_func ("/formats/guess", test_guess);
  return g_test_run ();
}
