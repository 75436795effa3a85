/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-format-option.c: what was chosen about a format. */

#include "trends-format-option.h"

#include "trends-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/**
 * trends_format_values_set:
 * @values: what was chosen
 * @options: (nullable): of the format
 * @id: of an option
 * @choice: the id of one of its values
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
  g_autofree char *known = NULL;

  g_return_val_if_fail (values != NULL && id != NULL && choice != NULL, FALSE);

  option = find_option (options, id);
  if (option == NULL)
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   _("this format has no option “%s”"), id);
      return FALSE;
    }
  if (find_choice (option, choice) == NULL)
    {
      known = list_choices (option);
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   /* Translators: an option, and what it can be */
                   _("the option “%s” is one of: %s"), id, known);
      return FALSE;
    }
  g_hash_table_replace (values, g_strdup (id), g_strdup (choice));

  return TRUE;
}

/**
 * trends_format_values_assign:
 * @values: what was chosen
 * @options: (nullable): of the format
 * @assignment: "OPTION=VALUE", as the command line has it
 * @error: return location for an error, of %TRENDS_EXCHANGE_ERROR_INVALID
 *
 * Returns: as trends_format_values_set() does
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

  return trends_format_values_set (values, options, id, equals + 1, error);
}

/**
 * trends_format_values_get:
 * @values: (nullable): what was chosen
 * @options: of the format
 * @id: of one of them
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

  g_return_val_if_fail (option != NULL, NULL);

  if (chosen != NULL)
    choice = find_choice (option, chosen);

  return choice != NULL ? choice : option->get_choice (0);
}
