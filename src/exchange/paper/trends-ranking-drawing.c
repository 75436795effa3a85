/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ranking as a drawing: line by line, down to where there is no more room; how many are
 * left out is said. */

#include "trends-ranking-drawing.h"

#include "trends-mark.h"
#include "trends-priority-shape.h"
#include "trends-ranking-options.h"
#include "trends-ranking-words.h"
#include "trends-view-tables.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* In units */
#define TEXT     8.0
#define SMALL    7.2
#define TITLE    10.0
#define GAP      5.0
#define LINE     13.0
#define RANK     22.0 /* how wide ranks are */
#define MARK     4.5  /* radius of a priority */
#define MOST_SUM 110.0
#define UNRANKED 22.5 /* a line, and what it lacks beneath */

#define MOST_GAP_LINES 6

struct _TrendsRankingDrawing
{
  TrendsPlan *plan;
  TrendsRanking *ranking;
  GPtrArray *shown; /* (element-type TrendsRanked): those that have a rank first */
  guint n_with_rank;
  gboolean is_part; /* not all that is ranked is shown */
  TrendsMoneyKind money;
  TrendsBudgetLine *line; /* (nullable): where there is a budget */
  char *band;             /* what stands where that ends */
  char *account;          /* (nullable): what it comes to, and what there is to know of it */
  char *formula;
  char *weights;
  double unit;
  double width; /* in units */
  double score; /* how wide these are, in units */
  double cost;
  double running;   /* 0 without a budget */
  double band_height;
  double gaps_height; /* of what is beneath lines, all together */
  double head;    /* how high what is above the lines is, in units */
  guint n_ranked; /* how many lines there are of those that have a rank */
  guint n_unranked;
  gboolean has_ties;
};

/* ------------------------------------------------------------------- words */

static TrendsCanvasLabel
label_text (const char *text, double size, const TrendsColour *colour, double width)
{
  return (TrendsCanvasLabel) { .text = text, .size = size, .colour = colour, .width = width };
}

static char *
dup_score (TrendsRankingDrawing *self, TrendsRanked *ranked)
{
  const TrendsScorecard *scorecard = trends_ranking_get_scorecard (self->ranking);
  const char *mark = trends_mark_for_score (scorecard, trends_ranked_get_initiative (ranked));
  g_autofree char *score = trends_scorecard_dup_score (scorecard,
                                                       trends_ranked_get_points (ranked),
                                                       trends_words_get_language (self->plan));

  return mark != NULL ? g_strdup_printf ("%s (%s)", score, mark) : g_steal_pointer (&score);
}

static char *
dup_cost (TrendsRankingDrawing *self, TrendsEntity *initiative)
{
  gint64 cost = trends_initiative_get_cost (initiative, self->money);
  g_autofree char *money = NULL;

  if (cost == TRENDS_UNSET)
    return g_strdup ("–");
  money = trends_words_cost (self->plan, cost);
  return trends_mark_add_to_label (money, initiative, TRENDS_INITIATIVE_COST);
}

/* What all down to it cost; among all, whatever is shown */
static char *
dup_running (TrendsRankingDrawing *self, TrendsRanked *ranked)
{
  guint position = trends_ranking_get_position (self->ranking, ranked);

  return trends_words_cost (self->plan, self->line->running[position]);
}

/* "3 =" where others have as many points */
static char *
dup_rank (TrendsRankingDrawing *self, TrendsRanked *ranked)
{
  g_autofree char *rank
      = trends_words_number (self->plan, trends_ranking_get_rank (self->ranking, ranked));

  return g_strdup_printf ("%s%s",
                          rank,
                          trends_ranking_count_tied (self->ranking, ranked) > 0 ? " =" : "");
}

static char *
dup_weights (TrendsPlan *plan, const TrendsScorecard *scorecard)
{
  g_autofree char *weights = trends_scorecard_dup_weights (scorecard);

  return g_strconcat (trends_scorecard_get_weights_label (scorecard, plan), weights, NULL);
}

