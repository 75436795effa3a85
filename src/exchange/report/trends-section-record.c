/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The record of a workshop, on paper. */

#include "trends-sections.h"

#include "trends-report-table.h"
#include "trends-workshop-account.h"

static void
add_heading (TrendsReport *self, const TrendsAccountBlock *block, guint level)
{
  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) {
    level, block->text, level == 1 ? "top" : NULL, .is_plans = block->is_plans,
  });
}

static void
add_item (TrendsReport *self, const TrendsAccountBlock *block)
{
  trends_pdf_flow_add_item (
    self->flow, trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY, block->text,
                                           block->is_plans ? TRENDS_PDF_PLANS : TRENDS_PDF_PLAIN));
}

static void
add_block (TrendsReport *self, const TrendsAccountBlock *block)
{
  switch (block->type)
    {
    case TRENDS_ACCOUNT_TITLE:
      add_heading (self, block, 1);
      break;
    case TRENDS_ACCOUNT_HEADING:
      add_heading (self, block, 2);
      break;
    case TRENDS_ACCOUNT_SUBHEADING:
      add_heading (self, block, 3);
      break;
    case TRENDS_ACCOUNT_ITEM:
      add_item (self, block);
      break;
    case TRENDS_ACCOUNT_TABLE:
      trends_report_add_table (self, block->table);
      break;
    case TRENDS_ACCOUNT_PROSE:
    default:
      if (block->is_plans)
        trends_pdf_flow_add_plans_prose (self->flow, block->text);
      else
        trends_pdf_flow_add_prose (self->flow, block->text);
    }
}

static gboolean
is_item (GPtrArray *blocks, guint index)
{
  return index < blocks->len
         && ((TrendsAccountBlock *) blocks->pdata[index])->type == TRENDS_ACCOUNT_ITEM;
}

static void
add_record (TrendsReport *self)
{
  const TrendsExportOptions defaults = { .profile = TRENDS_PROFILE_FULL };
  g_autoptr (GPtrArray) blocks
    = trends_workshop_account_new (self->plan, self->options != NULL ? self->options : &defaults);

  for (guint i = 0; i < blocks->len && trends_report_step (self); i++)
    {
      if (is_item (blocks, i) && (i == 0 || !is_item (blocks, i - 1)))
        trends_pdf_flow_begin_list (self->flow);
      add_block (self, blocks->pdata[i]);
      if (is_item (blocks, i) && !is_item (blocks, i + 1))
        trends_pdf_flow_end_list (self->flow);
    }
}

const TrendsReportSection trends_section_record = {
  .id = "record",
  .starts_page = TRUE,
  .is_front = TRUE,
  .add = add_record,
};
