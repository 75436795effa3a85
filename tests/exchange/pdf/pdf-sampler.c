/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a PDF that has everything the writer can do, or one that nobody
 * thought of, for other programs to check: pdf-sampler [--seed=NUMBER] FILE.
 */

#include "trends-pdf-flow.h"
#include "trends-pdf-table.h"

#include <stdlib.h>
#include <string.h>

static const char long_text[] =
  "This paragraph goes on for a while, so that it wraps over many lines, and it is repeated "
  "until it needs more than one page. Grüße, naïve café, Ελληνικά, Кириллица, “quotes” — and "
  "ligatures: office, affluent, fjord. ";

static char *
repeat (const char *text,
        guint       times)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

static void
add_first_page (TrendsPdfFlow *flow)
{
  const TrendsPdfTile tiles[] = {
    { "35", "initiatives" },
    { "9 of 10", "trends with a stance" },
    { "£1.25m", "cost of all initiatives, as far as it is known" },
    { "4", "overdue" },
    { "2", "without an owner" },
  };

  trends_pdf_flow_break_page (flow, TRENDS_PDF_PORTRAIT, TRENDS_PDF_BARE);
  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) { 1, "Everything at once", "top" });
  trends_pdf_flow_add_prose (flow, "A first line.\n\nA second line after an empty one.");
  trends_pdf_flow_add_tiles (flow, tiles, G_N_ELEMENTS (tiles));
}

static void
add_scripts (TrendsPdfFlow *flow)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);

  trends_pdf_flow_break_page (flow, TRENDS_PDF_PORTRAIT, TRENDS_PDF_NUMBERED);
  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) { 2, "Spans and scripts", "scripts" });
  trends_pdf_text_append (text, "Plain, ", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, "bold, ", TRENDS_PDF_BOLD);
  trends_pdf_text_append (text, "muted and ", TRENDS_PDF_MUTED);
  trends_pdf_text_append (text, "italic", TRENDS_PDF_ITALIC);
  trends_pdf_text_append (text, "; a ", TRENDS_PDF_PLAIN);
  trends_pdf_text_append_link (text, "link to the table further down, with a text that is "
                               "long enough to go over the end of the line", TRENDS_PDF_PLAIN,
                               "#table", "Go to the table");
  trends_pdf_text_append (text, " and ", TRENDS_PDF_PLAIN);
  trends_pdf_text_append_link (text, "one to the web", TRENDS_PDF_BOLD,
                               "https://example.org/it's?a=(b)&c=é", "Example’s web site");
  trends_pdf_text_append (text, ".", TRENDS_PDF_PLAIN);
  trends_pdf_flow_add_paragraph (flow, text);

  trends_pdf_flow_add_prose (flow, "שלום עולם (1–2), with Latin in between, שוב עברית.");
  trends_pdf_flow_add_prose (flow, "مرحبا بالعالم، 35 مبادرة.");
  trends_pdf_flow_add_prose (flow, "漢字とかな, हिन्दी, ไทย, e\xcc\x81 combining.");
  trends_pdf_flow_add_prose (flow, "Emoji: 🚀 and 👩‍💻 and ☂️ and ✔.");
  trends_pdf_flow_add_prose (flow, "Control\001characters\033[0m and \xff broken bytes.");
  trends_pdf_flow_add_prose (flow, "Aveeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
                                   "ryyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyylongword");
}

static void
add_list (TrendsPdfFlow *flow)
{
  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) {
    3, "A section with a badge", "list", "12", &(TrendsColour) { 0.9, 0.38, 0 },
  });
  trends_pdf_flow_begin_list (flow);
  for (guint i = 0; i < 3; i++)
    trends_pdf_flow_add_item (flow, trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY, long_text,
                                                               TRENDS_PDF_PLAIN));
  trends_pdf_flow_end_list (flow);
  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) { 4, "A small heading", NULL });
}

