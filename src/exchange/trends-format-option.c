/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-format-option.c: what was chosen about a format. */

#include "trends-format-option.h"

#include "trends-date.h"
#include "trends-exchange-error.h"
#include "trends-fold.h"
#include "trends-money.h"
#include "trends-trend-numbers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_YEAR 1000 /* as plans have it */
#define LAST_YEAR 9998
#define MOST_DIGITS 13 /* of a sum: more than any that there is, and no overflow */
#define MOST_PART 4    /* digits behind its point: more than any currency has */

/**
 * trends_format_values_new:
 *
 * Returns: (transfer full) (element-type utf8 utf8): what was chosen for which option: nothing
 */
GHashTable *
trends_format_values_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static const TrendsFormatOption *
find_option (const TrendsFormatOption *options,
             const char               *id)
{
  for (; options != NULL && options->id != NULL; options++)
    if (strcmp (options->id, id) == 0)
      return options;

  return NULL;
}

static const TrendsFormatChoice *
find_choice (const TrendsFormatOption *option,
             const char               *id)
{
  const TrendsFormatChoice *choice;

  for (guint i = 0; (choice = option->get_choice (i)) != NULL; i++)
    if (strcmp (choice->id, id) == 0)
      return choice;

  return NULL;
}

static char *
list_choices (const TrendsFormatOption *option)
{
  GString *list = g_string_new (NULL);
  const TrendsFormatChoice *choice;

  for (guint i = 0; (choice = option->get_choice (i)) != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", choice->id);

  return g_string_free (list, FALSE);
}

/* "2026-04" or "2026-04-01", and nothing else: what is written in a script means the same on
 * every machine. */
static gboolean
read_period (const char   *text,
             TrendsPeriod *period,
             gboolean     *is_in_range)
{
  g_autofree char *day = strlen (text) == strlen ("2026-04") ? g_strconcat (text, "-01", NULL)
                                                             : g_strdup (text);
  gint64 first = trends_date_from_iso (day);
  int year, month;

  if (first == TRENDS_UNSET)
    return FALSE;

  *period = (TrendsPeriod) { first, first + 1 };
  year = (int) g_ascii_strtoll (text, NULL, 10);
  month = (int) g_ascii_strtoll (text + strlen ("2026-"), NULL, 10);
  if (strlen (text) == strlen ("2026-04"))
    *period = trends_period_of_month (year, month);

  *is_in_range = year >= FIRST_YEAR && year <= LAST_YEAR;
  return TRUE;
}

static gboolean
check_numbers (const TrendsFormatOption  *option,
               const char                *value,
               GError                   **error)
{
  g_autoptr (GArray) numbers = trends_numbers_read (value);

  if (numbers == NULL)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 /* Translators: an option of the command line, and what was given for it */
                 _("“%s” is a number, or several such as 1,3,10, and not “%s”"), option->id,
                 value);
  return numbers != NULL;
}

/* "250000" or "250000.50", and nothing else: what is written in a script means the same on every
 * machine. Whether the currency has such amounts is asked when it is known. */
static gboolean
is_plain_money (const char *text)
{
  gsize n_whole = strspn (text, "0123456789");
  gsize n_part = text[n_whole] == '.' ? strspn (text + n_whole + 1, "0123456789") : 0;

  if (n_whole == 0 || n_whole > MOST_DIGITS || n_part > MOST_PART)
    return FALSE;
  return text[n_whole] == '\0' || (n_part > 0 && text[n_whole + 1 + n_part] == '\0');
}

static gboolean
check_money (const TrendsFormatOption  *option,
             const char                *value,
             GError                   **error)
{
  if (g_str_equal (value, TRENDS_FORMAT_NO_SUM) || is_plain_money (value))
    return TRUE;
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               /* Translators: an option of the command line, and what was given for it; “none” isn’t
                * translated */
               _("“%s” is a sum such as 250000 or 250000.50, or none, and not “%s”"), option->id,
               value);
  return FALSE;
}

