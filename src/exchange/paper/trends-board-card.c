/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One card of the board: a trend with its initiatives.
 *
 * To the ear it is an item of a list: the trend with a link to its section,
 * what is decided about it, and a list of initiatives. Text that is cut off to
 * fit the card is read in full.
 */

#include "trends-board-card.h"

#include "trends-board-marks.h"
#include "trends-choice-shape.h"
#include "trends-initiative-state.h"
#include "trends-mark.h"
#include "trends-value-text.h"
#include "trends-view-tables.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define PADDING      9.0
#define CORNER       7.0
#define STRIPE       4.0
#define DISC         8.0
#define TITLE_SIZE   9.5
#define TEXT_SIZE    7.6
#define ROW_SIZE     7.8
#define META_SIZE    6.5
#define ROW_PADDING  3.2
#define ROW_GAP      3.5
#define ROW_INDENT   17.0
#define INITIALS     7.0
#define SUMMARY_FROM 235.0
#define SUMMARY      20.0 /* about what it takes */

/* How tightly initiatives are set: no tighter than it takes for all to be on the card. */
typedef struct
{
  int    title_lines;
  double scale;
} Setting;

static const Setting settings[] = { { 2, 1 }, { 2, 0.9 }, { 2, 0.8 }, { 1, 0.9 }, { 1, 0.8 } };

typedef struct
{
  TrendsCanvas *canvas;
  TrendsEntity      *trend;
  GPtrArray         *initiatives; /* (element-type TrendsEntity): those that are drawn */
  int                title_lines;
  TrendsShades       shades;
  double             left;
  double             width;
  double             y;
  double             bottom;
} Card;

typedef struct
{
  TrendsEntity *initiative;
  char         *meta;
  char         *initials;
  double        title_height;
  double        height;
} Row;

static double
units (const Card *card,
       double      length)
{
  return length * card->canvas->unit;
}

static void
draw_background (const Card              *card,
                 const cairo_rectangle_t *box)
{
  cairo_rectangle_t stripe = { box->x, box->y, box->width, units (card, STRIPE) };
  double corner = units (card, CORNER);

  trends_canvas_paint_box (card->canvas, box, corner, &(TrendsInk) { &trends_colour_paper });
  trends_canvas_begin_clip (card->canvas, box, corner);
  trends_canvas_paint_box (card->canvas, &stripe, 0, &(TrendsInk) { &card->shades.fill });
  trends_canvas_end_clip (card->canvas);
  trends_canvas_paint_box (card->canvas, box, corner,
                           &(TrendsInk) { NULL, &trends_colour_rule, units (card, 0.7) });
}

static void
draw_number (const Card *card,
             double      middle)
{
  g_autofree char *number = NULL;
  double radius = units (card, DISC);
  TrendsCanvasLabel label = { .size = 8.5, .is_bold = TRUE, .colour = &card->shades.on_fill,
                             .width = 2 * DISC, .alignment = PANGO_ALIGN_CENTER,
                             .element = "Lbl" };
  double height;

  number = g_strdup_printf ("%u", trends_trend_get_running_number (card->trend));
  label.text = number;
  height = trends_canvas_measure (card->canvas, &label, NULL);

  trends_canvas_paint_circle (card->canvas, card->left + radius, middle, radius,
                              &(TrendsInk) { &card->shades.fill });
  trends_canvas_draw (card->canvas, &label, card->left, middle - height / 2);
}

static void
draw_title (Card *card)
{
  g_autofree char *destination = trends_canvas_dup_id (card->trend);
  g_autofree char *target = g_strconcat ("#", destination, NULL);
  const double indent = 2 * DISC + 6;
  TrendsCanvasLabel label = {
    .text = trends_entity_get_name (card->trend), .size = TITLE_SIZE, .is_bold = TRUE,
    .colour = &trends_colour_ink, .width = card->width / card->canvas->unit - indent,
    .n_lines = 2, .target = target, .is_plans = TRUE,
  };
  double height = trends_canvas_measure (card->canvas, &label, NULL);
  double room = MAX (height, units (card, 2 * DISC));

  draw_number (card, card->y + room / 2);
  trends_canvas_begin (card->canvas, "LBody");
  trends_canvas_draw (card->canvas, &label, card->left + units (card, indent),
                            card->y + (room - height) / 2);
  card->y += room + units (card, 6);
}

