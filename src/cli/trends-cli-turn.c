/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-turn.c: see trends-cli-turn.h. What is waited for is a file in this person's own folder for such
 * things, which the system clears; where there is none, nobody waits.
 */

#include "trends-cli-turn.h"

#include "trends-cli-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#define FOLDER "socitm-trends"

/* (transfer full) (nullable) (type filename): where it is, whichever links lead there, or where it will be */
static char *
find_place (const char *path)
{
  g_autofree char *place = realpath (path, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *there = place ? NULL : realpath (folder, NULL);

  if (place)
    return g_steal_pointer (&place);
  return there ? g_build_filename (there, base, NULL) : NULL;
}

/* (transfer full) (nullable) (type filename): one for each plan, by whatever name it was called */
static char *
make_path (GFile *plan)
{
  const char *runtime = g_getenv ("XDG_RUNTIME_DIR");
  const char *path = g_file_peek_path (plan);
  g_autofree char *whole = path ? find_place (path) : NULL;
  g_autofree char *sum = whole ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1) : NULL;
  g_autofree char *name = sum ? g_strdup_printf ("import-%s.lock", sum) : NULL;

  return name && runtime && *runtime ? g_build_filename (runtime, FOLDER, name, NULL) : NULL;
}

/* Whoever waits is told why nothing happens. */
static void
wait_for (int         turn,
          const char *name)
{
  if (flock (turn, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    return;
  trends_cli_say (name, _("waiting for another import into this plan"));
  while (flock (turn, LOCK_EX) != 0 && errno == EINTR)
    continue;
}

/**
 * trends_cli_turn_wait:
 * @plan: what is imported into
 * @name: what it was called, for people
 *
 * Waits until no other import into it is at work.
 *
 * Returns: what trends_cli_turn_end() ends
 */
int
trends_cli_turn_wait (GFile      *plan,
                      const char *name)
{
  g_autofree char *path = make_path (plan);
  g_autofree char *folder = path ? g_path_get_dirname (path) : NULL;
  int turn = -1;

  if (path && g_mkdir_with_parents (folder, 0700) == 0)
    turn = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (turn >= 0)
    wait_for (turn, name);
  return turn;
}

/**
 * trends_cli_turn_end:
 * @turn: what trends_cli_turn_wait() returned
 *
 * Lets the next import have its turn.
 */
void
trends_cli_turn_end (int turn)
{
  if (turn >= 0)
    close (turn);
}