static gboolean
check_value (const TrendsFormatOption  *option,
             const char                *value,
             GError                   **error)
{
  g_autofree char *known = NULL;
  gboolean is_in_range = TRUE;
  TrendsPeriod period;

  if (option->is_text)
    return option->check_text == NULL || option->check_text (value, error);
  if (option->is_money)
    return check_money (option, value, error);
  if (option->has_numbers)
    return check_numbers (option, value, error);
  if (option->get_choice == NULL && !read_period (value, &period, &is_in_range))
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 /* Translators: an option of the command line, and what was given for it */
                 _("“%s” is a month or a day such as 2026-04 or 2026-04-30, and not “%s”"),
                 option->id, value);
  else if (!is_in_range)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 /* Translators: an option of the command line, two years, and what was given */
                 _("“%s” is in one of the years %d to %d, and not “%s”"), option->id, FIRST_YEAR,
                 LAST_YEAR, value);
  else if (option->get_choice != NULL && find_choice (option, value) == NULL)
    {
      known = list_choices (option);
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   /* Translators: an option, and what it can be */
                   _("the option “%s” is one of: %s"), option->id, known);
    }
  else
    return TRUE;

  return FALSE;
}

/**
 * trends_format_values_set:
 * @values: what was chosen
 * @options: (nullable): of the format
 * @id: of an option
 * @choice: the id of one of its values, or a date
 * @error: return location for an error, of %TRENDS_EXCHANGE_ERROR_INVALID
 *
 * Chooses. A later choice takes the place of an earlier one.
 *
 * Returns: whether there is such an option with such a value
 */
gboolean
trends_format_values_set (GHashTable                *values,
                          const TrendsFormatOption  *options,
                          const char                *id,
                          const char                *choice,
                          GError                   **error)
{
  const TrendsFormatOption *option;

  g_return_val_if_fail (values != NULL && id != NULL && choice != NULL, FALSE);

  option = find_option (options, id);
  if (option == NULL)
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   _("this format has no option “%s”"), id);
      return FALSE;
    }
  if (!check_value (option, choice, error))
    return FALSE;
  g_hash_table_replace (values, g_strdup (id), g_strdup (choice));

  return TRUE;
}

/* Who says nothing where a text is wanted, as a script does by a variable that is empty, doesn't mean
 * what is meant where the option isn't there. */
static gboolean
check_text (const TrendsFormatOption  *option,
            const char                *text,
            GError                   **error)
{
  if (option == NULL || !option->is_text || !trends_text_is_blank (text))
    return TRUE;
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               /* Translators: an option of the command line, and what it is for, in a few words */
               _("“%s” is empty. What is wanted: %s"), option->id, _(option->summary));
  return FALSE;
}

/**
 * trends_format_values_add:
 * @values: what was chosen
 * @options: (nullable): of the format
 * @id: of an option
 * @choice: the id of one of its values, or a date
 * @error: return location for an error, of %TRENDS_EXCHANGE_ERROR_INVALID
 *
 * Chooses what hasn't been chosen yet.
 *
 * Returns: as trends_format_values_set() does, and %FALSE where it was chosen before
 */
gboolean
trends_format_values_add (GHashTable                *values,
                          const TrendsFormatOption  *options,
                          const char                *id,
                          const char                *choice,
                          GError                   **error)
{
  g_return_val_if_fail (values != NULL && id != NULL && choice != NULL, FALSE);

  if (!check_text (find_option (options, id), choice, error))
    return FALSE;
  if (!g_hash_table_contains (values, id))
    return trends_format_values_set (values, options, id, choice, error);

  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               /* Translators: an option, what it was chosen to be first, and then */
               _("“%s” can’t be both “%s” and “%s”"), id,
               (const char *) g_hash_table_lookup (values, id), choice);
  return FALSE;
}

/**
 * trends_format_values_assign:
 * @values: what was chosen
 * @options: (nullable): of the format
 * @assignment: "OPTION=VALUE", as the command line has it
 * @error: return location for an error, of %TRENDS_EXCHANGE_ERROR_INVALID
 *
 * Returns: as trends_format_values_add() does
 */
