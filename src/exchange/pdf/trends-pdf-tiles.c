/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Key figures: to the eye tiles in rows, to the ear a list. */

#include "trends-pdf-flow.h"

#define TILES_IN_ROW  4
#define TILE_GAP     10.0
#define TILE_PADDING 10.0
#define TILE_CORNER   6.0

typedef struct
{
  TrendsPdfBlock *value;
  TrendsPdfBlock *label;
} Tile;

static double
tile_width (TrendsPdfFlow *flow)
{
  return (trends_pdf_flow_get_width (flow) - (TILES_IN_ROW - 1) * TILE_GAP) / TILES_IN_ROW;
}

static TrendsPdfBlock *
create_block (TrendsPdfFlow     *flow,
              const char        *string,
              double             size,
              TrendsPdfEmphasis  emphasis)
{
  /* The space keeps figure and label apart where they are read in one go. */
  g_autofree char *spaced = g_strconcat (string, " ", NULL);
  TrendsPdfText *text = trends_pdf_text_new_plain (size, spaced, emphasis);

  return trends_pdf_block_new (trends_pdf_flow_get_document (flow), text,
                               tile_width (flow) - 2 * TILE_PADDING, PANGO_ALIGN_LEFT);
}

/* A figure that is too long for one line is set smaller, within reason. */
static TrendsPdfBlock *
create_value (TrendsPdfFlow *flow,
              const char    *value)
{
  double size = TRENDS_PDF_SIZE_FIGURE;
  TrendsPdfBlock *block = create_block (flow, value, size, TRENDS_PDF_BOLD);

  while (trends_pdf_block_get_n_lines (block) > 1 && size > TRENDS_PDF_SIZE_BODY)
    {
      size -= 2;
      trends_pdf_block_free (block);
      block = create_block (flow, value, size, TRENDS_PDF_BOLD);
    }

  return block;
}

static void
tile_init (Tile                *tile,
           TrendsPdfFlow       *flow,
           const TrendsPdfTile *info)
{
  tile->value = create_value (flow, info->value);
  tile->label = create_block (flow, info->label, TRENDS_PDF_SIZE_SMALL, TRENDS_PDF_MUTED);
}

static void
tile_clear (Tile *tile)
{
  trends_pdf_block_free (tile->value);
  trends_pdf_block_free (tile->label);
}

static double
tile_height (const Tile *tile)
{
  return trends_pdf_block_get_height (tile->value, 0, G_MAXUINT)
         + trends_pdf_block_get_height (tile->label, 0, G_MAXUINT)
         + 2 * TILE_PADDING - 2;
}

static void
draw_tile (TrendsPdfFlow *flow,
           const Tile    *tile,
           double         x,
           double         height)
{
  TrendsPdfDocument *document = trends_pdf_flow_get_document (flow);
  cairo_t *cr = trends_pdf_document_get_cairo (document);
  double y = trends_pdf_flow_get_y (flow);
  double inner = y + TILE_PADDING - 2;

  trends_colour_set (&trends_colour_panel, cr);
  trends_paint_rounded (cr, x, y, tile_width (flow), height, TILE_CORNER);
  cairo_fill (cr);

  trends_pdf_document_begin (document, "LI");
  trends_pdf_document_begin (document, "LBody");
  trends_pdf_block_draw (tile->value, x + TILE_PADDING, inner, 0, G_MAXUINT);
  inner += trends_pdf_block_get_height (tile->value, 0, G_MAXUINT);
  trends_pdf_block_draw (tile->label, x + TILE_PADDING, inner, 0, G_MAXUINT);
  trends_pdf_document_end (document);
  trends_pdf_document_end (document);
}

static void
add_row (TrendsPdfFlow       *flow,
         const TrendsPdfTile *infos,
         guint                n_tiles,
         gboolean             is_first)
{
  TrendsPdfDocument *document = trends_pdf_flow_get_document (flow);
  double x = trends_pdf_flow_get_left (flow);
  double height = 0;
  Tile tiles[TILES_IN_ROW];

  for (guint i = 0; i < n_tiles; i++)
    {
      tile_init (&tiles[i], flow, &infos[i]);
      height = MAX (height, tile_height (&tiles[i]));
    }

  trends_pdf_flow_reserve (flow, height);
  if (is_first)
    trends_pdf_document_begin (document, "L")->numbering = "None";

  for (guint i = 0; i < n_tiles; i++)
    {
      draw_tile (flow, &tiles[i], x, height);
      x += tile_width (flow) + TILE_GAP;
      tile_clear (&tiles[i]);
    }

  trends_pdf_flow_advance (flow, height);
  trends_pdf_flow_add_space (flow, TILE_GAP);
}

/**
 * trends_pdf_flow_add_tiles:
 * @self: a flow
 * @tiles: (array length=n_tiles): the figures
 * @n_tiles: how many there are
 *
 * Adds key figures: to the eye a row of tiles, to the ear a list.
 */
void
trends_pdf_flow_add_tiles (TrendsPdfFlow       *self,
                           const TrendsPdfTile *tiles,
                           guint                n_tiles)
{
  g_return_if_fail (self != NULL && n_tiles > 0);

  for (guint i = 0; i < n_tiles; i += TILES_IN_ROW)
    add_row (self, tiles + i, MIN (TILES_IN_ROW, n_tiles - i), i == 0);
  trends_pdf_document_end (trends_pdf_flow_get_document (self));
}
