/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section that says what is in the paper: the other sections say it. */

#include "trends-sections.h"

#include <glib/gi18n-lib.h>

static void
add_entry (TrendsReport              *self,
           const TrendsReportSection *section)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
  const char *title = _(section->title);
  g_autofree char *target = g_strconcat ("#", section->destination, NULL);
  g_autofree char *description = g_strdup_printf (_("Go to %s"), title);

  trends_pdf_text_append_link (text, title, TRENDS_PDF_PLAIN, target, description);
  trends_pdf_flow_add_item (self->flow, text);
}

static void
add_contents (TrendsReport *self)
{
  trends_report_add_heading (self, &trends_section_contents);
  trends_pdf_flow_begin_list (self->flow);
  for (const TrendsReportSection *const *s = self->preset->sections; *s != NULL; s++)
    if (!trends_report_has_section (self, *s))
      continue;
    else if ((*s)->add_contents != NULL)
      (*s)->add_contents (self);
    else if (!(*s)->is_front)
      add_entry (self, *s);
  trends_pdf_flow_end_list (self->flow);
}

const TrendsReportSection trends_section_contents = {
  .id = "contents",
  .title = N_("In this paper"),
  .destination = "contents",
  .is_front = TRUE,
  .add = add_contents,
};
