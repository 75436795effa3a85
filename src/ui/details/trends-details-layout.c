/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-layout.c: the order of the details pane, as data. Every field
 * that people see is in it exactly once. */

#include "trends-details-layout.h"

#include <glib/gi18n.h>

#include "trends-dependency-editor.h"
#include "trends-related-editor.h"
#include "trends-trend-links-editor.h"

#define ITEM(TYPE) { TRENDS_DETAILS_##TYPE, 0 }
#define OF_TREND(FIELD) { TRENDS_DETAILS_FIELD, TRENDS_TREND_##FIELD }
#define OF_INITIATIVE(FIELD) { TRENDS_DETAILS_FIELD, TRENDS_INITIATIVE_##FIELD }
#define ITEMS(...) ((const TrendsDetailsItem[]) { __VA_ARGS__, ITEM (END) })

/* Translators: what follows are headings of groups of fields. */
static const TrendsDetailsGroup trend_groups[] = {
  { NULL, "top", ITEMS (OF_TREND (TITLE), OF_TREND (SUMMARY)) },
  { N_("What we do about it"), "stance",
    ITEMS (OF_TREND (STANCE), OF_TREND (STANCE_REASON), OF_TREND (OWNER), OF_TREND (PRIORITY)) },
  { N_("Where we stand"), "maturity",
    ITEMS (OF_TREND (MATURITY_NOW), OF_TREND (MATURITY_TARGET), OF_TREND (NOTE)) },
  { N_("Other trends"), "links", ITEMS (ITEM (RELIES_ON), ITEM (RELIED_ON_BY)), .folded = TRUE },
  { N_("Comments"), "comments", ITEMS (ITEM (COMMENTS)), .folded = TRUE },
  { N_("From the catalogue"), "catalogue",
    ITEMS (OF_TREND (GROUP), OF_TREND (NUMBER), OF_TREND (THEMES), OF_TREND (PROMPTS),
           OF_TREND (COLOUR), OF_TREND (ICON), OF_TREND (SOURCE)),
    .folded = TRUE },
};

/* What is changed most often comes first. */
static const TrendsDetailsGroup initiative_groups[] = {
  { NULL, "top", ITEMS (OF_INITIATIVE (TITLE), OF_INITIATIVE (DESCRIPTION)) },
  { N_("Who, when and how much"), "main",
    ITEMS (OF_INITIATIVE (LEAD), OF_INITIATIVE (STATUS), OF_INITIATIVE (PRIORITY),
           OF_INITIATIVE (START), OF_INITIATIVE (END), OF_INITIATIVE (HORIZON),
           OF_INITIATIVE (COST)) },
  { N_("Where it belongs"), "place",
    ITEMS (OF_INITIATIVE (TREND), OF_INITIATIVE (ALSO_SERVES), ITEM (DEPENDS_ON),
           ITEM (NEEDED_BY), ITEM (RELATES_TO)) },
  { N_("Why it matters"), "scores",
    ITEMS (OF_INITIATIVE (VALUE), OF_INITIATIVE (EFFORT), OF_INITIATIVE (URGENCY),
           OF_INITIATIVE (RISK_REDUCTION), OF_INITIATIVE (VOTES)) },
  { N_("Other people"), "people",
    ITEMS (OF_INITIATIVE (SRO), OF_INITIATIVE (SPONSOR), OF_INITIATIVE (CONTRIBUTORS)),
    .folded = TRUE },
  { N_("Milestones"), "milestones", ITEMS (ITEM (MILESTONES)), .folded = TRUE },
  { N_("Benefit"), "benefit",
    ITEMS (OF_INITIATIVE (BENEFIT), OF_INITIATIVE (BENEFIT_MEASURE),
           OF_INITIATIVE (BENEFIT_BASELINE), OF_INITIATIVE (BENEFIT_TARGET)),
    .folded = TRUE },
  { N_("Money"), "money",
    ITEMS (OF_INITIATIVE (COST_CAPITAL), OF_INITIATIVE (FUNDED), OF_INITIATIVE (FUNDING_SOURCE)),
    .folded = TRUE },
  { N_("Risk and confidence"), "risk",
    ITEMS (OF_INITIATIVE (CONFIDENCE), OF_INITIATIVE (CONFIDENCE_REASON), OF_INITIATIVE (RISK),
           OF_INITIATIVE (LIKELIHOOD), OF_INITIATIVE (IMPACT), OF_INITIATIVE (MITIGATION)),
    .folded = TRUE },
  { N_("Checks"), "checks",
    ITEMS (OF_INITIATIVE (CHECK_DATA_PROTECTION), OF_INITIATIVE (CHECK_EQUALITY),
           OF_INITIATIVE (CHECK_ALGORITHM), OF_INITIATIVE (CHECK_CARBON),
           OF_INITIATIVE (CHECK_WELSH)),
    .folded = TRUE },
  { N_("Who may see it"), "audience",
    ITEMS (OF_INITIATIVE (SENSITIVITY), OF_INITIATIVE (EXEMPT_FIELDS)), .folded = TRUE },
  { N_("Notes and links"), "notes",
    ITEMS (OF_INITIATIVE (TAGS), OF_INITIATIVE (NOTES), OF_INITIATIVE (LINKS),
           OF_INITIATIVE (IMPORT_SOURCE), OF_INITIATIVE (IMPORT_ID)),
    .folded = TRUE },
  { N_("Comments"), "comments", ITEMS (ITEM (COMMENTS)), .folded = TRUE },
};