gboolean
trends_format_values_assign (GHashTable                *values,
                             const TrendsFormatOption  *options,
                             const char                *assignment,
                             GError                   **error)
{
  const char *equals;
  g_autofree char *id = NULL;

  g_return_val_if_fail (values != NULL && assignment != NULL, FALSE);

  equals = strchr (assignment, '=');
  if (equals == NULL)
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   _("“%s” has to be OPTION=VALUE"), assignment);
      return FALSE;
    }
  id = g_strndup (assignment, (gsize) (equals - assignment));

  return trends_format_values_add (values, options, id, equals + 1, error);
}

/**
 * trends_format_values_get:
 * @values: (nullable): what was chosen
 * @options: of the format
 * @id: of one of them, that has choices
 *
 * Returns: (transfer none): what is meant, chosen or not
 */
const TrendsFormatChoice *
trends_format_values_get (GHashTable               *values,
                          const TrendsFormatOption *options,
                          const char               *id)
{
  const TrendsFormatOption *option = find_option (options, id);
  const char *chosen = values != NULL ? g_hash_table_lookup (values, id) : NULL;
  const TrendsFormatChoice *choice = NULL;

  g_return_val_if_fail (option != NULL && option->get_choice != NULL, NULL);

  if (chosen != NULL)
    choice = find_choice (option, chosen);

  return choice != NULL ? choice : option->get_choice (0);
}

/**
 * trends_format_values_get_text:
 * @values: (nullable): what was chosen
 * @options: (nullable): of the format
 * @id: of an option that is a text, where the format has such a one
 *
 * Returns: (nullable) (transfer none): what was given, where it makes a difference
 */
const char *
trends_format_values_get_text (GHashTable               *values,
                               const TrendsFormatOption *options,
                               const char               *id)
{
  const TrendsFormatOption *option = find_option (options, id);

  g_return_val_if_fail (id != NULL, NULL);

  if (values == NULL || option == NULL || !trends_format_option_is_meant (option, values, options))
    return NULL;
  return g_hash_table_lookup (values, id);
}

/**
 * trends_format_values_get_period:
 * @values: (nullable): what was chosen
 * @id: of an option that is a date
 * @period: (out): the month or the day that was chosen
 *
 * Returns: whether one was
 */
gboolean
trends_format_values_get_period (GHashTable   *values,
                                 const char   *id,
                                 TrendsPeriod *period)
{
  const char *chosen = values != NULL ? g_hash_table_lookup (values, id) : NULL;
  gboolean is_in_range;

  g_return_val_if_fail (id != NULL && period != NULL, FALSE);

  return chosen != NULL && read_period (chosen, period, &is_in_range) && is_in_range;
}

/**
 * trends_format_values_get_money:
 * @values: (nullable): what was chosen
 * @id: of an option that is a sum of money
 * @currency: ISO 4217
 * @sum: (out): the sum that was chosen, in minor units; %TRENDS_UNSET where none is wanted
 *
 * Returns: whether one was, or none, as that currency has it; otherwise @sum isn't set
 */
gboolean
trends_format_values_get_money (GHashTable *values,
                                const char *id,
                                const char *currency,
                                gint64     *sum)
{
  const char *chosen = values != NULL ? g_hash_table_lookup (values, id) : NULL;
  const char *part;
  int n_digits = trends_currency_digits (currency);
  gint64 minor;

  g_return_val_if_fail (id != NULL && sum != NULL, FALSE);

  if (g_strcmp0 (chosen, TRENDS_FORMAT_NO_SUM) == 0)
    {
      *sum = TRENDS_UNSET;
      return TRUE;
    }
  if (chosen == NULL || !is_plain_money (chosen))
    return FALSE;
  part = strchr (chosen, '.');
  minor = g_ascii_strtoll (chosen, NULL, 10);
  part = part != NULL ? part + 1 : "";
  for (int i = 0; i < n_digits; i++)
    {
      minor = minor * 10 + (*part != '\0' ? *part - '0' : 0);
      part += *part != '\0' ? 1 : 0;
    }
  if (part[strspn (part, "0")] != '\0' || minor > TRENDS_MONEY_MAX)
    return FALSE;
  *sum = minor;
  return TRUE;
}

