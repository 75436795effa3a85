/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-value.c: see trends-sheet-value.h. */

#include "trends-sheet-value.h"

#include "trends-money.h"
#include "trends-one-line.h"
#include "trends-sheet-choices.h"
#include "trends-sheet-html.h"
#include "trends-sheet-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_AMOUNT 1e15 /* beyond which a number of a sheet isn't exact */
#define SMALLEST_ROUNDED 0.001 /* of a minor unit: less comes of counting in binary */

typedef struct
{
  const TrendsSheetValueContext *context;
  const TrendsSheetColumnUse *use;
  const TrendsCells *cells;
  const TrendsCell *cell; /* NULL where the map says what stands there */
  const char *text;
  TrendsValue *value;
  char **reason;
} Reading;

static gboolean
refuse (Reading    *self,
        const char *reason)
{
  *self->reason = g_strdup (reason);
  return FALSE;
}

/* ------------------------------------------------------------------- dates */

static gboolean
refuse_date (Reading               *self,
             TrendsSheetDateResult  result)
{
  if (result == TRENDS_SHEET_DATE_EITHER)
    return refuse (self, _("day and month could be either way round, and nothing in this table shows "
                           "which: it has to be said"));
  if (result == TRENDS_SHEET_DATE_PERIOD)
    return refuse (self, _("this isn’t a day: it has to be said which day it means"));
  return refuse (self, trends_sheet_is_open (self->text) ? _("this isn’t known yet")
                                                         : _("this isn’t a date"));
}

static gboolean
read_date (Reading *self)
{
  TrendsDateContext dates = self->context->dates;
  TrendsSheetDateResult result = TRENDS_SHEET_DATE_NONE;
  gint64 day = TRENDS_UNSET;

  if (self->cell && self->cell->type == TRENDS_CELL_DATE)
    {
      *self->value = trends_value_integer (
        (gint64) floor (trends_cells_get_number (self->cells, self->cell)));
      return TRUE;
    }
  dates.edge = self->use->field->index == TRENDS_INITIATIVE_END ? TRENDS_DATE_LAST
                                                                : TRENDS_DATE_FIRST;
  if (!self->cell || self->cell->type == TRENDS_CELL_TEXT)
    result = trends_sheet_date_read (self->text, self->use->dates, self->context->map->periods,
                                     &dates, &day);
  if (result != TRENDS_SHEET_DATE_READ)
    return refuse_date (self, result);
  *self->value = trends_value_integer (day);
  return TRUE;
}

/* ------------------------------------------------------------------- money */

static gboolean
refuse_amount (Reading                 *self,
               TrendsSheetAmountResult  result)
{
  g_autofree char *reason = NULL;

  if (result == TRENDS_SHEET_AMOUNT_EITHER)
    return refuse (self, _("the sign in this number may set thousands apart or a fraction: it has "
                           "to be said which"));
  if (result == TRENDS_SHEET_AMOUNT_NONE)
    return refuse (self, trends_sheet_is_open (self->text) ? _("this isn’t known yet")
                                                           : _("this isn’t an amount"));
  /* Translators: %s is the plan's currency, "GBP" */
  reason = g_strdup_printf (_("this is in another currency than the plan’s, %s"),
                            self->context->currency);
  return refuse (self, reason);
}

/* Whether nothing is with it: no currency, no share */
static gboolean
is_plain_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);
  return end > text && *end == '\0';
}

/* What a sheet has worked out, a third of a sum for one, has more digits than money. */
static gboolean
read_number_as_money (Reading *self)
{
  double exact = trends_cells_get_number (self->cells, self->cell)
                 * pow (10, self->use->scale + trends_currency_digits (self->context->currency));
  double minor = round (exact);

  if (fabs (minor) > MOST_AMOUNT)
    return refuse (self, _("this isn’t an amount"));
  if (minor < 0)
    return refuse (self, _("an amount can’t be less than nothing here"));
  if (fabs (exact - minor) > SMALLEST_ROUNDED)
    *self->reason = g_strdup (_("this has more digits than money, and was rounded"));
  *self->value = trends_value_integer ((gint64) minor);
  return TRUE;
}