/* What a line says to those who can't see it. */
static char *
dup_line_description (TrendsRankingDrawing *self, TrendsRanked *ranked)
{
  TrendsEntity *initiative = trends_ranked_get_initiative (ranked);
  const TrendsScorecard *scorecard = trends_ranking_get_scorecard (self->ranking);
  g_autofree char *parts
      = trends_scorecard_dup_parts (scorecard, initiative, trends_words_get_language (self->plan));
  g_autofree char *note = trends_ranking_dup_full_note (self->ranking, ranked, self->line);

  if (self->line != NULL && trends_ranked_get_points (ranked) != TRENDS_UNSET)
    {
      g_autofree char *running = dup_running (self, ranked);

      /* Translators: %s · %s: what a score is made up of, and what there is to say of the rank; an
       * amount; “above the line” or “below the line”, of a budget */
      return g_strdup_printf (_ ("%s%s%s · adds up to %s, %s"), parts, *note != '\0' ? " · " : "",
                              note, running,
                              trends_budget_line_get_label (
                                self->line, initiative,
                                trends_ranking_get_position (self->ranking, ranked)));
    }
  return g_strdup_printf ("%s%s%s", parts, *note != '\0' ? " · " : "", note);
}

/* ---------------------------------------------------------------- geometry */

/* The formula, or the weights */
static TrendsCanvasLabel
label_prose (TrendsRankingDrawing *self, const char *text)
{
  TrendsCanvasLabel label = label_text (text, SMALL, &trends_colour_muted, self->width);

  label.n_lines = text == self->account ? 12 : 6;
  label.is_plans = text == self->weights;
  return label;
}

static void
widen (double *width, TrendsCanvas *canvas, const char *text)
{
  TrendsCanvasLabel label = label_text (text, TEXT, &trends_colour_ink, MOST_SUM);
  double needed;

  label.is_bold = TRUE;
  trends_canvas_measure (canvas, &label, &needed);
  *width = MAX (*width, needed / canvas->unit + 1);
}

static void
measure_columns (TrendsRankingDrawing *self, TrendsCanvas *canvas)
{
  widen (&self->score, canvas, _ ("Score"));
  widen (&self->cost, canvas, trends_money_kind_get_column (self->money));
  if (self->line != NULL)
    widen (&self->running, canvas, _ ("Adds up to"));
  for (guint i = 0; i < self->n_ranked; i++)
    {
      TrendsRanked *ranked = self->shown->pdata[i];
      g_autofree char *score = dup_score (self, ranked);
      g_autofree char *cost = dup_cost (self, trends_ranked_get_initiative (ranked));

      widen (&self->score, canvas, score);
      widen (&self->cost, canvas, cost);
      if (self->line != NULL)
        {
          g_autofree char *running = dup_running (self, ranked);

          widen (&self->running, canvas, running);
        }
      self->has_ties |= trends_ranking_count_tied (self->ranking, ranked) > 0;
    }
}

/* (nullable): what there is to say below the ranks */
static const char *
get_note (TrendsRankingDrawing *self)
{
  if (trends_ranking_get_n_ranked (self->ranking) == 0)
    return _("No initiative has all of these ratings yet.");
  /* Translators: beneath a ranking, in which an equals sign is behind a shared rank */
  return self->has_ties ? _("= as many points as others") : NULL;
}

/* (nullable): where there are others, ranks seem to be left out. */
static const char *
get_part_note (TrendsRankingDrawing *self)
{
  /* Translators: above a ranking of which only a part is shown */
  return self->is_part ? _("Ranks are those among all that is open.") : NULL;
}

static double
get_title_left (void)
{
  return RANK + GAP + 2 * MARK + GAP * 0.6;
}

/* (transfer full): what it needs that the budget doesn't reach; "" for nothing */
static char *
dup_gaps (TrendsRankingDrawing *self, guint i)
{
  TrendsEntity *initiative = trends_ranked_get_initiative (self->shown->pdata[i]);

  return self->line != NULL ? trends_budget_line_dup_gaps (self->line, initiative, " · ", "⚠ ")
                            : g_strdup ("");
}

static TrendsCanvasLabel
label_gaps (TrendsRankingDrawing *self, const char *text)
{
  TrendsCanvasLabel label
      = label_text (text, SMALL, &trends_colour_muted, self->width - get_title_left ());

  label.n_lines = MOST_GAP_LINES;
  label.is_plans = TRUE;
  return label;
}

/* A line, and what it needs beneath */
static double
measure_ranked (TrendsRankingDrawing *self, TrendsCanvas *canvas, guint i)
{
  g_autofree char *gaps = dup_gaps (self, i);
  TrendsCanvasLabel label = label_gaps (self, gaps);

  return *gaps == '\0' ? LINE : LINE + trends_canvas_measure (canvas, &label, NULL) / self->unit;
}

