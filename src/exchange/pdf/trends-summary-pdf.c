/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary of a plan as a PDF, for those who don't have the program.
 *
 * A title page with key figures, the board on one page, a section for each
 * trend, owners, dates, and what is missing: in the order in which a board
 * that has to decide would ask for it.
 */

#include "trends-summary-pdf.h"

#include "trends-board-card.h"
#include "trends-board-picture.h"
#include "trends-export-locale.h"
#include "trends-summary-private.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define DRAWING_SHARE   0.4
#define STEPS_TO_REPORT 50

static void
report (TrendsSummary *self,
        double         fraction)
{
  if (self->options != NULL && self->options->progress != NULL)
    self->options->progress (fraction, self->options->progress_data);
}

static void
finish_progress_cb (double   fraction,
                    gpointer user_data)
{
  report (user_data, DRAWING_SHARE + (1 - DRAWING_SHARE) * fraction);
}

gboolean
trends_summary_step (TrendsSummary *self)
{
  self->n_drawn++;
  if (self->n_drawn % STEPS_TO_REPORT == 0)
    report (self, DRAWING_SHARE * MIN (1, (double) self->n_drawn / self->n_initiatives));

  return !g_cancellable_is_cancelled (self->cancellable);
}

/* The text of a table's cell; what is missing is said and not left blank. */
TrendsPdfText *
trends_summary_cell (const char *string)
{
  gboolean is_set = string != NULL && *string != '\0';

  return trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL,
                                    /* Translators: in a table, where a value is missing */
                                    is_set ? string : _("not set"),
                                    is_set ? TRENDS_PDF_PLAIN : TRENDS_PDF_MUTED);
}

/* The same for what people wrote. */
TrendsPdfText *
trends_summary_plans_cell (const char *string)
{
  if (string == NULL || *string == '\0')
    return trends_summary_cell (NULL);

  return trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, string, TRENDS_PDF_PLANS);
}

/* Appends a trend's title as a link to its section. */
void
trends_summary_append_trend (TrendsPdfText     *text,
                             TrendsEntity      *trend,
                             TrendsPdfEmphasis  emphasis)
{
  g_autofree char *destination = trends_board_dup_destination (trend);
  g_autofree char *target = g_strconcat ("#", destination, NULL);
  const char *name = trends_entity_get_name (trend);
  /* Translators: a link; the name is a trend’s */
  g_autofree char *description = g_strdup_printf (_("Go to %s"), name);

  trends_pdf_text_append_link (text, name, emphasis | TRENDS_PDF_PLANS, target, description);
}

void
trends_summary_append_names (TrendsPdfText     *text,
                             const GPtrArray   *entities,
                             TrendsPdfEmphasis  emphasis)
{
  for (guint i = 0; i < entities->len; i++)
    {
      TrendsEntity *entity = g_ptr_array_index (entities, i);

      if (i > 0)
        trends_pdf_text_append (text, "; ", emphasis);
      trends_pdf_text_append (text, trends_entity_get_name (entity), emphasis | TRENDS_PDF_PLANS);
      trends_summary_append_mark (text, entity, emphasis);
    }
}

void
trends_summary_add_board (TrendsSummary *self)
{
  TrendsBoardCanvas canvas = { .document = self->document, .unit = 1 };
  cairo_rectangle_t box;

  trends_pdf_flow_break_page (self->flow, TRENDS_PDF_LANDSCAPE, TRENDS_PDF_NUMBERED);
  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) { 2, _("The board"), "board" });
  trends_pdf_flow_reserve (self->flow, trends_pdf_flow_get_page_height (self->flow) / 2);

  box = (cairo_rectangle_t) {
    trends_pdf_flow_get_left (self->flow), trends_pdf_flow_get_y (self->flow),
    trends_pdf_flow_get_width (self->flow), trends_pdf_flow_get_remaining (self->flow),
  };
  canvas.cr = trends_pdf_document_get_cairo (self->document);
  trends_board_draw (&canvas, self->plan, &box);
  trends_pdf_flow_advance (self->flow, box.height);
}

