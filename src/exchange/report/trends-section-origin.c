/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section that says where a paper's words come from: the catalogue's edition, and
 * who wrote what. */

#include "trends-sections.h"

#include "trends-catalogue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
append_link (TrendsPdfText *text,
             const char    *address)
{
  g_autofree char *description = NULL;

  if (address == NULL || *address == '\0')
    return;

  /* Translators: a link; %s is an address */
  description = g_strdup_printf (_("Go to %s"), address);
  trends_pdf_text_append (text, " ", TRENDS_PDF_PLAIN);
  trends_pdf_text_append_link (text, address, TRENDS_PDF_PLAIN, address, description);
}

/* Without the catalogue itself: the address that the first trend was taken from. */
static const char *
find_source (TrendsPlan *plan)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  guint n_trends = g_list_model_get_n_items (trends);

  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      const char *source = trends_entity_get_text (trend, TRENDS_TREND_SOURCE);

      if (*source != '\0')
        return source;
    }

  return NULL;
}

static char *
describe_edition (TrendsCatalogue *catalogue,
                  const char      *id,
                  const char      *language)
{
  g_autofree char *title = NULL;

  if (catalogue == NULL)
    /* Translators: %s is the short name of a catalogue of trends */
    return g_strdup_printf (_("The trends are from the catalogue “%s”."), id);

  title = trends_catalogue_dup_title (catalogue, language);
  if (trends_catalogue_get_publisher (catalogue) == NULL)
    return g_strdup_printf (_("The trends are from the catalogue “%s”."), title);

  return g_strdup_printf (
    /* Translators: the title of a catalogue of trends, its short name, and its publisher */
    _("The trends are from the catalogue “%s” (%s), published by %s."), title, id,
    trends_catalogue_get_publisher (catalogue));
}

static char *
describe_words (TrendsCatalogue *catalogue,
                const char      *organisation)
{
  const char *publisher = catalogue != NULL ? trends_catalogue_get_publisher (catalogue) : NULL;

  if (publisher == NULL)
    publisher = _("the catalogue’s publisher");
  if (*organisation == '\0')
    organisation = _("those who made this plan");

  /* As the format of catalogues has it: what a publisher's are, and what the catalogue's own. */
  return g_strdup_printf (
    /* Translators: a publisher, then an organisation */
    _("The titles of the trends and their grouping are those of %s. Unless they were changed "
      "here, the summaries, themes and questions below them, and why one trend relies on "
      "another, were written for Trends, the program that made this paper. What is decided "
      "about the trends, the initiatives and all else are the words of %s."),
    publisher, organisation);
}

static void
add_origin (TrendsReport *self)
{
  const char *id = trends_entity_get_text (self->info, TRENDS_PLAN_CATALOGUE);
  g_autoptr (TrendsCatalogue) catalogue = NULL;
  g_autofree char *edition = NULL;
  g_autofree char *words = NULL;
  TrendsPdfText *text;

  if (*id == '\0')
    return;

  /* Only one that comes with the program: a path would depend on the machine. */
  if (strchr (id, G_DIR_SEPARATOR) == NULL)
    catalogue = trends_catalogue_load (id, NULL);
  edition = describe_edition (catalogue, id,
                              trends_entity_get_text (self->info, TRENDS_PLAN_LANGUAGE));
  words = describe_words (catalogue, trends_entity_get_text (self->info,
                                                             TRENDS_PLAN_ORGANISATION));

  trends_report_add_heading (self, &trends_section_origin);
  text = trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY, edition, TRENDS_PDF_PLAIN);
  append_link (text, catalogue != NULL ? trends_catalogue_get_source (catalogue)
                                       : find_source (self->plan));
  trends_pdf_flow_add_paragraph (self->flow, text);
  trends_pdf_flow_add_prose (self->flow, words);
}

const TrendsReportSection trends_section_origin = {
  .id = "origin",
  .title = N_("Whose words these are"),
  .destination = "origin",
  .is_front = TRUE,
  .add = add_origin,
};
