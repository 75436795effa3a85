/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A view as one picture, as formats of exports: as PNG, in the width of a large screen, and as
 * SVG. Both have the plan's title above what the view draws.
 */

#include "trends-view-picture.h"

#include "trends-export-locale.h"
#include "trends-pdf-fonts.h"
#include "trends-svg.h"
#include "trends-view-options.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PICTURE_WIDTH 1920
#define SCREEN_HEIGHT 1080
#define TITLE_SIZE    15.0
/* What a picture may take of memory is held to a few times that of a large screen. */
#define MOST_PIXELS   16000

typedef struct
{
  TrendsPlan              *plan;
  const TrendsViewDrawing *drawing;
  gpointer                 data;
  const char              *words; /* (nullable): what is shown, where that isn't all */
  double                   title; /* how high it is, with what is above and below */
  double                   height;
} Picture;

static const char *
get_language (TrendsPlan *plan)
{
  return trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE);
}

static TrendsCanvasLabel
label_title (TrendsPlan *plan)
{
  const char *name = trends_entity_get_name (trends_plan_get_info (plan));

  return (TrendsCanvasLabel) {
    .text = name, .size = TITLE_SIZE, .is_bold = TRUE, .colour = &trends_colour_ink,
    .width = (TRENDS_VIEW_WIDTH - 2 * TRENDS_VIEW_MARGIN) * 0.7, .is_plans = TRUE,
  };
}

/* A part of a plan is never taken for all of it. */
static TrendsCanvasLabel
label_words (const char *words)
{
  return (TrendsCanvasLabel) {
    .text = words, .size = 9.5, .is_bold = TRUE, .colour = &trends_colour_ink, .n_lines = 3,
    .width = TRENDS_VIEW_WIDTH - 2 * TRENDS_VIEW_MARGIN,
  };
}

/* Of the title and of what is shown, without what is below */
static double
measure_head (TrendsCanvas *canvas,
              TrendsPlan   *plan,
              const char   *words)
{
  TrendsCanvasLabel title = label_title (plan), shown = label_words (words);
  double height = TRENDS_VIEW_MARGIN * 0.8 * canvas->unit + trends_canvas_measure (canvas, &title, NULL);

  return words != NULL ? height + 5 * canvas->unit + trends_canvas_measure (canvas, &shown, NULL)
                       : height;
}

static void
draw_title (TrendsCanvas *canvas,
            TrendsPlan   *plan,
            const char   *words)
{
  TrendsCanvasLabel shown = label_words (words);
  double margin = TRENDS_VIEW_MARGIN * canvas->unit;
  double width = PICTURE_WIDTH - 2 * margin;
  double y = margin * 0.8;
  TrendsCanvasLabel title = label_title (plan);
  TrendsCanvasLabel organisation = {
    .text = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_ORGANISATION),
    .size = 9.5, .colour = &trends_colour_muted, .width = width / canvas->unit * 0.3,
    .alignment = PANGO_ALIGN_RIGHT, .is_plans = TRUE,
  };
  double height = trends_canvas_draw (canvas, &title, margin, y);
  double small = trends_canvas_measure (canvas, &organisation, NULL);

  trends_canvas_draw (canvas, &organisation, margin + width * 0.7, y + (height - small) * 0.75);
  if (words != NULL)
    trends_canvas_draw (canvas, &shown, margin, y + height + 2 * canvas->unit);
}

static void
prepare (Picture                   *self,
         TrendsPlan                *plan,
         const TrendsExportOptions *options,
         TrendsCanvas              *canvas)
{
  double margin = TRENDS_VIEW_MARGIN * canvas->unit;
  TrendsViewRequest request = {
    .plan = plan, .today = trends_words_today (),
    .profile = options != NULL ? options->profile : TRENDS_PROFILE_FULL,
    .values = options != NULL ? options->values : NULL,
    .set_aside = options != NULL ? options->set_aside : NULL,
    .filter = options != NULL ? options->filter : NULL,
    .frozen = options != NULL ? options->frozen : NULL,
  };

  self->plan = plan;
  self->drawing = trends_view_options_get_view (request.values);
  self->words = options != NULL ? options->filter_words : NULL;
  self->title = measure_head (canvas, plan, self->words) + 8 * canvas->unit;
  request.screen = (SCREEN_HEIGHT - self->title - margin) / canvas->unit;
  request.most = (MOST_PIXELS - self->title - margin) / canvas->unit;
  self->data = self->drawing->prepare (&request, canvas, &self->height);
  self->height = ceil (self->title + self->height + margin);
}

static void
draw (Picture      *self,
      TrendsCanvas *canvas)
{
  cairo_rectangle_t all = { 0, 0, PICTURE_WIDTH, self->height };

  trends_canvas_paint_box (canvas, &all, 0, &(TrendsInk) { &trends_colour_desk });
  draw_title (canvas, self->plan, self->words);
  self->drawing->draw (self->data, canvas, TRENDS_VIEW_MARGIN * canvas->unit, self->title);
}

/* --------------------------------------------------------------------- PNG */

