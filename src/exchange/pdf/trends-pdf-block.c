/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a text as they fall on paper, to be drawn a few at a time.
 *
 * Each span becomes a structure element of its own on each page that it is on,
 * in reading order, whatever order its glyphs stand in on the line.
 */

#include "trends-pdf-fonts.h"
#include "trends-pdf-text-private.h"

#define LINE_SPACING 1.12

typedef struct
{
  PangoLayoutLine *line;   /* owned by the layout */
  double           left;
  double           top;
  double           bottom;
  double           baseline;
} Line;

struct _TrendsPdfBlock
{
  TrendsPdfDocument *document;
  TrendsPdfText     *text;
  PangoLayout       *layout;
  GArray            *lines;
};

/* The part of a block that is drawn in one go. */
typedef struct
{
  TrendsPdfBlock *block;
  double          x;
  double          y;
  guint           first;
  guint           end;
} Slice;

static void
add_attribute (PangoAttrList       *attributes,
               PangoAttribute      *attribute,
               const TrendsPdfSpan *span)
{
  attribute->start_index = span->start;
  attribute->end_index = span->end;
  pango_attr_list_insert (attributes, attribute);
}

/* Colour is not looked at when drawing, but keeps the spans' glyphs apart. */
static PangoAttrList *
create_attributes (TrendsPdfText *text,
                   PangoContext  *context)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < text->spans->len; i++)
    {
      const TrendsPdfSpan *span = &g_array_index (text->spans, TrendsPdfSpan, i);

      add_attribute (attributes, pango_attr_foreground_new (i, i >> 8, span->emphasis), span);
      if (span->emphasis & TRENDS_PDF_BOLD)
        add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span);
      if (span->emphasis & TRENDS_PDF_ITALIC)
        add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), span);
    }

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  trends_pdf_add_languages (attributes, context, text->string->str);

  return attributes;
}

