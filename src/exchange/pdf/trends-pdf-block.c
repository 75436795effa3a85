/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a text as they fall on paper, to be drawn a few at a time.
 *
 * Spans that a screen reader would tell nothing of make a part, and each part is
 * a structure element on each page that it is on, or what the text stands in is
 * that element. Spans are drawn in reading order, whatever order their glyphs
 * stand in on the line.
 *
 * A long paper says the same few words thousands of times, in its cells for
 * status or priority, or as one of several paragraphs of a cell. What is laid out for one of them
 * serves all that are alike.
 */

#include "trends-pdf-fonts.h"
#include "trends-pdf-text-private.h"

#include <string.h>

#define LINE_SPACING 1.12
#define MARKS        0.75 /* of a line, how far marks may pile up on a letter, above and below */
#define SLACK        0.25 /* of a line, by which letters may reach out of it */

/* What is kept to be shared: texts of so many bytes, and so many of them. */
#define SHORT_TEXT    128
#define MOST_SETTINGS 1024

#define USUAL_WIDTH 0.55 /* of a letter, of its size */

typedef struct
{
  PangoLayoutLine *line;   /* owned by the layout */
  double           left;
  double           top;
  double           bottom;
  double           baseline;
  guint            offset; /* in the block's text, of the paragraphs that are laid out with it */
} Line;

/* What texts that are alike share. */
typedef struct
{
  grefcount    count;
  PangoLayout *layout;
  GArray      *lines;
  int          height; /* of the first line, in Pango's units */
} Setting;

/* What is laid out at once: one paragraph, or all where they depend on each other. */
typedef struct
{
  guint          start;
  guint          end;
  gboolean       is_plain;
  double         width;
  PangoAlignment alignment;
} Part;

struct _TrendsPdfBlock
{
  TrendsPdfDocument *document;
  TrendsPdfText     *text;
  GPtrArray         *settings; /* of each part */
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

/* Finds what of a span is in the part, from its beginning; returns whether there is any. */
static gboolean
cut_span (const TrendsPdfSpan *span,
          const Part          *part,
          TrendsPdfSpan       *cut)
{
  *cut = *span;
  cut->start = MAX (span->start, part->start) - part->start;
  cut->end = MAX (MIN (span->end, part->end), part->start) - part->start;

  return cut->start < cut->end;
}

/* Colour is not looked at when drawing, but keeps the spans' glyphs apart; @is_all: there are none
 * from which to keep it apart. */
static void
add_span (PangoAttrList       *attributes,
          const TrendsPdfSpan *span,
          guint                index,
          gboolean             is_all)
{
  if (!is_all)
    add_attribute (attributes, pango_attr_foreground_new (index, index >> 8, span->emphasis), span);
  if (span->emphasis & TRENDS_PDF_BOLD)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span);
  if (span->emphasis & TRENDS_PDF_ITALIC)
    add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), span);
}

static PangoAttrList *
create_attributes (TrendsPdfText *text,
                   const Part    *part,
                   PangoContext  *context)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  TrendsPdfSpan cut;

  for (guint i = 0; i < text->spans->len; i++)
    if (cut_span (&g_array_index (text->spans, TrendsPdfSpan, i), part, &cut))
      add_span (attributes, &cut, i, cut.start == 0 && cut.end == part->end - part->start);

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (!part->is_plain)
    trends_pdf_add_languages (attributes, context, text->string->str);

  return attributes;
}

/* Pango takes a quarter less for a line that has no end. What is likely to fit in one, and begins
 * on the left, is tried so first: where it fits, nothing is different. */
static void
set_width (PangoLayout *layout,
           double       size,
           const Part  *part)
{
  int width = part->width * PANGO_SCALE;
  int natural;

  if (part->is_plain && part->alignment == PANGO_ALIGN_LEFT
      && (part->end - part->start) * size * USUAL_WIDTH <= part->width)
    {
      pango_layout_get_size (layout, &natural, NULL);
      if (natural <= width && pango_layout_get_line_count (layout) == 1)
        return;
    }

  pango_layout_set_width (layout, width);
}

