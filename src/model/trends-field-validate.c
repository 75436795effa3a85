/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-field-validate.c: which values a field allows, and what is said where
 * one doesn't. What concerns more than one field is in trends-plan-check.c.
 */

#include "trends-kind.h"

#include "trends-error.h"
#include "trends-fold.h"
#include "trends-one-line.h"
#include "trends-rank.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_QUOTED 60 /* characters */

G_GNUC_PRINTF (2, 3) static gboolean
refuse (GError    **error,
        const char *format,
        ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (TRENDS_ERROR, TRENDS_ERROR_INVALID, format, args);
  va_end (args);
  return FALSE;
}

/* The same with one text, which is freed: an excerpt, since a text may be as long as
 * somebody likes. */
G_GNUC_PRINTF (2, 3) static gboolean
refuse_quoting (GError    **error,
                const char *format,
                ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (TRENDS_ERROR, TRENDS_ERROR_INVALID, format, args);
  va_end (args);

  va_start (args, format);
  g_free (va_arg (args, char *));
  va_end (args);
  return FALSE;
}

static char *
quote (const char *text)
{
  return trends_excerpt (text, MOST_QUOTED);
}

static gboolean
validate_length (const TrendsField *field,
                 const char        *text,
                 gint64             max,
                 GError           **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, _("%s is not valid UTF-8 text."), trends_field_get_label (field));
  if (strlen (text) > (gsize) max && g_utf8_strlen (text, -1) > max)
    return refuse (error,
                   /* Translators: a field's name, then a number of characters */
                   _("%s is too long: at most %d characters."),
                   trends_field_get_label (field), (int) max);
  return TRUE;
}

static gboolean
validate_line (const TrendsField *field,
               const char        *text,
               GError           **error)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r')
      return refuse (error, _("%s must be a single line."), trends_field_get_label (field));

  return validate_length (field, text, field->max > 0 ? field->max : TRENDS_STRING_MAX, error);
}

static gboolean
validate_colour (const char *text,
                 GError    **error)
{
  gboolean valid = strlen (text) == 7 && text[0] == '#';

  for (int i = 1; valid && i < 7; i++)
    valid = g_ascii_isxdigit (text[i]);

  return valid
         || refuse_quoting (error, _("“%s” is no colour: write it as #rrggbb."), quote (text));
}

static gboolean
validate_currency (const char *text,
                   GError    **error)
{
  gboolean valid = strlen (text) == 3;

  for (int i = 0; valid && i < 3; i++)
    valid = g_ascii_isupper (text[i]);

  return valid ||
         refuse_quoting (error, _("“%s” is no currency: write its three letters, such as GBP."),
                         quote (text));
}

static gboolean
refuse_language (const char  *text,
                 GError     **error)
{
  return refuse_quoting (error,
                         /* Translators: keep the tags; they stand for English and Welsh */
                         _("“%s” is no language: write a tag such as en for English or cy for "
                           "Welsh."),
                         quote (text));
}

/* The shape of BCP 47: subtags of 1 to 8 letters and digits, the first of letters. */
static gboolean
validate_language (const char *text,
                   GError    **error)
{
  g_auto (GStrv) subtags = g_strsplit (text, "-", -1);
  gboolean valid = g_ascii_isalpha (text[0]) && strlen (subtags[0]) >= 2;

  for (char **subtag = subtags; valid && *subtag != NULL; subtag++)
    {
      valid = strlen (*subtag) >= 1 && strlen (*subtag) <= 8;
      for (const char *p = *subtag; valid && *p != '\0'; p++)
        valid = g_ascii_isalnum (*p);
    }

  return valid || refuse_language (text, error);
}

/* The model has no JSON parser: those who bring such text in have read it with
 * theirs. What couldn't be kept in a plan file, whose tables ask for the braces,
 * is refused here all the same, so that it never gets as far as saving. */
static gboolean
validate_object (const TrendsField *field,
                 const char        *text,
                 GError           **error)
{
  static const char space[] = " \t\r\n";
  const char *start = text + strspn (text, space);
  const char *end = text + strlen (text);

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, _("%s is not valid UTF-8 text."), trends_field_get_label (field));

  while (end > start && strchr (space, end[-1]) != NULL)
    end--;

  return (end - start >= 2 && *start == '{' && end[-1] == '}') ||
         refuse (error, _("%s must be a JSON object, in braces."), trends_field_get_label (field));
}

