/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-order.c: see trends-name-order.h. A number is written with how many
 * digits it has before it, so that comparing the texts compares the values.
 */

#include "trends-name-order.h"

#include "trends-fold.h"

#include <locale.h>
#include <string.h>

static const char digits[] = "0123456789";

/* `name` with its numbers so that they sort by value: "9" as "0019", "10" as "00210". */
static char *
number_by_value (const char *name)
{
  GString *text = g_string_sized_new (strlen (name) + 8);

  while (*name != '\0')
    {
      gsize other = strcspn (name, digits);
      gsize length;

      g_string_append_len (text, name, (gssize) other);
      name += other;
      length = strspn (name, digits);
      for (; length > 1 && *name == '0'; length--)
        name++;
      if (length > 0)
        g_string_append_printf (text, "%03d", (int) MIN (length, 999));
      g_string_append_len (text, name, (gssize) length);
      name += length;
    }

  return g_string_free (text, FALSE);
}

/**
 * trends_name_order_key:
 * @name: a name or a title
 *
 * Returns: (transfer full): what to compare with strcmp() to sort names by their
 *   folded letters and their numbers by value, in any locale the same. Different
 *   names may have the same key; then their code points decide.
 */
char *
trends_name_order_key (const char *name)
{
  g_autofree char *folded = trends_fold (name);

  return number_by_value (folded);
}

/**
 * trends_name_compare:
 *
 * Returns: less than, equal to or greater than 0, by the order of files and
 *   exports; 0 only where the names are the same
 */
int
trends_name_compare (const char *a,
                     const char *b)
{
  g_autofree char *x = trends_name_order_key (a);
  g_autofree char *y = trends_name_order_key (b);
  int order = strcmp (x, y);

  return order != 0 ? order : strcmp (a, b);
}

/* Whether the locale says nothing of an order but that of code points, which puts
 * É after Z. */
static gboolean
locale_has_no_order (void)
{
  const char *locale = setlocale (LC_COLLATE, NULL);

  return locale == NULL || strcmp (locale, "POSIX") == 0 ||
         strcmp (locale, "C") == 0 || g_str_has_prefix (locale, "C.");
}

/**
 * trends_name_screen_key:
 * @name: a name or a title
 *
 * Returns: (transfer full): what to compare with strcmp() to sort names as the
 *   dictionaries of the locale do (of LC_COLLATE, as it is now), and numbers
 *   inside by value
 */
char *
trends_name_screen_key (const char *name)
{
  g_autofree char *numbered = NULL;

  if (locale_has_no_order ())
    return trends_name_order_key (name);

  numbered = number_by_value (name);
  return g_utf8_collate_key (numbered, -1);
}
