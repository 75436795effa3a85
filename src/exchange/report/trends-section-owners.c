/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section with the table of owners: who leads what. */

#include "trends-sections.h"

#include "trends-pdf-table.h"
#include "trends-report-text.h"
#include "trends-value-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

static void
append_muted_line (TrendsPdfText *text,
                   const char    *string)
{
  if (*string == '\0')
    return;

  trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, string, TRENDS_PDF_MUTED | TRENDS_PDF_PLANS);
}

static TrendsPdfText *
describe_owner (TrendsEntity *owner)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_SMALL);

  trends_pdf_text_append (text, trends_entity_get_name (owner),
                          TRENDS_PDF_BOLD | TRENDS_PDF_PLANS);
  append_muted_line (text, trends_entity_get_text (owner, TRENDS_OWNER_ROLE));
  append_muted_line (text, trends_entity_get_text (owner, TRENDS_OWNER_ORGANISATION));

  return text;
}

static TrendsPdfText *
describe_trends (TrendsEntity *owner)
{
  g_autoptr (GPtrArray) trends =
    trends_plan_dup_referring (trends_entity_get_plan (owner), TRENDS_KIND_TREND,
                               TRENDS_TREND_OWNER, owner);
  TrendsPdfText *text;

  if (trends->len == 0)
    return trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL,
                                      /* Translators: in a table: of trends or initiatives */
                                      _("none"), TRENDS_PDF_MUTED);

  text = trends_pdf_text_new (TRENDS_PDF_SIZE_SMALL);
  for (guint i = 0; i < trends->len; i++)
    {
      if (i > 0)
        trends_pdf_text_append (text, "; ", TRENDS_PDF_PLAIN);
      trends_report_append_trend (text, g_ptr_array_index (trends, i), TRENDS_PDF_PLAIN);
    }

  return text;
}

static TrendsPdfText *
describe_led (TrendsEntity *owner)
{
  TrendsPlan *plan = trends_entity_get_plan (owner);
  g_autoptr (GPtrArray) initiatives =
    trends_plan_dup_referring (plan, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_LEAD, owner);
  g_autofree char *count = NULL;
  TrendsPdfText *text;

  if (initiatives->len == 0)
    return trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, _("none"), TRENDS_PDF_MUTED);

  count = trends_words_n_initiatives (plan, initiatives->len);
  text = trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, count, TRENDS_PDF_BOLD);
  trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
  trends_report_append_names (text, initiatives, TRENDS_PDF_PLAIN);

  return text;
}

static void
add_row (TrendsPdfTable *table,
         TrendsEntity   *owner)
{
  TrendsPdfText *cells[] = {
    describe_owner (owner),
    trends_report_cell (trends_entity_get_choice_word (owner, TRENDS_OWNER_OWNER_KIND)),
    describe_trends (owner),
    describe_led (owner),
  };

  trends_pdf_table_add_row (table, cells);
}

static void
add_owners (TrendsReport *self)
{
  const TrendsPdfColumn columns[] = {
    { _("Owner"), 2.6 }, { _("Kind"), 1 }, { _("Trends"), 2.4 }, { _("Leads"), 4 },
  };
  GListModel *owners = trends_plan_get_list (self->plan, TRENDS_KIND_OWNER);
  guint n_owners = g_list_model_get_n_items (owners);
  TrendsPdfTable *table;

  trends_report_add_heading (self, &trends_section_owners);
  if (n_owners == 0)
    trends_pdf_flow_add_prose (self->flow, _("Nobody has been named as an owner yet."));

  table = trends_pdf_table_begin (self->flow,
                                  _("Who owns which trends and leads which initiatives"),
                                  columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n_owners && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);

      add_row (table, owner);
    }
  trends_pdf_table_end (table);
}

const TrendsReportSection trends_section_owners = {
  .id = "owners",
  .title = N_("Owners"),
  .destination = "owners",
  .starts_page = TRUE,
  .add = add_owners,
};