static PangoLayout *
create_layout (TrendsPdfBlock *self,
               const Part     *part)
{
  PangoLayout *layout = trends_pdf_document_create_layout (self->document);
  PangoFontDescription *font = trends_pdf_font_new (self->text->size);
  PangoAttrList *attributes = create_attributes (self->text, part,
                                                 pango_layout_get_context (layout));

  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, part->alignment);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_auto_dir (layout, !self->text->has_ours);
  pango_layout_set_text (layout, self->text->string->str + part->start, part->end - part->start);

  set_width (layout, self->text->size, part);

  pango_attr_list_unref (attributes);
  pango_font_description_free (font);

  return layout;
}

/* From its baseline: what is drawn of a line, upwards and downwards */
static void
measure_ink (PangoLayoutLine *line,
             int             *above,
             int             *below)
{
  *above = *below = 0;
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      PangoRectangle ink;

      if (!trends_pdf_run_has_marks (run))
        continue;
      pango_glyph_string_extents (run->glyphs, run->item->analysis.font, &ink, NULL);
      *above = MAX (*above, -ink.y);
      *below = MAX (*below, ink.y + ink.height);
    }
}

/* A line on which marks are piled up is as high as they are, or these would cross its neighbours;
 * ordinary letters keep their lines. Returns by how much those after it are further down. */
static double
make_room (Line   *line,
           double  shift)
{
  double slack = (line->bottom - line->top) * SLACK;
  double up, down;
  int above, below;

  measure_ink (line->line, &above, &below);
  up = line->top - (line->baseline - pango_units_to_double (above));
  down = line->baseline + pango_units_to_double (below) - line->bottom;
  up = up > slack ? up : 0;
  down = down > slack ? down : 0;
  line->top += shift;
  line->baseline += shift + up;
  line->bottom += shift + up + down;
  return shift + up + down;
}

static GArray *
collect_lines (PangoLayout *layout)
{
  double shift = 0;
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

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
      shift = make_room (&line, shift);
      g_array_append_val (lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);

  return lines;
}

static Setting *
setting_new (TrendsPdfBlock *self,
             const Part     *part)
{
  Setting *setting = g_new0 (Setting, 1);

  g_ref_count_init (&setting->count);
  setting->layout = create_layout (self, part);
  trends_pdf_limit_marks (setting->layout, MARKS);
  trends_pdf_keep_spaces (setting->layout);
  setting->lines = collect_lines (setting->layout);
  pango_layout_line_get_height (g_array_index (setting->lines, Line, 0).line, &setting->height);

  return setting;
}

static void
setting_unref (gpointer data)
{
  Setting *setting = data;

  if (!g_ref_count_dec (&setting->count))
    return;

  g_array_unref (setting->lines);
  g_object_unref (setting->layout);
  g_free (setting);
}

/* All that a part's lines depend on in one document. */
static GBytes *
create_key (TrendsPdfText *text,
            const Part    *part)
{
  GByteArray *key = g_byte_array_sized_new (SHORT_TEXT + 64);
  const gboolean has_ours = text->has_ours && !part->is_plain;
  TrendsPdfSpan cut;

  g_byte_array_append (key, (const guint8 *) &text->size, sizeof text->size);
  g_byte_array_append (key, (const guint8 *) &part->width, sizeof part->width);
  g_byte_array_append (key, (const guint8 *) &part->alignment, sizeof part->alignment);
  g_byte_array_append (key, (const guint8 *) &has_ours, sizeof has_ours);
  for (guint i = 0; i < text->spans->len; i++)
    if (cut_span (&g_array_index (text->spans, TrendsPdfSpan, i), part, &cut))
      {
        g_byte_array_append (key, (const guint8 *) &cut.end, sizeof cut.end);
        g_byte_array_append (key, (const guint8 *) &cut.emphasis, sizeof cut.emphasis);
      }
  g_byte_array_append (key, (const guint8 *) text->string->str + part->start,
                       part->end - part->start);

  return g_byte_array_free_to_bytes (key);
}