/* On a grid of pixels, letters are even where their places are whole. */
static PangoContext *
create_context (TrendsPlan *plan)
{
  PangoContext *context = trends_pdf_context_new (get_language (plan));
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_ON);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, TRUE);
  cairo_font_options_destroy (options);

  return context;
}

static cairo_t *
create_cairo (int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE_WIDTH, height);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);

  return cr;
}

/* Returns: (transfer full): what the picture was drawn with */
static cairo_t *
draw_pixels (TrendsPlan                *plan,
             const TrendsExportOptions *options,
             GHashTable                *missing)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  PangoContext *context = create_context (plan);
  g_autoptr (TrendsPdfGlyphs) glyphs = trends_pdf_glyphs_new (context);
  cairo_t *cr = create_cairo (1);
  TrendsCanvas canvas;
  Picture picture;

  trends_canvas_init_picture (&canvas, cr, context, glyphs, PICTURE_WIDTH / TRENDS_VIEW_WIDTH);
  prepare (&picture, plan, options, &canvas);
  cairo_destroy (cr);
  canvas.cr = create_cairo ((int) picture.height);
  draw (&picture, &canvas);
  picture.drawing->free (picture.data);
  trends_pdf_glyphs_add_missing (glyphs, missing);
  g_object_unref (context);

  return canvas.cr;
}

typedef struct
{
  GOutputStream  *stream;
  GCancellable   *cancellable;
  GError        **error;
  gboolean        failed;
} Target;

static cairo_status_t
write_png_cb (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  Target *target = closure;

  target->failed = !g_output_stream_write_all (target->stream, data, length, NULL,
                                               target->cancellable, target->error);

  return target->failed ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static gboolean
write_pixels (cairo_t       *cr,
              GOutputStream *stream,
              GCancellable  *cancellable,
              GError       **error)
{
  Target target = { stream, cancellable, error, FALSE };
  cairo_status_t status = cairo_status (cr);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (cairo_get_target (cr), write_png_cb, &target);
  if (status != CAIRO_STATUS_SUCCESS && !target.failed)
    g_set_error (error, TRENDS_PDF_ERROR, TRENDS_PDF_ERROR_DRAW,
                 _("The picture could not be drawn: %s"), cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}

/**
 * trends_view_picture_write_png:
 * @plan: the plan, without what is not to be shown
 * @options: (nullable): which view it is, and who is told about progress
 * @stream: where to write it; it isn't closed
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Writes a picture of a view as PNG, as wide as a large screen. May be called in any thread
 * that may read @plan.
 *
 * Returns: whether it was written
 */
gboolean
trends_view_picture_write_png (TrendsPlan                 *plan,
                               const TrendsExportOptions  *options,
                               GOutputStream              *stream,
                               GCancellable               *cancellable,
                               GError                    **error)
{
  g_autoptr (GHashTable) missing = g_hash_table_new (NULL, NULL);
  cairo_t *cr;
  gboolean written;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && G_IS_OUTPUT_STREAM (stream), FALSE);

  cr = draw_pixels (plan, options, missing);
  written = write_pixels (cr, stream, cancellable, error);
  cairo_destroy (cr);
  if (!written)
    return FALSE;

  trends_export_options_warn (options, trends_pdf_describe_missing (missing));
  trends_export_options_report (options, 1);

  return TRUE;
}

/* --------------------------------------------------------------------- SVG */

static gboolean
write_svg (TrendsSvg      *svg,
           Picture        *picture,
           GOutputStream  *stream,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autofree char *seen = picture->drawing->dup_description (picture->data);
  g_autofree char *description
    = picture->words != NULL ? g_strdup_printf ("%s %s", picture->words, seen) : g_strdup (seen);
  const char *title = trends_entity_get_name (trends_plan_get_info (picture->plan));
  const TrendsSvgInfo info = {
    PICTURE_WIDTH, picture->height, *title != '\0' ? title : _("Plan without a title"),
    description,
  };

  return trends_svg_finish (svg, &info, stream, cancellable, error);
}

/**
 * trends_view_picture_write_svg:
 * @plan: the plan, without what is not to be shown
 * @options: (nullable): which view it is, and who is told about progress
 * @stream: where to write it; it isn't closed
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Writes a picture of a view as SVG. May be called in any thread that may read @plan.
 *
 * Returns: whether it was written
 */
gboolean
trends_view_picture_write_svg (TrendsPlan                 *plan,
                               const TrendsExportOptions  *options,
                               GOutputStream              *stream,
                               GCancellable               *cancellable,
                               GError                    **error)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  g_autoptr (TrendsSvg) svg = NULL;
  TrendsCanvas canvas;
  Picture picture;
  gboolean written;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && G_IS_OUTPUT_STREAM (stream), FALSE);

  svg = trends_svg_new (get_language (plan));
  trends_canvas_init_svg (&canvas, svg, PICTURE_WIDTH / TRENDS_VIEW_WIDTH);
  prepare (&picture, plan, options, &canvas);
  draw (&picture, &canvas);
  written = write_svg (svg, &picture, stream, cancellable, error);
  picture.drawing->free (picture.data);
  if (written)
    trends_export_options_report (options, 1);

  return written;
}
