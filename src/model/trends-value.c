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
 * trends_value_late:
 * @late: (transfer full): a text that is still to be fetched
 *
 * Returns: (transfer full): that text
 */
TrendsValue
trends_value_late (TrendsLateText *late)
{
  g_return_val_if_fail (late != NULL, (TrendsValue) TRENDS_VALUE_INIT);

  return (TrendsValue) { .storage = TRENDS_STORAGE_LATE, .late = late };
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
  else if (value->storage == TRENDS_STORAGE_LATE)
    trends_late_text_ref (value->late);

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
  else if (value->storage == TRENDS_STORAGE_LATE)
    trends_late_text_unref (value->late);

  *value = (TrendsValue) TRENDS_VALUE_INIT;
}

static gboolean
is_text (const TrendsValue *value)
{
  return value->storage == TRENDS_STORAGE_TEXT || value->storage == TRENDS_STORAGE_LATE;
}

/* Fetches what isn't there yet; what can't be fetched equals nothing but itself. */
static gboolean
equal_late (const TrendsValue *a,
            const TrendsValue *b)
{
  if (a->storage == b->storage && a->late == b->late)
    return TRUE;
  return trends_value_load (a, NULL) && trends_value_load (b, NULL)
         && strcmp (trends_value_get_text (a), trends_value_get_text (b)) == 0;
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
    return is_text (a) && is_text (b) && equal_late (a, b);

  switch (a->storage)
    {
    case TRENDS_STORAGE_INTEGER:
      return a->integer == b->integer;
    case TRENDS_STORAGE_TEXT:
      return a->text == b->text || strcmp (a->text, b->text) == 0;
    case TRENDS_STORAGE_LIST:
      return g_variant_equal (a->list, b->list);
    case TRENDS_STORAGE_LATE:
      return equal_late (a, b);
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
 * trends_value_load:
 * @error: why it can't be fetched
 *
 * Fetches a text that isn't there yet, which may wait for a disk. Who needs such a text for
 * certain asks for it by this, before reading it.
 *
 * Returns: whether it is there now, as any other value always is
 */
gboolean
trends_value_load (const TrendsValue *value,
                   GError           **error)
{
  return value->storage != TRENDS_STORAGE_LATE || trends_late_text_get (value->late, error) != NULL;
}

static const char *
get_late_text (const TrendsValue *value)
{
  g_autoptr (GError) error = NULL;
  const char *text = trends_late_text_get (value->late, &error);

  if (text == NULL)
    g_debug ("%s", error->message);
  return text != NULL ? text : "";
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
 * Returns: (transfer none): the text, "" where unset, or where it can't be fetched; never
 *   %NULL
 */
const char *
trends_value_get_text (const TrendsValue *value)
{
  if (value->storage == TRENDS_STORAGE_LATE)
    return get_late_text (value);
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