static void
fill_layout (TrendsPdfBlock *self,
             double          width,
             PangoAlignment  alignment)
{
  PangoFontDescription *font = pango_font_description_from_string (TRENDS_PDF_FONT_FAMILY);
  PangoAttrList *attributes = create_attributes (self->text,
                                                 pango_layout_get_context (self->layout));

  pango_font_description_set_size (font, self->text->size * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (self->layout, alignment);
  pango_layout_set_line_spacing (self->layout, LINE_SPACING);
  pango_layout_set_text (self->layout, self->text->string->str, self->text->string->len);

  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
}

static void
collect_lines (TrendsPdfBlock *self)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      Line line = { .line = pango_layout_iter_get_line_readonly (iter) };
      PangoRectangle logical;
      int top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line.left = pango_units_to_double (logical.x);
      line.top = pango_units_to_double (top);
      line.bottom = pango_units_to_double (bottom);
      line.baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/**
 * trends_pdf_block_new:
 * @document: what it will be drawn to
 * @text: (transfer full): what it says
 * @width: how wide its lines may be, in points
 * @alignment: how short lines are placed, for text from left to right
 *
 * Returns: (transfer full): @text laid out in lines
 */
TrendsPdfBlock *
trends_pdf_block_new (TrendsPdfDocument *document,
                      TrendsPdfText     *text,
                      double             width,
                      PangoAlignment     alignment)
{
  TrendsPdfBlock *self = g_new0 (TrendsPdfBlock, 1);

  g_return_val_if_fail (document != NULL && text != NULL, self);

  self->document = document;
  self->text = text;
  self->layout = trends_pdf_document_create_layout (document);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  fill_layout (self, MAX (width, 1), alignment);
  collect_lines (self);

  return self;
}

/**
 * trends_pdf_block_free:
 * @self: (transfer full): a block
 */
void
trends_pdf_block_free (TrendsPdfBlock *self)
{
  g_array_unref (self->lines);
  g_object_unref (self->layout);
  trends_pdf_text_free (self->text);
  g_free (self);
}

/**
 * trends_pdf_block_get_n_lines:
 * @self: a block
 *
 * Returns: how many lines it has, at least one
 */
guint
trends_pdf_block_get_n_lines (TrendsPdfBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * trends_pdf_block_get_height:
 * @self: a block
 * @first: a line of it
 * @n_lines: how many lines from there; more than there are counts as all
 *
 * Returns: how high these lines are together, in points
 */
double
trends_pdf_block_get_height (TrendsPdfBlock *self,
                             guint           first,
                             guint           n_lines)
{
  guint end;

  g_return_val_if_fail (self != NULL, 0);

  end = first + MIN (n_lines, self->lines->len - MIN (first, self->lines->len));
  if (end <= first)
    return 0;

  return g_array_index (self->lines, Line, end - 1).bottom
         - g_array_index (self->lines, Line, first).top;
}

/**
 * trends_pdf_block_count_fitting:
 * @self: a block
 * @first: a line of it
 * @height: how much space there is, in points
 *
 * Returns: how many lines from @first fit in @height
 */
guint
trends_pdf_block_count_fitting (TrendsPdfBlock *self,
                                guint           first,
                                double          height)
{
  guint n_lines = 0;

  g_return_val_if_fail (self != NULL, 0);

  while (first + n_lines < self->lines->len
         && trends_pdf_block_get_height (self, first, n_lines + 1) <= height + 0.01)
    n_lines++;

  return n_lines;
}

static gboolean
run_is_in_span (PangoGlyphItem      *run,
                const TrendsPdfSpan *span)
{
  return (guint) run->item->offset >= span->start && (guint) run->item->offset < span->end;
}

static void
draw_underline (cairo_t *cr,
                double   x,
                double   baseline,
                double   width,
                double   size)
{
  cairo_set_line_width (cr, size * 0.05);
  cairo_move_to (cr, x, baseline + size * 0.14);
  cairo_rel_line_to (cr, width, 0);
  cairo_stroke (cr);
}

static void
draw_run (Slice               *slice,
          PangoGlyphItem      *run,
          const TrendsPdfSpan *span,
          double               x,
          double               baseline)
{
  TrendsPdfText *text = slice->block->text;
  cairo_t *cr = trends_pdf_document_get_cairo (slice->block->document);

  trends_colour_set (&span->colour, cr);
  trends_pdf_glyphs_show_run (trends_pdf_document_get_glyphs (slice->block->document), cr,
                              text->string->str, run, x, baseline);
  if (span->target != NULL)
    draw_underline (cr, x, baseline,
                    pango_units_to_double (pango_glyph_string_get_width (run->glyphs)),
                    text->size);
}

/* Either draws each run of @span that is in the slice, or adds where it is to
 * @rectangles. */
static void
visit_runs (Slice               *slice,
            const TrendsPdfSpan *span,
            gboolean             draw,
            GArray              *rectangles)
{
  double top = g_array_index (slice->block->lines, Line, slice->first).top;

  for (guint i = slice->first; i < slice->end; i++)
    {
      const Line *line = &g_array_index (slice->block->lines, Line, i);
      double x = slice->x + line->left;

      for (GSList *l = line->line->runs; l != NULL; l = l->next)
        {
          PangoGlyphItem *run = l->data;
          double width = pango_units_to_double (pango_glyph_string_get_width (run->glyphs));
          cairo_rectangle_t rectangle = {
            x, slice->y + line->top - top, width, line->bottom - line->top,
          };

          if (run_is_in_span (run, span) && draw)
            draw_run (slice, run, span, x, slice->y + line->baseline - top);
          else if (run_is_in_span (run, span))
            g_array_append_val (rectangles, rectangle);
          x += width;
        }
    }
}

/* Finds the part of @span that is in the slice; returns whether there is any. */
static gboolean
find_visible (Slice               *slice,
              const TrendsPdfSpan *span,
              guint               *start,
              guint               *end)
{
  PangoLayoutLine *first = g_array_index (slice->block->lines, Line, slice->first).line;
  PangoLayoutLine *last = g_array_index (slice->block->lines, Line, slice->end - 1).line;

  *start = MAX (span->start, (guint) first->start_index);
  *end = MIN (span->end, (guint) (last->start_index + last->length));

  return *start < *end;
}

static gboolean
span_needs_text (Slice               *slice,
                 const TrendsPdfSpan *span)
{
  for (guint i = slice->first; i < slice->end; i++)
    for (GSList *l = g_array_index (slice->block->lines, Line, i).line->runs; l; l = l->next)
      if (run_is_in_span (l->data, span) && trends_pdf_run_lacks_glyphs (l->data))
        return TRUE;

  return FALSE;
}

static gboolean
has_width (GArray *rectangles)
{
  for (guint i = 0; i < rectangles->len; i++)
    if (g_array_index (rectangles, cairo_rectangle_t, i).width > 0)
      return TRUE;

  return FALSE;
}

static TrendsPdfElement *
begin_span (Slice               *slice,
            const TrendsPdfSpan *span)
{
  g_autoptr (GArray) rectangles = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));

  if (span->target != NULL)
    visit_runs (slice, span, FALSE, rectangles);

  /* Nobody could press a link without width, and cairo 1.18 breaks the file
   * where one leaves no mark. */
  if (!has_width (rectangles))
    return trends_pdf_document_begin (slice->block->document, "Span");

  return trends_pdf_document_begin_link (slice->block->document, span->target,
                                         span->description, rectangles);
}

