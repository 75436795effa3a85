/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An SVG in the making, and the output of a canvas that is one.
 *
 * cairo could write SVGs, but makes outlines of text and numbers its parts by chance. Here cairo
 * makes paths and Pango breaks lines, as for the other outputs, and what becomes of both is
 * written down: text as text, in a list of fonts that ends with what everybody has.
 */

#include "trends-svg.h"

#include "trends-canvas-private.h"
#include "trends-language.h"
#include "trends-pdf-fonts.h"

#include <math.h>
#include <string.h>

#define FONTS "Cantarell, 'DejaVu Sans', Verdana, Arial, sans-serif"

struct _TrendsSvg
{
  GString         *text;
  GHashTable      *ids;     /* (element-type utf8): those that are in it */
  cairo_surface_t *surface; /* nothing is drawn there: it is for paths */
  cairo_t         *cr;
  PangoContext    *context;
  char            *language; /* (nullable): of what people wrote, where ours is another */
  guint            n_clips;
};

/* ----------------------------------------------------------------- writing */

/* Hundredths of a pixel, and no zeros that say nothing. */
static void
append_number (TrendsSvg *self,
               double     number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  if (fabs (number) < 0.005)
    number = 0;
  g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    length--;
  if (buffer[length - 1] == '.')
    length--;
  g_string_append_len (self->text, buffer, (gssize) length);
}

static void
append_number_attribute (TrendsSvg  *self,
                         const char *name,
                         double      number)
{
  g_string_append_printf (self->text, " %s=\"", name);
  append_number (self, number);
  g_string_append_c (self->text, '"');
}

/* What can't be in XML isn't in a clean text. */
static void
append_escaped (TrendsSvg  *self,
                const char *text)
{
  g_autofree char *clean = trends_pdf_clean_text (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  g_string_append (self->text, escaped);
}

static void
append_text_element (TrendsSvg  *self,
                     const char *name,
                     const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (self->text, "<%s>", name);
  append_escaped (self, text);
  g_string_append_printf (self->text, "</%s>", name);
}

static void
append_colour (TrendsSvg          *self,
               const char         *attribute,
               const TrendsColour *colour)
{
  g_autofree char *hex = colour != NULL ? trends_colour_to_hex (colour) : g_strdup ("none");

  g_string_append_printf (self->text, " %s=\"%s\"", attribute, hex);
}

static void
append_dashes (TrendsSvg       *self,
               const TrendsInk *ink)
{
  g_string_append (self->text, " stroke-dasharray=\"");
  append_number (self, ink->dash);
  if (ink->gap > 0)
    {
      g_string_append_c (self->text, ' ');
      append_number (self, ink->gap);
    }
  g_string_append_c (self->text, '"');
}

static void
append_ink (TrendsSvg       *self,
            const TrendsInk *ink)
{
  append_colour (self, "fill", ink->fill);
  if (ink->stroke != NULL)
    {
      append_colour (self, "stroke", ink->stroke);
      append_number_attribute (self, "stroke-width", ink->width);
      if (ink->dash > 0)
        append_dashes (self, ink);
    }
  g_string_append (self->text, "/>\n");
}

static void
append_box (TrendsSvg               *self,
            const cairo_rectangle_t *box,
            double                   radius)
{
  double r = MIN (radius, MIN (box->width, box->height) / 2);

  g_string_append (self->text, "<rect");
  append_number_attribute (self, "x", box->x);
  append_number_attribute (self, "y", box->y);
  append_number_attribute (self, "width", MAX (0, box->width));
  append_number_attribute (self, "height", MAX (0, box->height));
  if (r > 0)
    append_number_attribute (self, "rx", r);
}

static void
append_points (TrendsSvg               *self,
               char                     command,
               const cairo_path_data_t *points,
               int                      n_points)
{
  g_string_append_c (self->text, command);
  for (int i = 0; i < n_points; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, ' ');
      append_number (self, points[i].point.x);
      g_string_append_c (self->text, ' ');
      append_number (self, points[i].point.y);
    }
}

