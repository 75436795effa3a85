/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A trend on a card for a workshop, as large as its paper has room for.
 *
 * Titles are never cut off. All text is set smaller, down to what can be read at a table, where
 * that has everything on the card; where even that doesn't, there are fewer initiatives and fewer
 * questions, and it is said how many more there are. What is read aloud is the same.
 */

#include "trends-card-drawing.h"

#include "trends-mark.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* Of a card that is a page of A4; larger and smaller with its width */
#define A4_WIDTH   595.0
#define PADDING     46.0
#define PAD_LEAST   18.0
#define BAND        34.0
#define TITLE       34.0
#define BODY        16.0
#define NOTES      120.0
#define NOTES_LEAST 42.0
#define RULE        26.0
#define RULE_LEAST  20.0
#define CORNER       6.0
#define BODY_STEP    0.5

#define ASK_RATIO   1.4  /* questions are that much larger than other text */
#define ASK_LEAST   1.15
#define TITLE_SHARE 0.24 /* how much of a card its title takes before it is set smaller */

#define PAIR_GAP     1.5 /* between what is beside each other, in letters */
#define BASELINE     0.8 /* about where in its height a line stands */

#define SUMMARY_LINES 12
#define THEMES_LINES   4
#define THEMES_MOST   40 /* more have never room in their lines */
#define ALL           G_MAXUINT

/* How much of a trend is on the card, and how large */
typedef struct
{
  double body;
  double ask_ratio;
  int    summary_lines; /* 0 for none */
  int    themes_lines;
  guint  n_questions;
  guint  n_initiatives;
} Setting;

/* Where not everything has room, in turn: how much of the rest may be there, beside some
 * initiatives at least. */
static const struct
{
  int   summary_lines;
  int   themes_lines;
  guint n_questions;
  guint least_initiatives;
} tight[] = {
  { SUMMARY_LINES, THEMES_LINES, ALL, 3 },
  { 4, 2, ALL, 2 },
  { 4, 0, ALL, 2 },
  { 3, 0, 2, 2 },
  { 2, 0, 1, 1 },
  { 0, 0, 1, 0 },
  { 0, 0, 0, 0 },
};

typedef struct
{
  TrendsCanvas *canvas;
  TrendsEntity *trend;
  const char   *heading;
  TrendsShades  shades;
  double        scale;
  double        left;
  double        width;
  double        top;
  double        bottom;
  double        y;
  double        title_y;
  gboolean      draws; /* or measures */
} Card;

/* ------------------------------------------------------------------- parts */

static void
begin (Card       *card,
       const char *type)
{
  if (card->draws)
    trends_canvas_begin (card->canvas, type);
}

static void
end (Card *card)
{
  if (card->draws)
    trends_canvas_end (card->canvas);
}

/* Puts a label below what is there. */
static void
put (Card              *card,
     TrendsCanvasLabel *label,
     double             indent)
{
  label->width = (card->width - indent) / card->canvas->unit;
  card->y += card->draws
               ? trends_canvas_draw (card->canvas, label, card->left + indent, card->y)
               : trends_canvas_measure (card->canvas, label, NULL);
}

static void
skip (Card   *card,
      double  points)
{
  card->y += MAX (points * card->scale, points / 2);
}

static gboolean
is_full (const Card *card)
{
  return card->y > card->bottom;
}

static void
put_caption (Card          *card,
             const Setting *setting,
             const char    *text)
{
  TrendsCanvasLabel label = {
    .text = text, .size = MAX (TRENDS_CARD_LEAST, setting->body * 0.85), .is_bold = TRUE,
    .colour = &card->shades.text, .n_lines = TRENDS_CANVAS_ALL_LINES, .element = "P",
  };

  skip (card, 12);
  put (card, &label, 0);
  skip (card, 3);
}

static void
put_more (Card          *card,
          const Setting *setting,
          const char    *text)
{
  TrendsCanvasLabel label = {
    .text = text, .size = setting->body, .is_bold = TRUE, .colour = &trends_colour_muted,
    .n_lines = TRENDS_CANVAS_ALL_LINES, .element = "LBody",
  };

  begin (card, "LI");
  put (card, &label, 0);
  end (card);
}

