/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-value.c: see trends-value.h. Empty texts and lists are unset, so that
 * there is one way to say "nothing".
 */

#include "trends-value.h"

#include <string.h>

/**
 * trends_value_integer:
 *
 * Returns: (transfer full): a whole number, choice, day, amount or yes or no
 */
TrendsValue
trends_value_integer (gint64 integer)
{
  return (TrendsValue) { .storage = TRENDS_STORAGE_INTEGER, .integer = integer };
}

/**
 * trends_value_text:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): a text, unset where @text is %NULL or empty
 */
TrendsValue
trends_value_text (const char *text)
{
  if (text == NULL || *text == '\0')
    return (TrendsValue) TRENDS_VALUE_INIT;

  return (TrendsValue) { .storage = TRENDS_STORAGE_TEXT, .text = trends_shared_text_new (text) };
}

/**
 * trends_value_list:
 * @list: (nullable): an array; a floating reference is taken
 *
 * Returns: (transfer full): a list, unset where @list is %NULL or empty
 */
TrendsValue
trends_value_list (GVariant *list)
{
  g_autoptr (GVariant) owned = list != NULL ? g_variant_ref_sink (list) : NULL;

  if (owned == NULL || g_variant_n_children (owned) == 0)
    return (TrendsValue) TRENDS_VALUE_INIT;

  /* Until somebody asks for its bytes it is a tree, which takes many times the room. */
  g_variant_get_data (owned);
  return (TrendsValue) { .storage = TRENDS_STORAGE_LIST, .list = g_steal_pointer (&owned) };
}

/**
 * trends_value_strings:
 * @strings: (nullable) (array zero-terminated=1): texts or ids, in order
 *
 * Returns: (transfer full): a list of them, unset where there are none
 */
TrendsValue
trends_value_strings (const char * const *strings)
{
  if (strings == NULL)
    return (TrendsValue) TRENDS_VALUE_INIT;

  return trends_value_list (g_variant_new_strv (strings, -1));
}

/**
 * trends_value_copy:
 *
 * Returns: (transfer full): the same value; what it holds is shared
 */
TrendsValue
trends_value_copy (const TrendsValue *value)
{
  g_assert (value != NULL);

  if (value->storage == TRENDS_STORAGE_TEXT)
    trends_shared_text_ref (value->text);
  else if (value->storage == TRENDS_STORAGE_LIST)
    g_variant_ref (value->list);

  return *value;
}

/**
 * trends_value_clear:
 *
 * Makes @value unset and lets go of what it held.
 */
void
trends_value_clear (TrendsValue *value)
{
  if (value->storage == TRENDS_STORAGE_TEXT)
    trends_shared_text_unref (value->text);
  else if (value->storage == TRENDS_STORAGE_LIST)
    g_variant_unref (value->list);

  *value = (TrendsValue) TRENDS_VALUE_INIT;
}

/**
 * trends_value_equal:
 *
 * Returns: whether both say the same; two unset values do
 */
gboolean
trends_value_equal (const TrendsValue *a,
                    const TrendsValue *b)
{
  if (a->storage != b->storage)
    return FALSE;

  switch (a->storage)
    {
    case TRENDS_STORAGE_INTEGER:
      return a->integer == b->integer;
    case TRENDS_STORAGE_TEXT:
      return a->text == b->text || strcmp (a->text, b->text) == 0;
    case TRENDS_STORAGE_LIST:
      return g_variant_equal (a->list, b->list);
    case TRENDS_STORAGE_NONE:
    default:
      return TRUE;
    }
}

/**
 * trends_value_is_set:
 *
 * Returns: %FALSE where there is nothing
 */
gboolean
trends_value_is_set (const TrendsValue *value)
{
  return value->storage != TRENDS_STORAGE_NONE;
}

/**
 * trends_value_get_integer:
 *
 * Returns: the number, or %TRENDS_UNSET
 */
gint64
trends_value_get_integer (const TrendsValue *value)
{
  return value->storage == TRENDS_STORAGE_INTEGER ? value->integer : TRENDS_UNSET;
}

/**
 * trends_value_get_text:
 *
 * Returns: (transfer none): the text, "" where unset; never %NULL
 */
const char *
trends_value_get_text (const TrendsValue *value)
{
  return value->storage == TRENDS_STORAGE_TEXT ? value->text : "";
}

/**
 * trends_value_get_list:
 *
 * Returns: (transfer none) (nullable): the list, or %NULL where unset
 */
GVariant *
trends_value_get_list (const TrendsValue *value)
{
  return value->storage == TRENDS_STORAGE_LIST ? value->list : NULL;
}

/**
 * trends_value_dup_strings:
 *
 * Returns: (transfer full) (array zero-terminated=1): the texts of a list of
 *   texts, empty where unset; never %NULL
 */
char **
trends_value_dup_strings (const TrendsValue *value)
{
  if (value->storage != TRENDS_STORAGE_LIST ||
      !g_variant_is_of_type (value->list, G_VARIANT_TYPE_STRING_ARRAY))
    return g_new0 (char *, 1);

  return g_variant_dup_strv (value->list, NULL);
}

/**
 * trends_value_contains:
 *
 * Returns: whether @value is a list of texts with @string in it
 */
gboolean
trends_value_contains (const TrendsValue *value,
                       const char        *string)
{
  g_autofree const char **strings = NULL;

  if (value->storage != TRENDS_STORAGE_LIST ||
      !g_variant_is_of_type (value->list, G_VARIANT_TYPE_STRING_ARRAY))
    return FALSE;

  strings = g_variant_get_strv (value->list, NULL);
  return g_strv_contains (strings, string);
}