static double
get_height (TrendsRankingDrawing *self)
{
  return self->head + self->band_height + self->gaps_height
         + LINE * (self->n_ranked + (get_note (self) != NULL ? 1 : 0)
                   + (self->n_unranked > 0 ? 2 : 0))
         + UNRANKED * self->n_unranked;
}

/* How many lines there are: as many as have room, and all that is said besides. */
static void
count_lines (TrendsRankingDrawing *self, TrendsCanvas *canvas, double most)
{
  double room = most - self->head - self->band_height - 5 * LINE;
  double height;

  while (self->n_ranked < self->n_with_rank
         && (height = measure_ranked (self, canvas, self->n_ranked)) <= room)
    {
      self->n_ranked++;
      self->gaps_height += height - LINE;
      room -= height;
    }
  /* A rank that is left out leaves out all that is below it. */
  if (self->n_ranked == self->n_with_rank)
    self->n_unranked = MIN (self->shown->len - self->n_with_rank, (guint) MAX (room / UNRANKED, 0));
}

static guint
count_left_out (TrendsRankingDrawing *self)
{
  return self->shown->len - self->n_ranked - self->n_unranked;
}

/* ------------------------------------------------------------------- lines */

static void
draw_sum (TrendsRankingDrawing *self,
          TrendsCanvas *canvas,
          const char *text,
          gboolean is_bold,
          double width,
          double x,
          double y)
{
  TrendsCanvasLabel label = label_text (text, TEXT, &trends_colour_ink, width);

  label.is_bold = is_bold;
  label.alignment = PANGO_ALIGN_RIGHT;
  trends_canvas_draw (canvas, &label, x, y);
}

static double
get_running_width (TrendsRankingDrawing *self)
{
  return self->line != NULL ? self->running + GAP : 0;
}

/* Its rank, score, cost and, where there is a budget, the sum; what is between is free. */
static void
draw_columns (TrendsRankingDrawing *self,
              TrendsCanvas *canvas,
              const char *rank,
              const char *score,
              const char *cost,
              const char *running,
              gboolean is_head,
              double x,
              double y)
{
  double unit = self->unit;
  double right = self->width - get_running_width (self);

  draw_sum (self, canvas, rank, is_head, RANK, x, y);
  draw_sum (self,
            canvas,
            score,
            TRUE,
            self->score,
            x + (right - self->cost - GAP - self->score) * unit,
            y);
  draw_sum (self, canvas, cost, is_head, self->cost, x + (right - self->cost) * unit, y);
  if (running != NULL)
    draw_sum (self, canvas, running, is_head, self->running,
              x + (self->width - self->running) * unit, y);
}

static double
get_title_width (TrendsRankingDrawing *self)
{
  return self->width - get_title_left () - self->score - self->cost - 3 * GAP
         - get_running_width (self);
}

static void
draw_mark (TrendsRankingDrawing *self,
           TrendsCanvas *canvas,
           TrendsEntity *initiative,
           double x,
           double y)
{
  TrendsShades shades = trends_priority_shape_get_shades (initiative);

  trends_priority_shape_draw (canvas,
                              self->plan,
                              trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY),
                              x + (RANK + GAP + MARK) * self->unit,
                              y + (LINE / 2 - 1) * self->unit,
                              MARK * self->unit,
                              &shades);
}

static void
draw_title (TrendsRankingDrawing *self,
            TrendsCanvas *canvas,
            TrendsEntity *initiative,
            double width,
            double x,
            double y)
{
  g_autofree char *name = trends_mark_dup_name (initiative);
  TrendsCanvasLabel label = label_text (name, TEXT, &trends_colour_ink, width);

  label.is_plans = TRUE;
  trends_canvas_draw (canvas, &label, x + get_title_left () * self->unit, y);
}

static void
begin_line (TrendsRankingDrawing *self, TrendsCanvas *canvas, TrendsRanked *ranked)
{
  TrendsEntity *initiative = trends_ranked_get_initiative (ranked);
  g_autofree char *entity = trends_canvas_dup_id (initiative);
  g_autofree char *id = g_strconcat ("ranked-", entity, NULL);
  g_autofree char *description = dup_line_description (self, ranked);

  trends_canvas_begin_element (canvas,
                               &(TrendsCanvasElement) {
                                   .type = "LI",
                                   .id = id,
                                   .title = trends_entity_get_name (initiative),
                                   .description = description,
                                   .is_plans = TRUE,
                               });
}