/* -------------------------------------------------------------------- head */

/**
 * trends_card_draw_badge:
 * @canvas: where to draw it
 * @trend: a trend
 * @x: of its centre
 * @y: of its centre
 * @radius: its radius
 * @spoken: (nullable): what is read aloud instead of the number
 *
 * Draws the number of a trend, on its colour, as a part of the element that is open.
 */
void
trends_card_draw_badge (TrendsCanvas *canvas,
                        TrendsEntity *trend,
                        double        x,
                        double        y,
                        double        radius,
                        const char   *spoken)
{
  TrendsColour colour = trends_colour_of_trend (trend);
  TrendsShades shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
  g_autofree char *number = g_strdup_printf ("%u", trends_trend_get_running_number (trend));
  TrendsCanvasLabel label = {
    .text = number, .is_bold = TRUE, .colour = &shades.on_fill, .spoken = spoken,
    .width = 2 * radius / canvas->unit, .alignment = PANGO_ALIGN_CENTER,
  };
  double height = trends_canvas_fit (canvas, &label, 2 * radius,
                                     MAX (TRENDS_CARD_LEAST, 1.25 * radius), TRENDS_CARD_LEAST);

  trends_canvas_paint_circle (canvas, x, y, radius, &(TrendsInk) { &shades.fill });
  trends_canvas_draw (canvas, &label, x - radius, y - height / 2);
}

static TrendsCanvasLabel
group_label (const Card *card,
             double      pad)
{
  return (TrendsCanvasLabel) {
    .text = trends_entity_get_name (trends_entity_get_ref (card->trend, TRENDS_TREND_GROUP)),
    .is_bold = TRUE, .colour = &card->shades.on_fill, .is_plans = TRUE, .element = "P",
    .width = (card->width - 2 * pad) / card->canvas->unit,
  };
}

/* The group's name, on the trend's colour. Returns how high that is. */
static double
draw_band (Card *card)
{
  double pad = MAX (6, 12 * card->scale);
  double least = MAX (20, BAND * card->scale);
  TrendsCanvasLabel label = group_label (card, pad);
  double height = trends_canvas_fit (card->canvas, &label, least - 6,
                                     MAX (TRENDS_CARD_LEAST, BODY * card->scale),
                                     TRENDS_CARD_LEAST);
  const cairo_rectangle_t box = { card->left, card->top, card->width, MAX (least, height + 6) };

  if (card->draws)
    {
      trends_canvas_paint_box (card->canvas, &box, CORNER, &(TrendsInk) { &card->shades.fill });
      if (*label.text != '\0')
        trends_canvas_draw (card->canvas, &label, card->left + pad,
                            card->top + (box.height - height) / 2);
    }
  return box.height;
}

/* The number and the title, below the band */
static void
put_title (Card *card)
{
  double radius = MAX (13, 24 * card->scale);
  double indent = 2 * radius + MAX (6, 12 * card->scale);
  TrendsCanvasLabel label = {
    .text = trends_entity_get_name (card->trend), .is_bold = TRUE, .colour = &trends_colour_ink,
    .is_plans = TRUE, .width = (card->width - indent) / card->canvas->unit,
  };
  double height = trends_canvas_fit (card->canvas, &label,
                                     TITLE_SHARE * (card->bottom - card->top),
                                     MAX (13, TITLE * card->scale), TRENDS_CARD_LEAST);
  double room = MAX (height, 2 * radius);

  card->title_y = card->y + (room - height) / 2;
  if (card->draws)
    {
      trends_canvas_begin (card->canvas, card->heading);
      trends_card_draw_badge (card->canvas, card->trend, card->left + radius, card->y + room / 2,
                              radius, NULL);
      trends_canvas_draw (card->canvas, &label, card->left + indent, card->title_y);
      trends_canvas_end (card->canvas);
    }
  card->y += room;
}