static gboolean
read_money (Reading *self)
{
  TrendsSheetNumbers numbers = self->use->numbers;
  gint64 minor = 0;
  TrendsSheetAmountResult result;

  /* A number of a spreadsheet has no thousands set apart. */
  if (self->cell && self->cell->type != TRENDS_CELL_TEXT)
    numbers = TRENDS_SHEET_NUMBERS_POINT;
  if (self->cell && self->cell->type != TRENDS_CELL_TEXT && self->cell->type != TRENDS_CELL_NUMBER)
    return refuse (self, _("this isn’t an amount"));
  if (self->use->has_other_currency && !self->context->any_currency)
    return refuse_amount (self, TRENDS_SHEET_AMOUNT_CURRENCY);
  if (is_plain_number (self->text) && self->cell && self->cell->type == TRENDS_CELL_NUMBER)
    return read_number_as_money (self);
  result = trends_sheet_amount_read (self->text, numbers, self->use->scale, self->context->currency,
                                     self->context->dates.language, self->context->any_currency,
                                     &minor);
  if (result != TRENDS_SHEET_AMOUNT_READ)
    return refuse_amount (self, result);
  if (minor < 0)
    return refuse (self, _("an amount can’t be less than nothing here"));
  *self->value = trends_value_integer (minor);
  return TRUE;
}

/* ------------------------------------------------------ choices and numbers */

static gboolean
read_choice (Reading *self)
{
  gint64 choice;

  if (trends_sheet_read_choice (self->use->field, self->text, &choice))
    {
      *self->value = trends_value_integer (choice);
      return TRUE;
    }
  if (self->use->field->choices == &trends_confidence_choices
      && trends_sheet_is_split_rating (self->text))
    return refuse (self, _("these are two ratings: it has to be said which is meant"));
  return refuse (self, _("there is no such choice: it has to be said which is meant"));
}

static gboolean
read_integer (Reading *self)
{
  char *end;
  double number = g_ascii_strtod (self->text, &end);

  if (end == self->text || *end != '\0' || number != floor (number) || fabs (number) > MOST_AMOUNT)
    return refuse (self, _("this isn’t a whole number"));
  *self->value = trends_value_integer ((gint64) number);
  return TRUE;
}

static gboolean
read_boolean (Reading *self)
{
  gboolean is_true;

  if (!trends_sheet_read_boolean (self->text, &is_true))
    return refuse (self, _("this is neither yes nor no"));
  *self->value = trends_value_integer (is_true);
  return TRUE;
}

/* ------------------------------------------------------------------- names */

/**
 * trends_sheet_value_dup_people:
 * @context: the plan
 * @use: a column whose field is for owners
 * @text: what stands in one of its cells
 * @people: what is done with what may be one or several
 * @is_doubtful: (out): whether any of it may be
 *
 * Returns: (transfer full): who is named there
 */
char **
trends_sheet_value_dup_people (const TrendsSheetValueContext *context,
                               const TrendsSheetColumnUse    *use,
                               const char                    *text,
                               TrendsSheetPeople              people,
                               gboolean                      *is_doubtful)
{
  g_auto (GStrv) names = trends_sheet_people_split (use, text);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  *is_doubtful = FALSE;
  for (guint i = 0; names[i]; i++)
    {
      g_auto (GStrv) several = trends_sheet_names_has_owner (context->names, names[i])
                                 ? NULL : trends_sheet_people_split_doubtful (names[i]);

      *is_doubtful = *is_doubtful || several;
      if (several && people == TRENDS_SHEET_PEOPLE_SEVERAL)
        g_strv_builder_addv (all, (const char **) several);
      else
        g_strv_builder_add (all, names[i]);
    }
  return g_strv_builder_end (all);
}

static gboolean
read_owners (Reading *self)
{
  gboolean is_doubtful;
  TrendsSheetPeople people = self->context->map->people;
  /* What a person has said of one value is said. */
  g_auto (GStrv) names = self->cell ? trends_sheet_value_dup_people (self->context, self->use, self->text,
                                                                     people, &is_doubtful)
                                    : trends_sheet_people_split (self->use, self->text);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (trends_sheet_is_open (self->text))
    return refuse (self, _("nobody is named yet"));
  if (self->cell && is_doubtful && people == TRENDS_SHEET_PEOPLE_PROVEN)
    return refuse (self, _("this may be one person or several: it has to be said which"));
  for (guint i = 0; names[i]; i++)
    {
      const char *id = trends_sheet_names_find_owner (self->context->names, names[i]);

      if (!id)
        return refuse (self, _("this can’t be a name: it is too long"));
      g_strv_builder_add (ids, id);
    }
  all = g_strv_builder_end (ids);
  *self->value = trends_value_strings ((const char *const *) all);
  return TRUE;
}

static gboolean
read_trends (Reading *self)
{
  gboolean is_one = self->use->field->type == TRENDS_FIELD_REF;
  g_auto (GStrv) names = trends_sheet_names_split (self->text, "");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; names[i]; i++)
    {
      const char *id = trends_sheet_names_find_trend (self->context->names,
                                                      is_one ? self->text : names[i]);

      if (!id)
        return refuse (self, _("no trend of this plan, or more than one, is called so: it has to "
                               "be said which is meant"));
      g_strv_builder_add (ids, id);
      if (is_one)
        break;
    }
  all = g_strv_builder_end (ids);
  *self->value = is_one && all[0] ? trends_value_text (all[0])
                                  : trends_value_strings ((const char *const *) all);
  return TRUE;
}

