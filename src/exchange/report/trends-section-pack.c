/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a paper for a workshop that isn't handed out: what is in it, and what to do with
 * that before people come. */

#include "trends-sections.h"

#include "trends-mark.h"
#include "trends-workshop-options.h"

#include <glib/gi18n-lib.h>

static gboolean
is_wanted (TrendsReport *self)
{
  return trends_workshop_options_have_part (trends_report_get_values (self), TRENDS_WORKSHOP_ALL);
}

/* `name`, in bold, then what is to be known of it */
static void
add_item (TrendsReport *self,
          const char   *name,
          const char   *words)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);

  trends_pdf_text_append (text, name, TRENDS_PDF_BOLD);
  trends_pdf_text_append (text, " ", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, words, TRENDS_PDF_PLAIN);
  trends_pdf_flow_add_item (self->flow, text);
}

static gboolean
holds_marked (TrendsReport *self)
{
  GListModel *initiatives = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (trends_mark_for_entity (initiative) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Who hands it out has to know. */
static void
add_confidence (TrendsReport *self)
{
  GHashTable *values = trends_report_get_values (self);
  const char *text;

  if (trends_workshop_options_leave_out (values)
      && trends_workshop_options_find_vote (values) == TRENDS_KIND_IDEA)
    text = _("Nothing here is confidential: what isn’t public was left out, but for ideas that the "
             "room has seen.");
  else if (trends_workshop_options_leave_out (values))
    text = _("Nothing here is confidential: what isn’t public was left out.");
  else if (holds_marked (self))
    text = _("Not for publication: these pages hold what is internal or exempt. It is marked so "
             "wherever it stands. Hand them only to those who may read it, and collect them.");
  else
    text = _("Nothing here is marked as internal or exempt.");
  trends_pdf_flow_add_paragraph (self->flow, trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY, text,
                                                                        TRENDS_PDF_BOLD));
}

static void
add_parts (TrendsReport *self)
{
  gboolean has_four = trends_workshop_options_have_four (trends_report_get_values (self));

  trends_pdf_flow_begin_list (self->flow);
  add_item (self, _("Trend cards."),
            has_four ? _("Print them at their actual size on stiff paper, and cut along the marks.")
                     : _("One for each trend, to hang up or to lay on a table."));
  add_item (self, _("Questions."),
            _("A page for each trend, with lines for what people answer. Give it to the group that "
              "looks at that trend."));
  add_item (self, _("Ballots."),
            _("One of each page for every person who votes. Letters begin again on each ballot, "
              "and so do they where votes are counted: call out the page first."));
  add_item (self, _("Name tents."),
            _("Fold them in the middle, along the marks at the sides. The last one is blank: print "
              "or copy as many as there are others."));
  trends_pdf_flow_end_list (self->flow);
}

static void
add_pack (TrendsReport *self)
{
  const char *title = trends_entity_get_name (self->info);
  const char *organisation = trends_entity_get_text (self->info, TRENDS_PLAN_ORGANISATION);

  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) {
    1, *title != '\0' ? title : _("Plan without a title"), "top", .is_plans = *title != '\0',
  });
  trends_pdf_flow_add_paragraph (self->flow,
                                 trends_pdf_text_new_plain (13, organisation,
                                                            TRENDS_PDF_MUTED | TRENDS_PDF_PLANS));
  trends_pdf_flow_add_space (self->flow, 14);
  trends_pdf_flow_add_heading (self->flow,
                               &(TrendsPdfHeading) { 2, _("For whoever leads the workshop"),
                                                     "lead" });
  add_confidence (self);
  trends_pdf_flow_add_prose (self->flow, _("This page is yours, the others are for the room."));
  add_parts (self);
}

const TrendsReportSection trends_section_pack = {
  .id = "pack",
  .starts_page = TRUE,
  .is_front = TRUE,
  .is_wanted = is_wanted,
  .add = add_pack,
};
