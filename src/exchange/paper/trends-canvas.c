/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What views are drawn on: how text is laid out on it, and the outputs that cairo draws, which
 * are a page of a tagged PDF and a picture. trends-canvas-svg.c has the third.
 *
 * Sizes of labels are in the drawing's units, positions in the canvas's own.
 */

#include "trends-canvas-private.h"

#include "trends-pdf-fonts.h"

#include <string.h>

#define MARKS 0.4 /* of a line, how far marks may pile up on a letter, above and below */
#define FIT_STEP 0.96 /* from one size to the next smaller one */

/* A label stands beside something, a mark or the name of a column; for Pango, what runs from right
 * to left would be at the other end of its room. Lines of a text begin below each other. */
static void
keep_alignment (PangoLayout             *layout,
                const TrendsCanvasLabel *label)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  int width;

  if (line == NULL || line->resolved_dir != PANGO_DIRECTION_RTL)
    return;
  if (pango_layout_get_line_count (layout) > 1)
    {
      pango_layout_get_size (layout, &width, NULL);
      if (label->alignment == PANGO_ALIGN_LEFT)
        pango_layout_set_width (layout, width);
    }
  else if (label->alignment == PANGO_ALIGN_LEFT)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  else if (label->alignment == PANGO_ALIGN_RIGHT)
    pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
}

static PangoLayout *
create_layout (TrendsCanvas            *self,
               const TrendsCanvasLabel *label)
{
  g_autofree char *text = trends_pdf_clean_text (label->text);
  PangoFontDescription *font = trends_pdf_font_new (label->size * self->unit);
  PangoLayout *layout = self->document != NULL
                        ? trends_pdf_document_create_layout (self->document)
                        : pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  trends_pdf_add_languages (attributes, pango_layout_get_context (layout), text);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
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
  keep_alignment (layout, label);

  return layout;
}

static void
append_bytes (GByteArray    *key,
              gconstpointer  bytes,
              gsize          n_bytes)
{
  g_byte_array_append (key, bytes, n_bytes);
}

/* All that a label's layout depends on in one document */
static GBytes *
create_key (TrendsCanvas            *self,
            const TrendsCanvasLabel *label)
{
  GByteArray *key = g_byte_array_new ();
  double size = label->size * self->unit;
  double width = label->width * self->unit;

  append_bytes (key, &size, sizeof size);
  append_bytes (key, &width, sizeof width);
  append_bytes (key, &label->is_bold, sizeof label->is_bold);
  append_bytes (key, &label->n_lines, sizeof label->n_lines);
  append_bytes (key, &label->alignment, sizeof label->alignment);
  if (label->text != NULL)
    append_bytes (key, label->text, strlen (label->text));

  return g_byte_array_free_to_bytes (key);
}

/* A label is measured before it is drawn, and many are alike; what is returned isn't changed. */
static PangoLayout *
get_layout (TrendsCanvas            *self,
            const TrendsCanvasLabel *label)
{
  g_autoptr (GBytes) key = NULL;
  PangoLayout *layout;

  if (self->document == NULL)
    return create_layout (self, label);

  key = create_key (self, label);
  layout = trends_pdf_document_find_layout (self->document, key);
  if (layout != NULL)
    return layout;

  layout = create_layout (self, label);
  /* On a page what is drawn is an element, and none may begin where something is clipped. */
  trends_pdf_limit_marks (layout, MARKS);
  trends_pdf_document_keep_layout (self->document, key, layout);

  return layout;
}

/* ---------------------------------------------------------- drawn by cairo */

static void
use_ink (TrendsCanvas    *self,
         const TrendsInk *ink)
{
  if (ink->fill != NULL)
    {
      trends_colour_set (ink->fill, self->cr);
      if (ink->stroke != NULL)
        cairo_fill_preserve (self->cr);
      else
        cairo_fill (self->cr);
    }
  if (ink->stroke != NULL)
    {
      cairo_save (self->cr);
      trends_colour_set (ink->stroke, self->cr);
      cairo_set_line_width (self->cr, ink->width);
      cairo_set_dash (self->cr, (double[]) { ink->dash, ink->gap > 0 ? ink->gap : ink->dash },
                      ink->dash > 0 ? 2 : 0, 0);
      cairo_stroke (self->cr);
      cairo_restore (self->cr);
    }
}

static void
add_box (TrendsCanvas            *self,
         const cairo_rectangle_t *box,
         double                   radius)
{
  if (radius > 0)
    trends_paint_rounded (self->cr, box->x, box->y, box->width, box->height, radius);
  else
    cairo_rectangle (self->cr, box->x, box->y, box->width, box->height);
}