static gboolean
validate_text (const TrendsField *field,
               const char        *text,
               GError           **error)
{
  switch (field->type)
    {
    case TRENDS_FIELD_TEXT:
      return validate_length (field, text, field->max > 0 ? field->max : TRENDS_TEXT_MAX, error);
    case TRENDS_FIELD_COLOUR:
      return validate_colour (text, error);
    case TRENDS_FIELD_CURRENCY:
      return validate_currency (text, error);
    case TRENDS_FIELD_LANGUAGE:
      return validate_language (text, error);
    case TRENDS_FIELD_RANK:
      return trends_rank_is_valid (text)
             || refuse_quoting (error, _("“%s” is no place."), quote (text));
    case TRENDS_FIELD_REF:
      return g_uuid_string_is_valid (text)
             || refuse_quoting (error, _("“%s” is no UUID."), quote (text));
    case TRENDS_FIELD_JSON:
      return validate_object (field, text, error);
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_CHOICE:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_LINKS:
    case TRENDS_FIELD_ADDRESS:
    default:
      return validate_line (field, text, error);
    }
}

static gboolean
validate_range (const TrendsField *field,
                gint64             integer,
                GError           **error)
{
  if (integer < field->min || integer > field->max)
    return refuse (error,
                   /* Translators: a field's name, then two numbers */
                   _("%s must be a whole number from %d to %d."),
                   trends_field_get_label (field), (int) field->min, (int) field->max);
  return TRUE;
}

static gboolean
validate_integer (const TrendsField *field,
                  gint64             integer,
                  GError           **error)
{
  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return (integer >= 0 && integer < field->choices->n_items) ||
             refuse (error, _("%s has no such choice."), trends_field_get_label (field));
    case TRENDS_FIELD_BOOLEAN:
      return integer == 0 || integer == 1 ||
             refuse (error, _("%s must be yes or no."), trends_field_get_label (field));
    case TRENDS_FIELD_DATE:
      return (integer > 0 && integer <= 3652059) /* 9999-12-31 */ ||
             refuse (error, _("%s is no date."), trends_field_get_label (field));
    case TRENDS_FIELD_TIME:
      return (integer >= 0 && integer < G_GINT64_CONSTANT (253402300800)) ||
             refuse (error, _("%s is no time."), trends_field_get_label (field));
    case TRENDS_FIELD_MONEY:
      return (integer >= 0 && integer <= field->max) ||
             refuse (error, _("%s is not an amount that can be kept."),
                     trends_field_get_label (field));
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_LINKS:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return validate_range (field, integer, error);
    }
}

static gboolean
validate_item (const TrendsField *field,
               const char        *item,
               GError           **error)
{
  const TrendsField *named;

  switch (field->type)
    {
    case TRENDS_FIELD_REFS:
      return g_uuid_string_is_valid (item)
             || refuse_quoting (error, _("“%s” is no UUID."), quote (item));
    case TRENDS_FIELD_FIELD_KEYS:
      named = trends_kind_find_field (field->kind, item);
      return (named != NULL && (named->flags & TRENDS_FIELD_EXEMPTABLE) != 0) ||
             refuse_quoting (error, _("“%s” is not a field that can be exempt."), quote (item));
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_CHOICE:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_LINKS:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return (*item != '\0' ||
              refuse (error, _("%s has an empty entry."), trends_field_get_label (field))) &&
             validate_length (field, item, TRENDS_STRING_MAX, error);
    }
}

static gboolean
validate_strings (const TrendsField *field,
                  GVariant          *list,
                  GError           **error)
{
  g_autofree const char **items = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (!g_variant_is_of_type (list, G_VARIANT_TYPE_STRING_ARRAY))
    return refuse (error, _("%s must be a list of texts."), trends_field_get_label (field));

  items = g_variant_get_strv (list, NULL);
  for (guint i = 0; items[i] != NULL; i++)
    {
      if (!validate_item (field, items[i], error))
        return FALSE;
      if (!g_hash_table_add (seen, (gpointer) items[i]) && field->type != TRENDS_FIELD_STRINGS)
        return refuse (error, _("%s names the same thing twice."), trends_field_get_label (field));
    }

  return TRUE;
}