static void
append_path (TrendsSvg          *self,
             const cairo_path_t *path)
{
  static const char commands[] = { 'M', 'L', 'C', 'Z' };
  static const int n_points[] = { 1, 1, 3, 0 };
  int end = path->num_data;

  /* cairo begins anew where a path was closed; if nothing follows, that says nothing. */
  if (end > 2 && path->data[end - 2].header.type == CAIRO_PATH_MOVE_TO)
    end -= 2;
  for (int i = 0; i < end; i += path->data[i].header.length)
    {
      cairo_path_data_type_t type = path->data[i].header.type;

      append_points (self, commands[type], &path->data[i + 1], n_points[type]);
    }
}

/* ------------------------------------------------------------------ shapes */

static void
paint (TrendsCanvas    *canvas,
       const TrendsInk *ink)
{
  TrendsSvg *self = canvas->svg;
  cairo_path_t *path = cairo_copy_path (self->cr);

  g_string_append (self->text, "<path d=\"");
  append_path (self, path);
  g_string_append_c (self->text, '"');
  append_ink (self, ink);
  cairo_path_destroy (path);
  cairo_new_path (self->cr);
}

static void
paint_box (TrendsCanvas            *canvas,
           const cairo_rectangle_t *box,
           double                   radius,
           const TrendsInk         *ink)
{
  append_box (canvas->svg, box, radius);
  append_ink (canvas->svg, ink);
}

static void
paint_circle (TrendsCanvas    *canvas,
              double           x,
              double           y,
              double           radius,
              const TrendsInk *ink)
{
  TrendsSvg *self = canvas->svg;

  g_string_append (self->text, "<circle");
  append_number_attribute (self, "cx", x);
  append_number_attribute (self, "cy", y);
  append_number_attribute (self, "r", radius);
  append_ink (self, ink);
}

static void
begin_clip (TrendsCanvas            *canvas,
            const cairo_rectangle_t *box,
            double                   radius)
{
  TrendsSvg *self = canvas->svg;

  self->n_clips++;
  g_string_append_printf (self->text, "<clipPath id=\"clip-%u\">", self->n_clips);
  append_box (self, box, radius);
  g_string_append_printf (self->text, "/></clipPath><g clip-path=\"url(#clip-%u)\">\n",
                          self->n_clips);
}

static void
end_group (TrendsCanvas *canvas)
{
  g_string_append (canvas->svg->text, "</g>\n");
}

/* ---------------------------------------------------------------- elements */

/* An id that something has already would be no id; what shows the same again is numbered. */
static void
append_id (TrendsSvg  *self,
           const char *id)
{
  g_autofree char *unique = g_strdup (id);

  for (guint n = 2; g_hash_table_contains (self->ids, unique); n++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", id, n);
    }
  g_string_append_printf (self->text, " id=\"%s\"", unique);
  g_hash_table_add (self->ids, g_steal_pointer (&unique));
}

static const char *
find_role (const char *type)
{
  if (g_str_equal (type, "L"))
    return "list";

  return g_str_equal (type, "LI") ? "listitem" : NULL;
}

static void
begin_element (TrendsCanvas              *canvas,
               const TrendsCanvasElement *element)
{
  TrendsSvg *self = canvas->svg;
  const char *role = find_role (element->type);

  g_string_append (self->text, "<g");
  if (element->id != NULL)
    append_id (self, element->id);
  if (role != NULL)
    g_string_append_printf (self->text, " role=\"%s\"", role);
  g_string_append_c (self->text, '>');
  append_text_element (self, "title", element->title);
  append_text_element (self, "desc", element->description);
  g_string_append_c (self->text, '\n');
}

/* -------------------------------------------------------------------- text */

/* Where the part of a layout's text begins that a run shows, and whether it stands for one
 * that was cut out. */
typedef struct
{
  int      offset;
  int      length;
  gboolean is_cut;
} Part;