/* What is typed into as the name of a thing. */
static gboolean
is_heading (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_STRING && (field->flags & TRENDS_FIELD_REQUIRED) != 0;
}

/* Whether people see it. */
static gboolean
is_seen (const TrendsField *field)
{
  return (field->flags & TRENDS_FIELD_INTERNAL) == 0 && field->type != TRENDS_FIELD_RANK
         && field->type != TRENDS_FIELD_JSON && field->type != TRENDS_FIELD_TIME;
}

static TrendsDetailsItem *
collect_items (TrendsKind kind,
               gboolean   headings)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  GArray *items = g_array_new (TRUE, TRUE, sizeof (TrendsDetailsItem));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *field = trends_kind_get_field (kind, i);
      const TrendsDetailsItem item = { TRENDS_DETAILS_FIELD, i };

      if (is_seen (field) && is_heading (field) == headings)
        g_array_append_val (items, item);
    }

  return (TrendsDetailsItem *) g_array_free (items, FALSE);
}

/* Kinds that nobody has laid out: what names them at the top, then all else, in the
 * order of the table of fields. Made once for each kind. */
static const TrendsDetailsGroup *
get_plain_groups (TrendsKind kind)
{
  static TrendsDetailsGroup plain[TRENDS_N_KINDS][2];
  TrendsDetailsGroup *groups = plain[kind];

  if (groups[0].items == NULL)
    {
      groups[0].key = "top";
      groups[0].items = collect_items (kind, TRUE);
      groups[1].key = "all";
      groups[1].items = collect_items (kind, FALSE);
      groups[1].title = trends_kind_get_info (kind)->label;
    }

  return groups;
}

/**
 * trends_details_layout_get_groups:
 * @kind: any kind that people see
 * @n_groups: (out): how many there are
 *
 * Returns: (transfer none): the groups, in order
 */
const TrendsDetailsGroup *
trends_details_layout_get_groups (TrendsKind  kind,
                                  guint      *n_groups)
{
  const TrendsDetailsGroup *groups;

  g_return_val_if_fail (kind < TRENDS_N_KINDS, NULL);

  if (kind == TRENDS_KIND_TREND)
    {
      *n_groups = G_N_ELEMENTS (trend_groups);
      return trend_groups;
    }
  if (kind == TRENDS_KIND_INITIATIVE)
    {
      *n_groups = G_N_ELEMENTS (initiative_groups);
      return initiative_groups;
    }

  /* Dependencies and the like have no name of their own. */
  groups = get_plain_groups (kind);
  *n_groups = groups[0].items->type == TRENDS_DETAILS_END ? 1 : 2;
  return *n_groups == 2 ? groups : &groups[1];
}

/**
 * trends_details_layout_get_title:
 *
 * Returns: (transfer none) (nullable): its heading, translated; %NULL where it has none
 */
const char *
trends_details_layout_get_title (const TrendsDetailsGroup *group)
{
  return group->title != NULL ? _(group->title) : NULL;
}

const char *
trends_details_layout_get_label (TrendsDetailsItemType type)
{
  switch (type)
    {
    case TRENDS_DETAILS_DEPENDS_ON:
      return trends_dependency_editor_get_label (TRENDS_DEPENDENCY_INITIATIVE);
    case TRENDS_DETAILS_NEEDED_BY:
      return trends_dependency_editor_get_label (TRENDS_DEPENDENCY_NEEDS);
    case TRENDS_DETAILS_RELATES_TO:
      return trends_related_editor_get_label ();
    case TRENDS_DETAILS_MILESTONES:
      return _("Milestones");
    case TRENDS_DETAILS_COMMENTS:
      return _("Comments");
    case TRENDS_DETAILS_RELIES_ON:
      return trends_trend_links_editor_get_label (TRENDS_TREND_LINK_FROM);
    case TRENDS_DETAILS_RELIED_ON_BY:
      return trends_trend_links_editor_get_label (TRENDS_TREND_LINK_TO);
    case TRENDS_DETAILS_END:
    case TRENDS_DETAILS_FIELD:
    default:
      g_return_val_if_reached (NULL);
    }
}
