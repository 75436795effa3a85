/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says on the first page that a paper holds what isn't for everybody. */

#include "trends-report-notice.h"

#include "trends-mark.h"

#include <glib/gi18n-lib.h>

/* The fields with a mark of their own that all papers draw. Which of them are marked is
 * the field table's to say; this is for the notice, which must not warn of what isn't there. */
static const struct
{
  TrendsKind kind;
  guint      field;
} drawn_fields[] = {
  { TRENDS_KIND_TREND, TRENDS_TREND_NOTE },
  { TRENDS_KIND_TREND, TRENDS_TREND_STANCE_REASON },
  { TRENDS_KIND_TREND, TRENDS_TREND_MATURITY_NOW },
  { TRENDS_KIND_TREND, TRENDS_TREND_MATURITY_TARGET },
  { TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_CONFIDENCE_REASON },
  { TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_COST },
  { TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_RISK },
  { TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_LIKELIHOOD },
  { TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_IMPACT },
  { TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_MITIGATION },
};

/* A choice is never unset; its first says that there is none. */
static gboolean
holds_something (TrendsEntity      *entity,
                 const TrendsField *field)
{
  const TrendsValue *value = trends_entity_get_value (entity, field->index);

  return trends_value_is_set (value)
         && (field->type != TRENDS_FIELD_CHOICE
             || trends_entity_get_integer (entity, field->index) != 0);
}

static gboolean
has_marked_field (TrendsEntity *entity)
{
  TrendsKind kind = trends_entity_get_kind (entity);

  for (guint i = 0; i < G_N_ELEMENTS (drawn_fields); i++)
    if (drawn_fields[i].kind == kind
        && holds_something (entity, trends_kind_get_field (kind, drawn_fields[i].field))
        && trends_mark_for_field (entity, drawn_fields[i].field) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_marked (TrendsPlan *plan,
            TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (trends_mark_for_entity (entity) != NULL || has_marked_field (entity))
        return TRUE;
    }

  return FALSE;
}

/* What only some papers draw */
static gboolean
has_marked_section (TrendsReport *self)
{
  for (const TrendsReportSection *const *s = self->preset->sections; *s != NULL; s++)
    if ((*s)->holds_marked != NULL && trends_report_has_section (self, *s)
        && (*s)->holds_marked (self))
      return TRUE;

  return FALSE;
}

/**
 * trends_report_add_notice:
 * @self: a report
 *
 * Says that the paper holds what isn't for everybody, where it does.
 */
void
trends_report_add_notice (TrendsReport *self)
{
  if (!has_marked (self->plan, TRENDS_KIND_TREND)
      && !has_marked (self->plan, TRENDS_KIND_INITIATIVE) && !has_marked_section (self))
    return;

  trends_pdf_flow_add_paragraph (
    self->flow,
    trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY,
                               _("Not for publication: this paper holds what is internal or "
                                 "exempt. It is marked so wherever it stands."),
                               TRENDS_PDF_BOLD));
}
