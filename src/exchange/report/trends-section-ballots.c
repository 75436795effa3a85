/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ballots of a paper for a workshop: a letter for each that is voted on, and boxes for dots.
 *
 * A ballot has as many as there are letters to count by; where its titles are long, it goes on on
 * another page.
 */

#include "trends-sections.h"

#include "trends-ballot-subjects.h"
#include "trends-card-drawing.h"
#include "trends-mark.h"
#include "trends-sheet.h"
#include "trends-workshop-options.h"

#include <glib/gi18n-lib.h>

#define HEADING     24.0
#define TEXT        12.0
#define SUBJECT     17.0
#define SIZE_STEP    0.5
#define N_BOXES      5
#define BOX         15.0
#define BOX_GAP      5.0
#define GAP         10.0

/* With the smallest letters, as many short titles as a ballot has are on a page. */
#define LETTER      10.3 /* half of the side of what a letter stands in */
#define LETTER_GROWS 0.45 /* with each point that titles are larger */
#define PADDING      2.0
#define PADDING_GROWS 0.4
#define BADGE_SHARE  0.84

typedef struct
{
  TrendsReport *report;
  TrendsSheet   sheet;
  GPtrArray    *subjects; /* (element-type TrendsEntity): of the whole vote */
  TrendsKind    kind;
  guint         number; /* of the ballot, from 0 */
  guint         n_ballots;
  double        size;
  double        y;
} Ballot;

static gboolean
is_wanted (TrendsReport *self)
{
  return trends_workshop_options_have_part (trends_report_get_values (self),
                                            TRENDS_WORKSHOP_BALLOTS);
}

/* -------------------------------------------------------------------- head */

static char *
dup_title (const Ballot *ballot)
{
  const char *title = ballot->kind == TRENDS_KIND_TREND  ? _("Vote on trends")
                      : ballot->kind == TRENDS_KIND_IDEA ? _("Vote on ideas")
                                                         : _("Vote on initiatives");

  if (ballot->n_ballots == 1)
    return g_strdup (title);
  /* Translators: %1$s: "Vote on initiatives"; where more is voted on than there are letters */
  return g_strdup_printf (_("%1$s, ballot %2$u of %3$u"), title, ballot->number + 1,
                          ballot->n_ballots);
}

static void
put (Ballot            *ballot,
     TrendsCanvasLabel *label)
{
  label->width = ballot->sheet.area.width;
  label->n_lines = TRENDS_CANVAS_ALL_LINES;
  ballot->y += trends_canvas_draw (&ballot->sheet.canvas, label, ballot->sheet.area.x, ballot->y);
}

static void
begin_page (Ballot   *ballot,
            gboolean  goes_on)
{
  g_autofree char *title = dup_title (ballot);
  g_autofree char *destination = g_strdup_printf ("ballot-%u", ballot->number + 1);
  /* Translators: %s: "Vote on initiatives"; on the second page of it */
  g_autofree char *again = g_strdup_printf (_("%s, continued"), title);
  TrendsCanvasLabel heading = {
    .text = goes_on ? again : title, .size = HEADING, .is_bold = TRUE,
    .colour = &trends_colour_ink,
    .element = goes_on ? "P" : trends_sheet_get_heading (ballot->report),
  };
  TrendsCanvasLabel help = {
    .text = _("Put a dot into a box for each vote that you give. Don’t give more than you have. "
              "Your name isn’t needed."),
    .size = TEXT, .colour = &trends_colour_ink, .element = "P",
  };

  trends_sheet_begin (&ballot->sheet, ballot->report, TRENDS_PDF_PORTRAIT, TRENDS_PDF_NUMBERED);
  ballot->y = ballot->sheet.area.y;
  if (!goes_on)
    trends_sheet_add_outline (&ballot->sheet, title, destination, ballot->y);
  put (ballot, &heading);
  ballot->y += 4;
  put (ballot, &help);
  ballot->y += GAP;
}

/* -------------------------------------------------------------------- rows */

static double
letter_of (const Ballot *ballot)
{
  return LETTER + LETTER_GROWS * (ballot->size - TRENDS_CARD_LEAST);
}

static double
badge_of (const Ballot *ballot)
{
  return BADGE_SHARE * letter_of (ballot);
}

