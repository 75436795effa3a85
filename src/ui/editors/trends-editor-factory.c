/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-editor-factory.c: from a field's type to its editor, with the few
 * fields that get particular treatment. */

#include "trends-editor-factory.h"

#include "trends-address-editor.h"
#include "trends-choice-editor.h"
#include "trends-colour-editor.h"
#include "trends-date-editor.h"
#include "trends-entry-editor.h"
#include "trends-exempt-editor.h"
#include "trends-field-row.h"
#include "trends-horizon-editor.h"
#include "trends-icon-editor.h"
#include "trends-links-editor.h"
#include "trends-money-editor.h"
#include "trends-number-editor.h"
#include "trends-readonly-editor.h"
#include "trends-ref-editor.h"
#include "trends-refs-editor.h"
#include "trends-score-editor.h"
#include "trends-switch-editor.h"
#include "trends-tags-editor.h"
#include "trends-text-editor.h"

static gboolean
is_field (const TrendsField *field,
          TrendsKind         kind,
          guint              index)
{
  return field->kind == kind && field->index == index;
}

static GtkWidget *
make_text (const TrendsField *field)
{
  if (field->flags & TRENDS_FIELD_INTERNAL)
    return trends_readonly_editor_new (field);
  if (is_field (field, TRENDS_KIND_TREND, TRENDS_TREND_ICON))
    return trends_icon_editor_new (field);
  if (field->type == TRENDS_FIELD_ADDRESS)
    return trends_address_editor_new (field);

  return trends_entry_editor_new (field);
}

static GtkWidget *
make_choice (const TrendsField *field)
{
  if (is_field (field, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_HORIZON))
    return trends_horizon_editor_new (field);

  return trends_choice_editor_new (field);
}

static GtkWidget *
make_number (const TrendsField *field)
{
  if (field->min == 1 && field->max == TRENDS_SCORE_MAX)
    return trends_score_editor_new (field);

  return trends_number_editor_new (field);
}

/* Tags are short and many; themes and questions are phrases, one a line. */
static GtkWidget *
make_strings (const TrendsField *field)
{
  if (is_field (field, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_TAGS))
    return trends_tags_editor_new (field);

  return trends_text_editor_new (field);
}

/**
 * trends_editor_factory_make:
 * @field: what is to be edited
 *
 * Returns: (transfer floating): an editor without an entity
 */
GtkWidget *
trends_editor_factory_make (const TrendsField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  switch (field->type)
    {
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
      return make_text (field);
    case TRENDS_FIELD_TEXT:
      return trends_text_editor_new (field);
    case TRENDS_FIELD_CHOICE:
      return make_choice (field);
    case TRENDS_FIELD_INTEGER:
      return make_number (field);
    case TRENDS_FIELD_BOOLEAN:
      return trends_switch_editor_new (field);
    case TRENDS_FIELD_DATE:
      return trends_date_editor_new (field);
    case TRENDS_FIELD_MONEY:
      return trends_money_editor_new (field);
    case TRENDS_FIELD_REF:
      return trends_ref_editor_new (field);
    case TRENDS_FIELD_REFS:
      return trends_refs_editor_new (field);
    case TRENDS_FIELD_STRINGS:
      return make_strings (field);
    case TRENDS_FIELD_FIELD_KEYS:
      return trends_exempt_editor_new (field);
    case TRENDS_FIELD_LINKS:
      return trends_links_editor_new (field);
    case TRENDS_FIELD_COLOUR:
      return trends_colour_editor_new (field);
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      /* Housekeeping, which no view shows */
      g_return_val_if_reached (NULL);
    }
}

/* What needs the whole width of a row */
static gboolean
is_wide (const TrendsField *field)
{
  switch (field->type)
    {
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_LINKS:
      return TRUE;
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_ADDRESS:
      return (field->flags & TRENDS_FIELD_INTERNAL) == 0
             && !is_field (field, TRENDS_KIND_TREND, TRENDS_TREND_ICON);
    case TRENDS_FIELD_CHOICE:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return FALSE;
    }
}

/**
 * trends_editor_factory_make_row:
 * @field: what is to be edited
 *
 * Returns: (transfer floating): a #TrendsFieldRow; what is only read hides
 *   while there is nothing
 */
GtkWidget *
trends_editor_factory_make_row (const TrendsField *field)
{
  GtkWidget *editor = trends_editor_factory_make (field);
  GtkWidget *row = trends_field_row_new (trends_field_get_label (field), TRENDS_EDITOR (editor),
                                         is_wide (field));

  if (TRENDS_IS_READONLY_EDITOR (editor))
    trends_field_row_hide_empty (TRENDS_FIELD_ROW (row));
  return row;
}