/* To the ear the heading comes first, and the group after it. */
static void
put_head (Card *card)
{
  gboolean draws = card->draws;

  card->draws = FALSE;
  card->y = card->top + draw_band (card) + MAX (8, 14 * card->scale);
  card->draws = draws;
  put_title (card);
  draw_band (card);
}

/* -------------------------------------------------------------------- text */

static void
put_text (Card       *card,
          double      size,
          const char *text,
          int         n_lines)
{
  TrendsCanvasLabel label = {
    .text = text, .size = size, .colour = &trends_colour_ink, .n_lines = n_lines, .element = "P",
    .is_plans = TRUE,
  };

  if (*text == '\0' || n_lines == 0)
    return;
  skip (card, 10);
  put (card, &label, 0);
}

/* (transfer full): `n` of them, and how many more there are */
static char *
join_themes (GStrv themes,
             guint n)
{
  guint n_more = g_strv_length (themes) - n;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (parts, g_strdup (themes[i]));
  if (n_more > 0)
    /* Translators: on a card, behind the themes that it has room for: "and 2 more" */
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("and %u more", "and %u more", n_more),
                                             n_more));
  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv ("; ", (char **) parts->pdata);
  /* Translators: on a card; what a trend is made up of follows */
  return g_strdup_printf (_("Themes: %s"), joined);
}

static gboolean
has_lines (Card       *card,
           double      size,
           const char *text,
           int         n_lines)
{
  TrendsCanvasLabel label = {
    .text = text, .size = size, .colour = &trends_colour_ink, .n_lines = n_lines,
    .width = card->width / card->canvas->unit,
  };
  double height = trends_canvas_measure (card->canvas, &label, NULL);

  label.n_lines = TRENDS_CANVAS_ALL_LINES;
  return trends_canvas_measure (card->canvas, &label, NULL) <= height;
}

/* As many of them as have room in their lines, each in whole */
static void
put_themes (Card          *card,
            const Setting *setting)
{
  g_auto (GStrv) themes = trends_entity_dup_strings (card->trend, TRENDS_TREND_THEMES);

  if (themes == NULL || setting->themes_lines == 0)
    return;
  for (guint n = MIN (THEMES_MOST, g_strv_length (themes)); n > 0; n--)
    {
      g_autofree char *text = join_themes (themes, n);

      if (!has_lines (card, setting->body, text, setting->themes_lines))
        continue;
      put_text (card, setting->body, text, setting->themes_lines);
      return;
    }
}

static void
put_question (Card          *card,
              const Setting *setting,
              const char    *question)
{
  double indent = MAX (8, 14 * card->scale);
  double top = card->y;
  TrendsCanvasLabel label = {
    .text = question, .size = setting->body * setting->ask_ratio, .is_bold = TRUE,
    .colour = &trends_colour_ink, .n_lines = TRENDS_CANVAS_ALL_LINES, .element = "LBody",
    .is_plans = TRUE,
  };

  begin (card, "LI");
  put (card, &label, indent);
  end (card);
  if (card->draws)
    trends_canvas_paint_box (card->canvas,
                             &(cairo_rectangle_t) { card->left, top, MAX (2, 4 * card->scale),
                                                    card->y - top },
                             1, &(TrendsInk) { &card->shades.fill });
  skip (card, 8);
}

static void
put_questions (Card          *card,
               const Setting *setting)
{
  g_auto (GStrv) questions = trends_entity_dup_strings (card->trend, TRENDS_TREND_PROMPTS);
  guint n = questions != NULL ? g_strv_length (questions) : 0;
  guint n_shown = MIN (n, setting->n_questions);

  if (n_shown == 0)
    return;
  put_caption (card, setting, _("Questions to talk about"));
  begin (card, "L");
  for (guint i = 0; i < n_shown && !is_full (card); i++)
    put_question (card, setting, questions[i]);
  if (n_shown < n)
    {
      /* Translators: on a card, below the questions that it has room for */
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more question",
                                                         "and %u more questions", n - n_shown),
                                               n - n_shown);

      put_more (card, setting, more);
    }
  end (card);
}

