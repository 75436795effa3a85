/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-formats.c: what holds of each format, whichever way it goes, and of its options. */

#include "trends-test-exchange.h"

#include "trends-import-format.h"
#include "trends-ranking-words.h"
#include "trends-sample.h"

#include <glib/gi18n-lib.h>

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
      g_autoptr (GHashTable) once = trends_format_values_new ();

      g_assert_true (g_hash_table_add (seen, (gpointer) choice->id));
      g_assert_true (trends_format_values_assign (once, options, assignment, &error));
      g_assert_no_error (error);
      g_assert_true (trends_format_values_get (once, options, option->id) == choice);
      g_assert_true (trends_format_values_set (values, options, option->id, choice->id, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 0);

  /* What can't be chosen leaves what was. */
  choice = trends_format_values_get (values, options, option->id);
  g_assert_false (trends_format_values_set (values, options, option->id, "no such", &error));
  g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
  g_assert_true (trends_format_values_get (values, options, option->id) == choice);
}

/* A month or a day, and nothing that looks like one */
static void
check_date (const TrendsFormatOption *options,
            const TrendsFormatOption *option)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();
  const char *const right[] = { "2026-04", "2028-02-29", "1000-01", "9998-12-31" };
  const char *const wrong[] = { "", "2026", "2026-13", "2026-4", "2027-02-29", "2026-04-31",
                                "26-04", "April", "2026-04-", "2026-04-1", "9999-01", "0999-12", "0000-01",
                                "2026/04", "-026-04", " 2026-0", "2026-04\n" };
  TrendsPeriod period;

  g_assert_false (trends_format_values_get_period (values, option->id, &period));
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (trends_format_values_set (values, options, option->id, right[i], &error));
      g_assert_no_error (error);
      g_assert_true (trends_format_values_get_period (values, option->id, &period));
      g_assert_cmpint (period.end, >, period.start);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (trends_format_values_set (values, options, option->id, wrong[i], &error));
      g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
    }
}

/* Numbers from 1, apart from each other by commas, and nothing that looks like them */
static void
check_numbers (const TrendsFormatOption *options,
               const TrendsFormatOption *option)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();
  const char *const wrong[] = { "", ",", "1,", ",1", "1,,2", "0", "-1", "+1", "1.5", "1;2", "1 2", "x",
                                "0x10", "100000", "99999999999999999999", "1\n2" };
  const guint expected[] = { 10, 3, 3, 99999 };

  g_assert_null (trends_format_values_dup_numbers (values, option->id));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) numbers = NULL;

      g_assert_true (trends_format_values_set (values, options, option->id,
                                               i == 0 ? "10,3,3,99999" : " 10, 3 ,3, 99999 ",
                                               &error));
      g_assert_no_error (error);
      numbers = trends_format_values_dup_numbers (values, option->id);
      g_assert_cmpmem (numbers->data, numbers->len * sizeof (guint), expected, sizeof expected);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) numbers = NULL;

      g_assert_false (trends_format_values_set (values, options, option->id, wrong[i], &error));
      g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
      numbers = trends_format_values_dup_numbers (values, option->id);
      g_assert_cmpuint (numbers->len, ==, G_N_ELEMENTS (expected)); /* what it was before */
    }
}

/* A sum as the plan's file has it, or none, and nothing that is only like one */
static void
check_money (const TrendsFormatOption *options,
             const TrendsFormatOption *option)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();
  const char *const right[] = { "250000", "250000.50", TRENDS_FORMAT_NO_SUM };
  const char *const wrong[] = { "", "-1", "much", "1e5", "0x10", "5 6", "1\n2" };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (trends_format_values_set (values, options, option->id, right[i], &error));
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (trends_format_values_set (values, options, option->id, wrong[i], &error));
      g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
      g_assert_cmpstr (g_hash_table_lookup (values, option->id), ==, TRENDS_FORMAT_NO_SUM);
    }
}

/* Any text is taken, as it is, but for none, and for what the option itself refuses. */
static void
check_text (const TrendsFormatOption *options, const TrendsFormatOption *option)
{
  const char *const free_texts[] = { "2026-04-30", "Ein Titel = noch einer, „so“" };
  const char *const weights[] = { "40,20,20,13,7", "20,20,20,20,20" };
  const char *const *texts = option->check_text != NULL ? weights : free_texts;
  g_autoptr (GHashTable) empty = trends_format_values_new ();
  g_autofree char *none = g_strdup_printf ("%s=", option->id);
  g_autoptr (GError) refused = NULL;

  g_assert_false (trends_format_values_assign (empty, options, none, &refused));
  g_assert_error (refused, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
  g_assert_cmpuint (g_hash_table_size (empty), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (free_texts); i++)
    {
      g_autoptr (GHashTable) values = trends_format_values_new ();
      g_autofree char *assignment = g_strdup_printf ("%s=%s", option->id, texts[i]);
      g_autoptr (GError) error = NULL;

      trends_format_values_assign (values, options, assignment, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (g_hash_table_lookup (values, option->id), ==, texts[i]);
    }
}

static void
check_options (const TrendsFormatOption *options)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();
  const char *const wrong[] = { "no-such=option", "without", "=" };

  for (const TrendsFormatOption *option = options; option && option->id; option++)
    if (option->get_choice != NULL)
      check_option (options, option);
    else if (option->is_text)
      check_text (options, option);
    else if (option->is_money)
      check_money (options, option);
    else if (option->has_numbers)
      check_numbers (options, option);
    else
      check_date (options, option);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (trends_format_values_assign (values, options, wrong[i], &error));
      g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
    }
  g_assert_cmpuint (g_hash_table_size (values), ==, 0);
}