static void
add_long_text (TrendsPdfFlow *flow)
{
  g_autofree char *text = repeat (long_text, 50);

  trends_pdf_flow_add_prose (flow, text);
}

static void
add_table (TrendsPdfFlow *flow)
{
  const TrendsPdfColumn columns[] = {
    { "Initiative", 3 }, { "Owner", 2 }, { "Notes", 4 }, { "Cost", 1, TRUE },
  };
  TrendsPdfTable *table;

  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) { 2, "A long table", "table" });
  table = trends_pdf_table_begin (flow, "Initiatives with owner, notes and cost",
                                  columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *title = g_strdup_printf ("Initiative %u", i);
      g_autofree char *cost = g_strdup_printf ("£%u,000", i * 7);
      g_autofree char *notes = repeat (long_text, i == 30 ? 60 : i % 3);
      TrendsPdfText *cells[] = {
        trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, title, TRENDS_PDF_BOLD),
        trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, "Ada Example", TRENDS_PDF_PLAIN),
        trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, notes, TRENDS_PDF_MUTED),
        trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, cost, TRENDS_PDF_PLAIN),
      };

      trends_pdf_table_add_row (table, cells);
    }
  trends_pdf_table_end (table);
}

static void
add_landscape_page (TrendsPdfFlow *flow)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);

  trends_pdf_flow_break_page (flow, TRENDS_PDF_LANDSCAPE, TRENDS_PDF_NUMBERED);
  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) { 2, "On its side", "landscape" });
  trends_pdf_text_append_link (text, "Back to the top", TRENDS_PDF_PLAIN, "#top",
                               "Go to the title");
  trends_pdf_flow_add_paragraph (flow, text);
  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) { 3, "A heading at the end", "end" });
  trends_pdf_flow_flush (flow);
}

/* Letters of many kinds, some of which no font here has, and things that are
 * no letters at all. */
static gunichar
random_character (GRand *rand)
{
  static const gunichar starts[] = {
    0x0001, 0x0020, 0x0041, 0x00c0, 0x0300, 0x0391, 0x0410, 0x05d0, 0x0627, 0x0905, 0x0e01,
    0x2000, 0x2028, 0x2190, 0x2600, 0x3041, 0x4e00, 0xac00, 0xe000, 0xfe00, 0xfffd, 0x1f600,
    0x1f3fb, 0xe0100, 0x10fffd,
  };

  if (g_rand_int_range (rand, 0, 3) > 0)
    return g_rand_int_range (rand, 0, 6) > 0 ? 'a' + g_rand_int_range (rand, 0, 26) : ' ';

  return starts[g_rand_int_range (rand, 0, G_N_ELEMENTS (starts))]
         + g_rand_int_range (rand, 0, 24);
}

static char *
random_text (GRand *rand,
             guint  longest)
{
  GString *string = g_string_new (NULL);
  guint length = g_rand_int_range (rand, 1, longest);

  for (guint i = 0; i < length; i++)
    g_string_append_unichar (string, random_character (rand));

  return g_string_free (string, FALSE);
}

static TrendsPdfText *
random_spans (GRand *rand,
              guint  longest)
{
  TrendsPdfText *text = trends_pdf_text_new (g_rand_double_range (rand, 5, 30));
  guint n_spans = g_rand_int_range (rand, 1, 6);

  for (guint i = 0; i < n_spans; i++)
    {
      g_autofree char *string = random_text (rand, longest);

      if (g_rand_int_range (rand, 0, 4) == 0)
        trends_pdf_text_append_link (text, string, i % 8, i % 2 ? "#top" : "https://a.example",
                                     "Somewhere");
      else
        trends_pdf_text_append (text, string, i % 8);
    }

  return text;
}