static TrendsCanvasLabel
label_of (const Ballot *ballot,
          const char   *title)
{
  double taken = 2 * letter_of (ballot) + 2 * badge_of (ballot) + 3 * GAP
                 + N_BOXES * (BOX + BOX_GAP);

  return (TrendsCanvasLabel) {
    .text = title, .size = ballot->size, .colour = &trends_colour_ink,
    .width = ballot->sheet.area.width - taken, .n_lines = TRENDS_CANVAS_ALL_LINES,
    .is_plans = TRUE,
  };
}

/* A group of ideas is read with what is in it. */
static char *
dup_subject_title (TrendsEntity *subject)
{
  return trends_entity_is (subject, TRENDS_KIND_IDEA) ? trends_ballot_subjects_dup_paper_title (subject)
                                                      : trends_mark_dup_name (subject);
}

static double
measure (Ballot       *ballot,
         TrendsEntity *subject)
{
  g_autofree char *title = dup_subject_title (subject);
  TrendsCanvasLabel label = label_of (ballot, title);

  return MAX (trends_canvas_measure (&ballot->sheet.canvas, &label, NULL), 2 * letter_of (ballot))
         + 2 * (PADDING + PADDING_GROWS * (ballot->size - TRENDS_CARD_LEAST));
}

static double
bottom_of (const Ballot *ballot)
{
  return ballot->sheet.area.y + ballot->sheet.area.height;
}

/* Its letter, as a key has it */
static void
draw_letter (Ballot *ballot,
             guint   index,
             double  middle)
{
  const char letter[] = { trends_ballot_subjects_get_letter (index), '\0' };
  TrendsCanvas *canvas = &ballot->sheet.canvas;
  double side = 2 * letter_of (ballot);
  TrendsCanvasLabel label = {
    .text = letter, .size = 0.62 * side, .is_bold = TRUE, .colour = &trends_colour_ink,
    .width = side, .n_lines = 1, .alignment = PANGO_ALIGN_CENTER, .element = "Lbl",
  };
  double height = trends_canvas_measure (canvas, &label, NULL);

  trends_canvas_paint_box (canvas,
                           &(cairo_rectangle_t) { ballot->sheet.area.x, middle - side / 2, side,
                                                  side },
                           4, &(TrendsInk) { NULL, &trends_colour_ink, 1.2 });
  trends_canvas_draw (canvas, &label, ballot->sheet.area.x, middle - height / 2);
}

static void
draw_boxes (Ballot *ballot,
            double  middle)
{
  double left = ballot->sheet.area.x + ballot->sheet.area.width - N_BOXES * (BOX + BOX_GAP)
                + BOX_GAP;

  for (guint i = 0; i < N_BOXES; i++)
    trends_canvas_paint_box (&ballot->sheet.canvas,
                             &(cairo_rectangle_t) { left + i * (BOX + BOX_GAP), middle - BOX / 2,
                                                    BOX, BOX },
                             2, &(TrendsInk) { NULL, &trends_colour_muted, 0.9 });
}

static void
draw_badge (Ballot       *ballot,
            TrendsEntity *trend,
            double        x,
            double        y)
{
  /* Translators: read aloud before what is voted on; %u is the number of its trend */
  g_autofree char *spoken = g_strdup_printf (_("Trend %u: "),
                                             trends_trend_get_running_number (trend));

  trends_card_draw_badge (&ballot->sheet.canvas, trend, x, y, badge_of (ballot), spoken);
}

static void
draw_subject (Ballot       *ballot,
              TrendsEntity *subject,
              double        middle)
{
  TrendsCanvas *canvas = &ballot->sheet.canvas;
  TrendsEntity *trend = trends_ballot_subjects_get_trend (subject);
  g_autofree char *title = dup_subject_title (subject);
  TrendsCanvasLabel label = label_of (ballot, title);
  double badge = badge_of (ballot);
  double left = ballot->sheet.area.x + 2 * letter_of (ballot) + GAP;
  double height = trends_canvas_measure (canvas, &label, NULL);

  trends_canvas_begin (canvas, "LBody");
  if (trend != NULL)
    draw_badge (ballot, trend, left + badge, middle);
  trends_canvas_draw (canvas, &label, left + 2 * badge + GAP, middle - height / 2);
  trends_canvas_end (canvas);
}