/* Not where an initiative would be left out for it. */
static void
draw_summary (Card   *card,
              double  card_height)
{
  TrendsCanvasLabel label = {
    .text = trends_entity_get_text (card->trend, TRENDS_TREND_SUMMARY), .size = TEXT_SIZE,
    .colour = &trends_colour_muted, .width = card->width / card->canvas->unit, .n_lines = 2,
    .is_plans = TRUE,
  };

  if (*label.text == '\0' || card_height < units (card, SUMMARY_FROM)
      || card_height < units (card, TRENDS_BOARD_CARD_NEEDS (card->initiatives->len) + SUMMARY))
    return;

  card->y += trends_canvas_draw (card->canvas, &label, card->left, card->y)
             + units (card, 7);
}

/* Returns how wide the pill is. */
static double
draw_stance (const Card *card)
{
  gboolean decided = trends_entity_get_integer (card->trend, TRENDS_TREND_STANCE)
                     > TRENDS_STANCE_UNDECIDED;
  const TrendsColour *background = decided ? &card->shades.tint : &trends_colour_panel;
  TrendsColour colour = decided ? card->shades.text : trends_colour_muted;
  TrendsCanvasLabel label = {
    .text = trends_entity_get_choice_word (card->trend, TRENDS_TREND_STANCE), .size = TEXT_SIZE,
    .is_bold = TRUE, .colour = &colour, .width = card->width / card->canvas->unit / 2,
  };
  double width;
  double height = trends_canvas_measure (card->canvas, &label, &width);

  width += units (card, 12);
  trends_canvas_paint_box (card->canvas,
                           &(cairo_rectangle_t) { card->left, card->y - units (card, 1.5), width,
                                                  height + units (card, 3) },
                           height, &(TrendsInk) { background });
  trends_canvas_draw (card->canvas, &label, card->left + units (card, 6), card->y);

  return width;
}

static void
draw_owner (const Card *card,
            double      offset)
{
  const char *name = trends_words_owner_name (card->trend, TRENDS_TREND_OWNER);
  /* Translators: what the board says of a trend that nobody owns */
  const char *shown = name != NULL ? name : _("No owner");
  /* Translators: read aloud before the name of a trend's owner */
  g_autofree char *spoken = g_strdup_printf (_("Owner: %s"), name != NULL ? name : _("none"));
  TrendsCanvasLabel label = {
    .text = shown, .size = TEXT_SIZE, .colour = &trends_colour_muted, .spoken = spoken,
    .width = (card->width - offset) / card->canvas->unit - 6,
  };

  trends_canvas_draw (card->canvas, &label, card->left + offset + units (card, 6),
                            card->y);
}

static void
draw_priority (const Card *card,
               double      height)
{
  TrendsPriority priority = trends_entity_get_integer (card->trend, TRENDS_TREND_PRIORITY);
  const char *word = trends_entity_get_choice_word (card->trend, TRENDS_TREND_PRIORITY);
  g_autofree char *spoken = NULL;
  TrendsCanvasLabel label = {
    /* Translators: what the board says of a trend without priority */
    .text = *word != '\0' ? word : _("No priority"), .size = TEXT_SIZE,
    .colour = &trends_colour_muted, .width = card->width / card->canvas->unit / 2 - 10,
  };
  TrendsColour colour = trends_board_priority_colour (priority);
  double side = units (card, 6);

  /* Translators: read aloud before a priority */
  spoken = g_strdup_printf (_("Priority: %s"), *word != '\0' ? word : _("none"));
  label.spoken = spoken;
  trends_canvas_paint_box (card->canvas,
                           &(cairo_rectangle_t) { card->left, card->y + (height - side) / 2, side,
                                                  side },
                           units (card, 1.2), &(TrendsInk) { &colour });
  trends_canvas_draw (card->canvas, &label, card->left + units (card, 10), card->y);
}