/**
 * trends_format_dup_money:
 * @sum: in minor units, or %TRENDS_UNSET for none
 * @currency: ISO 4217
 *
 * Returns: (transfer full): the same as trends_format_values_get_money() reads it
 */
char *
trends_format_dup_money (gint64      sum,
                         const char *currency)
{
  gint64 units = trends_currency_minor_units (currency);

  if (sum == TRENDS_UNSET)
    return g_strdup (TRENDS_FORMAT_NO_SUM);
  if (sum % units == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, sum / units);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, sum / units,
                          trends_currency_digits (currency), sum % units);
}

/**
 * trends_format_values_dup_numbers:
 * @values: (nullable): what was chosen
 * @id: of an option that is some numbers
 *
 * Returns: (nullable) (transfer full) (element-type guint): the numbers that were chosen, from 1,
 *   or %NULL where none were
 */
GArray *
trends_format_values_dup_numbers (GHashTable *values,
                                  const char *id)
{
  const char *chosen = values != NULL ? g_hash_table_lookup (values, id) : NULL;

  g_return_val_if_fail (id != NULL, NULL);

  return chosen != NULL ? trends_numbers_read (chosen) : NULL;
}

/**
 * trends_format_option_is_meant:
 * @self: one of @options
 * @values: (nullable): what was chosen
 * @options: of the format
 *
 * Returns: whether it makes a difference, with what was chosen of the others
 */
gboolean
trends_format_option_is_meant (const TrendsFormatOption *self,
                               GHashTable               *values,
                               const TrendsFormatOption *options)
{
  const char *chosen;

  g_return_val_if_fail (self != NULL && options != NULL, FALSE);

  if (self->of == NULL)
    return TRUE;
  chosen = trends_format_values_get (values, options, self->of)->id;
  return g_str_equal (chosen, self->when) || g_strcmp0 (chosen, self->or_when) == 0;
}

static gboolean
check_order (const TrendsFormatOption  *option,
             GHashTable                *values,
             GError                   **error)
{
  TrendsPeriod last, first;

  if (option->after == NULL || !trends_format_values_get_period (values, option->id, &last)
      || !trends_format_values_get_period (values, option->after, &first)
      || last.end > first.start)
    return TRUE;

  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               /* Translators: two options of the command line, which are dates */
               _("“%s” is before “%s”"), option->id, option->after);
  return FALSE;
}

static void
set_not_meant (const TrendsFormatOption  *option,
               GError                   **error)
{
  if (option->or_when == NULL)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 /* Translators: an option that is only for one value of another one */
                 _("“%s” is only for %s “%s”"), option->id, option->of, option->when);
  else
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 /* Translators: an option that is only for two values of another one */
                 _("“%s” is only for %s “%s” or “%s”"), option->id, option->of, option->when,
                 option->or_when);
}

/**
 * trends_format_values_check:
 * @values: (nullable): what was chosen
 * @options: (nullable): of the format
 * @error: return location for an error, of %TRENDS_EXCHANGE_ERROR_INVALID
 *
 * Returns: whether what was chosen goes together
 */
gboolean
trends_format_values_check (GHashTable                *values,
                            const TrendsFormatOption  *options,
                            GError                   **error)
{
  for (const TrendsFormatOption *o = options; values != NULL && o != NULL && o->id != NULL; o++)
    {
      if (!g_hash_table_contains (values, o->id))
        continue;
      if (!trends_format_option_is_meant (o, values, options))
        {
          set_not_meant (o, error);
          return FALSE;
        }
      if (!check_order (o, values, error))
        return FALSE;
    }

  return TRUE;
}
