/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks in the summary what isn't for everybody: initiatives and fields that are internal
 * or exempt. What a profile leaves out isn't in the plan that is drawn, so in a public
 * paper there is nothing to mark.
 */

#include "trends-summary-private.h"

#include "trends-audience.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* The fields with a mark of their own that the summary draws. Which of them are marked is
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

static TrendsSensitivity
judge_entity (TrendsEntity *entity)
{
  return trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
           ? trends_entity_get_integer (entity, TRENDS_INITIATIVE_SENSITIVITY)
           : TRENDS_SENSITIVITY_PUBLIC;
}

/* What somebody said is exempt is that. What colleagues see and not everybody is internal by
 * its nature: thoughts on the way, and where we are weak. What the public doesn't see for any
 * other reason tells of the same thing as a field that is exempt. */
static TrendsSensitivity
judge_field (TrendsEntity *entity,
             guint         field)
{
  const TrendsField *info = trends_kind_get_field (trends_entity_get_kind (entity), field);

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
      && trends_initiative_is_exempt (entity, field))
    return TRENDS_SENSITIVITY_EXEMPT;
  if (!trends_audience_sees_field (TRENDS_PROFILE_PUBLIC, info))
    return TRENDS_SENSITIVITY_INTERNAL;
  return trends_audience_sees_value (TRENDS_PROFILE_PUBLIC, entity, info)
           ? TRENDS_SENSITIVITY_PUBLIC
           : TRENDS_SENSITIVITY_EXEMPT;
}

/* Returns the word that marks what is that sensitive; NULL for what is for everybody. */
const char *
trends_summary_get_sensitivity_mark (TrendsSensitivity sensitivity)
{
  if (sensitivity == TRENDS_SENSITIVITY_INTERNAL)
    /* Translators: marks what is not for the public */
    return _("internal");

  /* Translators: marks what is kept from the public by law */
  return sensitivity > TRENDS_SENSITIVITY_INTERNAL ? _("exempt") : NULL;
}

/* Returns how sensitive a field is where it stands alone, as in a sum: as the field or its
 * entity, whichever is more. */
TrendsSensitivity
trends_summary_judge_field (TrendsEntity *entity,
                            guint         field)
{
  return MAX (judge_entity (entity), judge_field (entity, field));
}

/* Returns the word that marks an entity; NULL where it is for everybody. */
const char *
trends_summary_get_mark (TrendsEntity *entity)
{
  return trends_summary_get_sensitivity_mark (judge_entity (entity));
}

/* Returns the word that marks a field of an entity; NULL where it is for everybody who
 * sees the entity. */
const char *
trends_summary_get_field_mark (TrendsEntity *entity,
                               guint         field)
{
  return trends_summary_get_sensitivity_mark (judge_field (entity, field));
}

/* Returns @label with the mark of a field. */
char *
trends_summary_mark_label (const char   *label,
                           TrendsEntity *entity,
                           guint         field)
{
  const char *mark = trends_summary_get_field_mark (entity, field);

  return mark != NULL ? g_strdup_printf ("%s (%s)", label, mark) : g_strdup (label);
}

/* Appends the mark of an entity after its name. */
void
trends_summary_append_mark (TrendsPdfText     *text,
                            TrendsEntity      *entity,
                            TrendsPdfEmphasis  emphasis)
{
  const char *mark = trends_summary_get_mark (entity);
  g_autofree char *bracketed = NULL;

  if (mark == NULL)
    return;

  bracketed = g_strdup_printf (" (%s)", mark);
  trends_pdf_text_append (text, bracketed, emphasis);
}

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
        && trends_summary_get_field_mark (entity, drawn_fields[i].field) != NULL)
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

      if (trends_summary_get_mark (entity) != NULL || has_marked_field (entity))
        return TRUE;
    }

  return FALSE;
}

/* Says on the first page that the paper holds what isn't for everybody. */
void
trends_summary_add_notice (TrendsSummary *self)
{
  if (!has_marked (self->plan, TRENDS_KIND_TREND)
      && !has_marked (self->plan, TRENDS_KIND_INITIATIVE))
    return;

  trends_pdf_flow_add_paragraph (
    self->flow,
    trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY,
                               _("Not for publication: this paper holds what is internal or "
                                 "exempt. It is marked so wherever it stands."),
                               TRENDS_PDF_BOLD));
}