/* Each sort of money is called by options as it is in a window, whose words become theirs. */
static void
test_money (void)
{
  guint n, n_found = 0;
  const TrendsFormat *written = trends_formats_get (&n);

  for (guint i = 0; i < n; i++)
    for (const TrendsFormatOption *option = written[i].options; option && option->id; option++)
      {
        if (!g_str_equal (option->id, TRENDS_MONEY_OPTION))
          continue;
        for (guint kind = 0; kind < TRENDS_N_MONEY_KINDS; kind++)
          {
            const TrendsFormatChoice *choice = option->get_choice (kind);

            g_assert_cmpstr (choice->id, ==, trends_money_kind_get_nick (kind));
            g_assert_cmpstr (_(choice->label), ==, trends_money_kind_get_label (kind));
          }
        g_assert_null (option->get_choice (TRENDS_N_MONEY_KINDS));
        n_found++;
      }
  g_assert_cmpuint (n_found, >, 0);
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
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  const TrendsExportOptions options = { .values = values };
  g_autoptr (GError) error = NULL;
  /* Where nothing is in a plan, not each choice makes a difference. */
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);

  g_assert_no_error (error);
  g_assert_true (trends_export_to_stream (plan, format, &options, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What else has to be chosen for an option to make a difference. */
static GHashTable *
create_values (const TrendsFormat       *format,
               const TrendsFormatOption *option)
{
  GHashTable *values = trends_format_values_new ();

  if (option->of != NULL)
    g_assert_true (trends_format_values_set (values, format->options, option->of, option->when,
                                             NULL));
  g_assert_true (trends_format_option_is_meant (option, values, format->options));
  return values;
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

        for (guint j = 0; option->get_choice && (choice = option->get_choice (j)) != NULL; j++)
          {
            g_autoptr (GHashTable) values = create_values (&formats[i], option);
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

/* What makes no difference, and dates that are the wrong way round, are told. */
static void
test_together (void)
{
  const TrendsFormatOption *options = trends_formats_find ("svg")->options;
  const struct
  {
    const char *view, *from, *to;
    gboolean is_right;
  } tried[] = {
    { "roadmap", "2026-04", "2028-03", TRUE },  { "roadmap", "2026-04", "2026-04", TRUE },
    { "roadmap", "2026-04-02", "2026-04", TRUE }, { "roadmap", "2026-04-02", "2026-04-01", FALSE },
    { "roadmap", "2026-05", "2026-04", FALSE }, { "board", "2026-04", NULL, FALSE },
    { NULL, NULL, "2026-04", FALSE },           { "board", NULL, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (GHashTable) values = trends_format_values_new ();
      g_autoptr (GError) error = NULL;

      if (tried[i].view)
        g_assert_true (trends_format_values_set (values, options, "view", tried[i].view, NULL));
      if (tried[i].from)
        g_assert_true (trends_format_values_set (values, options, "from", tried[i].from, NULL));
      if (tried[i].to)
        g_assert_true (trends_format_values_set (values, options, "to", tried[i].to, NULL));
      g_assert_true (trends_format_values_check (values, options, &error) == tried[i].is_right);
      g_assert_true ((error == NULL) == tried[i].is_right);
    }
}

/* (transfer none): the first of the formats whose files are called so */
static const TrendsImportFormat *
find_first (const TrendsImportFormat *formats,
            const char               *extension)
{
  while (!g_str_equal (formats->extension, extension))
    formats++;
  return formats;
}

/* Our own calendar is known by the names of its events, and isn't read as any other. */
static const char *
find_reader (const char *id)
{
  return g_str_equal (id, "ics") ? "plan-ics" : id;
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
      g_assert_true (trends_import_formats_guess ("", 0, name) == find_first (formats, formats[i].extension));
      if (written == NULL)
        continue;
      bytes = export_as (written, NULL);
      data = g_bytes_get_data (bytes, &length);
      g_assert_true (trends_import_formats_guess (data, length, "x.other")
                     == trends_import_formats_find (find_reader (formats[i].id)));
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
  g_test_add_func ("/formats/money", test_money);
  g_test_add_func ("/formats/choices-matter", test_choices_matter);
  g_test_add_func ("/formats/together", test_together);
  g_test_add_func ("/formats/guess", test_guess);
  return g_test_run ();
}