/* Beneath its title; returns how high it is */
static double
draw_gaps (TrendsRankingDrawing *self, TrendsCanvas *canvas, guint position, double x, double y)
{
  g_autofree char *gaps = dup_gaps (self, position);
  TrendsCanvasLabel label = label_gaps (self, gaps);

  return *gaps != '\0'
           ? trends_canvas_draw (canvas, &label, x + get_title_left () * self->unit,
                                 y + (LINE - 2) * self->unit)
           : 0;
}

/* Returns: where it ends */
static double
draw_ranked (TrendsRankingDrawing *self, TrendsCanvas *canvas, guint position, double x, double y)
{
  double beneath;
  TrendsRanked *ranked = self->shown->pdata[position];
  TrendsEntity *initiative = trends_ranked_get_initiative (ranked);
  g_autofree char *rank = dup_rank (self, ranked);
  g_autofree char *score = dup_score (self, ranked);
  g_autofree char *cost = dup_cost (self, initiative);
  g_autofree char *running = self->line != NULL ? dup_running (self, ranked) : NULL;

  begin_line (self, canvas, ranked);
  draw_mark (self, canvas, initiative, x, y);
  draw_title (self, canvas, initiative, get_title_width (self), x, y);
  draw_columns (self, canvas, rank, score, cost, running, FALSE, x, y);
  beneath = draw_gaps (self, canvas, position, x, y);
  trends_canvas_end (canvas);
  return y + LINE * self->unit + beneath;
}

static void
draw_unranked (TrendsRankingDrawing *self, TrendsCanvas *canvas, guint position, double x, double y)
{
  TrendsRanked *ranked = self->shown->pdata[position];
  TrendsEntity *initiative = trends_ranked_get_initiative (ranked);
  g_autofree char *note = trends_ranking_dup_note (self->ranking, ranked);
  double width = self->width - get_title_left ();
  TrendsCanvasLabel label = label_text (note, SMALL, &trends_colour_muted, width);

  label.is_plans = TRUE;
  begin_line (self, canvas, ranked);
  draw_mark (self, canvas, initiative, x, y);
  draw_title (self, canvas, initiative, width, x, y);
  trends_canvas_draw (canvas,
                      &label,
                      x + get_title_left () * self->unit,
                      y + 0.8 * LINE * self->unit);
  trends_canvas_end (canvas);
}

static void
draw_rule (TrendsRankingDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  trends_canvas_paint_line (canvas,
                            x,
                            y,
                            x + self->width * self->unit,
                            y,
                            &(TrendsInk) { NULL, &trends_colour_rule, 0.6 * self->unit });
}

static void
draw_head (TrendsRankingDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  TrendsCanvasLabel title = label_text (_ ("Ranking"), TITLE, &trends_colour_ink, self->width);
  TrendsCanvasLabel initiative
      = label_text (_ ("Initiative"), TEXT, &trends_colour_ink, get_title_width (self));
  TrendsCanvasLabel formula = label_prose (self, self->formula);
  TrendsCanvasLabel weights = label_prose (self, self->weights);
  TrendsCanvasLabel account = label_prose (self, self->account);
  TrendsCanvasLabel part = label_prose (self, get_part_note (self));
  double bottom = y + (self->head - LINE) * self->unit;

  title.is_bold = initiative.is_bold = TRUE;
  trends_canvas_draw (canvas, &title, x, y - 2 * self->unit);
  y += LINE * self->unit;
  y += trends_canvas_draw (canvas, &formula, x, y);
  y += trends_canvas_draw (canvas, &weights, x, y);
  if (self->account != NULL)
    y += trends_canvas_draw (canvas, &account, x, y);
  if (self->is_part)
    trends_canvas_draw (canvas, &part, x, y);
  trends_canvas_draw (canvas, &initiative, x + get_title_left () * self->unit, bottom);
  draw_columns (self, canvas, _ ("Rank"), _ ("Score"),
                trends_money_kind_get_column (self->money),
                self->line != NULL ? _ ("Adds up to") : NULL, TRUE, x, bottom);
  draw_rule (self, canvas, x, bottom + (LINE - 1.5) * self->unit);
}

/* Returns: where it ends */
static double
draw_note (TrendsRankingDrawing *self,
           TrendsCanvas         *canvas,
           double                x,
           double                y)
{
  TrendsCanvasLabel label = label_text (get_note (self), SMALL, &trends_colour_muted, self->width);

  if (label.text == NULL)
    return y;
  trends_canvas_draw (canvas, &label, x, y);
  return y + LINE * self->unit;
}