static void
add_random_table (TrendsPdfFlow *flow,
                  GRand         *rand)
{
  const TrendsPdfColumn columns[] = { { "One", 1 }, { "Two", 3 }, { "Three", 0.3, TRUE } };
  TrendsPdfTable *table = trends_pdf_table_begin (flow, "A table", columns, 3);
  guint n_rows = g_rand_int_range (rand, 0, 8);

  for (guint i = 0; i < n_rows; i++)
    {
      TrendsPdfText *cells[] = {
        random_spans (rand, 40), random_spans (rand, 500), random_spans (rand, 10),
      };

      trends_pdf_table_add_row (table, cells);
    }
  trends_pdf_table_end (table);
}

static void
add_random_list (TrendsPdfFlow *flow,
                 GRand         *rand)
{
  guint n_items = g_rand_int_range (rand, 1, 12);

  trends_pdf_flow_begin_list (flow);
  for (guint i = 0; i < n_items; i++)
    trends_pdf_flow_add_item (flow, random_spans (rand, 200));
  trends_pdf_flow_end_list (flow);
}

static void
add_random_heading (TrendsPdfFlow *flow,
                    GRand         *rand,
                    guint         *level)
{
  g_autofree char *title = random_text (rand, 120);
  g_autofree char *badge = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 2000));

  *level = g_rand_int_range (rand, 2, MIN (*level + 1, TRENDS_PDF_HEADING_LEVELS) + 1);
  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) {
    *level, title, NULL, g_rand_boolean (rand) ? badge : NULL,
  });
}

static void
add_random_block (TrendsPdfFlow *flow,
                  GRand         *rand,
                  guint         *level)
{
  g_autofree char *text = random_text (rand, 1200);
  const TrendsPdfTile tiles[] = { { "1", text }, { "2", "two" } };

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      add_random_table (flow, rand);
      break;
    case 1:
      add_random_list (flow, rand);
      break;
    case 2:
      trends_pdf_flow_add_tiles (flow, tiles, strlen (text) < 200 ? 2 : 1);
      break;
    case 3:
      trends_pdf_flow_break_page (flow, g_rand_int_range (rand, 0, 2), TRENDS_PDF_NUMBERED);
      break;
    case 4:
      trends_pdf_flow_add_prose (flow, text);
      break;
    default:
      add_random_heading (flow, rand, level);
      trends_pdf_flow_add_paragraph (flow, random_spans (rand, 400));
      break;
    }
}

static void
add_anything (TrendsPdfFlow *flow,
              guint32        seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  guint level = 1;

  trends_pdf_flow_add_heading (flow, &(TrendsPdfHeading) { 1, "Anything", "top" });
  trends_pdf_flow_flush (flow);
  for (guint i = 0; i < 12; i++)
    add_random_block (flow, rand, &level);
  trends_pdf_flow_flush (flow);
  g_rand_free (rand);
}

static void
add_everything (TrendsPdfFlow *flow)
{
  add_first_page (flow);
  add_scripts (flow);
  add_list (flow);
  add_long_text (flow);
  add_table (flow);
  add_landscape_page (flow);
}

static gboolean
write_sampler (GOutputStream  *stream,
               int             seed,
               GError        **error)
{
  const TrendsPdfInfo info = {
    "Everything at once, <with> “marks” & é", "Millbrook Council", "A sampler", "en-GB",
  };
  g_autoptr (TrendsPdfDocument) document = trends_pdf_document_new (&info);
  g_autoptr (TrendsPdfFlow) flow = trends_pdf_flow_new (document);

  if (seed > 0)
    add_anything (flow, seed);
  else
    add_everything (flow);

  return trends_pdf_document_finish (document, stream, NULL, NULL, NULL, error);
}

int
main (int   argc,
      char *argv[])
{
  int seed = argc > 2 ? atoi (argv[1] + strlen ("--seed=")) : 0;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[argc - 1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;

  g_assert (argc > 1);
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  if (stream == NULL || !write_sampler (G_OUTPUT_STREAM (stream), seed, &error)
      || !g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