static Setting *
find_setting (TrendsPdfBlock *self,
              const Part     *part)
{
  GHashTable *settings = trends_pdf_document_get_settings (self->document, setting_unref);
  g_autoptr (GBytes) key = NULL;
  Setting *setting;

  if (part->end - part->start > SHORT_TEXT)
    return setting_new (self, part);

  key = create_key (self->text, part);
  setting = g_hash_table_lookup (settings, key);
  if (setting == NULL)
    {
      if (g_hash_table_size (settings) >= MOST_SETTINGS)
        g_hash_table_remove_all (settings);
      setting = setting_new (self, part);
      g_hash_table_insert (settings, g_steal_pointer (&key), setting);
    }
  g_ref_count_inc (&setting->count);

  return setting;
}

/* As far below the line before as in one layout of both */
static double
find_shift (TrendsPdfBlock *self,
            const Setting  *setting)
{
  const Line *last;

  if (self->lines->len == 0)
    return 0;

  last = &g_array_index (self->lines, Line, self->lines->len - 1);

  return last->baseline + pango_units_to_double ((int) ((float) LINE_SPACING * setting->height))
         - g_array_index (setting->lines, Line, 0).baseline;
}

static void
add_part (TrendsPdfBlock *self,
          const Part     *part)
{
  Setting *setting = find_setting (self, part);
  double shift = find_shift (self, setting);

  g_ptr_array_add (self->settings, setting);
  for (guint i = 0; i < setting->lines->len; i++)
    {
      Line line = g_array_index (setting->lines, Line, i);

      line.offset = part->start;
      line.top += shift;
      line.bottom += shift;
      line.baseline += shift;
      g_array_append_val (self->lines, line);
    }
}

/* Whether nothing in it has a direction, a language or marks that have a say in how the rest of
 * the text stands: Latin letters, digits and the signs between them. */
static gboolean
is_plain (TrendsPdfBlock *self)
{
  if (!trends_pdf_document_is_latin (self->document))
    return FALSE;

  for (const char *p = self->text->string->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x300 && !(c >= 0x2010 && c <= 0x2027) && c != 0x20ac)
        return FALSE;
    }

  return TRUE;
}

/* An empty line is as high as the letters before it, of which alone it would know nothing. */
static gboolean
has_empty_line (const GString *text)
{
  return text->len == 0 || text->str[0] == '\n' || text->str[text->len - 1] == '\n'
         || strstr (text->str, "\n\n") != NULL;
}

