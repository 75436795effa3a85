/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the board is drawn on: a page of a tagged PDF, or a picture.
 *
 * Sizes of labels are in the board's units, positions in the canvas's own.
 */

#include "trends-board-canvas.h"

#include "trends-pdf-fonts.h"

static PangoLayout *
create_layout (TrendsBoardCanvas      *self,
               const TrendsBoardLabel *label)
{
  g_autofree char *text = trends_pdf_clean_text (label->text);
  PangoFontDescription *font = pango_font_description_from_string (TRENDS_PDF_FONT_FAMILY);
  PangoLayout *layout = self->document != NULL
                        ? trends_pdf_document_create_layout (self->document)
                        : pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  trends_pdf_add_languages (attributes, pango_layout_get_context (layout), text);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_font_description_set_size (font, label->size * self->unit * PANGO_SCALE);
  pango_font_description_set_weight (font, label->is_bold ? PANGO_WEIGHT_BOLD
                                                          : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -MAX (1, label->n_lines));
  pango_layout_set_width (layout, MAX (1, label->width * self->unit) * PANGO_SCALE);
  pango_layout_set_alignment (layout, label->alignment);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * trends_board_canvas_begin:
 * @self: a canvas
 * @element: a standard structure type, as a static string
 *
 * Begins a structure element; a picture has none.
 */
void
trends_board_canvas_begin (TrendsBoardCanvas *self,
                           const char        *element)
{
  if (self->document != NULL)
    trends_pdf_document_begin (self->document, element);
}

/**
 * trends_board_canvas_end:
 * @self: a canvas
 *
 * Ends the structure element that was begun last.
 */
void
trends_board_canvas_end (TrendsBoardCanvas *self)
{
  if (self->document != NULL)
    trends_pdf_document_end (self->document);
}

/**
 * trends_board_canvas_measure:
 * @self: a canvas
 * @label: a label
 * @width: (out) (optional): how wide it is, on the canvas
 *
 * Returns: how high it is, on the canvas
 */
double
trends_board_canvas_measure (TrendsBoardCanvas      *self,
                             const TrendsBoardLabel *label,
                             double                 *width)
{
  g_autoptr (PangoLayout) layout = create_layout (self, label);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = pango_units_to_double (logical.width);

  return pango_units_to_double (logical.height);
}

static gboolean
leaves_mark (PangoLayout *layout)
{
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);

  return ink.width > 0 && ink.height > 0;
}

static TrendsPdfElement *
begin_link (TrendsBoardCanvas      *self,
            const TrendsBoardLabel *label,
            double                  x,
            double                  y,
            double                  height)
{
  g_autoptr (GArray) rectangles = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  cairo_rectangle_t rectangle = { x, y, label->width * self->unit, height };

  g_array_append_val (rectangles, rectangle);

  return trends_pdf_document_begin_link (self->document, label->target,
                                         label->spoken != NULL ? label->spoken : label->text,
                                         rectangles);
}

static void
begin_label (TrendsBoardCanvas      *self,
             const TrendsBoardLabel *label,
             PangoLayout            *layout,
             double                  x,
             double                  y,
             double                  height)
{
  TrendsPdfElement *element;

  if (self->document == NULL)
    return;

  /* cairo 1.18 breaks the file where a link leaves no mark. */
  if (label->target != NULL && leaves_mark (layout))
    element = begin_link (self, label, x, y, height);
  else
    element = trends_pdf_document_begin (self->document,
                                         label->element != NULL ? label->element : "Span");

  if (!label->is_plans)
    trends_pdf_document_mark_words (self->document, element);
  if (label->spoken != NULL)
    element->actual_text = trends_pdf_clean_text (label->spoken);
  else if (pango_layout_is_ellipsized (layout)
           || pango_layout_get_unknown_glyphs_count (layout) > 0)
    element->actual_text = trends_pdf_clean_text (label->text);
}

/**
 * trends_board_canvas_draw:
 * @self: a canvas
 * @label: a label
 * @x: its left, on the canvas
 * @y: its top
 *
 * Draws a label, on paper as a structure element of its own.
 *
 * Returns: how high it is, on the canvas
 */
double
trends_board_canvas_draw (TrendsBoardCanvas      *self,
                          const TrendsBoardLabel *label,
                          double                  x,
                          double                  y)
{
  g_autoptr (PangoLayout) layout = create_layout (self, label);
  PangoRectangle logical;
  double height;

  pango_layout_get_extents (layout, NULL, &logical);
  height = pango_units_to_double (logical.height);

  begin_label (self, label, layout, x, y, height);
  trends_colour_set (label->colour, self->cr);
  trends_pdf_glyphs_show_layout (self->document != NULL
                                   ? trends_pdf_document_get_glyphs (self->document)
                                   : self->glyphs,
                                 self->cr, layout, x, y);
  trends_board_canvas_end (self);

  return height;
}
