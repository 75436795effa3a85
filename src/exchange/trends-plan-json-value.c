/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-json-value.c: reads values by the type of their field. Messages are for
 * whoever wrote the JSON: they say what was expected, in JSON's own words.
 */

#include "trends-plan-json-value.h"

#include "trends-date.h"
#include "trends-exchange-error.h"
#include "trends-json-fence.h"
#include "trends-json-text.h"
#include "trends-one-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, reason);
  return FALSE;
}

static gboolean
expect (TrendsJsonCursor  *cursor,
        TrendsJsonType     type,
        const char        *reason,
        GError           **error)
{
  return trends_json_peek (cursor) == type || refuse (error, reason);
}

static gboolean
take_text (TrendsJsonCursor  *cursor,
           char             **text,
           GError           **error)
{
  if (!expect (cursor, TRENDS_JSON_STRING, _("a text in double quotes is needed here"), error))
    return FALSE;
  *text = trends_json_take_string (cursor);
  return TRUE;
}

static gboolean
refuse_choice (const TrendsField  *field,
               const char         *text,
               GError            **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < field->choices->n_items; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", field->choices->items[i].nick);
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               _("“%s” is not one of: %s"), text, known->str);
  return FALSE;
}

static gboolean
take_choice (TrendsJsonCursor   *cursor,
             const TrendsField  *field,
             TrendsValue        *value,
             GError            **error)
{
  g_autofree char *text = NULL;
  gint64 index;

  if (!take_text (cursor, &text, error))
    return FALSE;
  index = trends_choices_find (field->choices, text);
  if (index < 0)
    return refuse_choice (field, text, error);
  *value = trends_value_integer (index);
  return TRUE;
}

static gboolean
take_boolean (TrendsJsonCursor  *cursor,
              TrendsValue       *value,
              GError           **error)
{
  TrendsJsonType type = trends_json_peek (cursor);

  if (type != TRENDS_JSON_TRUE && type != TRENDS_JSON_FALSE)
    return refuse (error, _("true or false is needed here"));
  trends_json_skip (cursor);
  *value = trends_value_integer (type == TRENDS_JSON_TRUE);
  return TRUE;
}

static gboolean
take_number (TrendsJsonCursor  *cursor,
             TrendsValue       *value,
             GError           **error)
{
  gint64 integer;

  if (!expect (cursor, TRENDS_JSON_NUMBER, _("a whole number is needed here"), error))
    return FALSE;
  if (!trends_json_take_integer (cursor, &integer))
    return refuse (error, _("the number is not whole or too large"));
  *value = trends_value_integer (integer);
  return TRUE;
}

/* Of a year with three digits one was lost, as where it is typed. */
static gboolean
has_whole_year (const char *text)
{
  return g_ascii_isdigit (*text) && *text != '0';
}

static gboolean
take_moment (TrendsJsonCursor   *cursor,
             const TrendsField  *field,
             TrendsValue        *value,
             GError            **error)
{
  gboolean is_date = field->type == TRENDS_FIELD_DATE;
  g_autofree char *text = NULL;
  gint64 moment;

  if (!take_text (cursor, &text, error))
    return FALSE;
  moment = is_date ? trends_date_from_iso (text) : trends_time_from_iso (text);
  if (is_date && moment != TRENDS_UNSET && !has_whole_year (text))
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   _("“%s” can’t be kept; a date is from 1000-01-01 to 9999-12-31"), text);
      return FALSE;
    }
  if (moment == TRENDS_UNSET || !has_whole_year (text))
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   is_date ? _("“%s” is no date; write it like 2026-11-23")
                           : _("“%s” is no time; write it like 2026-11-23T09:30:00Z"),
                   text);
      return FALSE;
    }
  *value = trends_value_integer (moment);
  return TRUE;
}

/* Ids are compared bytewise in a plan, so they come in one spelling. */
static void
append_string (GVariantBuilder   *builder,
               const TrendsField *field,
               const char        *text)
{
  g_autofree char *id = field->type == TRENDS_FIELD_REFS ? g_ascii_strdown (text, -1) : NULL;

  g_variant_builder_add (builder, "s", id ? id : text);
}