static void
draw_span (Slice               *slice,
           const TrendsPdfSpan *span)
{
  TrendsPdfElement *element;
  guint start, end;

  if (!find_visible (slice, span, &start, &end))
    return;

  element = begin_span (slice, span);
  if ((span->emphasis & TRENDS_PDF_PLANS) == 0)
    trends_pdf_document_mark_words (slice->block->document, element);
  if (span_needs_text (slice, span))
    element->actual_text = g_strndup (slice->block->text->string->str + start, end - start);
  visit_runs (slice, span, TRUE, NULL);
  trends_pdf_document_end (slice->block->document);
}

/**
 * trends_pdf_block_draw_into:
 * @self: a block
 * @element: the element that was begun last
 * @x: the left of its lines on the page
 * @y: the top of the first one drawn
 * @first: a line of it
 * @n_lines: how many lines from there; more than there are counts as all
 *
 * Draws lines as trends_pdf_block_draw() does, where @element ends on the same
 * page: text in one style goes into @element itself, which keeps the structure
 * of long tables small.
 */
void
trends_pdf_block_draw_into (TrendsPdfBlock   *self,
                            TrendsPdfElement *element,
                            double            x,
                            double            y,
                            guint             first,
                            guint             n_lines)
{
  Slice slice = { self, x, y, first, first };
  const TrendsPdfSpan *span;
  guint start, end;

  g_return_if_fail (self != NULL && element != NULL && first < self->lines->len);

  span = &g_array_index (self->text->spans, TrendsPdfSpan, 0);
  if (self->text->spans->len != 1 || span->target != NULL)
    {
      trends_pdf_block_draw (self, x, y, first, n_lines);
      return;
    }

  slice.end = first + MIN (n_lines, self->lines->len - first);
  if (slice.end > first && find_visible (&slice, span, &start, &end))
    {
      if ((span->emphasis & TRENDS_PDF_PLANS) == 0)
        trends_pdf_document_mark_words (self->document, element);
      if (span_needs_text (&slice, span))
        element->actual_text = g_strndup (self->text->string->str + start, end - start);
      visit_runs (&slice, span, TRUE, NULL);
    }
}

/**
 * trends_pdf_block_draw_decoration:
 * @self: a block
 * @x: the left of its lines on the page
 * @y: the top of the first one
 *
 * Draws all lines outside of the structure, as what only eyes need. No element
 * that is drawn into may be open.
 */
void
trends_pdf_block_draw_decoration (TrendsPdfBlock *self,
                                  double          x,
                                  double          y)
{
  Slice slice = { self, x, y, 0, 0 };

  g_return_if_fail (self != NULL);

  slice.end = self->lines->len;
  for (guint i = 0; i < self->text->spans->len; i++)
    visit_runs (&slice, &g_array_index (self->text->spans, TrendsPdfSpan, i), TRUE, NULL);
}

/**
 * trends_pdf_block_draw:
 * @self: a block
 * @x: the left of its lines on the page
 * @y: the top of the first one drawn
 * @first: a line of it
 * @n_lines: how many lines from there; more than there are counts as all
 *
 * Draws lines. An element must be open to which the text belongs, and into
 * which nothing is drawn directly.
 */
void
trends_pdf_block_draw (TrendsPdfBlock *self,
                       double          x,
                       double          y,
                       guint           first,
                       guint           n_lines)
{
  Slice slice = { self, x, y, first, first };

  g_return_if_fail (self != NULL && first < self->lines->len);

  slice.end = first + MIN (n_lines, self->lines->len - first);
  for (guint i = 0; i < self->text->spans->len && slice.end > first; i++)
    draw_span (&slice, &g_array_index (self->text->spans, TrendsPdfSpan, i));
}