/* ------------------------------------------------------------------- texts */

static gboolean
read_strings (Reading *self)
{
  const char *separators = strchr (self->text, ';') ? "" : ",";
  g_autofree char *line = trends_tidy_line (self->text);
  const char *const one[] = { line, NULL };
  g_auto (GStrv) parts = self->use->is_repeated ? g_strdupv ((char **) one)
                                                : trends_sheet_names_split (self->text, separators);

  *self->value = trends_value_strings ((const char *const *) parts);
  return TRUE;
}

static gboolean
read_links (Reading *self)
{
  g_auto (GVariantBuilder) links = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));
  g_autofree char *line = trends_tidy_line (self->text);
  g_autofree char *scheme = g_uri_parse_scheme (line);

  if (!scheme || strpbrk (line, " <>\"") || !g_uri_is_valid (line, G_URI_FLAGS_PARSE_RELAXED, NULL))
    return refuse (self, _("this isn’t an address"));
  g_variant_builder_add (&links, "(ss)", line, line);
  *self->value = trends_value_list (g_variant_builder_end (&links));
  return TRUE;
}

/**
 * trends_sheet_text_clean:
 * @text: what stands in a cell
 *
 * Returns: (transfer full): without characters that no text has, and without white space at
 *   its ends
 */
char *
trends_sheet_text_clean (const char *text)
{
  GString *clean = g_string_sized_new (strlen (text));
  g_autofree char *all = NULL;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\n' || c == '\t' || !(c < 0x20 || (c >= 0x7f && c < 0xa0)))
        g_string_append_unichar (clean, c);
    }
  all = g_string_free (clean, FALSE);
  return trends_trim (all);
}

static gboolean
read_text (Reading *self)
{
  gboolean is_long = self->use->field->type == TRENDS_FIELD_TEXT;
  g_autofree char *plain = is_long ? trends_sheet_html_to_text (self->text) : g_strdup (self->text);
  g_autofree char *clean = trends_sheet_text_clean (plain);
  g_autofree char *line = self->use->field->type == TRENDS_FIELD_STRING ? trends_tidy_line (clean)
                                                                        : NULL;

  *self->value = trends_value_text (line ? line : clean);
  return TRUE;
}

static gboolean
read_by_type (Reading *self)
{
  switch (self->use->field->type)
    {
    case TRENDS_FIELD_DATE:
      return read_date (self);
    case TRENDS_FIELD_MONEY:
      return read_money (self);
    case TRENDS_FIELD_CHOICE:
      return read_choice (self);
    case TRENDS_FIELD_INTEGER:
      return read_integer (self);
    case TRENDS_FIELD_BOOLEAN:
      return read_boolean (self);
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_REFS:
      return self->use->field->target == TRENDS_KIND_OWNER ? read_owners (self) : read_trends (self);
    case TRENDS_FIELD_STRINGS:
      return read_strings (self);
    case TRENDS_FIELD_LINKS:
      return read_links (self);
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return read_text (self);
    }
}

/* Owners come as a list, of which a field for one has the first. */
static gboolean
is_list_for_one (const Reading *self)
{
  return self->use->field->type == TRENDS_FIELD_REF
         && self->value->storage == TRENDS_STORAGE_LIST;
}

/**
 * trends_sheet_value_read:
 * @context: the plan, and what a person has said of the sheet
 * @use: a column that becomes a field
 * @cells: the sheet
 * @cell: (nullable): a cell of the column; %NULL where the map has another text for it
 * @text: what stands there, not blank
 * @value: (out): what it means; of a field for one owner, a list of all who are named
 * @reason: (out) (transfer full) (nullable): why it means nothing, for people; or, where it
 *   does, what was done to it
 *
 * Returns: whether it means something that the field can have
 */
gboolean
trends_sheet_value_read (const TrendsSheetValueContext *context,
                         const TrendsSheetColumnUse    *use,
                         const TrendsCells             *cells,
                         const TrendsCell              *cell,
                         const char                    *text,
                         TrendsValue                   *value,
                         char                         **reason)
{
  Reading self = { context, use, cells, cell, text, value, reason };
  g_autoptr (GError) error = NULL;

  *value = (TrendsValue) TRENDS_VALUE_INIT;
  *reason = NULL;
  if (cell && cell->type == TRENDS_CELL_ERROR)
    return refuse (&self, _("the spreadsheet has an error here"));
  if (!read_by_type (&self))
    return FALSE;
  if (is_list_for_one (&self) || trends_field_validate (use->field, value, &error))
    return TRUE;
  trends_value_clear (value);
  g_clear_pointer (reason, g_free);
  return refuse (&self, error->message);
}