/* ------------------------------------------------------------- initiatives */

/* Who leads it, and when it is */
static char *
describe (TrendsEntity *initiative)
{
  const char *lead = trends_words_owner_name (initiative, TRENDS_INITIATIVE_LEAD);
  g_autofree char *when = trends_words_when_short (initiative);

  if (lead == NULL)
    /* Translators: of an initiative that nobody leads yet; %s is when it is */
    return *when != '\0' ? g_strdup_printf (_("No lead yet · %s"), when)
                         : g_strdup (_("No lead yet"));
  return *when != '\0' ? g_strdup_printf ("%s · %s", lead, when) : g_strdup (lead);
}

/* Beside each other where there is room, otherwise below; and below where a title begins on the
 * right */
static void
put_pair (Card              *card,
          TrendsCanvasLabel *left,
          TrendsCanvasLabel *right)
{
  double top = card->y;
  double name, facts;

  left->width = right->width = card->width / card->canvas->unit;
  trends_canvas_measure (card->canvas, left, &name);
  trends_canvas_measure (card->canvas, right, &facts);
  put (card, left, 0);
  if (!trends_canvas_runs_left (card->canvas, left)
      && !trends_canvas_runs_left (card->canvas, right)
      && name + PAIR_GAP * left->size * card->canvas->unit + facts <= card->width)
    {
      right->alignment = PANGO_ALIGN_RIGHT;
      card->y = top + (card->y - top) * (1 - right->size / left->size) * BASELINE;
    }
  put (card, right, 0);
  card->y = MAX (card->y, top + trends_canvas_measure (card->canvas, left, NULL));
}

static void
put_initiative (Card          *card,
                const Setting *setting,
                TrendsEntity  *initiative)
{
  g_autofree char *title = trends_mark_dup_name (initiative);
  g_autofree char *meta = describe (initiative);
  TrendsCanvasLabel name = {
    .text = title, .size = setting->body, .is_bold = TRUE, .colour = &trends_colour_ink,
    .n_lines = TRENDS_CANVAS_ALL_LINES, .is_plans = TRUE,
  };
  TrendsCanvasLabel facts = {
    .text = meta, .size = MAX (TRENDS_CARD_LEAST, setting->body * 0.85),
    .colour = &trends_colour_muted, .n_lines = TRENDS_CANVAS_ALL_LINES, .is_plans = TRUE,
  };

  begin (card, "LI");
  begin (card, "LBody");
  put_pair (card, &name, &facts);
  end (card);
  end (card);
  skip (card, 5);
}

static guint
count_initiatives (const Card *card)
{
  return g_list_model_get_n_items (trends_trend_get_initiatives (card->trend));
}

static void
put_list (Card          *card,
          const Setting *setting,
          guint          n_shown)
{
  GListModel *initiatives = trends_trend_get_initiatives (card->trend);
  guint n = g_list_model_get_n_items (initiatives);

  begin (card, "L");
  for (guint i = 0; i < n_shown && !is_full (card); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      put_initiative (card, setting, initiative);
    }
  if (n_shown < n)
    {
      /* Translators: on a card, below the initiatives that it has room for: "and 12 more" */
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more",
                                                         n - n_shown),
                                               n - n_shown);

      put_more (card, setting, more);
    }
  end (card);
}

static void
put_initiatives (Card          *card,
                 const Setting *setting)
{
  guint n = count_initiatives (card);
  TrendsCanvasLabel none = {
    .text = _("No initiative answers it yet."), .size = setting->body, .element = "P",
    .colour = &trends_colour_muted, .n_lines = TRENDS_CANVAS_ALL_LINES,
  };

  put_caption (card, setting, _("What we are doing about it"));
  if (n > 0)
    put_list (card, setting, MIN (n, setting->n_initiatives));
  else
    put (card, &none, 0);
}

/* ------------------------------------------------------------------- whole */

static double
notes_height (const Card *card)
{
  return MAX (NOTES_LEAST, NOTES * card->scale * MIN (1, card->scale));
}

