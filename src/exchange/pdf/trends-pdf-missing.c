/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says which characters no font has, and what to install to see them. */

#include "trends-pdf-glyphs.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMED 12

/* The packages of Debian that have nearly all characters, in the order they are named. */
typedef enum
{
  NO_PACKAGE,
  CORE,
  CJK,
  EMOJI,
  N_PACKAGES
} Package;

static const char * const package_names[N_PACKAGES] = {
  NULL, "fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji",
};

static gboolean
is_emoji (gunichar c)
{
  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf)
         || (c >= 0x2b00 && c <= 0x2bff) || c == 0x20e3 || (c >= 0xe0020 && c <= 0xe007f);
}

static gboolean
is_east_asian (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HANGUL
         || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA
         || script == G_UNICODE_SCRIPT_BOPOMOFO;
}

static Package
find_package (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  if (type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_UNASSIGNED)
    return NO_PACKAGE;
  if (is_emoji (c))
    return EMOJI;

  return is_east_asian (g_unichar_get_script (c)) ? CJK : CORE;
}

static gint
compare_characters (gconstpointer a,
                    gconstpointer b)
{
  gunichar one = *(const gunichar *) a;
  gunichar other = *(const gunichar *) b;

  return one < other ? -1 : one > other;
}

static GArray *
sort_characters (GHashTable *characters)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (gunichar));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, characters);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gunichar c = GPOINTER_TO_UINT (key);

      g_array_append_val (sorted, c);
    }
  g_array_sort (sorted, compare_characters);

  return sorted;
}

static char *
name_characters (const GArray *characters)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (characters->len, MOST_NAMED); i++)
    {
      gunichar c = g_array_index (characters, gunichar, i);

      g_string_append (names, i > 0 ? ", " : "");
      if (g_unichar_isgraph (c) && !g_unichar_ismark (c))
        g_string_append_unichar (names, c);
      g_string_append_printf (names, g_unichar_isgraph (c) && !g_unichar_ismark (c)
                                       ? " (U+%04X)" : "U+%04X", c);
    }
  if (characters->len > MOST_NAMED)
    g_string_append_printf (names,
                            /* Translators: after a list of characters */
                            ngettext (" and %u more", " and %u more",
                                      characters->len - MOST_NAMED),
                            characters->len - MOST_NAMED);

  return g_string_free (names, FALSE);
}

static char *
name_packages (const GArray *characters)
{
  gboolean needed[N_PACKAGES] = { FALSE };
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < characters->len; i++)
    needed[find_package (g_array_index (characters, gunichar, i))] = TRUE;
  for (guint i = NO_PACKAGE + 1; i < N_PACKAGES; i++)
    if (needed[i])
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", package_names[i]);

  return g_string_free (names, FALSE);
}

/**
 * trends_pdf_describe_missing:
 * @characters: (element-type gunichar): characters that no font has
 *
 * Returns: (transfer full) (nullable): which they are and what to install, for people;
 *   %NULL where there are none
 */
char *
trends_pdf_describe_missing (GHashTable *characters)
{
  g_autoptr (GArray) sorted = NULL;
  g_autofree char *names = NULL;
  g_autofree char *packages = NULL;
  g_autofree char *which = NULL;

  g_return_val_if_fail (characters != NULL, NULL);

  if (g_hash_table_size (characters) == 0)
    return NULL;

  sorted = sort_characters (characters);
  names = name_characters (sorted);
  packages = name_packages (sorted);
  which = g_strdup_printf (
    /* Translators: a list of characters follows */
    ngettext ("No font here has this character, so it is shown as a box: %s.",
              "No font here has these characters, so they are shown as boxes: %s.", sorted->len),
    names);
  if (*packages == '\0')
    return g_steal_pointer (&which);

  /* Translators: two sentences; in the second, names of packages of Debian */
  return g_strdup_printf (_("%s To see more, install: %s"), which, packages);
}
