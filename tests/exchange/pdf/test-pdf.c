/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the PDF writer where no other program is needed to look at the result. */

#include "trends-view-picture.h"
#include "trends-paint.h"
#include "trends-pdf-flow.h"
#include "trends-pdf-private.h"
#include "trends-pdf-table.h"
#include "trends-report-pdf.h"

#include <string.h>

static const TrendsPdfInfo test_info = { "A title", "An author", "A subject", "en-GB" };

static TrendsPdfDocument *
create_document (guint n_paragraphs)
{
  TrendsPdfDocument *document = trends_pdf_document_new (&test_info);
  g_autoptr (TrendsPdfFlow) flow = trends_pdf_flow_new (document);

  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) { 1, "A heading", "top" });
  for (guint i = 0; i < n_paragraphs; i++)
    trends_pdf_flow_add_prose (flow, "A paragraph that says nothing in particular.");
  trends_pdf_flow_flush (flow);

  return document;
}

static GBytes *
finish (TrendsPdfDocument *document)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  trends_pdf_document_finish (document, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_clean_text (void)
{
  g_autofree char *none = trends_pdf_clean_text (NULL);
  g_autofree char *clean = trends_pdf_clean_text ("a\001b\033c\nd\te\xff");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (clean, ==, "a b c\nd\te\xef\xbf\xbd");
}

static void
assert_artifacts (const char *content,
                  const char *expected)
{
  GString *marked = trends_pdf_mark_artifacts (content, strlen (content));

  g_assert_cmpstr (marked->str, ==, expected);
  g_string_free (marked, TRUE);
}

static void
test_artifacts (void)
{
  assert_artifacts ("", "");
  assert_artifacts ("q 1 0 0 1 0 0 cm Q", "q 1 0 0 1 0 0 cm Q");
  assert_artifacts ("0 0 m 1 1 l S", "/Artifact BMC 0 0 m 1 1 l S EMC");
  assert_artifacts ("1 g 0 0 1 1 re f", "1 g/Artifact BMC  0 0 1 1 re f EMC");
  assert_artifacts ("BT (a \\) EMC f) Tj ET", "/Artifact BMC BT (a \\) EMC f) Tj ET EMC");
  assert_artifacts ("/P <</MCID 0>> BDC BT <41> Tj ET EMC", "/P <</MCID 0>> BDC BT <41> Tj ET EMC");
  assert_artifacts ("/x5 Do", "/Artifact BMC /x5 Do EMC");
  assert_artifacts ("0 0 m W n", "/Artifact BMC 0 0 m W n EMC");
  assert_artifacts ("(unfinished", "(unfinished");
}

static void
test_deterministic (void)
{
  g_autoptr (TrendsPdfDocument) one = create_document (100);
  g_autoptr (TrendsPdfDocument) other = create_document (100);
  g_autoptr (GBytes) first = finish (one);
  g_autoptr (GBytes) second = finish (other);

  g_assert_cmpuint (trends_pdf_document_get_page_count (one), >, 1);
  g_assert_true (g_bytes_equal (first, second));
}

static gpointer
write_in_thread_cb (gpointer data)
{
  g_autoptr (TrendsPdfDocument) document = create_document (100);

  return finish (document);
}

static void
test_threads (void)
{
  GThread *threads[4];
  g_autoptr (TrendsPdfDocument) document = create_document (100);
  g_autoptr (GBytes) expected = finish (document);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("pdf", write_in_thread_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) bytes = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (bytes, expected));
    }
}

static void
test_dangling_link (void)
{
  g_autoptr (TrendsPdfDocument) document = trends_pdf_document_new (&test_info);
  g_autoptr (TrendsPdfFlow) flow = trends_pdf_flow_new (document);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);

  trends_pdf_text_append_link (text, "nowhere", TRENDS_PDF_PLAIN, "#nowhere", "Go nowhere");
  trends_pdf_flow_add_paragraph (flow, text);
  g_assert_false (trends_pdf_document_finish (document, stream, NULL, NULL, NULL, &error));
  g_assert_error (error, TRENDS_PDF_ERROR, TRENDS_PDF_ERROR_DRAW);
}

static void
test_unfinished (void)
{
  g_autoptr (TrendsPdfDocument) document = create_document (1);
  G_GNUC_UNUSED g_autoptr (TrendsPdfDocument) without_pages = trends_pdf_document_new (&test_info);

  trends_pdf_document_begin (document, "P");
}