/* Lines to write on, down to the foot of the card */
static void
draw_notes (Card          *card,
            const Setting *setting)
{
  double rule = MAX (RULE_LEAST, RULE * card->scale);

  put_caption (card, setting, _("Notes"));
  for (double y = card->bottom; y > card->y + rule / 2; y -= rule)
    trends_canvas_paint_line (card->canvas, card->left, y, card->left + card->width, y,
                              &(TrendsInk) { NULL, &trends_colour_muted, 0.5 });
}

static void
put_all (Card          *card,
         const Setting *setting)
{
  card->y = card->top;
  put_head (card);
  put_text (card, setting->body, trends_entity_get_text (card->trend, TRENDS_TREND_SUMMARY),
            setting->summary_lines);
  put_themes (card, setting);
  put_questions (card, setting);
  put_initiatives (card, setting);
}

static gboolean
fits (Card          *card,
      const Setting *setting)
{
  put_all (card, setting);

  return card->y + notes_height (card) <= card->bottom;
}

/* The most initiatives that fit with the rest of @setting. One takes more than a line, so there
 * is no need to try more than have lines. */
static guint
count_fitting (Card    *card,
               Setting *setting)
{
  guint most = (guint) ((card->bottom - card->top) / TRENDS_CARD_LEAST);
  guint least = 0;

  most = MIN (most, count_initiatives (card));
  while (least < most)
    {
      setting->n_initiatives = least + (most - least + 1) / 2;
      if (fits (card, setting))
        least = setting->n_initiatives;
      else
        most = setting->n_initiatives - 1;
    }
  return least;
}

/* Fewer of everything but the title */
static Setting
tighten (Card *card)
{
  Setting setting = { TRENDS_CARD_LEAST, ASK_LEAST, 0, 0, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (tight); i++)
    {
      setting.summary_lines = tight[i].summary_lines;
      setting.themes_lines = tight[i].themes_lines;
      setting.n_questions = tight[i].n_questions;
      setting.n_initiatives = count_fitting (card, &setting);
      if (setting.n_initiatives >= MIN (tight[i].least_initiatives, count_initiatives (card))
          && fits (card, &setting))
        break;
    }
  return setting;
}

static Setting
choose (Card *card)
{
  Setting setting = { MAX (TRENDS_CARD_LEAST, BODY * card->scale), ASK_RATIO, SUMMARY_LINES,
                      THEMES_LINES, ALL, ALL };

  for (; setting.body >= TRENDS_CARD_LEAST; setting.body -= BODY_STEP)
    if (fits (card, &setting))
      return setting;
  setting.body = TRENDS_CARD_LEAST;
  setting.ask_ratio = ASK_LEAST;
  return fits (card, &setting) ? setting : tighten (card);
}

/**
 * trends_card_draw:
 * @canvas: where to draw it, whose unit is a point
 * @trend: what is on it
 * @heading: the structure type of its title, as a static string: "H2"
 * @box: the card, up to where it is cut
 *
 * Draws a trend with its number, title, summary, themes, questions and initiatives, and space to
 * write on. It is a section to the ear, but for the space.
 *
 * Returns: how far down its title stands
 */
double
trends_card_draw (TrendsCanvas            *canvas,
                  TrendsEntity            *trend,
                  const char              *heading,
                  const cairo_rectangle_t *box)
{
  TrendsColour colour = trends_colour_of_trend (trend);
  double scale = box->width / A4_WIDTH;
  double pad = MAX (PAD_LEAST, PADDING * scale);
  Card card = {
    .canvas = canvas, .trend = trend, .heading = heading, .scale = scale,
    .shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT), .left = box->x + pad,
    .width = box->width - 2 * pad, .top = box->y + pad, .bottom = box->y + box->height - pad,
  };
  Setting setting = choose (&card);

  card.draws = TRUE;
  trends_canvas_begin (canvas, "Sect");
  put_all (&card, &setting);
  draw_notes (&card, &setting);
  trends_canvas_end (canvas);

  return card.title_y;
}
