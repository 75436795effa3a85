/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-pdf.c: the summary of 10,000 initiatives as a PDF: its memory, and its time as a
 * ratio to the same words on as many pages by pangocairo, each line of them tagged. Time is
 * the processor's, so that what else the machine does counts less.
 */

#include "trends-big-plan.h"
#include "trends-catalogue.h"
#include "trends-export.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <sys/resource.h>

#define N_INITIATIVES 10000
#define TEXT_SIZE     8.75
#define LIMIT_RATIO   2.5
#define LIMIT_MEMORY  250.0
#define LIMIT_PAGES   915 /* which the paper had when that limit was set: it has more sections now */

static double
get_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
         + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static double
get_peak_megabytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}

static TrendsPlan *
make_big_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);
  TrendsPlan *plan =
    trends_catalogue_new_plan (catalogue, "A large plan", "Millbrook Council", "en", &error);

  g_assert_no_error (error);
  trends_big_plan_fill (plan, N_INITIATIVES);
  return plan;
}

static void
export_to (GFile *file)
{
  g_autoptr (TrendsPlan) plan = make_big_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileOutputStream) stream =
    g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  double start = get_seconds ();

  g_assert_no_error (error);
  trends_export_to_stream (plan, trends_formats_find ("pdf"), NULL, G_OUTPUT_STREAM (stream), NULL,
                           &error);
  g_assert_no_error (error);
  g_print ("%.3f %.1f\n", get_seconds () - start, get_peak_megabytes ());
}

static cairo_status_t
count_bytes_cb (void                *closure,
                const unsigned char *data,
                unsigned int         length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_page (cairo_t     *cr,
           PangoLayout *layout,
           const char  *page)
{
  g_auto (GStrv) lines = g_strsplit (page, "\n", -1);
  double y = 40;

  for (char **line = lines; *line != NULL; line++)
    {
      int height;

      if (**line == '\0')
        continue;

      pango_layout_set_text (layout, *line, -1);
      pango_layout_get_size (layout, NULL, &height);
      cairo_tag_begin (cr, "P", NULL);
      cairo_move_to (cr, 40, y);
      pango_cairo_show_layout (cr, layout);
      cairo_tag_end (cr, "P");
      y += pango_units_to_double (height);
    }
}

/* What can't be done in less. */
static double
draw_words (const char *words)
{
  double start = get_seconds ();
  g_auto (GStrv) pages = g_strsplit (words, "\f", -1);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, DejaVu Sans");
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes_cb, &size, 595, 842);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

  pango_font_description_set_size (font, TEXT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  cairo_tag_begin (cr, "Document", NULL);
  for (char **page = pages; *page != NULL; page++)
    {
      draw_page (cr, layout, *page);
      cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  pango_font_description_free (font);

  g_assert_cmpuint (size, >, 0);
  return get_seconds () - start;
}

static char *
run (const char *program,
     const char *argument,
     const char *other)
{
  const char *argv[] = { program, argument, other, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL,
                &error);
  g_assert_no_error (error);
  return output;
}

static guint
count_pages (const char *words)
{
  guint n_pages = 0;

  for (const char *p = words; *p != '\0'; p++)
    n_pages += *p == '\f';
  return n_pages;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *words = NULL;
  double seconds, megabytes, least;
  guint n_pages;
  char *rest = NULL;

  if (argc == 2)
    {
      g_autoptr (GFile) file = g_file_new_for_path (argv[1]);

      export_to (file);
      return 0;
    }

  folder = g_dir_make_tmp ("trends-bench-XXXXXX", NULL);
  path = g_build_filename (folder, "large.pdf", NULL);
  figures = run (argv[0], path, NULL); /* a process of its own, whose memory is nothing else's */
  words = run ("pdftotext", path, "-");
  seconds = g_ascii_strtod (figures, &rest);
  megabytes = g_ascii_strtod (rest, NULL);
  least = draw_words (words);
  n_pages = count_pages (words);

  g_print ("%-50s %8u pages\n", "PDF of 10,000 initiatives", n_pages);
  g_print ("%-50s %8.2f x (aim: %.1f)\n", "PDF, to the same words by tagged pangocairo",
           seconds / least, LIMIT_RATIO);
  g_print ("%-50s %8.0f MB (aim: %.0f)\n", "PDF, memory with the plan", megabytes, LIMIT_MEMORY);
  g_print ("%-50s %8.3f MB (%.0f of %d pages: %.3f)\n", "PDF, memory a page", megabytes / n_pages,
           LIMIT_MEMORY, LIMIT_PAGES, LIMIT_MEMORY / LIMIT_PAGES);

  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