static void
draw_facts (Card *card)
{
  GListModel *initiatives = trends_trend_get_initiatives (card->trend);
  g_autofree char *count
    = trends_words_n_of_initiatives (trends_entity_get_plan (card->trend), card->initiatives->len,
                                     g_list_model_get_n_items (initiatives));
  double half = card->width / 2;
  TrendsCanvasLabel label = {
    .text = count, .size = TEXT_SIZE, .colour = &trends_colour_muted,
    .width = half / card->canvas->unit, .alignment = PANGO_ALIGN_RIGHT,
  };
  double height = trends_canvas_measure (card->canvas, &label, NULL);

  draw_owner (card, draw_stance (card));
  card->y += height + units (card, 5);
  draw_priority (card, height);
  trends_canvas_draw (card->canvas, &label, card->left + half, card->y);
  card->y += height + units (card, 6);
}

static void
append_part (GString    *string,
             const char *part)
{
  if (*part == '\0')
    return;

  if (string->len > 0)
    g_string_append (string, " · ");
  g_string_append (string, part);
}

static char *
create_meta (Card         *card,
             TrendsEntity *initiative)
{
  GString *meta = g_string_new (NULL);
  g_autofree char *when = trends_words_when_short (initiative);
  const char *mark = trends_mark_for_entity (initiative);

  /* Where a line is cut off, what is lost last is what no mark beside it says as well, and
   * half a quarter would be another one. */
  append_part (meta, mark != NULL ? mark : "");
  if (!trends_initiative_is_given_up (initiative))
    append_part (meta, when);
  append_part (meta, trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_PRIORITY));
  append_part (meta, trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_STATUS));

  return g_string_free (meta, FALSE);
}

static TrendsCanvasLabel
row_title (Card      *card,
           const Row *row)
{
  return (TrendsCanvasLabel) {
    .text = trends_entity_get_name (row->initiative), .size = ROW_SIZE,
    .colour = &trends_colour_ink, .n_lines = card->title_lines, .is_plans = TRUE,
    .width = card->width / card->canvas->unit - ROW_INDENT - 2 * INITIALS - 7,
  };
}

static TrendsCanvasLabel
row_meta (Card      *card,
          const Row *row)
{
  return (TrendsCanvasLabel) {
    .text = row->meta, .size = META_SIZE, .colour = &trends_colour_muted,
    .width = card->width / card->canvas->unit - ROW_INDENT - 2 * INITIALS - 7,
  };
}

static Row *
row_new (Card         *card,
         TrendsEntity *initiative)
{
  Row *row = g_new0 (Row, 1);
  TrendsEntity *lead = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD);
  TrendsCanvasLabel title, meta;

  row->initiative = initiative;
  row->meta = create_meta (card, initiative);
  row->initials = lead != NULL ? trends_owner_dup_display_initials (lead) : NULL;
  title = row_title (card, row);
  meta = row_meta (card, row);
  row->title_height = trends_canvas_measure (card->canvas, &title, NULL);
  row->height = row->title_height + trends_canvas_measure (card->canvas, &meta, NULL)
                + units (card, 2 * ROW_PADDING);

  return row;
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->meta);
  g_free (row->initials);
  g_free (row);
}

static void
draw_row_background (Card      *card,
                     const Row *row)
{
  TrendsPriority priority = trends_entity_get_integer (row->initiative,
                                                       TRENDS_INITIATIVE_PRIORITY);
  TrendsColour colour = trends_board_priority_colour (priority);
  cairo_rectangle_t box = { card->left, card->y, card->width, row->height };
  cairo_rectangle_t stripe = { card->left, card->y, units (card, 3), row->height };

  trends_canvas_begin_clip (card->canvas, &box, units (card, 4));
  trends_canvas_paint_box (card->canvas, &box, 0, &(TrendsInk) { &trends_colour_panel });
  trends_canvas_paint_box (card->canvas, &stripe, 0, &(TrendsInk) { &colour });
  trends_canvas_end_clip (card->canvas);
}

static void
draw_no_lead (Card   *card,
              double  x,
              double  y)
{
  trends_canvas_paint_circle (card->canvas, x, y, units (card, INITIALS),
                              &(TrendsInk) { NULL, &trends_colour_muted, units (card, 0.6),
                                             units (card, 1.6) });
}