static gboolean
validate_links (const TrendsField *field,
                GVariant          *list,
                GError           **error)
{
  GVariantIter iter;
  const char *title, *address;

  if (!g_variant_is_of_type (list, G_VARIANT_TYPE ("a(ss)")))
    return refuse (error, _("%s must be a list of links."), trends_field_get_label (field));

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(&s&s)", &title, &address))
    {
      if (*address == '\0')
        return refuse (error, _("A link needs an address."));
      if (!validate_line (field, title, error) || !validate_line (field, address, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
validate_list (const TrendsField *field,
               GVariant          *list,
               GError           **error)
{
  if (g_variant_n_children (list) > TRENDS_LIST_MAX)
    return refuse (error, _("%s has too many entries: at most %d."),
                   trends_field_get_label (field), TRENDS_LIST_MAX);

  return field->type == TRENDS_FIELD_LINKS ? validate_links (field, list, error)
                                           : validate_strings (field, list, error);
}

static gboolean
validate_unset (const TrendsField *field,
                GError           **error)
{
  if ((field->flags & TRENDS_FIELD_REQUIRED) == 0 &&
      field->type != TRENDS_FIELD_CHOICE && field->type != TRENDS_FIELD_BOOLEAN)
    return TRUE;

  g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_REQUIRED,
               /* Translators: a field's name, such as Title */
               _("%s can’t be empty."), trends_field_get_label (field));
  return FALSE;
}

/* Of those of BCP 47 that there are, all begin with two or three letters. Others were
 * taken once: “Welsh”. */
static gboolean
is_language (const char *text)
{
  gsize length = strspn (text, G_CSET_a_2_z G_CSET_A_2_Z);

  return (length == 2 || length == 3) && (text[length] == '\0' || text[length] == '-');
}

/* What nobody can see or hear is no name. */
static gboolean
is_blank (const TrendsField *field,
          const TrendsValue *value)
{
  return (field->flags & TRENDS_FIELD_REQUIRED) != 0 &&
         (field->type == TRENDS_FIELD_STRING || field->type == TRENDS_FIELD_TEXT) &&
         value->storage == TRENDS_STORAGE_TEXT && g_utf8_validate (value->text, -1, NULL) &&
         trends_text_is_blank (value->text);
}

/**
 * trends_field_validate:
 * @value: a value that somebody wants to put there
 * @error: (nullable): %TRENDS_ERROR_INVALID or %TRENDS_ERROR_REQUIRED, in words
 *   fit to be shown beside the field
 *
 * Checks a value by itself; whether what it refers to exists, and whether it
 * agrees with the other fields, is trends_plan_check()'s.
 *
 * Returns: whether the field allows it
 */
gboolean
trends_field_validate (const TrendsField *field,
                       const TrendsValue *value,
                       GError           **error)
{
  if (is_blank (field, value))
    return validate_unset (field, error);
  if (field->type == TRENDS_FIELD_LANGUAGE && value->storage == TRENDS_STORAGE_TEXT
      && !is_language (value->text))
    return refuse_language (value->text, error);

  return trends_field_validate_kept (field, value, error);
}

/**
 * trends_field_validate_kept:
 * @value: a value that is in a plan already, or was
 * @error: (nullable): as for trends_field_validate()
 *
 * Plans from before names had to be seen may hold blank ones; these open, are
 * undone and redone, and follow other programs all the same.
 *
 * Returns: whether the field can hold it
 */
gboolean
trends_field_validate_kept (const TrendsField *field,
                            const TrendsValue *value,
                            GError           **error)
{
  if (!trends_value_is_set (value))
    return validate_unset (field, error);
  /* It was kept already, and is looked at when it is fetched. */
  if (value->storage == TRENDS_STORAGE_LATE && (field->flags & TRENDS_FIELD_APART) != 0)
    return TRUE;
  if (value->storage != trends_field_get_storage (field))
    return refuse (error, _("%s has a value of another type."), trends_field_get_label (field));

  switch (value->storage)
    {
    case TRENDS_STORAGE_INTEGER:
      return validate_integer (field, value->integer, error);
    case TRENDS_STORAGE_TEXT:
      return validate_text (field, value->text, error);
    case TRENDS_STORAGE_LIST:
      return validate_list (field, value->list, error);
    case TRENDS_STORAGE_LATE:
    case TRENDS_STORAGE_NONE:
    default:
      g_return_val_if_reached (FALSE);
    }
}