static void
lay_out (TrendsPdfBlock *self,
         double          width,
         PangoAlignment  alignment)
{
  const GString *text = self->text->string;
  Part part = { .end = text->len, .is_plain = is_plain (self), .width = width,
                .alignment = alignment };

  if (!part.is_plain || has_empty_line (text))
    {
      add_part (self, &part);
      return;
    }

  for (; part.start <= text->len; part.start = part.end + 1)
    {
      part.end = part.start + strcspn (text->str + part.start, "\n");
      add_part (self, &part);
    }
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
  trends_pdf_text_join_spans (text, trends_pdf_document_is_english (document));
  self->settings = g_ptr_array_new_with_free_func (setting_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  lay_out (self, MAX (width, 1), alignment);

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
  g_ptr_array_unref (self->settings);
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
run_is_in_span (const Line          *line,
                PangoGlyphItem      *run,
                const TrendsPdfSpan *span)
{
  guint start = line->offset + run->item->offset;

  return start >= span->start && start < span->end;
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
          const Line          *line,
          PangoGlyphItem      *run,
          const TrendsPdfSpan *span,
          double               x,
          double               baseline)
{
  TrendsPdfText *text = slice->block->text;
  cairo_t *cr = trends_pdf_document_get_cairo (slice->block->document);

  trends_colour_set (&span->colour, cr);
  trends_pdf_glyphs_show_run (trends_pdf_document_get_glyphs (slice->block->document), cr,
                              text->string->str + line->offset, run, x, baseline);
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

          if (run_is_in_span (line, run, span) && draw)
            draw_run (slice, line, run, span, x, slice->y + line->baseline - top);
          else if (run_is_in_span (line, run, span))
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
  const Line *first = &g_array_index (slice->block->lines, Line, slice->first);
  const Line *last = &g_array_index (slice->block->lines, Line, slice->end - 1);

  *start = MAX (span->start, first->offset + first->line->start_index);
  *end = MIN (span->end, last->offset + last->line->start_index + last->line->length);

  return *start < *end;
}

/* Finds the part that begins with the span @first: those in whose midst nothing changes that
 * a screen reader would tell. Returns its end. */
static guint
find_part (TrendsPdfText *text,
           guint          first)
{
  const TrendsPdfSpan *begin = &g_array_index (text->spans, TrendsPdfSpan, first);
  guint end = first + 1;

  if (begin->target != NULL)
    return end;

  while (end < text->spans->len)
    {
      const TrendsPdfSpan *span = &g_array_index (text->spans, TrendsPdfSpan, end);

      if (span->target != NULL
          || (span->emphasis & TRENDS_PDF_PLANS) != (begin->emphasis & TRENDS_PDF_PLANS))
        break;
      end++;
    }

  return end;
}

static gboolean
needs_text (Slice *slice,
            guint  start,
            guint  end)
{
  const TrendsPdfSpan bytes = { .start = start, .end = end };

  for (guint i = slice->first; i < slice->end; i++)
    {
      const Line *line = &g_array_index (slice->block->lines, Line, i);

      for (GSList *l = line->line->runs; l != NULL; l = l->next)
        if (run_is_in_span (line, l->data, &bytes) && trends_pdf_run_lacks_glyphs (l->data))
          return TRUE;
    }

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

/* Draws the spans from @first to before @end into @element, which is open. */
static void
draw_part (Slice            *slice,
           TrendsPdfElement *element,
           guint             first,
           guint             end)
{
  TrendsPdfText *text = slice->block->text;
  const TrendsPdfSpan *spans = &g_array_index (text->spans, TrendsPdfSpan, 0);
  TrendsPdfSpan all = { .start = spans[first].start, .end = spans[end - 1].end };
  guint from, to;

  if (!find_visible (slice, &all, &from, &to))
    return;

  if ((spans[first].emphasis & TRENDS_PDF_PLANS) == 0)
    trends_pdf_document_mark_words (slice->block->document, element);
  if (needs_text (slice, from, to))
    element->actual_text = g_strndup (text->string->str + from, to - from);
  for (guint i = first; i < end; i++)
    visit_runs (slice, &spans[i], TRUE, NULL);
}

static void
draw_parts (Slice *slice)
{
  TrendsPdfText *text = slice->block->text;

  for (guint i = 0, end; i < text->spans->len; i = end)
    {
      const TrendsPdfSpan *first = &g_array_index (text->spans, TrendsPdfSpan, i);
      TrendsPdfSpan all = { .start = first->start };
      guint from, to;

      end = find_part (text, i);
      all.end = g_array_index (text->spans, TrendsPdfSpan, end - 1).end;
      if (!find_visible (slice, &all, &from, &to))
        continue;

      draw_part (slice, begin_span (slice, first), i, end);
      trends_pdf_document_end (slice->block->document);
    }
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
 * page: text in which nothing changes that a screen reader would tell goes into
 * @element itself, which keeps the structure of long papers small.
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
  guint n_spans;

  g_return_if_fail (self != NULL && element != NULL && first < self->lines->len);

  n_spans = self->text->spans->len;
  slice.end = first + MIN (n_lines, self->lines->len - first);
  if (n_spans == 0 || slice.end == first)
    return;

  if (find_part (self->text, 0) == n_spans
      && g_array_index (self->text->spans, TrendsPdfSpan, 0).target == NULL)
    draw_part (&slice, element, 0, n_spans);
  else
    draw_parts (&slice);
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
  if (slice.end > first)
    draw_parts (&slice);
}
