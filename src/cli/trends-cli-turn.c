/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-turn.c: see trends-cli-turn.h. What is waited for is a file in this person's own folder for such
 * things, which the system clears; where there is none, nobody waits.
 */

#include "trends-cli-turn.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#define FOLDER "socitm-trends"

/* (transfer full) (nullable) (type filename): one for each plan, by whatever name it was called */
static char *
make_path (GFile *plan)
{
  const char *runtime = g_getenv ("XDG_RUNTIME_DIR");
  const char *path = g_file_peek_path (plan);
  g_autofree char *folder = path ? g_path_get_dirname (path) : NULL;
  g_autofree char *base = path ? g_path_get_basename (path) : NULL;
  g_autofree char *there = folder ? realpath (folder, NULL) : NULL;
  g_autofree char *whole = there ? g_build_filename (there, base, NULL) : NULL;
  g_autofree char *sum = whole ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1) : NULL;
  g_autofree char *name = sum ? g_strdup_printf ("import-%s.lock", sum) : NULL;

  return name && runtime && *runtime ? g_build_filename (runtime, FOLDER, name, NULL) : NULL;
}

/**
 * trends_cli_turn_wait:
 * @plan: what is imported into
 *
 * Waits until no other import into it is at work.
 *
 * Returns: what trends_cli_turn_end() ends
 */
int
trends_cli_turn_wait (GFile *plan)
{
  g_autofree char *path = make_path (plan);
  g_autofree char *folder = path ? g_path_get_dirname (path) : NULL;
  int turn = -1;

  if (path && g_mkdir_with_parents (folder, 0700) == 0)
    turn = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  while (turn >= 0 && flock (turn, LOCK_EX) != 0 && errno == EINTR)
    continue;
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