static gboolean
take_strings (TrendsJsonCursor   *cursor,
              const TrendsField  *field,
              TrendsValue        *value,
              GError            **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  guint n = 0;

  if (!expect (cursor, TRENDS_JSON_ARRAY, _("a list of texts in square brackets is needed here"),
               error))
    return FALSE;
  trends_json_enter (cursor);
  /* One more than a list may have is enough to be refused for it. */
  while (n++ <= TRENDS_LIST_MAX && trends_json_next_item (cursor))
    {
      g_autofree char *text = NULL;

      if (!take_text (cursor, &text, error))
        return FALSE;
      append_string (&builder, field, text);
    }
  *value = trends_value_list (g_variant_builder_end (&builder));
  return TRUE;
}

static gboolean
take_link (TrendsJsonCursor  *cursor,
           GVariantBuilder   *builder,
           GError           **error)
{
  g_autofree char *title = NULL, *address = NULL;
  g_autofree char *title_line = NULL, *address_line = NULL;
  char *next;

  if (!expect (cursor, TRENDS_JSON_OBJECT, _("a link is an object with a title and an address"),
               error))
    return FALSE;
  trends_json_enter (cursor);
  while (trends_json_next_member (cursor, &next))
    {
      g_autofree char *key = next;
      char **to = strcmp (key, "title") == 0     ? &title
                  : strcmp (key, "address") == 0 ? &address
                                                 : NULL;

      /* Dropping it would lose it without a word. */
      if (!to || *to)
        return refuse (error, _("a link has one title, one address and nothing else"));
      if (!take_text (cursor, to, error))
        return FALSE;
    }
  title_line = trends_one_line (title ? title : "");
  address_line = trends_one_line (address ? address : "");
  g_variant_builder_add (builder, "(ss)", title_line, address_line);
  return TRUE;
}

static gboolean
take_links (TrendsJsonCursor  *cursor,
            TrendsValue       *value,
            GError           **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));
  guint n = 0;

  if (!expect (cursor, TRENDS_JSON_ARRAY, _("a list of links in square brackets is needed here"),
               error))
    return FALSE;
  trends_json_enter (cursor);
  while (n++ <= TRENDS_LIST_MAX && trends_json_next_item (cursor))
    if (!take_link (cursor, &builder, error))
      return FALSE;
  *value = trends_value_list (g_variant_builder_end (&builder));
  return TRUE;
}

static gboolean
take_object (TrendsJsonCursor  *cursor,
             TrendsValue       *value,
             GError           **error)
{
  g_autoptr (GString) text = NULL;

  if (!expect (cursor, TRENDS_JSON_OBJECT, _("an object in curly brackets is needed here"), error))
    return FALSE;
  text = g_string_new (NULL);
  trends_json_compact (cursor, text);
  *value = trends_value_text (text->str);
  return trends_json_check_depth (text->str, error);
}

static gboolean
take_words (TrendsJsonCursor   *cursor,
            const TrendsField  *field,
            TrendsValue        *value,
            GError            **error)
{
  g_autofree char *text = NULL;
  g_autofree char *kept = NULL;

  if (!take_text (cursor, &text, error))
    return FALSE;
  if (field->type == TRENDS_FIELD_REF)
    kept = g_ascii_strdown (text, -1);
  else if (field->type == TRENDS_FIELD_STRING || field->type == TRENDS_FIELD_ADDRESS)
    kept = trends_one_line (text);
  *value = trends_value_text (kept ? kept : text);
  return TRUE;
}

static gboolean
take_typed (TrendsJsonCursor   *cursor,
            const TrendsField  *field,
            TrendsValue        *value,
            GError            **error)
{
  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return take_choice (cursor, field, value, error);
    case TRENDS_FIELD_BOOLEAN:
      return take_boolean (cursor, value, error);
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_MONEY:
      return take_number (cursor, value, error);
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
      return take_moment (cursor, field, value, error);
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
      return take_strings (cursor, field, value, error);
    case TRENDS_FIELD_LINKS:
      return take_links (cursor, value, error);
    case TRENDS_FIELD_JSON:
      return take_object (cursor, value, error);
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    default:
      return take_words (cursor, field, value, error);
    }
}

gboolean
trends_json_take_value (TrendsJsonCursor   *cursor,
                        const TrendsField  *field,
                        TrendsValue        *value,
                        GError            **error)
{
  TrendsJsonCursor start = *cursor;
  gboolean taken = TRUE;

  *value = (TrendsValue) TRENDS_VALUE_INIT;
  if (trends_json_peek (cursor) == TRENDS_JSON_NULL)
    *value = trends_field_get_initial (field);
  else
    taken = take_typed (cursor, field, value, error);

  /* A refusal may have stopped anywhere inside. */
  *cursor = start;
  trends_json_skip (cursor);
  return taken && trends_field_validate (field, value, error);
}