static void
draw_row (Ballot *ballot,
          guint   index,
          double  height)
{
  TrendsCanvas *canvas = &ballot->sheet.canvas;
  double middle = ballot->y + height / 2;

  trends_canvas_begin (canvas, "LI");
  draw_letter (ballot, index, middle);
  draw_subject (ballot, ballot->subjects->pdata[index], middle);
  trends_canvas_end (canvas);
  draw_boxes (ballot, middle);
  ballot->y += height;
  trends_canvas_paint_line (canvas, ballot->sheet.area.x, ballot->y,
                            ballot->sheet.area.x + ballot->sheet.area.width, ballot->y,
                            &(TrendsInk) { NULL, &trends_colour_rule, 0.6 });
}

/* ----------------------------------------------------------------- ballots */

/* As large as they can be with all of them on a page */
static void
choose_size (Ballot *ballot,
             guint   first,
             guint   end)
{
  for (ballot->size = SUBJECT * ballot->sheet.scale; ballot->size > TRENDS_CARD_LEAST; ballot->size -= SIZE_STEP)
    {
      double y = ballot->y;

      for (guint i = first; i < end && y <= bottom_of (ballot); i++)
        y += measure (ballot, ballot->subjects->pdata[i]);
      if (y <= bottom_of (ballot))
        return;
    }
}

static void
add_ballot (Ballot *ballot)
{
  guint first = ballot->number * TRENDS_BALLOT_SUBJECTS;
  guint end = MIN (first + TRENDS_BALLOT_SUBJECTS, ballot->subjects->len);

  begin_page (ballot, FALSE);
  choose_size (ballot, first, end);
  trends_canvas_begin (&ballot->sheet.canvas, "L");
  for (guint i = first; i < end; i++)
    {
      double height = measure (ballot, ballot->subjects->pdata[i]);

      if (ballot->y + height > bottom_of (ballot))
        {
          trends_canvas_end (&ballot->sheet.canvas);
          begin_page (ballot, TRUE);
          trends_canvas_begin (&ballot->sheet.canvas, "L");
        }
      draw_row (ballot, i, height);
    }
  trends_canvas_end (&ballot->sheet.canvas);
}

static void
add_nothing (Ballot *ballot)
{
  TrendsCanvasLabel none = {
    .text = _("There is nothing to vote on in this plan yet."), .size = TEXT,
    .colour = &trends_colour_ink, .element = "P",
  };

  ballot->n_ballots = 1;
  begin_page (ballot, FALSE);
  put (ballot, &none);
}

/* (transfer full) (element-type TrendsEntity): what is voted on, of the trends that it is about */
static GPtrArray *
list_subjects (TrendsReport *self,
               TrendsKind    kind)
{
  g_autoptr (GPtrArray) trends
    = trends_workshop_options_list_trends (trends_report_get_values (self), self->plan);
  GPtrArray *subjects = trends_ballot_subjects_list (self->plan, kind);

  for (guint i = subjects->len; i > 0; i--)
    {
      TrendsEntity *trend = trends_ballot_subjects_get_trend (subjects->pdata[i - 1]);

      /* An idea may be about none. */
      if (trend != NULL && !g_ptr_array_find (trends, trend, NULL))
        g_ptr_array_remove_index (subjects, i - 1);
    }

  return subjects;
}

static void
add_ballots (TrendsReport *self)
{
  TrendsKind kind = trends_workshop_options_find_vote (trends_report_get_values (self));
  g_autoptr (GPtrArray) subjects = list_subjects (self, kind);
  Ballot ballot = { .report = self, .subjects = subjects, .kind = kind };

  ballot.n_ballots = trends_ballot_subjects_count_ballots (subjects->len);
  if (subjects->len == 0)
    add_nothing (&ballot);
  for (ballot.number = 0;
       ballot.number * TRENDS_BALLOT_SUBJECTS < subjects->len
       && !g_cancellable_is_cancelled (self->cancellable);
       ballot.number++)
    add_ballot (&ballot);
}

const TrendsReportSection trends_section_ballots = {
  .id = "ballots",
  .is_wanted = is_wanted,
  .add = add_ballots,
};