static gint
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *one = a;
  const Part *other = b;

  return one->offset != other->offset ? one->offset - other->offset
                                      : (int) one->is_cut - (int) other->is_cut;
}

/* What is to be seen of a line, in the order in which it is read. */
static char *
dup_line_text (PangoLayout     *layout,
               PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (layout);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  GString *shown = g_string_new (NULL);

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoItem *item = ((PangoLayoutRun *) l->data)->item;
      Part part = { item->offset, item->length,
                    (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0 };

      g_array_append_val (parts, part);
    }
  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (part->is_cut)
        g_string_append (shown, "…");
      else
        g_string_append_len (shown, text + part->offset, part->length);
    }

  return g_string_free (shown, FALSE);
}

static gboolean
is_read_from_the_right (PangoLayout *layout)
{
  return pango_layout_get_line_readonly (layout, 0)->resolved_dir == PANGO_DIRECTION_RTL;
}

/* The end of a line that its reader's fonts must not move: of what is read from the right, the
 * start is there. */
static double
get_anchor (PangoAlignment        alignment,
            gboolean              is_rtl,
            const PangoRectangle *line,
            const char          **anchor)
{
  if (alignment == PANGO_ALIGN_CENTER)
    {
      *anchor = "middle";
      return pango_units_to_double (line->x + line->width / 2);
    }
  if (alignment == PANGO_ALIGN_RIGHT)
    {
      *anchor = is_rtl ? "start" : "end";
      return pango_units_to_double (line->x + line->width);
    }
  *anchor = "start";

  return pango_units_to_double (is_rtl ? line->x + line->width : line->x);
}

static void
append_line (TrendsSvg               *self,
             const TrendsCanvasLabel *label,
             PangoLayoutIter         *iter,
             double                   x,
             double                   y)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoLayout *layout = pango_layout_iter_get_layout (iter);
  gboolean is_rtl = is_read_from_the_right (layout);
  g_autofree char *text = dup_line_text (layout, line);
  PangoRectangle extents;
  const char *anchor;
  double left;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  left = get_anchor (label->alignment, is_rtl, &extents, &anchor);
  g_string_append (self->text, "<tspan");
  append_number_attribute (self, "x", x + left);
  append_number_attribute (self, "y",
                           y + pango_units_to_double (pango_layout_iter_get_baseline (iter)));
  if (!g_str_equal (anchor, "start"))
    g_string_append_printf (self->text, " text-anchor=\"%s\"", anchor);
  g_string_append_c (self->text, '>');
  append_escaped (self, text);
  g_string_append (self->text, "</tspan>");
}