static void
draw_unranked_head (TrendsRankingDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  guint n_all = self->shown->len - self->n_with_rank;
  /* Translators: above what lacks a rating, and so has no rank; how many there are */
  g_autofree char *text = g_strdup_printf (_ ("Not ranked (%u)"), n_all);
  TrendsCanvasLabel label = label_text (text, TEXT, &trends_colour_ink, self->width);

  label.is_bold = TRUE;
  trends_canvas_draw (canvas, &label, x, y + 0.7 * LINE * self->unit);
  draw_rule (self, canvas, x, y + (2 * LINE - 1.5) * self->unit);
}

/* How many of those that are shown the budget reaches */
static guint
find_line (TrendsRankingDrawing *self)
{
  guint n = 0;

  if (self->line == NULL)
    return G_MAXUINT;
  while (n < self->n_with_rank
         && trends_ranking_get_position (self->ranking, self->shown->pdata[n]) < self->line->end)
    n++;
  return n;
}

static TrendsCanvasLabel
label_band (TrendsRankingDrawing *self, const char *text)
{
  TrendsCanvasLabel label = label_text (text, TEXT, &trends_colour_ink, self->width);

  label.is_bold = TRUE;
  label.n_lines = 3;
  return label;
}

/* Returns: where it ends */
static double
draw_band (TrendsRankingDrawing *self, TrendsCanvas *canvas, const char *text, double x, double y)
{
  TrendsCanvasLabel label = label_band (self, text);

  trends_canvas_paint_line (canvas, x, y, x + self->width * self->unit, y,
                            &(TrendsInk) { NULL, &trends_colour_ink, 1.2 * self->unit });
  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) { .type = "LI", .id = "budget-line",
                                                                .title = text });
  trends_canvas_draw (canvas, &label, x, y + 2 * self->unit);
  trends_canvas_end (canvas);
  return y + self->band_height * self->unit;
}

/* All that is shown fits, or there is no more room where it ends. */
static double
draw_band_below (TrendsRankingDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  g_autofree char *further = NULL;

  if (find_line (self) == self->n_ranked && self->n_ranked == self->n_with_rank)
    return draw_band (self, canvas, self->band, x, y);
  /* Translators: below a ranking that is cut short; %s says how far a budget reaches */
  further = g_strdup_printf (_ ("Further down: %s"), self->band);
  return draw_band (self, canvas, further, x, y);
}

/* Returns: where they end */
static double
draw_lines (TrendsRankingDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  double line = LINE * self->unit;
  guint place = find_line (self);

  for (guint i = 0; i < self->n_ranked; i++)
    {
      if (i == place)
        y = draw_band (self, canvas, self->band, x, y);
      y = draw_ranked (self, canvas, i, x, y);
    }
  if (self->line != NULL && place >= self->n_ranked)
    y = draw_band_below (self, canvas, x, y);
  y = draw_note (self, canvas, x, y);
  if (self->n_unranked == 0)
    return y;
  draw_unranked_head (self, canvas, x, y);
  y += 2 * line;
  for (guint i = 0; i < self->n_unranked; i++, y += UNRANKED * self->unit)
    draw_unranked (self, canvas, self->n_with_rank + i, x, y);
  return y;
}

static void
make_line (TrendsRankingDrawing *self, GHashTable *values, TrendsCanvas *canvas)
{
  g_autofree char *sum = NULL, *left = NULL, *longest = NULL;
  TrendsCanvasLabel label;

  if (self->n_with_rank == 0)
    return;
  self->line = trends_ranking_options_make_line (values, self->plan, self->ranking);
  if (self->line == NULL)
    return;
  sum = trends_words_cost (self->plan, self->line->sum);
  left = trends_words_cost (self->plan, self->line->left);
  self->band = trends_budget_line_dup_band (self->line, self->ranking, sum, left);
  longest = g_strdup_printf (_ ("Further down: %s"), self->band);
  label = label_band (self, longest);
  self->band_height = trends_canvas_measure (canvas, &label, NULL) / self->unit + 4;
  self->account = trends_words_dup_budget (self->plan, self->line);
  label = label_prose (self, self->account);
  self->head += trends_canvas_measure (canvas, &label, NULL) / self->unit;
}

/* ------------------------------------------------------------- the drawing */

/**
 * trends_ranking_drawing_new:
 * @plan: a plan
 * @values: (nullable): what was chosen about it
 * @filter: (nullable): which initiatives are drawn, with the ranks that they have among all;
 *   %NULL for all
 * @canvas: what texts are measured on
 * @width: how wide it is, on the canvas
 * @most: how high it may be, on the canvas
 *
 * Returns: (transfer full): a drawing of the plan's ranking
 */