static void
paint_box (TrendsCanvas            *self,
           const cairo_rectangle_t *box,
           double                   radius,
           const TrendsInk         *ink)
{
  add_box (self, box, radius);
  use_ink (self, ink);
}

static void
paint_circle (TrendsCanvas    *self,
              double           x,
              double           y,
              double           radius,
              const TrendsInk *ink)
{
  trends_paint_circle (self->cr, x, y, radius);
  use_ink (self, ink);
}

static void
begin_clip (TrendsCanvas            *self,
            const cairo_rectangle_t *box,
            double                   radius)
{
  cairo_save (self->cr);
  add_box (self, box, radius);
  cairo_clip (self->cr);
}

static void
end_clip (TrendsCanvas *self)
{
  cairo_restore (self->cr);
}

/* ------------------------------------------------------------ on a picture */

static void
begin_nothing (TrendsCanvas              *self,
               const TrendsCanvasElement *element)
{
}

static void
end_nothing (TrendsCanvas *self)
{
}

static void
show_layout (TrendsCanvas            *self,
             const TrendsCanvasLabel *label,
             PangoLayout             *layout,
             double                   x,
             double                   y,
             double                   height)
{
  trends_colour_set (label->colour, self->cr);
  trends_pdf_glyphs_show_layout (self->glyphs, self->cr, layout, x, y);
}

static const TrendsCanvasOutput picture_output = {
  begin_nothing, end_nothing, use_ink,  paint_box,
  paint_circle,  begin_clip,  end_clip, show_layout,
};

/* -------------------------------------------------------------- on a page */

static void
describe_figure (TrendsCanvas              *self,
                 TrendsPdfElement          *figure,
                 const TrendsCanvasElement *element)
{
  double page = trends_pdf_document_get_page_height (self->document);
  const cairo_rectangle_t *box = element->box;
  g_autofree char *text = g_strjoin (". ", element->title, element->description, NULL);

  figure->description = trends_pdf_clean_text (text);
  if (box == NULL)
    return;

  figure->bounds = (TrendsPdfArea) { box->x, page - box->y - box->height, box->x + box->width,
                                     page - box->y };
  figure->has_bounds = TRUE;
}

static void
begin_structure (TrendsCanvas              *self,
                 const TrendsCanvasElement *element)
{
  TrendsPdfElement *begun;

  if (self->figure_depth > 0)
    {
      self->figure_depth++;
      return;
    }

  begun = trends_pdf_document_begin (self->document, element->type);
  if (g_str_equal (element->type, "Figure"))
    {
      describe_figure (self, begun, element);
      self->figure_depth = 1;
    }
}

static void
end_structure (TrendsCanvas *self)
{
  if (self->figure_depth > 0)
    self->figure_depth--;
  if (self->figure_depth == 0)
    trends_pdf_document_end (self->document);
}

static gboolean
leaves_mark (PangoLayout *layout)
{
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);

  return ink.width > 0 && ink.height > 0;
}