static void
add_groups (TrendsSummary *self)
{
  GListModel *groups = trends_plan_get_list (self->plan, TRENDS_KIND_GROUP);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);

      if (g_list_model_get_n_items (trends_group_get_trends (group)) > 0)
        trends_summary_add_group (self, group);
    }
}

static void
add_everything (TrendsSummary *self)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();

  trends_summary_add_front (self);
  trends_summary_add_board (self);
  add_groups (self);
  trends_pdf_flow_break_page (self->flow, TRENDS_PDF_PORTRAIT, TRENDS_PDF_NUMBERED);
  trends_summary_add_owners (self);
  trends_summary_add_dates (self);
  trends_summary_add_gaps (self);
  trends_pdf_flow_flush (self->flow);
}

static TrendsPdfDocument *
create_document (TrendsEntity *info)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  const char *title = trends_entity_get_name (info);
  const char *organisation = trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION);
  const char *language = trends_entity_get_text (info, TRENDS_PLAN_LANGUAGE);
  const TrendsPdfInfo document = {
    .title = *title != '\0' ? title : _("Plan without a title"),
    .author = organisation,
    .subject = _("Summary of a plan for digital and technology trends"),
    .language = *language != '\0' ? language : NULL,
  };

  return trends_pdf_document_new (&document);
}

/* For people, and so outside of what keeps their locale out. */
static void
warn_of_missing (const TrendsExportOptions *options,
                 GHashTable                *missing)
{
  char *warning = trends_pdf_describe_missing (missing);

  if (options != NULL && options->warnings != NULL && warning != NULL)
    g_ptr_array_add (options->warnings, g_steal_pointer (&warning));
  g_free (warning);
}

/**
 * trends_summary_pdf_write:
 * @plan: the plan, without what is not to be shown
 * @options: (nullable): who is told about progress
 * @stream: where to write it; it isn't closed
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Writes the summary of a plan as a PDF that a screen reader can read. May be
 * called in any thread that may read @plan.
 *
 * Returns: whether it was written
 */
gboolean
trends_summary_pdf_write (TrendsPlan                 *plan,
                          const TrendsExportOptions  *options,
                          GOutputStream              *stream,
                          GCancellable               *cancellable,
                          GError                    **error)
{
  g_autoptr (TrendsPdfDocument) document = NULL;
  g_autoptr (TrendsPdfFlow) flow = NULL;
  g_autoptr (TrendsSummaryIndex) index = NULL;
  g_autoptr (GHashTable) missing = g_hash_table_new (NULL, NULL);
  TrendsSummary self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && G_IS_OUTPUT_STREAM (stream), FALSE);

  document = create_document (trends_plan_get_info (plan));
  flow = trends_pdf_flow_new (document);
  index = trends_summary_index_new (plan);
  self = (TrendsSummary) {
    .plan = plan, .info = trends_plan_get_info (plan), .document = document, .flow = flow,
    .index = index, .options = options, .cancellable = cancellable,
    .today = trends_words_today (),
    .n_initiatives =
      MAX (1, g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE))),
  };

  add_everything (&self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  report (&self, DRAWING_SHARE);
  trends_pdf_glyphs_add_missing (trends_pdf_document_get_glyphs (document), missing);
  warn_of_missing (options, missing);

  return trends_pdf_document_finish (document, stream, finish_progress_cb, &self,
                                     cancellable, error);
}

/**
 * trends_board_picture_write:
 * @plan: the plan, without what is not to be shown
 * @options: (nullable): who is told about progress
 * @stream: where to write it; it isn't closed
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Writes a picture of the board as PNG, in the size of a large screen.
 *
 * Returns: whether it was written
 */
gboolean
trends_board_picture_write (TrendsPlan                 *plan,
                            const TrendsExportOptions  *options,
                            GOutputStream              *stream,
                            GCancellable               *cancellable,
                            GError                    **error)
{
  g_autoptr (GHashTable) missing = g_hash_table_new (NULL, NULL);

  if (!trends_board_png_write (plan, TRENDS_BOARD_PICTURE_WIDTH, TRENDS_BOARD_PICTURE_HEIGHT,
                               missing, stream, cancellable, error))
    return FALSE;

  warn_of_missing (options, missing);

  if (options != NULL && options->progress != NULL)
    options->progress (1, options->progress_data);

  return TRUE;
}