TrendsRankingDrawing *
trends_ranking_drawing_new (TrendsPlan *plan,
                            GHashTable *values,
                            TrendsFilter *filter,
                            TrendsCanvas *canvas,
                            double width,
                            double most)
{
  TrendsRankingDrawing *self = g_new0 (TrendsRankingDrawing, 1);
  TrendsCanvasLabel formula, weights;

  self->plan = plan;
  self->ranking = trends_ranking_options_make_ranking (values, plan);
  self->money = trends_ranking_options_read_money (values);
  self->shown = trends_view_table_list_ranking (self->ranking, filter, &self->n_with_rank);
  self->is_part = self->shown->len < g_list_model_get_n_items (G_LIST_MODEL (self->ranking));
  self->unit = canvas->unit;
  self->width = width / canvas->unit;
  self->formula = trends_scorecard_dup_formula (trends_ranking_get_scorecard (self->ranking));
  self->weights = dup_weights (plan, trends_ranking_get_scorecard (self->ranking));
  formula = label_prose (self, self->formula);
  weights = label_prose (self, self->weights);
  self->head = (self->is_part ? 3 : 2) * LINE + GAP
               + (trends_canvas_measure (canvas, &formula, NULL)
                  + trends_canvas_measure (canvas, &weights, NULL))
                     / self->unit;
  make_line (self, values, canvas);
  count_lines (self, canvas, most / self->unit);
  measure_columns (self, canvas);
  return self;
}

/**
 * trends_ranking_drawing_free:
 * @self: (transfer full): a drawing
 */
void
trends_ranking_drawing_free (TrendsRankingDrawing *self)
{
  g_ptr_array_unref (self->shown);
  g_object_unref (self->ranking);
  g_clear_pointer (&self->line, trends_budget_line_free);
  g_free (self->band);
  g_free (self->account);
  g_free (self->formula);
  g_free (self->weights);
  g_free (self);
}

/**
 * trends_ranking_drawing_get_height:
 * @self: a drawing
 *
 * Returns: how high it is, on the canvas
 */
double
trends_ranking_drawing_get_height (TrendsRankingDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (get_height (self) + (count_left_out (self) > 0 ? 2 * LINE : 0)) * self->unit;
}

/**
 * trends_ranking_drawing_dup_description:
 * @self: a drawing
 *
 * Returns: (transfer full): what it shows, in a sentence
 */
char *
trends_ranking_drawing_dup_description (TrendsRankingDrawing *self)
{
  g_autofree char *ranking = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: what a picture shows besides: two numbers */
  ranking
      = g_strdup_printf (trends_scorecard_is_kept (trends_ranking_get_scorecard (self->ranking),
                                                   self->plan)
                             ? _ ("Beside it the ranking by the plan’s scorecard: %u ranked, %u not.")
                             /* Translators: the same, where these aren’t the plan’s weights */
                             : _ ("Beside it the ranking by weights that are tried, not kept: %u "
                                  "ranked, %u not."),
                         self->n_with_rank,
                         self->shown->len - self->n_with_rank);
  return self->line != NULL ? g_strdup_printf ("%s %s", ranking, self->account)
                            : g_steal_pointer (&ranking);
}

/**
 * trends_ranking_drawing_draw:
 * @self: a drawing
 * @canvas: where to draw it; it has the unit of what it was made with
 * @x: its left
 * @y: its top
 */
void
trends_ranking_drawing_draw (TrendsRankingDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  double bottom;

  g_return_if_fail (self != NULL && canvas != NULL);

  draw_head (self, canvas, x, y);
  trends_canvas_begin_element (canvas,
                               &(TrendsCanvasElement) {
                                   .type = "L",
                                   .id = "ranking",
                                   .title = _ ("Ranking"),
                               });
  bottom = draw_lines (self, canvas, x, y + self->head * self->unit);
  trends_canvas_end (canvas);
  if (count_left_out (self) > 0)
    {
      g_autofree char *text = trends_words_left_out (self->plan, count_left_out (self));
      TrendsCanvasLabel label = label_text (text, TEXT, &trends_colour_ink, self->width);

      label.is_bold = TRUE;
      label.n_lines = 2;
      trends_canvas_draw (canvas, &label, x, bottom + 0.3 * LINE * self->unit);
    }
}