static void
draw_lead (Card      *card,
           const Row *row)
{
  double radius = units (card, INITIALS);
  double x = card->left + card->width - radius - units (card, 4);
  double y = card->y + row->height / 2;
  g_autofree char *spoken = NULL;
  TrendsCanvasLabel label = { .text = row->initials, .size = 6.2, .is_bold = TRUE,
                             .colour = &trends_colour_ink, .width = 2 * INITIALS,
                             .alignment = PANGO_ALIGN_CENTER };
  double height;

  if (row->initials == NULL)
    {
      draw_no_lead (card, x, y);
      return;
    }

  /* Translators: read aloud before the name of who leads an initiative */
  spoken = g_strdup_printf (_("Lead: %s"),
                            trends_words_owner_name (row->initiative, TRENDS_INITIATIVE_LEAD));
  label.spoken = spoken;
  height = trends_canvas_measure (card->canvas, &label, NULL);
  trends_canvas_paint_circle (card->canvas, x, y, radius, &(TrendsInk) { &trends_colour_rule });
  trends_canvas_draw (card->canvas, &label, x - radius, y - height / 2);
}

static void
begin_row (Card      *card,
           const Row *row)
{
  g_autofree char *id = trends_canvas_dup_id (row->initiative);

  trends_canvas_begin_element (card->canvas, &(TrendsCanvasElement) {
    .type = "LI", .id = id, .title = trends_entity_get_name (row->initiative),
    .description = row->meta, .is_plans = TRUE,
  });
}

static void
draw_row (Card      *card,
          const Row *row)
{
  TrendsCanvasLabel title = row_title (card, row);
  TrendsCanvasLabel meta = row_meta (card, row);
  TrendsStatus status = trends_entity_get_integer (row->initiative, TRENDS_INITIATIVE_STATUS);
  double left = card->left + units (card, ROW_INDENT);
  double y = card->y + units (card, ROW_PADDING);

  draw_row_background (card, row);
  trends_choice_shape_draw (card->canvas, TRENDS_INITIATIVE_STATUS, status,
                            card->left + units (card, 9.5), card->y + row->height / 2,
                            units (card, 3.5), &trends_colour_muted);

  begin_row (card, row);
  trends_canvas_begin (card->canvas, "LBody");
  trends_canvas_draw (card->canvas, &title, left, y);
  trends_canvas_draw (card->canvas, &meta, left, y + row->title_height);
  draw_lead (card, row);
  trends_canvas_end (card->canvas);
  trends_canvas_end (card->canvas);

  card->y += row->height + units (card, ROW_GAP);
}

static double
rows_height (Card      *card,
             GPtrArray *rows)
{
  double height = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      height += row->height + units (card, ROW_GAP);
    }

  return height;
}

/* The rows that fit on the card, with a line for what doesn't. */
static GPtrArray *
create_rows (Card *card)
{
  double more_height = units (card, TEXT_SIZE * 1.4);
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  guint n_items = card->initiatives->len;
  double room = card->bottom - card->y;
  double height = 0;

  for (guint i = 0; i < n_items && height <= room; i++)
    {
      g_ptr_array_add (rows, row_new (card, card->initiatives->pdata[i]));
      height = rows_height (card, rows);
    }

  if (rows->len == n_items && height <= room)
    return rows;

  while (rows->len > 0 && rows_height (card, rows) + more_height > room)
    g_ptr_array_remove_index (rows, rows->len - 1);

  return rows;
}

static void
draw_more (Card  *card,
           guint  n_more)
{
  g_autofree char *text = NULL;
  TrendsCanvasLabel label = { .size = TEXT_SIZE, .colour = &trends_colour_muted,
                             .width = card->width / card->canvas->unit };

  if (n_more == 0)
    return;

  /* Translators: below some of a trend's initiatives */
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
  label.text = text;
  trends_canvas_draw (card->canvas, &label, card->left, card->y);
}