static void
test_cancelled (void)
{
  g_autoptr (TrendsPdfDocument) document = create_document (100);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (trends_pdf_document_finish (document, stream, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

static void
follow_progress_cb (double   fraction,
                    gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
test_progress (void)
{
  g_autoptr (TrendsPdfDocument) document = create_document (1000);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  double last = 0;

  trends_pdf_document_finish (document, stream, follow_progress_cb, &last, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);
}

static void
test_nothing_added (void)
{
  const TrendsPdfColumn columns[] = { { "One", 1 }, { "Two", 2 } };
  g_autoptr (TrendsPdfDocument) document = trends_pdf_document_new (&test_info);
  g_autoptr (TrendsPdfFlow) flow = trends_pdf_flow_new (document);

  trends_pdf_flow_add_prose (flow, NULL);
  trends_pdf_flow_add_prose (flow, "\n \n");
  trends_pdf_table_end (trends_pdf_table_begin (flow, "Nothing", columns, 2));
  trends_pdf_flow_break_page (flow, TRENDS_PDF_LANDSCAPE, TRENDS_PDF_BARE);
  trends_pdf_flow_flush (flow);

  g_assert_cmpuint (trends_pdf_document_get_page_count (document), ==, 0);
}

static void
test_heading_stays (void)
{
  g_autoptr (TrendsPdfDocument) document = trends_pdf_document_new (&test_info);
  g_autoptr (TrendsPdfFlow) flow = trends_pdf_flow_new (document);
  guint page;

  trends_pdf_flow_add_prose (flow, "At the top.");
  trends_pdf_flow_advance (flow, trends_pdf_flow_get_remaining (flow) - 40);
  page = trends_pdf_document_get_page_count (document);
  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) { 4, "Would fit alone", NULL });
  g_assert_cmpuint (trends_pdf_document_get_page_count (document), ==, page);
  trends_pdf_flow_add_prose (flow, "But not with this.");
  g_assert_cmpuint (trends_pdf_document_get_page_count (document), ==, page + 1);
}

typedef struct
{
  double            size;
  double            width;
  TrendsPdfEmphasis emphasis;
  PangoAlignment    alignment;
  const char       *string;
} Setting;

static TrendsPdfBlock *
create_block (TrendsPdfDocument *document,
              const Setting     *setting)
{
  return trends_pdf_block_new (document,
                               trends_pdf_text_new_plain (setting->size, setting->string,
                                                          setting->emphasis),
                               setting->width, setting->alignment);
}

static GBytes *
draw_alone (const Setting *setting)
{
  TrendsPdfDocument *document = trends_pdf_document_new (&test_info);
  g_autoptr (TrendsPdfBlock) block = create_block (document, setting);
  GBytes *bytes;

  trends_pdf_document_begin_page (document, TRENDS_PDF_PORTRAIT, TRENDS_PDF_BARE);
  trends_pdf_block_draw_into (block, trends_pdf_document_begin (document, "P"), 50, 50, 0,
                              G_MAXUINT);
  trends_pdf_document_end (document);
  bytes = finish (document);
  trends_pdf_document_free (document);

  return bytes;
}

/* The same after all the others were laid out, some of which differ in one thing only. */
static GBytes *
draw_after (const Setting *settings,
            guint          n_settings,
            guint          index)
{
  TrendsPdfDocument *document = trends_pdf_document_new (&test_info);
  g_autoptr (TrendsPdfBlock) block = NULL;
  GBytes *bytes;

  for (guint i = 0; i < n_settings; i++)
    trends_pdf_block_free (create_block (document, &settings[i]));
  block = create_block (document, &settings[index]);
  trends_pdf_document_begin_page (document, TRENDS_PDF_PORTRAIT, TRENDS_PDF_BARE);
  trends_pdf_block_draw_into (block, trends_pdf_document_begin (document, "P"), 50, 50, 0,
                              G_MAXUINT);
  trends_pdf_document_end (document);
  bytes = finish (document);
  trends_pdf_document_free (document);

  return bytes;
}

/* A letter with so many marks on it */
static char *
pile_up (guint n)
{
  GString *text = g_string_new ("Below it e");

  for (guint i = 0; i < n; i++)
    g_string_append (text, "\xcc\x81\xcc\xa3");
  g_string_append (text, " goes on");
  return g_string_free (text, FALSE);
}

static double
measure (const char *string)
{
  const Setting setting = { 11, 200, 0, PANGO_ALIGN_LEFT, string };
  TrendsPdfDocument *document = trends_pdf_document_new (&test_info);
  g_autoptr (TrendsPdfBlock) block = create_block (document, &setting);
  double height = trends_pdf_block_get_height (block, 0, 1);

  g_assert_cmpuint (trends_pdf_block_count_fitting (block, 0, 3 * height), >, 0);
  g_clear_pointer (&block, trends_pdf_block_free);
  trends_pdf_document_free (document);
  return height;
}

/* Whether the font that there is piles them up; others draw all marks in one place. */
static gboolean
piles_up (const char *string)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoRectangle ink, logical;

  pango_layout_set_text (layout, string, -1);
  pango_layout_get_extents (layout, &ink, &logical);
  g_object_unref (context);
  return ink.height > 2 * logical.height;
}

/* A line is higher where marks are piled up on it, and not without an end; the accents that people
 * write change nothing. */
static void
test_piled_marks (void)
{
  g_autofree char *few = pile_up (6), *many = pile_up (249);
  double plain = measure ("Below it e goes on");

  g_assert_cmpfloat (measure ("Below it \xc3\xa9 \xc5\xa4 e\xcc\x81 goes on"), ==, plain);
  g_assert_cmpfloat (measure (few), >=, plain);
  g_assert_cmpfloat (measure (many), >=, measure (few));
  if (piles_up (many))
    g_assert_cmpfloat (measure (many), >, plain);
  g_assert_cmpfloat (measure (many), <, 3 * plain);
}

/* Whatever else a document says, a text looks as if it were alone. */
static void
test_shared_lines (void)
{
  const Setting settings[] = {
    { 10, 60, TRENDS_PDF_PLAIN, PANGO_ALIGN_LEFT, "Under way since May" },
    { 12, 60, TRENDS_PDF_PLAIN, PANGO_ALIGN_LEFT, "Under way since May" },
    { 10, 90, TRENDS_PDF_PLAIN, PANGO_ALIGN_LEFT, "Under way since May" },
    { 10, 60, TRENDS_PDF_BOLD, PANGO_ALIGN_LEFT, "Under way since May" },
    { 10, 60, TRENDS_PDF_ITALIC, PANGO_ALIGN_LEFT, "Under way since May" },
    { 10, 60, TRENDS_PDF_MUTED, PANGO_ALIGN_LEFT, "Under way since May" },
    { 10, 60, TRENDS_PDF_PLAIN, PANGO_ALIGN_RIGHT, "Under way since May" },
    { 10, 60, TRENDS_PDF_PLAIN, PANGO_ALIGN_LEFT, "Under way since Mai" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autoptr (GBytes) alone = draw_alone (&settings[i]);
      g_autoptr (GBytes) after = draw_after (settings, G_N_ELEMENTS (settings), i);

      g_assert_true (g_bytes_equal (alone, after));
    }
}

/* Paragraphs that are laid out one by one stand as those do that are laid out together, which a
 * character has them be that takes no room. */
static void
test_paragraphs (void)
{
  static const char * const texts[] = {
    "One line\nand another", "One\nthat goes over the end of its line, and on, and on\nlast",
    "A \n\nB", "\nA", "A\n",
  };
  TrendsPdfDocument *document = trends_pdf_document_new (&test_info);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *joined = g_strconcat (texts[i], "\342\200\213", NULL);
      const Setting apart = { 9, 120, TRENDS_PDF_BOLD, PANGO_ALIGN_LEFT, texts[i] };
      const Setting together = { 9, 120, TRENDS_PDF_BOLD, PANGO_ALIGN_LEFT, joined };
      g_autoptr (TrendsPdfBlock) one = create_block (document, &apart);
      g_autoptr (TrendsPdfBlock) other = create_block (document, &together);
      guint n_lines = trends_pdf_block_get_n_lines (one);

      g_assert_cmpuint (n_lines, ==, trends_pdf_block_get_n_lines (other));
      for (guint line = 0; line < n_lines; line++)
        g_assert_cmpfloat (trends_pdf_block_get_height (one, 0, line + 1), ==,
                           trends_pdf_block_get_height (other, 0, line + 1));
    }

  trends_pdf_document_free (document);
}

static void
test_summary_cancelled (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (trends_report_pdf_write (plan, NULL, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_summary_progress (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  double last = 0;
  const TrendsExportOptions options = { TRENDS_PROFILE_FULL, follow_progress_cb, &last, NULL, NULL };

  g_assert_true (trends_report_pdf_write (plan, &options, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);
  last = 0;
  g_assert_true (trends_view_picture_write_png (plan, &options, stream, NULL, &error));
  g_assert_cmpfloat (last, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/clean-text", test_clean_text);
  g_test_add_func ("/pdf/artifacts", test_artifacts);
  g_test_add_func ("/pdf/deterministic", test_deterministic);
  g_test_add_func ("/pdf/threads", test_threads);
  g_test_add_func ("/pdf/dangling-link", test_dangling_link);
  g_test_add_func ("/pdf/unfinished", test_unfinished);
  g_test_add_func ("/pdf/cancelled", test_cancelled);
  g_test_add_func ("/pdf/progress", test_progress);
  g_test_add_func ("/pdf/flow/nothing-added", test_nothing_added);
  g_test_add_func ("/pdf/flow/heading-stays", test_heading_stays);
  g_test_add_func ("/pdf/text/piled-marks", test_piled_marks);
  g_test_add_func ("/pdf/text/shared-lines", test_shared_lines);
  g_test_add_func ("/pdf/text/paragraphs", test_paragraphs);
  g_test_add_func ("/pdf/summary/cancelled", test_summary_cancelled);
  g_test_add_func ("/pdf/summary/progress", test_summary_progress);

  return g_test_run ();
}
