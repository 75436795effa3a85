/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-name.c: what to call the file of a plan. The name has to do on
 * any disk that it is copied to, so it keeps to what all of them allow.
 */

#include "trends-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAME_MAX_BYTES 180 /* leaves room for a number, and for what is put behind it */

static gboolean
is_kept (gunichar c)
{
  return g_unichar_isprint (c) && !(c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL);
}

/* Each run of what can't be in a name becomes one space. */
static char *
keep_allowed (const char *title)
{
  GString *name = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_kept (c) || g_unichar_isspace (c))
        {
          gap = TRUE;
          continue;
        }
      if (gap && name->len > 0)
        g_string_append_c (name, ' ');
      gap = FALSE;
      g_string_append_unichar (name, c);
    }

  return g_string_free (name, FALSE);
}

static void
cut (char *name)
{
  char *end = name;

  for (char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_next_char (p) - name <= NAME_MAX_BYTES)
      end = g_utf8_next_char (p);
  *end = '\0';

  /* A dot or space at the end isn't kept everywhere; one at the start hides. */
  while (end > name && (end[-1] == '.' || end[-1] == ' '))
    *--end = '\0';
  while (*name == '.' || *name == ' ')
    memmove (name, name + 1, strlen (name));
}

/* What some systems take for a device, whatever follows the dot. */
static gboolean
is_device (const char *name)
{
  static const char *const devices[] = { "con", "prn", "aux", "nul" };
  gsize length = strcspn (name, ".");

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    if (length == 3 && g_ascii_strncasecmp (name, devices[i], 3) == 0)
      return TRUE;

  return length == 4 && g_ascii_isdigit (name[3]) &&
         (g_ascii_strncasecmp (name, "com", 3) == 0 || g_ascii_strncasecmp (name, "lpt", 3) == 0);
}

/**
 * trends_store_name_for_title:
 * @title: (nullable): a plan's title
 *
 * Returns: (transfer full): a file name for it, with its ending
 */
char *
trends_store_name_for_title (const char *title)
{
  g_autofree char *valid = g_utf8_make_valid (title != NULL ? title : "", -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *name = keep_allowed (normal);

  cut (name);
  if (*name == '\0' || is_device (name))
    {
      g_free (name);
      /* Translators: the name of a file whose plan has no title that could be one */
      name = g_strdup (_("Plan"));
    }

  return g_strconcat (name, ".trends", NULL);
}
