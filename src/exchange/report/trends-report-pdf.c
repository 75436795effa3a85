/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper about a plan as a PDF, for those who don't have the program. */

#include "trends-report-pdf.h"

#include "trends-export-locale.h"
#include "trends-report-presets.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

static void
finish_progress_cb (double   fraction,
                    gpointer user_data)
{
  trends_export_options_report (user_data, TRENDS_REPORT_DRAWING
                                             + (1 - TRENDS_REPORT_DRAWING) * fraction);
}

static void
add_sections (TrendsReport *self)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  const TrendsReportSection *previous = NULL;

  for (const TrendsReportSection *const *s = self->preset->sections; *s != NULL; s++)
    {
      if (!trends_report_has_section (self, *s))
        continue;
      if ((*s)->starts_page || previous == NULL || previous->orientation != (*s)->orientation)
        trends_pdf_flow_break_page (self->flow, (*s)->orientation, TRENDS_PDF_NUMBERED);
      (*s)->add (self);
      previous = *s;
    }

  trends_pdf_flow_flush (self->flow);
  /* A part by itself may have nothing to show, and a paper has a page. */
  if (trends_pdf_document_get_page_count (self->document) == 0)
    trends_pdf_flow_add_prose (self->flow, _("There is nothing to show in this plan yet."));
}

static TrendsPdfDocument *
create_document (TrendsEntity             *info,
                 const TrendsReportPreset *preset,
                 TrendsFilter             *filter,
                 gboolean                  is_large)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  const char *title = trends_entity_get_name (info);
  const char *organisation = trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION);
  const char *language = trends_entity_get_text (info, TRENDS_PLAN_LANGUAGE);
  g_autofree char *part
    = filter != NULL ? trends_words_n_shown (trends_entity_get_plan (info), filter) : NULL;
  const TrendsPdfInfo document = {
    .title = *title != '\0' ? title : _("Plan without a title"),
    .author = organisation,
    .subject = _(preset->subject),
    .language = *language != '\0' ? language : NULL,
    .is_large = is_large,
    .part = part,
  };

  return trends_pdf_document_new (&document);
}

/* (transfer none): what is meant, chosen or not */
static const char *
get_choice (const TrendsExportOptions *options,
            const char                *id)
{
  GHashTable *values = options != NULL ? options->values : NULL;

  return trends_format_values_get (values, trends_report_options, id)->id;
}

/**
 * trends_report_pdf_write:
 * @plan: the plan, without what is not to be shown
 * @options: (nullable): which paper it is, and who is told about progress
 * @stream: where to write it; it isn't closed
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Writes a paper about a plan as a PDF that a screen reader can read. May be
 * called in any thread that may read @plan.
 *
 * Returns: whether it was written
 */
gboolean
trends_report_pdf_write (TrendsPlan                 *plan,
                         const TrendsExportOptions  *options,
                         GOutputStream              *stream,
                         GCancellable               *cancellable,
                         GError                    **error)
{
  g_autoptr (TrendsPdfDocument) document = NULL;
  g_autoptr (TrendsPdfFlow) flow = NULL;
  g_autoptr (GHashTable) missing = g_hash_table_new (NULL, NULL);
  const TrendsReportPreset *preset = trends_report_presets_find (
    get_choice (options, TRENDS_REPORT_OPTION));
  gboolean is_large = g_str_equal (get_choice (options, TRENDS_SIZE_OPTION), "a3");
  TrendsReport self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (preset->check != NULL
      && !preset->check (options != NULL ? options->values : NULL, plan, error))
    return FALSE;

  document = create_document (trends_plan_get_info (plan), preset,
                              options != NULL ? options->filter : NULL, is_large);
  if (options != NULL && options->pages != NULL)
    trends_pdf_document_record (document, options->pages);
  flow = trends_pdf_flow_new (document);
  self = (TrendsReport) {
    .plan = plan, .info = trends_plan_get_info (plan), .preset = preset,
    .document = document, .flow = flow,
    .options = options, .cancellable = cancellable,
    .today = trends_words_today (), .is_large = is_large,
    .n_initiatives =
      MAX (1, g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE))),
  };

  add_sections (&self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  trends_export_options_report (options, TRENDS_REPORT_DRAWING);
  trends_pdf_glyphs_add_missing (trends_pdf_document_get_glyphs (document), missing);
  /* For people, and so outside of what keeps their locale out. */
  trends_export_options_warn (options, trends_pdf_describe_missing (missing));

  if (options != NULL && options->pages != NULL)
    return trends_pdf_document_end_recording (document, error);
  return trends_pdf_document_finish (document, stream, finish_progress_cb, (gpointer) options,
                                     cancellable, error);
}