static void
append_lines (TrendsSvg               *self,
              const TrendsCanvasLabel *label,
              PangoLayout             *layout,
              double                   x,
              double                   y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    append_line (self, label, iter, x, y);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw (TrendsCanvas            *canvas,
      const TrendsCanvasLabel *label,
      PangoLayout             *layout,
      double                   x,
      double                   y,
      double                   height)
{
  TrendsSvg *self = canvas->svg;

  if (*pango_layout_get_text (layout) == '\0')
    return;

  g_string_append (self->text, "<text");
  append_number_attribute (self, "font-size", label->size * canvas->unit);
  if (label->is_bold)
    g_string_append (self->text, " font-weight=\"bold\"");
  append_colour (self, "fill", label->colour);
  if (is_read_from_the_right (layout))
    g_string_append (self->text, " direction=\"rtl\"");
  if (label->is_plans && self->language != NULL)
    g_string_append_printf (self->text, " xml:lang=\"%s\"", self->language);
  g_string_append_c (self->text, '>');
  if (label->spoken != NULL)
    append_text_element (self, "title", label->spoken);
  else if (pango_layout_is_ellipsized (layout))
    append_text_element (self, "title", label->text);
  append_lines (self, label, layout, x, y);
  g_string_append (self->text, "</text>\n");
}

const TrendsCanvasOutput trends_canvas_svg_output = {
  begin_element, end_group, paint, paint_box, paint_circle, begin_clip, end_group, draw,
};

/* ------------------------------------------------------------------ public */

/* What it says of itself goes before what is drawn, which is where its size comes from. */
static void
append_head (TrendsSvg           *self,
             const TrendsSvgInfo *info)
{
  g_string_append (self->text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_number_attribute (self, "width", info->width);
  append_number_attribute (self, "height", info->height);
  g_string_append (self->text, " viewBox=\"0 0 ");
  append_number (self, info->width);
  g_string_append_c (self->text, ' ');
  append_number (self, info->height);
  g_string_append (self->text, "\" role=\"group\" aria-labelledby=\"title description\""
                               " xml:lang=\"" TRENDS_PDF_WORDS_LANGUAGE "\""
                               " font-family=\"" FONTS "\" xml:space=\"preserve\">\n"
                               "<title id=\"title\">");
  append_escaped (self, info->title);
  g_string_append (self->text, "</title>\n<desc id=\"description\">");
  append_escaped (self, info->description);
  g_string_append (self->text, "</desc>\n");
}

static char *
dup_other_language (const char *language)
{
  char *tag;

  if (language == NULL || *language == '\0' || trends_language_is_english (language))
    return NULL;

  tag = g_strdup (language);

  return g_strcanon (tag, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-", '-');
}

/**
 * trends_svg_new:
 * @language: (nullable): the BCP 47 tag of what people wrote in it
 *
 * Returns: (transfer full): an SVG that shows nothing yet
 */
TrendsSvg *
trends_svg_new (const char *language)
{
  TrendsSvg *self = g_new0 (TrendsSvg, 1);

  self->text = g_string_new (NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  self->cr = cairo_create (self->surface);
  self->language = dup_other_language (language);
  self->context = trends_pdf_context_new (language != NULL && *language != '\0'
                                            ? language : TRENDS_PDF_WORDS_LANGUAGE);
  g_hash_table_add (self->ids, g_strdup ("title"));
  g_hash_table_add (self->ids, g_strdup ("description"));

  return self;
}

/**
 * trends_svg_free:
 * @self: (transfer full): an SVG, finished or not
 */
void
trends_svg_free (TrendsSvg *self)
{
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->ids);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_object_unref (self->context);
  g_free (self->language);
  g_free (self);
}

/**
 * trends_canvas_init_svg:
 * @self: (out caller-allocates): a canvas
 * @svg: an SVG, which outlives it
 * @unit: how long the unit is, in pixels
 *
 * Draws into an SVG.
 */
void
trends_canvas_init_svg (TrendsCanvas *self,
                        TrendsSvg    *svg,
                        double        unit)
{
  g_return_if_fail (self != NULL && svg != NULL && unit > 0);

  *self = (TrendsCanvas) { .cr = svg->cr, .unit = unit, .output = &trends_canvas_svg_output,
                           .context = svg->context, .svg = svg };
}

/**
 * trends_svg_finish:
 * @self: an SVG; nothing more can be drawn to it
 * @info: what it is
 * @stream: where to write it; it isn't closed
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Writes it. The same drawing with the same fonts gives the same bytes.
 *
 * Returns: whether it was written
 */
gboolean
trends_svg_finish (TrendsSvg            *self,
                   const TrendsSvgInfo  *info,
                   GOutputStream        *stream,
                   GCancellable         *cancellable,
                   GError              **error)
{
  g_autoptr (GString) drawn = NULL;

  g_return_val_if_fail (self != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (info != NULL && info->title != NULL && info->description != NULL, FALSE);

  drawn = g_steal_pointer (&self->text);
  self->text = g_string_new (NULL);
  append_head (self, info);
  g_string_append (drawn, "</svg>\n");

  return g_output_stream_write_all (stream, self->text->str, self->text->len, NULL, cancellable,
                                    error)
         && g_output_stream_write_all (stream, drawn->str, drawn->len, NULL, cancellable, error);
}
