/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Insights as one picture: figures, and beside them what is missing. */

#include "trends-insights-cards.h"
#include "trends-view-drawing.h"

#include <glib/gi18n-lib.h>

#define WIDTH   (TRENDS_VIEW_WIDTH - 2 * TRENDS_VIEW_MARGIN)
#define GAP     14.0
#define FIGURES 640.0
#define NOTE    14.0

/* What a picture has room for; papers have all */
#define MOST_LEADS    25
#define MOST_FINDINGS 60

typedef struct
{
  TrendsInsightsColumn *figures;
  TrendsInsightsColumn *findings;
  GArray *beside[2]; /* what is taken of both */
  char *summary;
  double height; /* of both, on the canvas */
} Insights;

/* Not all that there could be has room in what may be this high. */
static gboolean
is_cut (Insights *self)
{
  return !trends_insights_column_is_taken (self->figures)
         || !trends_insights_column_is_taken (self->findings);
}

static gpointer
prepare (const TrendsViewRequest *request,
         TrendsCanvas            *canvas,
         double                  *height)
{
  Insights *self = g_new0 (Insights, 1);
  double room = (request->most - NOTE) * canvas->unit;
  const TrendsInsightsScope scope = {
    .plan = request->plan, .profile = request->profile, .set_aside = request->set_aside,
    .filter = request->filter, .today = request->today,
    .most_leads = MOST_LEADS, .most_findings = MOST_FINDINGS,
  };

  self->figures = trends_insights_column_new (canvas, FIGURES * canvas->unit);
  self->findings = trends_insights_column_new (canvas, (WIDTH - GAP - FIGURES) * canvas->unit);
  trends_insights_cards_add_figures (self->figures, &scope);
  trends_insights_cards_add_findings (self->findings, &scope);
  self->summary = trends_insights_cards_dup_summary (&scope);
  self->beside[0] = trends_insights_column_take (self->figures, room, TRUE);
  self->beside[1] = trends_insights_column_take (self->findings, room, TRUE);
  self->height = MAX (trends_insights_column_get_height (self->figures, self->beside[0]),
                      trends_insights_column_get_height (self->findings, self->beside[1]));
  *height = self->height + (is_cut (self) ? NOTE * canvas->unit : 0);
  return self;
}

static void
draw (gpointer      data,
      TrendsCanvas *canvas,
      double        x,
      double        y)
{
  Insights *self = data;
  TrendsCanvasLabel label = {
    .text = _("There is more than a picture has room for. The paper has all."), .size = 8,
    .is_bold = TRUE, .colour = &trends_colour_ink, .width = WIDTH,
  };

  trends_insights_column_draw (self->figures, canvas, self->beside[0], x, y);
  trends_insights_column_draw (self->findings, canvas, self->beside[1],
                               x + (FIGURES + GAP) * canvas->unit, y);
  if (is_cut (self))
    trends_canvas_draw (canvas, &label, x, y + self->height + 2 * canvas->unit);
}

static char *
dup_description (gpointer data)
{
  return g_strdup (((Insights *) data)->summary);
}

static void
insights_free (gpointer data)
{
  Insights *self = data;

  g_clear_pointer (&self->beside[0], g_array_unref);
  g_clear_pointer (&self->beside[1], g_array_unref);
  trends_insights_column_free (self->figures);
  trends_insights_column_free (self->findings);
  g_free (self->summary);
  g_free (self);
}

const TrendsViewDrawing trends_insights_drawing = {
  { "insights", N_("Insights"), N_("Where it is thin: figures, and what is missing") },
  prepare,
  draw,
  dup_description,
  insights_free,
};