static void
draw_empty (Card *card)
{
  gboolean has_others = g_list_model_get_n_items (trends_trend_get_initiatives (card->trend)) > 0;
  TrendsCanvasLabel label = {
    .text = has_others
              /* Translators: on the card of a trend, whose initiatives aren't looked for */
              ? _("Nothing here that is looked for")
              /* Translators: on the card of a trend */
              : _("No initiatives yet"),
    .size = TEXT_SIZE, .colour = &trends_colour_muted,
    .width = card->width / card->canvas->unit, .alignment = PANGO_ALIGN_CENTER,
  };
  double height = trends_canvas_measure (card->canvas, &label, NULL);
  double middle = (card->y + card->bottom - height) / 2;

  if (card->y + height <= card->bottom)
    trends_canvas_draw (card->canvas, &label, card->left, middle);
}

/* The rows in the loosest setting in which all fit; else in the one that has most. The
 * canvas of @card is set to @tight for the setting. */
static GPtrArray *
choose_rows (Card         *card,
             TrendsCanvas *tight)
{
  const double unit = tight->unit;
  guint n_items = card->initiatives->len;
  GPtrArray *rows = NULL;

  card->canvas = tight;
  for (guint i = 0; i < G_N_ELEMENTS (settings) && (rows == NULL || rows->len < n_items); i++)
    {
      g_clear_pointer (&rows, g_ptr_array_unref);
      card->title_lines = settings[i].title_lines;
      tight->unit = unit * settings[i].scale;
      rows = create_rows (card);
    }

  return rows;
}

static void
draw_initiatives (Card *card)
{
  guint n_items = card->initiatives->len;
  TrendsCanvas tight = *card->canvas;
  g_autoptr (GPtrArray) rows = NULL;

  if (n_items == 0)
    {
      draw_empty (card);
      return;
    }

  rows = choose_rows (card, &tight);

  if (rows->len > 0)
    {
      trends_canvas_begin (card->canvas, "L");
      for (guint i = 0; i < rows->len; i++)
        draw_row (card, g_ptr_array_index (rows, i));
      trends_canvas_end (card->canvas);
    }

  draw_more (card, n_items - rows->len);
}

static void
begin_card (TrendsCanvas *canvas,
            TrendsEntity *trend)
{
  g_autofree char *id = trends_canvas_dup_id (trend);

  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "LI", .id = id, .title = trends_entity_get_name (trend),
    .description = trends_entity_get_text (trend, TRENDS_TREND_SUMMARY), .is_plans = TRUE,
  });
}

/**
 * trends_board_card_count:
 * @trend: the trend
 * @filter: (nullable): which initiatives are drawn, %NULL for all
 *
 * Returns: how many initiatives its card is about
 */
guint
trends_board_card_count (TrendsEntity *trend,
                         TrendsFilter *filter)
{
  GListModel *initiatives = trends_trend_get_initiatives (trend);

  return filter != NULL ? trends_filter_count (filter, initiatives)
                        : g_list_model_get_n_items (initiatives);
}

/**
 * trends_board_card_draw:
 * @canvas: where to draw it
 * @trend: the trend
 * @filter: (nullable): which initiatives are drawn, %NULL for all
 * @box: where on the canvas
 *
 * Draws the card of a trend, on paper as an item of the list that is open.
 */
void
trends_board_card_draw (TrendsCanvas            *canvas,
                        TrendsEntity            *trend,
                        TrendsFilter            *filter,
                        const cairo_rectangle_t *box)
{
  g_autoptr (GPtrArray) initiatives
    = trends_view_table_list (trends_trend_get_initiatives (trend), filter);
  Card card = { .canvas = canvas, .trend = trend, .initiatives = initiatives };
  TrendsColour colour = trends_colour_of_trend (trend);

  card.shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
  card.left = box->x + units (&card, PADDING);
  card.width = box->width - units (&card, 2 * PADDING);
  card.y = box->y + units (&card, STRIPE + PADDING - 2);
  card.bottom = box->y + box->height - units (&card, PADDING - ROW_GAP);

  begin_card (canvas, trend);
  draw_background (&card, box);
  draw_title (&card);
  draw_summary (&card, box->height);
  draw_facts (&card);
  draw_initiatives (&card);
  trends_canvas_end (canvas);
  trends_canvas_end (canvas);
}
