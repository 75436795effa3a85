/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-name.c: what to call the file of a plan. The name has to do on
 * any disk that it is copied to, so it keeps to what all of them allow.
 */

#include "trends-file-name.h"
#include "trends-store-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NAME_MAX_BYTES 180 /* leaves room for a number, and for what is put behind it */

/* The longest that is ever put behind a plan's name: the journal of a backup. */
#define LONGEST_ENDING ".v99-backup-999-journal"
#define LONGEST_HIDDEN ".trends-xxxxxxxx-xxxxxxxx-xxxx-journal"
#define USUAL_NAME_MAX 255
#define SQLITE_PATH_MAX 512 /* MAX_PATHNAME of its os_unix.c, the final NUL byte included */

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

/* How long a name in the folder may be, in bytes. */
static gsize
get_name_max (const char *folder)
{
  long most = pathconf (folder, _PC_NAME_MAX);

  return most > 0 ? (gsize) most : USUAL_NAME_MAX;
}

/* How long the path of the folder is once its links are followed. */
static gsize
measure_folder (const char *folder)
{
  char *resolved = realpath (folder, NULL);
  gsize length = strlen (resolved != NULL ? resolved : folder);

  free (resolved);
  return length;
}

static gboolean
check_length (const char *path,
              const char *name,
              GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gsize longest = MAX (strlen (name) + strlen (LONGEST_ENDING), strlen (LONGEST_HIDDEN));

  if (strlen (name) + strlen (LONGEST_ENDING) > get_name_max (folder))
    return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                              _("This name is too long: the plan could not be changed, for the "
                                "names of its journal and its backups are longer still. Choose "
                                "a shorter name."));
  if (measure_folder (folder) + 1 + longest + 1 > SQLITE_PATH_MAX)
    return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                              _("This folder lies too deep: the plan could not be opened there. "
                                "Choose a folder with a shorter path."));
  return TRUE;
}

/**
 * trends_store_check_depth:
 * @path: a resolved path
 *
 * Returns: whether SQLite can open what is there; otherwise @error is set
 */
gboolean
trends_store_check_depth (const char *path,
                          GError    **error)
{
  g_autofree char *name = NULL;

  if (strlen (path) < SQLITE_PATH_MAX)
    return TRUE;

  name = g_filename_display_basename (path);
  return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                            /* Translators: %s is a file name */
                            _("“%s” lies too deep to be opened. Move it to a folder with a shorter "
                              "path."),
                            name);
}

/**
 * trends_store_has_room_for_journal:
 * @path: of a plan
 *
 * Returns: whether the name of its journal isn't too long, so that it can be changed
 */
gboolean
trends_store_has_room_for_journal (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  return strlen (name) + strlen ("-journal") <= get_name_max (folder);
}

/**
 * trends_store_check_path:
 * @path: where a plan is to be made, copied or moved to
 *
 * Names under which a file can be made, but not be changed or found again
 * afterwards, are refused before anything is written.
 *
 * Returns: whether a plan can live there
 */
gboolean
trends_store_check_path (const char *path,
                         GError    **error)
{
  const char *slash = strrchr (path, '/');
  const char *name = slash != NULL ? slash + 1 : path;

  if (*name == '\0' || strcmp (name, ".") == 0 || strcmp (name, "..") == 0)
    return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                              _("This is a folder. A plan needs a name of its own."));
  if (g_str_has_suffix (name, ".") || g_str_has_suffix (name, " "))
    return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                              _("A name that ends with a dot or a space isn’t kept on every disk. "
                                "Choose another name."));
  if (trends_file_name_is_side_file (name))
    return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                              _("Databases keep files with this ending for themselves. Choose "
                                "another name."));
  return check_length (path, name, error);
}