static TrendsPdfElement *
begin_link (TrendsCanvas      *self,
            const TrendsCanvasLabel *label,
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
begin_label (TrendsCanvas            *self,
             const TrendsCanvasLabel *label,
             PangoLayout             *layout,
             double                   x,
             double                   y,
             double                   height)
{
  TrendsPdfElement *element;

  /* cairo 1.18 breaks the file where a link leaves no mark. */
  if (label->target != NULL && self->has_links && leaves_mark (layout))
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

/* What is in a figure is read out by the figure's own text. */
static void
show_tagged_layout (TrendsCanvas            *self,
                    const TrendsCanvasLabel *label,
                    PangoLayout             *layout,
                    double                   x,
                    double                   y,
                    double                   height)
{
  if (self->figure_depth == 0)
    begin_label (self, label, layout, x, y, height);
  show_layout (self, label, layout, x, y, height);
  if (self->figure_depth == 0)
    trends_pdf_document_end (self->document);
}

static const TrendsCanvasOutput document_output = {
  begin_structure, end_structure, use_ink,  paint_box,
  paint_circle,    begin_clip,    end_clip, show_tagged_layout,
};

/* ------------------------------------------------------------------ public */

/**
 * trends_canvas_init_document:
 * @self: (out caller-allocates): a canvas
 * @document: a document with a page, which outlives it
 * @unit: how long the unit is, in points
 *
 * Draws on the page that is open then; each page takes a canvas of its own.
 */
void
trends_canvas_init_document (TrendsCanvas      *self,
                             TrendsPdfDocument *document,
                             double             unit)
{
  g_return_if_fail (self != NULL && document != NULL && unit > 0);

  *self = (TrendsCanvas) {
    .cr = trends_pdf_document_get_cairo (document), .unit = unit, .output = &document_output,
    .document = document, .glyphs = trends_pdf_document_get_glyphs (document), .has_links = TRUE,
  };
}

/**
 * trends_canvas_init_picture:
 * @self: (out caller-allocates): a canvas
 * @cr: what draws the picture
 * @context: what its text is laid out with
 * @glyphs: what draws that, and remembers what no font has
 * @unit: how long the unit is, in what @cr counts
 *
 * Draws on what cairo draws on; all three outlive the canvas.
 */
void
trends_canvas_init_picture (TrendsCanvas    *self,
                            cairo_t         *cr,
                            PangoContext    *context,
                            TrendsPdfGlyphs *glyphs,
                            double           unit)
{
  g_return_if_fail (self != NULL && cr != NULL && context != NULL && glyphs != NULL && unit > 0);

  *self = (TrendsCanvas) {
    .cr = cr, .unit = unit, .output = &picture_output, .context = context, .glyphs = glyphs,
  };
}

/**
 * trends_canvas_begin:
 * @self: a canvas
 * @type: a standard structure type, as a static string
 *
 * Begins an element that is nothing by itself, such as a list.
 */
void
trends_canvas_begin (TrendsCanvas *self,
                     const char   *type)
{
  trends_canvas_begin_element (self, &(TrendsCanvasElement) { .type = type });
}

/**
 * trends_canvas_begin_element:
 * @self: a canvas
 * @element: what is begun
 *
 * Begins a part of the drawing. What is in a figure is no element of its own on paper, where the
 * figure's title and description are read out instead.
 */
void
trends_canvas_begin_element (TrendsCanvas              *self,
                             const TrendsCanvasElement *element)
{
  g_return_if_fail (self != NULL && element != NULL && element->type != NULL);

  self->output->begin (self, element);
}

/**
 * trends_canvas_end:
 * @self: a canvas
 *
 * Ends the element that was begun last.
 */
void
trends_canvas_end (TrendsCanvas *self)
{
  g_return_if_fail (self != NULL);

  self->output->end (self);
}

/**
 * trends_canvas_paint:
 * @self: a canvas
 * @ink: what with
 *
 * Paints the path that was made with the canvas's cairo context, and forgets it.
 */
void
trends_canvas_paint (TrendsCanvas    *self,
                     const TrendsInk *ink)
{
  g_return_if_fail (self != NULL && ink != NULL);

  self->output->paint (self, ink);
}

/**
 * trends_canvas_paint_box:
 * @self: a canvas
 * @box: where
 * @radius: of its corners; 0 for sharp ones
 * @ink: what with
 *
 * Paints a rectangle.
 */
void
trends_canvas_paint_box (TrendsCanvas            *self,
                         const cairo_rectangle_t *box,
                         double                   radius,
                         const TrendsInk         *ink)
{
  g_return_if_fail (self != NULL && box != NULL && ink != NULL);

  self->output->paint_box (self, box, radius, ink);
}

/**
 * trends_canvas_paint_circle:
 * @self: a canvas
 * @x: of its centre
 * @y: of its centre
 * @radius: its radius
 * @ink: what with
 *
 * Paints a circle.
 */
void
trends_canvas_paint_circle (TrendsCanvas    *self,
                            double           x,
                            double           y,
                            double           radius,
                            const TrendsInk *ink)
{
  g_return_if_fail (self != NULL && ink != NULL);

  self->output->paint_circle (self, x, y, radius, ink);
}

/**
 * trends_canvas_paint_line:
 * @self: a canvas
 * @x1: where it starts
 * @y1: where it starts
 * @x2: where it ends
 * @y2: where it ends
 * @ink: what with
 *
 * Paints a straight line.
 */
void
trends_canvas_paint_line (TrendsCanvas    *self,
                          double           x1,
                          double           y1,
                          double           x2,
                          double           y2,
                          const TrendsInk *ink)
{
  g_return_if_fail (self != NULL && ink != NULL);

  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  self->output->paint (self, ink);
}

/**
 * trends_canvas_begin_clip:
 * @self: a canvas
 * @box: where
 * @radius: of its corners
 *
 * Has what follows, up to trends_canvas_end_clip(), drawn inside of @box alone. No element may
 * begin or end there.
 */
void
trends_canvas_begin_clip (TrendsCanvas            *self,
                          const cairo_rectangle_t *box,
                          double                   radius)
{
  g_return_if_fail (self != NULL && box != NULL);

  self->output->begin_clip (self, box, radius);
}

/**
 * trends_canvas_end_clip:
 * @self: a canvas
 *
 * Ends what trends_canvas_begin_clip() began.
 */
void
trends_canvas_end_clip (TrendsCanvas *self)
{
  g_return_if_fail (self != NULL);

  self->output->end_clip (self);
}

/**
 * trends_canvas_measure:
 * @self: a canvas
 * @label: a label
 * @width: (out) (optional): how wide it is, on the canvas
 *
 * Returns: how high it is, on the canvas
 */
double
trends_canvas_measure (TrendsCanvas            *self,
                       const TrendsCanvasLabel *label,
                       double                  *width)
{
  g_autoptr (PangoLayout) layout = get_layout (self, label);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = pango_units_to_double (logical.width);

  return pango_units_to_double (logical.height);
}

/**
 * trends_canvas_measure_word:
 * @self: a canvas
 * @label: a label
 *
 * Returns: how wide the longest of its words is, on the canvas: in less than that, it is broken
 */
double
trends_canvas_measure_word (TrendsCanvas            *self,
                            const TrendsCanvasLabel *label)
{
  g_autoptr (PangoLayout) layout = create_layout (self, label);
  PangoRectangle logical;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_extents (layout, NULL, &logical);

  return pango_units_to_double (logical.width);
}

/**
 * trends_canvas_runs_left:
 * @self: a canvas
 * @label: a label
 *
 * Returns: whether its text begins on the right, as Arabic does
 */
gboolean
trends_canvas_runs_left (TrendsCanvas            *self,
                         const TrendsCanvasLabel *label)
{
  g_autoptr (PangoLayout) layout = get_layout (self, label);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

/**
 * trends_canvas_fit:
 * @self: a canvas
 * @label: (inout): a label; its size and its number of lines are set
 * @height: how high it may be, on the canvas
 * @most: the size that it has where there is room, in units
 * @least: the size that it has at least, though it be higher then
 *
 * Makes a label as large as it can be, without any of it being cut off, nor a word broken that
 * needn't be.
 *
 * Returns: how high it is then, on the canvas
 */
double
trends_canvas_fit (TrendsCanvas      *self,
                   TrendsCanvasLabel *label,
                   double             height,
                   double             most,
                   double             least)
{
  double width, needed;

  g_return_val_if_fail (self != NULL && label != NULL && least > 0, 0);

  width = label->width * self->unit;
  label->n_lines = TRENDS_CANVAS_ALL_LINES;
  for (label->size = MAX (most, least);; label->size = MAX (least, label->size * FIT_STEP))
    {
      needed = trends_canvas_measure (self, label, NULL);
      if (label->size <= least
          || (needed <= height && trends_canvas_measure_word (self, label) <= width))
        return needed;
    }
}

/* Whether marks are piled up on letters so high that they would cross what is above. */
static gboolean
overflows (PangoLayout          *layout,
           const PangoRectangle *logical)
{
  int more = logical->height / MAX (pango_layout_get_line_count (layout), 1) / 2;
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);

  return ink.y < logical->y - more || ink.y + ink.height > logical->y + logical->height + more
         || ink.x < logical->x - more || ink.x + ink.width > logical->x + logical->width + more;
}

/**
 * trends_canvas_draw:
 * @self: a canvas
 * @label: a label
 * @x: its left, on the canvas
 * @y: its top
 *
 * Draws a label, outside of figures as an element of its own.
 *
 * Returns: how high it is, on the canvas
 */
double
trends_canvas_draw (TrendsCanvas            *self,
                    const TrendsCanvasLabel *label,
                    double                   x,
                    double                   y)
{
  g_autoptr (PangoLayout) layout = get_layout (self, label);
  PangoRectangle logical;
  cairo_rectangle_t box;
  gboolean is_clipped;
  double height;

  pango_layout_get_extents (layout, NULL, &logical);
  height = pango_units_to_double (logical.height);
  is_clipped = self->document == NULL && overflows (layout, &logical);
  box = (cairo_rectangle_t) { x, y, label->width * self->unit, height };
  if (is_clipped)
    trends_canvas_begin_clip (self, &box, 0);
  self->output->draw (self, label, layout, x, y, height);
  if (is_clipped)
    trends_canvas_end_clip (self);

  return height;
}

/**
 * trends_canvas_dup_id:
 * @entity: an entity
 *
 * Returns: (transfer full): its kind and its id, in letters, digits and dashes
 */
char *
trends_canvas_dup_id (TrendsEntity *entity)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), NULL);

  id = g_strdup (trends_entity_get_id (entity));
  g_strcanon (id, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-", '-');

  return g_strconcat (trends_kind_get_info (trends_entity_get_kind (entity))->nick, "-", id, NULL);
}
