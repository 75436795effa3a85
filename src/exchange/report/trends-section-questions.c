/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions of a paper for a workshop: for each trend a page that a group writes on. */

#include "trends-sections.h"

#include "trends-card-drawing.h"
#include "trends-sheet.h"
#include "trends-workshop-options.h"

#include <glib/gi18n-lib.h>

#define BADGE      19.0
#define BADGE_GAP  12.0
#define TITLE      28.0
#define TITLE_HIGH 110.0
#define ASK        26.0
#define ASK_LEAST  14.0 /* it goes on on the next page rather than being smaller */
#define ASK_STEP    1.0
#define LINES      76.0 /* to write on, below each question, at least */
#define LINE       25.0
#define GAP        16.0

typedef struct
{
  TrendsSheet   sheet;
  TrendsEntity *trend;
  const char   *heading;
  double        y;
  double        size;
} Page;

static gboolean
is_wanted (TrendsReport *self)
{
  return trends_workshop_options_have_part (trends_report_get_values (self),
                                            TRENDS_WORKSHOP_QUESTIONS);
}

static double
bottom_of (const Page *page)
{
  return page->sheet.area.y + page->sheet.area.height;
}

/* ----------------------------------------------------------------- heading */

static void
add_outline (Page   *page,
             double  y)
{
  g_autofree char *id = trends_canvas_dup_id (page->trend);
  g_autofree char *destination = g_strconcat ("questions-", id, NULL);
  g_autofree char *title = g_strdup_printf ("%u. %s",
                                            trends_trend_get_running_number (page->trend),
                                            trends_entity_get_name (page->trend));

  trends_sheet_add_outline (&page->sheet, title, destination, y);
}

static void
begin_page (Page         *page,
            TrendsReport *report,
            gboolean      goes_on)
{
  TrendsCanvas *canvas = &page->sheet.canvas;
  TrendsCanvasLabel label = {
    .text = trends_entity_get_name (page->trend), .is_bold = TRUE, .colour = &trends_colour_ink,
    .is_plans = TRUE,
  };
  double height, room, badge, indent;

  trends_sheet_begin (&page->sheet, report, TRENDS_PDF_PORTRAIT, TRENDS_PDF_NUMBERED);
  badge = BADGE * page->sheet.scale;
  indent = 2 * badge + BADGE_GAP;
  label.width = page->sheet.area.width - indent;
  height = trends_canvas_fit (canvas, &label, TITLE_HIGH * page->sheet.scale,
                              TITLE * page->sheet.scale, ASK_LEAST);
  room = MAX (height, 2 * badge);
  page->y = page->sheet.area.y;

  trends_canvas_begin (canvas, goes_on ? "P" : page->heading);
  trends_card_draw_badge (canvas, page->trend, page->sheet.area.x + badge, page->y + room / 2,
                          badge, NULL);
  trends_canvas_draw (canvas, &label, page->sheet.area.x + indent, page->y + (room - height) / 2);
  trends_canvas_end (canvas);
  if (!goes_on)
    add_outline (page, page->y + (room - height) / 2);
  page->y += room + GAP;
}

/* --------------------------------------------------------------- questions */

static TrendsCanvasLabel
label_of (const Page *page,
          const char *question)
{
  return (TrendsCanvasLabel) {
    .text = question, .size = page->size, .is_bold = TRUE, .colour = &trends_colour_ink,
    .width = page->sheet.area.width, .n_lines = TRENDS_CANVAS_ALL_LINES, .element = "P",
    .is_plans = TRUE,
  };
}

static double
measure (Page       *page,
         const char *question)
{
  TrendsCanvasLabel label = label_of (page, question);

  return trends_canvas_measure (&page->sheet.canvas, &label, NULL) + LINES + GAP;
}

/* How many questions, from @first, are on this page with their lines; one at least */
static guint
count_fitting (Page   *page,
               GStrv   questions,
               guint   first,
               double *spare)
{
  double room = bottom_of (page) - page->y;
  guint n = 0;

  for (guint i = first; questions[i] != NULL; i++)
    {
      double needed = measure (page, questions[i]);

      if (needed > room && n > 0)
        break;
      room -= needed;
      n++;
    }
  *spare = MAX (0, room);
  return n;
}

/* As large as they can be with all of them on a page */
static void
choose_size (Page  *page,
             GStrv  questions)
{
  guint n = g_strv_length (questions);
  double spare;

  for (page->size = ASK * page->sheet.scale; page->size > ASK_LEAST; page->size -= ASK_STEP)
    if (count_fitting (page, questions, 0, &spare) == n
        && measure (page, questions[0]) <= bottom_of (page) - page->y)
      return;
}

static void
draw_lines (Page   *page,
            double  height)
{
  double end = MIN (page->y + height, bottom_of (page));
  double line = LINE * page->sheet.scale;

  for (double y = page->y + line; y <= end; y += line)
    trends_canvas_paint_line (&page->sheet.canvas, page->sheet.area.x, y,
                              page->sheet.area.x + page->sheet.area.width, y,
                              &(TrendsInk) { NULL, &trends_colour_muted, 0.5 });
  page->y += height + GAP;
}

static void
draw_questions (Page         *page,
                TrendsReport *report,
                GStrv         questions)
{
  guint n = g_strv_length (questions), first = 0;

  choose_size (page, questions);
  while (first < n)
    {
      double spare;
      guint n_here = count_fitting (page, questions, first, &spare);

      for (guint i = first; i < first + n_here; i++)
        {
          TrendsCanvasLabel label = label_of (page, questions[i]);

          page->y += trends_canvas_draw (&page->sheet.canvas, &label, page->sheet.area.x, page->y);
          draw_lines (page, LINES + spare / n_here);
        }
      first += n_here;
      if (first < n)
        begin_page (page, report, TRUE);
    }
}

static void
add_trend (TrendsReport *self,
           TrendsEntity *trend)
{
  g_auto (GStrv) questions = trends_entity_dup_strings (trend, TRENDS_TREND_PROMPTS);
  Page page = { .trend = trend, .heading = trends_sheet_get_heading (self) };
  TrendsCanvasLabel own = {
    /* Translators: above lines to write on, where a trend has no questions */
    .text = _("What should we ask ourselves about it, and what do we answer?"), .is_bold = TRUE, .colour = &trends_colour_ink, .n_lines = TRENDS_CANVAS_ALL_LINES,
    .element = "P",
  };

  begin_page (&page, self, FALSE);
  if (questions != NULL && *questions != NULL)
    {
      draw_questions (&page, self, questions);
      return;
    }
  own.size = ASK * page.sheet.scale;
  own.width = page.sheet.area.width;
  page.y += trends_canvas_draw (&page.sheet.canvas, &own, page.sheet.area.x, page.y);
  draw_lines (&page, bottom_of (&page) - page.y);
}

static void
add_questions (TrendsReport *self)
{
  g_autoptr (GPtrArray) trends
    = trends_workshop_options_list_trends (trends_report_get_values (self), self->plan);

  for (guint i = 0; i < trends->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    add_trend (self, trends->pdata[i]);
}

const TrendsReportSection trends_section_questions = {
  .id = "questions",
  .is_wanted = is_wanted,
  .add = add_questions,
};
